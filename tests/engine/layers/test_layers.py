import msgspec
import numpy as np
import pytest

from engine.draws import Draws
from engine.errors import UserError
from engine.families import FAMILIES
from engine.layers import LAYERS, Context, Conv2D, Dropout, Layer, MaxPool2D
from engine.spec import from_json, to_json
from tests.engine.layers import cases_spatial, cases_vectors

CASES = [*cases_spatial.GRADIENTS, *cases_vectors.GRADIENTS]
NAMES = [f"{i}-{type(layer).__name__}" for i, (layer, _) in enumerate(CASES)]


def prepared(layer, shape, dtype=np.float64, pictures=3):
    rng = np.random.default_rng(7)
    weights = {path: w.astype(dtype) for path, w in layer.init(shape, rng).items()}
    for path in weights:
        weights[path] += rng.standard_normal(weights[path].shape).astype(dtype) * 0.1
    x = rng.standard_normal((pictures, *shape)).astype(dtype)
    return weights, x, Context(training=True, draws=Draws(3, 5))


def numerical_gradient(value, array, step=1e-6):
    """Central differences of value() at every entry of `array`, which is moved in place."""
    gradient = np.zeros_like(array)
    for index in np.ndindex(array.shape):
        kept = array[index]
        array[index] = kept + step
        above = value()
        array[index] = kept - step
        below = value()
        array[index] = kept
        gradient[index] = (above - below) / (2 * step)
    return gradient


def test_every_layer_has_a_gradient_check():
    assert {type(layer) for layer, _ in CASES} == set(LAYERS.values())


@pytest.mark.parametrize(("layer", "shape"), CASES, ids=NAMES)
def test_gradient_matches_finite_differences(layer, shape):
    weights, x, context = prepared(layer, shape)
    y, cache = layer.forward(weights, x, context)
    dy = np.random.default_rng(1).standard_normal(y.shape)
    dx, gradients = layer.backward(weights, cache, dy)

    def value():
        return float((layer.forward(weights, x, context)[0] * dy).sum())

    assert set(gradients) == set(weights) - layer.statistics(shape)
    for found, array in [(dx, x), *((gradients[path], weights[path]) for path in gradients)]:
        expected = numerical_gradient(value, array)
        assert np.abs(found - expected).max() <= 1e-7 * max(1.0, np.abs(expected).max())


@pytest.mark.parametrize(("layer", "shape"), CASES, ids=NAMES)
def test_output_has_the_promised_shape_and_type_and_leaves_the_input_alone(layer, shape):
    for dtype in (np.float32, np.float64):
        weights, x, context = prepared(layer, shape, dtype)
        before = x.copy()
        y, cache = layer.forward(weights, x, context)
        dx, gradients = layer.backward(weights, cache, np.ones_like(y))
        assert y.shape == (3, *layer.output_shape(shape))
        assert y.dtype == dx.dtype == dtype
        assert dx.shape == x.shape
        assert all(gradients[path].dtype == dtype for path in gradients)
        assert all(gradients[path].shape == weights[path].shape for path in gradients)
        np.testing.assert_array_equal(x, before)


@pytest.mark.parametrize(("layer", "shape"), CASES, ids=NAMES)
def test_fresh_weights_are_float32_and_come_from_the_seed(layer, shape):
    first = layer.init(shape, np.random.default_rng(4))
    again = layer.init(shape, np.random.default_rng(4))
    assert {path: w.shape for path, w in first.items()} == layer.weight_shapes(shape)
    for path in first:
        assert first[path].dtype == np.float32
        np.testing.assert_array_equal(first[path], again[path])


@pytest.mark.parametrize(("layer", "shape"), CASES, ids=NAMES)
def test_a_layer_survives_json(layer, shape):
    assert from_json(to_json(layer), type(layer), FAMILIES, "a layer") == layer


@pytest.mark.parametrize(
    ("layer", "shape", "words"), [*cases_spatial.REFUSED, *cases_vectors.REFUSED], ids=repr
)
def test_what_does_not_fit_is_refused_with_the_layers_name(layer, shape, words):
    with pytest.raises(UserError, match=words):
        layer.output_shape(shape)


@pytest.mark.parametrize("text", ['{"type":"Conv2D","filters":0}', '{"type":"Conv3D"}', "[]"])
def test_a_damaged_description_is_a_user_error(text):
    with pytest.raises(UserError):
        from_json(text, Conv2D, FAMILIES, "a layer")


def test_ranges_hold_in_python_too():
    with pytest.raises(UserError, match="filters must be at least 1"):
        Conv2D(0)
    with pytest.raises(UserError, match="rate must be"):
        msgspec.structs.replace(Dropout(0.1), rate=1.0)
    with pytest.raises(UserError, match="stride"):
        MaxPool2D(2, stride=0)


def test_a_tie_in_max_pooling_goes_to_the_first():
    layer, x = MaxPool2D(2), np.ones((1, 1, 2, 2))
    _, cache = layer.forward({}, x, Context())
    dx, _ = layer.backward({}, cache, np.ones((1, 1, 1, 1)))
    np.testing.assert_array_equal(dx[0, 0], [[1, 0], [0, 0]])


def test_dropout_keeps_the_mean_and_does_nothing_outside_training():
    layer, x = Dropout(0.3), np.ones((200, 500), np.float32)
    trained, _ = layer.forward({}, x, Context(True, Draws(1)))
    assert abs(trained.mean() - 1) < 0.01
    assert set(np.unique(trained).round(5)) == {0.0, np.float32(1 / 0.7).round(5)}
    used, cache = layer.forward({}, x, Context())
    np.testing.assert_array_equal(used, x)
    np.testing.assert_array_equal(layer.backward({}, cache, x)[0], x)


def test_dropout_draws_the_same_for_a_picture_whatever_the_shard():
    layer, x = Dropout(0.5), np.ones((8, 13), np.float32)
    whole, _ = layer.forward({}, x, Context(True, Draws(1, 2)))
    part, _ = layer.forward({}, x[5:], Context(True, Draws(1, 2, first=5)))
    np.testing.assert_array_equal(whole[5:], part)


def test_a_base_layer_promises_nothing():
    with pytest.raises(NotImplementedError):
        Layer().forward({}, np.zeros(1), Context())
