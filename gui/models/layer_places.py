"""Where layers stand inside each other, and rows of layers with one of them changed."""

from collections.abc import Callable
from functools import cache
from typing import Any, get_args, get_origin

import msgspec

from engine.layers import Layer

Layers = tuple[Layer, ...]

Step = tuple[str, int]
"""A field of the layer outside that holds layers, and the number within it."""

Place = tuple[Step, ...]
"""From the outermost row inwards: (("layers", 3), ("projection", 0))."""

OUTERMOST = "layers"  # the field of a network that holds its layers


def lanes_of(layer: Layer) -> tuple[str, ...]:
    """The fields of a layer that hold layers; none for most."""
    kind: Any = type(layer)
    return _lanes(kind)


@cache
def _lanes(kind: Any) -> tuple[str, ...]:
    return tuple(
        field.name
        for field in msgspec.structs.fields(kind)
        if get_origin(field.type) is tuple and get_args(field.type)[0] is Layer
    )


def lane(layer: Layer, field: str) -> Layers:
    """The layers in a field of a layer."""
    found: Layers = getattr(layer, field)
    return found


def find_layer(layers: Layers, place: Place) -> Layer:
    """The layer at a place."""
    (_, index), *rest = place
    if not rest:
        return layers[index]
    return find_layer(lane(layers[index], rest[0][0]), tuple(rest))


def replace_layer(layers: Layers, place: Place, layer: Layer) -> Layers:
    """The row with another layer at the place."""
    return _change(layers, place, lambda row, at: (*row[:at], layer, *row[at + 1 :]))


def insert_layers(layers: Layers, place: Place, *others: Layer) -> Layers:
    """The row with layers put in before the place."""
    return _change(layers, place, lambda row, at: (*row[:at], *others, *row[at:]))


def remove_layer(layers: Layers, place: Place) -> Layers:
    """The row without the layer at the place."""
    return _change(layers, place, lambda row, at: (*row[:at], *row[at + 1 :]))


def move_layer(layers: Layers, source: Place, target: Place) -> tuple[Layers, Place]:
    """The row with a layer put before another place, and where it stands then.

    A layer can't go inside itself: then the row stays as it is.
    """
    if target[: len(source)] == source:
        return layers, source
    layer = find_layer(layers, source)
    there = _without(source, target)
    return insert_layers(remove_layer(layers, source), there, layer), there


def beside(place: Place, step: int) -> Place:
    """The place so many layers further in the same row."""
    *outside, (field, index) = place
    return (*outside, (field, index + step))


def _without(removed: Place, place: Place) -> Place:
    """What a place is called once the layer at another place is gone."""
    depth = len(removed) - 1
    field, index = removed[-1]
    if len(place) <= depth or place[:depth] != removed[:depth] or place[depth][0] != field:
        return place
    if place[depth][1] <= index:
        return place
    return (*place[:depth], (field, place[depth][1] - 1), *place[depth + 1 :])


def _change(layers: Layers, place: Place, edit: Callable[[Layers, int], Layers]) -> Layers:
    (_, index), *rest = place
    if not rest:
        return edit(layers, index)
    outside: Any = layers[index]
    inside = _change(lane(outside, rest[0][0]), tuple(rest), edit)
    changed = msgspec.structs.replace(outside, **{rest[0][0]: inside})
    return (*layers[:index], changed, *layers[index + 1 :])
