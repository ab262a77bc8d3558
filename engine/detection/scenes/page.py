"""A sheet while things are put on it, before the camera looks."""

import numpy as np

from engine.array import Array
from engine.detection.scenes.style import SceneStyle
from engine.imaging.scenes import drawing, ground, ink
from engine.imaging.scenes.view import View

CELL = 4  # pixels of the squares in which the page remembers what is taken
WHOLE = 0.92  # the part of a digit's box that must lie in the picture
LOWEST = 0.75  # of the smallest height: a digit whose box is lower still is not put down


class Page:
    """What lies on the sheet, where room is left, and where the digits are.

    `sheet` is uint8 (H, W, 3); every `put` draws on it. `ink_level` is how bright its paper is.
    """

    def __init__(self, rng: np.random.Generator, style: SceneStyle, view: View) -> None:
        self.rng, self.style, self.view = rng, style, view
        height, width = view.sheet
        self.height, self.width = height, width
        self.sheet = np.full((height, width, 3), 255, np.uint8)
        self.light = np.ones((height, width), np.float32)  # its grain and shades
        self.paper = np.full(3, 255.0)
        self.foldable = True  # a sheet, not a board or a device
        self.tooth = _tooth(rng)
        self.labels: list[int] = []
        self.written: list[bool] = []
        self.boxes: list[tuple[float, float, float, float]] = []
        self.most = _most(rng, style)  # digits
        self.bounds = (-np.inf, -np.inf, np.inf, np.inf)  # the paper's edges, where they show
        self._around: tuple[Array, Array] | None = None
        self._taken = np.zeros((-(-height // CELL), -(-width // CELL)), bool)
        self._inside = _inside(view)

    @property
    def full(self) -> bool:
        """Whether it holds as many digits as it may."""
        return len(self.labels) >= self.most

    @property
    def middle(self) -> tuple[float, float]:
        """The place that is seen about in the picture's middle, x and y."""
        left, top, right, bottom = self._inside
        return (left + right) / 2, (top + bottom) / 2

    @property
    def inside(self) -> tuple[float, float, float, float]:
        """An upright box of the sheet that is seen whole: left, top, right, bottom."""
        return self._inside

    def chance(self, share: float) -> bool:
        """True so often."""
        return bool(self.rng.random() < share)

    def between(self, low: float, high: float) -> float:
        """A number from low to high."""
        return float(self.rng.uniform(low, high))

    def cover(self, colour: Array) -> None:
        """Cover the whole sheet with a paper of this colour."""
        self.paper = np.asarray(colour, float)
        drawing.fill_box(self.sheet, 0, 0, self.width, self.height, np.clip(self.paper, 0, 255))

    def put_digit(self, label: int, sign: Array, left: int, top: int, written: bool) -> bool:
        """Note a digit whose ink, uint8 (h, w), goes there; False where it can't be shown whole."""
        corners = ink.hull(sign) + np.array([left, top])
        if self.full or len(corners) < 3 or not self._on_paper(corners):
            return False
        box = self._box(corners)
        if box is None:
            return False
        self.labels.append(label)
        self.written.append(written)
        self.boxes.append(box)
        return True

    def lay(
        self, sign: Array, left: int, top: int, colour: Array, opacity: float, worn: float
    ) -> None:
        """Lay ink that the paper's tooth wears by `worn` (0 … 1)."""
        if worn > 0:
            sign = ink.wear(sign, self._tooth_at(left, top, sign.shape), worn)
        ink.lay_ink(self.sheet, sign, left, top, colour, opacity)

    def is_free(self, left: float, top: float, right: float, bottom: float) -> bool:
        """Whether nothing is there yet, and it lies on the sheet."""
        if left < 0 or top < 0 or right > self.width or bottom > self.height:
            return False
        return not self._cells(left, top, right, bottom).any()

    def take(self, left: float, top: float, right: float, bottom: float) -> None:
        """Nothing else comes here."""
        self._cells(left, top, right, bottom)[...] = True

    def lines(self, ends: Array, colour: Array, width: float) -> None:
        """Draw straight lines, float (N, 4) of x, y, x, y."""
        if len(ends):
            drawing.draw_lines(self.sheet, ends, np.asarray(colour, float), width)

    def shade(self, light: Array) -> None:
        """Multiply what the camera will see by a shade of the sheet's size."""
        self.light *= light.astype(np.float32)

    def end_at(self, edges: tuple[float, float, float, float], around: Array) -> Array:
        """Let the paper end at these edges (left, top, right, bottom); `around` lies beyond.

        Digits come on the paper alone. Returns where it lies, bool (H, W).
        """
        self.bounds = edges
        left, top, right, bottom = edges
        inside = np.zeros(self.sheet.shape[:2], bool)
        rows = slice(max(round(top), 0), max(round(bottom), 0))
        inside[rows, max(round(left), 0) : max(round(right), 0)] = True
        self._around = (around, inside)
        free = inside[::CELL, ::CELL]
        self._taken[: free.shape[0], : free.shape[1]] |= ~free
        return inside

    def finished(self) -> Array:
        """The sheet with its grain and shades, and what lies around it, uint8 (H, W, 3)."""
        shaded = drawing.shade(self.sheet, self.light)
        if self._around is None:
            return shaded
        around, inside = self._around
        return np.where(inside[..., None], shaded, around)

    def _on_paper(self, corners: Array) -> bool:
        low, high = corners.min(axis=0), corners.max(axis=0)
        left, top, right, bottom = self.bounds
        return bool(low[0] > left and low[1] > top and high[0] < right and high[1] < bottom)

    def _box(self, corners: Array) -> tuple[float, float, float, float] | None:
        """The box, in the picture, around corners of the sheet; None where too little is seen."""
        seen = self.view.project(corners) + 0.5
        height, width = self.view.size
        low, high = seen.min(axis=0), seen.max(axis=0)
        first, last = np.maximum(low, 0), np.minimum(high, [width, height])
        part = np.prod(np.maximum(last - first, 0)) / max(float(np.prod(high - low)), 1e-6)
        if part < WHOLE or last[1] - first[1] < LOWEST * self.style.smallest:
            return None
        x, y = first.tolist()
        across, down = (last - first).tolist()
        return x, y, across, down

    def _cells(self, left: float, top: float, right: float, bottom: float) -> Array:
        rows = slice(max(int(top) // CELL, 0), max(-(-int(bottom + 1) // CELL), 0))
        columns = slice(max(int(left) // CELL, 0), max(-(-int(right + 1) // CELL), 0))
        return self._taken[rows, columns]

    def _tooth_at(self, left: int, top: int, shape: tuple[int, ...]) -> Array:
        side = len(self.tooth)
        rows = (np.arange(shape[0]) + top) % side
        columns = (np.arange(shape[1]) + left) % side
        return self.tooth[rows[:, None], columns]


def _tooth(rng: np.random.Generator) -> Array:
    """How much a rough paper keeps ink off, 0 … 1, a tile that is laid out again and again."""
    rough = ground.grain(rng, (ground.TILE, ground.TILE), 0.28, float(rng.uniform(0.4, 1.2)))
    return np.clip(rough - 0.5, 0, 1)


def _most(rng: np.random.Generator, style: SceneStyle) -> int:
    """How many digits a page may hold: a few as often as many, and now and then none."""
    if rng.random() < style.empty:
        return 0
    return round(float(style.most ** min(1.0, float(rng.uniform(0.25, 1.4)))))


def _inside(view: View) -> tuple[float, float, float, float]:
    height, width = view.size
    corners = np.array([(0, 0), (width, 0), (width, height), (0, height)], float)
    flat = np.concatenate([corners, np.ones((4, 1))], axis=1) @ np.linalg.inv(view.matrix).T
    (a, b), (c, d), (e, f), (g, h) = (flat[:, :2] / flat[:, 2:]).tolist()
    return max(a, g), max(b, d), min(c, e), min(f, h)
