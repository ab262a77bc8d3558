"""What comes in, goes out and comes back, against finite differences of the logit."""

import numpy as np
import pytest

from engine.errors import UserError
from engine.inspect.activations import activations
from engine.inspect.cut import head, tail
from engine.inspect.passage import passage
from engine.layers import Context, Conv2D, Dense, Flatten, ReLU, Residual
from engine.network import Network


@pytest.fixture
def net():
    layers = (
        Conv2D(3, size=3), ReLU(), Residual((Conv2D(3, size=3, padding=1),)), Flatten(), Dense(4),
    )  # fmt: skip
    made = Network((1, 6, 6), layers)
    return made, {k: v.astype(float) for k, v in made.init(np.random.default_rng(0)).items()}


def test_input_and_output_are_those_of_the_pass(net):
    network, weights = net
    x = np.random.default_rng(1).standard_normal((1, 1, 6, 6))
    seen = {one.path: one.output[0] for one in activations(network, weights, x)}
    found = passage(network, weights, x, "2/", 1)
    np.testing.assert_array_equal(found.x, seen["1/"])
    np.testing.assert_array_equal(found.y, seen["2/"])


def test_the_gradient_is_how_fast_the_logit_grows(net):
    network, weights = net
    x = np.random.default_rng(1).standard_normal((1, 1, 6, 6))
    found = passage(network, weights, x, "0/", 2)
    _, own = head(network.layers, weights, 1)
    rest, others = tail(network.layers, weights, 1)

    def logit(y):
        return rest.forward(others, y[None], Context())[0][0, 2]

    assert set(own) == {"0/kernel", "0/bias"}
    for index in [(0, 0, 0), (1, 2, 3), (2, 3, 1)]:
        step = np.zeros_like(found.y)
        step[index] = 1e-6
        slope = (logit(found.y + step) - logit(found.y - step)) / 2e-6
        assert found.dy[index] == pytest.approx(slope, abs=1e-6)


def test_a_layer_inside_another_has_no_gradient_told(net):
    network, weights = net
    x = np.random.default_rng(1).standard_normal((1, 1, 6, 6))
    found = passage(network, weights, x, "2/body/0/", 0)
    assert found.dy is None and found.y.shape == (3, 4, 4)
    assert set(found.weights) == {"kernel", "bias"}


def test_the_last_layer_gives_the_logit_itself(net):
    network, weights = net
    x = np.random.default_rng(1).standard_normal((1, 1, 6, 6))
    np.testing.assert_array_equal(passage(network, weights, x, "4/", 3).dy, [0, 0, 0, 1])


def test_a_path_of_no_layer_is_refused(net):
    network, weights = net
    with pytest.raises(UserError, match="no layer"):
        passage(network, weights, np.zeros((1, 1, 6, 6)), "9/", 0)
