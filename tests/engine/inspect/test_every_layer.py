"""Whatever a network is made of, it can be looked into."""

import numpy as np
import pytest

from engine.inspect.activations import activations, layers_by_path
from engine.inspect.adversarial import fgsm
from engine.inspect.embeddings import features
from engine.inspect.exciters import exciters
from engine.inspect.grad_cam import grad_cam, picture_layers
from engine.inspect.gradients import input_gradient, smooth_grad
from engine.inspect.loss_surface import loss_surface
from engine.inspect.occlusion import occlusion
from engine.inspect.plane import random_plane
from engine.inspect.progress import finish
from engine.inspect.receptive_field import receptive_box
from engine.layers import (
    ELU,
    GELU,
    LAYERS,
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
from engine.model import Model
from engine.network import Network
from engine.preprocessing import Preprocessing
from engine.presets import PRESETS, build_preset
from tests.engine.inspect.networks import drawn
from tests.engine.inspect.test_receptive_field import assert_boxes_are_hulls

SHAPE = (2, 6, 5)
MIDDLES = {
    Conv2D: Conv2D(4, groups=2, bias=False),
    ConvTranspose2D: ConvTranspose2D(3, size=2, stride=2, padding=1, output_padding=1),
    MaxPool2D: MaxPool2D(3, stride=2, padding=1),
    AveragePool2D: AveragePool2D(2, stride=1, padding=1, count_include_pad=False),
    GlobalAveragePool2D: GlobalAveragePool2D(),
    Upsample2D: Upsample2D(2, method="bilinear"),
    ZeroPad2D: ZeroPad2D(1, 0, 2, 0),
    Dense: Sequential((Flatten(), Dense(5, bias=False))),
    Flatten: Flatten(),
    ReLU: ReLU(),
    LeakyReLU: LeakyReLU(),
    PReLU: PReLU(),
    ELU: ELU(),
    GELU: GELU(),
    SiLU: SiLU(),
    Softplus: Softplus(),
    Sigmoid: Sigmoid(),
    HardSigmoid: HardSigmoid(),
    Tanh: Tanh(),
    Softmax: Softmax(temperature=3.0),
    BatchNorm: BatchNorm(),
    LayerNorm: LayerNorm(),
    GroupNorm: GroupNorm(groups=2),
    LocalResponseNorm: LocalResponseNorm(size=3, alpha=0.5),
    Dropout: Dropout(0.5),
    SpatialDropout2D: SpatialDropout2D(0.5),
    Sequential: Sequential((Tanh(), Conv2D(3, padding="same"))),
    Residual: Residual((Conv2D(4, padding=1), BatchNorm(), Tanh())),
    Concat: Concat((Conv2D(2, size=1), Sequential(()))),
}


def test_every_layer_is_looked_into():
    assert set(MIDDLES) == set(LAYERS.values())


@pytest.fixture(params=MIDDLES.values(), ids=[kind.__name__ for kind in MIDDLES])
def network(request):
    """A convolution, the layer in question, and what makes classes of it."""
    layers = (Conv2D(4, size=3, padding=1), request.param)
    shape = Sequential(layers).output_shape(SHAPE)
    return Network(SHAPE, (*layers, *((Flatten(),) if len(shape) == 3 else ()), Dense(3)))


@pytest.fixture
def x():
    return np.random.default_rng(1).standard_normal((2, *SHAPE))


@pytest.mark.parametrize("score", ["logit", "probability"])
def test_the_gradient_is_the_slope_along_any_direction(network, x, score):
    weights, labels = drawn(network), np.array([2, 1])
    direction = np.random.default_rng(2).standard_normal(x.shape)

    def value(step):
        outputs = network.predict(weights, x + step * direction)
        scores = outputs if score == "logit" else network.probabilities(outputs)
        return scores[[0, 1], labels]

    slope = input_gradient(network, weights, x, labels, score)
    wanted = (value(1e-6) - value(-1e-6)) / 2e-6
    np.testing.assert_allclose((slope * direction).sum(axis=(1, 2, 3)), wanted, 1e-5, 1e-8)


def test_receptive_boxes_are_what_moving_pixels_reaches(network):
    for path in layers_by_path(network):
        assert_boxes_are_hulls(network, path)


def test_everything_else_gives_finite_arrays_of_its_shape(network, x):
    weights, labels, rng = drawn(network), np.array([2, 1]), np.random.default_rng(3)
    assert len(activations(network, weights, x)) == len(layers_by_path(network))
    smooth = finish(smooth_grad(network, weights, x, labels, rng, samples=3))
    assert smooth.shape == x.shape and np.isfinite(smooth).all()
    for layer in picture_layers(network):
        map_ = grad_cam(network, weights, x, labels, layer).map
        assert map_.shape == (2, 6, 5) and np.isfinite(map_).all() and map_.min() >= 0
    drops = finish(occlusion(network, weights, x[0], 0, patch=3, step=2))
    assert drops.shape == (3, 3) and np.abs(drops).max() > 0
    plane = random_plane(network, weights, rng)
    grid = np.array([-0.5, 0.5])
    surface = finish(loss_surface(network, plane, x, labels, grid, grid))
    assert all(np.isfinite(values).all() for values in surface.losses.values())


def test_models_are_attacked_and_their_pictures_searched_and_embedded(network):
    weights = drawn(network, dtype=np.float32)
    preprocessing = Preprocessing("photo", (0.5, 0.5), (0.3, 0.2))
    model = Model(network, weights, preprocessing, ("a", "b", "c"))
    pictures = np.random.default_rng(4).integers(0, 256, (5, 6, 5, 2), np.uint8)
    labels = model.probabilities(pictures).argmax(axis=1)
    before = model.probabilities(pictures)[np.arange(5), labels]
    attack = fgsm(model, pictures, labels, 8)
    assert (attack.probabilities[np.arange(5), labels] < before).all()
    found = finish(exciters(model, pictures, "1/", count=2))
    assert (np.diff(found.values, axis=1) <= 0).all()
    assert finish(features(model, pictures, "1/")).shape[0] == 5


@pytest.mark.parametrize("name", PRESETS)
def test_every_preset_is_looked_into(name):
    network = build_preset(name, (3, 32, 32), 10)
    weights = network.init(np.random.default_rng(0))
    x = np.random.default_rng(1).standard_normal((1, 3, 32, 32)).astype(np.float32)
    assert len(activations(network, weights, x)) == len(layers_by_path(network))
    slope = input_gradient(network, weights, x, 3)
    assert slope.dtype == np.float32 and np.isfinite(slope).all() and slope.any()
    if picture_layers(network):
        map_ = grad_cam(network, weights, x, 3).map
        assert map_.shape == (1, 32, 32) and np.isfinite(map_).all()
    for path in layers_by_path(network):
        box = receptive_box(network, path)
        assert 0 <= box.top < box.bottom <= 32 and 0 <= box.left < box.right <= 32
