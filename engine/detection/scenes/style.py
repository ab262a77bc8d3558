"""What may happen in composed scenes, as a description that a recipe can hold."""

from typing import Annotated, Literal

from msgspec import Meta

from engine.errors import UserError
from engine.spec import Spec

Paper = Literal[
    "plain", "lined", "squared", "cardboard", "sudoku", "form", "whiteboard", "board", "page",
    "panel", "graph", "newsprint", "calendar", "envelope",
]  # fmt: skip
Pen = Literal[
    "ballpoint", "pencil", "felt", "fountain", "marker", "chalk", "crayon", "brush"
]  # fmt: skip
Faces = Literal["learnt", "held out", "all"]

SEEN_PAPERS: tuple[Paper, ...] = (
    "plain", "lined", "squared", "cardboard", "sudoku", "form", "whiteboard", "board", "page",
    "panel",
)  # fmt: skip
SEEN_PENS: tuple[Pen, ...] = ("ballpoint", "pencil", "felt", "marker", "chalk")

Part = Annotated[float, Meta(ge=0, le=1)]


class SceneStyle(Spec, frozen=True):
    """What scenes may show and what may befall them; every amount is the most of it.

    A paper named twice is taken twice as often. What is held out for a test is left out here.
    Raises: UserError for a range, no paper or pen, or a smallest digit above the largest.
    """

    papers: tuple[Paper, ...] = SEEN_PAPERS
    pens: tuple[Pen, ...] = SEEN_PENS
    faces: Faces = "learnt"  # of print: those of the set `printed` that are learnt from, or tested
    written: Part = 0.6  # the share of numbers by hand, where a paper may hold both
    empty: Part = 0.03  # the share of scenes without a digit
    smallest: Annotated[int, Meta(ge=8, le=400)] = 12  # pixels of a digit's height
    largest: Annotated[int, Meta(ge=8, le=1000)] = 400  # pixels
    most: Annotated[int, Meta(ge=1, le=500)] = 90  # digits in a scene
    distractors: Part = 0.7  # how likely text, scrawls and marks are
    damage: Part = 0.4  # how likely stains, folds and crumples are, each
    shadow: Part = 0.6  # how likely shadows and bright spots are, each
    turn: Annotated[float, Meta(ge=0, le=45)] = 12.0  # degrees either way
    slant: Annotated[float, Meta(ge=0, le=0.4)] = 0.14  # of a corner, in parts of the sides
    bend: Annotated[float, Meta(ge=0, le=0.05)] = 0.012  # of the sheet, in parts of its side
    blur: Annotated[float, Meta(ge=0, le=4)] = 1.3  # a Gaussian's deviation, pixels
    motion: Annotated[float, Meta(ge=0, le=15)] = 4.0  # pixels
    noise: Annotated[float, Meta(ge=0, le=40)] = 9.0  # a deviation, grey levels
    quality: Annotated[int, Meta(ge=5, le=100)] = 35  # of JPEG, the least

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.papers or not self.pens:
            raise UserError("A scene's style needs at least one paper and one pen; name some.")
        if self.smallest > self.largest:
            raise UserError(
                f"A scene's smallest digit ({self.smallest} pixels) is above its largest "
                f"({self.largest} pixels). Exchange them."
            )


UNSEEN = SceneStyle(
    papers=("graph", "newsprint", "calendar", "envelope"),
    pens=("crayon", "brush", "fountain"),
    faces="held out",
)
"""Papers, pens and faces that the usual style never shows, for an honest test."""
