"""Printed grids: a sudoku with what was given and what was filled in, a month of a calendar."""

import numpy as np

from engine.array import Array
from engine.data.dataset import Part
from engine.detection.scenes.layout import Writer, choose_height, paragraph
from engine.detection.scenes.marks import put_marks, ring
from engine.detection.scenes.page import Page
from engine.detection.scenes.papers.stuff import hand_on, press_on, stock, table
from engine.imaging.scenes import drawing

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")


def sudoku(page: Page, pictures: Part | None) -> None:
    """A sudoku of nine by nine, in a newspaper or a book, perhaps partly solved by hand."""
    stock(page)
    table(page, 0.15)
    cell = max(page.between(0.5, 1.0) * min(page.view.size) / 9, page.style.smallest / 0.62)
    x, y = page.middle
    left = x - 4.5 * cell + page.between(-0.08, 0.08) * page.view.size[1]
    top = y - 4.5 * cell + page.between(-0.05, 0.05) * page.view.size[0]
    _grid(page, left, top, cell)
    page.take(left - cell, top - 2, left + 9 * cell, top + 9 * cell)
    press, hand = press_on(page), hand_on(page, pictures)
    given, solved = page.between(0.25, 0.5), page.between(0, 0.7) if page.chance(0.6) else 0.0
    fills = page.between(0.5, 0.78)
    for number in page.rng.permutation(81).tolist():
        row, column = divmod(number, 9)
        writer: Writer = press if page.chance(given) else hand
        if writer is press or page.chance(solved):
            corner = (left + column * cell, top + row * cell)
            _in_cell(page, writer, int(page.rng.integers(1, 10)), *corner, cell, fills)
    if page.chance(page.style.distractors):
        height = page.between(7, max(0.4 * cell, 8))
        paragraph(page, press_on(page), 4, 4, page.width, top - 0.3 * cell, height, 0.1)
        paragraph(page, press_on(page), 4, top + 9.4 * cell, page.width, page.height, height, 0.1)
        put_marks(page, hand, int(page.rng.integers(0, 4)), 0.7 * cell)


def calendar(page: Page, pictures: Part | None) -> None:
    """A month: the days printed, appointments by hand."""
    stock(page)
    table(page, 0.3)
    across, down = page.between(0.09, 0.15) * page.width, page.between(0.11, 0.17) * page.height
    left, top = page.between(-0.02, 0.12) * page.width, page.between(0.08, 0.2) * page.height
    rules = [(left + n * across, top, left + n * across, top + 6 * down) for n in range(8)]
    rules += [(left, top + n * down, left + 7 * across, top + n * down) for n in range(7)]
    page.lines(np.array(rules), _line_colour(page), page.between(0.8, 2.5))
    press, hand = press_on(page), hand_on(page, pictures)
    low = float(page.style.smallest)
    height = min(max(page.between(0.15, 0.5) * min(across, down), low), 0.7 * min(across, down))
    first = int(page.rng.integers(0, 7))
    for name, column in zip(DAYS, range(7), strict=True):
        press.text(name, left + (column + 0.2) * across, top - 0.1 * down, min(height, 0.5 * down))
    for day in range(1, 32):
        row, column = divmod(first + day - 1, 7)
        x, y = left + (column + 0.08) * across, top + row * down + height + 0.08 * down
        before = len(page.labels)
        press.number([int(sign) for sign in str(day)], x, y, height)
        room = min(0.8 * down - height, 0.4 * down, 2 * height)
        if page.chance(0.15) and room >= low:
            hand.number(page.rng.integers(0, 10, 2).tolist(), x, top + (row + 0.95) * down, room)
        if page.chance(0.06) and len(page.labels) > before:  # an empty ring would be a 0
            ring(page, hand, x, y - height, x + height, y)
    page.take(left, 0, left + 7 * across, top + 6 * down)
    put_marks(page, hand, int(page.rng.integers(0, 4)), choose_height(page, 0.2))


def _grid(page: Page, left: float, top: float, cell: float) -> None:
    """Its lines: thin between cells, thick around blocks."""
    if page.chance(0.2):  # every other block tinted
        tint = page.paper * page.between(0.82, 0.94)
        for block in range(0, 9, 2):
            x, y = left + block % 3 * 3 * cell, top + block // 3 * 3 * cell
            drawing.fill_box(page.sheet, x, y, x + 3 * cell, y + 3 * cell, tint)
    colour = _line_colour(page)
    thin = page.between(0.5, max(0.045 * cell, 1))
    thick = thin * page.between(1.3, 3.5)
    for width, every in ((thin, 1), (thick, 3)):
        places = np.arange(0, 10, every) * cell
        ends = [(left + p, top, left + p, top + 9 * cell) for p in places]
        ends += [(left, top + p, left + 9 * cell, top + p) for p in places]
        page.lines(np.array(ends), colour, width)


def _in_cell(
    page: Page, writer: Writer, label: int, left: float, top: float, cell: float, fills: float
) -> None:
    """A digit about in the middle of its cell."""
    height = cell * fills * page.between(0.92, 1.05)
    width = writer.width([label], height)
    x = left + 0.5 * (cell - min(width, 0.7 * height)) + 0.04 * cell * float(page.rng.normal())
    y = top + 0.5 * (cell + height) + 0.03 * cell * float(page.rng.normal())
    writer.digit(label, x, y, height)


def _line_colour(page: Page) -> Array:
    grey = page.between(10, 150) if page.chance(0.4) else page.between(10, 60)
    return np.clip(np.full(3, grey) + page.rng.normal(0, 6, 3), 0, 255)
