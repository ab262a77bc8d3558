"""Frozen descriptions that turn into JSON and back: layers, losses, optimizers, recipes.

A `Spec` is a frozen msgspec.Struct that carries its class name as `type`. A field annotated with a
family (`Layer`, `Loss`, `Optimizer`, `Schedule`) accepts any member of that family's table, which
is how a table entry becomes readable from a file without a line here. Ranges stand beside the
field as `Annotated[int, Meta(ge=1)]`; they hold for files, for Python and for the window's forms.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Annotated, Any, Literal, TypeVar, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Meta

from engine.errors import UserError

T = TypeVar("T")

Tables = Mapping[type, Mapping[str, type]]
"""For each family its table: {Layer: LAYERS, Loss: LOSSES, ...}."""


class Spec(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag=True, tag_field="type"):
    """A frozen description: compared by value, changed by `msgspec.structs.replace`.

    Raises: UserError where a field lies outside its stated range.
    """

    def __post_init__(self) -> None:
        for name, meta in field_ranges(type(self)).items():
            _check_range(type(self).__name__, name, getattr(self, name), meta)


@cache
def field_ranges(kind: type) -> Mapping[str, Meta]:
    """The range, unit and explanation that stand beside each field of a Spec class."""
    hints = get_type_hints(kind, include_extras=True)
    return {
        name: note
        for name, hint in hints.items()
        for choice in (hint, *get_args(hint))  # a union's members too: `Annotated[int, …] | None`
        if get_origin(choice) is Annotated
        for note in get_args(choice)[1:]
        if isinstance(note, Meta)
    }


def to_json(spec: Any, indent: int = 0) -> bytes:
    """The spec as JSON text in UTF-8; `indent` spaces make it readable."""
    text = msgspec.json.encode(spec)
    return msgspec.json.format(text, indent=indent) if indent else text


def from_json(text: bytes | str, kind: type[T], tables: Tables, what: str) -> T:
    """Read a spec of the given kind from JSON, strictly.

    Raises: UserError, which names `what` was being read, for anything that does not fit.
    """
    try:
        return msgspec.json.decode(text, type=kind, dec_hook=_family_hook(tables))
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise UserError(f"{what} can't be read: {_explained(error, kind)}.") from error


def _family_hook(tables: Tables) -> Callable[[type, Any], Any]:
    def decode_member(family: type, value: Any) -> Any:
        table = tables.get(family)
        if table is None:
            raise NotImplementedError(f"no table for {family.__name__}")
        name = str(value.get("type")) if isinstance(value, dict) else "nothing"
        if name not in table:
            known = ", ".join(sorted(table))
            raise ValueError(f"unknown {family.__name__.lower()} {name!r}; known are {known}")
        try:
            return msgspec.convert(value, table[name], dec_hook=decode_member)
        except msgspec.ValidationError as error:  # as a ValueError it gets the member's place too
            raise ValueError(f"{name}: {_explained(error, table[name])}") from error

    return decode_member


def _explained(error: Exception, kind: type) -> str:
    """What msgspec says; where a word is none of a few, with those that are known."""
    place = re.fullmatch(r"Invalid enum value .* - at `\$((?:\.\w+)+)`", str(error))
    hint: Any = kind
    for name in place[1].split(".")[1:] if place else ():
        hint = get_type_hints(hint).get(name) if isinstance(hint, type) else None
    words = [
        str(word)
        for choice in (hint, *get_args(hint))  # a union's members too
        if get_origin(choice) is Literal
        for word in get_args(choice)
    ]
    return f"{error}; known are {', '.join(words)}" if words else str(error)


def _check_range(kind: str, name: str, value: Any, meta: Meta) -> None:
    if isinstance(value, tuple):  # such as a height and a width: the range holds for each
        for entry in value:
            _check_range(kind, name, entry, meta)
        return
    if isinstance(value, bool) or not isinstance(value, int | float):
        return
    fits = (
        (meta.ge is None or value >= meta.ge)
        and (meta.gt is None or value > meta.gt)
        and (meta.le is None or value <= meta.le)
        and (meta.lt is None or value < meta.lt)
    )
    if not fits:
        raise UserError(f"{kind}: {name} must be {_range_words(meta)}; it is {value}.")


def _range_words(meta: Meta) -> str:
    bounds = (("at least", meta.ge), ("above", meta.gt), ("at most", meta.le), ("below", meta.lt))
    return " and ".join(f"{word} {bound}" for word, bound in bounds if bound is not None)
