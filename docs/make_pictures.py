"""Draw the sample pictures in assets/pictures: digits of smooth strokes on several grounds.

No person's handwriting and no picture of a data set is in them: each digit is a curve through
the points below, with a seeded wobble, drawn with a pen on paper, slate or a shaded page. The
same seed draws the same pictures. Run from the project's root: python -m docs.make_pictures
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.array import Array
from engine.imaging.opencv import cv2

FOLDER = Path(__file__).resolve().parent.parent / "assets" / "pictures"
SIDE = 300  # pixels
FINE = 4  # strokes are drawn this many times larger and averaged down, which smooths their edges

Stroke = tuple[tuple[float, float], ...]

STROKES: dict[str, tuple[Stroke, ...]] = {  # (x, y) in a unit box, y downwards
    "zero": (((0.52, 0.02), (0.2, 0.2), (0.14, 0.58), (0.36, 0.95), (0.7, 0.9), (0.86, 0.5),
              (0.76, 0.14), (0.5, 0.03)),),
    "two": (((0.16, 0.26), (0.28, 0.06), (0.56, 0.0), (0.78, 0.16), (0.74, 0.42), (0.46, 0.7),
             (0.14, 0.96), (0.42, 0.9), (0.66, 0.97), (0.88, 0.9)),),
    "three": (((0.2, 0.12), (0.46, 0.0), (0.74, 0.12), (0.7, 0.34), (0.44, 0.46), (0.74, 0.56),
               (0.82, 0.78), (0.56, 0.98), (0.18, 0.9)),),
    "four": (((0.6, 0.0), (0.36, 0.34), (0.12, 0.62), (0.5, 0.63), (0.9, 0.6)),
             ((0.68, 0.34), (0.66, 0.66), (0.62, 1.0))),
    "five": (((0.3, 0.04), (0.27, 0.24), (0.22, 0.44), (0.52, 0.38), (0.8, 0.56), (0.76, 0.84),
              (0.46, 0.99), (0.14, 0.9)),
             ((0.3, 0.04), (0.54, 0.05), (0.82, 0.02))),
    "six": (((0.68, 0.0), (0.4, 0.2), (0.2, 0.56), (0.28, 0.9), (0.56, 0.99), (0.8, 0.8),
             (0.66, 0.56), (0.4, 0.58), (0.23, 0.76)),),
    "seven": (((0.12, 0.06), (0.4, 0.08), (0.86, 0.03), (0.66, 0.34), (0.48, 0.66), (0.38, 1.0)),),
    "eight": (((0.7, 0.12), (0.44, 0.0), (0.24, 0.16), (0.34, 0.38), (0.64, 0.56), (0.76, 0.8),
               (0.5, 1.0), (0.22, 0.84), (0.36, 0.58), (0.66, 0.38), (0.74, 0.14)),),
}  # fmt: skip


@dataclass(frozen=True)
class Look:
    """How one picture is drawn."""

    file: str
    ink: tuple[int, int, int]  # RGB
    paper: tuple[int, int, int]
    pen: float  # width in pixels
    height: float = 0.66  # of the digit, as a part of the picture
    middle: tuple[float, float] = (0.5, 0.5)
    lean: float = 0.0  # how far the top leans right, as a part of the height
    shade: float = 0.0  # how much darker one corner is than the other
    grain: float = 0.0  # standard deviation of the noise, in grey levels
    roughness: float = 0.0  # how much of the stroke the ground leaves bare, as chalk does


LOOKS = (
    Look("seven-ink.png", (24, 26, 34), (255, 255, 255), 16),
    Look("two-chalk.png", (236, 238, 232), (38, 50, 48), 18, grain=3, roughness=0.35),
    Look("three-blue-pen.jpg", (36, 62, 160), (246, 243, 234), 11, lean=0.25, shade=0.15),
    Look("five-photo.jpg", (52, 48, 50), (206, 198, 184), 13, lean=0.08, shade=0.4, grain=7),
    Look("zero-pencil.png", (104, 104, 108), (249, 248, 244), 9, grain=2, roughness=0.15),
    Look("four-marker.png", (176, 28, 44), (255, 255, 255), 30, height=0.72),
    Look("eight-small.jpg", (20, 20, 20), (250, 250, 250), 7, height=0.3, middle=(0.66, 0.36)),
    Look("six-dim-photo.jpg", (30, 30, 38), (120, 116, 108), 15, lean=0.12, shade=0.3, grain=5),
)


def main() -> None:
    """Write every picture."""
    for number, look in enumerate(LOOKS):
        picture = draw(look, np.random.default_rng((2024, number)))
        stored = cv2.cvtColor(picture, cv2.COLOR_RGB2BGR)
        flags = (cv2.IMWRITE_JPEG_QUALITY, 88) if look.file.endswith(".jpg") else ()
        cv2.imwrite(str(FOLDER / look.file), stored, flags)


def draw(look: Look, rng: np.random.Generator) -> Array:
    """One picture, uint8 (SIDE, SIDE, 3) RGB."""
    cover = _draw_strokes(look, rng)[..., None]
    cover = cover * (1 - look.roughness * _grain(rng, 1.0)[..., None].clip(0, 1))
    picture = cover * np.array(look.ink) + (1 - cover) * np.array(look.paper)
    y, x = np.mgrid[:SIDE, :SIDE] / (SIDE - 1)
    light = 1 - look.shade * ((x + y * y) / 2)[..., None]
    noise = look.grain * _grain(rng, 0.6)[..., None]
    return np.clip(np.rint(picture * light + noise), 0, 255).astype(np.uint8)


def _draw_strokes(look: Look, rng: np.random.Generator) -> Array:
    """How much of each pixel the pen covers, float (SIDE, SIDE) in 0 … 1."""
    canvas = np.zeros((SIDE * FINE, SIDE * FINE), np.uint8)
    for stroke in STROKES[look.file.split("-")[0]]:
        wobble = rng.normal(0, 0.012, (len(stroke), 2))
        points = _smooth(np.array(stroke) + wobble) - 0.5
        points[:, 0] = 0.72 * points[:, 0] - look.lean * points[:, 1]
        places = (points * look.height + look.middle) * SIDE * FINE
        pressure = 1 + 0.1 * np.sin(np.linspace(0, 5, len(places)) + rng.uniform(0, 6))
        for place, weight in zip(places.astype(int).tolist(), pressure, strict=True):
            cv2.circle(canvas, place, round(look.pen * weight * FINE / 2), 255, -1)
    return cv2.resize(canvas, (SIDE, SIDE), None, 0, 0, cv2.INTER_AREA) / 255.0


def _smooth(points: Array, steps: int = 120) -> Array:
    """A Catmull-Rom curve through the points."""
    ends = np.vstack([2 * points[0] - points[1], points, 2 * points[-1] - points[-2]])
    t = np.linspace(0, 1, steps, endpoint=False)[:, None]
    pieces = [
        0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2
               + (3 * b - a - 3 * c + d) * t**3)
        for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:], strict=False)
    ]  # fmt: skip
    return np.vstack([*pieces, points[-1:]])


def _grain(rng: np.random.Generator, softness: float) -> Array:
    """Noise of unit deviation, correlated over about `softness` pixels."""
    noise = cv2.GaussianBlur(rng.normal(size=(SIDE, SIDE)), (0, 0), softness)
    return noise / noise.std()


if __name__ == "__main__":
    main()
