"""A view's two ways agree: what is drawn on the sheet is seen where its places are projected to."""

import numpy as np
import pytest

from engine.imaging.scenes.view import View

FLAT = (np.zeros((0, 2)), np.zeros((0, 2)), np.zeros(0))
BENT = (np.array([(6.0, -4.0), (-3.0, 5.0)]), np.array([(0.012, 0.004), (-0.005, 0.015)]),
        np.array([0.3, 2.0]))  # fmt: skip
SIZE = (240, 320)
CORNERS = {
    "straight": np.array([(0, 0), (320, 0), (320, 240), (0, 240)], float),
    "turned": np.array([(-20, 30), (290, -40), (340, 210), (30, 280)], float),
    "slanted": np.array([(30, 10), (300, -15), (335, 250), (-25, 225)], float),
}


@pytest.mark.parametrize("bends", [FLAT, BENT], ids=["flat", "bent"])
@pytest.mark.parametrize("corners", CORNERS.values(), ids=CORNERS)
def test_a_spot_of_the_sheet_is_seen_where_it_is_projected_to(corners, bends):
    view = View.through(SIZE, corners, bends)
    for x, y in ((100, 80), (180, 150), (220, 90), (70, 170)):
        sheet = np.zeros(view.sheet, np.uint8)
        sheet[y - 3 : y + 4, x - 3 : x + 4] = 255
        seen = view.look(sheet).astype(float)
        middle = [
            (seen.sum(axis) @ np.arange(seen.shape[1 - axis])) / seen.sum() for axis in (0, 1)
        ]
        np.testing.assert_allclose(middle, view.project(np.array([(x, y)]))[0], atol=0.12)


def test_the_whole_picture_shows_the_sheet_and_nothing_beyond_it():
    for corners in CORNERS.values():
        view = View.through(SIZE, corners, BENT)
        sheet = np.full(view.sheet, 255, np.uint8)
        sheet[[0, -1]] = sheet[:, [0, -1]] = 0  # what would be repeated beyond the edge
        assert view.look(sheet).shape == SIZE
        assert view.look(sheet).min() == 255


def test_a_straight_view_changes_nothing():
    view = View.through((40, 50), np.array([(0, 0), (49, 0), (49, 39), (0, 39)], float), FLAT)
    sheet = np.random.default_rng(1).integers(0, 256, (*view.sheet, 3), np.uint8)
    shown = view.look(sheet)
    left, top = np.rint(-view.project(np.zeros((1, 2)))[0]).astype(int)
    np.testing.assert_array_equal(shown, sheet[top : top + 40, left : left + 50])


def test_a_bent_sheet_turns_to_the_light_here_and_away_there():
    slopes = View.through(SIZE, CORNERS["straight"], BENT).slopes()
    assert slopes.shape == (60, 80) and slopes.dtype == np.float32
    assert -1 <= slopes.min() < -0.3 and 0.3 < slopes.max() <= 1
