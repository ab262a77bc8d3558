"""How a scene is looked at: from where, in which light, through which lens."""

import numpy as np

from engine.array import Array
from engine.detection.scenes.page import Page
from engine.detection.scenes.style import SceneStyle
from engine.imaging.scenes import ground, photograph
from engine.imaging.scenes.view import View

LIGHT_CELL = 4  # pixels of the picture that share one light
Size = tuple[int, int]


def choose_view(rng: np.random.Generator, style: SceneStyle, size: Size) -> View:
    """A camera above the sheet: turned, slanted, and the sheet perhaps bent."""
    height, width = size
    corners = np.array([(0, 0), (width, 0), (width, height), (0, height)], float)
    middle = np.array([width, height]) / 2
    turn = np.radians(np.clip(rng.normal(0, style.turn / 2), -style.turn, style.turn))
    cosine, sine = np.cos(turn), np.sin(turn)
    strength = style.slant * float(rng.random()) ** 1.5
    moved = corners + strength * rng.uniform(-1, 1, (4, 2)) * [width, height]
    turned = (moved - middle) @ np.array([(cosine, -sine), (sine, cosine)]).T
    return View.through(size, turned, _bends(rng, style, size))


def spoil(page: Page) -> None:
    """Stains, folds and crumples, as often as the style lets them be."""
    size, rng = (page.height, page.width), page.rng
    if page.chance(page.style.damage):
        for _ in range(int(rng.integers(1, 4))):
            blot = ground.stain(rng, int(page.between(8, 0.15 * min(size))))
            brown = np.array([page.between(90, 170), page.between(70, 130), page.between(30, 90)])
            left, top = int(rng.integers(page.width)), int(rng.integers(page.height))
            page.lay(blot, left - len(blot) // 2, top - len(blot) // 2, brown,
                     page.between(0.1, 0.5), 0)  # fmt: skip
    if page.chance(page.style.damage):
        for _ in range(int(rng.integers(1, 3))):
            turn = page.between(-0.1, 0.1) + (np.pi / 2 if page.chance(0.5) else 0)
            width = page.between(2, 25)
            page.shade(ground.fold(size, page.between(-0.4, 0.4), turn,
                                   page.between(0.02, 0.15), width))  # fmt: skip
    if page.chance(0.3 * page.style.damage):
        page.shade(ground.mottle(rng, size, page.between(0.02, 0.07), int(rng.integers(6, 20))))


def photograph_page(page: Page) -> Array:
    """The picture that a camera takes of the page, uint8 (H, W, 3)."""
    rng, style, size = page.rng, page.style, page.view.size
    picture = photograph.lit(page.view.look(page.finished()), _light(page))
    picture = photograph.toned(picture, _curve(rng))
    scale = page.between(0.5, 0.9)
    if style.blur > 0 and page.chance(0.1) and _allows(page, 1 / scale):
        picture = photograph.coarsened(picture, scale)
    picture = photograph.defocused(picture, _focus(page, style.blur * float(rng.random()) ** 1.5))
    if page.chance(0.25):
        length = _focus(page, style.motion * float(rng.random()) / 3) * 3
        picture = photograph.shaken(picture, length, page.between(0, np.pi))
    level = style.noise * float(rng.random()) ** 1.7
    picture = photograph.noisy(picture, rng, 0.6 * level, 0.8 * level, page.between(0, 0.5))
    if page.chance(0.35):
        picture = photograph.sharpened(picture, page.between(0.2, 1.0), max(size) / 800 + 0.4)
    if page.chance(0.85) and style.quality < 100:
        picture = photograph.compressed(picture, int(rng.integers(style.quality, 98)))
    return picture


def _bends(rng: np.random.Generator, style: SceneStyle, size: Size) -> tuple[Array, Array, Array]:
    count = int(rng.integers(1, 3)) if style.bend > 0 and rng.random() < 0.4 else 0
    side = min(size)
    wavelength = rng.uniform(0.9, 2.5, (count, 1)) * side
    direction = rng.uniform(0, 2 * np.pi, (count, 1))
    ways = np.concatenate([np.cos(direction), np.sin(direction)], axis=1)
    amplitudes = style.bend * side * rng.uniform(-1, 1, (count, 2))
    return amplitudes, 2 * np.pi / wavelength * ways, rng.uniform(0, 2 * np.pi, count)


def _allows(page: Page, pixels: float) -> bool:
    """Whether a blur of so many pixels leaves the smallest digit legible."""
    heights = [box[3] for box in page.boxes]
    return not heights or pixels <= 0.11 * min(heights)


def _focus(page: Page, blur: float) -> float:
    """A blur's deviation, no more than the smallest digit can bear."""
    heights = [box[3] for box in page.boxes]
    return min(blur, 0.055 * min(heights)) if heights else blur


def _light(page: Page) -> Array:
    """The light that falls on each place, float32 (h, w, 3) about 1."""
    height, width = (-(-side // LIGHT_CELL) for side in page.view.size)
    y = np.linspace(-1, 1, height, dtype=np.float32)[:, None]
    x = np.linspace(-1, 1, width, dtype=np.float32)[None]
    turn, fall = page.between(0, 2 * np.pi), page.between(0, 0.3)
    light = 1 + fall * (np.cos(turn) * x + np.sin(turn) * y)
    light = light * (1 - page.between(0, 0.35) * page.chance(0.5) * (x * x + y * y) / 2)
    if len(page.view.phases):
        light = light * (1 + page.between(0, 0.08) * page.view.slopes())
    for _ in range(int(page.rng.integers(1, 3)) if page.chance(page.style.shadow) else 0):
        light = light * _shadow(page, x, y)
    if page.chance(0.4 * page.style.shadow):
        light = light + _glare(page, x, y)
    level = page.between(0.55, 1.05)
    tint = 1 + page.rng.normal(0, 0.025, 3) + page.between(-0.09, 0.09) * np.array([1, 0, -1])
    whole: Array = (level * light / max(float(light.mean()), 0.3))[..., None] * tint
    return np.clip(whole, 0.08, 1.35).astype(np.float32)


def _shadow(page: Page, x: Array, y: Array) -> Array:
    """Something stands before the lamp: an edge, a corner of two, or a round thing like a head."""
    depth, soft = page.between(0.1, 0.6), page.between(0.02, 0.4)
    if page.chance(0.25):
        depth, soft = 0.6 * depth, soft + 0.2
        across, down = page.between(0.3, 1), page.between(0.3, 1)
        off = np.sqrt(
            ((x - page.between(-1, 1)) / across) ** 2 + ((y - page.between(-1, 1)) / down) ** 2
        )
        inside = _ramp((1 - off) / soft)
    else:
        inside = np.ones_like(x * y)
        for _ in range(int(page.rng.integers(1, 3))):
            turn = page.between(0, 2 * np.pi)
            off = np.cos(turn) * x + np.sin(turn) * y - page.between(-0.6, 0.6)
            inside = inside * _ramp(off / soft)
    shadow: Array = 1 - depth * inside
    return shadow


def _glare(page: Page, x: Array, y: Array) -> Array:
    """A lamp's reflection."""
    spread = page.between(0.15, 0.6)
    off = (x - page.between(-1, 1)) ** 2 + (y - page.between(-1, 1)) ** 2
    bright: Array = page.between(0.05, 0.35) * np.exp(-off / (2 * spread * spread))
    return bright


def _ramp(x: Array) -> Array:
    ramp: Array = 1 / (1 + np.exp(-np.clip(4 * x, -50, 50)))
    return ramp


def _curve(rng: np.random.Generator) -> Array:
    """A camera's tone curve, uint8 (256,): black point, contrast and gamma."""
    level = np.arange(256) / 255
    gamma = float(np.exp(rng.normal(0, 0.15)))
    black, white = float(rng.uniform(0, 0.1)), float(rng.uniform(0.9, 1.05))
    curved = black + (white - black) * level**gamma
    return np.clip(255 * curved + 0.5, 0, 255).astype(np.uint8)
