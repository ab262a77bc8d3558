"""Make the pictures of the window that the README and the guide show.

    python docs/make_screenshots.py [FOLDER] [--language CODE] [--size WIDTHxHEIGHT]

Writes draw-light.png, draw-dark.png and likewise one of every page, 1280 × 800, to docs/images or
to the folder given; in other languages than English as draw-light-zh_CN.png, or in one language
alone. Works with or without a screen; fonts are the machine's own, so Chinese needs a Chinese one.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
if __name__ == "__main__":  # the training process imports this too, and takes what is set here
    os.environ["NEOCOG_HOME"] = tempfile.mkdtemp(prefix="neocog-screenshots-")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from gui.language import Choice
from gui.main_window import MainWindow
from gui.pages.draw import DrawPage
from gui.session import Session
from gui.theme import Mode
from gui.translations.catalogue import LANGUAGES
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


def wait(until: Callable[[], bool], seconds: float = 240.0) -> None:
    """Let the window work until something is so. Raises: TimeoutError."""
    end = time.monotonic() + seconds
    while not until():
        QApplication.processEvents()
        if time.monotonic() > end:
            raise TimeoutError("the window didn't come to show what its picture should")
    QApplication.processEvents()


def settle(seconds: float) -> None:
    """Let the window do what it has begun."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()


def prepare_draw(page: Any) -> None:
    """A drawn seven, read."""
    draw_seven(page)
    page.recognise()
    assert page.answer.verdict.sign == "7", "the picture should show a seven that is read as one"


def prepare_data(page: Any) -> None:
    """The built-in digits, class by class."""
    wait(lambda: page.dataset is not None)


def prepare_model(page: Any) -> None:
    """A residual network, its second block's projection open."""
    page.column.preset.setCurrentIndex(page.column.preset.findData("resnet-8"))
    page.cards.open((("layers", 5), ("projection", 0)))
    wait(lambda: bool(page.table.kernels))


def prepare_train(page: Any) -> None:
    """A finished run on the built-in digits."""
    page.form.data.setCurrentIndex(page.form.data.findData("digits"))
    page.form.epochs.set_value(4)
    page.buttons.start.click()
    wait(lambda: page.live.epochs.rowCount() == 4 and page.runner.state == "idle")


def prepare_runs(page: Any) -> None:
    """The runs that the Train page's pictures made."""
    wait(lambda: len(page.runs.list.table.rows) > 0)
    page.runs.list.view.selectAll()
    wait(lambda: len(page.runs.curves.plot.lines) == len(page.runs.list.table.rows))
    settle(0.5)  # the comparison of recipes follows


def prepare_inside(page: Any) -> None:
    """The second convolution's maps and a unit of it."""
    wait(lambda: page.bench.exhibit is not None)
    kinds = [type(layer).__name__ for layer in page.bench.model.network.layers]
    page.layers.layers.setCurrentRow(kinds.index("Conv2D", kinds.index("Conv2D") + 1))
    terms = page.layers.unit.terms
    wait(lambda: terms.trace is not None and terms.rowCount() > 100)


def prepare_export(page: Any) -> None:
    """As it opens."""


PICTURES: dict[str, Callable[[Any], None]] = {
    "draw": prepare_draw,
    "data": prepare_data,
    "model": prepare_model,
    "train": prepare_train,
    "runs": prepare_runs,
    "inside": prepare_inside,
    "export": prepare_export,
}


def picture(
    key: str, mode: Mode, path: Path, language: Choice = "en", size: tuple[int, int] = SIZE
) -> None:
    """Write one page, prepared, in one theme and language."""
    session = Session()
    session.settings.keep_text("welcome", "done")
    session.language.choose(language)
    session.appearance.set_mode(mode)
    window = MainWindow(session)
    window.resize(*size)
    session.open_first_model()
    window.show()
    window.show_page(key)
    PICTURES[key](window.page(key))
    QApplication.processEvents()
    if not window.grab().save(str(path)):
        raise OSError(f"{path} can't be written")
    window.close()


def main() -> None:
    """Write the pictures and say where they are."""
    given = _parse()
    given.folder.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    modes: tuple[Mode, ...] = ("light", "dark")
    for language in [given.language] if given.language else LANGUAGES:
        ending = "" if language == "en" else f"-{language}"
        for mode in modes:
            for key in PICTURES:
                path = given.folder / f"{key}-{mode}{ending}.png"
                picture(key, mode, path, language, given.size)
                sys.stdout.write(f"{path}\n")
    application.quit()


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=IMAGES)
    parser.add_argument("--language", choices=list(LANGUAGES), help="one language alone")
    parser.add_argument(
        "--size", default=SIZE, type=lambda text: tuple(map(int, text.split("x"))), help="1280x800"
    )
    return parser.parse_args()


if __name__ == "__main__":
    main()
