"""The networks to begin with, against the same networks written in PyTorch."""

import numpy as np
import pytest

from engine.blas import one_blas_thread
from engine.draws import Draws
from engine.errors import UserError
from engine.families import FAMILIES
from engine.layers import Context
from engine.losses import CrossEntropy
from engine.network import Network
from engine.optimizers import Adam
from engine.presets import PRESETS, build_preset
from engine.spec import from_json, to_json

GREY, COLOUR = (1, 28, 28), (3, 32, 32)


@pytest.fixture(autouse=True)
def calm_blas():
    """Small products on two threads wait for whatever else keeps the cores busy."""
    with one_blas_thread():
        yield


@pytest.mark.parametrize("name", PRESETS)
@pytest.mark.parametrize("shape", [GREY, COLOUR, (1, 40, 31), (4, 64, 48)])
def test_presets_fit_pictures_of_any_size(name, shape):
    network = build_preset(name, shape, 7)
    x = np.zeros((2, *shape), np.float32)
    assert network.predict(network.init(np.random.default_rng(0)), x).shape == (2, 7)
    assert network.output == "logits"
    assert from_json(to_json(network), Network, FAMILIES, "a network") == network


@pytest.mark.parametrize("name", PRESETS)
def test_presets_say_which_pictures_are_too_small(name):
    smallest = PRESETS[name].smallest
    shape = (1, smallest, smallest + 3)
    network = build_preset(name, shape, 2)
    weights = network.init(np.random.default_rng(0))
    assert np.isfinite(network.predict(weights, np.ones((1, *shape), np.float32))).all()
    if smallest > 1:
        with pytest.raises(UserError, match=f"{name}.* at least {smallest} × {smallest} pixels"):
            build_preset(name, (1, smallest, smallest - 1), 2)


@pytest.mark.parametrize("name", ["lenet", "lenet-1998", "alexnet-mini", "vgg-mini"])
def test_smaller_pictures_would_leave_nothing_of_the_last_pool(name):
    too_small = PRESETS[name].smallest - 1
    with pytest.raises(UserError, match=r"Layer \d+: "):
        PRESETS[name].build((1, too_small, too_small), 2)


def test_an_unknown_preset_is_refused_with_the_known_ones():
    with pytest.raises(UserError, match=r"no preset 'vgg'.*vgg-mini"):
        build_preset("vgg", GREY, 10)


def test_every_preset_names_its_source():
    assert all(len(preset.source) > 20 and preset.title for preset in PRESETS.values())


# The same networks in PyTorch: (nn, channels, features after Flatten) -> the layers, in our order.


def torch_mlp(nn, channels, features):
    return [nn.Flatten(), nn.Linear(features, 128), nn.ReLU(), nn.Linear(128, 10)]


def torch_lenet(nn, channels, features):
    return [
        nn.Conv2d(channels, 8, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(8, 16, 5), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(features, 128), nn.ReLU(), nn.Linear(128, 10),
    ]  # fmt: skip


def torch_lenet_1998(nn, channels, features):
    return [
        nn.Conv2d(channels, 6, 5, padding=2 if channels == 1 else 0), nn.Tanh(), nn.AvgPool2d(2),
        nn.Conv2d(6, 16, 5), nn.Tanh(), nn.AvgPool2d(2),
        nn.Flatten(), nn.Linear(features, 120), nn.Tanh(),
        nn.Linear(120, 84), nn.Tanh(), nn.Linear(84, 10),
    ]  # fmt: skip


def torch_alexnet(nn, channels, features):
    def competing(entering, filters):
        compete = nn.LocalResponseNorm(5, alpha=5e-4, beta=0.75, k=2)
        conv = nn.Conv2d(entering, filters, 5, padding=2)
        return [conv, nn.ReLU(), compete, nn.MaxPool2d(3, 2)]

    return [
        *competing(channels, 32), *competing(32, 64),
        nn.Conv2d(64, 96, 3, padding=1), nn.ReLU(), nn.Conv2d(96, 96, 3, padding=1), nn.ReLU(),
        nn.Conv2d(96, 64, 3, padding=1), nn.ReLU(), nn.MaxPool2d(3, 2),
        nn.Flatten(), nn.Linear(features, 256), nn.ReLU(), nn.Dropout(0.5),
        nn.Linear(256, 256), nn.ReLU(), nn.Dropout(0.5), nn.Linear(256, 10),
    ]  # fmt: skip


def torch_block(nn, entering, filters, **options):
    options = {"kernel_size": 3, "padding": 1, **options}
    return [nn.Conv2d(entering, filters, bias=False, **options), nn.BatchNorm2d(filters), nn.ReLU()]


def torch_vgg(nn, channels, features):
    return [
        *torch_block(nn, channels, 32), *torch_block(nn, 32, 32), nn.MaxPool2d(2),
        *torch_block(nn, 32, 64), *torch_block(nn, 64, 64), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(features, 256), nn.Dropout(0.5), nn.Linear(256, 10),
    ]  # fmt: skip


def torch_resnet(nn, channels, features):
    class Stack(nn.Module):
        def __init__(self, entering, filters, stride):
            super().__init__()
            first = torch_block(nn, entering, filters, stride=stride)
            self.body = nn.Sequential(*first, *torch_block(nn, filters, filters)[:2])
            self.beside = nn.Conv2d(entering, filters, 1, stride) if stride > 1 else nn.Identity()

        def forward(self, x):
            return (self.body(x) + self.beside(x)).relu()

    return [
        *torch_block(nn, channels, 16), Stack(16, 16, 1), Stack(16, 32, 2), Stack(32, 64, 2),
        nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(64, 10),
    ]  # fmt: skip


def torch_mobilenet(nn, channels, features):
    layers, entering = [nn.Conv2d(channels, 16, 3, padding=1)], 16
    for filters, stride in ((32, 1), (64, 2), (64, 1), (128, 2), (128, 1)):
        layers += torch_block(nn, entering, entering, stride=stride, groups=entering)
        layers += torch_block(nn, entering, filters, kernel_size=1, padding=0)
        entering = filters
    return [*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(128, 10)]


TWINS = {
    "mlp": torch_mlp,
    "lenet": torch_lenet,
    "lenet-1998": torch_lenet_1998,
    "alexnet-mini": torch_alexnet,
    "vgg-mini": torch_vgg,
    "resnet-8": torch_resnet,
    "mobilenet-mini": torch_mobilenet,
}


def twin(torch, name, network):
    """The preset in PyTorch in float64, for pictures as `network` reads them."""
    channels, sides = network.input_shape[0], network.input_shape[1:]
    flat = [row.output_shape[0] for row in network.summary().rows if row.name == "Flatten"]
    features = flat[0] if flat else channels * sides[0] * sides[1]
    return torch.nn.Sequential(*TWINS[name](torch.nn, channels, features)).double()


def test_every_preset_has_a_twin():
    assert set(TWINS) == set(PRESETS)


@pytest.mark.parametrize("name", TWINS)
@pytest.mark.parametrize("shape", [GREY, COLOUR], ids=["grey", "colour"])
def test_parameters_and_statistics_are_as_many_as_pytorchs(name, shape):
    torch = pytest.importorskip("torch")
    network = build_preset(name, shape, 10)
    theirs = twin(torch, name, network)
    counted = [buffer.numel() for buffer in theirs.buffers() if buffer.ndim]  # not the batches seen
    summary = network.summary()
    assert network.parameters == summary.parameters
    assert summary.parameters == sum(weight.numel() for weight in theirs.parameters())
    assert summary.statistics == sum(counted)


@pytest.mark.parametrize("name", TWINS)
def test_outputs_and_gradients_equal_pytorchs(name):
    torch = pytest.importorskip("torch")
    network = build_preset(name, (1, 17, 18), 10)
    theirs = twin(torch, name, network).eval()
    rng = np.random.default_rng(2)
    weights = {path: w.astype(np.float64) for path, w in network.init(rng).items()}
    learnt = [path for path in weights if "moving" not in path]
    parameters = list(theirs.parameters())
    assert len(parameters) == len(learnt)
    for path, parameter in zip(learnt, parameters, strict=True):
        weights[path] += rng.uniform(-0.02, 0.02, weights[path].shape)
        found = weights[path].T if weights[path].ndim == 2 else weights[path]
        parameter.data = torch.tensor(found)
    x = rng.standard_normal((3, *network.input_shape))
    y, cache = network.forward(weights, x, Context())
    dy = rng.standard_normal(y.shape)
    dx, gradients = network.backward(weights, cache, dy)
    tx = torch.tensor(x, requires_grad=True)
    ty = theirs(tx)
    ty.backward(torch.tensor(dy))
    assert set(gradients) == set(learnt)
    pairs = [(y, ty.detach().numpy()), (dx, tx.grad.numpy())]
    for path, parameter in zip(learnt, parameters, strict=True):
        expected = parameter.grad.numpy()
        pairs.append((gradients[path], expected.T if expected.ndim == 2 else expected))
    for ours, expected in pairs:
        assert np.abs(ours - expected).max() <= 1e-9 * np.abs(expected).max() + 1e-12


def test_resnet_8_is_the_one_of_mlperf_tiny_but_for_biases_before_batch_norm():
    """The benchmark's Keras model has 78,666 numbers, statistics included."""
    summary = build_preset("resnet-8", COLOUR, 10).summary()
    before_batch_norm = 3 * 16 + 2 * 32 + 2 * 64
    assert summary.parameters == 77_946
    assert summary.parameters + before_batch_norm + summary.statistics == 78_666
    assert summary.multiply_adds == 12_501_632  # stated as 12.5 million


def test_lenet_has_the_parameters_that_its_shapes_imply():
    network = build_preset("lenet", GREY, 10)
    by_hand = (25 + 1) * 8 + (25 * 8 + 1) * 16 + (400 + 1) * 128 + (128 + 1) * 10
    assert network.parameters == by_hand
    assert network.summary().rows[-1].output_shape == (10,)


def test_lenet_1998_has_the_papers_sizes():
    rows = build_preset("lenet-1998", (1, 32, 32), 10).summary().rows
    shapes = [row.output_shape for row in rows if row.name not in ("Tanh", "Flatten")]
    assert shapes == [(6, 28, 28), (6, 14, 14), (16, 10, 10), (16, 5, 5), (120,), (84,), (10,)]
    parameters = {row.path: row.parameters for row in rows if row.parameters}
    assert (parameters["0"], parameters["7"], parameters["9"]) == (156, 48_120, 10_164)  # C1 C5 F6


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_learns_a_handful_of_pictures(name):
    rng = np.random.default_rng(0)
    network = build_preset(name, (1, 16, 16), 3)
    labels = np.arange(9) % 3
    x = (rng.standard_normal((9, 1, 16, 16)) + 2 * labels[:, None, None, None] - 2).astype(
        np.float32
    )
    weights, losses = network.init(rng), []
    loss, rule = CrossEntropy(), Adam()
    slots = {path: rule.slots(array) for path, array in weights.items()}
    for step in range(1, 13):
        context = Context(training=True, draws=Draws(0, step))
        outputs, cache = network.forward(weights, x, context)
        value, dy = loss.value_and_gradient(outputs, labels)
        losses.append(value)
        _, gradients = network.backward(weights, cache, dy)
        weights = network.body.advance(weights, cache)
        for path, gradient in gradients.items():
            weights[path], slots[path] = rule.update(
                weights[path], gradient, slots[path], 0.002, step
            )
    assert np.mean(losses[-3:]) < 0.7 * losses[0]
    assert all(np.isfinite(array).all() for array in weights.values())
