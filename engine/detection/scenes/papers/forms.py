"""A form: printed questions, boxes to fill in by hand, a table with figures."""

from itertools import pairwise

import numpy as np

from engine.array import Array
from engine.data.dataset import Part
from engine.detection.scenes.hand import Hand
from engine.detection.scenes.layout import Writer, choose_height
from engine.detection.scenes.marks import cross, tick
from engine.detection.scenes.page import Page
from engine.detection.scenes.papers.stuff import (
    besides,
    hand_on,
    press_on,
    stock,
    table,
    writer_on,
)
from engine.detection.scenes.press import Press
from engine.detection.scenes.words import figures, word
from engine.imaging.scenes import drawing


def form(page: Page, pictures: Part | None) -> None:
    """Combs of boxes, lines to write on, boxes to tick, or a table."""
    stock(page)
    table(page, 0.25)
    press = press_on(page)
    height = choose_height(page, 0.18, 1.4)
    colour = _ruling(page)
    if page.chance(0.4):
        writer, hand = writer_on(page, pictures)
        _table(page, press, writer, height, colour)
    else:
        hand = hand_on(page, pictures)
        _questions(page, press, hand, height, colour)
    besides(page, hand, height, 4)


def _questions(page: Page, press: Press, hand: Hand, height: float, colour: Array) -> None:
    """One question a line, each answered in its own way."""
    left, right = page.between(0.02, 0.15) * page.width, page.between(0.85, 1.0) * page.width
    small = max(page.between(0.4, 0.8) * height, 8)
    if page.chance(0.5):
        drawing.fill_box(page.sheet, 0, 0, page.width, 2.4 * height, page.paper * 0.85)
        press.text(f"{word(page.rng)} {word(page.rng)}".upper(), left, 1.7 * height, height)
    y = 3.2 * height + page.between(0, 1) * height
    while y < page.height - height and not page.full:
        x = press.text(f"{word(page.rng)} {word(page.rng)}:", left, y, small) + height
        kinds = (_comb, _comb, _on_a_line, _tick_boxes)
        while x < right - 3 * height and not page.full:
            kind = kinds[int(page.rng.integers(len(kinds)))]
            x = kind(page, hand, x, y, height, colour) + height * page.between(0.8, 2)
            if page.chance(0.4):
                break
        y += height * page.between(1.9, 3)


def _comb(page: Page, hand: Hand, x: float, y: float, height: float, colour: Array) -> float:
    """A row of boxes, one digit each."""
    count = int(page.rng.integers(2, 9))
    box, gap = height * page.between(1.1, 1.5), height * (page.between(0.1, 0.3) * page.chance(0.5))
    tall = height * page.between(1.15, 1.4)
    top, filled = y - 0.5 * (height + tall), page.chance(0.85)
    if page.chance(0.3):
        drawing.fill_box(page.sheet, x, top, x + count * (box + gap) - gap, top + tall,
                         np.clip(page.paper + 14, 0, 255))  # fmt: skip
    for n in range(count):
        left = x + n * (box + gap)
        _box(page, left, top, left + box, top + tall, colour)
        if filled:
            width = 0.6 * height
            hand.digit(int(page.rng.integers(0, 10)), left + 0.5 * (box - width),
                       y + 0.05 * height * float(page.rng.normal()), 0.9 * height)  # fmt: skip
    page.take(x, top, x + count * (box + gap), top + tall)
    return x + count * (box + gap)


def _on_a_line(page: Page, hand: Hand, x: float, y: float, height: float, colour: Array) -> float:
    """A line, or dots, with a number on it."""
    length = height * page.between(4, 9)
    base = y + 0.1 * height
    page.lines(np.array([[x, base, x + length, base]]), colour, page.between(0.7, 1.6))
    labels = figures(page.rng, 6)
    hand.number(labels, x + page.between(0.1, 0.8) * height, y, height)
    page.take(x, y - height, x + length, base)
    return x + max(length, hand.width(labels, height))


def _tick_boxes(page: Page, hand: Hand, x: float, y: float, height: float, colour: Array) -> float:
    """Boxes to choose among."""
    side = 0.8 * height
    for n in range(int(page.rng.integers(2, 5))):
        left = x + 2.2 * n * height
        _box(page, left, y - side, left + side, y, colour)
        if page.chance(0.4):
            mark = (tick if page.chance(0.5) else cross)(page.rng)
            for path in mark:
                hand.path(path * side + [left, y - side], hand.pen(height))
        page.take(left, y - side, left + side, y)
        x_end = left + side
    return x_end


def _table(page: Page, press: Press, writer: Writer, height: float, colour: Array) -> None:
    """Columns of figures under printed headings."""
    pitch, columns = height * page.between(1.5, 2.4), int(page.rng.integers(2, 7))
    left, top = page.between(0.0, 0.15) * page.width, page.between(0.02, 0.25) * page.height
    edges = left + np.cumsum([0, *page.rng.uniform(2.5, 6, columns) * height])
    lines = int((page.height - top) / pitch * page.between(0.5, 1.1)) + 2
    rules = [(edges[0], top + n * pitch, edges[-1], top + n * pitch) for n in range(lines + 1)]
    if page.chance(0.75):
        rules += [(x, top, x, top + lines * pitch) for x in edges]
    page.lines(np.array(rules), colour, page.between(0.7, 2))
    for first, last in pairwise(edges.tolist()):
        room = (last - first) / height / 0.9
        press.text(word(page.rng)[: int(room)], first + 0.3 * height, top + 0.75 * pitch,
                   0.7 * height)  # fmt: skip
        for line in range(1, lines):
            if page.chance(0.75) and not page.full:
                labels = figures(page.rng, int(np.clip(room - 1, 1, 6)))
                width = writer.width(labels, height)
                x = last - width - 0.2 * height if page.chance(0.5) else first + 0.3 * height
                base = top + line * pitch + 0.5 * (pitch + height)
                writer.number(labels, max(x, first + 1), base, height)
    page.take(edges[0], top, edges[-1], top + lines * pitch)


def _box(page: Page, left: float, top: float, right: float, bottom: float, colour: Array) -> None:
    around = [(left, top, right, top), (right, top, right, bottom), (right, bottom, left, bottom),
              (left, bottom, left, top)]  # fmt: skip
    page.lines(np.array(around), colour, max(0.05 * (bottom - top), 1))


def _ruling(page: Page) -> Array:
    colours = ((40, 40, 44), (110, 110, 116), (60, 90, 160), (190, 120, 90), (90, 150, 110))
    colour = np.array(colours[int(page.rng.integers(len(colours)))], float)
    mixed: Array = 0.75 * colour + 0.25 * page.paper
    return mixed
