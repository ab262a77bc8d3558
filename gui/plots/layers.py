"""One line for each layer: gradient norms, update ratios, dead and saturated units."""

from collections.abc import Callable, Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt

from gui.models.layer_history import LayerLine
from gui.plots.axis import LEAST_SHARE
from gui.plots.canvas import PlotCanvas
from gui.plots.ranges import TINY, padded
from gui.theme import Theme

MARGIN = 0.1  # of a power of ten, around shares
MOST_DOTS = 400  # on all lines together; more are no help and dear to paint
DECADES = 6  # at most, below the largest figure
USUAL_RATIO = 1e-3  # Hinton 2012: see `engine.monitoring.LayerFigures`


class LayersPlot(PlotCanvas):
    """On an axis of powers of ten: norms, ratios, and shares of units in per cent."""

    def __init__(self, theme: Theme, note_cost: Callable[[float], None]) -> None:
        self._curves: list[pg.PlotDataItem] = []
        self._numbers: list[int] = []
        self._dots = True
        self._drawn: list[tuple[int, bool]] = []  # each curve's number, and whether with dots
        super().__init__(theme, note_cost, "powers")
        self._usual = pg.InfiniteLine(pos=np.log10(USUAL_RATIO), angle=0)
        self._usual.hide()
        self.addItem(self._usual)
        self.setLogMode(x=False, y=True)
        self.setMinimumSize(96, 60)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._theme = theme
        self._drawn = []
        self._colour()
        if hasattr(self, "_usual"):  # the base class colours itself first
            self._usual.setPen(pg.mkPen(theme.muted, width=1, style=Qt.PenStyle.DotLine))

    def show_lines(self, lines: Sequence[LayerLine], shares: bool, usual: bool = False) -> None:
        """Draw these; `shares` are of units, 0 … 1, `usual` marks the ratio that is."""
        self.scale_axis.kind = "shares" if shares else "powers"
        self._usual.setVisible(usual)
        while len(self._curves) > len(lines):
            self.removeItem(self._curves.pop())
        while len(self._curves) < len(lines):
            curve = self.plot(skipFiniteCheck=True, symbolSize=4)
            curve.setDownsampling(auto=True, method="peak")
            curve.setClipToView(True)
            self._curves.append(curve)
        self._numbers = [line.number for line in lines]
        self._dots = sum(line.x.size for line in lines) <= MOST_DOTS
        self._colour()
        for curve, line in zip(self._curves, lines, strict=True):
            curve.setData(line.x, np.maximum(line.y, LEAST_SHARE if shares else TINY))
        self._fit(lines, shares)

    def _fit(self, lines: Sequence[LayerLine], shares: bool) -> None:
        if not lines:
            return
        right = padded(max(1e-3, *(float(line.x[-1]) for line in lines), 0.0))
        if shares:
            self.set_ranges(0.0, right, np.log10(LEAST_SHARE) - MARGIN, MARGIN)
            return
        highest = max(TINY, *(float(line.y.max()) for line in lines), TINY)
        positive = [line.y[line.y > 0] for line in lines]
        lowest = min((float(y.min()) for y in positive if y.size), default=highest)
        top = float(np.ceil(np.log10(highest) + 0.01))
        bottom = max(float(np.floor(np.log10(lowest) - 0.01)), top - DECADES)
        self.set_ranges(0.0, right, bottom, top)

    def _colour(self) -> None:
        """Where it changed: each pen that is set draws its curve anew."""
        wanted = [(number, self._dots) for number in self._numbers]
        for place, (number, dots) in enumerate(wanted):
            if place < len(self._drawn) and self._drawn[place] == wanted[place]:
                continue
            colour = self._theme.series[number % len(self._theme.series)]
            curve = self._curves[place]
            curve.setPen(pg.mkPen(colour, width=1))
            curve.setSymbol("o" if dots else None)
            curve.setSymbolBrush(colour)
            curve.setSymbolPen(None)
        self._drawn = wanted
