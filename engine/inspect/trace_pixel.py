"""One number of a layer's output: every product that it is the sum of, and what comes back.

Each product meets a gradient on the way back: the input gets dy · weight, the weight gets
dy · input. One row a product tells all of it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from engine.array import Array
from engine.errors import UserError
from engine.inspect.passage import Passage
from engine.inspect.trace import Entry, Sum, entry, inside, pixel
from engine.inspect.trace_convolution import meetings_at
from engine.inspect.trace_pooling import window_at
from engine.layers import AveragePool2D, Conv2D, Dense, Layer, MaxPool2D

Index = tuple[int, ...]
ONE = Entry("1", (), 1.0)
NOTHING = Entry("0", (), 0.0)


@dataclass(frozen=True)
class Term:
    """left · right, forward; and with dy in the place of each, backward."""

    left: Entry  # a number of the input
    right: Entry  # a weight, a share, or 1 where the number is passed on
    dy: Entry | None  # the gradient at the output; None where it isn't known
    learned: bool  # whether `right` is a weight, which gets a gradient of its own

    @property
    def value(self) -> float:
        """What the product adds to the output."""
        return self.left.value * self.right.value

    @property
    def to_input(self) -> float | None:
        """dy · right: what this product adds to the input's gradient."""
        return None if self.dy is None else self.dy.value * self.right.value

    @property
    def to_weight(self) -> float | None:
        """dy · left: what it adds to the weight's gradient; None where nothing is learned."""
        return None if self.dy is None or not self.learned else self.dy.value * self.left.value


@dataclass(frozen=True)
class PixelTrace:
    """y[index] = Σ left · right + Σ addends."""

    index: Index
    terms: tuple[Term, ...]
    addends: tuple[Entry, ...]  # the bias, if any
    dy: Entry | None
    rule: str  # "sum", "largest" or "mean"

    @property
    def name(self) -> str:
        """As the output is written: y[0,1,2]."""
        return Sum("y", self.index).name

    @property
    def value(self) -> float:
        """What the terms and the addends come to."""
        return float(sum(t.value for t in self.terms) + sum(a.value for a in self.addends))


def traceable(layer: Layer) -> bool:
    """Whether a layer's numbers can be traced one by one."""
    return type(layer) in _TRACES


def trace_pixel(passed: Passage, *index: int) -> PixelTrace:
    """The number y[index] of a layer's output with all that it is made of.

    Convolutions, Dense, and max and average pooling are traced. Of a max pooling the winner is
    multiplied by 1 and each other pixel by 0, so that its gradient is told in the same way.
    Raises: UserError for a layer of another kind, or a position that isn't there.
    """
    if len(index) != passed.y.ndim or any(
        not 0 <= at < side for at, side in zip(index, passed.y.shape, strict=True)
    ):
        raise UserError(
            f"The output {' × '.join(map(str, passed.y.shape))} has no position {index}. "
            "Count from 0."
        )
    trace = _TRACES.get(type(passed.layer))
    if trace is None:
        names = ", ".join(kind.__name__ for kind in _TRACES)
        raise UserError(
            f"The numbers of {type(passed.layer).__name__} are not traced one by one. "
            f"Choose a layer of one of these kinds: {names}."
        )
    dy = None if passed.dy is None else entry("dy", passed.dy, *index)
    return trace(passed, index, dy)


def _convolution(passed: Passage, index: Index, dy: Entry | None) -> PixelTrace:
    layer, kernel, x = passed.layer, passed.weights["kernel"], passed.x
    assert isinstance(layer, Conv2D)
    terms = tuple(
        Term(pixel(x, *_triple(meeting.place)), entry("k", kernel, *meeting.weight), dy, True)
        for meeting in meetings_at(layer, x.shape, index)
    )
    return PixelTrace(index, terms, _bias(passed.weights, index[0]), dy, "sum")


def _dense(passed: Passage, index: Index, dy: Entry | None) -> PixelTrace:
    kernel, x = passed.weights["kernel"], passed.x
    terms = tuple(
        Term(entry("x", x, i), entry("k", kernel, i, index[0]), dy, True) for i in range(len(x))
    )
    return PixelTrace(index, terms, _bias(passed.weights, index[0]), dy, "sum")


def _max_pooling(passed: Passage, index: Index, dy: Entry | None) -> PixelTrace:
    layer, x = passed.layer, passed.x
    assert isinstance(layer, MaxPool2D)
    places = [p for p in window_at(layer.windows, _triple(index)) if inside(x, *p[1:])]
    window = [entry("x", x, *place) for place in places]
    winner = max(window, key=lambda one: one.value)  # the first of equal ones
    terms = tuple(Term(one, ONE if one is winner else NOTHING, dy, False) for one in window)
    return PixelTrace(index, terms, (), dy, "largest")


def _average_pooling(passed: Passage, index: Index, dy: Entry | None) -> PixelTrace:
    layer, x = passed.layer, passed.x
    assert isinstance(layer, AveragePool2D)
    places = list(window_at(layer.windows, _triple(index)))
    within = [place for place in places if inside(x, *place[1:])]
    counted = places if layer.count_include_pad else within
    share = Entry(f"1/{len(counted)}", (), 1 / len(counted))
    terms = tuple(Term(pixel(x, *place), share, dy, False) for place in counted)
    return PixelTrace(index, terms, (), dy, "mean")


def _bias(weights: Mapping[str, Array], unit: int) -> tuple[Entry, ...]:
    return (entry("b", weights["bias"], unit),) if "bias" in weights else ()


def _triple(index: Index) -> tuple[int, int, int]:
    channel, row, column = index
    return channel, row, column


_TRACES: Mapping[type[Layer], Callable[[Passage, Index, Entry | None], PixelTrace]] = {
    Conv2D: _convolution,
    Dense: _dense,
    MaxPool2D: _max_pooling,
    AveragePool2D: _average_pooling,
}
