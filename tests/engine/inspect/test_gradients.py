import numpy as np
import pytest

from engine.errors import UserError
from engine.inspect.gradients import gradient_times_input, input_gradient, smooth_grad
from engine.inspect.progress import finish
from engine.network import Network
from tests.engine.inspect.networks import NETWORKS, SHAPE, close, drawn, pictures, plain
from tests.engine.inspect.twin import needs_torch, torch, twin

LABELS = np.array([2, 0, 1])


def torch_score(network, weights, x, score):
    """Scores (N, classes) of PyTorch's twin; logits are what stands before the ending."""
    logits = {"logits": 9, "softmax": 9, "sigmoid": 9, "nested": 9, "residual": 7}
    name = next(name for name, one in NETWORKS.items() if one == network)
    modules = twin(network, weights)
    if score == "logit":
        return modules[: logits[name]](x) / (2.0 if name == "softmax" else 1.0)
    outputs = modules(x)
    if network.output == "logits":
        return torch.softmax(outputs, dim=1)
    return outputs / outputs.sum(dim=1, keepdim=True)


@needs_torch
@pytest.mark.parametrize("score", ["logit", "probability"])
@pytest.mark.parametrize("name", NETWORKS)
def test_input_gradients_are_those_of_pytorch(name, score):
    network = NETWORKS[name]
    weights, x = drawn(network), pictures(network)
    given = torch.tensor(x, requires_grad=True)
    scores = torch_score(network, weights, given, score)
    scores[torch.arange(3), torch.tensor(LABELS)].sum().backward()
    assert close(input_gradient(network, weights, x, LABELS, score), given.grad.numpy())


def test_a_probability_is_differentiated_as_the_network_reports_it():
    network = NETWORKS["sigmoid"]
    weights, x = drawn(network), pictures(network, 1)
    slope = input_gradient(network, weights, x, 1, "probability")
    direction = np.random.default_rng(0).standard_normal(x.shape)
    above, below = (
        network.probabilities(network.predict(weights, x + step * direction))[0, 1]
        for step in (1e-6, -1e-6)
    )
    assert (slope * direction).sum() == pytest.approx((above - below) / 2e-6, rel=1e-6)


def test_the_logits_gradient_lives_where_the_probabilitys_is_dead():
    network = NETWORKS["softmax"]
    weights = {path: array * (1000 if path == "8/kernel" else 1)
               for path, array in drawn(network).items()}  # fmt: skip
    x = pictures(network, 1)
    answer = int(network.predict(weights, x).argmax())
    assert np.abs(input_gradient(network, weights, x, answer, "probability")).max() < 1e-12
    assert np.abs(input_gradient(network, weights, x, answer, "logit")).max() > 1e-3


def test_gradient_times_input_sums_to_the_logit_where_nothing_is_added():
    base = plain()
    network = Network(SHAPE, tuple(one for one in base.layers if type(one).__name__ != "Tanh"))
    weights = {path: array * (not path.endswith("bias")) for path, array in drawn(network).items()}
    x = pictures(network)
    parts = gradient_times_input(network, weights, x, LABELS)
    logits = network.predict(weights, x)[np.arange(3), LABELS]
    np.testing.assert_allclose(parts.sum(axis=(1, 2, 3)), logits, rtol=1e-10)


@pytest.mark.parametrize("name", ["logits", "residual"])
def test_smooth_grad_without_noise_is_the_gradient(name):
    network = NETWORKS[name]
    weights, x = drawn(network), pictures(network)
    rng = np.random.default_rng(0)
    smooth = finish(smooth_grad(network, weights, x, LABELS, rng, samples=7, noise=0, batch=3))
    assert close(smooth, input_gradient(network, weights, x, LABELS))


def test_smooth_grad_is_the_mean_over_noisy_pictures_whatever_the_batch():
    network = NETWORKS["logits"]
    weights, x = drawn(network), pictures(network)
    found = [
        finish(smooth_grad(network, weights, x, LABELS, np.random.default_rng(8),
                           samples=10, noise=0.3, batch=batch))
        for batch in (1, 4, 10)
    ]  # fmt: skip
    noise = np.random.default_rng(8).standard_normal((10, *x.shape), np.float32)
    spread = 0.3 * (x.max(axis=(1, 2, 3)) - x.min(axis=(1, 2, 3)))[:, None, None, None]
    wanted = np.mean(
        [input_gradient(network, weights, x + spread * one, LABELS) for one in noise], axis=0
    )
    for one in found:
        np.testing.assert_allclose(one, wanted, rtol=1e-9, atol=1e-12)


def test_smooth_grad_tells_how_far_it_is_and_can_be_left():
    network = NETWORKS["logits"]
    steps = smooth_grad(network, drawn(network), pictures(network), 0, np.random.default_rng(0),
                        samples=10, batch=4)  # fmt: skip
    assert [(step.done, step.total) for step in steps] == [(4, 10), (8, 10), (10, 10)]


def test_smooth_grad_lasts_where_plain_gradients_flicker():
    """Between two pictures that differ by a little noise it changes less than the gradient does."""
    network = NETWORKS["logits"]
    weights, x = drawn(network), pictures(network, 1)
    near = x + 0.1 * np.random.default_rng(4).standard_normal(x.shape)

    def likeness(one, other):
        return (one * other).sum() / np.sqrt((one**2).sum() * (other**2).sum())

    plain = [input_gradient(network, weights, one, 1) for one in (x, near)]
    smooth = [
        finish(smooth_grad(network, weights, one, 1, np.random.default_rng(6), samples=200))
        for one in (x, near)
    ]
    assert likeness(*smooth) > likeness(*plain)


def test_classes_scores_and_settings_that_cannot_be_are_refused():
    network = NETWORKS["logits"]
    weights, x, rng = drawn(network), pictures(network), np.random.default_rng(0)
    with pytest.raises(UserError, match="classes are 0 to 2"):
        input_gradient(network, weights, x, 3)
    with pytest.raises(UserError, match="3 pictures need 3 classes"):
        input_gradient(network, weights, x, np.array([1, 2]))
    with pytest.raises(UserError, match="logit or its probability"):
        input_gradient(network, weights, x, 1, "loss")
    with pytest.raises(UserError, match="samples must be 1 to"):
        finish(smooth_grad(network, weights, x, 1, rng, samples=0))
    with pytest.raises(UserError, match="noise must be 0 to"):
        finish(smooth_grad(network, weights, x, 1, rng, noise=-0.1))
