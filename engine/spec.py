"""Frozen descriptions that turn into JSON and back: layers, losses, optimizers, recipes.

A `Spec` is a frozen msgspec.Struct that carries its class name as `type`. A field annotated with a
family (`Layer`, `Loss`, `Optimizer`, `Schedule`) accepts any member of that family's table, which
is how a table entry becomes readable from a file without a line here.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import msgspec

from engine.errors import UserError

T = TypeVar("T")

Tables = Mapping[type, Mapping[str, type]]
"""For each family its table: {Layer: LAYERS, Loss: LOSSES, ...}."""


class Spec(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag=True, tag_field="type"
):
    """A frozen description: compared by value, changed by `msgspec.structs.replace`."""


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
        raise UserError(f"{what} can't be read: {error}.") from error


def _family_hook(tables: Tables) -> Callable[[type, Any], Any]:
    def decode_member(family: type, value: Any) -> Any:
        table = tables.get(family)
        if table is None:
            raise NotImplementedError(f"no table for {family.__name__}")
        name = value.get("type") if isinstance(value, dict) else None
        if name not in table:
            known = ", ".join(sorted(table))
            raise ValueError(f"unknown {family.__name__.lower()} {name!r}; known are {known}")
        return msgspec.convert(value, table[name], dec_hook=decode_member)

    return decode_member
