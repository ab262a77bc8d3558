"""Work prepared in advance: calls whose arrays are all chosen before the first step."""

from collections.abc import Callable, Iterable
from math import prod

import numpy as np

from engine.array import Array

Call = Callable[[], object]
"""Usually `partial(np.add, a, b, out=c)`: nothing is looked up or allocated while training."""

Program = list[Call]
"""Calls in their order."""


def run(program: Iterable[Call]) -> None:
    """Make the calls one after another."""
    for call in program:
        call()


class Scratch:
    """Memory of one shard for what nobody needs later, the same for all chunks of a node.

    The same name is the same memory, so that it stays in the cache from chunk to chunk; with
    `common` memory, from node to node. Ask for the largest shape first: a larger one later gets
    memory of its own.
    """

    def __init__(self, common: "Scratch | None" = None) -> None:
        self._common = common
        self._flat: dict[tuple[str, str], Array] = {}

    def take(self, name: str, shape: tuple[int, ...], kind: type = np.float32) -> Array:
        """An array of this shape, holding anything."""
        if self._common is not None:
            return self._common.take(name, shape, kind)
        return self._part(name, shape, kind)

    def keep(self, name: str, shape: tuple[int, ...]) -> Array:
        """Likewise, but not shared between nodes: zeros where the node never writes."""
        return self._part(f"kept {name}", shape, np.float32)

    def _part(self, name: str, shape: tuple[int, ...], kind: type) -> Array:
        key, size = (name, kind.__name__), prod(shape)
        flat = self._flat.get(key)
        if flat is None or flat.size < size:
            flat = self._flat[key] = np.zeros(size, kind)
        return flat[:size].reshape(shape)
