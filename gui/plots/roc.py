"""A ROC curve with a threshold that can be dragged along it."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent

from engine.metrics import Decision, RocCurve
from gui.plots.canvas import PlotCanvas
from gui.theme import Theme

SIZE = 12  # pixels of the handle


class RocPlot(PlotCanvas):
    """False alarms to the right, finds upward.

    Signals: threshold_dragged(float) the probability from which the answer is yes.
    """

    threshold_dragged = Signal(float)

    def __init__(self, theme: Theme, below: str) -> None:
        self._curve: RocCurve | None = None
        self._line, self._chance = pg.PlotDataItem(), pg.PlotDataItem([0, 1], [0, 1])
        self._handle = pg.ScatterPlotItem(size=SIZE, pxMode=True)
        super().__init__(theme, lambda _: None, "percent", below)
        for item in (self._chance, self._line, self._handle):
            self.addItem(item)
        self.plotItem.vb.setMouseEnabled(False, False)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(self.tr("ROC curve"))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        super().set_theme(theme)
        self._line.setPen(pg.mkPen(theme.series[0], width=2))
        self._chance.setPen(pg.mkPen(theme.line, width=1, style=Qt.PenStyle.DashLine))
        self._handle.setPen(pg.mkPen(theme.surface, width=2))
        self._handle.setBrush(pg.mkBrush(theme.accent))

    def show_curve(self, curve: RocCurve | None, sentence: str = "") -> None:
        """Show another class's curve, or say why there is none."""
        self._curve = curve
        self.set_empty_text(sentence if curve is None else "")
        for item in (self._line, self._chance, self._handle):
            item.setVisible(curve is not None)
        if curve is not None:
            self._line.setData(curve.false_positive_rate, curve.true_positive_rate)
            self.forget_ranges()
            self.set_ranges(-0.02, 1.02, -0.02, 1.02)

    def show_decision(self, decision: Decision) -> None:
        """Put the handle where this threshold stands."""
        self._handle.setData([decision.false_positive_rate], [decision.true_positive_rate])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._drag(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def place_of(self, index: int) -> QPointF:
        """A corner of the curve in the widget's pixels."""
        assert self._curve is not None
        at = QPointF(
            float(self._curve.false_positive_rate[index]),
            float(self._curve.true_positive_rate[index]),
        )
        return QPointF(self.mapFromScene(self.plotItem.vb.mapViewToScene(at)))

    def _drag(self, position: QPointF) -> None:
        if self._curve is None:
            return
        at = self.plotItem.vb.mapSceneToView(self.mapToScene(position.toPoint()))
        away = np.hypot(
            self._curve.false_positive_rate - at.x(), self._curve.true_positive_rate - at.y()
        )
        threshold = float(self._curve.thresholds[int(away.argmin())])
        self.threshold_dragged.emit(min(1.0, threshold))  # infinity says no to everything
