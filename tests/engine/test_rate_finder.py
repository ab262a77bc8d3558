"""The range test: its rates, its end, its suggestion, and that it leaves no trace."""

import json

import msgspec
import numpy as np
import pytest
import typer
from typer.testing import CliRunner

from engine.errors import UserError
from engine.optimizers import SGD
from engine.rate_commands import add_rate_commands
from engine.rate_finder import RatePoint, range_test, suggest
from engine.schedules import Cosine
from engine.training.compose import compose
from engine.training.data import prepare_data
from engine.training.loop import Training
from tests.engine.training.halves import halves, recipe, split_data


@pytest.fixture(scope="module")
def digits():
    """A perceptron on the digits, its data, and the points of a test with gradient descent."""
    chosen = compose(data="digits", preset="mlp", optimizer="SGD", epochs=3, threads=1)
    data = prepare_data(chosen)
    return chosen, data, list(range_test(chosen, data))


def curve(losses, first=1e-4, last=1.0):
    """Points with these losses at rates evenly between, in the logarithm."""
    rates = np.geomspace(first, last, len(losses)).tolist()
    return [
        RatePoint(number, rate, loss, loss)
        for number, (rate, loss) in enumerate(zip(rates, losses, strict=True), 1)
    ]


def test_the_rates_rise_evenly_and_the_losses_are_smoothed(digits):
    _, _, points = digits
    rates = np.log10([point.learning_rate for point in points])
    assert rates[0] == pytest.approx(-6)
    np.testing.assert_allclose(np.diff(rates), 7 / 99, rtol=1e-9)
    assert [point.step for point in points] == list(range(1, len(points) + 1))
    losses = np.array([point.loss for point in points])
    for count in (1, 2, 10, len(points)):
        weights = 0.9 ** np.arange(count)[::-1]
        expected = (weights @ losses[:count]) / weights.sum()
        assert points[count - 1].smoothed == pytest.approx(expected, rel=1e-9)


def test_it_ends_where_the_smoothed_loss_is_four_times_its_best(digits):
    _, _, points = digits
    smoothed = np.array([point.smoothed for point in points])
    best = np.minimum.accumulate(smoothed)
    assert len(points) < 100
    assert smoothed[-1] > 4 * best[-1]
    assert (smoothed[:-1] <= 4 * best[:-1]).all()


def test_it_ends_without_a_word_where_numbers_end():
    chosen = recipe(optimizer=SGD())
    points = list(range_test(chosen, split_data(chosen, halves()), 1.0, 1e30, 20))
    assert len(points) < 20
    assert all(np.isfinite(point.smoothed) for point in points)


def test_the_same_recipe_gives_the_same_points_and_its_run_is_untouched():
    chosen = recipe()
    data = split_data(chosen, halves())
    before = Training(chosen, data)
    list(before)
    first, second = (list(range_test(chosen, data, steps=30)) for _ in range(2))
    assert first == second
    after = Training(chosen, data)
    list(after)
    for path, weights in before.state.weights.items():
        np.testing.assert_array_equal(after.state.weights[path], weights)


def test_its_first_step_is_that_of_the_run(digits):
    chosen, data, points = digits
    event = next(iter(Training(chosen, data)))
    assert points[0].loss == pytest.approx(event.loss, rel=1e-6)


def test_the_suggested_rate_trains_well(digits):
    """Far better than a thirtieth of it, and the loss keeps falling."""
    chosen, data, points = digits
    rate = suggest(points).learning_rate

    def loss_at(learning_rate):
        run = Training(msgspec.structs.replace(chosen, schedule=Cosine(learning_rate)), data)
        list(run)
        return run.validate()[0]

    assert loss_at(rate) < 0.6 * loss_at(rate / 30)
    assert loss_at(rate) < 0.5 * points[0].loss


def test_a_third_of_the_smallest_loss_is_suggested():
    way = np.linspace(-1, 1, 81)
    found = suggest(curve(2 + way**2 - np.exp(-((way - 0.25) ** 2) / 0.02)))
    lowest = 10 ** (4 * (0.25 + 1) / 2 - 4)
    assert found.learning_rate == pytest.approx(lowest / 3, rel=0.1)
    assert f"{lowest:.1g}" in found.reason


def test_a_single_spike_or_a_single_lucky_batch_misleads_nobody():
    losses = np.concatenate([np.linspace(2, 1, 60), np.linspace(1, 3, 20)])
    plain = suggest(curve(losses.tolist())).learning_rate
    losses[10], losses[40] = 0.9, 1e6
    assert suggest(curve(losses.tolist())).learning_rate == pytest.approx(plain, rel=0.3)


def test_a_loss_that_still_falls_says_so():
    found = suggest(curve(np.linspace(2, 1, 50).tolist()))
    assert found.learning_rate == pytest.approx(1 / 3, rel=0.02)
    assert "still fell" in found.reason


@pytest.mark.parametrize(
    ("points", "words"),
    [(curve([2.0] * 50), "hardly fell"), (curve([2.0, 9.0]), "Test lower rates"), ([], "lower"),
     (curve(np.linspace(2, 8, 40).tolist()), "hardly fell")],
    ids=["flat", "at once", "none", "rising"],
)  # fmt: skip
def test_a_curve_that_tells_nothing_suggests_nothing(points, words):
    with pytest.raises(UserError, match=words):
        suggest(points)


@pytest.mark.parametrize(
    "limits", [(0.0, 1.0, 50), (1.0, 0.1, 50), (1e-3, float("inf"), 50), (1e-3, 1.0, 9)], ids=str
)
def test_limits_that_make_no_test_are_refused_at_once(limits):
    chosen = recipe()
    with pytest.raises(UserError, match="usual"):
        range_test(chosen, split_data(chosen, halves()), *limits)


@pytest.fixture
def command():
    app = typer.Typer()
    add_rate_commands(app)
    app.command()(lambda: None)  # a second one, so that `rate` has to be named
    return app


def test_the_command_suggests_in_json_and_in_words(command):
    options = ["rate", "--data", "digits", "--preset", "mlp", "--optimizer", "momentum",
               "--threads", "1", "--limit", "500", "--set", "augmentation.shift=0"]  # fmt: skip
    told = CliRunner().invoke(command, [*options, "--json"])
    assert told.exit_code == 0, told.output
    result = json.loads(told.stdout.splitlines()[-1])
    assert 0.001 < result["learning_rate"] < 0.1
    assert set(result["points"][0]) == {"step", "learning_rate", "loss", "smoothed"}
    words = CliRunner().invoke(command, options)
    assert f"Learning rate {result['learning_rate']:g}." in words.stdout
