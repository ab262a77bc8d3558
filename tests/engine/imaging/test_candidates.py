"""Polarity told from strokes, pieces that lost a stroke with the lines, looks at what is around."""

import numpy as np
import pytest

from engine.imaging.opencv import cv2
from engine.imaging.segmentation.contrast import dark_ink
from engine.imaging.segmentation.lined import find_lined
from engine.imaging.segmentation.lines import remove_lines
from engine.imaging.segmentation.mask import threshold
from engine.imaging.segmentation.pieces import find_pieces
from engine.imaging.segmentation.polarity import asymmetry, likely_polarities
from engine.imaging.segmentation.segment import JOINED, PIECE, segment
from engine.imaging.segmentation.surroundings import surroundings

FONT = cv2.FONT_HERSHEY_SIMPLEX


def written(paper, ink, text="2357", height=300, width=400):
    picture = np.full((height, width), paper, np.uint8)
    cv2.putText(picture, text, (40, 170), FONT, 3, ink, 5, cv2.LINE_AA)
    return picture


def two_with_a_straight_foot(height=240, width=320):
    """A sign whose lower stroke is long, level and straight, as a line is."""
    mask = np.zeros((height, width), np.uint8)
    cv2.ellipse(mask, (150, 90), (32, 32), 0, -180, 60, 255, 5)
    cv2.line(mask, (166, 118), (118, 170), 255, 5)
    cv2.line(mask, (112, 172), (192, 172), 255, 5)
    return mask


@pytest.mark.parametrize(
    ("paper", "ink", "ways"),
    [(230, 40, (False,)), (120, 30, (False,)), (40, 230, (True,)), (20, 120, (True,))],
)
def test_polarity_is_told_from_strokes(paper, ink, ways):
    picture = written(paper, ink)
    assert likely_polarities(picture) == ways
    assert (asymmetry(picture) > 0) == ways[0]


def test_a_sheet_on_a_dark_table_leaves_both_ways_open():
    picture = np.full((480, 640), 25, np.uint8)
    picture[100:300, 200:420] = written(220, 60, height=200, width=220, text="27")
    assert False in likely_polarities(picture)


@pytest.mark.parametrize("level", [0, 128, 255])
def test_an_empty_picture_has_a_polarity_too(level):
    assert likely_polarities(np.full((30, 40), level, np.uint8)) in (
        (False,),
        (True,),
        (False, True),
    )


def test_a_sign_that_lost_its_foot_is_kept_whole_besides():
    mask = two_with_a_straight_foot()
    bare, lying, _ = remove_lines(mask)
    assert lying.any(), "the foot passes for a line"
    lined = find_lined(mask, bare, find_pieces(bare).numbers)
    assert len(lined.names) == 1
    assert lined.boxes[0].tolist() == find_pieces(mask).boxes[0].tolist()
    assert lined.rests[0].tolist() == [1, 2], "what is left of it is in two pieces"


def test_the_whole_sign_is_a_candidate_with_its_rest_as_owner():
    found = segment(255 - two_with_a_straight_foot() // 2)
    whole = found.boxes[:, 3].argmax()
    assert found.kinds[whole] == JOINED and found.names[whole][0] < 0
    owners = found.owners[whole]
    assert (found.kinds[owners[owners >= 0]] == PIECE).all() and (owners >= 0).any()
    crops = found.cut(np.array([whole, owners[0]]))
    assert (crops[0] > 128).sum() > (crops[1] > 128).sum() * 0.5
    foot = crops[0][20:26].max(axis=0)
    assert (foot > 128).sum() >= 12, "the foot is in the crop"


def test_strong_grain_is_blurred_and_the_digits_stay():
    rng = np.random.default_rng(3)
    picture = written(180, 60).astype(float) + rng.normal(0, 22, (300, 400))
    grainy = picture.clip(0, 255).astype(np.uint8)
    clean, noisy = dark_ink(written(180, 60)), dark_ink(grainy)
    assert clean.noise < 1 < noisy.noise < 22 * 255 / 180
    mask, wanted = threshold(noisy), written(180, 60) < 120
    assert (mask[wanted] > 0).mean() > 0.9
    assert (
        mask[~cv2.dilate(wanted.astype(np.uint8), np.ones((9, 9))).astype(bool)] > 0
    ).mean() < 0.01


def test_surroundings_hold_the_box_in_their_middle_third():
    ink = np.zeros((200, 300), np.uint8)
    ink[80:120, 140:160] = 255  # 20 wide, 40 high: the look is 120 pixels wide
    (look,) = surroundings(ink, np.array([[140, 80, 20, 40]]))
    assert look.shape == (28, 28)
    rows, columns = np.nonzero(look > 128)
    assert abs(rows.mean() - 13.5) < 0.6 and abs(columns.mean() - 13.5) < 0.6
    assert abs(np.ptp(rows) + 1 - 28 / 3) <= 1.5 and abs(np.ptp(columns) + 1 - 28 / 6) <= 1.5


@pytest.mark.parametrize("box", [[0, 0, 3, 3], [260, 160, 40, 40], [0, 0, 300, 200], [5, 5, 1, 1]])
def test_surroundings_end_at_the_edge(box):
    ink = np.full((200, 300), 255, np.uint8)
    (look,) = surroundings(ink, np.array([box]))
    assert look[14, 14] > 200
    assert surroundings(ink, np.empty((0, 4))).shape == (0, 28, 28)
