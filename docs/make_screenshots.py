"""Make the pictures of the window that the README and the guide show.

    python docs/make_screenshots.py [FOLDER]

Writes draw-light.png and draw-dark.png, 1280 × 800, to docs/images or to the folder given. Works
with or without a screen; fonts are the machine's own.
"""

import math
import os
import sys
import tempfile
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ["NEOCOG_HOME"] = tempfile.mkdtemp(prefix="neocog-screenshots-")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from gui.main_window import MainWindow
from gui.pages.draw import DrawPage
from gui.session import Session
from gui.theme import Mode
from gui.widgets.strokes import Point

IMAGES = Path(__file__).resolve().parent / "images"
SIZE = (1280, 800)
SEVEN = ((122, 118), (238, 128), (352, 112), (322, 214), (262, 306), (226, 402))
STEPS = 14  # points between two corners


def draw_seven(page: DrawPage) -> None:
    """Draw a seven as a hand would: corners joined by slightly unsteady lines."""
    page.canvas.press(Point(*SEVEN[0]))
    for number, ((x, y), (end_x, end_y)) in enumerate(pairwise(SEVEN)):
        for step in range(1, STEPS + 1):
            part = step / STEPS
            sway = 2.5 * math.sin(3 * part + number)
            page.canvas.move_pen(Point(x + (end_x - x) * part + sway, y + (end_y - y) * part))
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


def main() -> None:
    """Write both pictures and say where they are."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else IMAGES
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    modes: tuple[Mode, ...] = ("light", "dark")
    for mode in modes:
        picture_draw(mode, folder / f"draw-{mode}.png")
        sys.stdout.write(f"{folder / f'draw-{mode}.png'}\n")
    application.quit()


if __name__ == "__main__":
    main()
