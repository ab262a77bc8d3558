"""Boxes are read in lines, also on slanting and bent ones."""

import numpy as np
import pytest

from engine.detection.reading_order import read_text, reading_lines


def laid_out(text, slope=0.0, bend=0.0, step=30, seed=0):
    """Boxes for the signs of a text, shuffled, with the signs in the same order."""
    rng = np.random.default_rng(seed)
    rows = [
        (10 + step * x, 20 + 50 * line + slope * step * x + bend * x * x, 18, 24, sign)
        for line, words in enumerate(text.splitlines())
        for x, sign in enumerate(words)
        if sign != " "
    ]
    rows = [rows[i] for i in rng.permutation(len(rows))]
    boxes = np.array([row[:4] for row in rows], float).reshape(-1, 4)
    boxes[:, 1] += rng.uniform(-3, 3, len(boxes))
    return boxes, [row[4] for row in rows]


TEXT = "12345\n6789\n0 1 2"


@pytest.mark.parametrize("slope", [-0.4, -0.1, 0.0, 0.2, 0.4])
def test_lines_are_read_on_pages_at_a_slant(slope):
    boxes, signs = laid_out(TEXT, slope)
    assert read_text(boxes, signs) == TEXT


def test_bent_lines_are_followed():
    boxes, signs = laid_out("123456789\n987654321", bend=0.9)
    assert read_text(boxes, signs) == "123456789\n987654321"


def test_a_small_sign_between_large_ones_stays_on_its_line():
    boxes = np.array([[0, 0, 30, 40], [40, 15, 14, 18], [60, 2, 30, 40]], float)
    assert [line.tolist() for line in reading_lines(boxes)] == [[0, 1, 2]]


def test_words_of_several_letters_stand_apart():
    boxes, _ = laid_out("ab")
    order = np.argsort(boxes[:, 0])
    words = ["cat", "dog"] if order[0] == 0 else ["dog", "cat"]
    assert read_text(boxes, words) == "cat dog"


def test_nothing_reads_as_nothing():
    assert reading_lines(np.empty((0, 4))) == () and read_text(np.empty((0, 4)), []) == ""
