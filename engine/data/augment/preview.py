"""What an augmentation makes of one picture, to be looked at."""

import numpy as np

from engine.array import Array
from engine.data.augment.augmentation import Augmentation
from engine.draws import Draws


def preview(picture: Array, augmentation: Augmentation, seed: int, count: int = 16) -> Array:
    """The picture uint8 (H, W) or (H, W, C), changed in `count` ways: uint8 (count, …).

    The same seed gives the same ways; a higher count adds to them.
    """
    pictures = np.repeat(picture[None], count, axis=0)
    return augmentation.apply(pictures, Draws(seed))
