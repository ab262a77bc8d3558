"""What a Spec's field accepts, read from its type: for forms, and for trying other values."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from math import inf
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from msgspec import Meta

FARTHEST = 64  # from the value that stands there: as far as neighbours are tried


@dataclass(frozen=True)
class FieldKinds:
    """All that one field may hold; several of them in a union."""

    options: tuple[Any, ...] = ()  # of a Literal
    number: Meta | None = None  # the range of a number, or of each number of a tuple
    whole: bool = False  # whether numbers are whole
    alone: bool = False  # one number is accepted
    pair: bool = False  # two numbers are accepted: for height and width
    series: bool = False  # any number of numbers is accepted
    absent: bool = False  # None is accepted
    switch: bool = False  # True and False

    @property
    def known(self) -> bool:
        """Whether there is anything here that a form or a search could set."""
        return bool(self.options) or self.alone or self.pair or self.series or self.switch


def field_kinds(kind: Any, name: str) -> FieldKinds:
    """What the field of a Spec class accepts."""
    return _kinds_of(kind)[name]


def neighbours(kinds: FieldKinds, value: Any) -> Iterator[Any]:
    """Other values that the field accepts, the nearest first; nothing for fractions."""
    if kinds.switch:
        yield not value
        return
    if kinds.whole and kinds.number is not None:
        yield from _near(kinds, value)
    yield from (option for option in kinds.options if option != value)
    if kinds.absent and value is not None:
        yield None


@cache
def _kinds_of(kind: Any) -> dict[str, FieldKinds]:
    hints = get_type_hints(kind, include_extras=True)
    return {name: _read(hint) for name, hint in hints.items()}


def _near(kinds: FieldKinds, value: Any) -> Iterator[Any]:
    assert kinds.number is not None
    if isinstance(value, tuple) and kinds.pair:
        for step in chain.from_iterable((-far, far) for far in range(1, FARTHEST + 1)):
            for changed in ((value[0] + step, value[1]), (value[0], value[1] + step)):
                if all(_inside(kinds.number, each) for each in changed):
                    yield changed
        return
    if not kinds.alone:
        return
    middle = value if isinstance(value, int) else max(1, _lowest(kinds.number))
    if middle is not value:
        yield middle
    for far in range(1, FARTHEST + 1):
        yield from (each for each in (middle - far, middle + far) if _inside(kinds.number, each))


def _read(hint: Any) -> FieldKinds:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        found = FieldKinds()
        for each in arguments:
            found = _joined(found, _read(each))
        return found
    if origin is Literal:
        return FieldKinds(options=arguments)
    if hint is NoneType:
        return FieldKinds(absent=True)
    if hint is bool:
        return FieldKinds(switch=True)
    if hint in (int, float):
        return FieldKinds(number=Meta(), whole=hint is int, alone=True)
    if origin is Annotated:
        return _annotated(_read(arguments[0]), arguments[1:])
    if origin is tuple:
        return _tuple_of(_read(arguments[0]), arguments)
    return FieldKinds()


def _annotated(inner: FieldKinds, notes: tuple[Any, ...]) -> FieldKinds:
    meta = next((note for note in notes if isinstance(note, Meta)), None)
    if meta is None:
        return inner
    if inner.alone:
        return replace(inner, number=meta)
    if inner.series and meta.min_length == meta.max_length == 2:
        return replace(inner, series=False, pair=True)
    return inner


def _tuple_of(entry: FieldKinds, arguments: tuple[Any, ...]) -> FieldKinds:
    if not entry.alone:
        return FieldKinds()
    endless = len(arguments) == 2 and arguments[1] is Ellipsis
    return FieldKinds(
        number=entry.number,
        whole=entry.whole,
        series=endless,
        pair=not endless and len(arguments) == 2,
    )


def _joined(first: FieldKinds, other: FieldKinds) -> FieldKinds:
    return FieldKinds(
        options=first.options + other.options,
        number=first.number or other.number,
        whole=first.whole or other.whole,
        alone=first.alone or other.alone,
        pair=first.pair or other.pair,
        series=first.series or other.series,
        absent=first.absent or other.absent,
        switch=first.switch or other.switch,
    )


def _lowest(meta: Meta) -> int:
    return int(meta.ge) if meta.ge is not None else 0


def _inside(meta: Meta, value: int) -> bool:
    low = -inf if meta.ge is None else float(meta.ge)
    above = -inf if meta.gt is None else float(meta.gt)
    high = inf if meta.le is None else float(meta.le)
    below = inf if meta.lt is None else float(meta.lt)
    return low <= value <= high and above < value < below
