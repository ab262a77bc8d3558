"""Pictures taken as they are: the network's channels and size, nothing else changed."""

from engine.array import Array, Shape
from engine.errors import UserError
from engine.imaging.opencv import cv2
from engine.imaging.stages import Prepared, Stage

COLOUR = 3


def prepare_photo(picture: Array, shape: Shape) -> Prepared:
    """Crop to the network's aspect about the middle, then scale: uint8 (H, W) or (H, W, 3).

    Shrinking averages areas, enlarging is bilinear. Stages: drawn, resized.
    Raises: UserError where the network takes neither grey nor RGB pictures.
    """
    channels, height, width = picture_size(shape)
    cropped = _crop_middle(_to_channels(picture, channels), height, width)
    if cropped.shape[:2] == (height, width):
        resized = cropped.copy()
    else:
        smaller = cropped.shape[0] > height
        method = cv2.INTER_AREA if smaller else cv2.INTER_LINEAR
        resized = cv2.resize(cropped, (width, height), None, 0, 0, method)
    return Prepared((Stage("drawn", picture), Stage("resized", resized)), resized)


def picture_size(shape: Shape) -> tuple[int, int, int]:
    """(channels, height, width) of a network's input. Raises: UserError unless grey or RGB."""
    if len(shape) != 3 or shape[0] not in (1, COLOUR):
        raise UserError(
            f"This network takes inputs of shape {shape}, not grey (1, H, W) or RGB (3, H, W) "
            "pictures. Choose a model that was trained on pictures."
        )
    return shape[0], shape[1], shape[2]


def _to_channels(picture: Array, channels: int) -> Array:
    if channels == COLOUR:
        return picture if picture.ndim == 3 else cv2.cvtColor(picture, cv2.COLOR_GRAY2RGB)
    return picture if picture.ndim == 2 else cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)


def _crop_middle(picture: Array, height: int, width: int) -> Array:
    """The largest middle part with the aspect height : width."""
    rows, columns = picture.shape[:2]
    kept_rows = min(rows, max(1, round(columns * height / width)))
    kept_columns = min(columns, max(1, round(rows * width / height)))
    top, left = (rows - kept_rows) // 2, (columns - kept_columns) // 2
    return picture[top : top + kept_rows, left : left + kept_columns]
