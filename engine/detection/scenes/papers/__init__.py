"""All papers that scenes may show, by the names of the style."""

from collections.abc import Callable

from engine.data.dataset import Part
from engine.detection.scenes.page import Page
from engine.detection.scenes.papers.boards import board, whiteboard
from engine.detection.scenes.papers.forms import form
from engine.detection.scenes.papers.grids import calendar, sudoku
from engine.detection.scenes.papers.loose import (
    cardboard,
    envelope,
    graph,
    lined,
    plain,
    squared,
)
from engine.detection.scenes.papers.prints import newsprint, page, panel
from engine.detection.scenes.style import Paper

PAPERS: dict[Paper, Callable[[Page, Part | None], None]] = {
    "plain": plain,
    "lined": lined,
    "squared": squared,
    "cardboard": cardboard,
    "sudoku": sudoku,
    "form": form,
    "whiteboard": whiteboard,
    "board": board,
    "page": page,
    "panel": panel,
    "graph": graph,
    "newsprint": newsprint,
    "calendar": calendar,
    "envelope": envelope,
}
"""Each covers the page with itself and puts digits and other things on it."""
