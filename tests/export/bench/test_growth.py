"""How time grows, and networks made wider."""

import pytest

from engine.layers import Concat, Conv2D, Dense, Flatten, ReLU, Residual, Sequential
from engine.network import Network
from engine.presets import PRESETS
from export.bench import growth
from export.bench.growth import growth_exponent, measure_growth, widened
from export.bench.report import tell_growth
from export.bench.sampler import Sampling
from export.bench.workloads import Workload
from tests.export.bench.clocks import FakeClock, working


def test_the_exponent_is_that_of_a_power():
    assert growth_exponent((2.0, 12.0), (8.0, 12.0 * 16)) == pytest.approx(2.0)


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize("factor", [0.5, 2])
def test_presets_can_be_widened(preset, factor):
    network = Workload(preset).network()
    wide = widened(network, factor)
    assert wide.classes == network.classes
    assert (wide.parameters > network.parameters) == (factor > 1)
    assert widened(network, 1) == network


def test_every_member_inside_is_widened_and_depthwise_stays_depthwise():
    inner = Residual((Conv2D(4, groups=4, padding=1),), (Conv2D(4, size=1),))
    network = Network(
        (2, 5, 5),
        (
            Conv2D(4, padding=1), inner, Concat((Conv2D(2, size=1), Sequential((ReLU(),)))),
            Sequential((Conv2D(3),)), Flatten(), Dense(7), Dense(2),
        ),
    )  # fmt: skip
    first, residual, concat, sequential, _, dense, last = widened(network, 2).layers
    assert (first.filters, residual.layers[0].filters, residual.layers[0].groups) == (8, 8, 8)
    assert (residual.projection[0].filters, concat.branches[0].filters) == (8, 4)
    assert (sequential.layers[0].filters, dense.units, last.units) == (6, 14, 2)


def test_rows_cover_batch_side_and_channels(monkeypatch):
    clock, seen = FakeClock(), []

    def training(given, threads):
        seen.append((len(given.x), given.x.shape[2], threads))
        return working(clock, len(given.x) / 1000)

    monkeypatch.setattr(growth, "own_training", training)
    monkeypatch.setattr(growth, "torch_training", lambda torch, given, n: training(given, n))
    found = list(measure_growth(Workload("mlp", 4), 2, object(), Sampling(1, 0.001), clock))
    assert {row.grows for row in found} == {"batch", "side", "channels"}
    batches = [row for row in found if row.grows == "batch"]
    assert [row.value for row in batches] == list(growth.BATCHES)
    assert batches[0].exponent is None
    assert [row.exponent for row in batches[1:]] == pytest.approx([1.0] * (len(batches) - 1))
    assert all(row.torch_seconds == pytest.approx(row.seconds) for row in found)
    assert {side for _, side, _ in seen} == {28, *growth.SIDES}
    assert len(tell_growth(found).splitlines()) == len(found) + 1
