"""Every convolution of the fast plan gives what the reference gives."""

import itertools

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from engine.errors import UserError
from engine.layers import BatchNorm, Conv2D, MaxPool2D
from engine.layers.base import Context
from engine.plan.layout import NONE
from engine.plan.nodes.convolution import tiles
from engine.plan.nodes.depthwise import Depthwise, suits
from engine.plan.nodes.geometry import Geometry
from engine.windows import pair
from tests.engine.plan.convolving import (
    CONVOLUTION,
    Case,
    Outcome,
    by_node,
    by_reference,
    distance,
    node_of,
    together,
    weights_of,
)  # fmt: skip

EXACT = 1e-5

CONVOLUTIONS = [
    (Conv2D(8, 5, padding=2), (1, 12, 12)),
    (Conv2D(16, 5), (8, 14, 14)),
    (Conv2D(32, 3, padding=1), (32, 16, 16)),
    (Conv2D(6, 3, padding=1), (4, 9, 7)),
    (Conv2D(6, 3, stride=2, padding=1), (4, 9, 7)),
    (Conv2D(6, 3, stride=3, padding="same"), (3, 11, 10)),
    (Conv2D(4, 2, stride=3), (3, 8, 11)),  # pixels that no window meets
    (Conv2D(4, 3, stride=2, padding=1, dilation=2), (3, 9, 9)),
    (Conv2D(6, 1), (4, 9, 7)),
    (Conv2D(6, 1, stride=2), (4, 9, 7)),
    (Conv2D(6, 1, padding=1), (4, 6, 7)),
    (Conv2D(6, (3, 2), stride=(1, 2), padding=(2, 0), dilation=(2, 1), groups=2), (4, 9, 7)),
    (Conv2D(8, 3, padding="same", groups=4, bias=False), (4, 8, 8)),
    (Conv2D(4, 2, padding=3), (2, 5, 6)),
    (Conv2D(5, (1, 4), bias=False), (3, 8, 9)),
]
DEPTHWISE = [
    (Conv2D(6, 3, padding=1, groups=6), (6, 9, 7)),
    (Conv2D(6, 3, stride=2, padding=1, groups=6, bias=False), (6, 9, 8)),
    (Conv2D(3, (2, 5), stride=(3, 2), padding="same", dilation=(2, 1), groups=3), (3, 19, 18)),
    (Conv2D(4, 3, groups=4), (4, 12, 12)),
    (Conv2D(4, 3, padding=3, groups=4), (4, 5, 5)),  # margins beyond the kernel's reach
    (Conv2D(8, 3, padding=1, groups=4), (4, 9, 8)),  # two filters a channel
    (Conv2D(16, 3, padding=1, groups=16), (16, 32, 32)),
]
CONVOLUTIONS += DEPTHWISE
FUSED = list(itertools.product((None, BatchNorm()), (False, True), (None, MaxPool2D(2))))


def both(case: Case, seed: int = 0) -> tuple[Outcome, Outcome]:
    """What the node and the reference make of the same numbers."""
    rng = np.random.default_rng(seed)
    weights, node = weights_of(case, rng), node_of(case)
    x, dy = (
        rng.standard_normal((sum(case.counts), *shape)).astype(np.float32)
        for shape in (case.shape, node.output.shape)
    )
    return by_node(node, weights, x, dy), by_reference(case, weights, x, dy)


def assert_equal(case: Case, seed: int = 0) -> None:
    """Forward, gradients and moving statistics, each within the bound."""
    found, exact = (outcome.arrays() for outcome in both(case, seed))
    assert set(found) == set(exact)
    for name, expected in exact.items():
        if case.norm is not None and name == CONVOLUTION + "bias":
            np.testing.assert_allclose(found[name], expected, atol=1e-4)  # 0, but for rounding
        else:
            assert distance(found[name], expected) < EXACT, name


@pytest.mark.parametrize("layout", ["nhwc", "chwn"])
@pytest.mark.parametrize(("conv", "shape"), CONVOLUTIONS, ids=repr)
def test_what_is_fused_equals_the_layers_one_by_one(conv, shape, layout):
    for norm, relu, pool in FUSED:
        assert_equal(Case(conv, shape, layout, norm=norm, relu=relu, pool=pool))


@pytest.mark.parametrize("layout", ["nhwc", "chwn"])
@pytest.mark.parametrize(("conv", "shape"), CONVOLUTIONS, ids=repr)
def test_the_first_layer_leaves_the_picture_without_a_gradient(conv, shape, layout):
    for norm, pool in itertools.product((None, BatchNorm()), (None, MaxPool2D(2))):
        case = Case(conv, shape, layout, norm=norm, relu=True, pool=pool, first=True)
        node = node_of(case)
        node.source.gradient[0].fill(7)
        assert_equal(case)
        assert np.all(node.source.gradient[0] == 7)


@pytest.mark.parametrize("layout", ["nhwc", "chwn"])
def test_windows_may_meet_nothing_but_margins(layout):
    case = Case(Conv2D(4, 1, stride=3, padding=1), (3, 1, 5), layout)
    found, exact = both(case)
    assert exact.dx is not None and found.dx is not None
    assert not exact.dx.any() and not found.dx.any()
    assert_equal(case)


@pytest.mark.parametrize("layout", ["nhwc", "chwn"])
@pytest.mark.parametrize("margins", [((1, 1), (1, 1)), ((2, 3), (1, 2)), ((0, 1), (1, 1))])
def test_margins_of_the_source_may_be_there_or_wider_or_too_narrow(layout, margins):
    for conv in (Conv2D(6, 3, padding=1), Conv2D(6, 3, 2, padding=1), Conv2D(6, 1), Conv2D(6, 3)):
        assert_equal(Case(conv, (4, 9, 8), layout, norm=BatchNorm(), relu=True, margins=margins))


@pytest.mark.parametrize("layout", ["nhwc", "chwn"])
@pytest.mark.parametrize("counts", [(1,), (7,), (1, 1, 1), (5, 3, 4), (1, 40)])
def test_any_number_of_shards_gives_the_whole_batch(layout, counts):
    for norm in (None, BatchNorm()):
        case = Case(Conv2D(16, 3, padding=1), (16, 10, 10), layout, counts, norm, relu=True)
        assert_equal(case)


@pytest.mark.parametrize("first", [False, True])
@pytest.mark.parametrize(("conv", "shape"), CONVOLUTIONS[:-1], ids=repr)
def test_rows_of_many_pictures_share_their_columns(conv, shape, first):
    pooled = conv.output_shape(shape)[1] > 1
    for norm, pool in ((None, MaxPool2D(2) if pooled else None), (BatchNorm(), None)):
        assert_equal(Case(conv, shape, "chwn", (33, 40), norm, True, pool, first))


@pytest.mark.parametrize("width", [12, 13])
def test_of_equal_numbers_in_a_tile_the_first_in_row_order_wins(width):
    case = Case(Conv2D(3, 3), (1, 10, width), "chwn", (32, 16), pool=MaxPool2D(2), first=True)
    rng, node = np.random.default_rng(3), node_of(case)
    weights = {
        path: np.round(2 * values) for path, values in weights_of(case, rng).items()
    }  # whole numbers, so that many are equal
    x = rng.integers(0, 3, (48, *case.shape)).astype(np.float32)
    dy = rng.standard_normal((48, *node.output.shape)).astype(np.float32)
    found, exact = by_node(node, weights, x, dy), by_reference(case, weights, x, dy)
    np.testing.assert_array_equal(found.y, exact.y)
    assert (
        distance(found.gradients[CONVOLUTION + "kernel"], exact.gradients[CONVOLUTION + "kernel"])
        < EXACT
    )


@st.composite
def cases(draw) -> Case:
    """Random convolutions with all that may follow."""
    pairs = lambda low, high: st.one_of(  # noqa: E731 - a strategy with a name
        st.integers(low, high), st.tuples(st.integers(low, high), st.integers(low, high))
    )
    groups, depthwise = draw(st.sampled_from([1, 1, 1, 2, 3])), draw(st.booleans())
    conv = Conv2D(
        filters=groups * (1 if depthwise and groups > 1 else draw(st.integers(1, 6))),
        size=draw(pairs(1, 5)),
        stride=draw(st.one_of(st.just(1), pairs(1, 3))),
        padding=draw(st.one_of(st.sampled_from(["valid", "same"]), pairs(0, 3))),
        dilation=draw(st.one_of(st.just(1), pairs(1, 2))),
        groups=groups,
        bias=draw(st.booleans()),
    )
    channels = groups * (1 if depthwise and groups > 1 else draw(st.integers(1, 5)))
    shape = (channels, draw(st.integers(2, 17)), draw(st.integers(2, 17)))
    try:
        rows, across = conv.output_shape(shape)[1:]
    except UserError:
        assume(False)
    return Case(
        conv,
        shape,
        draw(st.sampled_from(["nhwc", "chwn"])),
        tuple(draw(st.lists(st.integers(1, 6), min_size=1, max_size=3))),
        norm=BatchNorm() if draw(st.booleans()) else None,
        relu=draw(st.booleans()),
        pool=MaxPool2D(2) if draw(st.booleans()) and min(rows, across) > 1 else None,
        first=draw(st.booleans()),
        margins=draw(st.sampled_from([NONE, ((1, 1), (1, 1)), ((2, 2), (3, 3))])),
    )


@settings(max_examples=80, deadline=None, derandomize=True)
@given(cases(), st.integers(0, 1000))
def test_random_convolutions_equal_the_reference(case, seed):
    numbers = sum(case.counts) * np.prod(case.conv.output_shape(case.shape)[1:])
    assume(case.norm is None or numbers >= 16)  # of few numbers, normalising magnifies rounding
    scaling = case.norm is not None and case.channels_seen * np.prod(pair(case.conv.size)) == 1
    assume(not scaling)  # normalising undoes it: the exact gradient of its kernel is next to 0
    assert_equal(case, seed)


@pytest.mark.parametrize("layout", ["nhwc", "chwn"])
def test_bits_depend_on_the_shards_alone(layout):
    case = Case(
        Conv2D(16, 3, padding=1), (8, 12, 12), layout, (5, 4, 3), BatchNorm(), True, MaxPool2D(2)
    )
    rng = np.random.default_rng(3)
    weights, node = weights_of(case, rng), node_of(case)
    x = rng.standard_normal((12, *case.shape)).astype(np.float32)
    dy = rng.standard_normal((12, *node.output.shape)).astype(np.float32)
    expected = by_node(node, weights, x, dy).arrays()
    others = (
        by_node(node_of(case), weights, x, dy, backwards=True),
        by_node(node, weights, x, dy),
        together(node_of(case), weights, x, dy),
    )
    for other in others:
        for name, values in other.arrays().items():
            np.testing.assert_array_equal(values, expected[name], name)


@pytest.mark.parametrize("layout", ["nhwc", "chwn"])
def test_of_equal_numbers_the_first_in_row_order_gets_the_gradient(layout):
    case = Case(Conv2D(1, 1, bias=False), (1, 6, 7), layout, (2,), pool=MaxPool2D(2))
    weights = {CONVOLUTION + "kernel": np.ones((1, 1, 1, 1), np.float32)}
    rng = np.random.default_rng(0)
    x = rng.integers(0, 2, (2, 1, 6, 7)).astype(np.float32)
    dy = rng.standard_normal((2, 1, 3, 3)).astype(np.float32)
    found, exact = by_node(node_of(case), weights, x, dy), by_reference(case, weights, x, dy)
    np.testing.assert_allclose(found.dx, exact.dx, atol=1e-6)


@pytest.mark.parametrize("layout", ["nhwc", "chwn"])
def test_normalising_stays_exact_far_from_the_mean_and_with_tiny_scales(layout):
    case = Case(Conv2D(4, 3), (3, 9, 9), layout, (6, 5), BatchNorm(), relu=True)
    rng = np.random.default_rng(1)
    weights, node = weights_of(case, rng), node_of(case)
    weights["3/body/1/scale"] = np.array([1e-4, 1.0, -2.0, 0.01], np.float32)
    x = (rng.standard_normal((11, *case.shape)) + 30).astype(np.float32)
    dy = rng.standard_normal((11, *node.output.shape)).astype(np.float32)
    found = by_node(node, weights, x, dy).arrays()
    exact = by_reference(case, weights, x, dy).arrays()
    for name in (CONVOLUTION + "kernel", "3/body/1/scale", "3/body/1/moving_variance", "dx"):
        assert distance(found[name], exact[name]) < 2e-4, name  # 30 deviations cost 2 digits


@pytest.mark.parametrize("layout", ["nhwc", "chwn"])
@pytest.mark.parametrize(("conv", "shape"), CONVOLUTIONS, ids=repr)
def test_outside_training_moving_statistics_are_folded_into_the_kernel(conv, shape, layout):
    for norm, relu, pool in FUSED:
        case = Case(conv, shape, layout, norm=norm, relu=relu, pool=pool)
        rng = np.random.default_rng(5)
        weights = weights_of(case, rng)
        x = rng.standard_normal((5, *shape)).astype(np.float32)
        found = by_node(node_of(case, training=False), weights, x, None).y
        exact = x.astype(np.float64)
        for path, layer in case.layers:
            own = {k[len(path) :]: v.astype(float) for k, v in weights.items() if path in k}
            exact, _ = layer.forward(own, exact, Context(training=False))
        assert distance(found, exact) < EXACT


def test_only_tiles_of_two_are_fused():
    fused = [tiles(pool) for pool in (MaxPool2D(2), MaxPool2D(2, 2), MaxPool2D((2, 2)))]
    others = [MaxPool2D(3), MaxPool2D(2, 1), MaxPool2D(3, 2), MaxPool2D(2, padding=1)]
    assert all(fused) and not any(map(tiles, others))


def test_one_filter_a_channel_has_a_kernel_of_its_own():
    taken = [suits(Geometry.of(conv, shape)) for conv, shape in DEPTHWISE]
    assert taken == [True, True, True, True, False, False, True]
    node = node_of(Case(*DEPTHWISE[0], "chwn"))
    assert all(isinstance(part, Depthwise) for part in node._correlations)
    assert node.kernel == "depthwise-chwn"
