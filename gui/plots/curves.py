"""Loss and accuracy of a run, live."""

from collections.abc import Callable

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsPathItem

from gui.models.history import Curve, History
from gui.plots.canvas import PlotCanvas, mixed
from gui.plots.ranges import (
    TINY,
    accuracy_limits,
    grown_limit,
    log_limits,
    loss_limits,
    padded,
)
from gui.theme import Theme

FAINT = 0.18  # how much of the training colour the unsmoothed curve keeps
SHADE = 0.16  # of the validation colour in the gap
MARKER = 6  # pixels
BEST = 30  # pixels: a square around the dot, with the triangle in its upper or lower third


class CurvePlot(PlotCanvas):
    """One quantity against epochs: raw faint behind smoothed, validation dashed with markers.

    The best epoch is marked with a triangle, above its dot where the curve falls and below it
    where it rises, so that it is never cut; a learning rate set by hand and a switch of optimizers
    with a dotted line. The gap is shaded where validation is worse than training, and a dashed line
    stands where early stopping will end the run.
    """

    def __init__(
        self,
        theme: Theme,
        note_cost: Callable[[float], None],
        read: Callable[[History], Curve],
        percent: bool = False,
    ) -> None:
        self._curves: tuple[pg.PlotDataItem, ...] = ()
        self._marks: list[pg.InfiniteLine] = []
        self._places: list[float] = []  # of the marks, in epochs
        self._gap: QGraphicsPathItem | None = None
        self._epochs_drawn = -1
        self._read, self._percent, self._log = read, percent, False
        super().__init__(theme, note_cost, "percent" if percent else "plain")
        self._raw = self.plot(skipFiniteCheck=True)
        self._smoothed = self.plot(skipFiniteCheck=True)
        self._validation = self.plot(symbol="o", symbolSize=MARKER, skipFiniteCheck=True)
        self._best = pg.ScatterPlotItem(symbol=triangle(below=percent), size=BEST, pen=None)
        self._best.setZValue(10)
        self._gap = QGraphicsPathItem()
        self._gap.setZValue(-10)
        self._gap.setPen(QPen(Qt.PenStyle.NoPen))
        self.plotItem.vb.addItem(self._gap, ignoreBounds=True)
        self._deadline = pg.InfiniteLine(angle=90)
        self._deadline.hide()
        self.addItem(self._deadline)
        self.addItem(self._best)
        self._curves = (self._raw, self._smoothed, self._validation)
        for curve in self._curves[:2]:
            curve.setDownsampling(auto=True, method="peak")
            curve.setClipToView(True)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._mark_pen = pg.mkPen(theme.muted, width=1, style=Qt.PenStyle.DotLine)
        for mark in self._marks:
            mark.setPen(self._mark_pen)
        if not self._curves:  # the base class colours itself first
            return
        training, validation = theme.series[:2]
        self._raw.setPen(pg.mkPen(mixed(training, theme.surface, FAINT), width=1))
        self._smoothed.setPen(pg.mkPen(training, width=1))
        self._validation.setPen(pg.mkPen(validation, width=1, style=Qt.PenStyle.DashLine))
        self._validation.setSymbolBrush(validation)
        self._validation.setSymbolPen(theme.surface)
        assert self._gap is not None
        self._gap.setBrush(mixed(validation, theme.surface, SHADE))
        self._deadline.setPen(pg.mkPen(theme.warn, width=1.5, style=Qt.PenStyle.DashLine))
        self._best.setBrush(pg.mkBrush(theme.text))
        self._best.setPen(pg.mkPen(theme.surface, width=1))

    def set_log(self, log: bool) -> None:
        """Show powers of ten at equal distances."""
        self._log = log
        self.scale_axis.kind = "powers" if log else "plain"
        self.setLogMode(x=False, y=log)
        self.forget_epochs()
        self.forget_ranges()

    def forget_epochs(self) -> None:
        """Draw validation and best epoch anew next time, also where there are as many."""
        self._epochs_drawn = -1

    def set_reading(self, read: Callable[[History], Curve]) -> None:
        """Show another quantity."""
        self._read = read
        self.forget_epochs()
        self.forget_ranges()

    def show_history(self, history: History, epochs: int, patience: int = 0) -> None:
        """Draw what the history holds now; `epochs` is where the run is to end.

        `patience` is for how many epochs early stopping waits; 0 where it is off.
        """
        curve = self._read(history)
        self._raw.setData(curve.x, curve.raw)
        self._smoothed.setData(curve.x, curve.smoothed)
        if len(curve.validation) != self._epochs_drawn:
            self._epochs_drawn = len(curve.validation)
            self._show_gap(curve)
            self._show_deadline(history, patience)
            self._validation.setData(curve.validation_x, curve.validation)
            self._show_best(history, curve)
        self._show_marks(sorted(history.rate_change_x + history.switch_x))
        reached = float(curve.x[-1]) if curve.x.size else 0.0
        bottom, top = self._limits(curve)
        self.set_ranges(0.0, padded(grown_limit(reached, epochs)), bottom, top)

    def _limits(self, curve: Curve) -> tuple[float, float]:
        if self._percent:
            return accuracy_limits(curve.smoothed, curve.validation)
        limits = log_limits if self._log else loss_limits
        return limits(curve.smoothed, curve.validation)

    def _show_best(self, history: History, curve: Curve) -> None:
        best = history.best
        if best is None or not (curve.validation_x == best.epoch).any():
            self._best.clear()
            return
        found = np.flatnonzero(curve.validation_x == best.epoch)
        value = float(curve.validation[found[0]])
        self._best.setData([best.epoch], [np.log10(max(value, TINY)) if self._log else value])

    def _show_gap(self, curve: Curve) -> None:
        """Between training and validation, where the latter is the worse one."""
        assert self._gap is not None
        training, worst = curve.epoch_training, np.minimum if self._percent else np.maximum
        edge = worst(training, curve.validation)
        if self._log:
            training, edge = (np.log10(np.maximum(each, TINY)) for each in (training, edge))
        x = np.concatenate((curve.validation_x, curve.validation_x[::-1]))
        y = np.concatenate((training, edge[::-1]))
        path = QPainterPath()
        path.addPolygon(QPolygonF([QPointF(*point) for point in zip(x, y, strict=True)]))
        self._gap.setPath(path)

    def _show_deadline(self, history: History, patience: int) -> None:
        best = history.best
        self._deadline.setVisible(patience > 0 and best is not None)
        if best is not None:
            self._deadline.setValue(best.epoch + patience)

    def _show_marks(self, places: list[float]) -> None:
        if places == self._places:
            return
        self._places = places
        while self._marks:
            self.removeItem(self._marks.pop())
        for place in places:
            mark = pg.InfiniteLine(pos=place, angle=90, pen=self._mark_pen)
            self._marks.append(mark)
            self.addItem(mark)


def triangle(below: bool) -> QPainterPath:
    """A triangle that points up and leaves the middle to the dot, in a square from -½ to ½."""
    top = 0.16 if below else -0.5
    corners = (QPointF(0.0, top), QPointF(0.19, top + 0.34), QPointF(-0.19, top + 0.34))
    path = QPainterPath()
    path.addPolygon(QPolygonF([*corners, corners[0]]))
    return path
