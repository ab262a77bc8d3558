"""Choose the way from a user's picture to the network's input."""

from typing import Literal

from engine.array import Array, Shape
from engine.errors import UserError
from engine.imaging.ink import prepare_ink
from engine.imaging.photo import picture_size, prepare_photo
from engine.imaging.stages import Prepared


def prepare(picture: Array, input_path: Literal["ink", "photo"], shape: Shape) -> Prepared | None:
    """uint8 (H, W) or (H, W, 3) RGB -> the network's picture of `shape` (C, H, W), with stages.

    `Prepared.picture` is uint8 (H, W) for one channel, (H, W, 3) for three. None means that a
    drawing holds no ink; a photo always gives a picture.
    Raises: UserError for an ink network whose input isn't one square grey picture.
    """
    channels, height, width = picture_size(shape)
    if input_path == "photo":
        return prepare_photo(picture, shape)
    if channels != 1 or height != width:
        raise UserError(
            f"A network for drawn ink needs square grey pictures; this one takes {shape}. "
            "Train it with the input path 'photo'."
        )
    return prepare_ink(picture, height)
