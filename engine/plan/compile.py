"""From a network to slots and nodes."""

from dataclasses import dataclass

from engine.array import Array
from engine.layers import Conv2D, Flatten
from engine.network import Network
from engine.plan.gradients import Gradients
from engine.plan.graph import Graph, Operation, Value
from engine.plan.kernels import kernel_for
from engine.plan.layout import NONE, Margins, wanted_margins
from engine.plan.node import Node, Part, Slot
from engine.plan.nodes.branches import Add, Fork, Join
from engine.plan.nodes.convert import Convert
from engine.plan.nodes.flatten import is_view, viewed
from engine.plan.program import Scratch

Kernels = tuple[tuple[str, str, str], ...]
"""(path, layer, kernel) of each layer, in the network's order."""

IDLE = "nothing to do"

VIEWERS = ("fork", "add", "concat", "convert")
"""Operations that read pictures within margins as well as others."""


@dataclass(frozen=True)
class Compiled:
    """What runs: slots at both ends, nodes between them, each with its operation."""

    entrance: Slot
    exit: Slot
    nodes: tuple[Node, ...]
    operations: tuple[Operation, ...]  # one for each node
    kernels: Kernels


def compiled(network: Network, counts: tuple[int, ...], training: bool) -> Compiled:
    """The network for shards of so many pictures."""
    return _Compiler(Graph.of(network, training, max(counts)), counts).compiled()


class _Compiler:
    def __init__(self, graph: Graph, counts: tuple[int, ...]) -> None:
        self.graph, self.counts = graph, counts
        self.consumers = {value: one for one in graph.operations for value in one.inputs}
        self.gradients = Gradients(graph, counts) if graph.training else None
        self.scratch = [Scratch() for _ in counts]
        self.slots: dict[Value, Slot] = {}
        self.nodes: list[tuple[Operation, Node]] = []
        self.kernels: dict[Part, str] = dict.fromkeys(graph.idle, IDLE)

    def compiled(self) -> Compiled:
        entrance = self._slot(self.graph.entrance)
        for operation in self.graph.operations:
            self._add(operation)
        operations, nodes = zip(*self.nodes, strict=True) if self.nodes else ((), ())
        exit_slot = self.slots[self.graph.exit]
        return Compiled(entrance, exit_slot, nodes, operations, self._told())

    def _add(self, operation: Operation) -> None:
        if operation.kind == "layers" and self._viewed(operation):
            return
        node = self._node(operation)
        self.nodes.append((operation, node))
        for part in operation.group:
            first = operation.group[0]
            fused = f"with the {type(first.layer).__name__} before it"
            self.kernels[part] = node.kernel if part is first else fused

    def _told(self) -> Kernels:
        return tuple(
            (part.path, type(part.layer).__name__, self.kernels[part])
            for part in sorted(self.kernels, key=lambda part: part.place)
        )

    def _node(self, operation: Operation) -> Node:
        sources = [self.slots[value] for value in operation.inputs]
        if operation.kind == "fork":
            outputs = self._forked(operation, sources[0])
            return Fork(sources[0], outputs, not operation.inputs[0].wanted)
        output = self._slot(operation.outputs[0])
        if operation.kind == "add":
            return Add(sources, output, rectified=len(operation.group) == 2)
        if operation.kind == "concat":
            return Join(sources, output)
        first = not operation.inputs[0].wanted
        if operation.kind == "convert":
            return Convert(sources[0], output, first)
        return kernel_for(operation.group, sources[0], output, first, self.scratch)

    def _viewed(self, operation: Operation) -> bool:
        """Whether the operation is a Flatten that changes nothing in memory, and is done."""
        part, source = operation.group[0], self.slots[operation.inputs[0]]
        if not isinstance(part.layer, Flatten) or not is_view(source.shape, source.layout):
            return False
        output = operation.outputs[0]
        self.slots[output] = viewed(source, part.output, self._gradient(output))
        self.kernels[part] = IDLE
        return True

    def _forked(self, operation: Operation, source: Slot) -> list[Slot]:
        """Slots that share the source's memory where their consumers can read it."""
        slots = []
        for value in operation.outputs:
            margins = self._margins(value)
            padded: list[Array] = []
            if margins == source.margins:
                padded = source.padded
            elif margins == NONE and self._views(value):
                padded = source.value
            slots.append(self._slot(value, padded))
        return slots

    def _slot(self, value: Value, padded: list[Array] | None = None) -> Slot:
        slot = Slot(
            value.shape, value.layout, self.counts, self._margins(value), self.graph.training,
            padded or [], self._gradient(value),
        )  # fmt: skip
        self.slots[value] = slot
        return slot

    def _gradient(self, value: Value) -> list[Array]:
        return [] if self.gradients is None else self.gradients.of(value)

    def _margins(self, value: Value) -> Margins:
        """The margins that the consumer of a value wants."""
        operation = self.consumers.get(value)
        if operation is None:
            return NONE
        if operation.kind == "fork":
            wanted = (self._margins(output) for output in operation.outputs)
            return next((margins for margins in wanted if margins != NONE), NONE)
        if operation.kind != "layers":
            return NONE
        part = operation.group[0]
        if isinstance(part.layer, Conv2D):
            return wanted_margins(part.layer, part.shape, value.layout)
        return NONE

    def _views(self, value: Value) -> bool:
        """Whether who consumes the value reads it through any view."""
        operation = self.consumers.get(value)
        return operation is not None and operation.kind in VIEWERS
