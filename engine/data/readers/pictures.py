"""Many picture files as one array: one size, grey or RGB, what can't be read skipped and told.

The rule for the size: pictures that are all of one size keep it; otherwise the median height and
the median width of all are taken. Neither is over `LARGEST_SIDE`: a larger size is shrunk with
its aspect. A picture is brought there as a photo is before a network sees it: cropped about its
middle to that aspect, then scaled (`engine.imaging.photo`), so training and use agree.

A set is grey when no picture holds colour, even where grey pictures are stored as RGB.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.array import Array
from engine.data.readers.base import MAX_BYTES
from engine.errors import UserError
from engine.imaging.decode import measure_picture, read_picture
from engine.imaging.photo import prepare_photo

LARGEST_SIDE = 96  # pixels, that of STL-10; 38,000 RGB pictures of it fill MAX_BYTES


@dataclass(frozen=True)
class Pictures:
    """The pictures that could be read, in the order of their files."""

    pictures: Array  # uint8, (M, H, W) or (M, H, W, 3)
    kept: Array  # int64, (M,), which of the files these are
    skipped: dict[int, str]  # the fault of each other file
    resized: bool


def read_pictures(paths: Sequence[Path]) -> Pictures:
    """All pictures in one size. Each file is looked at twice and decoded once.

    Raises: UserError where they take more than 1 GiB together.
    """
    skipped: dict[int, str] = {}
    sizes: dict[int, tuple[int, int]] = {}
    for index, path in enumerate(paths):
        try:
            sizes[index] = measure_picture(path)
        except UserError as fault:
            skipped[index] = str(fault)
    size = choose_size(list(sizes.values()))
    resized = any(found != size for found in sizes.values())
    stack = _Stack(len(sizes), size)
    kept = []
    for index in sizes:
        try:
            picture = read_picture(paths[index])
        except UserError as fault:
            skipped[index] = str(fault)
        else:
            stack.add(picture)
            kept.append(index)
    return Pictures(stack.whole(), np.array(kept, np.int64), dict(sorted(skipped.items())), resized)


def choose_size(sizes: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The height and width to which pictures of these sizes are brought, as the module says."""
    if not sizes:
        return 1, 1
    height, width = (int(side) for side in np.median(np.array(sizes), axis=0))
    scale = min(1.0, LARGEST_SIDE / max(height, width))
    return max(1, round(height * scale)), max(1, round(width * scale))


def is_grey(picture: Array) -> bool:
    """Whether uint8 (H, W) or (H, W, 3) holds no colour."""
    if picture.ndim == 2:
        return True
    red, green, blue = (picture[..., channel] for channel in range(3))
    return bool(np.array_equal(red, green) and np.array_equal(green, blue))


class _Stack:
    """An array that is filled picture by picture, and becomes RGB at the first with colour."""

    def __init__(self, count: int, size: tuple[int, int]) -> None:
        self._check_bytes(count, size, channels=1)
        self._array = np.empty((count, *size), np.uint8)
        self._filled = 0

    def add(self, picture: Array) -> None:
        if self._array.ndim == 3 and not is_grey(picture):
            self._colour()
        if self._array.ndim == 3 and picture.ndim == 3:
            picture = picture[..., 0]
        channels = 1 if self._array.ndim == 3 else 3
        shape = (channels, *self._array.shape[1:3])
        self._array[self._filled] = prepare_photo(picture, shape).picture
        self._filled += 1

    def whole(self) -> Array:
        """What was filled."""
        return self._array[: self._filled]

    def _colour(self) -> None:
        count, height, width = self._array.shape
        self._check_bytes(count, (height, width), channels=3)
        self._array = np.repeat(self._array[..., None], 3, axis=3)

    @staticmethod
    def _check_bytes(count: int, size: tuple[int, int], channels: int) -> None:
        needed = count * size[0] * size[1] * channels
        if needed > MAX_BYTES:
            raise UserError(
                f"{count:,} pictures of {size[1]} × {size[0]} pixels take {needed / 2**30:.1f} "
                f"GiB; at most {MAX_BYTES / 2**30:.0f} GiB are read. Use fewer or smaller pictures."
            )
