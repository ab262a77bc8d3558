"""A plot in our colours: what every plot of ours has before it has data."""

import time
from collections.abc import Callable

import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from gui.plots.axis import AxisKind, QuantityAxis
from gui.theme import TYPE_MUTED, Theme, scaled_font

translate = QCoreApplication.translate
AXIS_WIDTH = 48  # pixels; equal in all plots, so that their frames align


def mixed(colour: str, ground: str, share: float) -> QColor:
    """The opaque colour that `share` of `colour` over `ground` gives; cheaper than alpha."""
    over, under = QColor(colour), QColor(ground)
    return QColor.fromRgbF(
        over.redF() * share + under.redF() * (1 - share),
        over.greenF() * share + under.greenF() * (1 - share),
        over.blueF() * share + under.blueF() * (1 - share),
    )


class PlotCanvas(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """An empty plot with quiet axes, a sentence while it is empty, and ranges set from outside.

    The user may drag and zoom; then `follows` is False until a double click.
    """

    SAID = ("_below",)

    def __init__(
        self,
        theme: Theme,
        note_cost: Callable[[float], None],
        kind: AxisKind = "plain",
        below: str = "",
    ) -> None:
        self.scale_axis = QuantityAxis(kind)
        super().__init__(axisItems={"left": self.scale_axis})
        self._below = below or translate("PlotCanvas", "epoch")
        self.follows = True
        self._logarithmic = False
        self._note_cost = note_cost
        self._ranges: tuple[float, ...] = ()
        self._empty = QLabel(self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setProperty("role", "muted")
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFrameShape(pg.PlotWidget.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMenuEnabled(False)
        self.hideButtons()
        self._prepare_axes()
        self.plotItem.vb.sigRangeChangedManually.connect(self._leave)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self.setBackground(theme.surface)
        for name in ("left", "bottom"):
            axis = self.getAxis(name)
            axis.setPen(pg.mkPen(theme.line, width=1))
            axis.setTickPen(pg.mkPen(mixed(theme.line, theme.surface, 0.6), width=1))
            axis.setTextPen(theme.muted)
        self.getAxis("bottom").setLabel(self._below, color=theme.muted)

    def retell(self) -> None:
        """Another language: the word under the axis is drawn by pyqtgraph."""
        self.getAxis("bottom").setLabel(self._below)  # in the colour it has

    def set_empty_text(self, text: str) -> None:
        """Show the sentence in place of the axes; nothing to show brings the axes back."""
        if text == self._empty.text() and self._empty.isHidden() != bool(text):
            return
        self._empty.setText(text)
        self._empty.setVisible(bool(text))
        for name in ("left", "bottom"):  # setVisible would leave an axis without room
            axis = self.getAxis(name)
            axis.hide() if text else axis.show()

    def set_ranges(self, left: float, right: float, bottom: float, top: float) -> None:
        """Show this part, unless the user looks at a part of their own choice."""
        ranges = (left, right, bottom, top)
        if self.follows and ranges != self._ranges:
            self._ranges = ranges
            self.setRange(xRange=ranges[:2], yRange=ranges[2:], padding=0)

    def set_log(self, log: bool) -> None:
        """Powers of ten upward, or not; what is so already costs nothing."""
        if log != self._logarithmic:
            self._logarithmic = log
            self.setLogMode(x=False, y=log)

    def forget_ranges(self) -> None:
        """Follow the data again."""
        self.follows = True
        self._ranges = ()

    def sizeHint(self) -> QSize:
        return QSize(280, 160)  # the base class wants 640 × 480

    def paintEvent(self, event: QPaintEvent) -> None:
        began = time.perf_counter()
        super().paintEvent(event)
        self._note_cost((time.perf_counter() - began) * 1000)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_empty"):  # the base class resizes before it is whole
            self._empty.setGeometry(self.rect().adjusted(16, 8, -16, -8))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        ranges = self._ranges
        self.forget_ranges()
        if ranges:
            self.set_ranges(*ranges)

    def _leave(self, _: object) -> None:
        self.follows = False

    def _prepare_axes(self) -> None:
        font = scaled_font(QWidget().font(), TYPE_MUTED - 1)
        for name in ("left", "bottom"):
            axis = self.getAxis(name)
            axis.setStyle(tickFont=font, tickLength=0, tickTextOffset=6, autoExpandTextSpace=False)
            axis.setStyle(hideOverlappingLabels=False)
            axis.enableAutoSIPrefix(False)
        self.getAxis("left").setWidth(AXIS_WIDTH)
        self.getAxis("left").setGrid(255)
        self.getAxis("left").setZValue(-1000)  # the grid lies behind the curves
        self.getAxis("bottom").setHeight(38)
        self.getAxis("bottom").label.setFont(font)
        self.plotItem.setContentsMargins(0, 8, 12, 0)
        self.plotItem.vb.setDefaultPadding(0)
        self.plotItem.disableAutoRange()
