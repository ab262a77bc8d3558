"""Strokes as data: what is drawn can be taken back to the pixel."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from engine.errors import UserError
from gui.theme import Appearance
from gui.widgets.canvas import Canvas
from gui.widgets.pictures import to_array, to_image
from gui.widgets.strokes import Point, Sheet, Stroke


@pytest.fixture
def canvas(qtbot):
    made = Canvas()
    made.setFixedSize(360, 360)
    qtbot.addWidget(made)
    made.show()
    return made


def draw(canvas, *places, pressure=1.0):
    first, *rest = places
    canvas.press(Point(*first, pressure))
    for place in rest:
        canvas.move_pen(Point(*place, pressure))
    canvas.release()


def test_an_empty_canvas_is_white_paper(canvas):
    assert canvas.is_empty
    assert canvas.picture().shape == (480, 480) and canvas.picture().min() == 255


def test_the_mouse_draws_in_units_of_the_sheet(qtbot, canvas):
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(90, 180))
    qtbot.mouseMove(canvas, QPoint(180, 180))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(270, 180))
    ink = canvas.picture() < 128
    rows, columns = np.nonzero(ink)
    assert abs(rows.mean() - 240) < 2
    assert abs(columns.min() - (120 - 14)) <= 2 and abs(columns.max() - (360 + 14)) <= 2


def test_undo_and_redo_give_the_same_pixels(canvas):
    draw(canvas, (100, 100), (200, 130), (300, 90), (350, 200))
    first = canvas.picture()
    draw(canvas, (100, 300), (300, 310))
    second = canvas.picture()
    canvas.undo()
    assert np.array_equal(canvas.picture(), first)
    canvas.redo()
    assert np.array_equal(canvas.picture(), second)
    canvas.clear()
    assert canvas.is_empty and canvas.picture().min() == 255
    canvas.undo()
    assert np.array_equal(canvas.picture(), second)


def test_strokes_are_smooth_edged_and_rounder_than_their_points(canvas):
    draw(canvas, (100, 300), (240, 100), (380, 300))
    picture = canvas.picture()
    assert ((picture > 20) & (picture < 235)).any()
    rows, _ = np.nonzero(picture < 128)
    assert rows.min() > 100 + 14, "the corner must be cut by the curve"


def test_the_eraser_rubs_out_and_an_erased_sheet_without_ink_is_empty(canvas):
    canvas.set_erasing(True)
    draw(canvas, (100, 100), (300, 100))
    assert canvas.is_empty
    canvas.set_erasing(False)
    draw(canvas, (100, 100), (300, 100))
    before = int((canvas.picture() < 128).sum())
    canvas.set_erasing(True)
    canvas.set_pen_width(64)
    draw(canvas, (100, 100), (200, 100))
    assert (canvas.picture() < 128).sum() < 0.6 * before


def test_a_light_touch_draws_a_thinner_line(canvas):
    draw(canvas, (100, 100), (300, 100), pressure=1.0)
    firm = int((canvas.picture() < 128).sum())
    canvas.clear()
    draw(canvas, (100, 100), (300, 100), pressure=0.1)
    assert 0 < (canvas.picture() < 128).sum() < 0.6 * firm


def test_neither_theme_nor_size_changes_what_the_network_gets(qtbot, canvas):
    appearance = Appearance("light")
    draw(canvas, (100, 100), (200, 130), (300, 90))
    before, paper = canvas.picture(), canvas.grab().toImage().pixelColor(180, 300)
    appearance.set_mode("dark")
    canvas.setFixedSize(500, 500)
    assert np.array_equal(canvas.picture(), before)
    slate = canvas.grab().toImage().pixelColor(250, 420)
    assert paper.lightness() > 200 > 100 > slate.lightness()
    appearance.set_mode("light")


def test_the_keys_draw_as_well(qtbot, canvas):
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    qtbot.keyClick(canvas, Qt.Key.Key_Space)
    for _ in range(8):
        qtbot.keyClick(canvas, Qt.Key.Key_Down)
    assert not canvas.drawing.strokes
    qtbot.keyClick(canvas, Qt.Key.Key_Space)
    (stroke,) = canvas.drawing.strokes
    assert stroke.points[0] == Point(228, 240) and stroke.points[-1] == Point(228, 336)


@pytest.mark.parametrize("shape", [(5, 7), (5, 7, 3), (1, 1)])
def test_pictures_come_back_from_qt_unchanged(shape):
    picture = np.random.default_rng(0).integers(0, 256, shape, np.uint8)
    assert np.array_equal(to_array(to_image(picture)), picture)


def test_transparent_parts_become_white():
    image = QImage(3, 2, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    assert to_array(image).min() == 255


def test_no_picture_and_too_large_a_picture_are_refused_in_words():
    with pytest.raises(UserError, match="no picture"):
        to_array(QImage())
    with pytest.raises(UserError, match="megapixels"):
        to_array(QImage(8000, 7000, QImage.Format.Format_Mono))


def test_a_wet_stroke_has_no_seams_and_is_the_dry_one(qapp):
    sheet = Sheet(480, QColor("black"), QColor("white"), QImage.Format.Format_Grayscale8)
    stroke = Stroke((Point(100, 100.4),), 28)
    sheet.begin()
    for x in range(108, 300, 8):
        stroke = stroke.extended(Point(x, 100.4))
        sheet.paint(stroke, len(stroke.points) - 1)
    edge = {sheet.image.pixelColor(x, 86).red() for x in range(130, 250)}
    assert len(edge) == 1
    assert 0 < edge.pop() < 255
    painter = QPainter(sheet.image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    sheet.paint_end(painter, stroke)
    painter.end()
    wet = sheet.image.copy()
    sheet.finish(stroke)
    before_the_end = range(90, 270)
    assert [wet.pixelColor(x, 86).red() for x in before_the_end] == [
        sheet.image.pixelColor(x, 86).red() for x in before_the_end
    ]
