"""Layers: the list, the maps of one of them, and a unit of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from engine.array import Array
from engine.inspect.activations import Activation, activations
from engine.inspect.receptive_field import Box
from gui.bench import Bench
from gui.models.colours import diverging, viridis
from gui.models.mosaic import Mosaic, Scale, lay_out
from gui.models.unit import Place, Unit, look_at, strongest
from gui.newest import Newest
from gui.pages.inside_tab import InsideTab
from gui.pages.inside_unit import UnitCard
from gui.plots.mosaic_view import MosaicView
from gui.theme import SPACE_M
from gui.widgets.card import Card
from gui.widgets.layer_list import LayerList
from gui.widgets.scale_bar import ScaleBar, short
from gui.widgets.segments import Segments

LIST = 188  # pixels
KEPT = 6  # pictures whose activations are kept


class LayersTab(InsideTab):
    """Walks the network layer by layer.

    Signals: field_shown(Box | None) what the chosen unit sees of the picture.
    """

    field_shown = Signal(object)

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        theme = bench.session.appearance.theme
        self._found: dict[str, Activation] = {}
        self._place: Place | None = None
        self._passes, self._units = Newest(self, kept=KEPT), Newest(self)
        self.layers = LayerList()
        self.maps = MosaicView(theme, self.tr("Maps of the layer"))
        self.bar = ScaleBar()
        self.scale = Segments(
            self.tr("Colour scale"),
            (
                ("shared", self.tr("Shared"), self.tr("One scale for all: weak maps stay dark")),
                ("own", self.tr("Own"), self.tr("Each map has its own scale: weak ones show too")),
            ),
        )
        self.unit = UnitCard(theme)
        self._lay_out()
        self._connect()
        self.take_model()

    def take_model(self) -> None:
        """List the layers of another model."""
        model = self.bench.model
        self._found, self._place = {}, None
        self.layers.show_rows(model.network.summary().rows if model is not None else ())

    def ask(self) -> None:
        """Pass the picture through all layers."""
        model, exhibit = self.bench.model, self.bench.exhibit
        if model is None or exhibit is None or not self.bench.key[0]:
            self._passes.cancel()
            self._found = {}
            self._show_layer()
            return
        self._passes.ask_once(
            self.bench.key, lambda: activations(model.network, model.weights, exhibit.x)
        )

    def restyle(self) -> None:
        """Take the colours of another theme."""
        theme = self.bench.session.appearance.theme
        self.maps.set_theme(theme)
        self.unit.set_theme(theme)
        self._show_layer()

    def _take_pass(self, found: tuple[Activation, ...]) -> None:
        self._found = {one.path: one for one in found}
        self._show_layer()

    def _change_layer(self) -> None:
        self._place = None
        self._show_layer()

    def _show_layer(self) -> None:
        found = self._found.get(self.layers.path)
        if found is None:
            self._show_nothing()
            return
        output = found.output[0]
        self.scale.setEnabled(output.ndim == 3)  # numbers of a vector have no scale of their own
        scale: Scale = "own" if self.scale.key == "own" and output.ndim == 3 else "shared"
        mosaic = lay_out(output, scale)
        theme = self.bench.session.appearance.theme
        signed = diverging(theme.series[0], theme.surface, theme.series[1])
        table = signed if mosaic.signed else viridis()
        if self._place is None or self._place[0] >= len(output):
            self._place = strongest(output)
        self.maps.show_mosaic(mosaic, table)
        self.maps.choose(self._place)
        self._show_scale(mosaic, table)
        self.card.title.setText(self._describe(found))
        self._ask_unit()

    def _show_scale(self, mosaic: Mosaic, table: Array) -> None:
        if mosaic.scale == "shared":
            ends, word = (short(mosaic.low), short(mosaic.high)), self.tr("shared")
        else:
            first = self.tr("−max") if mosaic.signed else self.tr("min")
            ends, word = (first, self.tr("max")), self.tr("own, of each map")
        self.bar.show_scale(table, *ends, word)

    def _describe(self, found: Activation) -> str:
        shape = found.output.shape[1:]
        if len(shape) == 3:
            return self.tr("{0} maps of {1} × {2}").format(*shape)
        return self.tr("{0} numbers").format(shape[0])

    def _show_nothing(self) -> None:
        self._units.cancel()
        self.maps.show_mosaic(None)
        self.bar.clear()
        self.unit.show_unit(None)
        self.field_shown.emit(None)
        self.card.title.setText(self.tr("Maps"))
        if self.bench.model is None:
            words = self.tr("Open a model in the top bar, or train one, to look inside it.")
        else:
            words = self.tr(
                "Choose or draw a picture on the left to see what every layer makes of it."
            )
        self.maps.set_empty_text(words)

    def _ask_unit(self) -> None:
        model, exhibit, place, path = (
            self.bench.model,
            self.bench.exhibit,
            self._place,
            self.layers.path,
        )
        if model is None or exhibit is None or place is None:
            return
        x, label = exhibit.x, exhibit.answer
        self._units.ask_once(
            (*self.bench.key, path, place), lambda: look_at(model, x, path, label, place)
        )

    def _choose_unit(self, unit: int, row: int, column: int) -> None:
        self._place = unit, row, column
        self._ask_unit()

    def _show_unit(self, unit: Unit) -> None:
        self.unit.show_unit(unit)
        box: Box = unit.box
        self.field_shown.emit(box)

    def _connect(self) -> None:
        self.layers.currentRowChanged.connect(lambda _: self._change_layer())
        self.scale.chosen.connect(lambda _: self._show_layer())
        self.maps.unit_chosen.connect(self._choose_unit)
        self._passes.answered.connect(self._take_pass)
        self._units.answered.connect(self._show_unit)
        for asker in (self._passes, self._units):
            asker.failed.connect(self.bench.session.failed)

    def _lay_out(self) -> None:
        self.layers.setFixedWidth(LIST)
        self.maps.setToolTip(
            self.tr("Click a map or use the arrow keys; the pixel you click is explained below.")
        )
        self.card = Card(self.tr("Maps"), (self.scale,))
        self.card.body.addWidget(self.maps, 1)
        self.card.body.addWidget(self.bar)
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        row.addWidget(self.layers)
        row.addWidget(self.card, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        column.addLayout(row, 3)
        column.addWidget(self.unit, 2)
