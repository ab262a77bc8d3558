"""How a scene is looked at: from where, in which light, through which lens."""

import numpy as np

from engine.array import Array
from engine.detection.scenes.page import Page
from engine.detection.scenes.style import SceneStyle
from engine.imaging.scenes import ground, photograph
from engine.imaging.scenes.view import View

EXPOSURES = 4  # lights that are tried before the page is taken as it is
FAINTEST = 22  # grey levels by which ink must differ from its paper
BURIED = 60  # noise hides a digit above contrast · height / BURIED
LIGHT_CELL = 4  # pixels of the picture that share one light
DARKEST, BRIGHTEST = 0.08, 1.12  # of the light; a camera exposes so that paper isn't all white
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
    """Stains, folds and crumples, as often as the style lets them be; none on a board."""
    if not page.foldable:
        return
    if page.chance(page.style.damage):
        for _ in range(int(page.rng.integers(1, 4))):
            _stain(page)
    if page.chance(page.style.damage):
        for _ in range(int(page.rng.integers(1, 3))):
            _fold(page)
    if page.chance(0.3 * page.style.damage):
        cells = int(page.rng.integers(6, 20))
        size = (page.height, page.width)
        page.shade(ground.mottle(page.rng, size, page.between(0.02, 0.07), cells))


def photograph_page(page: Page) -> Array:
    """The picture that a camera takes of the page, uint8 (H, W, 3).

    Whoever takes it wants the digits to be read: light, blur and noise spare the faintest.
    """
    rng, style = page.rng, page.style
    picture, contrasts = _exposed(page)
    heights = np.array([box[3] for box in page.boxes])
    scale = page.between(0.5, 0.9)
    if style.blur > 0 and page.chance(0.1) and 1 / scale <= 0.11 * heights.min(initial=99):
        picture = photograph.coarsened(picture, scale)
    bearable = 0.055 * float(heights.min(initial=99))
    picture = photograph.defocused(picture, min(style.blur * float(rng.random()) ** 1.5, bearable))
    if page.chance(0.25):
        length = min(style.motion * float(rng.random()), 3 * bearable)
        picture = photograph.shaken(picture, length, page.between(0, np.pi))
    grainy = float((contrasts * heights).min(initial=np.inf)) / BURIED
    level = min(style.noise * float(rng.random()) ** 1.7, grainy)
    picture = photograph.noisy(picture, rng, 0.6 * level, 0.8 * level, page.between(0, 0.5))
    if page.chance(0.35):
        halo = max(page.view.size) / 800 + 0.4
        picture = photograph.sharpened(picture, page.between(0.2, 1.0), halo)
    if page.chance(0.85) and style.quality < 100:
        picture = photograph.compressed(
            picture, int(rng.integers(style.quality, max(98, style.quality + 1)))
        )
    return picture


def _stain(page: Page) -> None:
    """A dried drop of tea or the like, anywhere."""
    largest = max(0.15 * min(page.height, page.width), 9)
    blot = ground.stain(page.rng, int(page.between(8, largest)))
    brown = np.array([page.between(90, 170), page.between(70, 130), page.between(30, 90)])
    left, top = int(page.rng.integers(page.width)), int(page.rng.integers(page.height))
    half = len(blot) // 2
    page.lay(blot, left - half, top - half, brown, page.between(0.1, 0.5), 0)


def _fold(page: Page) -> None:
    """A crease, about upright or level."""
    turn = page.between(-0.1, 0.1) + (np.pi / 2 if page.chance(0.5) else 0)
    place, depth, width = page.between(-0.4, 0.4), page.between(0.02, 0.15), page.between(2, 25)
    page.shade(ground.fold((page.height, page.width), place, turn, depth, width))


def _exposed(page: Page) -> tuple[Array, Array]:
    """The picture in some light in which every digit stands out, and by how many grey levels.

    Shapes: uint8 (H, W, 3), float (digits,)
    """
    seen = page.view.look(page.finished())
    for _ in range(EXPOSURES):
        picture = photograph.toned(photograph.lit(seen, _light(page)), _curve(page.rng))
        contrasts = _contrasts(picture, page)
        if contrasts.min(initial=np.inf) >= FAINTEST:
            return picture, contrasts
    return seen, _contrasts(seen, page)


def _contrasts(picture: Array, page: Page) -> Array:
    """By how many grey levels each digit's ink and its paper differ, within its box."""
    grey = picture[..., 1]
    contrasts = []
    for x, y, width, height in page.boxes:
        step = max(int(min(width, height)) // 20, 1)
        rows = slice(int(y), int(y + height) + 1, step)
        columns = slice(int(x), int(x + width) + 1, step)
        levels = np.sort(grey[rows, columns], axis=None)
        last = len(levels) - 1
        contrasts.append(float(levels[round(0.92 * last)]) - float(levels[round(0.08 * last)]))
    return np.array(contrasts)


def _bends(rng: np.random.Generator, style: SceneStyle, size: Size) -> tuple[Array, Array, Array]:
    count = int(rng.integers(1, 3)) if style.bend > 0 and rng.random() < 0.4 else 0
    side = min(size)
    wavelength = rng.uniform(0.9, 2.5, (count, 1)) * side
    direction = rng.uniform(0, 2 * np.pi, (count, 1))
    ways = np.concatenate([np.cos(direction), np.sin(direction)], axis=1)
    amplitudes = style.bend * side * rng.uniform(-1, 1, (count, 2))
    return amplitudes, 2 * np.pi / wavelength * ways, rng.uniform(0, 2 * np.pi, count)


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
    exposed = whole / (1 + (whole / BRIGHTEST) ** 8) ** 0.125
    return np.maximum(exposed, DARKEST).astype(np.float32)


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
