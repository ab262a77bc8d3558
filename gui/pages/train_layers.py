"""The tabs about layers: norms, updates and silent units as lines; histograms."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui.models.layer_history import LayerHistory, LayerLine, LayerQuantity
from gui.plots.layers import LayersPlot
from gui.theme import SPACE_S, Theme
from gui.widgets.histogram_view import HistogramView
from gui.widgets.layer_key import LayerKey
from gui.widgets.segments import Segments

ROOMY = 300  # pixels
TIGHT_STYLE = """
QPushButton { padding: 1px 5px; min-height: 20px; font-size: 12px; }
QPushButton:focus { padding: 0 4px; }
"""
SHARES: tuple[LayerQuantity, ...] = ("dead", "saturated")


class LayersPanel(QWidget):
    """One figure of every layer against epochs, and beside it which line is which layer."""

    def __init__(self, layers: LayerHistory, theme: Theme, note: Callable[[float], None]) -> None:
        super().__init__()
        self._layers = layers
        self._drawn: tuple[str, int] = ("", 0)
        self.plot = LayersPlot(theme, note)
        self.plot.setAccessibleName(self.tr("Figures of the layers against epochs"))
        self.key = LayerKey(theme)
        self.quantity = Segments(
            self.tr("Figure"),
            (
                (
                    "gradient_norm",
                    self.tr("Gradient"),
                    self.tr("Length of the gradient. Where it shrinks to nothing a layer is idle."),
                ),
                (
                    "update_ratio",
                    self.tr("Update"),
                    self.tr("Length of the step over that of the weights; near 0.001 is usual."),
                ),
                (
                    "dead",
                    self.tr("Dead"),
                    self.tr("Share of units that are off for every picture: they learn no more."),
                ),
                (
                    "saturated",
                    self.tr("Saturated"),
                    self.tr("Share of outputs of sigmoid and tanh that are stuck at an end."),
                ),
            ),
        )
        _tighten(self.quantity, ("gradient_norm", "update_ratio", *SHARES))
        self.quantity.chosen.connect(self.draw)
        self._lay_out()
        self.draw()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self.plot.set_theme(theme)
        self.key.set_theme(theme)

    def draw(self) -> None:
        """Draw what the history holds now, where that is new."""
        quantity = self._quantity
        if self._drawn == (quantity, self._layers.measured):
            return
        if self._drawn[0] != quantity:
            self.plot.forget_ranges()
        self._drawn = (quantity, self._layers.measured)
        lines = self._layers.lines(quantity)
        self.plot.show_lines(lines, quantity in SHARES, usual=quantity == "update_ratio")
        self.plot.set_empty_text("" if lines else self._why_empty(quantity))
        self._place_key()
        rows = tuple((line.name, line.number, _figure(line, quantity)) for line in lines)
        self.key.show_rows(rows)
        self.plot.setToolTip(self.key.toolTip())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_key()

    def _place_key(self) -> None:
        """Where there is little room the lines need it; the tip tells them apart then."""
        self.key.setVisible(self.width() >= ROOMY and bool(self._layers.lines(self._quantity)))

    @property
    def _quantity(self) -> LayerQuantity:
        return self.quantity.key  # type: ignore[return-value]  # one of these

    def _why_empty(self, quantity: LayerQuantity) -> str:
        if not self._layers.measured:
            return self.tr(
                "Press Start: every 200 steps the layers are measured, unless More says so."
            )
        if quantity == "dead":
            return self.tr("This network has no units that can die, such as those of ReLU.")
        if quantity == "saturated":
            return self.tr("This network has no units that can saturate, such as sigmoids.")
        return self.tr("No layer has such a figure.")

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.plot, 1)
        row.addWidget(self.key)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(self.quantity)
        column.addLayout(row, 1)


class HistogramsPanel(QWidget):
    """How weights, gradients or activations are spread, layer by layer."""

    def __init__(self, layers: LayerHistory) -> None:
        super().__init__()
        self._layers = layers
        self._drawn: tuple[str, object] = ("", None)
        self.view, self._empty = HistogramView(), QLabel()
        self._empty.setText(
            self.tr("Switch on Histograms under More, Name, threads, measuring; then press Start.")
        )
        self._empty.setProperty("role", "muted")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        kinds = (
            ("weight", self.tr("Weights"), self.tr("How the weights of each layer are spread")),
            ("gradient", self.tr("Gradients"), self.tr("How their gradients are spread")),
            ("activation", self.tr("Activations"), self.tr("How the outputs are spread")),
        )
        self.kind = Segments(self.tr("Numbers"), kinds)
        _tighten(self.kind, tuple(key for key, _, _ in kinds))
        self.kind.chosen.connect(self.draw)
        self._area = QScrollArea(widgetResizable=True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setProperty("role", "page")
        self._area.setWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        for widget, stretch in ((self.kind, 0), (self._area, 1), (self._empty, 1)):
            column.addWidget(widget, stretch)
        self.draw()

    def draw(self) -> None:
        """Draw the last measurement, where it is new."""
        event, kind = self._layers.histograms, self.kind.key
        if self._drawn[0] == kind and self._drawn[1] is event:
            return
        self._drawn = (kind, event)
        self._empty.setVisible(event is None)
        self._area.setVisible(event is not None)
        found = event.histograms if event is not None else ()
        self.view.show_histograms(tuple(each for each in found if each.kind == kind))


def _figure(line: LayerLine, quantity: LayerQuantity) -> str:
    last = float(line.y[-1])
    return f"{last:.0%}" if quantity in SHARES else f"{last:.2g}"


def _tighten(segments: Segments, keys: tuple[str, ...]) -> None:
    """Let them fit beside the narrowest curves."""
    for key in keys:
        segments.button(key).setStyleSheet(TIGHT_STYLE)
