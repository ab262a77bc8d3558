"""The detector's loss against finite differences and PyTorch, in float64."""

import numpy as np
import pytest

from engine.detection.learned.targets import IGNORED, NOTHING
from engine.losses import ALL_LOSSES, LOSSES, Detection

CASES = [
    Detection(),
    Detection(gamma=0.0, sparing=0.0),
    Detection(gamma=1.5, sparing=2.0, box=0.7, classes=3.0),
]
CLASSES = 3


def batch(kind=np.float64, spread=1.0):
    """Pictures with two boxes and a crowd, with one narrow box at the edge, and with none."""
    labels = np.full((3, 3, 5), NOTHING, kind)
    labels[0] = [[1, 2.2, 2.9, 1.7, 2.4], [2, 3.1, 3.3, 2.0, 3.0], [IGNORED, 5, 1, 2.0, 2.0]]
    labels[1, 0] = [0, 0.4, 5.6, 0.3, 1.9]
    outputs = spread * np.random.default_rng(4).standard_normal((3, 5 + CLASSES, 6, 7))
    return outputs.astype(kind), labels


@pytest.mark.parametrize("loss", CASES, ids=repr)
def test_gradient_matches_finite_differences(loss):
    outputs, labels = batch()
    _, gradient = loss.value_and_gradient(outputs, labels)
    indices = [tuple(map(int, index)) for index in np.argwhere(gradient)]  # maps are mostly 0
    for index in (*indices[::3], (2, 1, 0, 0), (0, 6, 5, 6)):
        moved = outputs.copy()
        moved[index] += 1e-6
        above, _ = loss.value_and_gradient(moved, labels)
        moved[index] -= 2e-6
        below, _ = loss.value_and_gradient(moved, labels)
        assert abs((above - below) / 2e-6 - gradient[index]) < 1e-8


def in_pytorch(torch, loss, outputs, labels):
    """The formula written cell by cell."""
    functional = torch.nn.functional
    total = outputs.new_zeros(())
    found = 0
    for picture, rows in zip(outputs, labels, strict=True):
        boxes, crowds = rows[rows[:, 0] >= 0], rows[rows[:, 0] == IGNORED]
        found += len(boxes)
        _, height, width = picture.shape
        owner = np.full((height, width), -1)
        spare = np.zeros((height, width))
        for y, x in np.ndindex(height, width):
            off = np.abs(boxes[:, 1:3] - (x + 0.5, y + 0.5))
            if len(boxes):
                far = np.where((off <= 0.75).all(axis=1), (off**2).sum(axis=1), np.inf)
                owner[y, x] = far.argmin() if np.isfinite(far.min()) else -1
                spare[y, x] = np.exp(-(((6 * off / boxes[:, 3:]) ** 2).sum(axis=1)) / 2).max()
            inside = np.abs(crowds[:, 1:3] - (x + 0.5, y + 0.5)) <= crowds[:, 3:] / 2
            if inside.all(axis=1).any():
                spare[y, x] = 1.0
        for y, x in np.ndindex(height, width):
            z = picture[:, y, x]
            if owner[y, x] < 0:
                focus = torch.sigmoid(z[0]) ** loss.gamma * -functional.logsigmoid(-z[0])
                total = total + focus * (
                    (1 - spare[y, x]) ** loss.sparing if spare[y, x] < 1 else 0
                )
                continue
            label, *box = boxes[owner[y, x]]
            there = torch.sigmoid(-z[0]) ** loss.gamma * -functional.logsigmoid(z[0])
            where = 1 - overlap_in_pytorch(torch, z[1:5], x, y, box)
            which = functional.cross_entropy(z[None, 5:], torch.tensor([int(label)]))
            cell = there + loss.box * where + loss.classes * which
            total = total + cell / int((owner == owner[y, x]).sum())
    return total / (found + len(outputs))


def overlap_in_pytorch(torch, z, x, y, box):
    """GIoU from corners, as the paper's algorithm has it."""
    middle = z[:2] + torch.tensor([x + 0.5, y + 0.5], dtype=z.dtype)
    half = torch.exp(z[2:]) / 2
    true_middle, true_half = torch.tensor(box[:2]), torch.tensor(box[2:]) / 2
    low, high = (
        torch.stack([middle - half, true_middle - true_half]),
        torch.stack([middle + half, true_middle + true_half]),
    )
    common = (high.min(0).values - low.max(0).values).clamp(min=0).prod()
    hull = (high.max(0).values - low.min(0).values).prod()
    union = (4 * half.prod() + 4 * true_half.prod()) - common
    return common / union - (hull - union) / hull


@pytest.mark.parametrize("loss", CASES, ids=repr)
def test_value_and_gradient_equal_pytorch(loss):
    torch = pytest.importorskip("torch", reason="PyTorch, the oracle, is not installed")
    outputs, labels = batch()
    z = torch.tensor(outputs, requires_grad=True)
    expected = in_pytorch(torch, loss, z, labels)
    expected.backward()
    value, gradient = loss.value_and_gradient(outputs, labels)
    assert value == pytest.approx(expected.item(), abs=1e-12)
    np.testing.assert_allclose(gradient, z.grad.numpy(), atol=1e-12)


@pytest.mark.parametrize("kind", [np.float32, np.float64])
def test_the_loss_stays_finite_for_huge_scores_and_leaves_them_alone(kind):
    outputs, labels = batch(kind, spread=1e3)
    before = outputs.copy()
    value, gradient = Detection().value_and_gradient(outputs, labels)
    assert np.isfinite(value) and value > 0 and np.isfinite(gradient).all()
    assert gradient.dtype == kind
    np.testing.assert_array_equal(outputs, before)


def test_shards_add_up_to_the_whole_batch():
    outputs, labels = batch()
    loss = Detection()
    whole, gradient = loss.value_and_gradient(outputs, labels)
    value, parts = 0.0, []
    for one in (slice(0, 1), slice(1, 3)):
        share = loss.weight(labels[one]) / loss.weight(labels)
        part, slope = loss.value_and_gradient(outputs[one], labels[one])
        value += share * part
        parts.append(share * slope)
    assert value == pytest.approx(whole, abs=1e-12)
    np.testing.assert_allclose(np.concatenate(parts), gradient, atol=1e-12)


def perfect(labels):
    """Maps that say exactly what stands there."""
    outputs = np.full((len(labels), 5 + CLASSES, 6, 7), -20.0)
    outputs[:, 1:5] = 0
    for picture, rows in enumerate(labels):
        for label, x, y, width, height in rows[rows[:, 0] >= 0]:
            for row, column in np.ndindex(6, 7):
                if abs(column + 0.5 - x) <= 0.75 and abs(row + 0.5 - y) <= 0.75:
                    cell = outputs[picture, :, row, column]
                    cell[0], cell[5 + int(label)] = 20, 20
                    cell[1:5] = x - column - 0.5, y - row - 0.5, np.log(width), np.log(height)
    return outputs


def test_perfect_answers_cost_nothing_and_count_as_right():
    _, labels = batch()
    labels[0, 1] = NOTHING  # the two boxes share cells
    value, _ = Detection().value_and_gradient(perfect(labels), labels)
    assert abs(value) < 1e-6
    assert Detection().correct(perfect(labels), labels) == pytest.approx(3.0)
    assert Detection().correct(-perfect(labels), labels) == 0.0
    empty = labels[2:]
    assert Detection().correct(perfect(empty), empty) == 1.0
    assert Detection().correct(-perfect(empty), empty) == 0.0


def test_a_crowd_may_be_answered_in_any_way():
    outputs, labels = batch()
    loud = outputs.copy()
    loud[0, 0, 0, 4:6] += 5.0
    assert (
        Detection().value_and_gradient(loud, labels)[0]
        == (Detection().value_and_gradient(outputs, labels)[0])
    )


def test_detectors_have_a_loss_of_their_own_beside_those_of_classifiers():
    assert set(ALL_LOSSES.values()) - set(LOSSES.values()) == {Detection}
