"""Whether ink is darker or lighter than its ground, told by which of them stands out in strokes."""

import numpy as np

from engine.array import Array
from engine.imaging.opencv import cv2

COARSE = 4  # pixels of the picture to one that is looked at
LARGE = 240  # pixels of the longer side, from which on the picture is looked at coarsely
AROUND = 15  # pixels over which the ground's mean is taken
DARKEST = 8.0  # grey levels; a darker ground would make noise stand out
LEAST = 1e-9  # so that an empty picture has a ratio
DARK, LIGHT = (
    -0.5,
    1.2,
)  # of the asymmetry: up to where ink is dark without a doubt, from where light
BRIGHT = 110  # grey levels of the middle of a page on which ink is hardly ever light


def likely_polarities(picture: Array) -> tuple[bool, ...]:
    """Whether ink is lighter than its ground, or both answers where they are worth trying."""
    tells = asymmetry(picture)
    step = max(1, min(picture.shape[:2]) // 200)
    bright = float(np.median(picture[::step, ::step])) >= BRIGHT
    if tells <= DARK or (bright and tells <= -DARK):
        return (False,)
    return (True,) if tells >= LIGHT and not bright else (False, True)


def asymmetry(picture: Array) -> float:
    """log(Σ brighter⁴ / Σ darker⁴) over what differs from the mean around; above 0 for light ink.

    Strokes are far from the mean around them and few; the ground is near it and common. So the
    fourth power finds the strokes, whatever the light. uint8 (H, W, 3) RGB or (H, W) grey.
    """
    grey = picture if picture.ndim == 2 else cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    if max(grey.shape) > LARGE:
        size = [max(1, round(side / COARSE)) for side in grey.shape[::-1]]
        grey = cv2.resize(grey, size, None, 0, 0, cv2.INTER_AREA)
    level = grey.astype(np.float32)
    around = np.maximum(cv2.blur(level, (AROUND, AROUND)), DARKEST)
    apart = np.clip((level - around) / around, -1, 1)
    brighter, darker = (np.mean(np.maximum(sign * apart, 0) ** 4) for sign in (1, -1))
    return float(np.log((brighter + LEAST) / (darker + LEAST)))
