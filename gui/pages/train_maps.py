"""The tab that looks into the network while it learns: maps and filters of one layer."""

from math import log

import numpy as np
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.array import Array
from engine.network import Network
from engine.training.commands import Look
from engine.training.events import LayerSeen, SeenKind
from gui.icons import icon
from gui.models.colours import diverging, viridis
from gui.models.glimpses import Glimpses, layer_numbers, seen_picture
from gui.models.mosaic import Mosaic, Scale, lay_out
from gui.plots.mosaic_view import MosaicView
from gui.theme import SPACE_S, SPACE_XS, Theme
from gui.widgets.pictures import to_image
from gui.widgets.scale_bar import ScaleBar, short
from gui.widgets.segments import Segments

THUMB = 64  # pixels
TIGHT = "QPushButton { padding: 1px 5px; min-height: 20px; font-size: 12px; }"
SMALL = "QComboBox { padding: 1px 6px; min-height: 20px; font-size: 12px; }"


class MapsPanel(QWidget):
    """What a layer makes of a validation picture, about five times a second.

    Signals:
        wished(): another layer, kind or picture, or it came into sight or went out of it.
        enlarged(bool): it wants more room, or no more.
    """

    wished = Signal()
    enlarged = Signal(bool)

    def __init__(self, glimpses: Glimpses, theme: Theme) -> None:
        super().__init__()
        self._glimpses, self._theme = glimpses, theme
        self._labels: tuple[str, ...] = ()
        self._number = 0  # of the picture that is wished for
        self._drawn: object = None
        self.layer = QComboBox()
        self.kind, self.own = self._make_choices()
        self.maps, self.bar = MosaicView(theme, self.tr("Maps of the layer")), ScaleBar()
        self.picture, self.caption = QLabel(), QLabel()
        self.back = _tool("chevron-left", self.tr("The picture before this one"))
        self.forth = _tool("chevron-right", self.tr("The next picture of the validation part"))
        self.large = _tool("arrow-expand-all", self.tr("Give the maps the room of the accuracy"))
        self.large.setAutoRepeat(False)
        self.large.setCheckable(True)
        self._lay_out()
        self._connect()
        self._show_nothing()

    @property
    def wish(self) -> Look:
        """What is to be told while the panel is in sight."""
        if not self.isVisible() or not self.layer.count():
            return Look()
        kind: SeenKind = "filters" if self.kind.key == "filters" else "maps"
        return Look(str(self.layer.currentData()), kind, self._number)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self._theme, self._drawn = theme, None
        self.maps.set_theme(theme)
        self.draw()

    def follow(self, network: Network, labels: tuple[str, ...]) -> None:
        """Offer the layers of a run's network; the first with filters is chosen."""
        self._labels = labels
        kept = self.layer.currentData()
        self.layer.blockSignals(True)
        self.layer.clear()
        for row in network.summary().rows:
            sides = "×".join(map(str, row.output_shape))
            self.layer.addItem(f"{row.path} {row.name} {sides}", f"{row.path}/")
        self.layer.setCurrentIndex(max(0, self.layer.findData(kept)))
        self.layer.blockSignals(False)
        self._show_nothing()

    def draw(self) -> None:
        """Show what was seen last, where it is new and what is wished for."""
        event = self._glimpses.layer
        if event is None:
            self._show_nothing()
        elif (event, self.own.isChecked(), self._shape) != self._drawn:
            self._drawn = event, self.own.isChecked(), self._shape
            self._show(event)

    @property
    def _shape(self) -> float:
        """How much wider than high the mosaic should be, in a few steps."""
        wide = self.maps.width() / max(1, self.maps.height())
        return min((0.5, 0.8, 1.2, 1.9, 3.0, 5.0), key=lambda each: abs(log(each / wide)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.draw()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.wished.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.wished.emit()

    def _show(self, event: LayerSeen) -> None:
        numbers = layer_numbers(event)
        if not len(numbers):
            self.maps.set_empty_text(self.tr("This layer has no filters. Choose another, or Maps."))
            self.maps.show_mosaic(None)
            self.bar.clear()
        else:
            own = self.own.isChecked() and numbers.ndim == 3
            scale: Scale = "own" if own else "shared"
            mosaic = lay_out(numbers, scale, True if event.kind == "filters" else None, self._shape)
            colours = self._theme.series
            signed = diverging(colours[0], self._theme.surface, colours[1])
            table = signed if mosaic.signed else viridis()
            self.maps.show_mosaic(mosaic, table)
            self._show_scale(mosaic, table)
            self._say_left_out(event, len(numbers))
        self._show_picture(event)
        self._show_controls(True)

    def _show_controls(self, shown: bool) -> None:
        widgets: tuple[QWidget, ...] = (
            self.layer, self.kind, self.own, self.back, self.forth, self.large,
            self.picture, self.caption, self.bar,
        )  # fmt: skip
        for widget in widgets:
            widget.setVisible(shown)

    def _show_scale(self, mosaic: Mosaic, table: Array) -> None:
        if mosaic.scale == "shared":
            self.bar.show_scale(table, short(mosaic.low), short(mosaic.high), self.tr("shared"))
            return
        first = self.tr("−max") if mosaic.signed else self.tr("min")
        self.bar.show_scale(table, first, self.tr("max"), self.tr("own"))

    def _say_left_out(self, event: LayerSeen, shown: int) -> None:
        if shown < event.units:
            words = self.tr("The first {shown} of {all} are shown.")
            self.maps.setToolTip(words.format(shown=f"{shown:,}", all=f"{event.units:,}"))
        else:
            self.maps.setToolTip(self.tr("As they are now; they change while the network learns"))

    def _show_picture(self, event: LayerSeen) -> None:
        image = to_image(seen_picture(event))
        size = QSize(THUMB, THUMB) * self.devicePixelRatioF()
        scaled = QPixmap.fromImage(image).scaled(size, Qt.AspectRatioMode.KeepAspectRatio)
        scaled.setDevicePixelRatio(self.devicePixelRatioF())
        self.picture.setPixmap(scaled)
        best = int(np.argmax(event.probabilities))
        right = best == event.label
        mark = "✓" if right else "✗"
        self.caption.setText(f"{self._name(best)} {event.probabilities[best]:.0%} {mark}")
        words = self.tr("Validation picture {number}: “{label}”, read as “{answer}”")
        self.picture.setToolTip(
            words.format(
                number=f"{event.number:,}", label=self._name(event.label), answer=self._name(best)
            )
        )
        self.picture.setAccessibleName(self.picture.toolTip())

    def _name(self, number: int) -> str:
        return self._labels[number] if number < len(self._labels) else str(number)

    def _show_nothing(self) -> None:
        self._drawn = None
        self.maps.set_empty_text(
            self.tr("While training runs: what a layer makes of a picture, as it learns.")
        )
        self.maps.show_mosaic(None)
        self.bar.clear()
        self.picture.clear()
        self.caption.clear()
        self._show_controls(False)

    def _step(self, by: int) -> None:
        event = self._glimpses.layer
        self._number = (self._number + by) % (event.pictures if event is not None else 1 << 16)
        self.wished.emit()

    def _connect(self) -> None:
        self.layer.currentIndexChanged.connect(self.wished)
        self.kind.chosen.connect(self.wished)
        self.own.toggled.connect(self.draw)
        self.back.clicked.connect(lambda: self._step(-1))
        self.forth.clicked.connect(lambda: self._step(1))
        self.large.toggled.connect(self.enlarged)

    def _make_choices(self) -> tuple[Segments, QPushButton]:
        kind = Segments(
            self.tr("What to see"),
            (
                ("maps", self.tr("Maps"), self.tr("What the layer gives for the picture")),
                ("filters", self.tr("Filters"), self.tr("The layer’s kernels: what it looks for")),
            ),
        )
        own = QPushButton(self.tr("Own"))
        own.setCheckable(True)
        own.setToolTip(
            self.tr("Give each map a colour scale of its own: weak ones show too. Else all share.")
        )
        own.setAccessibleName(self.tr("Own colour scale"))
        own.setStyleSheet(TIGHT)
        for key in ("maps", "filters"):
            kind.button(key).setStyleSheet(TIGHT)
        return kind, own

    def _lay_out(self) -> None:
        self.layer.setStyleSheet(SMALL)
        self.layer.setAccessibleName(self.tr("Layer"))
        self.layer.setToolTip(self.tr("The layer to look at, with the shape of what it gives"))
        self.layer.setMinimumWidth(60)
        self.picture.setFixedSize(THUMB, THUMB)
        self.caption.setProperty("role", "muted")
        self.caption.setFixedWidth(THUMB)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        turn = QHBoxLayout()
        turn.setSpacing(0)
        turn.addWidget(self.back)
        turn.addWidget(self.forth)
        turn.addStretch(1)
        turn.addWidget(self.large)
        side = QVBoxLayout()
        side.setSpacing(SPACE_XS)
        side.addWidget(self.picture)
        side.addWidget(self.caption)
        side.addLayout(turn)
        side.addStretch(1)
        above, below, middle = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        above.addWidget(self.layer, 1)
        above.addWidget(self.kind)
        below.addWidget(self.bar, 1)
        below.addWidget(self.own)
        self.maps.setMinimumSize(60, 40)
        middle.setSpacing(SPACE_XS)
        middle.addLayout(above)
        middle.addWidget(self.maps, 1)
        middle.addLayout(below)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addLayout(side)
        row.addLayout(middle, 1)


def _tool(glyph: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setProperty("role", "tool")
    button.setIcon(icon(glyph))
    button.setIconSize(QSize(16, 16))
    button.setAutoRepeat(True)
    button.setStyleSheet("padding: 0;")
    button.setFixedSize(THUMB // 3, 26)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    return button
