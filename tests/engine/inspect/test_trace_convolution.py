import numpy as np
import pytest

from engine.errors import UserError
from engine.inspect.trace import filled
from engine.inspect.trace_convolution import trace_convolution
from engine.layers import Context, Conv2D

CASES = [
    (Conv2D(2, size=2), (1, 3, 3)),
    (Conv2D(2, size=3, padding=1), (2, 4, 3)),
    (Conv2D(3, size=2, padding="same", stride=2), (2, 5, 4)),
    (Conv2D(2, size=(1, 3), stride=(2, 1), padding=(0, 2)), (2, 4, 5)),
    (Conv2D(2, size=(2, 3), dilation=(2, 1), padding=1), (1, 5, 5)),
    (Conv2D(4, size=2, groups=2, padding=1), (4, 3, 3)),
    (Conv2D(6, size=3, groups=3, stride=2, padding="same"), (3, 4, 4)),
    (Conv2D(2, size=3, bias=False), (1, 4, 4)),
]


def whole_numbers(layer, shape, seed=0):
    """Weights, a picture and a gradient of small whole numbers: float64 sums them exactly."""
    rng = np.random.default_rng(seed)
    shapes = layer.weight_shapes(shape)
    w = {path: rng.integers(-9, 10, size).astype(np.float64) for path, size in shapes.items()}
    x, dy = (
        rng.integers(-9, 10, size).astype(float) for size in (shape, layer.output_shape(shape))
    )
    return w, x, dy


@pytest.mark.parametrize(("layer", "shape"), CASES, ids=repr)
def test_the_sums_are_what_the_layer_computes(layer, shape):
    w, x, dy = whole_numbers(layer, shape)
    trace = trace_convolution(layer, w, x, dy)
    y, cache = layer.forward(w, x[None], Context())
    dx, gradients = layer.backward(w, cache, dy[None])
    np.testing.assert_array_equal(filled(trace.y, y.shape[1:]), y[0])
    np.testing.assert_array_equal(filled(trace.dx, shape), dx[0])
    np.testing.assert_array_equal(filled(trace.dkernel, w["kernel"].shape), gradients["kernel"])
    if layer.bias:
        np.testing.assert_array_equal(filled(trace.dbias, (layer.filters,)), gradients["bias"])
    else:
        assert trace.dbias == ()
    assert sum(len(one.products) for one in trace.y) == layer.multiply_adds(shape)


def test_broken_numbers_are_summed_to_rounding():
    layer, shape = CASES[2]
    rng = np.random.default_rng(1)
    w = {path: rng.standard_normal(s) for path, s in layer.weight_shapes(shape).items()}
    x, dy = rng.standard_normal(shape), rng.standard_normal(layer.output_shape(shape))
    trace = trace_convolution(layer, w, x, dy)
    y, cache = layer.forward(w, x[None], Context())
    dx, gradients = layer.backward(w, cache, dy[None])
    np.testing.assert_allclose(filled(trace.y, y.shape[1:]), y[0], rtol=1e-13, atol=1e-14)
    np.testing.assert_allclose(filled(trace.dx, shape), dx[0], rtol=1e-13, atol=1e-14)
    found = filled(trace.dkernel, w["kernel"].shape)
    np.testing.assert_allclose(found, gradients["kernel"], rtol=1e-13, atol=1e-14)


def test_every_product_stands_in_each_of_its_three_sums_at_its_place():
    """x[c,i,j] · k[f,c,u,v] in y comes back as dy · k in dx[c,i,j] and x · dy in dk[f,c,u,v]."""
    layer, shape = CASES[2]
    w, x, dy = whole_numbers(layer, shape)
    trace = trace_convolution(layer, w, x, dy)
    forward = {
        (one.index, product.left.index, product.right.index)
        for one in trace.y for product in one.products if product.left.array == "x"
    }  # fmt: skip
    at_pixels = {
        (product.left.index, one.index, product.right.index)
        for one in trace.dx for product in one.products
    }  # fmt: skip
    at_weights = {
        (product.right.index, product.left.index, one.index)
        for one in trace.dkernel for product in one.products if product.left.array == "x"
    }  # fmt: skip
    assert forward == at_pixels == at_weights
    assert len(forward) > 100


def written(products):
    return " + ".join(
        f"{p.left.name}·{p.right.name} = {p.left.value:g}·{p.right.value:g}" for p in products
    )


def test_three_by_three_worked_by_hand():
    """x = 1 2 3 / 4 5 6 / 7 8 9, k = 1 -1 / 2 0, b = 10, dy = 1 0 / -2 3.

    y[0,0] = 1·1 + 2·(-1) + 4·2 + 5·0 + 10 = 17; y[0,1] = 2 - 3 + 10 + 10 = 19;
    y[1,0] = 4 - 5 + 14 + 10 = 23; y[1,1] = 5 - 6 + 16 + 10 = 25.
    dx[1,1] is met by k[1,1] in y[0,0], k[1,0] in y[0,1], k[0,1] in y[1,0] and k[0,0] in y[1,1]:
    1·0 + 0·2 + (-2)·(-1) + 3·1 = 5.
    dk[0,1] = x[0,1]·1 + x[0,2]·0 + x[1,1]·(-2) + x[1,2]·3 = 2 + 0 - 10 + 18 = 10.
    """
    x = np.arange(1.0, 10.0).reshape(1, 3, 3)
    w = {"kernel": np.array([[[[1.0, -1.0], [2.0, 0.0]]]]), "bias": np.array([10.0])}
    dy = np.array([[[1.0, 0.0], [-2.0, 3.0]]])
    trace = trace_convolution(Conv2D(1, size=2), w, x, dy)

    assert [one.value for one in trace.y] == [17, 19, 23, 25]
    first = trace.y[0]
    assert first.name == "y[0,0,0]"
    assert written(first.products) == (
        "x[0,0,0]·k[0,0,0,0] = 1·1 + x[0,0,1]·k[0,0,0,1] = 2·-1 + "
        "x[0,1,0]·k[0,0,1,0] = 4·2 + x[0,1,1]·k[0,0,1,1] = 5·0"
    )
    assert [(one.name, one.value) for one in first.addends] == [("b[0]", 10)]

    middle = trace.dx[4]
    assert (middle.name, middle.value) == ("dx[0,1,1]", 5)
    assert written(middle.products) == (
        "dy[0,0,0]·k[0,0,1,1] = 1·0 + dy[0,0,1]·k[0,0,1,0] = 0·2 + "
        "dy[0,1,0]·k[0,0,0,1] = -2·-1 + dy[0,1,1]·k[0,0,0,0] = 3·1"
    )
    assert [one.value for one in trace.dx] == [1, -1, 0, 0, 5, -3, -4, 6, 0]

    upper_right = trace.dkernel[1]
    assert (upper_right.name, upper_right.value) == ("dk[0,0,0,1]", 10)
    assert written(upper_right.products) == (
        "x[0,0,1]·dy[0,0,0] = 2·1 + x[0,0,2]·dy[0,0,1] = 3·0 + "
        "x[0,1,1]·dy[0,1,0] = 5·-2 + x[0,1,2]·dy[0,1,1] = 6·3"
    )
    assert [one.value for one in trace.dkernel] == [8, 10, 14, 16]

    (bias,) = trace.dbias
    assert [one.name for one in bias.addends] == [
        "dy[0,0,0]",
        "dy[0,0,1]",
        "dy[0,1,0]",
        "dy[0,1,1]",
    ]
    assert (bias.name, bias.value) == ("db[0]", 2)


def test_padding_is_shown_as_zeros_that_lie_outside():
    layer = Conv2D(1, size=3, padding=1)
    w, x, dy = whole_numbers(layer, (1, 3, 3))
    trace = trace_convolution(layer, w, x, dy)
    corner = trace.y[0].products
    assert [p.left.name for p in corner] == [
        "0", "0", "0", "0", "x[0,0,0]", "x[0,0,1]", "0", "x[0,1,0]", "x[0,1,1]",
    ]  # fmt: skip
    assert corner[0].left.index == (0, -1, -1)
    assert corner[0].value == 0


def test_a_trace_without_end_or_with_a_gradient_of_another_shape_is_refused():
    layer = Conv2D(8, size=5)
    w, x, dy = whole_numbers(layer, (1, 28, 28))
    with pytest.raises(UserError, match="115,200 steps; the most is 20,000"):
        trace_convolution(layer, w, x, dy)
    layer = Conv2D(1, size=2)
    w, x, dy = whole_numbers(layer, (1, 3, 3))
    with pytest.raises(UserError, match=r"of the shape \(1, 2, 2\)"):
        trace_convolution(layer, w, x, dy[:, :1])
    with pytest.raises(UserError, match="at least 2 × 2"):
        trace_convolution(layer, w, x[:, :1], dy)
