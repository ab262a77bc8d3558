"""Which pixels of the picture a number inside the network can depend on.

From a position in a layer's output the rows and the columns it needs are followed back, layer by
layer, to the picture. Under windows of size k, stride s, dilation d and padding p, output row i
needs the input rows i·s - p + u·d, u = 0 … k - 1; of a stack the first and the last of them give
the usual arithmetic. Whole sets are followed, because dilation leaves gaps that padding may meet.

Source: Araujo, Norris & Sim 2019, "Computing receptive fields of convolutional neural networks".
"""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.errors import UserError
from engine.inspect.activations import check_path
from engine.layers import (
    AveragePool2D,
    Concat,
    Conv2D,
    ConvTranspose2D,
    GroupNorm,
    LayerNorm,
    MaxPool2D,
    Residual,
    Upsample2D,
    ZeroPad2D,
)
from engine.layers.combinator import Combinator, Member, walk
from engine.layers.residual import BODY, PROJECTION
from engine.network import Network
from engine.windows import Windows, pair

Lines = frozenset[int]
"""Numbers of rows, or of columns; outside a picture's where they lie in the padding."""

WHOLE = (GroupNorm, LayerNorm)  # from pictures to pictures, and every number depends on all


@dataclass(frozen=True)
class Box:
    """A rectangle of pixels, from top and left up to, not including, bottom and right."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True)
class FieldSize:
    """How large a layer's receptive field is, in pixels of the picture, (rows, columns)."""

    size: tuple[int, int]
    step: tuple[int, int]  # from one position to the next


def receptive_box(network: Network, path: str, row: int = 0, column: int = 0) -> Box:
    """The pixels that position (row, column) of the layer at `path` can depend on.

    Padding is no pixel: at the edges the box is cut. A vector's entries have row = column = 0.
    Raises: UserError for a path or a position that isn't there.
    """
    chain = _chain(network, path)
    output = chain[-1].output
    rows, columns = output[1:] if len(output) == 3 else (1, 1)
    if not (0 <= row < rows and 0 <= column < columns):
        raise UserError(
            f"The layer at {path!r} gives {rows} × {columns} positions; ({row}, {column}) is not "
            "one of them. Count from 0."
        )
    seen_rows = _back(chain, 0, frozenset({row}), cut=True)
    seen_columns = _back(chain, 1, frozenset({column}), cut=True)
    if not (seen_rows and seen_columns):
        return Box(0, 0, 0, 0)
    return Box(min(seen_rows), min(seen_columns), max(seen_rows) + 1, max(seen_columns) + 1)


def field_size(network: Network, path: str) -> FieldSize:
    """Size and step of the receptive field of the layer at `path`, edges left out of account.

    That of a vector's entries is the whole picture.
    Raises: UserError for a path of no layer.
    """
    chain = _chain(network, path)
    if len(chain[-1].output) != 3:
        return FieldSize(network.input_shape[1:], (0, 0))
    sizes, steps = [], []
    for axis in (0, 1):
        first, second = (_back(chain, axis, frozenset({at}), cut=False) for at in (0, 1))
        sizes.append(max(first) - min(first) + 1)
        steps.append(min(second) - min(first))
    return FieldSize((sizes[0], sizes[1]), (steps[0], steps[1]))


def _chain(network: Network, path: str) -> list[Member]:
    """The layers from the picture to the one at `path`, which is the last."""
    check_path(network, path)
    chain: list[Member] = []
    row = list(walk(network.layers, network.input_shape))
    while True:
        index = next(i for i, member in enumerate(row) if path.startswith(member.path))
        member = row[index]
        if path == member.path:
            return [*chain, *row[: index + 1]]
        chain += row[:index]
        path = path[len(member.path) :]
        assert isinstance(member.layer, Combinator)
        row = next(r for r in _rows(member) if any(path.startswith(one.path) for one in r))


def _rows(member: Member) -> list[list[Member]]:
    """The rows of layers that a combinator runs side by side; an empty one passes its input on."""
    layer = member.layer
    assert isinstance(layer, Combinator)
    members = list(layer.members(member.shape))
    if isinstance(layer, Concat):
        return [[one] for one in members]
    if isinstance(layer, Residual):
        sides = (BODY, PROJECTION)
        return [[one for one in members if one.path.startswith(f"{side}/")] for side in sides]
    return [members]


def _back(chain: Sequence[Member], axis: int, lines: Lines, cut: bool) -> Lines:
    """The lines of the chain's input that `lines` of its output need, padding cut off or not."""
    for member in reversed(chain):
        lines = _needs(member, axis, lines, cut)
        if cut and len(member.shape) == 3:
            lines = lines & frozenset(range(member.shape[1 + axis]))
    return lines


def _needs(member: Member, axis: int, lines: Lines, cut: bool) -> Lines:
    """The lines of the layer's input that `lines` of its output can depend on."""
    if len(member.shape) != 3 or not lines:
        return lines
    if isinstance(member.layer, Combinator):
        return frozenset().union(*(_back(row, axis, lines, cut) for row in _rows(member)))
    if len(member.output) != 3 or isinstance(member.layer, WHOLE):
        return frozenset(range(member.shape[1 + axis]))
    return _needs_of_pictures(member, axis, lines)


def _needs_of_pictures(member: Member, axis: int, lines: Lines) -> Lines:
    """The same for one layer from pictures to pictures; most look at one place alone."""
    layer, (_, height, width) = member.layer, member.shape
    if isinstance(layer, Conv2D):
        return _under_windows(layer.windows((height, width)), axis, lines)
    if isinstance(layer, MaxPool2D | AveragePool2D):
        return _under_windows(layer.windows, axis, lines)
    if isinstance(layer, ConvTranspose2D):
        return _stamped(layer.windows, axis, lines)
    if isinstance(layer, Upsample2D):
        return _enlarged(pair(layer.scale)[axis], layer.method == "bilinear", lines)
    if isinstance(layer, ZeroPad2D):
        before = (layer.top, layer.left)[axis]
        return frozenset(line - before for line in lines)
    return lines


def _under_windows(windows: Windows, axis: int, lines: Lines) -> Lines:
    stride, before = windows.stride[axis], windows.margins[axis][0]
    offsets = [windows.dilation[axis] * u - before for u in range(windows.size[axis])]
    return frozenset(line * stride + offset for line in lines for offset in offsets)


def _stamped(windows: Windows, axis: int, lines: Lines) -> Lines:
    """Pixel i is stamped on i·stride + u·dilation - padding."""
    stride, before = windows.stride[axis], windows.margins[axis][0]
    offsets = [before - windows.dilation[axis] * u for u in range(windows.size[axis])]
    stamps = (line + offset for line in lines for offset in offsets)
    return frozenset(stamp // stride for stamp in stamps if stamp % stride == 0)


def _enlarged(scale: int, between: bool, lines: Lines) -> Lines:
    """Output i repeats pixel i // scale, or lies between the pixels around (i + ½) / scale - ½."""
    if not between:
        return frozenset(line // scale for line in lines)
    middles = [2 * line + 1 - scale for line in lines]  # times 2·scale
    below = {middle // (2 * scale) for middle in middles}
    above = {-(-middle // (2 * scale)) for middle in middles}
    return frozenset(below | above)
