"""Losses against PyTorch, finite differences and formulas written independently."""

from itertools import product

import numpy as np
import pytest

from engine.errors import UserError
from engine.layers import Context, Softmax
from engine.losses import (
    LOSSES,
    BinaryCrossEntropy,
    CrossEntropy,
    Focal,
    Hinge,
    Huber,
    MeanSquaredError,
)
from engine.losses.base import class_weights_from

CLASSES = 5
WEIGHTS = (0.5, 2.0, 1.0, 3.0, 0.25)
THROUGH = ("nothing", "sigmoid", "softmax")

CASES = [
    CrossEntropy(),
    CrossEntropy(0.1),
    CrossEntropy(class_weights=WEIGHTS),
    CrossEntropy(0.3, WEIGHTS),
    BinaryCrossEntropy(),
    *[MeanSquaredError(through) for through in THROUGH],
    *[Huber(delta, through) for delta, through in product((0.3, 1.0), THROUGH)],
    *[Hinge(margin, power) for margin, power in product((0.5, 1.0), (1, 2))],
]
FOCAL = [Focal(0.0), Focal(0.5), Focal(), Focal(1.5, WEIGHTS)]


def batch(kind=np.float64, spread=1.0):
    rng = np.random.default_rng(3)
    outputs = (spread * rng.standard_normal((7, CLASSES))).astype(kind)
    return outputs, rng.integers(0, CLASSES, 7)


def close(ours, theirs):
    return np.abs(ours - theirs).max() <= 1e-9 * np.abs(theirs).max() + 1e-12


def test_every_loss_has_a_case():
    assert {type(loss) for loss in CASES + FOCAL} == set(LOSSES.values())


@pytest.mark.parametrize("loss", CASES + FOCAL, ids=repr)
def test_gradient_matches_finite_differences(loss):
    outputs, labels = batch()
    _, gradient = loss.value_and_gradient(outputs, labels)
    for index in np.ndindex(outputs.shape):
        moved = outputs.copy()
        moved[index] += 1e-6
        above, _ = loss.value_and_gradient(moved, labels)
        moved[index] -= 2e-6
        below, _ = loss.value_and_gradient(moved, labels)
        assert abs((above - below) / 2e-6 - gradient[index]) < 1e-8


def in_pytorch(torch, loss, z, labels):
    functional, target = torch.nn.functional, torch.tensor(labels)
    squashes = {"sigmoid": torch.sigmoid, "softmax": lambda z: z.softmax(1), "nothing": lambda z: z}
    one_hot = functional.one_hot(target, CLASSES).to(z.dtype)
    match loss:
        case CrossEntropy(smoothing, weights):
            weight = torch.tensor(weights, dtype=z.dtype) if weights else None
            return functional.cross_entropy(z, target, weight, label_smoothing=smoothing)
        case BinaryCrossEntropy():
            return functional.binary_cross_entropy_with_logits(z, one_hot)
        case MeanSquaredError(through):
            return functional.mse_loss(squashes[through](z), one_hot)
        case Huber(delta, through):
            return functional.huber_loss(squashes[through](z), one_hot, delta=delta)
        case Hinge(margin, power):
            return functional.multi_margin_loss(z, target, power, margin)
    raise AssertionError(f"no oracle for {loss}")


@pytest.mark.parametrize("spread", [1.0, 30.0, 1000.0])
@pytest.mark.parametrize("loss", CASES, ids=repr)
def test_value_and_gradient_equal_pytorch(loss, spread):
    torch = pytest.importorskip("torch", reason="PyTorch, the oracle, is not installed")
    outputs, labels = batch(spread=spread)
    z = torch.tensor(outputs, requires_grad=True)
    expected = in_pytorch(torch, loss, z, labels)
    expected.backward()
    value, gradient = loss.value_and_gradient(outputs, labels)
    assert close(value, expected.item())
    assert close(gradient, z.grad.numpy())


@pytest.mark.parametrize("kind", [np.float32, np.float64])
@pytest.mark.parametrize("loss", CASES + FOCAL, ids=repr)
def test_a_loss_stays_finite_for_huge_scores_and_leaves_them_alone(loss, kind):
    outputs, labels = batch(kind, spread=1e6)
    before = outputs.copy()
    value, gradient = loss.value_and_gradient(outputs, labels)
    assert np.isfinite(value) and value >= 0
    assert np.isfinite(gradient).all()
    assert gradient.dtype == kind
    gradient *= 2  # the caller may scale it
    np.testing.assert_array_equal(outputs, before)


@pytest.mark.parametrize("loss", CASES + FOCAL, ids=repr)
def test_shards_weighted_by_their_weight_make_the_batch(loss):
    outputs, labels = batch()
    value, gradient = loss.value_and_gradient(outputs, labels)
    pieces = [slice(0, 2), slice(2, 7)]
    shares = [loss.weight(labels[piece]) / loss.weight(labels) for piece in pieces]
    assert sum(shares) == pytest.approx(1)
    parts = [loss.value_and_gradient(outputs[piece], labels[piece]) for piece in pieces]
    assert sum(s * v for s, (v, _) in zip(shares, parts, strict=True)) == pytest.approx(value)
    joined = np.concatenate([s * g for s, (_, g) in zip(shares, parts, strict=True)])
    np.testing.assert_allclose(joined, gradient, rtol=1e-12, atol=1e-15)


@pytest.mark.parametrize("loss", FOCAL, ids=repr)
def test_focal_equals_the_papers_formula(loss):
    outputs, labels = batch()
    alpha = loss.class_weights or (1.0,) * CLASSES
    total = divisor = 0.0
    for scores, label in zip(outputs, labels, strict=True):
        p = np.exp(scores[label]) / np.exp(scores).sum()
        total += -alpha[label] * (1 - p) ** loss.gamma * np.log(p)
        divisor += alpha[label]
    value, _ = loss.value_and_gradient(outputs, labels)
    assert value == pytest.approx(total / divisor, rel=1e-12)


@pytest.mark.parametrize("weights", [(), WEIGHTS])
def test_focal_without_focus_is_cross_entropy(weights):
    outputs, labels = batch()
    value, gradient = Focal(0.0, weights).value_and_gradient(outputs, labels)
    expected = CrossEntropy(class_weights=weights).value_and_gradient(outputs, labels)
    assert close(value, expected[0])
    assert close(gradient, expected[1])


@pytest.mark.parametrize("gamma", [0.5, 2.0])
def test_focal_is_exact_where_the_network_is_all_but_sure(gamma):
    """With d = 1 - p tiny, the loss tends to d^(gamma + 1) and its slope to (gamma + 1) d^gamma."""
    score = 40.0
    value, gradient = Focal(gamma).value_and_gradient(np.array([[score, 0.0]]), np.array([0]))
    doubt = np.exp(-score)
    assert value == pytest.approx(doubt ** (gamma + 1), rel=1e-9)
    slope = (gamma + 1) * doubt**gamma * doubt
    np.testing.assert_allclose(gradient, [[-slope, slope]], rtol=1e-9)


def test_focal_counts_the_easy_less():
    scores, labels = np.array([[3.0, 0.0]]), np.array([0])
    plain, focused = (Focal(g).value_and_gradient(scores, labels)[0] for g in (0.0, 2.0))
    assert focused < plain / 100


def test_cross_entropy_stays_finite_for_huge_scores():
    value, gradient = CrossEntropy().value_and_gradient(np.array([[1e4, -1e4]]), np.array([1]))
    assert value == pytest.approx(2e4)
    np.testing.assert_allclose(gradient, [[1, -1]])


def test_binary_cross_entropy_of_a_huge_wrong_score_is_the_score():
    value, gradient = BinaryCrossEntropy().value_and_gradient(np.array([[-1e4, 0]]), np.array([0]))
    assert value == pytest.approx((1e4 + np.log(2)) / 2)
    np.testing.assert_allclose(gradient, [[-0.5, 0.25]])


@pytest.mark.parametrize("through", ["softmax", "sigmoid"])
def test_a_sure_and_wrong_network_learns_faster_by_cross_entropy(through):
    """The classic comparison: through a squash, the squared error's gradient all but vanishes."""
    scores, labels = np.array([[9.0, -9.0]]), np.array([1])
    _, entropy = CrossEntropy().value_and_gradient(scores, labels)
    _, squared = MeanSquaredError(through).value_and_gradient(scores, labels)
    assert np.abs(entropy).max() > 1000 * np.abs(squared).max()


def test_squared_error_through_softmax_is_that_of_a_softmax_layer():
    outputs, labels = batch()
    probabilities, cache = Softmax().forward({}, outputs, Context())
    value, at_probabilities = MeanSquaredError().value_and_gradient(probabilities, labels)
    expected, _ = Softmax().backward({}, cache, at_probabilities)
    ours, gradient = MeanSquaredError("softmax").value_and_gradient(outputs, labels)
    assert close(ours, value)
    assert close(gradient, expected)


@pytest.mark.parametrize("kind", [CrossEntropy, Focal])
def test_class_weights_that_are_not_one_a_class_are_refused(kind):
    loss = kind(class_weights=(1.0, 2.0))
    with pytest.raises(UserError, match="one class weight for each of 3 classes; it has 2"):
        loss.value_and_gradient(np.zeros((2, 3)), np.array([0, 1]))
    with pytest.raises(UserError, match="it has 2"):
        loss.weight(np.array([0, 2]))
    with pytest.raises(UserError, match="it has 2"):
        loss.check_classes(1)
    loss.check_classes(2)
    kind().check_classes(7)


@pytest.mark.parametrize("weight", [0.0, -1.0, float("nan"), float("inf")])
def test_a_class_weight_must_be_a_positive_number(weight):
    with pytest.raises(UserError, match="class_weights must be above 0"):
        CrossEntropy(class_weights=(1.0, weight))


def test_balanced_weights_equal_scikit_learns():
    from sklearn.utils.class_weight import compute_class_weight

    labels = np.random.default_rng(1).choice(4, 300, p=[0.6, 0.3, 0.08, 0.02])
    expected = compute_class_weight("balanced", classes=np.arange(4), y=labels)
    weights = class_weights_from(labels, 4)
    np.testing.assert_allclose(weights, expected, rtol=1e-12)
    assert CrossEntropy(class_weights=weights).weight(labels) == pytest.approx(300)


def test_a_class_without_pictures_weighs_one_and_leaves_the_others_alone():
    labels = np.array([0, 0, 0, 2])
    assert class_weights_from(labels, 4) == pytest.approx((4 / 6, 1, 2, 1))
