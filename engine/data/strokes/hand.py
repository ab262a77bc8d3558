"""A hand at work: from a style's skeleton to a pen's path, differently every time.

Every function takes the chances of N pictures of one style and works on all of them at once;
coordinates are (N, P, 2), x and y of P places along the path, in a box of about 1 × 1.
"""

import numpy as np

from engine.array import Array
from engine.data.strokes.chances import Chances
from engine.data.strokes.curves import STEPS, control_points, curve_matrices
from engine.data.strokes.style import Style

# How far hands differ from each other: deviations, in parts of the digit's height or plain factors.
WILDNESS = 0.45  # of the logarithm of a factor on most of what follows
JITTER = 0.028  # of each point of the skeleton
MISPLACED, RESIZED = 0.028, 0.05  # of each stroke of several
ENDING = 0.05  # of what a stroke lacks or has too much at its ends, in parts of its length
HOOK = 0.03  # of a stroke's ends
ELASTIC = 0.18  # of each wave that bends the plane
WAVES = 3
UNSTEADY = 0.012  # at most, of the path's trembling
TAPER = 0.15  # of the top's width beside the bottom's
ASPECT, ASPECT_SPREAD = 0.7, 0.24  # width beside height, and of its logarithm
SLANT, SLANT_SPREAD = 0.1, 0.28  # to the right, a tangent
TURN = 0.09  # radians
SWELLING = 0.09  # of each of two waves of pressure
SPEED = 0.25  # at most, the power of the pen's speed that its width falls by
NIB = 0.3  # at most, how much wider a flat nib is across than along


def write(style: Style, chances: Chances) -> tuple[Array, Array]:
    """The paths (N, P, 2) and the pen's relative width from each place to the next (N, P - 1).

    The width is about 1 and 0 where the pen is lifted; paths lie in a box of about 1 × 1 with
    the digit's true proportions.
    """
    wildness = np.clip(np.exp(chances.normal(1, WILDNESS, -0.1)), 0.3, 1.9)
    strokes = _strokes(style, chances, wildness)
    lengths = [stroke.shape[1] for stroke in strokes]
    path = np.concatenate(strokes, axis=1)
    path = _elastic(path, chances, wildness)
    path = _tremble(path, chances)
    path = _lean(path, chances)
    return path, _pressure(path, lengths, chances)


def _strokes(style: Style, chances: Chances, wildness: Array) -> list[Array]:
    points, corners = control_points(style)
    shares = _blend(chances, len(style.shapes))
    angular = 0.6 * chances.uniform() ** 4
    hurried = 1.1 * chances.uniform() ** 1.5
    mix = np.stack([angular, 1 - angular - hurried, hurried])[..., None]
    strokes = []
    for number, (shapes, sharp) in enumerate(zip(points, corners, strict=True)):
        control = (shares[:, :, None, None] * shapes).sum(axis=1)
        jitter = chances.normal(2 * len(sharp), JITTER).reshape(control.shape)
        control = control + wildness[..., None] * jitter
        curves = np.matmul(curve_matrices(sharp)[:, None], control)
        curve = (mix * curves).sum(axis=0)
        if number or len(points) > 1:
            curve = _displace(curve, chances, wildness)
        strokes.append(_stop_early_or_late(curve, chances, wildness))
    return strokes


def _blend(chances: Chances, shapes: int) -> Array:
    """Shares of a style's shapes, (N, shapes), sum 1; a little beyond the shapes themselves."""
    amounts = -np.log1p(-chances.uniform(4)[:, :shapes])
    shares = amounts / amounts.sum(axis=1, keepdims=True)
    beyond: Array = 1.2 * shares - 0.2 / shapes
    return beyond


def _displace(curve: Array, chances: Chances, wildness: Array) -> Array:
    """A stroke set down a little off its place and of another size."""
    middle = curve.mean(axis=1, keepdims=True)
    size = 1 + (wildness * chances.normal(1, RESIZED))[..., None]
    offset = (wildness * chances.normal(2, MISPLACED))[:, None]
    displaced: Array = middle + size * (curve - middle) + offset
    return displaced


def _stop_early_or_late(curve: Array, chances: Chances, wildness: Array) -> Array:
    """Cut off or prolong both ends; what is added goes straight on."""
    last = curve.shape[1] - 1
    change = np.clip(wildness * chances.normal(2, ENDING), -0.15, 0.15) * min(last, 6 * STEPS)
    along = np.linspace(0, 1, last + 1)
    places = change[:, :1] + (last - change.sum(axis=1, keepdims=True)) * along
    before = np.clip(places.astype(int), 0, last - 1)
    rest = (places - before)[..., None]
    rows = np.arange(len(curve))[:, None]
    moved: Array = curve[rows, before] * (1 - rest) + curve[rows, before + 1] * rest
    return _hook(moved, chances, wildness)


def _hook(curve: Array, chances: Chances, wildness: Array) -> Array:
    """Bend both ends aside, as a pen does that comes down or leaves while it moves."""
    reach = STEPS * chances.uniform(2, 0.4, 1.2)
    aside = (wildness * chances.normal(4, HOOK)).reshape(-1, 2, 2)
    places = np.arange(curve.shape[1])
    start = np.exp(-places / reach[:, :1])[..., None] * aside[:, :1]
    end = np.exp(-places[::-1] / reach[:, 1:])[..., None] * aside[:, 1:]
    hooked: Array = curve + start + end
    return hooked


def _elastic(path: Array, chances: Chances, wildness: Array) -> Array:
    """Bend the plane by a few long sine waves of random direction."""
    moved = path.copy()
    for _ in range(WAVES):
        direction = chances.uniform(1, 0, 2 * np.pi)
        frequency = chances.uniform(1, 1.5, 6.0)
        phase = chances.uniform(1, 0, 2 * np.pi)
        amplitude = wildness * chances.normal(2, ELASTIC) / frequency
        across = path[..., 0] * np.cos(direction) + path[..., 1] * np.sin(direction)
        moved += np.sin(frequency * across + phase)[..., None] * amplitude[:, None]
    return moved


def _tremble(path: Array, chances: Chances) -> Array:
    """A slight unsteadiness along the path."""
    places = np.arange(path.shape[1])
    speed = chances.uniform(2, 0.15, 0.9)
    phase = chances.uniform(2, 0, 2 * np.pi)
    amplitude = UNSTEADY * chances.uniform(1) ** 2
    return path + amplitude[..., None] * np.sin(speed[:, None] * places[:, None] + phase[:, None])


def _lean(path: Array, chances: Chances) -> Array:
    """Proportions, taper, slant and rotation."""
    x, y = path[..., 0] - 0.5, path[..., 1] - 0.5
    x = x * np.exp(np.clip(chances.normal(1, ASPECT_SPREAD, np.log(ASPECT)), -0.95, 0.25))
    x, y = x * (1 + chances.normal(1, TAPER) * y), y * (1 + chances.normal(1, TAPER) * x)
    slant = np.clip(chances.normal(1, SLANT_SPREAD, SLANT), -0.8, 1.1)
    x = x - slant * y
    angle = np.clip(chances.normal(1, TURN), -0.25, 0.25)
    cosine, sine = np.cos(angle), np.sin(angle)
    return np.stack([cosine * x - sine * y, sine * x + cosine * y], axis=-1)


def _pressure(path: Array, lengths: list[int], chances: Chances) -> Array:
    """The pen's width along the path, thinner where it is fast; 0 between strokes and in breaks."""
    steps = np.diff(path, axis=1)
    places = np.linspace(0, 1, steps.shape[1])
    width = _swelling(places, chances) * _ends(lengths, chances)
    speed = np.sqrt((steps**2).sum(axis=2))
    speed = np.clip(speed / speed.mean(axis=1, keepdims=True), 0.4, 2.5)
    width *= speed ** -chances.uniform(1, 0, SPEED)
    direction = np.arctan2(steps[..., 1], steps[..., 0])
    nib = chances.uniform(1, 0, np.pi)
    width *= 1 + NIB * chances.uniform() ** 3 * np.cos(2 * (direction - nib))
    gap = chances.uniform(1, 0.1, 0.9)
    broken = chances.sometimes(0.08) & (np.abs(places - gap) < chances.uniform(1, 0, 0.04))
    width = np.where(broken, 0, np.maximum(width, 0.35))
    between = np.cumsum(lengths)[:-1] - 1
    width[:, between] *= 0.6 * chances.sometimes(0.05)  # now and then the pen isn't quite lifted
    return width


def _swelling(places: Array, chances: Chances) -> Array:
    """Pressure that comes and goes, about 1, (N, P - 1)."""
    waves = chances.uniform(2, 2, 12)
    phase = chances.uniform(2, 0, 2 * np.pi)
    swell = chances.normal(2, SWELLING)[:, None]
    pressure: Array = 1 + (swell * np.sin(waves[:, None] * places[:, None] + phase[:, None])).sum(2)
    return pressure


def _ends(lengths: list[int], chances: Chances) -> Array:
    """Thinner or thicker at both ends of a stroke, (N, P - 1)."""
    start, end = chances.normal(1, 0.2, -0.08), chances.normal(1, 0.25, -0.12)
    from_start = np.concatenate([np.arange(length) for length in lengths])[:-1]
    to_end = np.concatenate([np.arange(length)[::-1] for length in lengths])[:-1]
    reach = STEPS * 0.7
    factor: Array = 1 + start * np.exp(-from_start / reach) + end * np.exp(-to_end / reach)
    return factor
