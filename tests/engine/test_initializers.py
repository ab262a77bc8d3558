"""Random weights to start from: their spread, and what deep stacks of layers make of it."""

import numpy as np
import pytest

from engine.blas import one_blas_thread
from engine.errors import UserError
from engine.families import FAMILIES
from engine.initializers import INITIALIZERS
from engine.layers import Context, Conv2D, Dense, ReLU, Sequential, Softmax, Tanh
from engine.spec import from_json, to_json

WIDTH, DEPTH = 256, 30
FAN_IN, FAN_OUT = 300, 200
SHAPES = [(30, 30), (40, 12), (12, 40), (8, 3, 3, 3), (32, 1, 3, 3), (1, 7)]


@pytest.fixture(autouse=True)
def calm_blas():
    """Small products on two threads wait for whatever else keeps the cores busy."""
    with one_blas_thread():
        yield


def drawn(name, shape=(FAN_IN, FAN_OUT), seed=0, fans=(FAN_IN, FAN_OUT)):
    return INITIALIZERS[name](shape, *fans, np.random.default_rng(seed))


VARIANCES = {  # as the papers state them, and torch.nn.init
    "he-normal": 2 / FAN_IN,
    "he-uniform": 2 / FAN_IN,
    "glorot-normal": 2 / (FAN_IN + FAN_OUT),
    "glorot-uniform": 2 / (FAN_IN + FAN_OUT),
    "lecun-normal": 1 / FAN_IN,
    "lecun-uniform": 1 / FAN_IN,
    "orthogonal": 1 / max(FAN_IN, FAN_OUT),
    "normal": 1.0,
}


def test_every_initializer_stands_in_the_table():
    assert set(VARIANCES) == set(INITIALIZERS)


@pytest.mark.parametrize("name", VARIANCES)
def test_weights_have_the_stated_mean_and_variance(name):
    weights = drawn(name)
    variance = VARIANCES[name]
    spread = np.sqrt(variance / weights.size)  # of the mean of that many draws
    assert weights.dtype == np.float32
    assert abs(weights.mean()) < 4 * spread
    assert abs(weights.var() / variance - 1) < 4 * np.sqrt(2 / weights.size)


@pytest.mark.parametrize(
    ("name", "limit"),
    [
        ("he-uniform", np.sqrt(6 / FAN_IN)),
        ("glorot-uniform", np.sqrt(6 / (FAN_IN + FAN_OUT))),
        ("lecun-uniform", np.sqrt(3 / FAN_IN)),
    ],
)
def test_uniform_weights_fill_their_interval(name, limit):
    weights = drawn(name)
    assert np.abs(weights).max() <= np.float32(limit)
    assert np.abs(weights).max() > 0.999 * limit
    shares = np.histogram(weights, bins=10, range=(-limit, limit))[0] / weights.size
    np.testing.assert_allclose(shares, 0.1, atol=0.006)


@pytest.mark.parametrize("name", [name for name in VARIANCES if name.endswith("normal")])
def test_normal_weights_have_the_tails_of_a_normal_distribution(name):
    scores = np.abs(drawn(name)) / np.sqrt(VARIANCES[name])
    for deviations, share in ((1, 0.3173), (2, 0.0455), (3, 0.0027)):
        assert (scores > deviations).mean() == pytest.approx(share, rel=0.25)


PYTORCH = {
    "he-normal": lambda init, w: init.kaiming_normal_(w, nonlinearity="relu"),
    "he-uniform": lambda init, w: init.kaiming_uniform_(w, nonlinearity="relu"),
    "glorot-normal": lambda init, w: init.xavier_normal_(w),
    "glorot-uniform": lambda init, w: init.xavier_uniform_(w),
    "lecun-normal": lambda init, w: init.kaiming_normal_(w, nonlinearity="linear"),
    "lecun-uniform": lambda init, w: init.kaiming_uniform_(w, nonlinearity="linear"),
    "orthogonal": lambda init, w: init.orthogonal_(w),
    "normal": lambda init, w: init.normal_(w),
}


@pytest.mark.parametrize("name", PYTORCH)
@pytest.mark.parametrize("layer", [Conv2D(48, size=3, groups=2), Dense(160)], ids=["conv", "dense"])
def test_kernels_are_spread_like_pytorchs(layer, name):
    torch = pytest.importorskip("torch")
    shape = (40, 12, 12) if isinstance(layer, Conv2D) else (400,)
    kernel = type(layer)(**{**_fields(layer), "initializer": name}).init(
        shape, np.random.default_rng(1)
    )["kernel"]
    # torch lays a linear layer's weight as (out, in), and of a grouped kernel counts what we count
    theirs = torch.empty(kernel.shape if kernel.ndim == 4 else kernel.shape[::-1])
    if kernel.ndim == 4 and name.startswith("glorot"):
        theirs = theirs[: kernel.shape[0] // layer.groups]  # it knows nothing of groups
    generator = torch.random.get_rng_state()
    torch.manual_seed(0)
    theirs = PYTORCH[name](torch.nn.init, theirs).numpy()
    torch.random.set_rng_state(generator)
    several = 4 * np.sqrt(2 / theirs.size)
    assert kernel.var() == pytest.approx(theirs.var(), rel=2 * several)
    if name.endswith("uniform"):
        assert np.abs(kernel).max() == pytest.approx(np.abs(theirs).max(), rel=0.01)


def _fields(layer):
    return {name: getattr(layer, name) for name in layer.__struct_fields__}


@pytest.mark.parametrize("shape", SHAPES)
def test_orthogonal_kernels_have_rows_or_columns_at_right_angles(shape):
    matrix = drawn("orthogonal", shape).astype(np.float64).reshape(shape[0], -1)
    if matrix.shape[0] > matrix.shape[1]:
        matrix = matrix.T
    np.testing.assert_allclose(matrix @ matrix.T, np.eye(len(matrix)), atol=1e-6)


def test_orthogonal_matrices_point_everywhere():
    """Without the signs set, the QR decomposition prefers one side: the mean is far from 0."""
    rng = np.random.default_rng(0)
    found = np.array([INITIALIZERS["orthogonal"]((3, 3), 3, 3, rng) for _ in range(4000)])
    np.testing.assert_allclose(found.mean(axis=0), 0, atol=4 / np.sqrt(3 * 4000))
    np.testing.assert_allclose((found**2).mean(axis=0), 1 / 3, atol=0.02)
    assert 0.45 < (np.linalg.det(found) > 0).mean() < 0.55


def stack(initializer, scale=1.0, activation=None):
    """DEPTH Dense layers of WIDTH units, the activation after each."""
    dense = Dense(WIDTH, initializer=initializer, scale=scale)
    return Sequential(((dense, activation()) if activation else (dense,)) * DEPTH)


def mean_squares(layers, rows=64):
    """Of the input, of what comes out of each Dense layer, and of the gradient at the input."""
    rng = np.random.default_rng(3)
    weights = layers.init((WIDTH,), rng)
    x = rng.standard_normal((rows, WIDTH)).astype(np.float32)
    seen = []

    def watch(path, layer, given, gave):
        if isinstance(layer, Dense):
            seen.append(float((gave.astype(np.float64) ** 2).mean()))

    y, cache = layers.forward(weights, x, Context(watch=watch))
    dy = rng.standard_normal(y.shape).astype(np.float32)
    dx, _ = layers.backward(weights, cache, dy)
    back = float((dx.astype(np.float64) ** 2).mean() / (dy.astype(np.float64) ** 2).mean())
    return np.asarray(seen), back, y


def test_he_keeps_the_signal_and_the_gradient_through_thirty_relu_layers():
    for name in ("he-normal", "he-uniform"):
        seen, back, _ = mean_squares(stack(name, activation=ReLU))
        # the first sum has the variance 2 of unit inputs; ReLU's half and the 2 then cancel
        assert 2 / 3 < seen[-1] / 2 < 3
        assert 1 / 3 < back < 3


def test_lecun_loses_half_of_the_signal_at_each_relu():
    seen, back, _ = mean_squares(stack("lecun-normal", activation=ReLU))
    halvings = np.log2(seen[0] / seen[-1])
    assert halvings == pytest.approx(DEPTH - 1, abs=1.5)
    assert -np.log2(back) == pytest.approx(DEPTH, abs=1.5)


def test_glorot_and_tanh_lose_the_signal_slowly():
    """tanh(h)² ≈ h² - 2/3 h⁴, E h⁴ = 3q²: q falls as q' = -2q², so that q ≈ 1 / (2 · depth)."""
    for name in ("glorot-normal", "glorot-uniform", "orthogonal"):
        seen, back, _ = mean_squares(stack(name, activation=Tanh))
        assert seen[-1] == pytest.approx(1 / (2 * DEPTH), rel=0.5)
        assert back > 0.02


def test_orthogonal_layers_keep_every_length_exactly():
    seen, back, y = mean_squares(stack("orthogonal"))
    np.testing.assert_allclose(seen / seen[0], 1, atol=1e-5)
    assert back == pytest.approx(1, abs=1e-5)
    layers = stack("glorot-normal")  # keeps them on average only
    rng = np.random.default_rng(3)
    x = np.eye(WIDTH, dtype=np.float32)[:32]
    lengths = np.linalg.norm(layers.forward(layers.init((WIDTH,), rng), x, Context())[0], axis=1)
    assert lengths.std() > 0.1
    assert y.shape == (64, WIDTH)


def test_a_small_constant_scale_loses_signal_and_gradient():
    seen, back, _ = mean_squares(stack("normal", scale=0.01, activation=Tanh))
    factor = WIDTH * 0.01**2  # of the variance at each layer, tanh being straight near 0
    assert np.log(seen[-1] / seen[0]) == pytest.approx((DEPTH - 1) * np.log(factor), rel=0.05)
    assert back < 1e-30


def test_a_large_constant_scale_saturates_tanh_and_bursts_relu():
    _, back, y = mean_squares(stack("normal", activation=Tanh))
    assert (np.abs(y) > 0.99).mean() > 0.8
    assert back > 1e6  # and the gradient grows beyond use
    seen, _, _ = mean_squares(stack("normal", scale=0.5, activation=ReLU))
    factor = WIDTH * 0.5**2 / 2
    assert np.log(seen[-1] / seen[0]) == pytest.approx((DEPTH - 1) * np.log(factor), rel=0.05)


@pytest.mark.parametrize("layer", [Dense(4), Conv2D(4)], ids=repr)
def test_scale_multiplies_whatever_the_initializer_gives(layer):
    shape = (7,) if isinstance(layer, Dense) else (2, 5, 5)
    once = layer.init(shape, np.random.default_rng(0))
    scaled = type(layer)(4, scale=0.25).init(shape, np.random.default_rng(0))
    np.testing.assert_array_equal(scaled["kernel"], once["kernel"] * np.float32(0.25))
    assert scaled["kernel"].dtype == np.float32
    np.testing.assert_array_equal(scaled["bias"], 0)
    with pytest.raises(UserError, match="scale must be above 0"):
        type(layer)(4, scale=0.0)


def test_descriptions_from_before_there_were_scale_and_bias_still_load():
    text = '{"type":"Dense","units":3,"initializer":"he-normal"}'
    assert from_json(text, Dense, FAMILIES, "a layer") == Dense(3)
    text = '{"type":"Conv2D","filters":8,"size":5,"stride":1,"padding":2,"initializer":"he-normal"}'
    assert from_json(text, Conv2D, FAMILIES, "a layer") == Conv2D(8, size=5, padding=2)
    assert from_json('{"type":"Softmax"}', Softmax, FAMILIES, "a layer") == Softmax()
    assert b'"scale":1.0' in to_json(Dense(3))
