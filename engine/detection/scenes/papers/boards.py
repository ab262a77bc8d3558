"""Boards: white ones that shine and were badly wiped, dark ones with chalk and its dust."""

import numpy as np

from engine.data.dataset import Part
from engine.detection.scenes.hand import Hand
from engine.detection.scenes.layout import choose_height, rows, scatter
from engine.detection.scenes.marks import put_marks, scrawl
from engine.detection.scenes.page import Page
from engine.detection.scenes.papers.stuff import hand_on
from engine.detection.scenes.pens import INKS, Stylus
from engine.imaging.scenes import drawing, ground

WHITES = ((240, 242, 244), (228, 230, 232), (246, 244, 238), (216, 222, 228))
DARKS = ((36, 58, 48), (30, 44, 40), (44, 46, 50), (26, 28, 32), (50, 66, 60), (62, 48, 40))
FRAMES = ((170, 172, 176), (60, 60, 64), (150, 112, 74), (210, 210, 212))


def whiteboard(page: Page, pictures: Part | None) -> None:
    """Markers in several colours, remains of what stood there, the frame."""
    page.foldable = False
    page.cover(np.array(WHITES[int(page.rng.integers(len(WHITES)))], float))
    page.shade(ground.mottle(page.rng, (page.height, page.width), page.between(0.005, 0.03), 3))
    hands = [hand_on(page, pictures, ("marker", "felt"), 0.35) for _ in range(1 + page.chance(0.4))]
    _remains(page, hands[0], 0.12)
    _frame(page)
    _write(page, hands)


def board(page: Page, pictures: Part | None) -> None:
    """Slate, green or black, with chalk; now and then a sheet of dark paper and a bright pen."""
    page.foldable = False
    page.cover(np.array(DARKS[int(page.rng.integers(len(DARKS)))], float))
    size = (page.height, page.width)
    page.shade(ground.mottle(page.rng, size, page.between(0.03, 0.14), 5))
    page.shade(ground.fibres(page.rng, size, page.between(0.02, 0.1), 25))
    page.shade(ground.grain(page.rng, size, page.between(0.02, 0.1), 0.6))
    hands = [
        _bright(hand_on(page, pictures, ("chalk",), 0.35)) for _ in range(1 + page.chance(0.3))
    ]
    _remains(page, hands[0], 0.18)
    _frame(page)
    _write(page, hands)


def _write(page: Page, hands: list[Hand]) -> None:
    """Numbers in rows or anywhere, marks between them."""
    height = choose_height(page, bias=1.5)
    for hand in hands:
        if page.chance(0.3):
            rows(page, hand, height, height * page.between(1.4, 2.2))
        else:
            scatter(page, hand, int(page.rng.integers(1, 10)), height)
        if page.chance(page.style.distractors):
            put_marks(page, hand, int(page.rng.integers(1, 9)), height)


def _bright(hand: Hand) -> Hand:
    """A pen that would not show on a dark ground becomes white chalk."""
    if hand.stylus.colour.mean() < 120:
        s = hand.stylus
        hand.stylus = Stylus(s.width, 0.9, s.worn, s.softness, np.array(INKS["white"], float))
    return hand


def _remains(page: Page, hand: Hand, strongest: float) -> None:
    """What was wiped off and still shows, smeared along the cloth's way."""
    if not page.chance(page.style.distractors):
        return
    s = hand.stylus
    faint = Stylus(3 * s.width, page.between(0.03, strongest), 0.6, 2.0, s.colour)
    cloth = Hand(page, faint)
    for _ in range(int(page.rng.integers(1, 6))):
        size = page.between(40, 160)
        start = page.rng.uniform(0, 1, 2) * [page.width, page.height]
        for path in scrawl(page.rng):
            cloth.path(path * size + start, page.between(0.05, 0.35) * size)


def _frame(page: Page) -> None:
    """The board's edge along one side of the picture."""
    if not page.chance(0.3):
        return
    colour = np.array(FRAMES[int(page.rng.integers(len(FRAMES)))], float)
    _, top, _, bottom = page.inside
    y = page.between(0, 0.5) * top if page.chance(0.5) else page.between(bottom, page.height)
    thick = page.between(0.02, 0.07) * page.height
    drawing.fill_box(page.sheet, 0, y, page.width, y + thick, colour)
    drawing.fill_box(page.sheet, 0, y + thick, page.width, y + thick + 2, colour * 0.6)
    page.take(0, y, page.width, y + thick + 2)
