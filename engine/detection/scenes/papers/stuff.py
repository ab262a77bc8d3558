"""What papers have in common: their stock, the table they lie on, and pens that fit them."""

import numpy as np

from engine.data.dataset import Part
from engine.detection.scenes.hand import Hand
from engine.detection.scenes.layout import Writer
from engine.detection.scenes.marks import put_marks
from engine.detection.scenes.page import Page
from engine.detection.scenes.pens import choose_pen
from engine.detection.scenes.press import Press, choose_face
from engine.detection.scenes.style import Pen
from engine.imaging.scenes import drawing, ground

STOCKS = (
    (250, 249, 246), (244, 242, 236), (238, 232, 218), (226, 226, 224), (248, 240, 206),
    (222, 232, 240), (240, 224, 226), (226, 238, 224), (212, 206, 194),
)  # fmt: skip
PAPER_PENS: tuple[Pen, ...] = (
    "ballpoint", "ballpoint", "pencil", "felt", "fountain", "crayon", "brush"
)  # fmt: skip
TABLES = ((150, 108, 70), (98, 70, 48), (196, 164, 122), (60, 58, 60), (130, 132, 136),
          (205, 203, 198), (70, 84, 110), (52, 64, 52))  # fmt: skip
PRINT_INKS = ((24, 24, 26), (24, 24, 26), (24, 24, 26), (52, 52, 58), (30, 40, 96), (130, 30, 34))


def stock(page: Page, colours: tuple[tuple[int, int, int], ...] = STOCKS) -> None:
    """Cover the page with paper of one of the colours, with grain."""
    colour = np.array(colours[int(page.rng.integers(len(colours)))]) + page.rng.normal(0, 4, 3)
    page.cover(np.clip(colour, 20, 255))
    size = (page.height, page.width)
    page.shade(ground.mottle(page.rng, size, page.between(0.004, 0.02), 5))
    page.shade(ground.grain(page.rng, size, page.between(0.003, 0.02), page.between(0.3, 1.2)))


def table(page: Page, chance: float = 0.35) -> None:
    """Now and then the paper ends before the picture does: something else lies around it."""
    if not page.chance(chance):
        return
    left, top, right, bottom = page.inside
    inner = (left * page.between(0, 1.4), top * page.between(0, 1.4),
             page.width - (page.width - right) * page.between(0, 1.4),
             page.height - (page.height - bottom) * page.between(0, 1.4))  # fmt: skip
    far = (-9, -9, page.width + 9, page.height + 9)
    left, top, right, bottom = (
        edge if page.chance(0.6) else beyond for edge, beyond in zip(inner, far, strict=True)
    )
    size = (page.height, page.width)
    colour = np.array(TABLES[int(page.rng.integers(len(TABLES)))]) + page.rng.normal(0, 8, 3)
    around = np.broadcast_to(np.clip(colour, 5, 250).astype(np.uint8), page.sheet.shape).copy()
    makes = (ground.wood, ground.fibres_of(9), ground.mottled(9))
    light = makes[int(page.rng.integers(3))](page.rng, size, page.between(0.03, 0.14))
    around = drawing.shade(around, light)
    inside = page.end_at((left, top, right, bottom), around)
    around[...] = drawing.shade(
        around, ground.cast(inside, page.between(2, 10), page.between(0, 0.5))
    )


def hand_on(
    page: Page, pictures: Part | None, fitting: tuple[Pen, ...] = PAPER_PENS, share: float = 0.5
) -> Hand:
    """Somebody's hand with a pen that fits; `share` of the hands write the given pictures."""
    stylus = choose_pen(page.rng, page.style.pens, fitting)
    given = pictures if pictures is not None and page.chance(share) else None
    return Hand(page, stylus, given)


def press_on(page: Page) -> Press:
    """A press with one of the allowed faces and the usual inks."""
    colour = np.array(PRINT_INKS[int(page.rng.integers(len(PRINT_INKS)))], float)
    face = choose_face(page.rng, page.style.faces)
    return Press(page, face, colour, page.between(0.75, 1))


def writer_on(page: Page, pictures: Part | None) -> tuple[Writer, Hand]:
    """Who puts the numbers down, a hand or a press as the style shares them, and a hand at hand."""
    hand = hand_on(page, pictures)
    return (hand if page.chance(page.style.written) else press_on(page)), hand


def besides(page: Page, hand: Hand, height: float, most: int = 8) -> None:
    """Marks by hand, where the style lets distractors be."""
    if page.chance(page.style.distractors):
        put_marks(page, hand, int(page.rng.integers(1, most + 1)), height)
