"""Model: build a network layer by layer, and see what each one costs and whether it fits."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QScrollArea,
    QSplitter,
    QWidget,
)

from engine.errors import UserError
from engine.network import Network
from engine.presets import PRESETS, build_preset
from gui.actions import tool_button
from gui.model_actions import TOOLS, add_model_actions
from gui.models.layer_catalogue import new_layer
from gui.models.layer_places import OUTERMOST, Place, beside
from gui.models.layer_table import LayerTable, place_after
from gui.models.network_document import NetworkDocument, for_pictures
from gui.models.network_draft import LayerRow, NetworkDraft, entrance
from gui.models.network_mends import Mend
from gui.pages.model_column import ModelColumn
from gui.pages.model_exchange import Exchange, copy_button
from gui.pages.model_findings import Findings
from gui.plots.architecture import draw_network
from gui.said import said
from gui.session import Session
from gui.theme import SPACE_L, SPACE_XL, Theme
from gui.widgets.architecture_view import ArchitectureView
from gui.widgets.card import Card
from gui.widgets.layer_cards import LayerCards
from gui.widgets.layer_columns import LayerHead
from gui.widgets.layer_panel import LayerPanel
from gui.widgets.network_foot import NetworkFoot

COLUMN = 320  # pixels
NARROW = 760  # pixels; below this the column stands above the cards
PICTURE, LOWEST_PICTURE = 300, 150  # pixels: the card of the architecture
LOWEST_CARDS = 320  # pixels
FIRST_PRESET = "lenet"


class ModelPage(QScrollArea):
    """The column on the left; the picture over the cards on the right."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        theme = session.appearance.theme
        self.column = ModelColumn(session.settings, theme)
        shape, classes = self.column.pictures
        self.document = NetworkDocument(build_preset(FIRST_PRESET, shape, classes), self)
        self.table = LayerTable(self.document)
        self.picture = ArchitectureView(theme)
        self.cards = LayerCards(self.table, self._make_panel, theme)
        self.head, self.foot = LayerHead(), NetworkFoot()
        self.exchange = Exchange(session, self.document, self)
        self._findings = Findings(self.document)
        self._drawn: Network | None = None
        add_model_actions(self)
        self._lay_out()
        self._connect()
        self._follow()

    def add_layer(self, name: str, place: Place | None = None) -> None:
        """Put a new layer in: before a place, or after the card that has the keys."""
        row = self.cards.current
        if place is None:
            end: Place = ((OUTERMOST, len(self.document.draft.layers)),)
            place = place_after(row) if row is not None else end
        shape = entrance(self.document.draft, self.document.judgement, place)
        self.document.insert(place, new_layer(name, shape), self.tr("Add {0}").format(name))

    def remove(self) -> None:
        """Take the layer out that has the keys."""
        if (row := self._layer_row()) is not None:
            self.document.remove(row.place, self.tr("Remove {0}").format(_name(row)))

    def duplicate(self) -> None:
        """Put the layer that has the keys in once more."""
        if (row := self._layer_row()) is not None:
            self.document.duplicate(row.place, self.tr("Duplicate {0}").format(_name(row)))

    def shift(self, step: int) -> None:
        """Let the layer that has the keys come earlier or later in its row."""
        row = self._layer_row()
        if row is None:
            return
        target = beside(row.place, step if step < 0 else step + 1)
        fellow = self.table.find(beside(row.place, step))
        if fellow.isValid():
            self.document.move(row.place, target, self.tr("Move {0}").format(_name(row)))

    def train(self) -> None:
        """Take the network to the Train page."""
        if (network := self.exchange.whole()) is not None:
            self.session.train_network(network)

    def step_back(self) -> None:
        """What Escape does here: close the open card."""
        self.cards.close_card()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.column.refresh()
        self._follow()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._findings.drop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.viewport().width() < NARROW
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction)
        self.column.setMinimumWidth(0 if narrow else COLUMN)
        self.column.setMaximumWidth(16_777_215 if narrow else COLUMN)

    def _take(self, draft: NetworkDraft, words: str) -> None:
        """Another draft in place of this one; the message tells how to take that back."""
        if draft == self.document.draft:
            return
        self.cards.close_card()
        self.document.take(draft, words)
        self.session.succeeded.emit()

    def _take_preset(self, name: str) -> None:
        draft = self.document.draft
        try:
            network = build_preset(name, draft.input_shape, draft.classes)
        except UserError as error:
            self.session.failed.emit(str(error))
            self._follow()
            return
        words = self.tr("Begin with {0}").format(said(PRESETS[name].title))
        self._take(NetworkDraft.of(network), words)

    def _take_pictures(self, shape: tuple[int, int, int], classes: int) -> None:
        draft = for_pictures(self.document.draft, shape, classes)
        self.document.take(draft, self.tr("Other pictures"))

    def _take_mend(self, mend: Mend) -> None:
        self.document.take(mend.draft, self.tr("Make it fit"), mend.place)

    def _edit(self, row: LayerRow, layer: object, field: str) -> None:
        words = self.tr("Change {0} of {1}").format(said(field.replace("_", " ")), _name(row))
        self.document.edit(row.place, layer, field, words)  # type: ignore[arg-type]  # a Signal's

    def _make_panel(self, row: LayerRow) -> LayerPanel:
        panel = LayerPanel(row)
        panel.edited.connect(lambda layer, field: self._edit(row, layer, field))
        return panel

    def retell(self) -> None:
        """Another language: words are written into the picture, too."""
        self._drawn = None
        self._follow()

    def _follow(self) -> None:
        """Show the draft as it is now; mends and kernels come when they are found."""
        document = self.document
        self.column.show_document(document)
        if document.network != self._drawn:
            self._drawn = document.network
            self.picture.show_scene(draw_network(document.network))
        if document.fits:
            self.table.set_notes({})
            words = self.tr("It fits: pictures go in, {0} classes come out.")
            self.foot.show_fitting(words.format(document.draft.classes))
        else:
            self.foot.show_trouble(self._trouble_words(), said(document.judgement.reason))
            self.table.set_kernels(("",) * len(self.table.kernels))
        self._picture_card.title.setText(
            self.tr("Architecture") if document.fits else self.tr("Last that fitted")
        )
        self._findings.look()
        self._judge()

    def _trouble_words(self) -> str:
        judgement = self.document.judgement
        row = judgement.row(judgement.trouble) if judgement.trouble is not None else None
        if row is None or row.output is not None:
            return self.tr("The end doesn't fit.")
        return self.tr("Layer {0} doesn't fit.").format(_name(row))

    def _layer_row(self) -> LayerRow | None:
        row = self.cards.current
        return row if row is not None and row.layer is not None else None

    def _choose(self, place: Place) -> None:
        self.cards.choose(place)
        self.cards.setFocus()

    def _judge(self) -> None:
        """Offer what can be done now."""
        actions, stack = self.session.actions, self.document.stack
        row = self._layer_row()
        for name in ("model.up", "model.down"):
            step = -1 if name == "model.up" else 1
            able = row is not None and self.table.find(beside(row.place, step)).isValid()
            actions[name].setEnabled(able and beside(row.place, step)[-1][1] >= 0)  # type: ignore[union-attr]
        for name in ("model.duplicate", "model.remove"):
            actions[name].setEnabled(row is not None)
        actions["model.undo"].setEnabled(stack.canUndo())
        actions["model.redo"].setEnabled(stack.canRedo())
        at = _name(row) if row is not None else self.tr("the others")
        self.column.show_place(self.tr("Put the marked layer in after {0}").format(at))

    def _chosen(self, place: Place) -> None:
        self.picture.choose(place)
        self._judge()

    def _set_theme(self, theme: Theme) -> None:
        self.picture.set_theme(theme)
        self.cards.set_theme(theme)
        self.column.finder.set_theme(theme)
        self._follow()

    def _show_mends(self, mends: list[Mend]) -> None:
        self.foot.show_mends(mends)
        self.table.set_notes(self._findings.notes(mends))

    def _show_kernels(self, kernels: tuple[str, ...]) -> None:
        self.table.set_kernels(kernels)
        self._place_head()

    def _place_head(self) -> None:
        bar = self.cards.width() - self.cards.viewport().width()
        self.head.set_room(bar, bool(self.table.kernels))

    def _connect(self) -> None:
        document, column, cards = self.document, self.column, self.cards
        document.changed.connect(self._follow)
        document.place_wanted.connect(cards.choose)
        document.stack.indexChanged.connect(self._judge)
        column.data_chosen.connect(self._take_pictures)
        column.preset_chosen.connect(self._take_preset)
        column.batch_changed.connect(self._set_batch)
        column.layer_wanted.connect(self.add_layer)
        cards.chosen.connect(self._chosen)
        cards.moved.connect(self._move)
        cards.dropped.connect(self.add_layer)
        cards.room_changed.connect(self._place_head)
        self.picture.chosen.connect(self._choose)
        self.foot.mend_wanted.connect(self._take_mend)
        self.foot.train_wanted.connect(self.train)
        self._findings.mends_found.connect(self._show_mends)
        self._findings.kernels_found.connect(self._show_kernels)
        self._findings.failed.connect(self.session.failed)
        self.session.appearance.theme_changed.connect(self._set_theme)
        self.session.preset_requested.connect(self._take_preset)
        self.session.network_requested.connect(self.exchange.take)

    def _move(self, source: Place, target: Place) -> None:
        row = self.document.judgement.row(source)
        if row is not None:
            self.document.move(source, target, self.tr("Move {0}").format(_name(row)))

    def _set_batch(self, batch: int) -> None:
        self.table.set_batch(batch)
        self.column.show_document(self.document)

    def _lay_out(self) -> None:
        actions = self.session.actions
        save = tool_button(actions["model.save"])
        save.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._picture_card = Card(self.tr("Architecture"), (copy_button(self, actions), save))
        self._picture_card.body.addWidget(self.picture, 1)
        self._picture_card.setMinimumHeight(LOWEST_PICTURE)
        self._layers_card = Card(self.tr("Layers"), tuple(tool_button(actions[n]) for n in TOOLS))
        for widget in (self.head, self.cards, self.foot):
            self._layers_card.body.addWidget(widget, 1 if widget is self.cards else 0)
        self._layers_card.setMinimumHeight(LOWEST_CARDS)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setHandleWidth(SPACE_L)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._picture_card)
        self._split.addWidget(self._layers_card)
        self._split.setStretchFactor(1, 1)
        self._split.setSizes([PICTURE, 2 * PICTURE])
        content = QWidget()
        content.setProperty("role", "page")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._row.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        self._row.setSpacing(SPACE_L)
        self._row.addWidget(self.column)
        self._row.addWidget(self._split, 1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)


def _name(row: LayerRow) -> str:
    return f"{row.number} {type(row.layer).__name__}" if row.layer is not None else row.number
