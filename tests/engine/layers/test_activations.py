"""Activation functions where it matters: at corners, far out, and beside PyTorch in float64."""

import numpy as np
import pytest

from engine.errors import UserError
from engine.layers import (
    ELU,
    GELU,
    Context,
    Dense,
    HardSigmoid,
    LeakyReLU,
    PReLU,
    ReLU,
    Sequential,
    Sigmoid,
    SiLU,
    Softmax,
    Softplus,
    Tanh,
)

WIDE = np.concatenate([np.linspace(-30, 30, 241), [0.0, -0.0, 3.0, -3.0, 19.9, 20.1, 1e-9, -1e-9]])

THEIRS = [
    (ReLU(), lambda f, x: f.relu(x)),
    (LeakyReLU(), lambda f, x: f.leaky_relu(x)),
    (ELU(), lambda f, x: f.elu(x)),
    (ELU(0.4), lambda f, x: f.elu(x, 0.4)),
    (GELU(), lambda f, x: f.gelu(x)),
    (SiLU(), lambda f, x: f.silu(x)),
    (Softplus(), lambda f, x: f.softplus(x)),
    (Softplus(4.0), lambda f, x: f.softplus(x, 4.0)),
    (Sigmoid(), lambda f, x: f.sigmoid(x)),
    (HardSigmoid(), lambda f, x: f.relu6(x + 3) / 6),
    (Tanh(), lambda f, x: f.tanh(x)),
]
CUT = {Softplus: np.exp(-20.0)}  # what PyTorch leaves out beyond 20
NAMES = [repr(layer) for layer, _ in THEIRS]


def slopes(layer, x):
    """The layer's outputs and its derivative at every entry of x (N, features)."""
    weights = {path: w.astype(x.dtype) for path, w in layer.init(x.shape[1:], None).items()}
    y, cache = layer.forward(weights, x, Context())
    return y, layer.backward(weights, cache, np.ones_like(y))[0]


@pytest.mark.parametrize(("layer", "theirs"), THEIRS, ids=NAMES)
def test_values_and_slopes_equal_pytorchs_far_out_and_at_corners(layer, theirs):
    torch = pytest.importorskip("torch")
    y, slope = slopes(layer, WIDE[:, None])
    x = torch.tensor(WIDE[:, None], requires_grad=True)
    expected = theirs(torch.nn.functional, x)
    expected.sum().backward()
    allowed = 1e-12 + 1.1 * CUT.get(type(layer), 0.0)
    assert np.abs(y - expected.detach().numpy()).max() <= allowed
    assert np.abs(slope - x.grad.numpy()).max() <= allowed


@pytest.mark.parametrize("layer", [layer for layer, _ in THEIRS] + [PReLU()], ids=repr)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_largest_numbers_give_no_overflow_and_no_nan(layer, dtype):
    limit = np.finfo(dtype).max / 4
    x = np.array([[-limit], [-1e4], [-90.0], [0.0], [90.0], [1e4], [limit]], dtype)
    with np.errstate(over="raise", invalid="raise", divide="raise"):
        y, slope = slopes(layer, x)
    assert y.dtype == slope.dtype == dtype
    assert np.isfinite(y).all()
    assert np.isfinite(slope).all()


def test_softplus_is_exact_where_it_is_nearly_nothing_or_nearly_x():
    layer = Softplus()
    for x, expected in ((-40.0, np.exp(-40.0)), (25.0, 25.0 + np.exp(-25.0)), (0.0, np.log(2.0))):
        y, _ = slopes(layer, np.array([[x]]))
        assert y[0, 0] == pytest.approx(expected, rel=1e-14)


def test_a_prelu_has_one_slope_a_channel_that_starts_where_it_is_told():
    layer = PReLU(0.1)
    weights = layer.init((3, 4, 5), np.random.default_rng(0))
    np.testing.assert_array_equal(weights["slope"], np.full(3, 0.1, np.float32))
    assert layer.weight_shapes((7,)) == {"slope": (7,)}
    x = -np.ones((2, 3, 4, 5))
    _, cache = layer.forward({"slope": np.array([0.0, 1.0, 2.0])}, x, Context())
    dx, gradients = layer.backward({"slope": np.array([0.0, 1.0, 2.0])}, cache, np.ones_like(x))
    np.testing.assert_array_equal(dx[0, :, 0, 0], [0, 1, 2])
    np.testing.assert_array_equal(gradients["slope"], [-40, -40, -40])


def test_an_activation_of_the_tables_is_refused_out_of_its_range():
    for build, words in (
        (lambda: LeakyReLU(1.5), "slope must be"),
        (lambda: ELU(0.0), "alpha must be above 0"),
        (lambda: Softplus(-1.0), "beta must be above 0"),
        (lambda: Softmax(0.0), "temperature must be at least 0.01"),
        (lambda: PReLU(2.0), "initial must be"),
    ):
        with pytest.raises(UserError, match=words):
            build()


@pytest.mark.parametrize("activation", [ELU(), GELU(), SiLU(), LeakyReLU(), Softplus()], ids=repr)
def test_what_relu_kills_still_learns_with_smooth_and_leaky_ones(activation):
    """Units whose inputs are all negative: ReLU gives them no gradient, these do."""
    x = np.ones((4, 3))
    bias = np.full(5, -1.0)
    for layer, alive in ((ReLU(), False), (activation, True)):
        stack = Sequential((Dense(5), layer))
        weights = {"0/kernel": np.zeros((3, 5)), "0/bias": bias}
        _, cache = stack.forward(weights, x, Context())
        _, gradients = stack.backward(weights, cache, np.ones((4, 5)))
        assert np.any(gradients["0/bias"] != 0) == alive
