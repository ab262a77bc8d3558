"""Compose scenes: a page is filled, spoilt and photographed, all by chance from one seed."""

from collections.abc import Iterator

import numpy as np

from engine.data.dataset import Part
from engine.detection.scenes.camera import choose_view, photograph_page, spoil
from engine.detection.scenes.page import Page
from engine.detection.scenes.papers import PAPERS
from engine.detection.scenes.scene import Scene
from engine.detection.scenes.style import SceneStyle
from engine.errors import UserError

SIZE = (480, 640)  # pixels, height and width
SMALLEST, LARGEST = 32, 4096  # pixels of a side
KEY = 0x5CE7E  # tells these draws from others of the same seed
MOST = 1_000_000  # scenes of one seed


def compose(
    seed: int,
    style: SceneStyle | None = None,
    size: tuple[int, int] = SIZE,
    pictures: Part | None = None,
) -> Scene:
    """The scene of a seed: the same arguments give the same bits.

    `size` is height and width in pixels. `pictures` are digits of a data set such as MNIST's,
    uint8 (N, H, W), bright on black, labelled 0 … 9; half of the hands write those.
    Raises: UserError for a negative seed or a side out of 32 … 4096 pixels.
    """
    if seed < 0:
        raise UserError(f"A scene's seed must be 0 or more; it is {seed}.")
    if not all(SMALLEST <= side <= LARGEST for side in size):
        raise UserError(
            f"A scene's sides must be {SMALLEST} … {LARGEST} pixels; asked for are "
            f"{size[0]} × {size[1]}."
        )
    style = style or SceneStyle()
    rng = np.random.Generator(np.random.Philox(np.random.SeedSequence((KEY, seed))))
    paper = style.papers[int(rng.integers(len(style.papers)))]
    page = Page(rng, style, choose_view(rng, style, size))
    PAPERS[paper](page, pictures)
    spoil(page)
    boxes = np.array(page.boxes, np.float32).reshape(-1, 4)
    return Scene(
        picture=photograph_page(page),
        boxes=boxes,
        labels=np.array(page.labels, np.int64),
        written=np.array(page.written, bool),
        seed=seed,
        paper=paper,
    )


def scenes(
    count: int,
    seed: int = 0,
    style: SceneStyle | None = None,
    size: tuple[int, int] = SIZE,
    pictures: Part | None = None,
    first: int = 0,
) -> Iterator[Scene]:
    """Scenes number `first`, `first + 1`, … of a seed, one after another as they are asked for.

    Two seeds share no scene. Arguments and errors are those of `compose`.
    """
    if not 0 <= first <= first + count <= MOST:
        raise UserError(f"A seed has {MOST:,} scenes; asked for are {first:,} … {first + count:,}.")
    for number in range(first, first + count):
        yield compose(seed * MOST + number, style, size, pictures)
