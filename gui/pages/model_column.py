"""What the network is for, what to begin with, what it costs, and the layers to add."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from engine.data.catalogue import data_state
from engine.data.source import Source
from engine.presets import PRESETS
from gui.forms import FormRows
from gui.icons import icon
from gui.models.network_document import NetworkDocument
from gui.models.network_draft import NetworkDraft, PictureShape, shape_words, size_words, total
from gui.models.own_sets import OwnSets
from gui.models.preset_finder import OWN, PresetFinder
from gui.said import said
from gui.settings import Settings
from gui.theme import SPACE_L, SPACE_M, Theme
from gui.widgets.card import Card
from gui.widgets.figure import Figure
from gui.widgets.layer_finder import LayerFinder, let_height_be
from gui.widgets.number_field import NumberField, NumberRange

BATCH = NumberRange(1, 65536, 64, whole=True, logarithmic=True, unit="pictures")


class ModelColumn(QWidget):
    """The left column.

    Signals:
        data_chosen(tuple, int): pictures of this shape, and so many classes.
        preset_chosen(str): begin with this one.
        batch_changed(int): reckon memory for so many pictures.
        layer_wanted(str): add a layer of this type.
    """

    data_chosen = Signal(tuple, int)
    preset_chosen = Signal(str)
    batch_changed = Signal(int)
    layer_wanted = Signal(str)

    def __init__(self, settings: Settings, theme: Theme) -> None:
        super().__init__()
        self._own, self._presets = OwnSets(settings), PresetFinder()
        self._sources: Mapping[str, Source] = {}
        self.data, self.preset = QComboBox(), QComboBox()
        self.batch = NumberField(
            self.tr("Batch"), BATCH, 64,
            self.tr("How many pictures' outputs training keeps at once; 32 to 256 are usual."),
        )  # fmt: skip
        self.parameters = Figure(self.tr("parameters"), "100,000,000")
        self.work = Figure(self.tr("multiply-adds"), "1,000,000,000")
        self.memory = Figure(self.tr("memory"), "1000 MB")
        self.finder = LayerFinder(theme)
        self.add = QPushButton(icon("plus"), self.tr("Add"))
        self._source = QLabel()
        self._lay_out()
        self._fill_presets()
        self.refresh()
        first = "mnist" if data_state("mnist")[0] == "here" else "digits"
        self.data.setCurrentIndex(max(0, self.data.findData(first)))
        self._connect()

    @property
    def pictures(self) -> tuple[PictureShape, int]:
        """Shape and classes of the data that is chosen."""
        source = self._sources[self.data.currentData() or next(iter(self._sources))]
        return source.picture_shape, len(source.labels)

    def refresh(self) -> None:
        """Look again for data; the chosen set stays."""
        chosen = self.data.currentData()
        self._sources = self._own.trainable()
        self.data.blockSignals(True)
        self.data.clear()
        for name, source in self._sources.items():
            self.data.addItem(said(source.title), name)
            self.data.setItemData(self.data.count() - 1, said(source.count), 3)  # ToolTipRole
        self.data.setCurrentIndex(self.data.findData(chosen))
        self.data.blockSignals(False)

    def show_document(self, document: NetworkDocument) -> None:
        """Follow the draft: its pictures, its preset, its figures."""
        draft = document.draft
        preset = self._presets.find(draft)
        self._show_data(draft)
        self.preset.blockSignals(True)
        self.preset.setCurrentIndex(self.preset.findData(preset))
        self.preset.blockSignals(False)
        self._source.setText(
            self.tr("Source: {0}").format(said(PRESETS[preset].source))
            if preset
            else self.tr("Your own; a preset replaces it, and undo brings it back.")
        )
        parameters, work, numbers = total(document.judgement.rows)
        known = document.fits
        self.parameters.set_value(f"{parameters:,}" if known else "–")
        self.work.set_value(f"{work:,}" if known else "–")
        batch = self.batch.value
        size = size_words(int(numbers * (batch or 1) * 4))
        self.memory.set_value(size if known and batch else "–")

    def show_place(self, words: str) -> None:
        """Say where a layer would be added."""
        self.add.setToolTip(words)

    def _show_data(self, draft: NetworkDraft) -> None:
        """Where the draft is for other pictures, choose a set that has such, or none."""
        wanted = (draft.input_shape, draft.classes)
        fitting = [
            n for n, s in self._sources.items() if (s.picture_shape, len(s.labels)) == wanted
        ]
        if self.data.currentData() not in fitting:
            self.data.blockSignals(True)
            self.data.setCurrentIndex(self.data.findData(fitting[0]) if fitting else -1)
            self.data.blockSignals(False)
        self.data.setPlaceholderText(
            self.tr("{0}, {1} classes").format(shape_words(draft.input_shape), draft.classes)
        )
        self._shape.setText(
            self.tr("{0} numbers a picture, {1} classes").format(
                shape_words(draft.input_shape), draft.classes
            )
        )

    def _fill_presets(self) -> None:
        self.preset.addItem(self.tr("Own network"), OWN)
        for name, preset in PRESETS.items():
            self.preset.addItem(said(preset.title), name)
            self.preset.setItemData(self.preset.count() - 1, said(preset.source), 3)

    def _choose_data(self) -> None:
        if self.data.currentData() is not None:
            shape, classes = self.pictures
            self.data_chosen.emit(shape, classes)

    def _choose_preset(self) -> None:
        if self.preset.currentData() != OWN:
            self.preset_chosen.emit(self.preset.currentData())

    def _choose_batch(self) -> None:
        if self.batch.value is not None:
            self.batch_changed.emit(int(self.batch.value))

    def _connect(self) -> None:
        self.data.currentIndexChanged.connect(self._choose_data)
        self.preset.currentIndexChanged.connect(self._choose_preset)
        self.batch.changed.connect(self._choose_batch)
        self.finder.wanted.connect(self.layer_wanted)
        self.add.clicked.connect(self.finder.add)

    def _lay_out(self) -> None:
        rows = FormRows()
        rows.add(self.tr("Pictures"), self.data, self.tr("The data that the network is for."))
        self._shape = QLabel()
        self._shape.setProperty("role", "muted")
        rows.add_wide(self._shape)
        rows.add(
            self.tr("Begin with"), self.preset, self.tr("A network that others found, to change.")
        )
        self._source.setProperty("role", "muted")
        self._source.setWordWrap(True)
        self._source.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._source.setFixedHeight(3 * self._source.fontMetrics().lineSpacing())
        let_height_be(self._source)
        rows.add_wide(self._source)
        rows.add(self.tr("Batch"), self.batch, self.batch.edit.toolTip())
        figures = QHBoxLayout()
        for figure in (self.parameters, self.work, self.memory):
            figures.addWidget(figure)
        network = Card(self.tr("Network"), edge=SPACE_L)
        network.body.addWidget(rows)
        network.body.addLayout(figures)
        self.add.setAccessibleName(self.tr("Add the layer"))
        layers = Card(self.tr("Add a layer"), (self.add,), edge=SPACE_L)
        layers.body.addWidget(self.finder, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        column.addWidget(network)
        column.addWidget(layers, 1)
