"""The virtual grid: what is painted, how it walks, and that 60,000 pictures cost no more."""

from time import thread_time

import numpy as np
import pytest
from PySide6.QtCore import Qt

from gui.models.grid import Grid
from gui.models.own_sets import KEY, OwnSets
from gui.models.pyramid import Pyramid, halved, usual_zoom, zooms
from gui.settings import Settings
from gui.widgets.picture_grid import GAP, PictureGrid


@pytest.fixture
def shown(qtbot):
    """A grid of 60,000 random pictures of 28 × 28, on screen."""
    rng = np.random.default_rng(0)
    grid = PictureGrid("Pictures")
    qtbot.addWidget(grid)
    grid.resize(700, 500)
    grid.show_pictures(rng.integers(0, 255, (60_000, 28, 28), np.uint8))
    with qtbot.waitExposed(grid):
        grid.show()
    return grid


def pixels(grid, place):
    x, y = grid.grid.corner(place)
    y -= grid.verticalScrollBar().value()
    zoom = grid.choices[grid.zoom]
    image = grid.viewport().grab().toImage()
    step = zoom.factor
    ys, xs = range(y, y + zoom.height, step), range(x, x + zoom.width, step)
    return np.array([[image.pixelColor(a, b).red() for a in xs] for b in ys], np.uint8)


def settle(qtbot, grid):
    """Until every row in sight is built."""
    rows = grid.grid.visible(grid.verticalScrollBar().value(), grid.viewport().height())
    qtbot.waitUntil(lambda: all(row in grid._rows for row in rows))


def test_pictures_are_painted_pixel_by_pixel_wherever_one_scrolls(qtbot, shown):
    shown.setFocus()
    for key in (Qt.Key.Key_End, Qt.Key.Key_Home):
        qtbot.keyClick(shown, key)
        settle(qtbot, shown)
        place = shown.current
        neighbour = place - 1 if place else 1  # the chosen one has a frame over its edge
        assert np.array_equal(pixels(shown, neighbour), shown._pyramid.take(
            np.array([neighbour]), shown.choices[shown.zoom].level)[0])  # fmt: skip
    assert shown.current == 0


def test_a_frame_costs_less_than_16_ms_anywhere_in_60_000(qtbot, shown):
    bar = shown.verticalScrollBar()
    frames = []
    for zoom in range(len(shown.choices)):
        shown.set_zoom(zoom)
        for place in np.linspace(0, bar.maximum(), 9).astype(int):
            bar.setValue(int(place))
            begun = thread_time()
            shown.viewport().repaint()
            frames.append(thread_time() - begun)
    assert np.median(frames) < 0.010 and max(frames) < 0.032
    assert len(shown._rows) <= 256


def test_keys_walk_and_stay_inside(qtbot, shown):
    columns = shown.grid.columns
    chosen = []
    shown.chosen.connect(chosen.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Up):
        qtbot.keyClick(shown, key)
    assert chosen == [1, 1 + columns, columns, 0]


def test_the_chosen_picture_stays_in_sight_when_pictures_grow(qtbot, shown):
    assert shown.go_to(31_234) and not shown.go_to(60_000)
    for zoom in range(len(shown.choices)):
        shown.set_zoom(zoom)
        top = shown.grid.corner(31_234)[1] - shown.verticalScrollBar().value()
        assert 0 <= top <= shown.viewport().height() - shown.grid.height


def test_without_pictures_it_says_why(qtbot, shown):
    shown.show_numbers(np.empty(0, np.int64))
    assert shown.current == -1 and shown.grid.rows == 0
    shown.viewport().repaint()


@pytest.mark.parametrize("shape", [(5, 7, 9), (4, 8, 8, 3), (2, 1, 1)])
def test_halves_are_the_mean_of_four(shape):
    pictures = np.random.default_rng(1).integers(0, 256, shape, dtype=np.uint8)
    edge = [(0, 0), (0, shape[1] % 2), (0, shape[2] % 2), *[(0, 0)] * (len(shape) - 3)]
    padded = np.pad(pictures, edge, mode="edge").astype(float)
    rows, columns = padded.shape[1] // 2, padded.shape[2] // 2
    mean = padded.reshape(shape[0], rows, 2, columns, 2, *shape[3:]).mean(axis=(2, 4))
    assert np.abs(halved(pictures) - mean).max() <= 0.5


def test_a_level_is_made_once_and_in_any_order():
    pictures = np.random.default_rng(2).integers(0, 256, (50, 28, 28), dtype=np.uint8)
    pyramid = Pyramid(pictures)
    some = pyramid.take(np.array([40, 3, 40]), 2)
    assert np.array_equal(some[0], some[2]) and some.shape == (3, 7, 7)
    assert np.array_equal(some[1], halved(halved(pictures[3:4]))[0])
    assert np.array_equal(pyramid.take(np.array([3]), 2)[0], some[1])


@pytest.mark.parametrize("size", [(28, 28), (32, 32), (96, 64), (8, 8), (1, 1), (3000, 2000)])
def test_there_is_always_a_size_to_show_pictures_in(size):
    found = zooms(*size)
    sizes = [zoom.height for zoom in found]
    assert found and sizes == sorted(sizes) and 0 <= usual_zoom(found) < len(found)


def test_cells_lie_where_points_find_them():
    grid = Grid(count=103, room=200, width=28, height=20, gap=GAP)
    assert grid.columns == (200 - GAP) // (28 + GAP)
    for place in (0, 5, 6, 102):
        x, y = grid.corner(place)
        assert grid.at(x, y) == place and grid.at(x + 27, y + 19) == place
    assert grid.at(199, 1000) is None and grid.at(5, grid.length + 50) is None
    assert list(grid.visible(0, grid.length)) == list(range(grid.rows))


@pytest.mark.parametrize(
    "damaged", ["", "no json", "[]", '{"/x": 3}', '{"/x": {"labels": [1]}}', '{"/x": {}}']
)
def test_damaged_settings_forget_the_folders_and_nothing_else(damaged):
    settings = Settings()
    settings.keep_text(KEY, damaged)
    assert OwnSets(settings).sources() == {} and "digits" in OwnSets(settings).offered()
