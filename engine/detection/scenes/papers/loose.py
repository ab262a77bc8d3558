"""Papers on which numbers stand where somebody put them: blank, ruled, cardboard, an envelope."""

import numpy as np

from engine.array import Array
from engine.data.dataset import Part
from engine.detection.scenes.hand import Hand
from engine.detection.scenes.layout import choose_height, paragraph, rows, scatter
from engine.detection.scenes.page import Page
from engine.detection.scenes.papers.stuff import (
    besides,
    hand_on,
    press_on,
    stock,
    table,
    writer_on,
)
from engine.detection.scenes.words import figures
from engine.imaging.scenes import drawing, ground

RULES = ((120, 150, 205), (150, 170, 200), (165, 165, 170), (190, 140, 150), (140, 180, 160),
         (90, 110, 150))  # fmt: skip
CARDBOARDS = ((176, 136, 92), (160, 122, 84), (196, 160, 116), (142, 108, 76))
ENVELOPES = ((238, 234, 226), (206, 176, 132), (226, 216, 190), (214, 222, 230))


def plain(page: Page, pictures: Part | None) -> None:
    """A blank sheet: a few numbers anywhere or in rows, or one large digit, with text beside."""
    stock(page)
    table(page)
    writer, hand = writer_on(page, pictures)
    height = choose_height(page)
    if page.chance(0.3 * page.style.distractors):
        _printed_text(page)
    if page.chance(0.35):
        rows(page, writer, height, height * page.between(1.3, 2.2))
    else:
        scatter(page, writer, int(page.rng.integers(1, 14)), height)
    besides(page, hand, max(height, 20))


def lined(page: Page, pictures: Part | None) -> None:
    """An exercise book's lines, perhaps with a margin, written on."""
    stock(page)
    height = choose_height(page, 0.35)
    pitch = height * page.between(1.15, 1.9)
    colour = _rule_colour(page)
    start, left = page.between(0, pitch), page.between(0.02, 0.2) * page.width
    y = np.arange(start, page.height, pitch)
    page.lines(_across(page, y), colour, page.between(0.5, 0.03 * pitch + 1))
    if page.chance(0.5):
        page.lines(np.array([[left, 0, left, page.height]]), _rule_colour(page), 1.2)
    table(page, 0.25)
    hand = hand_on(page, pictures)
    rows(page, hand, height, pitch, start, left)
    besides(page, hand, height, 6)


def squared(page: Page, pictures: Part | None) -> None:
    """Arithmetic paper: a digit a square, or numbers across squares."""
    stock(page)
    height = choose_height(page, 0.35)
    pitch = height * page.between(1.1, 1.8)
    _squares(page, pitch, _rule_colour(page), page.between(0.5, 0.03 * pitch + 1))
    table(page, 0.25)
    hand = hand_on(page, pictures)
    if page.chance(0.5):
        _one_a_square(page, hand, pitch, height)
    else:
        rows(page, hand, height, pitch * (1 if page.chance(0.6) else 2))
    besides(page, hand, height, 6)


def graph(page: Page, pictures: Part | None) -> None:
    """Millimetre paper: fine lines, every fifth or tenth stronger."""
    stock(page)
    pitch, every = page.between(4, 14), int(page.rng.choice([5, 10]))
    colour = np.array([(220, 130, 90), (110, 170, 130), (110, 150, 200)][int(page.rng.integers(3))])
    _squares(page, pitch, 0.5 * (colour + page.paper), 0.6)
    _squares(page, pitch * every, colour.astype(float), page.between(1, 1.8))
    table(page, 0.25)
    writer, hand = writer_on(page, pictures)
    scatter(page, writer, int(page.rng.integers(2, 14)), choose_height(page, 0.5))
    besides(page, hand, 40)


def cardboard(page: Page, pictures: Part | None) -> None:
    """A box: ribs that show through, thick pens, a label."""
    stock(page, CARDBOARDS)
    size = (page.height, page.width)
    page.shade(ground.corrugation(page.rng, size, page.between(0.01, 0.06)))
    page.shade(ground.grain(page.rng, size, page.between(0.02, 0.06), page.between(0.5, 1.5)))
    table(page, 0.25)
    hand = hand_on(page, pictures, ("marker", "felt", "crayon", "brush"))
    if page.chance(0.5):
        _label(page)
    scatter(page, hand, int(page.rng.integers(1, 7)), max(choose_height(page, bias=1.2), 24))
    besides(page, hand, 60, 3)


def envelope(page: Page, pictures: Part | None) -> None:
    """An address: lines of writing with house number and postcode, a stamp and its mark."""
    stock(page, ENVELOPES)
    table(page, 0.5)
    hand, press = hand_on(page, pictures), press_on(page)
    height = min(choose_height(page, 0.3, 1.0), max(0.1 * page.height, page.style.smallest))
    side = page.between(2.5, 4) * height
    right = page.inside[2]
    drawing.fill_box(page.sheet, right - side, 6, right, 6 + 1.2 * side,
                     page.rng.uniform(90, 230, 3))  # fmt: skip
    page.take(right - side, 0, right, 10 + 1.2 * side)
    bars = 6 + side * np.linspace(0.3, 0.8, 5)  # the postmark's; its ring would be a 0
    ends = [(right - 1.7 * side, y, right - page.between(0.2, 0.5) * side, y) for y in bars]
    page.lines(np.array(ends), np.full(3, page.between(30, 90)), page.between(0.8, 2))
    left = page.between(0.1, 0.4) * page.width
    for line in range(4):
        bottom = (0.45 + 0.13 * line) * page.height
        x = left
        if page.chance(0.5) and line < 3:
            x = press.text("Street" if line else "Name", x, bottom, height) + height
        if line:
            hand.number(figures(page.rng, 5), x, bottom, height)
            page.take(x, bottom - height, x + 4 * height, bottom)
    besides(page, hand, height, 5)


def _printed_text(page: Page) -> None:
    """A paragraph somewhere, in letters and now and then a number."""
    press = press_on(page)
    height = page.between(7, max(0.06 * page.height, 8))
    left, top = page.between(0, 0.4) * page.width, page.between(0, 0.7) * page.height
    right, bottom = left + page.between(0.3, 0.6) * page.width, top + page.between(2, 9) * height
    paragraph(page, press, left, top, right, bottom, height, page.between(0, 0.3))


def _label(page: Page) -> None:
    """A printed label stuck on."""
    width, height = page.between(0.25, 0.5) * page.width, page.between(0.15, 0.3) * page.height
    left = page.between(0, page.width - width)
    top = page.between(0, page.height - height)
    drawing.fill_box(page.sheet, left, top, left + width, top + height, np.full(3, 238.0))
    tall = max(page.between(0.09, 0.2) * height, 7)
    paragraph(page, press_on(page), left + tall, top + 0.5 * tall, left + width - tall,
              top + height - 0.5 * tall, tall, 0.4)  # fmt: skip
    page.take(left, top, left + width, top + height)


def _one_a_square(page: Page, hand: Hand, pitch: float, height: float) -> None:
    """Digits in the middle of squares, in runs along a row."""
    for row in range(int(page.rng.integers(0, 3)), int(page.height / pitch)):
        column = int(page.rng.integers(0, 6))
        while column < page.width / pitch - 1 and not page.full:
            for label in figures(page.rng, 6):
                x, y = (column + 0.22) * pitch, (row + 0.92) * pitch
                box = (x, y - height, x + 0.6 * pitch, y)
                if page.is_free(*box):
                    hand.digit(label, x, y, min(height, 0.85 * pitch))
                    page.take(*box)
                column += 1
            column += int(page.rng.integers(1, 5))
            if page.chance(0.3):
                break


def _squares(page: Page, pitch: float, colour: Array, width: float) -> None:
    x, y = np.arange(0, page.width, pitch), np.arange(0, page.height, pitch)
    down = np.stack([x, np.zeros_like(x), x, np.full_like(x, page.height)], axis=1)
    page.lines(np.concatenate([down, _across(page, y)]), colour, width)


def _across(page: Page, y: Array) -> Array:
    return np.stack([np.zeros_like(y), y, np.full_like(y, page.width), y], axis=1)


def _rule_colour(page: Page) -> Array:
    """A pale printed line: one of the usual inks, mixed with the paper."""
    colour = np.array(RULES[int(page.rng.integers(len(RULES)))], float)
    share = page.between(0.3, 1)
    mixed: Array = share * colour + (1 - share) * page.paper
    return mixed
