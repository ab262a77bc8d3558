"""Random networks of all layers, for hypothesis."""

from math import prod

from hypothesis import strategies as st

from engine.errors import UserError
from engine.layers import (
    ELU,
    GELU,
    AveragePool2D,
    BatchNorm,
    Concat,
    Conv2D,
    ConvTranspose2D,
    Dense,
    Dropout,
    Flatten,
    GlobalAveragePool2D,
    GroupNorm,
    HardSigmoid,
    LayerNorm,
    LeakyReLU,
    LocalResponseNorm,
    MaxPool2D,
    PReLU,
    ReLU,
    Residual,
    Sequential,
    Sigmoid,
    SiLU,
    Softmax,
    Softplus,
    SpatialDropout2D,
    Tanh,
    Upsample2D,
    ZeroPad2D,
)
from engine.network import Network
from engine.summary import every_member

LARGEST = 4000  # numbers of one picture, so that 300 networks take less than a minute
FILTERS = (1, 3, 4, 6, 8, 12, 16, 20, 32, 33, 40)

anything = st.sampled_from(
    [ReLU(), LeakyReLU(0.2), LeakyReLU(0.0), PReLU(), PReLU(-0.5), Tanh(), ELU(), GELU(), SiLU(),
     Softplus(2.0), Sigmoid(), HardSigmoid(), Softmax(), Softmax(2.0), BatchNorm(), BatchNorm(0.3),
     LayerNorm(), Dropout(0.3), Dropout(0.6)]
)  # fmt: skip
of_pictures = st.sampled_from(
    [LocalResponseNorm(3, alpha=0.5), LocalResponseNorm(5, beta=0.6), SpatialDropout2D(0.3),
     GroupNorm(1), ZeroPad2D(1, 0, 2, 1), ZeroPad2D(), Upsample2D(2), Upsample2D((1, 2)),
     Upsample2D((1, 2), method="bilinear"), ConvTranspose2D(3, stride=2),
     ConvTranspose2D(2, size=2), AveragePool2D(2, stride=1), AveragePool2D(3, 2, 1, False),
     MaxPool2D((2, 3), stride=1), MaxPool2D(3, stride=2, padding=1)]
)  # fmt: skip


def pairs(least, most):
    one = st.integers(least, most)
    return one | st.tuples(one, one)


@st.composite
def convolutions(draw, channels):
    groups = draw(st.sampled_from([1, 1, 1, channels, *(g for g in (2, 3) if channels % g == 0)]))
    filters = draw(st.sampled_from(FILTERS))
    if groups > 1:
        filters = groups * draw(st.sampled_from([1, 1, 2]))
    return Conv2D(
        filters,
        size=draw(st.sampled_from([1, 2, 3, 3, 5]) | pairs(1, 4)),
        stride=draw(st.just(1) | pairs(1, 3)),
        padding=draw(st.sampled_from(["valid", "same", 0, 1, 2]) | pairs(0, 2)),
        dilation=draw(st.just(1) | pairs(1, 2)),
        groups=groups,
        bias=draw(st.booleans()),
    )


@st.composite
def blocks(draw, channels):
    """A convolution and what is usually put after it."""
    row = [draw(convolutions(channels))]
    row += draw(st.sampled_from([[], [], [BatchNorm()]]))
    tails = [[], [ReLU()], [ReLU(), MaxPool2D(2)], [MaxPool2D(2), ReLU()], [MaxPool2D(2)], [Tanh()]]
    return row + draw(st.sampled_from(tails))


@st.composite
def depthwise(draw, channels):
    """One kernel for each channel, and what often follows."""
    size, stride, padding = draw(st.integers(1, 3)), draw(pairs(1, 2)), draw(st.integers(0, 2))
    layer = Conv2D(channels, size, stride, padding, groups=channels, bias=draw(st.booleans()))
    return [layer, *draw(st.sampled_from([[], [BatchNorm(), ReLU()], [ReLU()]]))]


@st.composite
def pools(draw):
    kind = draw(st.sampled_from([MaxPool2D, AveragePool2D]))
    size, stride = draw(pairs(1, 3)), draw(st.none() | pairs(1, 3))
    padding = draw(st.sampled_from([0, 0, 1]))
    if kind is MaxPool2D:
        return kind(size, stride, padding)
    return kind(size, stride, padding, draw(st.booleans()))


@st.composite
def picture_rows(draw, shape, depth):
    """Some layers that fit pictures of a shape."""
    choices = [
        blocks(shape[0]), blocks(shape[0]), blocks(shape[0]),
        *[anything.map(lambda layer: [layer])] * 3,
        *[pools().map(lambda layer: [layer])] * 2,
        *[of_pictures.map(lambda layer: [layer])] * 2,
        depthwise(shape[0]), depthwise(shape[0]),
    ]  # fmt: skip
    if depth:
        choices += [residuals(shape), residuals(shape), concats(shape)]
    return draw(st.one_of(choices))


def kept(channels):
    """Rows after which pictures have the shape that they had."""
    same = Conv2D(channels, padding="same", bias=False)
    rows = [[], [same], [same, BatchNorm(), ReLU()], [same, BatchNorm()], [ReLU(), same], [Tanh()]]
    return st.sampled_from(rows)


@st.composite
def residuals(draw, shape):
    channels, stride = draw(st.sampled_from(FILTERS)), draw(st.integers(1, 2))
    after = draw(st.sampled_from([[], [ReLU()]]))
    if draw(st.booleans()):
        return [Residual(tuple(draw(kept(shape[0])))), *after]
    body = [Conv2D(channels, stride=stride, padding=1), *draw(kept(channels))]
    return [Residual(tuple(body), (Conv2D(channels, size=1, stride=stride),)), *after]


@st.composite
def concats(draw, shape):
    branches = []
    for _ in range(draw(st.integers(1, 3))):
        row = draw(kept(shape[0]))
        if draw(st.booleans()):
            row = [Conv2D(draw(st.sampled_from(FILTERS)), padding="same"), *row[1:2]]
            row = [layer for layer in row if not isinstance(layer, Conv2D)] or row
        branches.append(row[0] if len(row) == 1 else Sequential(tuple(row)))
    return [Concat(tuple(branches))]


@st.composite
def vector_rows(draw, features, depth):
    dense = Dense(draw(st.sampled_from([2, 7, 16])), bias=draw(st.booleans()))
    rows = [[dense], [dense, ReLU()], [dense, BatchNorm(), ReLU()], [draw(anything)],
            [GroupNorm(features)]]  # fmt: skip
    if depth:
        rows.append([Residual((Dense(features), Tanh()))])
        rows.append([Concat((dense, Sequential((ReLU(), Dense(3)))))])
    return draw(st.sampled_from(rows))


def output_of(layers, shape):
    """The row's output; None where it doesn't fit or is too large."""
    try:
        for layer in layers:
            shape = layer.output_shape(shape)
            if prod(shape) > LARGEST:
                return None
    except UserError:
        return None
    return shape


@st.composite
def networks(draw):
    """(network, batch, threads)."""
    sides = st.integers(3, 9)
    shape = entering = (draw(st.sampled_from([1, 2, 3, 4, 32])), draw(sides), draw(sides))
    layers = []
    for _ in range(draw(st.integers(1, 6))):
        for row in (draw(picture_rows(shape, 1)), [draw(of_pictures)]):
            output = output_of(row, shape)
            if output is not None:
                layers, shape = layers + row, output
    row = draw(st.sampled_from([[], [Conv2D(32, size=1), ReLU()]]))  # channels innermost at last
    output = output_of(row, shape)
    if output is not None:
        layers, shape = layers + row, output
    layers.append(draw(st.sampled_from([Flatten(), Flatten(), GlobalAveragePool2D()])))
    shape = layers[-1].output_shape(shape)
    for _ in range(draw(st.integers(0, 2))):
        row = draw(vector_rows(shape[0], 1))
        layers, shape = layers + row, output_of(row, shape)
    for layer in draw(st.lists(anything, min_size=4, max_size=6)):
        layers += [layer, Dense(draw(st.integers(2, 9)))]
    network = Network(entering, tuple(layers))
    batch = draw(st.integers(2 if normalises_single_numbers(network) else 1, 7))
    return network, batch, draw(st.integers(1, 4))


def normalises_single_numbers(network):
    """Whether a batch of one would leave BatchNorm a single number a channel: no variance."""
    return any(
        isinstance(member.layer, BatchNorm) and prod(member.shape[1:]) == 1
        for member, _, _ in every_member(network.layers, network.input_shape)
    )
