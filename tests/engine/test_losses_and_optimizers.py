import numpy as np
import pytest

from engine.layers import Context, Softmax
from engine.losses import LOSSES, CrossEntropy, MeanSquaredError
from engine.optimizers import OPTIMIZERS, SGD, Adam, Momentum
from engine.schedules import SCHEDULES, Constant, Cosine

RATE = 0.01


@pytest.mark.parametrize("loss", [kind() for kind in LOSSES.values()], ids=repr)
def test_loss_gradient_matches_finite_differences(loss):
    rng = np.random.default_rng(2)
    outputs, labels = rng.standard_normal((5, 4)), rng.integers(0, 4, 5)
    _, gradient = loss.value_and_gradient(outputs, labels)
    for index in np.ndindex(outputs.shape):
        moved = outputs.copy()
        moved[index] += 1e-6
        above, _ = loss.value_and_gradient(moved, labels)
        moved[index] -= 2e-6
        below, _ = loss.value_and_gradient(moved, labels)
        assert abs((above - below) / 2e-6 - gradient[index]) < 1e-8


def test_cross_entropy_stays_finite_for_huge_scores():
    value, gradient = CrossEntropy().value_and_gradient(np.array([[1e4, -1e4]]), np.array([1]))
    assert value == pytest.approx(2e4)
    np.testing.assert_allclose(gradient, [[1, -1]])


def test_a_sure_and_wrong_network_learns_faster_by_cross_entropy():
    """The classic comparison: through softmax, the squared error's gradient all but vanishes."""
    scores, labels = np.array([[9.0, 0.0]]), np.array([1])
    _, entropy = CrossEntropy().value_and_gradient(scores, labels)
    probabilities, cache = Softmax().forward({}, scores, Context())
    _, at_probabilities = MeanSquaredError().value_and_gradient(probabilities, labels)
    squared, _ = Softmax().backward({}, cache, at_probabilities)
    assert np.abs(entropy).max() > 1000 * np.abs(squared).max()


def test_losses_equal_pytorch():
    torch = pytest.importorskip("torch", reason="PyTorch, the oracle, is not installed")
    rng = np.random.default_rng(3)
    outputs, labels = rng.standard_normal((6, 5)), rng.integers(0, 5, 6)
    one_hot = torch.nn.functional.one_hot(torch.tensor(labels), 5).double()
    theirs = {
        CrossEntropy: lambda z: torch.nn.functional.cross_entropy(z, torch.tensor(labels)),
        MeanSquaredError: lambda z: torch.nn.functional.mse_loss(z, one_hot),
    }
    assert set(theirs) == set(LOSSES.values())
    for kind, compute in theirs.items():
        z = torch.tensor(outputs, requires_grad=True)
        expected = compute(z)
        expected.backward()
        value, gradient = kind().value_and_gradient(outputs, labels)
        assert value == pytest.approx(expected.item(), rel=1e-12)
        np.testing.assert_allclose(gradient, z.grad.numpy(), rtol=1e-9, atol=1e-12)


def test_twenty_steps_of_each_optimizer_equal_pytorch():
    torch = pytest.importorskip("torch", reason="PyTorch, the oracle, is not installed")
    theirs = {
        SGD: lambda p: torch.optim.SGD([p], RATE),
        Momentum: lambda p: torch.optim.SGD([p], RATE, momentum=0.9),
        Adam: lambda p: torch.optim.Adam([p], RATE),
    }
    assert set(theirs) == set(OPTIMIZERS.values())
    for kind, build in theirs.items():
        rng = np.random.default_rng(1)
        ours = rng.standard_normal((3, 4))
        reference = torch.tensor(ours.copy(), requires_grad=True)
        optimizer, rule = build(reference), kind()
        slots = rule.slots(ours)
        for step in range(1, 21):
            gradient = rng.standard_normal(ours.shape)
            ours, slots = rule.update(ours, gradient, slots, RATE, step)
            reference.grad = torch.tensor(gradient)
            optimizer.step()
        np.testing.assert_allclose(ours, reference.detach().numpy(), rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("optimizer", [kind() for kind in OPTIMIZERS.values()], ids=repr)
def test_an_optimizer_leaves_its_arguments_alone_and_keeps_float32(optimizer):
    parameter, gradient = np.ones(4, np.float32), np.full(4, 0.5, np.float32)
    slots = optimizer.slots(parameter)
    changed, new_slots = optimizer.update(parameter, gradient, slots, RATE, 1)
    np.testing.assert_array_equal(parameter, 1)
    assert changed.dtype == np.float32
    assert (changed < parameter).all()
    assert all(not slot.any() for slot in slots.values())
    assert all(slot.dtype == np.float32 for slot in new_slots.values())


def test_schedules_start_at_their_rate_and_cosine_ends_at_zero():
    assert {kind(0.5).rate(0, 100) for kind in SCHEDULES.values()} == {0.5}
    assert Constant(0.5).rate(99, 100) == 0.5
    assert Cosine(0.5).rate(50, 100) == pytest.approx(0.25)
    assert Cosine(0.5).rate(100, 100) == pytest.approx(0.0)
