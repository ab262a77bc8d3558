"""What can be done on the Draw page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QActionGroup, QKeySequence

if TYPE_CHECKING:
    from gui.pages.draw import DrawPage

PENS = ("draw.pen", "draw.eraser")
STEPS = ("draw.undo", "draw.redo", "draw.clear")
translate = QCoreApplication.translate
WIDTH_STEP = 4  # units of the sheet


def add_draw_actions(page: "DrawPage") -> None:
    """Register the page's actions; their keys work while the page is on screen."""
    _add_pens(page)
    _add_widths(page)
    _add_steps(page)
    _add_pictures(page)


def _add_pens(page: "DrawPage") -> None:
    canvas, add = page.canvas, page.session.actions.add
    group = QActionGroup(page)
    pen = add(
        "draw.pen",
        translate("DrawPage", "Pen"),
        lambda: canvas.set_erasing(False),
        "P",
        "pencil",
        translate("DrawPage", "Draw ink"),
        page,
    )
    eraser = add(
        "draw.eraser",
        translate("DrawPage", "Eraser"),
        lambda: canvas.set_erasing(True),
        "E",
        "eraser",
        translate("DrawPage", "Rub ink out"),
        page,
    )
    for action in (pen, eraser):
        action.setCheckable(True)
        group.addAction(action)
    pen.setChecked(True)


def _add_widths(page: "DrawPage") -> None:
    slider, add = page.paper.width_slider, page.session.actions.add

    def change(step: int) -> None:
        slider.setValue(slider.value() + step)

    thinner, wider = translate("DrawPage", "Thinner pen"), translate("DrawPage", "Wider pen")
    add("draw.thinner", thinner, lambda: change(-WIDTH_STEP), "[", home=page)
    add("draw.wider", wider, lambda: change(WIDTH_STEP), "]", home=page)


def _add_steps(page: "DrawPage") -> None:
    canvas, add = page.canvas, page.session.actions.add
    add(
        "draw.undo",
        translate("DrawPage", "Undo"),
        canvas.undo,
        QKeySequence.StandardKey.Undo,
        "undo",
        translate("DrawPage", "Take the last stroke back"),
        page,
    )
    add(
        "draw.redo",
        translate("DrawPage", "Redo"),
        canvas.redo,
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "redo",
        translate("DrawPage", "Draw the stroke again that was taken back"),
        page,
    )
    add(
        "draw.clear",
        translate("DrawPage", "Clear"),
        canvas.clear,
        QKeySequence.StandardKey.Delete,
        "trash-can-outline",
        translate("DrawPage", "Begin a new drawing; undo brings this one back"),
        page,
    )


def _add_pictures(page: "DrawPage") -> None:
    add = page.session.actions.add
    add(
        "draw.open",
        translate("DrawPage", "Open picture…"),
        page.choose_picture,
        QKeySequence.StandardKey.Open,
        "image-outline",
        translate("DrawPage", "Classify a picture file instead of a drawing"),
        page,
    )
    add(
        "draw.paste",
        translate("DrawPage", "Paste picture"),
        page.paste,
        QKeySequence.StandardKey.Paste,
        "content-paste",
        translate("DrawPage", "Classify the picture on the clipboard"),
        page,
    )
    # Escape is the window's: there it dismisses a message first, and then comes here.
    add(
        "draw.back",
        translate("DrawPage", "Back to drawing"),
        page.show_drawing,
        None,
        "arrow-left",
        translate("DrawPage", "Leave the picture; the drawing is as you left it (Esc)"),
        page,
    )
