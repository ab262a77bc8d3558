"""Curves as a picture, for where there is no window."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.array import Array
from engine.imaging.opencv import cv2

WIDTH, HEIGHT = 640, 400  # pixels of one chart
LEFT, RIGHT, TOP, BOTTOM = 64, 24, 48, 48  # margins in pixels
TICKS = 5
PAPER, LINE, TEXT = (255, 255, 255), (221, 213, 207), (113, 98, 88)  # blue, green, red
FONT = cv2.FONT_HERSHEY_SIMPLEX


@dataclass(frozen=True)
class Curve:
    """One line of a chart."""

    name: str
    x: Sequence[float]
    y: Sequence[float]
    colour: tuple[int, int, int]  # red, green, blue


def draw_chart(title: str, x_name: str, curves: Sequence[Curve]) -> Array:
    """The curves over a grid with their names: uint8 RGB (400, 640, 3)."""
    picture = np.full((HEIGHT, WIDTH, 3), PAPER, np.uint8)
    xs = np.concatenate([np.asarray(curve.x, float) for curve in curves])
    ys = np.concatenate([np.asarray(curve.y, float) for curve in curves])
    x_range, y_range = _range(xs), _range(ys)
    _draw_grid(picture, x_range, y_range)
    _write(picture, title, (LEFT, 28), 0.6)
    _write(picture, x_name, (WIDTH - RIGHT - 9 * len(x_name), HEIGHT - 10), 0.42)
    for number, curve in enumerate(curves):
        _draw_curve(picture, curve, x_range, y_range)
        _draw_name(picture, curve, number)
    red_first: Array = np.ascontiguousarray(picture[..., ::-1])
    return red_first


def _range(values: Array) -> tuple[float, float]:
    finite = values[np.isfinite(values)]
    low, high = (float(finite.min()), float(finite.max())) if len(finite) else (0.0, 1.0)
    return (low, high) if high > low else (low - 0.5, high + 0.5)


def _place(value: float, span: tuple[float, float], first: int, last: int) -> int:
    share = (value - span[0]) / (span[1] - span[0])
    return round(first + share * (last - first))


def _draw_grid(picture: Array, x_range: tuple[float, float], y_range: tuple[float, float]) -> None:
    for share in np.linspace(0, 1, TICKS):
        y = y_range[0] + share * (y_range[1] - y_range[0])
        row = _place(y, y_range, HEIGHT - BOTTOM, TOP)
        cv2.line(picture, (LEFT, row), (WIDTH - RIGHT, row), LINE, 1)
        _write(picture, f"{y:.3g}", (8, row + 4), 0.42)
        x = x_range[0] + share * (x_range[1] - x_range[0])
        column = _place(x, x_range, LEFT, WIDTH - RIGHT)
        _write(picture, f"{x:.0f}", (column - 8, HEIGHT - BOTTOM + 18), 0.42)


def _draw_curve(
    picture: Array, curve: Curve, x_range: tuple[float, float], y_range: tuple[float, float]
) -> None:
    points = [
        (_place(x, x_range, LEFT, WIDTH - RIGHT), _place(y, y_range, HEIGHT - BOTTOM, TOP))
        for x, y in zip(curve.x, curve.y, strict=True)
        if np.isfinite(y)
    ]
    path = np.asarray(points, np.int32).reshape(-1, 1, 2)
    cv2.polylines(picture, [path], False, curve.colour[::-1], 2, cv2.LINE_AA)


def _draw_name(picture: Array, curve: Curve, number: int) -> None:
    column = WIDTH - RIGHT - 250 + 125 * number
    cv2.line(picture, (column, 24), (column + 18, 24), curve.colour[::-1], 2, cv2.LINE_AA)
    _write(picture, curve.name, (column + 24, 28), 0.42)


def _write(picture: Array, text: str, place: tuple[int, int], size: float) -> None:
    cv2.putText(picture, text, place, FONT, size, TEXT, 1, cv2.LINE_AA)
