"""Make the pictures of the window that the README and the guide show.

    python docs/make_screenshots.py [FOLDER]

Writes draw-light.png, draw-dark.png and likewise model-*.png and inside-*.png, 1280 × 800, to
docs/images or to the folder given. Works with or without a screen; fonts are the machine's own.
"""

import os
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ["NEOCOG_HOME"] = tempfile.mkdtemp(prefix="neocog-screenshots-")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from gui.main_window import MainWindow
from gui.pages.draw import DrawPage
from gui.pages.inside import InsidePage
from gui.pages.model import ModelPage
from gui.session import Session
from gui.theme import Mode
from gui.widgets.strokes import Point

IMAGES = Path(__file__).resolve().parent / "images"
SIZE = (1280, 800)
BAR = ((126, 128), (230, 112), (352, 122))  # start, control and end of a quadratic curve
LEG = ((352, 122), (268, 250), (232, 404))
STEPS = 30  # points of a curve


def draw_seven(page: DrawPage) -> None:
    """Draw a seven as a hand would: a bar, a corner, a bent leg."""
    page.canvas.press(Point(*BAR[0]))
    for (x, y), (bend_x, bend_y), (end_x, end_y) in (BAR, LEG):
        for step in range(1, STEPS + 1):
            t = step / STEPS
            start, bend, end = (1 - t) ** 2, 2 * t * (1 - t), t**2
            page.canvas.move_pen(
                Point(
                    start * x + bend * bend_x + end * end_x, start * y + bend * bend_y + end * end_y
                )
            )
    page.canvas.release()


def picture_draw(mode: Mode, path: Path) -> None:
    """Write the Draw page with a drawn seven, in one theme."""
    session = Session()
    session.appearance.set_mode(mode)
    window = MainWindow(session)
    window.resize(*SIZE)
    session.open_first_model()
    window.show()
    page = window.page("draw")
    assert isinstance(page, DrawPage)
    draw_seven(page)
    page.recognise()
    QApplication.processEvents()
    assert page.answer.verdict.sign == "7", "the picture should show a seven that is read as one"
    if not window.grab().save(str(path)):
        raise OSError(f"{path} can't be written")
    window.close()


def picture_model(mode: Mode, path: Path) -> None:
    """Write the Model page with a residual network, its second block's projection open."""
    session = Session()
    session.appearance.set_mode(mode)
    window = MainWindow(session)
    window.resize(*SIZE)
    session.open_first_model()
    window.show()
    window.show_page("model")
    page = window.page("model")
    assert isinstance(page, ModelPage)
    page.column.preset.setCurrentIndex(page.column.preset.findData("resnet-8"))
    page.cards.open((("layers", 5), ("projection", 0)))
    while not page.table.kernels:
        QApplication.processEvents()
    QApplication.processEvents()
    if not window.grab().save(str(path)):
        raise OSError(f"{path} can't be written")
    window.close()


def picture_inside(mode: Mode, path: Path) -> None:
    """Write the Inside page with the second convolution's maps and a unit of it."""
    session = Session()
    session.appearance.set_mode(mode)
    window = MainWindow(session)
    window.resize(*SIZE)
    session.open_first_model()
    window.show()
    window.show_page("inside")
    page = window.page("inside")
    assert isinstance(page, InsidePage)
    while page.bench.exhibit is None:
        QApplication.processEvents()
    page.layers.layers.setCurrentRow(3)
    while page.layers.unit.terms.trace is None or page.layers.unit.terms.rowCount() < 200:
        QApplication.processEvents()
    QApplication.processEvents()
    if not window.grab().save(str(path)):
        raise OSError(f"{path} can't be written")
    window.close()


def main() -> None:
    """Write both pictures and say where they are."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else IMAGES
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    modes: tuple[Mode, ...] = ("light", "dark")
    for mode in modes:
        picture_draw(mode, folder / f"draw-{mode}.png")
        sys.stdout.write(f"{folder / f'draw-{mode}.png'}\n")
        picture_model(mode, folder / f"model-{mode}.png")
        sys.stdout.write(f"{folder / f'model-{mode}.png'}\n")
        picture_inside(mode, folder / f"inside-{mode}.png")
        sys.stdout.write(f"{folder / f'inside-{mode}.png'}\n")
    application.quit()


if __name__ == "__main__":
    main()
