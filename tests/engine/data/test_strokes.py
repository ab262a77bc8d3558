"""Digits by random pens: addressed by number, in MNIST's manner, varied, and good to learn from."""

import numpy as np
import pytest

from engine.data.digits import read_uci_digits
from engine.data.strokes import draw_strokes, load_strokes, write_digits
from engine.data.strokes.chances import Chances
from engine.data.strokes.curves import control_points, curve_matrices
from engine.data.strokes.hand import write
from engine.data.strokes.skeletons import STYLES
from engine.draws import Draws
from engine.errors import UserError
from engine.imaging.enlarge import enlarge_digits
from engine.schedules import Cosine
from engine.training.compose import compose
from engine.training.conduct import trained_model
from engine.training.data import split_data
from engine.training.loop import Training

ALL = [(digit, style) for digit, styles in enumerate(STYLES) for style in styles]
NAMES = [f"{digit}: {style.name}" for digit, style in ALL]


@pytest.fixture(scope="module")
def pictures():
    """2,000 pictures of seed 5, whose labels go round."""
    return write_digits(np.arange(2000) % 10, 5)


def test_a_picture_depends_on_its_number_and_not_on_its_neighbours(pictures):
    for first, count in ((0, 1), (7, 30), (1990, 10)):
        labels = np.arange(first, first + count) % 10
        np.testing.assert_array_equal(
            write_digits(labels, 5, first), pictures[first : first + count]
        )


def test_the_label_of_one_picture_changes_no_other(pictures):
    labels = np.arange(100) % 10
    labels[50] = 7
    changed = write_digits(labels, 5) != pictures[:100]
    assert np.flatnonzero(changed.any((1, 2))).tolist() == [50]


def test_a_batch_longer_than_is_drawn_at_once_goes_on_where_it_stopped(monkeypatch, pictures):
    from engine.data.strokes import writing

    monkeypatch.setattr(writing, "BATCH", 64)
    np.testing.assert_array_equal(write_digits(np.arange(200) % 10, 5), pictures[:200])


def test_seeds_and_parts_give_other_pictures(pictures):
    labels = np.arange(50) % 10
    for other in (write_digits(labels, 6), write_digits(labels, 5, part=1)):
        assert (other != pictures[:50]).any((1, 2)).all()


def test_pictures_are_in_the_manner_of_mnist(pictures):
    """The ink's longer side is 20 pixels, its centre of mass within half a pixel of 14."""
    assert pictures.dtype == np.uint8 and pictures.shape == (2000, 28, 28)
    ink = pictures > 0
    longer = np.maximum(ink.any(2).sum(1), ink.any(1).sum(1))
    assert longer.max() <= 20 and (longer >= 19).mean() > 0.99
    values = pictures.astype(float)
    for axis in (1, 2):
        centre = values.sum(axis) @ np.arange(28) / values.sum((1, 2))
        assert (np.abs(centre - 14) <= 0.5001).mean() > 0.99
    assert pictures.max((1, 2)).min() >= 250
    assert ink.mean((1, 2)).min() > 0.04 and ink.mean((1, 2)).max() < 0.5


def test_no_two_pictures_are_equal(pictures):
    assert len({picture.tobytes() for picture in pictures}) == 2000


def test_pens_are_thin_and_thick(pictures):
    """Ink beside the length of the path, in ones: the width of the pen."""
    ones = pictures[1::10].astype(float) / 255
    width = ones.sum((1, 2)) / 20
    low, high = np.percentile(width, [5, 95])
    assert low < 2 and high > 4.5


@pytest.mark.parametrize(("digit", "style"), ALL, ids=NAMES)
def test_all_shapes_of_a_style_have_the_same_strokes_and_corners(digit, style):
    def form(shape):
        return [[point.endswith("!") for point in stroke.split()] for stroke in shape]

    assert style.weight > 0
    for shape in style.shapes:
        assert form(shape) == form(style.shapes[0])
    for stroke in control_points(style)[0]:
        assert stroke.min() >= -0.1 and stroke.max() <= 1.1


@pytest.mark.parametrize(("digit", "style"), ALL, ids=NAMES)
def test_every_style_can_be_written(digit, style):
    path, widths = write(style, Chances.draw(Draws(1), 20))
    strokes = len(style.shapes[0])
    assert path.shape == (20, widths.shape[1] + 1, 2)
    assert np.isfinite(path).all() and np.ptp(path, axis=1).max() < 3
    assert ((widths == 0).sum(axis=1) >= strokes - 1).mean() > 0.5
    assert widths.max() < 3


def test_every_style_occurs():
    """With 10,000 pictures, each style is chosen about as often as its weight says."""
    chosen = Chances.draw(Draws(3), 10_000).uniform()[:, 0]
    for styles in STYLES:
        weights = np.array([style.weight for style in styles])
        ends = np.cumsum(weights) / weights.sum()
        counts = np.diff(np.searchsorted(np.sort(chosen), [0, *ends]))
        np.testing.assert_allclose(counts / 10_000, weights / weights.sum(), atol=0.02)
        assert counts.min() > 50


def test_a_curve_runs_through_its_points_straight_or_smooth():
    corners = (False, False, True, False, False)
    straight, smooth, smeared = curve_matrices(corners)
    for matrix in (straight, smooth):
        np.testing.assert_allclose(matrix[::5], np.eye(5), atol=1e-12)
    for matrix in (straight, smooth, smeared):
        np.testing.assert_allclose(matrix.sum(axis=1), 1, atol=1e-12)  # moves with its points
        np.testing.assert_allclose(matrix[[0, -1]], np.eye(5)[[0, -1]], atol=1e-12)
    assert np.abs(smeared[10, 2] - 1) > 0.1  # the corner is rounded


def test_a_corner_turns_at_once_and_a_curve_bit_by_bit():
    points = np.array([(0, 0), (1, 0), (2, 0), (2, 1), (2, 2)])
    shares = []
    for sharp in (True, False):
        corners = (False, False, sharp, False, False)
        steps = np.diff(curve_matrices(corners)[1] @ points, axis=0)
        turns = np.abs(np.diff(np.arctan2(steps[:, 1], steps[:, 0])))
        shares.append(turns[9] / turns.sum())
    assert shares[0] > 0.99 and shares[1] < 0.7


def test_strokes_are_balanced_and_grow_without_change():
    small, large = load_strokes(train=50, test=20), load_strokes(train=120, test=40)
    assert small.labels == tuple("0123456789") and small.input_path == "ink"
    assert np.bincount(large.train.labels).tolist() == [12] * 10
    assert np.bincount(large.test.labels).tolist() == [4] * 10
    np.testing.assert_array_equal(small.train.pictures, large.train.pictures[:50])
    np.testing.assert_array_equal(small.test.pictures, large.test.pictures[:20])
    assert not (small.test.pictures == small.train.pictures[:20]).all((1, 2)).any()


def test_a_digit_drawn_large_is_the_one_drawn_small():
    for digit in range(10):
        large = draw_strokes(digit, 5, number=digit, size=128)
        assert large.dtype == np.float32 and max(large.shape) == 128
        assert large.min() == 0 and 0.98 < large.max() <= 1
        small = write_digits(np.array([digit]), 5, first=digit)[0].astype(float) / 255
        rows, columns = np.flatnonzero(small.any(1)), np.flatnonzero(small.any(0))
        assert abs(np.ptp(rows) / np.ptp(columns) / (large.shape[0] / large.shape[1]) - 1) < 0.25
        assert abs(large.sum() * (20 / 128) ** 2 / small.sum() - 1) < 0.2


@pytest.mark.parametrize("labels", [[10], [-1], [[1]], [0.5]], ids=str)
def test_what_is_no_digit_is_refused(labels):
    with pytest.raises(UserError, match="labels 0 … 9"):
        write_digits(np.array(labels), 0)


@pytest.mark.parametrize("size", [0, 7, 1025])
def test_a_size_out_of_range_is_refused(size):
    with pytest.raises(UserError, match="8 … 1024"):
        draw_strokes(1, 0, size=size)


@pytest.mark.slow
def test_a_network_that_saw_only_strokes_reads_real_handwriting():
    """LeNet, 6,000 strokes, five epochs. UCI's digits are by 13 people, in coarse pictures."""
    recipe = compose(data="strokes", preset="lenet", epochs=5, schedule=Cosine(0.005))
    training = Training(recipe, split_data(recipe, load_strokes(train=6000, test=10)))
    for _ in training:
        pass
    counts, labels = read_uci_digits()
    answers = trained_model(training, {}).probabilities(enlarge_digits(counts)).argmax(axis=1)
    assert (answers == labels).mean() > 0.85
