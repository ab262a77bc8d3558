"""Curves of several runs over each other."""

from collections.abc import Callable, Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt

from engine.array import Array
from gui.models.overlay import Line, Quantity
from gui.plots.canvas import PlotCanvas
from gui.plots.ranges import TINY, accuracy_limits, log_limits, loss_limits, padded
from gui.theme import Theme

MARKER = 5  # pixels
MOST_DOTS = 400  # on all lines together; more are no help and dear to paint


class OverlayPlot(PlotCanvas):
    """A colour for each run; training solid, validation dashed with dots."""

    def __init__(self, theme: Theme, note_cost: Callable[[float], None] = lambda _: None) -> None:
        self._curves: list[tuple[pg.PlotDataItem, pg.PlotDataItem]] = []
        self._lines: tuple[Line, ...] = ()
        self._quantity: Quantity = "loss"
        self._colours: tuple[int, ...] = ()
        self._wanted_log = False  # of losses alone
        self._shown: list[Line | None] = []  # by each pair of curves
        self._drawn: list[tuple[int, bool]] = []  # colour, and whether with dots, likewise
        super().__init__(theme, note_cost)
        self._theme = theme
        self.setMinimumSize(160, 120)

    @property
    def lines(self) -> tuple[Line, ...]:
        """What is drawn."""
        return self._lines

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._theme = theme
        self._drawn = []
        self._colour()

    def show_log(self, log: bool) -> None:
        """Show powers of ten at equal distances; of losses alone."""
        self._wanted_log = log
        self._show_scale()
        self._set_limits()

    def show_lines(
        self, lines: Sequence[Line], quantity: Quantity, below: str, colours: Sequence[int] = ()
    ) -> None:
        """Draw these; `below` is what stands under the axis, `colours` are numbers of series."""
        other = below != self._below or quantity != self._quantity
        self._lines, self._quantity = tuple(lines), quantity
        self._colours = tuple(colours) or tuple(range(len(self._lines)))
        if other:
            self._below = below
            self.getAxis("bottom").setLabel(below, color=self._theme.muted)
            self.forget_ranges()
        self._make_curves()
        self._show_scale()
        self._colour()
        self._set_limits()
        for number, line in enumerate(self._lines):
            if line is not self._shown[number]:  # what is drawn already stays
                training, validation = self._curves[number]
                training.setData(line.x, line.training)
                validation.setData(line.validation_x, line.validation)
                self._shown[number] = line

    def _make_curves(self) -> None:
        while len(self._curves) > len(self._lines):
            for curve in self._curves.pop():
                self.removeItem(curve)
            self._shown.pop()
        while len(self._curves) < len(self._lines):
            training = self.plot(skipFiniteCheck=True)
            training.setDownsampling(auto=True, method="peak")
            training.setClipToView(True)
            validation = self.plot(symbolSize=MARKER, skipFiniteCheck=True)
            self._curves.append((training, validation))
            self._shown.append(None)

    def _show_scale(self) -> None:
        log = self._wanted_log and self._quantity == "loss"
        shares = self._quantity == "accuracy"
        self.scale_axis.kind = "powers" if log else "percent" if shares else "plain"
        self.set_log(log)

    def _colour(self) -> None:
        """Where it changed: each pen that is set draws its curve anew."""
        dots = sum(line.validation_x.size for line in self._lines) <= MOST_DOTS
        wanted = [(number, dots) for number in self._colours[: len(self._lines)]]
        for place, (number, _) in enumerate(wanted):
            if place < len(self._drawn) and self._drawn[place] == wanted[place]:
                continue
            training, validation = self._curves[place]
            colour = self._theme.series[number % len(self._theme.series)]
            training.setPen(pg.mkPen(colour, width=1))
            validation.setPen(pg.mkPen(colour, width=1, style=Qt.PenStyle.DashLine))
            validation.setSymbol("o" if dots else None)
            validation.setSymbolBrush(colour)
            validation.setSymbolPen(self._theme.surface)
        self._drawn = wanted

    def _set_limits(self) -> None:
        filled = [line for line in self._lines if line.x.size or line.validation_x.size]
        if not filled:
            return
        right = max(_largest(line.x, line.validation_x) for line in filled)
        training = np.concatenate([line.training for line in filled])
        validation = np.concatenate([line.validation for line in filled])
        self.set_ranges(0.0, padded(max(right, TINY)), *self._height(training, validation))

    def _height(self, training: Array, validation: Array) -> tuple[float, float]:
        if self._quantity == "loss":
            return (log_limits if self._wanted_log else loss_limits)(training, validation)
        return accuracy_limits(training if training.size else validation, validation)


def _largest(*arrays: Array) -> float:
    return max((float(each[-1]) for each in arrays if each.size), default=0.0)
