import numpy as np
import pytest

from engine.errors import UserError
from engine.inspect.loss_surface import loss_surface
from engine.inspect.plane import plane_through, random_plane
from engine.inspect.progress import finish
from engine.layers import (
    BatchNorm,
    Conv2D,
    ConvTranspose2D,
    Dense,
    Flatten,
    GlobalAveragePool2D,
    ReLU,
)
from engine.losses import CrossEntropy
from engine.network import Network
from tests.engine.inspect.networks import NETWORKS, bundled, drawn, pictures, real_digits
from tests.engine.inspect.twin import needs_torch, torch, twin

LABELS = np.array([2, 0, 1, 1, 0])


@needs_torch
@pytest.mark.parametrize(("name", "before"), [("logits", 9), ("nested", 9), ("residual", 7)])
def test_each_point_is_pytorchs_loss_at_those_weights(name, before):
    network = NETWORKS[name]
    weights, x = drawn(network), pictures(network, 5)
    plane = random_plane(network, weights, np.random.default_rng(1))
    alphas, betas = np.linspace(-1, 1, 3), np.linspace(0, 0.5, 2)
    surface = finish(loss_surface(network, plane, x, LABELS, alphas, betas, batch=2))
    for (row, column), found in np.ndenumerate(surface.losses["cross-entropy"]):
        moved = plane.at(alphas[column], betas[row])
        logits = twin(network, moved)[:before](torch.tensor(x))
        entropy = torch.nn.functional.cross_entropy(logits, torch.tensor(LABELS))
        hot = torch.nn.functional.one_hot(torch.tensor(LABELS), 3).double()
        squared = torch.nn.functional.mse_loss(torch.softmax(logits, dim=1), hot)
        assert found == pytest.approx(entropy.item(), rel=1e-9)
        found_squared = surface.losses["mean squared error"][row, column]
        assert found_squared == pytest.approx(squared.item(), rel=1e-9)


def test_the_middle_is_the_networks_own_loss():
    for name in ("softmax", "sigmoid"):
        network = NETWORKS[name]
        weights, x = drawn(network), pictures(network, 5)
        plane = random_plane(network, weights, np.random.default_rng(1))
        zero = np.zeros(1)
        losses = (("cross-entropy", CrossEntropy()),)
        found = finish(loss_surface(network, plane, x, LABELS, zero, zero, losses))
        outputs = network.predict(weights, x)
        chosen = np.log(outputs if name == "softmax" else outputs / (1 - outputs))
        wanted, _ = CrossEntropy().value_and_gradient(chosen, LABELS)
        assert found.losses["cross-entropy"][0, 0] == pytest.approx(wanted, rel=1e-9)


def test_squared_error_is_flat_where_a_network_is_sure_and_wrong_and_cross_entropy_is_not():
    network = Network((1, 1, 1), (Flatten(), Dense(2)))
    origin = {"1/kernel": np.array([[30.0, 0.0]]), "1/bias": np.zeros(2)}
    right = {"1/kernel": np.array([[29.0, 0.0]]), "1/bias": np.zeros(2)}
    plane = plane_through(network, origin, right, origin)
    x, label = np.ones((1, 1, 1, 1)), np.array([1])
    surface = finish(loss_surface(network, plane, x, label, np.array([0.0, 1.0]), np.zeros(1)))
    squared, entropy = surface.losses["mean squared error"][0], surface.losses["cross-entropy"][0]
    assert squared == pytest.approx([1, 1], abs=1e-12)
    assert entropy == pytest.approx([30, 29])


def test_random_directions_have_filters_as_long_as_the_weights():
    layers = (
        Conv2D(4, size=3), BatchNorm(), ReLU(), ConvTranspose2D(6, size=2, groups=2),
        GlobalAveragePool2D(), Dense(3),
    )  # fmt: skip
    network = Network((2, 9, 8), layers)
    weights = drawn(network)
    plane = random_plane(network, weights, np.random.default_rng(0))
    for direction in (plane.first, plane.second):
        for f in range(4):
            assert _norm(direction["0/kernel"][f]) == pytest.approx(_norm(weights["0/kernel"][f]))
        for group in range(2):
            for f in range(3):
                own = np.s_[2 * group : 2 * group + 2, f]
                assert _norm(direction["3/kernel"][own]) == pytest.approx(
                    _norm(weights["3/kernel"][own])
                )
        for unit in range(3):
            found, wanted = direction["5/kernel"][:, unit], weights["5/kernel"][:, unit]
            assert _norm(found) == pytest.approx(_norm(wanted))
        still = {path for path, array in direction.items() if not array.any()}
        assert still == {path for path in weights if not path.endswith("kernel")}
    assert np.abs(plane.first["0/kernel"] - plane.second["0/kernel"]).max() > 0.01


def _norm(array):
    return float(np.sqrt((array**2).sum()))


def test_a_seed_gives_the_same_plane_and_float32_stays_float32():
    network = NETWORKS["residual"]
    weights = drawn(network, dtype=np.float32)
    one, other = (random_plane(network, weights, np.random.default_rng(9)) for _ in range(2))
    for path, array in one.at(np.float64(0.3), np.float64(-0.2)).items():
        assert array.dtype == np.float32
        np.testing.assert_array_equal(array, other.at(0.3, -0.2)[path])


def test_three_networks_lie_at_the_corners_of_their_plane_and_middles_between():
    network = NETWORKS["residual"]
    a, b, c = (drawn(network, seed) for seed in (1, 2, 3))
    plane = plane_through(network, a, b, c)
    for (alpha, beta), corner in (((0, 0), a), ((1, 0), b), ((0, 1), c)):
        for path, array in plane.at(alpha, beta).items():
            np.testing.assert_allclose(array, corner[path], rtol=1e-12, atol=1e-12)
        assert plane.coordinates(corner) == pytest.approx((alpha, beta), abs=1e-9)
    middle = plane.at(0.5, 0.5)
    np.testing.assert_allclose(middle["0/kernel"], (b["0/kernel"] + c["0/kernel"]) / 2)
    assert plane.coordinates(plane.at(-0.7, 1.9)) == pytest.approx((-0.7, 1.9))


def test_moving_variances_stay_variances_far_outside_the_corners():
    network = NETWORKS["residual"]
    corners = [drawn(network, seed) for seed in (1, 2, 3)]
    plane = plane_through(network, *corners)
    bounds = [
        bound(np.stack([one["1/moving_variance"] for one in corners]), axis=0)
        for bound in (np.min, np.max)
    ]
    for alpha, beta in ((-3, -3), (4, 0), (5, -9), (-2, 7)):
        variance = plane.at(alpha, beta)["1/moving_variance"]
        assert (variance >= bounds[0] - 1e-12).all() and (variance <= bounds[1] + 1e-12).all()


def test_rows_come_one_by_one_and_the_trained_weights_are_a_valley():
    model, part = bundled(), real_digits()
    x = model.preprocessing.normalise(part.pictures[:100])
    plane = random_plane(model.network, model.weights, np.random.default_rng(0))
    grid = np.array([-1.0, 0.0, 1.0])
    steps = list(loss_surface(model.network, plane, x, part.labels[:100], grid, grid))
    assert [(step.done, step.total) for step in steps] == [(1, 3), (2, 3), (3, 3)]
    assert [np.isnan(s.result.losses["cross-entropy"]).sum() for s in steps] == [6, 3, 0]
    for values in steps[-1].result.losses.values():
        assert values.argmin() == 4


def test_weights_and_grids_that_cannot_be_are_refused():
    network, other = NETWORKS["logits"], NETWORKS["residual"]
    weights = drawn(network)
    with pytest.raises(UserError, match="don't fit the network"):
        plane_through(network, weights, weights, drawn(other))
    plane = random_plane(network, weights, np.random.default_rng(0))
    with pytest.raises(UserError, match="checkpoint of the same run"):
        plane.coordinates(drawn(other))
    empty, many = np.zeros(0), np.zeros(2000)
    for alphas, betas in ((empty, many), (many, many)):
        with pytest.raises(UserError, match="coarser grid"):
            next(loss_surface(network, plane, pictures(network, 5), LABELS, alphas, betas))
