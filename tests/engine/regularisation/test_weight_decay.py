"""Weight decay: equal to PyTorch's, on kernels alone, held at zero."""

import numpy as np
import pytest

from engine.errors import UserError
from engine.optimizers import SGD, Adam
from engine.regularisation import WeightDecay
from engine.spec import from_json, to_json

STEPS = 20


def drawn(rng: np.random.Generator) -> dict[str, np.ndarray]:
    shapes = {"0/kernel": (4, 3, 3, 3), "0/bias": (4,), "1/kernel": (6, 5), "1/scale": (6,)}
    return {path: rng.standard_normal(shape) for path, shape in shapes.items()}


@pytest.mark.parametrize("decoupled", [False, True])
@pytest.mark.parametrize(("l1", "l2"), [(0.0, 0.01), (0.003, 0.0), (0.003, 0.01)])
def test_it_pulls_kernels_and_leaves_biases_and_scales(decoupled, l1, l2):
    spec, w = WeightDecay(l1, l2, decoupled), drawn(np.random.default_rng(0))
    zero = {path: np.zeros_like(array) for path, array in w.items()}
    pulled = spec.decay(w, 0.1) if decoupled else spec.add_gradient(w, zero)
    before = w if decoupled else zero
    for path, array in w.items():
        touched = not np.array_equal(pulled[path], before[path])
        assert touched == (array.ndim >= 2), path
    assert spec.penalty({p: a for p, a in w.items() if a.ndim < 2}) == 0


@pytest.mark.parametrize("decoupled", [False, True])
def test_twenty_steps_equal_pytorch(decoupled):
    torch = pytest.importorskip("torch")
    rng = np.random.default_rng(1)
    w = {path: array for path, array in drawn(rng).items() if array.ndim >= 2}
    theirs = {path: torch.nn.Parameter(torch.tensor(array)) for path, array in w.items()}
    kind = torch.optim.AdamW if decoupled else torch.optim.SGD
    oracle = kind(theirs.values(), lr=0.05, weight_decay=0.1)
    rule = Adam() if decoupled else SGD()
    spec = WeightDecay(l2=0.1, decoupled=decoupled)
    slots = {path: rule.slots(array) for path, array in w.items()}
    for step in range(1, STEPS + 1):
        gradients = {path: rng.standard_normal(array.shape) for path, array in w.items()}
        for path, parameter in theirs.items():
            parameter.grad = torch.tensor(gradients[path])
        oracle.step()
        gradients, w = spec.add_gradient(w, gradients), spec.decay(w, 0.05)
        for path in w:
            w[path], slots[path] = rule.update(w[path], gradients[path], slots[path], 0.05, step)
    for path, parameter in theirs.items():
        np.testing.assert_allclose(w[path], parameter.detach().numpy(), rtol=1e-9, atol=1e-12)


def test_the_gradient_is_that_of_the_penalty():
    spec, w = WeightDecay(l1=0.3, l2=0.7), drawn(np.random.default_rng(2))
    zero = {path: np.zeros_like(array) for path, array in w.items()}
    gradient = spec.add_gradient(w, zero)["1/kernel"]
    for place in ((0, 0), (3, 2), (5, 4)):
        sides = []
        for change in (1e-6, -1e-6):
            moved = w["1/kernel"].copy()
            moved[place] += change
            sides.append(spec.penalty({**w, "1/kernel": moved}))
        assert gradient[place] == pytest.approx((sides[0] - sides[1]) / 2e-6, rel=1e-7)


def test_decoupled_l1_is_the_soft_threshold_and_ends_at_exactly_zero():
    w = {"kernel": np.array([[0.5, -0.5, 0.02, -0.02, 0.0]])}
    after = WeightDecay(l1=0.3, decoupled=True).decay(w, 0.1)["kernel"]
    np.testing.assert_allclose(after, [[0.47, -0.47, 0.0, 0.0, 0.0]], rtol=1e-12)
    assert not after[0, 2:].any()


def test_a_step_too_long_ends_at_zero_instead_of_passing_it():
    w = {"kernel": np.array([[0.5, -0.5]])}
    for spec in (WeightDecay(l2=0.5, decoupled=True), WeightDecay(0.1, 0.5, decoupled=True)):
        assert not spec.decay(w, 3.0)["kernel"].any()


@pytest.mark.parametrize("decoupled", [False, True])
def test_moving_means_stay_as_they_are(decoupled):
    spec = WeightDecay(0.01, 0.01, decoupled)
    w = drawn(np.random.default_rng(3)) | {"2/mean": np.ones((3, 3))}
    gradients = {path: np.zeros_like(a) for path, a in w.items() if path != "2/mean"}
    assert set(spec.add_gradient(w, gradients)) == set(gradients)


@pytest.mark.parametrize("spec", [WeightDecay(), WeightDecay(decoupled=True)], ids=repr)
def test_off_hands_back_the_very_same_arrays(spec):
    w = drawn(np.random.default_rng(4))
    assert not spec.active
    assert spec.decay(w, 0.1) is w and spec.add_gradient(w, w) is w


@pytest.mark.parametrize("decoupled", [False, True])
def test_nothing_is_changed_in_place_and_float32_stays(decoupled):
    spec = WeightDecay(0.01, 0.01, decoupled)
    w = {path: a.astype(np.float32) for path, a in drawn(np.random.default_rng(5)).items()}
    kept = {path: a.copy() for path, a in w.items()}
    results = spec.decay(w, 0.1) | spec.add_gradient(w, w)
    for path, array in w.items():
        np.testing.assert_array_equal(array, kept[path])
        assert results[path].dtype == np.float32
    assert {a.dtype for a in spec.decay(w, 0.1).values()} == {np.dtype(np.float32)}


def test_it_survives_json_and_refuses_what_is_out_of_range():
    spec = WeightDecay(0.1, 0.2, decoupled=True)
    assert from_json(to_json(spec), WeightDecay, {}, "it") == spec
    for field in ("l1", "l2"):
        with pytest.raises(UserError, match=field):
            WeightDecay(**{field: -0.1})
