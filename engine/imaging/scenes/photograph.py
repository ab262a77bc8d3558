"""What a camera makes of a view: light, focus, motion, noise, sharpening, compression."""

import math

import numpy as np

from engine.array import Array
from engine.imaging.opencv import cv2


def lit(picture: Array, light: Array) -> Array:
    """The picture uint8 (H, W, 3) under a light float32 (h, w, 3) that is enlarged to its size."""
    height, width = picture.shape[:2]
    whole = cv2.resize(light.astype(np.float32), (width, height))
    return cv2.multiply(picture, whole, dtype=cv2.CV_8U)


def toned(picture: Array, curve: Array) -> Array:
    """Every grey level replaced by what the curve, uint8 (256,), says."""
    return cv2.LUT(picture, curve)


def defocused(picture: Array, deviation: float) -> Array:
    """Blurred by a Gaussian of a deviation in pixels."""
    return cv2.GaussianBlur(picture, (0, 0), deviation) if deviation >= 0.2 else picture


def shaken(picture: Array, length: float, direction: float) -> Array:
    """Blurred along a straight line of a length in pixels, a direction in radians."""
    if length < 1.5:
        return picture
    reach = math.ceil(length / 2)
    kernel = np.zeros((2 * reach + 1, 2 * reach + 1), np.float32)
    for t in np.linspace(-length / 2, length / 2, 4 * reach + 1).tolist():
        x, y = reach + t * math.cos(direction), reach + t * math.sin(direction)
        column, row = min(int(x), 2 * reach - 1), min(int(y), 2 * reach - 1)
        right, down = x - column, y - row
        kernel[row, column] += (1 - right) * (1 - down)
        kernel[row, column + 1] += right * (1 - down)
        kernel[row + 1, column] += (1 - right) * down
        kernel[row + 1, column + 1] += right * down
    return cv2.filter2D(picture, -1, kernel / kernel.sum())


def noisy(picture: Array, rng: np.random.Generator, read: float, shot: float, hue: float) -> Array:
    """With a sensor's noise, whose variance is read² + shot² · grey / 128.

    `hue` is the part of it that differs between the colours.
    """
    height, width = picture.shape[:2]
    noise = rng.standard_normal((height, width), np.float32)
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY).astype(np.float32)
    noise *= np.sqrt(read * read + shot * shot / 128 * grey)
    colours = [noise + hue * np.roll(noise, 37 * (n + 1)) for n in range(3)]
    return cv2.add(picture, cv2.merge(colours), dtype=cv2.CV_8U)


def sharpened(picture: Array, amount: float, deviation: float) -> Array:
    """With halos at edges, as a phone's picture has."""
    soft = cv2.GaussianBlur(picture, (0, 0), deviation)
    return cv2.addWeighted(picture, 1 + amount, soft, -amount, 0)


def coarsened(picture: Array, scale: float) -> Array:
    """Taken with fewer pixels, `scale` of each side, and enlarged again."""
    height, width = picture.shape[:2]
    small = (max(1, round(width * scale)), max(1, round(height * scale)))
    return cv2.resize(cv2.resize(picture, small, None, 0, 0, cv2.INTER_AREA), (width, height))


def compressed(picture: Array, quality: int) -> Array:
    """Saved as JPEG and opened again, uint8 (H, W, 3)."""
    stored = cv2.cvtColor(picture, cv2.COLOR_RGB2BGR)
    done, content = cv2.imencode(".jpg", stored, [cv2.IMWRITE_JPEG_QUALITY, quality])
    assert done, "OpenCV encodes every uint8 picture as JPEG"
    opened = cv2.imdecode(content, cv2.IMREAD_COLOR)
    assert opened is not None, "what OpenCV encoded it can decode"
    return cv2.cvtColor(opened, cv2.COLOR_BGR2RGB)
