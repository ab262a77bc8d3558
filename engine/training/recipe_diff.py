"""Where recipes differ, field by field."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from engine.training.recipe import Recipe

ABSENT = "–"  # where a recipe has nothing at that place, such as a layer more
NAME = "type"


@dataclass(frozen=True)
class Difference:
    """One field in which recipes differ."""

    path: str  # as `--set` takes it, such as `schedule.learning_rate` or `network.layers.3.units`
    values: tuple[str, ...]  # one for each recipe, in their order


def recipe_diff(recipes: Sequence[Recipe]) -> tuple[Difference, ...]:
    """The fields in which the recipes are not all the same, in the order of a recipe's fields.

    Where members of a family differ in kind, such as Adam and SGD, the whole members are compared:
    their fields have nothing in common.
    """
    found: list[Difference] = []
    _compare("", [msgspec.to_builtins(recipe) for recipe in recipes], found)
    return tuple(found)


def _compare(path: str, values: list[Any], found: list[Difference]) -> None:
    if all(value == values[0] for value in values):
        return
    for key in _common_keys(values):
        parts = [_part(value, key) for value in values]
        _compare(f"{path}.{key}" if path else str(key), parts, found)
    if not _common_keys(values):
        found.append(Difference(path, tuple(map(_text, values))))


def _common_keys(values: list[Any]) -> list[Any]:
    """The places to look into, where all values are of one build; else none."""
    if all(isinstance(value, dict) for value in values):
        alike = all(value.get(NAME) == values[0].get(NAME) for value in values)
        return [key for key in values[0] if key != NAME] if alike else []
    if all(isinstance(value, list | tuple) for value in values):
        nested = any(isinstance(entry, dict) for value in values for entry in value)
        return list(range(max(map(len, values)))) if nested else []
    return []


def _part(value: Any, key: Any) -> Any:
    if isinstance(value, dict):
        return value[key]
    return value[key] if key < len(value) else None


def _text(value: Any) -> str:
    """A value for people: `Adam(beta1=0.9, …)`, `0.003`, `yes`."""
    if value is None:
        return ABSENT
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        fields = ", ".join(f"{key}={_text(each)}" for key, each in value.items() if key != NAME)
        return f"{value.get(NAME, '')}({fields})"
    if isinstance(value, list | tuple):
        return f"({', '.join(map(_text, value))})"
    return f"{value:g}" if isinstance(value, float) else str(value)
