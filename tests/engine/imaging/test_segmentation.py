"""Pieces of ink in pages: contrast in any light, lines taken out, what is cut, joined, dropped."""

import numpy as np
import pytest

from engine.imaging.opencv import cv2
from engine.imaging.segmentation.cutting import find_cuts
from engine.imaging.segmentation.joining import box_around, find_groups, find_pairs
from engine.imaging.segmentation.lines import remove_lines
from engine.imaging.segmentation.pieces import REASONS, find_pieces, judge_shapes
from engine.imaging.segmentation.rests import on_course
from engine.imaging.segmentation.segment import JOINED, LARGEST, PART, PIECE, segment

FONT = cv2.FONT_HERSHEY_SIMPLEX


def page(height=300, width=400, paper=220, light=0.0):
    """Paper whose light falls off from left to right by that part."""
    fall = 1 - light * np.linspace(0, 1, width)
    return np.broadcast_to(paper * fall, (height, width)).astype(np.uint8).copy()


def write(picture, text, x, y, scale=1.5, ink=40, thick=3):
    cv2.putText(picture, text, (x, y), FONT, scale, ink, thick, cv2.LINE_AA)
    return picture


def pieces_of(found):
    return found.boxes[found.kinds == PIECE]


@pytest.mark.parametrize("light", [0.0, 0.7], ids=["even", "falling"])
def test_digits_are_pieces_in_any_light(light):
    picture = page(light=light)
    for n, digit in enumerate("2357"):
        write(picture, digit, 30 + 90 * n, 150)
        picture[:, 30 + 90 * n :] = picture[:, 30 + 90 * n :]
    boxes = pieces_of(segment(picture))
    assert len(boxes) == 4
    assert sorted((boxes[:, 0] // 90).astype(int).tolist()) == [0, 1, 2, 3]


def test_light_ink_on_a_dark_board_is_found():
    board = page(paper=40)
    write(board, "8", 100, 150, ink=230)
    found = segment(board)
    assert len(pieces_of(found)) == 1
    (crop,) = found.cut(np.array([0]))
    assert crop.shape == (28, 28) and crop.max() == 255


def test_coloured_ink_is_as_dark_as_black():
    picture = np.dstack([page()] * 3)
    cv2.putText(picture, "4", (100, 150), FONT, 1.5, (60, 60, 220), 3, cv2.LINE_AA)
    assert len(pieces_of(segment(picture))) == 1


def test_squares_go_and_digits_that_cross_their_lines_stay_whole():
    picture = page()
    for place in range(20, 400, 40):
        cv2.line(picture, (place, 0), (place, 299), 120, 1)
    for place in range(20, 300, 40):
        cv2.line(picture, (0, place), (399, place), 120, 1)
    write(picture, "5", 105, 155)
    boxes = pieces_of(segment(picture))
    (box,) = [box for box in boxes if box[3] > 20]
    assert 25 <= box[3] <= 40 and 100 <= box[0] <= 115


def test_lines_are_told_lying_and_standing():
    mask = np.zeros((200, 300), np.uint8)
    mask[100:102, 10:290] = 255
    mask[10:190, 50:52] = 255
    bare, lying, standing = remove_lines(mask)
    assert not bare.any()
    assert lying[100, 200] and not lying[30, 50] and standing[30, 50] and not standing[100, 200]


def test_what_lies_on_the_course_of_a_line_is_no_digit():
    lying, standing = np.zeros((2, 400, 400), np.uint8)
    standing[200:390, 100:102] = 255
    lying[300:302, 20:390] = 255
    boxes = np.array([[98, 100, 5, 40], [150, 220, 5, 40], [250, 296, 20, 10], [95, 240, 60, 50]])
    assert on_course(boxes, lying, standing).tolist() == [False, False, True, False]
    lying[20:22, 20:390] = 255  # lines now reach up there
    assert on_course(boxes, lying, standing).tolist() == [True, False, True, False]


def test_shapes_that_are_no_digit_are_dropped_with_a_reason():
    mask = np.zeros((200, 400), np.uint8)
    mask[5:9, 5:9] = 255  # a speck
    mask[20:60, 20:60] = 255  # a blot
    cv2.rectangle(mask, (80, 20), (190, 130), 255, 1)  # a frame
    mask[150:160, 10:200] = 255  # a bar that lies
    cv2.putText(mask, "3", (250, 100), FONT, 2, 255, 4)
    pieces = find_pieces(mask)
    reasons = [REASONS[reason] for reason in judge_shapes(pieces, 200)]
    found = dict(zip([int(box[0]) for box in pieces.boxes], reasons, strict=True))
    assert found[5] == "too small" and found[20] == "a blot" and found[80] == "a frame"
    assert found[10] == "too wide" and list(found.values()).count("") == 1


def test_strokes_are_about_as_wide_as_the_pen():
    mask = np.zeros((200, 200), np.uint8)
    mask[20:180, 20:24] = 255
    mask[20:180, 100:108] = 255
    assert find_pieces(mask).strokes == pytest.approx([4, 8], rel=0.2)


def test_digits_that_touch_may_be_cut_between_them():
    picture = page()
    write(picture, "8", 100, 150)
    write(picture, "6", 126, 150)
    picture[130:134, 118:140] = 40
    found = segment(picture)
    parts = found.boxes[found.kinds == PART]
    assert len(parts) >= 2
    assert np.abs(parts[:, 0] + parts[:, 2] - 127).min() < 5  # one ends where they touch
    assert find_cuts(np.ones((30, 10), bool)) == []


def test_strokes_apart_are_joined_and_far_ones_are_not():
    boxes = np.array([[10, 20, 20, 30], [12, 12, 18, 5], [80, 20, 20, 30], [200, 100, 3, 3]])
    pairs = find_pairs(boxes, np.array([True, False, True, False]))
    assert pairs.tolist() == [[0, 1]]
    assert box_around(boxes[:2]).tolist() == [10, 12, 20, 38]


def test_a_digit_in_three_pieces_is_a_group_and_a_row_of_digits_is_none():
    broken = np.array([[10, 20, 18, 10], [12, 31, 16, 8], [10, 40, 18, 12]])
    pairs = find_pairs(broken, np.array([True, False, True]))
    assert find_groups(broken, pairs) == [(0, 1, 2)]
    row = np.array([[10, 20, 20, 30], [32, 20, 20, 30], [54, 20, 20, 30]])
    assert find_groups(row, np.array([(0, 1), (1, 2)])) == []


def test_a_five_whose_bar_is_apart_is_offered_whole():
    picture = page()
    write(picture, "5", 100, 150)
    picture[122:126, 95:135] = 220
    found = segment(picture)
    assert (found.kinds == JOINED).any()
    box = found.boxes[found.kinds == JOINED][0]
    assert box[3] > pieces_of(found)[:, 3].max()


@pytest.mark.parametrize(
    "picture",
    [np.zeros((1, 1), np.uint8), np.full((300, 400), 255, np.uint8), np.zeros((50, 2000), np.uint8),
     np.zeros((2000, 7, 3), np.uint8)],
    ids=["1x1", "white", "flat", "tall"],
)  # fmt: skip
def test_pictures_without_ink_have_no_candidates(picture):
    found = segment(picture)
    assert found.boxes.shape == (0, 4) and found.cut(np.arange(0)).shape == (0, 28, 28)
    assert [stage.name for stage in found.stages] == [
        "picture", "contrast", "mask", "lines", "pieces",
    ]  # fmt: skip


def test_noise_ends_in_time_and_without_a_crowd():
    noise = np.random.default_rng(0).integers(0, 256, (480, 640, 3), np.uint8)
    assert len(segment(noise).boxes) < 4000


def test_boxes_of_a_large_picture_are_in_its_own_pixels():
    picture = page(2000, LARGEST + 1000)
    write(picture, "7", 1500, 1000, scale=10, thick=20)
    (box,) = pieces_of(segment(picture))
    assert 1450 < box[0] < 1550 and 180 < box[3] < 320
