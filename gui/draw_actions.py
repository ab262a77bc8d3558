"""What can be done on the Draw page."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QActionGroup, QKeySequence

if TYPE_CHECKING:
    from gui.pages.draw import DrawPage

PENS = ("draw.pen", "draw.eraser")
STEPS = ("draw.undo", "draw.redo", "draw.clear")
WIDTH_STEP = 4  # units of the sheet


def add_draw_actions(page: "DrawPage") -> None:
    """Register the page's actions; their keys work while the page is on screen."""
    _add_pens(page)
    _add_steps(page)
    _add_pictures(page)


def _add_pens(page: "DrawPage") -> None:
    canvas, slider = page.canvas, page.paper.width_slider
    add, tr = page.session.actions.add, page.tr
    group = QActionGroup(page)
    pen = add(
        "draw.pen", tr("Pen"), lambda: canvas.set_erasing(False), "P", "pencil",
        tr("Draw ink"), page,
    )  # fmt: skip
    eraser = add(
        "draw.eraser", tr("Eraser"), lambda: canvas.set_erasing(True), "E", "eraser",
        tr("Rub ink out"), page,
    )  # fmt: skip
    for action in (pen, eraser):
        action.setCheckable(True)
        group.addAction(action)
    pen.setChecked(True)
    thinner, wider = tr("Thinner pen"), tr("Wider pen")
    add("draw.thinner", thinner, lambda: slider.setValue(slider.value() - WIDTH_STEP), "[",
        home=page)  # fmt: skip
    add("draw.wider", wider, lambda: slider.setValue(slider.value() + WIDTH_STEP), "]",
        home=page)  # fmt: skip


def _add_steps(page: "DrawPage") -> None:
    canvas, add, tr = page.canvas, page.session.actions.add, page.tr
    add(
        "draw.undo", tr("Undo"), canvas.undo, QKeySequence.StandardKey.Undo, "undo",
        tr("Take the last stroke back"), page,
    )  # fmt: skip
    add(
        "draw.redo", tr("Redo"), canvas.redo, "Ctrl+Shift+Z", "redo",
        tr("Draw the stroke again that was taken back"), page,
    )  # fmt: skip
    add(
        "draw.clear", tr("Clear"), canvas.clear, QKeySequence.StandardKey.Delete,
        "trash-can-outline", tr("Begin a new drawing; undo brings this one back"), page,
    )  # fmt: skip


def _add_pictures(page: "DrawPage") -> None:
    add, tr = page.session.actions.add, page.tr
    add(
        "draw.open", tr("Open picture…"), page.choose_picture, QKeySequence.StandardKey.Open,
        "image-outline", tr("Classify a picture file instead of a drawing"), page,
    )  # fmt: skip
    add(
        "draw.paste", tr("Paste picture"), page.paste, QKeySequence.StandardKey.Paste,
        "content-paste", tr("Classify the picture on the clipboard"), page,
    )  # fmt: skip
    add(
        "draw.back", tr("Back to drawing"), page.show_drawing, "Escape", "arrow-left",
        tr("Leave the picture; the drawing is as you left it"), page,
    )  # fmt: skip
