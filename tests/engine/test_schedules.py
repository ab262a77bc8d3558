"""Schedules against torch.optim.lr_scheduler."""

import warnings

import msgspec
import numpy as np
import pytest

from engine.errors import UserError
from engine.schedules import (
    SCHEDULES,
    Constant,
    Cosine,
    Drawn,
    Exponential,
    MultiStep,
    OneCycle,
    PlateauState,
    ReduceOnPlateau,
    Step,
    WarmUp,
)
from engine.spec import from_json, to_json

RATE, EPOCHS, EPOCH_STEPS = 0.5, 12, 7
STEPS = EPOCHS * EPOCH_STEPS


class Powers:
    """numpy.interp between powers, as LambdaLR wants it."""

    def __init__(self, places, shares):
        self.places, self.powers = places, np.log(shares)

    def __call__(self, step):
        return float(np.exp(np.interp(step / STEPS, self.places, self.powers)))

    def __repr__(self):
        return f"Powers{self.places}"


EVERY_STEP, EVERY_EPOCH = 1, EPOCH_STEPS
PLACES, SHARES = (0.1, 0.3, 0.35, 0.9), (0.2, 1.0, 0.5, 0.001)
IN_PYTORCH = [  # ours, theirs, how many of our steps one of theirs is
    (Constant(RATE), "ConstantLR", {"factor": 1.0}, EVERY_STEP),
    (Step(RATE, 0.3, 4), "StepLR", {"step_size": 4, "gamma": 0.3}, EVERY_EPOCH),
    (Step(RATE, 0.5, 1), "StepLR", {"step_size": EPOCH_STEPS, "gamma": 0.5}, EVERY_STEP),
    (
        MultiStep(RATE, 0.1, (3, 4, 9)),
        "MultiStepLR",
        {"milestones": [3, 4, 9], "gamma": 0.1},
        EVERY_EPOCH,
    ),
    (
        MultiStep(RATE, 0.5, (9, 3)),
        "MultiStepLR",
        {"milestones": [3 * EPOCH_STEPS, 9 * EPOCH_STEPS], "gamma": 0.5},
        EVERY_STEP,
    ),
    (Exponential(RATE, 0.8), "ExponentialLR", {"gamma": 0.8}, EVERY_EPOCH),
    (Exponential(RATE, 0.8), "ExponentialLR", {"gamma": 0.8 ** (1 / EPOCH_STEPS)}, EVERY_STEP),
    (Cosine(RATE), "CosineAnnealingLR", {"T_max": STEPS}, EVERY_STEP),
    (OneCycle(RATE), "OneCycleLR", {"max_lr": RATE, "total_steps": STEPS}, EVERY_STEP),
    (
        OneCycle(RATE, 0.45, 10.0, 100.0),
        "OneCycleLR",
        {"max_lr": RATE, "total_steps": STEPS, "pct_start": 0.45, "div_factor": 10.0,
         "final_div_factor": 100.0},
        EVERY_STEP,
    ),
    (Drawn(RATE, PLACES, SHARES), "LambdaLR", {"lr_lambda": Powers(PLACES, SHARES)}, EVERY_STEP),
]  # fmt: skip


@pytest.fixture
def torch():
    return pytest.importorskip("torch", reason="PyTorch, the oracle, is not installed")


def optimizer_of(torch, rate=RATE):
    return torch.optim.SGD([torch.zeros(1, requires_grad=True)], rate)


def followed(optimizer, scheduler, count):
    """The rates of `count` steps of PyTorch's scheduler, from the first."""
    rates = []
    for _ in range(count):
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    return rates


def test_every_schedule_is_compared_with_pytorch():
    compared = {type(schedule) for schedule, *_ in IN_PYTORCH}
    assert compared | {ReduceOnPlateau} == set(SCHEDULES.values())


@pytest.mark.parametrize(("schedule", "name", "settings", "stride"), IN_PYTORCH, ids=repr)
def test_a_schedule_equals_pytorchs(torch, schedule, name, settings, stride):
    optimizer = optimizer_of(torch)
    if name == "OneCycleLR":
        settings = settings | {"cycle_momentum": False}
    theirs = getattr(torch.optim.lr_scheduler, name)(optimizer, **settings)
    ours = [schedule.rate(step, STEPS, EPOCH_STEPS) for step in range(0, STEPS, stride)]
    expected = followed(optimizer, theirs, len(ours) - 1)  # OneCycleLR refuses one more
    np.testing.assert_allclose(ours[:-1], expected, rtol=1e-9, atol=1e-12)
    assert ours[-1] == pytest.approx(optimizer.param_groups[0]["lr"], rel=1e-9, abs=1e-12)


@pytest.mark.parametrize("kind", SCHEDULES.values())
@pytest.mark.parametrize(("steps", "epoch_steps"), [(1, 1), (2, 1), (3, 3), (10, 4), (STEPS, 7)])
def test_a_curve_is_drawn_from_numbers_alone_and_never_exceeds_its_rate(kind, steps, epoch_steps):
    schedule = kind(RATE)
    curve = [schedule.rate(step, steps, epoch_steps) for step in range(steps)]
    assert all(0 < rate <= RATE for rate in curve)
    assert max(curve) > RATE / 2
    assert msgspec.structs.replace(schedule, learning_rate=1.0).rate(0, steps, epoch_steps) == (
        pytest.approx(2 * curve[0])
    )
    assert schedule.rate(steps + 5, steps, epoch_steps) >= 0  # a run that goes on past its end


@pytest.mark.parametrize("kind", SCHEDULES.values())
def test_a_schedule_survives_json(kind):
    assert from_json(to_json(kind(RATE)), kind, {}, "The schedule") == kind(RATE)


def test_cosine_falls_to_half_and_then_to_zero():
    assert Cosine(RATE).rate(50, 100, 10) == pytest.approx(RATE / 2)
    assert Cosine(RATE).rate(100, 100, 10) == pytest.approx(0.0)


def test_two_points_at_one_place_are_a_jump():
    stairs = Drawn(RATE, (0.0, 0.5, 0.5, 1.0), (1.0, 1.0, 0.1, 0.1))
    assert [stairs.rate(step, 4, 1) for step in range(4)] == pytest.approx([0.5, 0.5, 0.05, 0.05])


@pytest.mark.parametrize(
    ("places", "shares", "words"),
    [
        ((0.0, 1.0), (1.0,), "2 places and 1 shares"),
        ((), (), "1 to 64 points"),
        ((0.0, 0.6, 0.5), (1.0, 1.0, 1.0), "0, 0.6, 0.5. Put them in order"),
        ((0.0, 1.0), (1.0, 0.0), "shares must be above 0"),
    ],
)
def test_points_that_are_no_curve_are_refused(places, shares, words):
    with pytest.raises(UserError, match=words):
        Drawn(RATE, places, shares)


def test_milestones_start_at_the_first_epoch():
    with pytest.raises(UserError, match="milestones must be at least 1"):
        MultiStep(RATE, 0.1, (3, 0))


@pytest.mark.parametrize("start", [0.0, 0.1, 1.0])
@pytest.mark.parametrize("epochs", [0, 1, 2.5, EPOCHS])
@pytest.mark.parametrize("schedule", [Constant(RATE), Cosine(RATE), Step(RATE, 0.5, 1)], ids=repr)
def test_a_warm_up_equals_pytorchs_before_the_schedule(torch, schedule, epochs, start):
    warm_up, length = WarmUp(epochs, start), round(epochs * EPOCH_STEPS)
    ours = [warm_up.rate(schedule, step, STEPS, EPOCH_STEPS) for step in range(STEPS)]
    rise = np.linspace(start, 1, length, endpoint=False) * RATE
    if length and start:  # PyTorch's LinearLR refuses to start at zero
        optimizer = optimizer_of(torch)
        linear = torch.optim.lr_scheduler.LinearLR(optimizer, start, 1.0, length)
        rise = followed(optimizer, linear, length)
    left = STEPS - length
    rest = [schedule.rate(step, left, EPOCH_STEPS) for step in range(left)]
    np.testing.assert_allclose(ours, [*rise, *rest], rtol=1e-9, atol=1e-12)


def test_a_warm_up_and_cosine_equal_pytorchs_sequence(torch):
    length = 2 * EPOCH_STEPS
    optimizer = optimizer_of(torch)
    parts = [
        torch.optim.lr_scheduler.LinearLR(optimizer, 0.1, 1.0, length),
        torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, STEPS - length),
    ]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # SequentialLR calls its parts in a way they deprecate
        sequence = torch.optim.lr_scheduler.SequentialLR(optimizer, parts, [length])
        expected = followed(optimizer, sequence, STEPS)
    ours = [WarmUp(2.0).rate(Cosine(RATE), step, STEPS, EPOCH_STEPS) for step in range(STEPS)]
    np.testing.assert_allclose(ours, expected, rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("steps", [1, 3])
def test_a_warm_up_longer_than_the_run_only_rises(steps):
    rates = [WarmUp(100.0, 0.0).rate(Cosine(RATE), step, steps, 1) for step in range(steps)]
    assert rates == pytest.approx([RATE * step / steps for step in range(steps)])


@pytest.mark.parametrize("seed", range(30))
def test_reduce_on_plateau_equals_pytorchs_over_random_sequences(torch, seed):
    rng = np.random.default_rng(seed)
    schedule = ReduceOnPlateau(
        RATE,
        factor=float(rng.choice([0.1, 0.5])),
        patience=int(rng.integers(0, 4)),
        improvement=float(rng.choice([0.0, 0.05, 0.3])),
        cooldown=int(rng.integers(0, 3)),
        smallest=float(rng.choice([0.0, 0.02])),
    )
    optimizer = optimizer_of(torch)
    theirs = torch.optim.lr_scheduler.ReduceLROnPlateau(
        optimizer,
        factor=schedule.factor,
        patience=schedule.patience,
        threshold=schedule.improvement,
        threshold_mode="abs",
        cooldown=schedule.cooldown,
        min_lr=schedule.smallest,
        eps=0.0,
    )
    values = rng.standard_normal(60) * np.linspace(1, 0.2, 60) - np.linspace(0, 2, 60)
    values[rng.random(60) < 0.05] = np.nan
    state = PlateauState()
    for value in values.tolist():
        theirs.step(value)
        state = schedule.after_epoch(state, value)
        rate = optimizer.param_groups[0]["lr"]
        assert schedule.reduced_rate(state) == pytest.approx(rate, rel=1e-9)
        assert (state.waited, state.cooling) == (theirs.num_bad_epochs, theirs.cooldown_counter)
        assert state.best == (None if np.isinf(theirs.best) else theirs.best)
    assert state.reductions > 0


def test_reduce_on_plateau_never_raises_a_rate_below_the_smallest():
    schedule = ReduceOnPlateau(0.001, smallest=0.01)
    assert schedule.reduced_rate(PlateauState(reductions=3)) == 0.001


def test_a_plateaus_state_survives_json():
    """A checkpoint keeps it: before the first epoch there is no best, which JSON can say."""
    for state in (PlateauState(), PlateauState(0.25, 1, 2, 3)):
        assert msgspec.json.decode(msgspec.json.encode(state), type=PlateauState) == state
