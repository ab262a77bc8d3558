"""One number of a layer, and what it gives back, against the layers themselves."""

import numpy as np
import pytest

from engine.errors import UserError
from engine.inspect.passage import Passage
from engine.inspect.trace_pixel import trace_pixel, traceable
from engine.layers import AveragePool2D, Context, Conv2D, Dense, MaxPool2D, ReLU

CASES = [
    (Conv2D(2, size=3, padding=1), (2, 4, 3)),
    (Conv2D(3, size=2, padding="same", stride=2), (2, 5, 4)),
    (Conv2D(4, size=2, groups=2, padding=1), (4, 3, 3)),
    (Conv2D(2, size=3, bias=False), (1, 4, 4)),
    (Dense(3), (5,)),
    (Dense(2, bias=False), (4,)),
    (MaxPool2D(2), (2, 4, 4)),
    (AveragePool2D(2), (2, 4, 4)),
]


def passed(layer, shape, seed=0):
    """A passage of small whole numbers: float64 sums them exactly."""
    rng = np.random.default_rng(seed)
    shapes = layer.weight_shapes(shape)
    w = {path: rng.integers(-9, 10, size).astype(float) for path, size in shapes.items()}
    x = rng.integers(-9, 10, shape).astype(float)
    y, _ = layer.forward(w, x[None], Context())
    dy = rng.integers(-9, 10, y.shape[1:]).astype(float)
    return Passage("0/", layer, w, x, y[0], dy)


@pytest.mark.parametrize(("layer", "shape"), CASES, ids=repr)
def test_the_terms_come_to_the_layers_output(layer, shape):
    given = passed(layer, shape)
    for index in np.ndindex(given.y.shape):
        assert trace_pixel(given, *index).value == given.y[index]


@pytest.mark.parametrize(("layer", "shape"), CASES, ids=repr)
def test_the_terms_of_all_outputs_come_to_the_layers_gradients(layer, shape):
    given = passed(layer, shape)
    _, cache = layer.forward(given.weights, given.x[None], Context())
    dx, gradients = layer.backward(given.weights, cache, given.dy[None])
    found = np.zeros(shape)
    kernel = np.zeros_like(gradients.get("kernel", np.zeros(1)))
    for index in np.ndindex(given.y.shape):
        for term in trace_pixel(given, *index).terms:
            if term.left.array == "x":
                found[term.left.index] += term.to_input
            if term.to_weight is not None:
                kernel[term.right.index] += term.to_weight
    np.testing.assert_array_equal(found, dx[0])
    if "kernel" in gradients:
        np.testing.assert_array_equal(kernel, gradients["kernel"])


def test_without_a_gradient_nothing_comes_back():
    given = passed(*CASES[0])
    trace = trace_pixel(Passage("0/", given.layer, given.weights, given.x, given.y, None), 0, 0, 0)
    assert trace.dy is None
    assert {(term.to_input, term.to_weight) for term in trace.terms} == {(None, None)}


def test_what_cannot_be_traced_is_refused():
    given = passed(ReLU(), (2, 3, 3))
    assert not traceable(given.layer)
    with pytest.raises(UserError, match="not traced"):
        trace_pixel(given, 0, 0, 0)
    with pytest.raises(UserError, match="no position"):
        trace_pixel(passed(*CASES[0]), 0, 9, 0)
    with pytest.raises(UserError, match="no position"):
        trace_pixel(passed(*CASES[0]), 0)
