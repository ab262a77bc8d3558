"""The steps to the network's input, made ready to be shown; this runs off the window's thread."""

from dataclasses import dataclass

from PySide6.QtGui import QImage

from engine.imaging.polarity import was_inverted
from engine.imaging.shrink import shrink
from engine.imaging.stages import Stage
from gui.widgets.pictures import to_image

LARGEST = 288  # pixels: sharp on screens of four times the density


@dataclass(frozen=True)
class StagePicture:
    """One step: what it is called, its true size, and an image of at most `LARGEST` pixels."""

    name: str
    width: int  # pixels
    height: int  # pixels
    image: QImage


def make_stage_pictures(stages: tuple[Stage, ...], opened: bool) -> tuple[StagePicture, ...]:
    """The steps of a drawing, or with `opened` of a picture from outside.

    A picture isn't called drawn; and the grey step says where it turned dark ink into bright.
    """
    return tuple(_make(stage, _name(stage, stages[0], opened)) for stage in stages)


def _make(stage: Stage, name: str) -> StagePicture:
    height, width = stage.picture.shape[:2]
    return StagePicture(name, width, height, to_image(shrink(stage.picture, LARGEST)))


def _name(stage: Stage, first: Stage, opened: bool) -> str:
    if stage.name == "drawn" and opened:
        return "picture"
    # A drawing is black on white by its making: there is nothing to find out.
    turned = stage.name == "grey" and (not opened or was_inverted(first.picture, stage.picture))
    return "inverted" if turned else stage.name
