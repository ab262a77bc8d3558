"""Convolution and pooling with whatever parameters, against PyTorch in float64."""

from math import gcd

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from engine.errors import UserError
from engine.layers import AveragePool2D, Context, Conv2D, ConvTranspose2D, MaxPool2D

torch = pytest.importorskip("torch", reason="PyTorch, the oracle, is not installed")
F = torch.nn.functional


def pairs(least, most):
    return st.tuples(st.integers(least, most), st.integers(least, most))


SHAPES = st.tuples(st.integers(1, 6), st.integers(1, 9), st.integers(1, 9))
SIZES, STRIDES, PADDINGS, DILATIONS = pairs(1, 4), pairs(1, 3), pairs(0, 3), pairs(1, 3)


def fitting(layer, shape):
    """Leave out what the layer itself refuses; PyTorch refuses the same."""
    try:
        layer.output_shape(shape)
    except UserError:
        assume(False)


def assert_equal_to_pytorch(layer, shape, theirs):
    rng = np.random.default_rng(9)
    weights = {path: w.astype(np.float64) for path, w in layer.init(shape, rng).items()}
    x = rng.standard_normal((2, *shape)).round(1)
    y, cache = layer.forward(weights, x, Context(training=True))
    dy = rng.standard_normal(y.shape)
    dx, gradients = layer.backward(weights, cache, dy)
    tx = torch.tensor(x, requires_grad=True)
    tw = {path: torch.tensor(w, requires_grad=True) for path, w in weights.items()}
    ty = theirs(tx, tw)
    ty.backward(torch.tensor(dy))
    for found, reference in [(y, ty), (dx, tx.grad), *((gradients[p], tw[p].grad) for p in tw)]:
        wanted = reference.detach().numpy()
        assert found.shape == wanted.shape
        assert np.abs(found - wanted).max() <= 1e-9 * np.abs(wanted).max() + 1e-12


@settings(max_examples=25, deadline=None)
@given(SHAPES, st.integers(1, 3), SIZES, STRIDES, PADDINGS, DILATIONS, st.data())
def test_any_convolution(shape, multiple, size, stride, padding, dilation, data):
    groups = data.draw(st.sampled_from([g for g in range(1, 7) if shape[0] % g == 0]))
    layer = Conv2D(groups * multiple, size, stride, padding, dilation, groups)
    fitting(layer, shape)
    assert_equal_to_pytorch(
        layer,
        shape,
        lambda x, w: F.conv2d(x, w["kernel"], w["bias"], stride, padding, dilation, groups),
    )


@settings(max_examples=15, deadline=None)
@given(SHAPES, st.integers(1, 6), SIZES, STRIDES, PADDINGS, DILATIONS, pairs(0, 2))
def test_any_transposed_convolution(shape, filters, size, stride, padding, dilation, extra):
    groups = gcd(shape[0], filters)
    layer = ConvTranspose2D(filters, size, stride, padding, extra, dilation, groups)
    fitting(layer, shape)
    assert_equal_to_pytorch(
        layer,
        shape,
        lambda x, w: F.conv_transpose2d(
            x, w["kernel"], w["bias"], stride, padding, extra, groups, dilation
        ),
    )


@settings(max_examples=20, deadline=None)
@given(SHAPES, SIZES, STRIDES, pairs(0, 2), st.booleans())
def test_any_pooling(shape, size, stride, padding, counted):
    largest, mean = MaxPool2D(size, stride, padding), AveragePool2D(size, stride, padding, counted)
    fitting(largest, shape)
    assert_equal_to_pytorch(largest, shape, lambda x, w: F.max_pool2d(x, size, stride, padding))
    assert_equal_to_pytorch(
        mean,
        shape,
        lambda x, w: F.avg_pool2d(x, size, stride, padding, count_include_pad=counted),
    )
