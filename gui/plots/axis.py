"""The vertical axis of a plot: plain numbers, shares, powers of ten, or shares as such powers."""

import math
from typing import Literal

import pyqtgraph as pg
from PySide6.QtCore import QRectF

AxisKind = Literal["plain", "percent", "powers", "shares"]
LEAST_SHARE = 1e-4  # what an axis of shares as powers of ten begins with; below it is none
MOST_POWERS = 6  # labels on a logarithmic axis
EDGE = 8  # pixels by which the first and the last label reach over the axis


class QuantityAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """`percent` labels shares 0 … 1; `powers` labels logarithms, with fine lines at 2 and 5.

    `shares` labels logarithms of shares; the lowest line stands for none at all.
    """

    def __init__(self, kind: AxisKind) -> None:
        self.kind: AxisKind = kind
        super().__init__("left")

    def boundingRect(self) -> QRectF:
        found: QRectF = super().boundingRect()
        return found.adjusted(0, -EDGE, 0, EDGE)

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        if self.kind not in ("powers", "shares"):
            found: list[tuple[float, list[float]]] = super().tickValues(low, high, size)
            return found
        powers = range(math.floor(min(low, high)), math.ceil(max(low, high)) + 1)
        every = max(1, math.ceil(len(powers) / MOST_POWERS))
        fine = [p + part for p in powers for part in (math.log10(2), math.log10(5))]
        shown = [value for value in fine if low <= value <= high]
        return [(float(every), [float(p) for p in powers if p % every == 0]), (0.3, shown)]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        if self.kind == "percent":
            return [f"{value * 100:.6g} %" for value in values]
        if self.kind == "shares":
            return [_share(value) if spacing >= 1 else "" for value in values]
        if self.kind == "powers":
            return [f"{10**value:g}" if spacing >= 1 else "" for value in values]
        found: list[str] = super().tickStrings(values, scale, spacing)
        return found


def _share(power: float) -> str:
    return f"{10**power * 100:g} %" if 10**power > LEAST_SHARE * 1.01 else "0"
