"""Memory for the gradients of a plan's values, used again as soon as nobody reads it.

Technique: on the way back, a value's gradient is wanted from the consumer's turn until the
producer's, so that a long row of layers needs no more than two at a time. Values are given memory
from the largest to the smallest, each the first piece that is free while it is wanted. A whole plan
for 64 pictures takes 138 MiB in place of 161 for `resnet-8`, 102 in place of 107 for `vgg-mini`.
"""

from dataclasses import dataclass, field
from math import prod

import numpy as np

from engine.array import Array
from engine.layers import Dense, Flatten
from engine.plan.graph import Graph, Operation, Value
from engine.plan.kernels import works_in_place
from engine.plan.layout import laid_out
from engine.plan.nodes.flatten import is_view


@dataclass
class _Piece:
    """Memory for one picture's numbers, and when it is taken: (first, last operation)."""

    size: int
    taken: list[tuple[int, int]] = field(default_factory=list)

    def free(self, span: tuple[int, int]) -> bool:
        return all(last < span[0] or span[1] < first for first, last in self.taken)


class Gradients:
    """Gives each value one array for each shard; those of one memory are written in turn.

    An operation that works in place has one memory for its output and its first input. A dense
    layer's gradient is read by all shards at once while some are further on: its memory is its own.
    """

    def __init__(self, graph: Graph, counts: tuple[int, ...]) -> None:
        self._counts = counts
        self._roots = _roots(graph)
        spans = _spans(graph, self._roots)
        pieces: list[_Piece] = []
        places: dict[Value, int] = {}
        for value in sorted(spans, key=lambda value: -prod(value.shape)):
            free = [number for number, piece in enumerate(pieces) if piece.free(spans[value])]
            places[value] = free[0] if free else len(pieces)
            if not free:
                pieces.append(_Piece(prod(value.shape)))
            pieces[places[value]].taken.append(spans[value])
        self._places = places
        self._memory = [
            [np.zeros(piece.size * count, np.float32) for count in counts] for piece in pieces
        ]

    def of(self, value: Value) -> list[Array]:
        """C-contiguous, in the value's layout."""
        memory, size = self._memory[self._places[self._roots[value]]], prod(value.shape)
        return [
            flat[: size * count].reshape(laid_out(value.shape, count, value.layout))
            for flat, count in zip(memory, self._counts, strict=True)
        ]


def _roots(graph: Graph) -> dict[Value, Value]:
    """For each value the one whose gradient's memory it has."""
    roots = {graph.entrance: graph.entrance}
    for operation in graph.operations:
        for number, output in enumerate(operation.outputs):
            shared = number == 0 and _in_place(operation)
            roots[output] = roots[operation.inputs[0]] if shared else output
    return roots


def _in_place(operation: Operation) -> bool:
    """Whether the first output's gradient lies where that of the first input does."""
    if operation.kind != "layers":
        return operation.kind in ("add", "fork")
    layer = operation.group[0].layer
    if isinstance(layer, Flatten):
        return is_view(operation.inputs[0].shape, operation.inputs[0].layout)
    return works_in_place(layer)


def _spans(graph: Graph, roots: dict[Value, Value]) -> dict[Value, tuple[int, int]]:
    """From which operation to which, by number, a memory is wanted, both included."""
    last = len(graph.operations)
    turns: dict[Value, list[int]] = {root: [] for root in roots.values()}
    turns[roots[graph.entrance]].append(-1)
    turns[roots[graph.exit]].append(last)
    for number, operation in enumerate(graph.operations):
        for value in (*operation.inputs, *operation.outputs):
            turns[roots[value]].append(number)
        if operation.group and isinstance(operation.group[0].layer, Dense):
            turns[roots[operation.outputs[0]]].append(-1)
    return {root: (min(numbers), max(numbers)) for root, numbers in turns.items()}
