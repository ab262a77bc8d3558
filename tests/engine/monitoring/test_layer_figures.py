from dataclasses import dataclass

import msgspec
import numpy as np
import pytest

from engine.layers import (
    BatchNorm,
    Context,
    Conv2D,
    Dense,
    Flatten,
    MaxPool2D,
    ReLU,
    Residual,
    Sequential,
    Sigmoid,
    Tanh,
)
from engine.monitoring import LayerFigures, Monitoring, histograms, measure_layers
from engine.monitoring.histogram import BINS, Histogram
from engine.monitoring.units import ENDS, RECTIFIERS, dead_share, saturated_share
from engine.network import Network

SHAPE = (1, 6, 6)
BODY = Sequential((Flatten(), Dense(6), Sigmoid()))
FIGURES = LayerFigures.__struct_fields__[2:]
NETWORK = Network(SHAPE, (Conv2D(3), ReLU(), MaxPool2D(2), BODY, Tanh(), Dense(2)))


@dataclass
class Step:
    """One update of the network with gradients drawn at random."""

    before: dict
    after: dict
    gradients: dict
    probe: np.ndarray


@pytest.fixture
def step():
    rng = np.random.default_rng(0)
    before = NETWORK.init(rng)
    gradients = {path: rng.standard_normal(w.shape, np.float32) for path, w in before.items()}
    after = {path: before[path] - np.float32(0.01) * gradients[path] for path in before}
    return Step(before, after, gradients, rng.standard_normal((20, *SHAPE), np.float32))


def measured(step, probe="own", **changes):
    parts = {"before": step.before, "after": step.after, "gradients": step.gradients, **changes}
    probe = step.probe if isinstance(probe, str) else probe
    return {row.path: row for row in measure_layers(NETWORK, *parts.values(), probe)}


def whole_norm(weights, prefix):
    parts = [w.astype(np.float64).ravel() for path, w in weights.items() if path.startswith(prefix)]
    return np.linalg.norm(np.concatenate(parts))


def test_layers_come_in_their_order_with_the_figures_that_apply(step):
    rows = measured(step)
    assert [(row.path, row.layer) for row in rows.values()] == [
        ("0/", "Conv2D"), ("1/", "ReLU"), ("3/1/", "Dense"), ("3/2/", "Sigmoid"), ("4/", "Tanh"),
        ("5/", "Dense"),
    ]  # fmt: skip
    applies = {
        path: [name for name in FIGURES if getattr(row, name) is not None]
        for path, row in rows.items()
    }
    norms = ["gradient_norm", "weight_norm", "update_ratio"]
    assert applies == {
        "0/": norms, "1/": ["dead"], "3/1/": norms, "3/2/": ["saturated"], "4/": ["saturated"],
        "5/": norms,
    }  # fmt: skip


@pytest.mark.parametrize("path", ["0/", "3/1/", "5/"])
def test_norms_are_those_of_all_the_layers_weights_together(step, path):
    row = measured(step)[path]
    change = {p: step.after[p] - step.before[p] for p in step.before}
    assert row.gradient_norm == pytest.approx(whole_norm(step.gradients, path), rel=1e-5)
    assert row.weight_norm == pytest.approx(whole_norm(step.after, path), rel=1e-5)
    ratio = whole_norm(change, path) / whole_norm(step.before, path)
    assert row.update_ratio == pytest.approx(ratio, rel=1e-5)


def test_what_no_gradient_trains_does_not_count(step):
    gradients = {path: g for path, g in step.gradients.items() if path != "0/bias"}
    row = measured(step, gradients=gradients)["0/"]
    assert row.weight_norm == pytest.approx(np.linalg.norm(step.after["0/kernel"]), rel=1e-5)


def test_members_of_combinators_are_rows_of_their_own_and_moving_means_are_none():
    body = (Conv2D(3, padding=1), BatchNorm(), ReLU())
    residual = Residual((*body, Conv2D(1, padding=1)))
    network = Network(SHAPE, (residual, Flatten(), Dense(2)))
    before = network.init(np.random.default_rng(0))
    statistics = network.body.statistics(SHAPE)
    after = {path: w + np.float32(path in statistics) for path, w in before.items()}
    gradients = {path: w for path, w in before.items() if path not in statistics}
    rows = measure_layers(network, before, after, gradients, np.ones((3, *SHAPE), np.float32))
    paths = ["0/body/0/", "0/body/1/", "0/body/2/", "0/body/3/", "2/"]
    assert [row.path for row in rows] == paths
    assert statistics
    assert {row.update_ratio for row in rows} == {0.0, None}  # only moving means have moved


def test_without_a_probe_only_norms_are_measured(step):
    assert list(measured(step, probe=None)) == ["0/", "3/1/", "5/"]


def test_layers_that_start_from_nothing_have_no_ratio(step):
    nothing = {path: np.zeros_like(w) for path, w in step.before.items()}
    assert {row.update_ratio for row in measured(step, before=nothing).values()} == {None}


def test_huge_numbers_are_measured_and_infinite_ones_left_out(step):
    huge = {path: np.full_like(g, 1e30) for path, g in step.gradients.items()}
    row = measured(step, gradients=huge)["5/"]
    assert row.gradient_norm == pytest.approx(1e30 * np.sqrt(14), rel=1e-5)
    infinite = {path: np.full_like(g, np.inf) for path, g in step.gradients.items()}
    assert measured(step, gradients=infinite)["5/"].gradient_norm is None


def test_a_filter_that_is_off_everywhere_is_dead(step):
    after = step.after | {"0/bias": np.array([-1e3, 1.0, -1e3], np.float32)}
    assert measured(step, after=after)["1/"].dead == pytest.approx(2 / 3)
    x = -np.ones((4, 3, 5, 5))
    assert dead_share(ReLU(), x) == 1.0
    x[2, 1, 4, 4] = 0.5  # on at one place of one picture
    assert dead_share(ReLU(), x) == pytest.approx(2 / 3)


def test_a_unit_that_is_on_for_one_picture_is_not_dead():
    x = np.array([[-1.0, 0.0, 2.0, -1.0], [-2.0, 0.0, -1.0, 1.0]])
    assert dead_share(ReLU(), x) == 0.5
    assert dead_share(Sigmoid(), x) is None


def test_outputs_near_an_end_are_saturated():
    y = np.array([[0.0, 0.009, 0.011, 0.5], [0.989, 0.991, 1.0, 0.3]])
    assert saturated_share(Sigmoid(), y) == 0.5
    assert saturated_share(Tanh(), 2 * y - 1) == 0.25
    assert saturated_share(ReLU(), y) is None


def test_large_weights_saturate_a_sigmoid(step):
    after = step.after | {"3/1/kernel": 1e4 * step.after["3/1/kernel"]}
    assert measured(step)["3/2/"].saturated < 0.1
    assert measured(step, after=after)["3/2/"].saturated > 0.9


@pytest.mark.parametrize("kind", ENDS, ids=repr)
def test_the_ends_are_where_the_layer_flattens(kind):
    y = kind().forward({}, np.array([[-50.0, 50.0]]), Context())[0]
    np.testing.assert_allclose(y[0], ENDS[kind], atol=1e-9)


@pytest.mark.parametrize("kind", sorted(RECTIFIERS, key=repr), ids=repr)
def test_rectifiers_give_next_to_nothing_below_zero(kind):
    layer = kind()
    weights = layer.init((3,), np.random.default_rng(0))
    y = layer.forward(weights, np.array([[-9.0, 9.0, 0.0]], np.float32), Context())[0][0]
    assert abs(y[0]) < 0.3 * y[1]
    assert y[2] == 0


def test_histograms_count_every_weight_gradient_and_activation(step):
    found = histograms(NETWORK, step.after, step.gradients, step.probe)
    names = {(h.path, h.kind, h.name) for h in found}
    assert len(names) == len(found) == 2 * 6 + 6
    assert {
        ("3/1/", "weight", "bias"),
        ("0/", "gradient", "kernel"),
        ("1/", "activation", "ReLU"),
    } <= (names)
    by_name = {(h.path, h.kind, h.name): h for h in found}
    kernel = step.after["3/1/kernel"]
    counts, edges = np.histogram(kernel, BINS)
    histogram = by_name["3/1/", "weight", "kernel"]
    assert (histogram.low, histogram.high) == (edges[0], edges[-1]) == (kernel.min(), kernel.max())
    assert sum(histogram.counts) == kernel.size
    assert np.abs(np.cumsum(histogram.counts) - np.cumsum(counts)).max() <= 1  # rounding at an edge
    assert sum(by_name["1/", "activation", "ReLU"].counts) == 20 * 3 * 4 * 4
    assert not [h for h in histograms(NETWORK, step.after, step.gradients, None)
                if h.kind == "activation"]  # fmt: skip


@pytest.mark.parametrize(
    ("numbers", "total"),
    [([0.0] * 6, 6), ([1e30] * 3, 3), ([1.0, np.nextafter(np.float32(1), np.float32(2))], 2),
     ([-3e38, 3e38], 2), ([np.nan, np.inf, 2.0], 1), ([np.nan], 0)],
)  # fmt: skip
def test_histograms_of_awkward_numbers_count_what_is_finite(step, numbers, total):
    gradients = {"5/bias": np.array(numbers, np.float32)}
    weights = step.after | {"5/bias": np.array(numbers, np.float32)}
    for histogram in histograms(NETWORK, weights, gradients, None):
        assert sum(histogram.counts) == total
        assert histogram.low < histogram.high
        assert len(histogram.counts) == BINS
        assert msgspec.json.decode(msgspec.json.encode(histogram), type=Histogram) == histogram


def test_figures_survive_json(step):
    rows = measure_layers(NETWORK, step.before, step.after, step.gradients, step.probe)
    assert msgspec.json.decode(msgspec.json.encode(rows), type=tuple[LayerFigures, ...]) == rows


def test_the_first_step_and_every_so_many_are_due():
    wanted = Monitoring(every=50)
    assert [step for step in range(160) if wanted.due(step)] == [1, 50, 100, 150]
    assert not Monitoring(active=False, every=1).due(50)
