"""Printed matter: a page of text with numbers in it, newsprint, and displays on a panel."""

import numpy as np

from engine.data.dataset import Part
from engine.detection.scenes.layout import choose_height, paragraph, place_number, scatter
from engine.detection.scenes.page import Page
from engine.detection.scenes.papers.stuff import besides, hand_on, press_on, stock, table
from engine.detection.scenes.press import Press, choose_display
from engine.detection.scenes.words import figures, spelled, word
from engine.imaging.scenes import drawing, ground

NEWS = ((214, 208, 196), (204, 202, 198), (222, 214, 194))
PANELS = ((30, 32, 36), (48, 50, 54), (66, 70, 74), (20, 22, 24), (90, 90, 92))
GLOWS = ((235, 60, 50), (90, 230, 110), (240, 170, 60), (120, 200, 240), (235, 240, 235))
LIQUID = (168, 178, 158)


def page(page: Page, pictures: Part | None) -> None:
    """Headings, paragraphs, lists and large numbers: a document, a price list, a poster."""
    stock(page)
    table(page, 0.3)
    press = press_on(page)
    height = choose_height(page, 0.3, 1.6)
    if page.chance(0.5):
        large = choose_height(page, 0.8, 1.0)
        place_number(page, press, figures(page.rng, 4), large)
    left, right = page.between(-0.1, 0.15) * page.width, page.between(0.6, 1.1) * page.width
    y = page.between(-0.1, 0.1) * page.height
    while y < page.height and not page.full:
        if page.chance(0.5):
            tall = height * page.between(0.8, 1.2)
            y += _list(page, press, left, y, right, tall)
        else:
            body = max(height * page.between(0.4, 1), 6.0)
            deep = body * page.between(3, 12)
            paragraph(page, press, left, y, right, y + deep, body, page.between(0, 0.35))
            y += deep + height
        press = press if page.chance(0.6) else press_on(page)
    if not page.labels:
        place_number(page, press, figures(page.rng), height)
    besides(page, hand_on(page, pictures), max(height, 20), 4)


def newsprint(page: Page, pictures: Part | None) -> None:
    """Grey paper, columns of small type, a picture in dots, numbers set large."""
    stock(page, NEWS)
    page.shade(ground.grain(page.rng, (page.height, page.width), page.between(0.02, 0.06), 0.7))
    table(page, 0.15)
    press = press_on(page)
    width = page.width / int(page.rng.integers(2, 5))
    _dots(page)
    if page.chance(0.8):
        scatter(page, press, int(page.rng.integers(1, 6)), choose_height(page, 0.6, 1.3))
    height = page.between(6, 13)
    for column in range(round(page.width / width)):
        left = column * width
        paragraph(page, press, left + 4, page.between(0, 0.3) * page.height, left + width - 8,
                  page.height * page.between(0.6, 1), height, 0.1)  # fmt: skip
    hand = hand_on(page, pictures)
    if page.chance(page.style.written):
        scatter(page, hand, int(page.rng.integers(1, 7)), choose_height(page, 0.4))
    besides(page, hand, 40, 4)


def panel(page: Page, pictures: Part | None) -> None:
    """A device: windows with seven segments or dots that glow or are dark, names beside them."""
    page.foldable = False
    page.cover(np.array(PANELS[int(page.rng.integers(len(PANELS)))], float))
    page.shade(ground.fibres(page.rng, (page.height, page.width), page.between(0.01, 0.08), 30))
    for _ in range(int(page.rng.integers(1, 6))):
        height = choose_height(page, 0.6, 1.2)
        labels = figures(page.rng, 6)
        glowing = page.chance(0.65)
        glow = np.array(GLOWS[int(page.rng.integers(len(GLOWS)))], float)
        colour = glow if glowing else np.full(3, page.between(20, 60))
        show = Press(page, choose_display(page.rng), colour, page.between(0.8, 1))
        width, gap = show.width(labels, height), page.between(0.3, 0.9) * height
        left, top, right, bottom = page.inside
        x = page.between(left, max(right - width, left + 1))
        y = page.between(top + height, max(bottom, top + height + 1))
        box = (x - gap, y - height - gap, x + width + gap, y + gap)
        if page.is_free(*box):
            window = page.paper * page.between(0.2, 0.6) if glowing else np.array(LIQUID, float)
            drawing.fill_box(page.sheet, *box, np.clip(window, 4, 255))
            show.number(labels, x, y, height)
            page.take(*box)
            _names(page, box, height)


def _list(page: Page, press: Press, left: float, top: float, right: float, height: float) -> float:
    """Items with numbers at the right, as bills and contents have; returns its depth."""
    lines, pitch = int(page.rng.integers(1, 7)), height * page.between(1.4, 2.2)
    column = left + page.between(0.3, 0.7) * (right - left)
    for line in range(lines):
        y = top + (line + 1) * pitch
        if page.is_free(left, y - height, right, y) and y < page.height + height:
            end = left
            if page.chance(0.8):
                end = press.text(f"{word(page.rng)} {word(page.rng)}"[:14], left, y, height)
            number = spelled(page.rng)
            x = max(column, end + height)
            if x + press.width(number, height) < page.width:
                press.text(number, x, y, height)
            page.take(left, y - height, page.width, y)
    return (lines + 1) * pitch


def _dots(page: Page) -> None:
    """A halftone picture."""
    if not page.chance(0.6):
        return
    width, height = page.between(0.2, 0.45) * page.width, page.between(0.2, 0.45) * page.height
    left, top = round(page.between(0, page.width - width)), round(page.between(0, page.height / 2))
    size = (round(height), round(width))
    tone = 0.5 + 0.25 * (ground.mottle(page.rng, size, 1, 6) - 1)
    pitch = page.between(3, 7)
    y, x = np.mgrid[: size[0], : size[1]] * (2 * np.pi / pitch)
    screen = 0.5 + 0.25 * (np.sin(0.8 * x + 0.6 * y) + np.sin(0.8 * y - 0.6 * x))
    ink = (255 * np.clip(4 * (screen - tone) + 0.5, 0, 1)).astype(np.uint8)
    page.lay(ink, left, top, np.full(3, 50.0), 0.85, 0)
    page.take(left, top, left + width, top + height)


def _names(page: Page, box: tuple[float, float, float, float], height: float) -> None:
    """What a window shows, and in which unit."""
    bright = Press(page, press_on(page).face, np.full(3, page.between(150, 235)))
    small = max(page.between(0.2, 0.4) * height, 7)
    top = box[1] - 1.8 * small
    if page.chance(0.7) and page.is_free(box[0], top, box[2], box[1] - 3):
        bright.text(word(page.rng)[:9], box[0], box[1] - 0.6 * small, small)
        page.take(box[0], top, box[2], box[1])
