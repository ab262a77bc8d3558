"""Pools by slices: windows of any kind on small whole numbers, where most maxima are ties."""

import itertools

import numpy as np
import pytest

from engine.layers import AveragePool2D, Context, MaxPool2D
from engine.plan.layout import from_reference, to_reference
from engine.plan.node import Part, Slot
from engine.plan.nodes.pool import LargestPool, MeanPool
from engine.plan.transpose import LINE, Skewed

SIZES = [1, 2, 3, (2, 3), (3, 1)]
STRIDES = [None, 1, 2, 3, (1, 2)]


def cases():
    for size, stride, padding in itertools.product(SIZES, STRIDES, [0, 1]):
        if padding == 0 or size in (2, 3, (2, 3)):
            yield MaxPool2D(size, stride, padding)
            yield AveragePool2D(size, stride, padding)
            yield AveragePool2D(size, stride, padding, count_include_pad=False)


@pytest.mark.parametrize("layout", ["chwn", "nhwc"])
@pytest.mark.parametrize("layer", list(cases()), ids=repr)
def test_pools_are_the_references_bit_by_bit_where_many_numbers_are_alike(layer, layout):
    rng, shape = np.random.default_rng(0), (3, 7, 8)
    source, output = node_slots(layer, shape, layout)
    kind = LargestPool if isinstance(layer, MaxPool2D) else MeanPool
    node = kind(Part(layer, "0/", (0,), shape, output.shape), source, output)
    for _ in range(2):  # the second time over what the first has left
        x = rng.integers(-2, 2, (4, *shape)).astype(np.float32)
        y, cache = layer.forward({}, x, Context())
        dy = rng.integers(-8, 8, y.shape).astype(np.float32)
        dx, _ = layer.backward({}, cache, dy)
        source.value[0][...] = from_reference(x, layout)
        output.gradient[0][...] = from_reference(dy, layout)
        for phase in (*node.forward, *node.backward):
            phase(0)
        exact = 0.0 if isinstance(layer, MaxPool2D) else 1e-6
        assert np.abs(to_reference(output.value[0], layout) - y).max() <= exact
        assert np.abs(to_reference(source.gradient[0], layout) - dx).max() <= exact * 8


def node_slots(layer, shape, layout):
    margins = ((1, 2), (0, 1)) if layout == "chwn" else ((0, 0), (0, 0))
    return Slot(shape, layout, (4,)), Slot(layer.output_shape(shape), layout, (4,), margins)


def test_the_zeros_around_a_pools_output_stay_zeros():
    layer = MaxPool2D(2)
    source, output = node_slots(layer, (3, 6, 6), "chwn")
    source.value[0][...] = 1
    node = LargestPool(Part(layer, "0/", (0,), (3, 6, 6), (3, 3, 3)), source, output)
    node.forward[0](0)
    assert output.padded[0].sum() == output.value[0].size


@pytest.mark.parametrize("width", [5, 128, 130, 1024])
def test_a_skewed_copy_holds_the_same_numbers_in_rows_further_apart(width):
    x = np.arange(3 * 2 * width, dtype=np.float32).reshape(3, 2, width)
    copy = Skewed(x)(x)
    assert np.array_equal(copy, x)
    if width % 64 == 0:
        assert copy.strides[0] == x.strides[0] + 4 * LINE
        assert np.array_equal(Skewed(x)(x[:2]), x[:2])
    else:
        assert copy is x
