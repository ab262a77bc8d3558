"""The learning rate of a run as it is seen: what was used, what is to come, the points of that."""

from collections.abc import Callable

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal

from gui.models.history import History
from gui.models.planned_rate import PlannedRate
from gui.models.rate_points import RatePoints, height
from gui.plots.canvas import PlotCanvas, mixed
from gui.plots.ranges import PADDING, TINY, padded, rate_limits
from gui.theme import Theme

HANDLE, CHOSEN = 9, 15  # pixels across: a point, and the ring around the chosen one


class RateView(PlotCanvas):
    """Rates on an axis of powers of ten, over the whole run.

    Signals: pointed(str) where the chosen point is, in few signs; empty where there is none.
    """

    pointed = Signal(str)

    def __init__(self, theme: Theme, note_cost: Callable[[float], None]) -> None:
        self._curve: pg.PlotDataItem | None = None
        self._points: RatePoints | None = None  # those that hold
        self._draft: RatePoints | None = None  # those that a hand is moving
        self._plan: PlannedRate | None = None
        self._used = (np.zeros(0), np.zeros(0))
        self._alive = False  # whether time passes: what lies behind can't be moved
        self._chosen = -1
        super().__init__(theme, note_cost, "powers")
        self.setLogMode(x=False, y=True)
        self._ahead, self._curve = self._make_line(), self._make_line()
        self._ring, self._handles = pg.ScatterPlotItem(pxMode=True), pg.ScatterPlotItem(pxMode=True)
        for item in (self._ring, self._handles):
            item.setZValue(10)
            self.addItem(item)
        self.set_theme(theme)

    @property
    def points(self) -> RatePoints | None:
        """What is shown: the points that hold, or those a hand is moving."""
        return self._draft or self._points

    @property
    def chosen(self) -> int:
        """The number of the point that keys move; -1 where there is none."""
        points = self.points
        return self._chosen if points is not None and self._chosen in points.free else -1

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        if self._curve is None:  # the base class colours itself first
            return
        faint = mixed(theme.series[2], theme.surface, 0.75)
        self._curve.setPen(pg.mkPen(theme.series[2], width=1))
        self._ahead.setPen(pg.mkPen(faint, width=1, style=Qt.PenStyle.DashLine))
        self._handles.setPen(pg.mkPen(theme.surface, width=1.5))
        self._handles.setBrush(pg.mkBrush(theme.series[2]))
        self._handles.setSize(HANDLE)
        self._ring.setPen(pg.mkPen(theme.accent, width=2))
        self._ring.setBrush(pg.mkBrush(theme.surface))
        self._ring.setSize(CHOSEN)

    def show_history(self, history: History) -> None:
        """Draw the rates used so far."""
        assert self._curve is not None
        x, rate = self._used = history.learning_rate
        self._curve.setData(x, np.maximum(rate, TINY))
        self._show_all()

    def show_points(
        self, points: RatePoints | None, plan: PlannedRate | None, alive: bool = False
    ) -> None:
        """Show what is to come: the points, and the curve that they stand for.

        `alive`: of a run under way. A hand at work is not disturbed.
        """
        at = self.points.x[self.chosen] if self.points is not None and self.chosen >= 0 else None
        self._points, self._plan, self._alive = points, plan, alive
        if at is not None and points is not None and self._draft is None:  # it has another number
            self._chosen = int(np.abs(np.array(points.x) - at).argmin())
        self._show_all()

    def place_of(self, number: int) -> QPointF:
        """A point in the widget's pixels."""
        points = self.points
        assert points is not None
        return self.pixel(points.x[number], points.rate[number])

    def pixel(self, x: float, rate: float) -> QPointF:
        """Where a rate at x epochs stands, in the widget's pixels."""
        at = self.plotItem.vb.mapViewToScene(QPointF(x, height(rate)))
        return QPointF(self.mapFromScene(at))

    def show_points_alone(self) -> None:
        """Draw the points and their line anew, and say where the chosen one is."""
        points = self.points
        if points is None:
            self._ahead.setData([], [])
            self._handles.clear()
            self._ring.clear()
            self._tell("", "")
            return
        self._show_ahead(points)
        x = [points.x[number] for number in points.free]
        self._handles.setData(x, [height(points.rate[number]) for number in points.free])
        shown = self.chosen >= 0 and self.hasFocus()
        self._ring.setVisible(shown)
        if not shown:
            self._tell("", "")
            return
        at, rate = points.x[self.chosen], points.rate[self.chosen]
        self._ring.setData([at], [height(rate)])
        words = self.tr("Point at epoch {epoch}: {rate}")
        self._tell(words.format(epoch=f"{at:.4g}", rate=f"{rate:.3g}"), f"{at:.3g} · {rate:.2g}")

    def line_at(self, x: float) -> float:
        """The rate on the line to come."""
        points = self.points
        assert points is not None
        if self._draft is None and self._plan is not None:
            return float(np.interp(x, self._plan.x, self._plan.rate))
        return points.at(x)

    def _show_all(self) -> None:
        x = self._used[0]
        now = float(x[-1]) if self._alive and x.size else 0.0
        self._points = self._points and self._points.after(now)
        self._draft = self._draft and self._draft.after(now)
        empty = self._points is None and not x.size
        self.set_empty_text(self.tr("The learning rate over the run stands here.") if empty else "")
        self.show_points_alone()
        self._fit()

    def _show_ahead(self, points: RatePoints) -> None:
        """The line from now on: through the points, or the curve that they stand for."""
        if self._plan is None:
            pairs = [(points.now, points.at(points.now))]
            pairs += [(points.x[n], points.rate[n]) for n in points.free]
            x, rate = np.array(pairs).T
        else:
            x, rate = self._plan.x, self._plan.rate
            if self._draft is not None:
                rate = np.where(x < points.x[-1], [points.at(each) for each in x.tolist()], rate)
            x, rate = x[x >= points.now], rate[x >= points.now]
        self._ahead.setData(x, np.maximum(rate, TINY))

    def _tell(self, words: str, short: str) -> None:
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
            self.pointed.emit(short)

    def _fit(self) -> None:
        """The whole run, and the powers of ten that its rates need."""
        x, rate = self._used
        ends = [float(x[-1])] if x.size else []
        rates = [rate] if x.size else []
        if self._points is not None:
            ends.append(self._points.end)
            rates.append(np.array(self._points.rate))
        if rates and self._draft is None:
            left, right = -PADDING * max(ends), padded(max(ends))
            self.set_ranges(left, right, *rate_limits(np.concatenate(rates)))

    def _make_line(self) -> pg.PlotDataItem:
        line = self.plot(skipFiniteCheck=True)
        line.setDownsampling(auto=True, method="peak")
        line.setClipToView(True)
        return line
