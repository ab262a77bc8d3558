"""A network in two: the layers up to a place, and those after it."""

from engine.array import Weights
from engine.layers import Layer, Sequential


def head(layers: tuple[Layer, ...], weights: Weights, count: int) -> tuple[Sequential, Weights]:
    """The first `count` layers as one, with their weights; paths stay as they are."""
    own = {path: w for path, w in weights.items() if _number(path) < count}
    return Sequential(layers[:count]), own


def tail(layers: tuple[Layer, ...], weights: Weights, first: int) -> tuple[Sequential, Weights]:
    """The layers from number `first` on as one, with their weights, numbered anew from 0."""
    own = {_renumber(path, first): w for path, w in weights.items() if _number(path) >= first}
    return Sequential(layers[first:]), own


def _number(path: str) -> int:
    return int(path.partition("/")[0])


def _renumber(path: str, first: int) -> str:
    number, _, rest = path.partition("/")
    return f"{int(number) - first}/{rest}"
