"""Where things go on a page: numbers in rows or anywhere, text in paragraphs."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np

from engine.detection.scenes.page import Page
from engine.detection.scenes.press import Press
from engine.detection.scenes.words import figures, spelled, word

TRIES = 14  # places that are tried before something is left out
DIGIT_WIDTH = 0.75  # of its height, about


class Writer(Protocol):
    """A hand or a press."""

    def width(self, labels: Sequence[int], height: float) -> float:
        """About how many pixels a number takes."""

    def number(self, labels: Sequence[int], left: float, bottom: float, height: float) -> float:
        """Put a number on the line `bottom`, and return where it ends."""

    def digit(self, label: int, left: float, bottom: float, height: float) -> float:
        """Put one digit, and return its width."""


def choose_height(page: Page, largest: float = 1.0, bias: float = 1.7) -> float:
    """A height for digits, pixels: from the smallest to a part of the picture, seldom large."""
    low = float(page.style.smallest)
    high = min(float(page.style.largest), 0.85 * min(page.view.size)) * largest
    share = float(page.rng.random()) ** bias
    return low * float(np.exp(share * np.log(max(high, low) / low)))


def place_number(page: Page, writer: Writer, labels: Sequence[int], height: float) -> bool:
    """Put a number somewhere free; False where no place was found."""
    width, gap = writer.width(labels, height), 0.3 * height
    left, top, right, bottom = page.inside
    for _ in range(TRIES):
        x = page.between(min(left - 0.3 * width, 0), max(right - width, 1))
        y = page.between(min(top, height), max(bottom, height)) + height
        box = (x - gap, y - height - gap, x + width + gap, y + gap)
        if page.is_free(*box):
            page.take(*box)
            writer.number(labels, x, y, height)
            return True
    return False


def scatter(page: Page, writer: Writer, count: int, height: float, longest: int = 5) -> None:
    """So many numbers here and there, of heights about `height`."""
    for _ in range(count):
        if page.full:
            return
        tall = float(np.clip(height * np.exp(page.rng.normal(0, 0.2)), page.style.smallest,
                             page.style.largest))  # fmt: skip
        room = page.view.size[1] / (DIGIT_WIDTH * tall)
        place_number(page, writer, figures(page.rng, int(np.clip(room, 1, longest))), tall)


def rows(
    page: Page, writer: Writer, height: float, pitch: float, start: float = 0, left: float = 0
) -> None:
    """Numbers in rows `pitch` apart, from line to line, as sums, lists and measurements stand."""
    dense, columns = page.between(0.3, 1), page.chance(0.5)
    step = height * page.between(3, 7)
    first = left + page.between(0, 0.25 * page.width)
    top = start + pitch * int(page.rng.integers(0, 3))
    for line in np.arange(top, page.height, pitch).tolist():
        if page.full or (page.labels and page.chance(0.08)):
            break
        x = first if columns else left + page.between(0, 0.4 * page.width)
        while x < page.width and not page.full:
            labels = figures(page.rng, 5)
            end = x + writer.width(labels, height)
            box = (x, line - 0.9 * height, end, line)
            if page.chance(dense) and page.is_free(*box):
                page.take(*box)
                writer.number(labels, x, line - page.between(0, 0.12) * height, height)
            x = max(end + height * page.between(0.6, 2), x + step if columns else 0)
            if page.chance(0.25):
                break


def paragraph(
    page: Page, press: Press, left: float, top: float, right: float, bottom: float, height: float,
    numbers: float = 0.0,
) -> None:  # fmt: skip
    """Lines of words between these edges; some words are numbers where figures are tall enough."""
    pitch = height * page.between(1.5, 2.3)
    numbers = numbers if height >= page.style.smallest else 0.0
    vocabulary = [word(page.rng) for _ in range(40)]
    for line in np.arange(top + height, bottom, pitch).tolist():
        x = left
        while True:
            is_number = page.chance(numbers) and not page.full
            text = spelled(page.rng) if is_number else vocabulary[int(page.rng.integers(40))]
            end = x + press.width(text, height)
            if end > right:
                break
            if page.is_free(x, line - height, end, line):
                press.text(text, x, line, height)
            x = end + 0.5 * height
        if page.chance(0.06):
            break
    page.take(left, top, right, bottom)
