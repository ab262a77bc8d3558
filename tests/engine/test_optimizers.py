"""Optimizers against PyTorch, and against papers' formulas written independently."""

import numpy as np
import pytest

from engine.optimizers import (
    OPTIMIZERS,
    SGD,
    Adadelta,
    Adagrad,
    Adam,
    AdamW,
    AMSGrad,
    Lion,
    Momentum,
    NAdam,
    Nesterov,
    RMSprop,
)

RATE = 0.01

IN_PYTORCH = [
    (SGD(), "SGD", {}),
    (Momentum(), "SGD", {"momentum": 0.9}),
    (Momentum(0.5), "SGD", {"momentum": 0.5}),
    (Nesterov(), "SGD", {"momentum": 0.9, "nesterov": True}),
    (Nesterov(0.99), "SGD", {"momentum": 0.99, "nesterov": True}),
    (Adagrad(), "Adagrad", {}),
    (
        Adagrad(0.1, 0.5, 1e-3),
        "Adagrad",
        {"lr_decay": 0.1, "initial_accumulator_value": 0.5, "eps": 1e-3},
    ),
    (Adadelta(), "Adadelta", {}),
    (Adadelta(0.95, 1e-4), "Adadelta", {"rho": 0.95, "eps": 1e-4}),
    (RMSprop(), "RMSprop", {}),
    (RMSprop(0.9, epsilon=1e-3), "RMSprop", {"alpha": 0.9, "eps": 1e-3}),
    (RMSprop(centred=True), "RMSprop", {"centered": True}),
    (RMSprop(momentum=0.9), "RMSprop", {"momentum": 0.9}),
    (
        RMSprop(0.95, 0.5, True, 1e-4),
        "RMSprop",
        {"alpha": 0.95, "momentum": 0.5, "centered": True, "eps": 1e-4},
    ),
    (Adam(), "Adam", {}),
    (Adam(0.5, 0.9, 1e-3), "Adam", {"betas": (0.5, 0.9), "eps": 1e-3}),
    (AMSGrad(), "Adam", {"amsgrad": True}),
    (AMSGrad(0.8, 0.5, 1e-2), "Adam", {"amsgrad": True, "betas": (0.8, 0.5), "eps": 1e-2}),
    (AdamW(), "AdamW", {}),
    (AdamW(0.8, 0.9, 1e-4, 0.5), "AdamW", {"betas": (0.8, 0.9), "eps": 1e-4, "weight_decay": 0.5}),
    (NAdam(), "NAdam", {}),
    (NAdam(0.8, 0.9, 0.1, 0.2), "NAdam", {"betas": (0.8, 0.9), "eps": 0.1, "momentum_decay": 0.2}),
]  # fmt: skip
EVERY = [
    *[kind() for kind in OPTIMIZERS.values()],
    RMSprop(centred=True),
    RMSprop(momentum=0.9),
    RMSprop(momentum=0.9, centred=True),
    Adagrad(initial=0.1),
]


@pytest.fixture
def torch():
    """PyTorch in float64 throughout: NAdam keeps its running product in the default type."""
    torch = pytest.importorskip("torch", reason="PyTorch, the oracle, is not installed")
    before = torch.get_default_dtype()
    torch.set_default_dtype(torch.float64)
    yield torch
    torch.set_default_dtype(before)


def gradients(steps=20, shape=(3, 4)):
    """Some large, some tiny, some zero."""
    rng = np.random.default_rng(1)
    sizes = 10.0 ** rng.integers(-4, 3, (steps, *shape))
    return sizes * rng.standard_normal((steps, *shape)) * (rng.random((steps, *shape)) < 0.8)


def follow(rule, parameter, steps, rate=RATE):
    slots = rule.slots(parameter)
    for step, gradient in enumerate(steps, start=1):
        parameter, slots = rule.update(parameter, gradient, slots, rate, step)
    return parameter, slots


def test_every_optimizer_but_lion_is_compared_with_pytorch():
    assert {type(rule) for rule, _, _ in IN_PYTORCH} == set(OPTIMIZERS.values()) - {Lion}


def test_the_optimizers_stand_in_the_order_they_are_taught():
    assert list(OPTIMIZERS) == [
        "SGD", "Momentum", "Nesterov", "Adagrad", "Adadelta", "RMSprop",
        "Adam", "AMSGrad", "AdamW", "NAdam", "Lion",
    ]  # fmt: skip


@pytest.mark.parametrize(("rule", "name", "settings"), IN_PYTORCH, ids=repr)
def test_twenty_steps_equal_pytorch(torch, rule, name, settings):
    start = np.random.default_rng(0).standard_normal((3, 4))
    reference = torch.tensor(start.copy(), requires_grad=True)
    optimizer = getattr(torch.optim, name)([reference], RATE, **settings)
    for gradient in gradients():
        reference.grad = torch.tensor(gradient)
        optimizer.step()
    ours, _ = follow(rule, start, gradients())
    theirs = reference.detach().numpy()
    assert np.abs(ours - theirs).max() <= 1e-9 * np.abs(theirs).max() + 1e-12
    assert np.abs(ours - start).max() > 1e-4


@pytest.mark.parametrize("rule", [Lion(), Lion(0.5, 0.8, 0.3)], ids=repr)
def test_lion_equals_the_papers_program(rule):
    """Chen et al. 2023, program 1: interpolate, take the sign, add the decay; then the average."""

    def interpolate(first, second, share):
        return (1 - share) * first + share * second

    weight = np.random.default_rng(0).standard_normal((3, 4))
    ours, _ = follow(rule, weight, gradients())
    average = np.zeros_like(weight)
    for gradient in gradients():
        update = np.sign(interpolate(gradient, average, rule.beta1))
        average = interpolate(gradient, average, rule.beta2)
        weight = weight - RATE * (update + weight * rule.weight_decay)
    np.testing.assert_allclose(ours, weight, rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("momentum", [0.5, 0.9])
def test_nesterovs_look_ahead_form_is_the_one_used(momentum):
    """On a quadratic: θ looks ahead to θ + momentum · u; our parameter is where it looks."""
    curvature, rule = np.array([1.0, 20.0]), Nesterov(momentum)
    theta, u = np.array([3.0, -2.0]), np.zeros(2)
    ours, slots = theta.copy(), rule.slots(theta)
    for step in range(1, 51):
        ahead = theta + momentum * u
        np.testing.assert_allclose(ours, ahead, rtol=1e-9, atol=1e-12)
        u = momentum * u - 0.02 * curvature * ahead
        theta = theta + u
        ours, slots = rule.update(ours, curvature * ours, slots, 0.02, step)
        np.testing.assert_allclose(slots["velocity"], -u / 0.02, rtol=1e-9, atol=1e-12)
    assert np.abs(theta).max() < 1


@pytest.mark.parametrize("optimizer", EVERY, ids=repr)
def test_an_optimizer_leaves_its_arguments_alone_and_keeps_float32(optimizer):
    parameter, gradient = np.ones(4, np.float32), np.full(4, 0.5, np.float32)
    slots = optimizer.slots(parameter)
    fresh = {name: slot.copy() for name, slot in slots.items()}
    changed, new_slots = optimizer.update(parameter, gradient, slots, RATE, 1)
    np.testing.assert_array_equal(parameter, 1)
    np.testing.assert_array_equal(gradient, np.float32(0.5))
    assert changed.dtype == np.float32
    assert (changed < parameter).all()
    for name, slot in slots.items():
        np.testing.assert_array_equal(slot, fresh[name])
    assert {n: (s.shape, s.dtype) for n, s in new_slots.items()} == {
        n: (s.shape, np.dtype(np.float32)) for n, s in fresh.items()
    }


@pytest.mark.parametrize("optimizer", EVERY, ids=repr)
def test_a_step_with_no_gradient_ever_moves_nothing_but_by_decay(optimizer):
    parameter = np.ones(3, np.float32)
    moved, _ = follow(optimizer, parameter, np.zeros((5, 3), np.float32))
    kept = (1 - RATE * getattr(optimizer, "weight_decay", 0.0)) ** 5
    np.testing.assert_allclose(moved, kept, rtol=1e-6)


def test_centred_rmsprop_stays_finite_where_rounding_makes_the_variance_negative():
    constant = np.full((4000, 8), 0.1, np.float32) * np.arange(1, 9, dtype=np.float32)
    _, slots = follow(RMSprop(centred=True), np.zeros(8, np.float32), constant, 1e-9)
    assert (slots["square"] < slots["mean"] ** 2).any()  # or the test tests nothing
    moved, _ = follow(RMSprop(centred=True), np.zeros(8, np.float32), constant, 1e-9)
    assert np.isfinite(moved).all()


@pytest.mark.parametrize("optimizer", EVERY, ids=repr)
def test_the_usual_rate_is_one_that_a_schedule_takes(optimizer):
    assert 0 < optimizer.usual_rate <= 1
