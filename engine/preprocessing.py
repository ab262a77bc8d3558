"""From pictures as bytes to the numbers a network reads."""

from typing import Literal

import numpy as np

from engine.array import Array
from engine.errors import UserError
from engine.spec import Spec

InputPath = Literal["ink", "photo"]
"""`ink`: a drawn sign is cut out and centred first; `photo`: a picture is taken as it is."""


class Preprocessing(Spec, frozen=True):
    """x = (picture / 255 - mean) / deviation, a mean and a deviation for each channel."""

    input_path: InputPath = "ink"
    mean: tuple[float, ...] = (0.0,)
    deviation: tuple[float, ...] = (1.0,)

    def __post_init__(self) -> None:
        if not 1 <= len(self.mean) == len(self.deviation) <= 4:
            raise UserError("Preprocessing needs one mean and one deviation for each channel.")
        if not all(np.isfinite(self.mean)) or not all(1e-6 < d < 1e6 for d in self.deviation):
            raise UserError("Preprocessing needs finite means and deviations above zero.")

    def normalise(self, pictures: Array) -> Array:
        """Pictures uint8 (N, H, W) or (N, H, W, C) -> float32 (N, C, H, W).

        Raises: UserError where the channels are not those of the means.
        """
        channels = 1 if pictures.ndim == 3 else pictures.shape[-1]
        if channels != len(self.mean):
            raise UserError(
                f"The model reads pictures of {len(self.mean)} channels; these have {channels}."
            )
        planes = pictures[:, None] if pictures.ndim == 3 else pictures.transpose(0, 3, 1, 2)
        x = np.array(planes, np.float32, order="C")  # a copy, of float32 pictures too
        x *= self.scale()
        x += self.offset()
        return x

    def scale(self) -> Array:
        """One factor a channel, (C, 1, 1): the ONNX graph multiplies by the same numbers."""
        return np.asarray([1 / (255 * d) for d in self.deviation], np.float32)[:, None, None]

    def offset(self) -> Array:
        """One summand a channel, (C, 1, 1)."""
        pairs = zip(self.mean, self.deviation, strict=True)
        return np.asarray([-m / d for m, d in pairs], np.float32)[:, None, None]


def measure(pictures: Array, input_path: InputPath) -> Preprocessing:
    """The preprocessing that brings these pictures to mean 0 and deviation 1, channel by channel.

    Pictures uint8 (N, H, W) or (N, H, W, C); computed from the counts of the 256 values, exactly.
    """
    planes = pictures[..., None] if pictures.ndim == 3 else pictures
    means, deviations = [], []
    for channel in range(planes.shape[-1]):
        counts = _count_values(planes[..., channel])
        values = np.arange(256) / 255
        mean = float((counts * values).sum() / counts.sum())
        variance = float((counts * (values - mean) ** 2).sum() / counts.sum())
        means.append(round(mean, 6))
        deviations.append(round(max(variance**0.5, 1e-3), 6))
    return Preprocessing(input_path, tuple(means), tuple(deviations))


def _count_values(plane: Array) -> Array:
    """How often each of the 256 values occurs in uint8 (N, H, W), int64 (256,).

    A thousand pictures at a time: bincount widens what it is given eightfold.
    """
    counts = np.zeros(256, np.int64)
    for start in range(0, len(plane), 1000):
        counts += np.bincount(plane[start : start + 1000].ravel(), minlength=256)
    return counts
