"""Change any field of a recipe by its path, as `--set optimizer.beta1=0.8` asks for."""

import json
from collections.abc import Iterable
from typing import Any

import msgspec

from engine.errors import UserError
from engine.families import FAMILIES
from engine.spec import Tables, from_json, to_json
from engine.training.recipe import Recipe

TABLES: Tables = FAMILIES
SECOND_SHARE = 0.1  # of an optimizer's usual rate, where it takes over from another


def with_settings(recipe: Recipe, settings: Iterable[str]) -> Recipe:
    """The recipe with each `path=value` put in; values are JSON, or words as they stand.

    A path names fields and, in lists, numbers from 0: `network.layers.8.rate=0.3`. A member of a
    family may be given by its name alone: `optimizer=RMSprop`, `schedule=Step`.
    Raises: UserError, which names the setting, where it is none or does not fit.
    """
    content = json.loads(to_json(recipe))  # lists where the recipe has tuples, which can't change
    for setting in settings:
        path, equals, value = setting.partition("=")
        if not equals or not path:
            raise UserError(
                f"A setting is a path, = and a value, such as optimizer.beta1=0.8; not {setting!r}."
            )
        _put(content, path.split("."), _parsed(value), setting)
    return from_json(json.dumps(content), Recipe, FAMILIES, "The recipe with these settings")


def _parsed(value: str) -> Any:
    try:
        return json.loads(value)
    except ValueError:
        return value


def _put(content: Any, keys: list[str], value: Any, setting: str) -> None:
    holder = content
    for key in keys[:-1]:
        holder = _at(holder, key, setting)
    last = keys[-1]
    _at(holder, last, setting)  # must exist: a recipe has no fields but its own
    present = holder[_index(holder, last)]
    if isinstance(value, str) and isinstance(present, dict) and "type" in present:
        value = _member(value, present, holder, len(keys) > 1)
    holder[_index(holder, last)] = value


def _member(name: str, present: dict[str, Any], holder: Any, second: bool) -> dict[str, Any]:
    """The family's member of that name with its usual settings; a rate set before is kept.

    A new optimizer brings its usual rate into the schedule beside it.
    """
    member = _known(name, present["type"])
    content: dict[str, Any] = msgspec.to_builtins(member())
    if "learning_rate" in present:
        content["learning_rate"] = present["learning_rate"]
    usual = getattr(member, "usual_rate", None)
    if usual is not None:
        holder["schedule"]["learning_rate"] = usual * (SECOND_SHARE if second else 1)
    return content


def _known(name: str, beside: str) -> type:
    """The class called so (capital letters don't matter) in the table that holds `beside`."""
    for family, table in TABLES.items():
        if beside in table:
            known = {key.lower(): kind for key, kind in table.items()}
            if name.lower() in known:
                return known[name.lower()]
            raise UserError(
                f"There is no {family.__name__.lower()} {name!r}. Known are {', '.join(table)}."
            )
    raise UserError(f"{beside} has no other of its kind; set its fields one by one.")


def _at(holder: Any, key: str, setting: str) -> Any:
    try:
        return holder[_index(holder, key)]
    except (KeyError, IndexError, TypeError, ValueError):
        known = ", ".join(holder) if isinstance(holder, dict) else "numbers from 0"
        raise UserError(
            f"{setting}: there is no {key!r} at that place; there are {known}."
        ) from None


def _index(holder: Any, key: str) -> Any:
    return int(key) if isinstance(holder, list | tuple) else key
