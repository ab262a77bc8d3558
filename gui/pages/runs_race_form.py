"""What is to race: data, network, effort and entrants."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QWidget,
)

from engine.optimizers import OPTIMIZERS
from engine.presets import PRESETS
from engine.race.rules import FEWEST, MOST, RACED, RATES
from gui.models.own_sets import OwnSets, set_state
from gui.said import said
from gui.theme import SPACE_L, SPACE_S, SPACE_XS
from gui.widgets.card import Card
from gui.widgets.number_field import NumberField, NumberRange
from gui.widgets.segments import Segments

PICTURES = NumberRange(0, 10_000_000, 2000, whole=True, step=1000)
EPOCHS = NumberRange(1, 1000, 3, whole=True, unit="epochs")
SEARCH = NumberRange(0, 100, 1, whole=True, unit="epochs")
SEED = NumberRange(0, 2**53, 0, whole=True)
DEFAULT = "lenet"
CHECKED_ROWS = "QListWidget::item { min-height: 22px; }"
LEAST_LIST = 84  # pixels


class RaceForm(Card):
    """The choices of a race, and its buttons.

    Signals: start_clicked(), stop_clicked()
    """

    start_clicked = Signal()
    stop_clicked = Signal()

    def __init__(self, own: OwnSets) -> None:
        super().__init__("", edge=SPACE_L)
        self.title.setText(self.tr("Race"))
        self._own = own
        self.data, self.preset, self.optimizers = QComboBox(), QComboBox(), QListWidget()
        self.order = Segments(
            self.tr("Order"),
            (
                ("turns", self.tr("In turns"), self.tr("A step of each after the other")),
                ("runs", self.tr("One by one"), self.tr("Each entrant to its end, then the next")),
            ),
        )
        self.start, self.stop = QPushButton(self.tr("Start race")), QPushButton(self.tr("Stop"))
        self.words, self.bar = QLabel(), QProgressBar(textVisible=False)
        self._busy = False
        self._make_fields()
        self._fill()
        self._lay_out()
        self.start.clicked.connect(self.start_clicked)
        self.stop.clicked.connect(self.stop_clicked)
        for field in (self.pictures, self.epochs, self.search, self.seed):
            field.changed.connect(self._judge)
        self.optimizers.itemChanged.connect(lambda _: self._judge())
        self.data.currentIndexChanged.connect(lambda _: self._judge())
        self.show_busy(False)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The optimizers that race."""
        items = (self.optimizers.item(row) for row in range(self.optimizers.count()))
        return tuple(
            i.data(Qt.ItemDataRole.UserRole)
            for i in items
            if i.checkState() == Qt.CheckState.Checked
        )

    @property
    def problem(self) -> str:
        """Why no race can start with this; empty where one can."""
        if not FEWEST <= len(self.chosen) <= MOST:
            return self.tr("Choose {0} to {1} optimizers.").format(FEWEST, MOST)
        if set_state(self.data.currentData() or "") == "missing":
            return self.tr("The data is missing. Get it on the Data page.")
        fields = (self.pictures, self.epochs, self.search, self.seed)
        return next((field.problem for field in fields if field.problem), "")

    def choices(self) -> tuple[dict[str, Any], dict[str, Any]]:
        """What `compose` and `optimizer_race` take; only where there is no problem."""
        searched = int(self.search.value or 0)
        recipe = {
            "data": self.data.currentData(), "preset": self.preset.currentData(),
            "limit": int(self.pictures.value or 0), "epochs": int(self.epochs.value or 1),
            "seed": int(self.seed.value or 0),
        }  # fmt: skip
        race = {
            "optimizers": self.chosen, "rates": RATES if searched else (),
            "search_epochs": max(1, searched), "in_turns": self.order.key == "turns",
        }  # fmt: skip
        return recipe, race

    def show_busy(self, busy: bool) -> None:
        """Lock the choices while a race runs."""
        self._busy = busy
        for widget in (self.data, self.preset, self.optimizers, self.pictures, self.epochs,
                       self.search, self.seed, self.order):  # fmt: skip
            widget.setEnabled(not busy)
        self.stop.setEnabled(busy)
        self._judge()

    def show_progress(self, words: str, done: int, total: int) -> None:
        """How far the race is."""
        self.words.setText(words)
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def refresh(self) -> None:
        """Look again for data."""
        if not self._busy:
            self._fill_data()

    def _judge(self) -> None:
        problem = self.problem
        self.start.setEnabled(not problem and not self._busy)
        if not self._busy:
            self.words.setText(problem)

    def _fill(self) -> None:
        self._fill_data()
        for name, preset in PRESETS.items():
            self.preset.addItem(said(preset.title), name)
        self.preset.setCurrentIndex(self.preset.findData(DEFAULT))
        for name in OPTIMIZERS:
            item = QListWidgetItem(said(name))
            item.setData(Qt.ItemDataRole.UserRole, name)
            checked = Qt.CheckState.Checked if name in RACED else Qt.CheckState.Unchecked
            item.setCheckState(checked)
            self.optimizers.addItem(item)

    def _fill_data(self) -> None:
        before = self.data.currentData() or "digits"
        self.data.blockSignals(True)
        self.data.clear()
        for name, source in self._own.trainable().items():
            self.data.addItem(said(source.title), name)
        self.data.setCurrentIndex(max(0, self.data.findData(before)))
        self.data.blockSignals(False)

    def _make_fields(self) -> None:
        self.pictures = NumberField(
            self.tr("Pictures"), PICTURES, 2000,
            self.tr("How many training pictures each learns from; 0 takes all. 2000 are quick."),
        )  # fmt: skip
        self.epochs = NumberField(
            self.tr("Epochs"), EPOCHS, 3, self.tr("How often each sees all pictures; 3 is usual.")
        )
        self.search = NumberField(
            self.tr("Epochs at a rate"), SEARCH, 1,
            self.tr("Each optimizer first tries every rate of one grid for so long, and races at "
                    "its best. 0: no grid, each at its usual rate."),
        )  # fmt: skip
        self.seed = NumberField(
            self.tr("Seed"), SEED, 0,
            self.tr("Fixes initial weights and batches, which are the same for all; 0 is usual."),
        )  # fmt: skip
        self.data.setToolTip(self.tr("What all learn from"))
        self.preset.setToolTip(self.tr("The network of all; LeNet is usual"))
        self.optimizers.setToolTip(self.tr("Two to eight that race; Space takes or leaves one"))
        self.start.setProperty("role", "primary")
        self.start.setToolTip(self.tr("Try the rates, then let them race (the runs are kept)"))
        self.stop.setToolTip(self.tr("End the race; its runs keep a checkpoint each"))

    def _lay_out(self) -> None:
        self.optimizers.setMinimumHeight(LEAST_LIST)
        self.optimizers.setStyleSheet(CHECKED_ROWS)
        self.words.setProperty("role", "muted")
        self.words.setWordWrap(True)
        self.words.setMinimumHeight(2 * self.words.fontMetrics().height())
        self.bar.setAccessibleName(self.tr("Progress of the race"))
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        buttons.addWidget(self.start, 1)
        buttons.addWidget(self.stop)
        self.body.addLayout(self._lay_out_choices(), 1)
        for below in (self.order, self.words, self.bar):
            self.body.addWidget(below)
        self.body.addLayout(buttons)

    def _lay_out_choices(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_S)
        grid.setVerticalSpacing(SPACE_XS)
        places: tuple[tuple[str, QWidget, int, int, int], ...] = (
            (self.tr("Data"), self.data, 0, 0, 2),
            (self.tr("Network"), self.preset, 2, 0, 2),
            (self.tr("Pictures"), self.pictures, 4, 0, 1),
            (self.tr("Epochs"), self.epochs, 4, 1, 1),
            (self.tr("Epochs at a rate"), self.search, 6, 0, 1),
            (self.tr("Seed"), self.seed, 6, 1, 1),
            (self.tr("Optimizers"), self.optimizers, 8, 0, 2),
        )
        for name, widget, line, column, span in places:
            label = QLabel(name)
            label.setProperty("role", "muted")
            label.setBuddy(widget)
            widget.setAccessibleName(name)
            grid.addWidget(label, line, column, 1, span)
            grid.addWidget(widget, line + 1, column, 1, span, *_top(widget))
        for number in (0, 1):
            grid.setColumnStretch(number, 1)
        grid.setRowStretch(9, 1)
        return grid


def _top(widget: QWidget) -> tuple[Qt.AlignmentFlag, ...]:
    """Fields stay at the top of their places where a neighbour has a sentence under it."""
    return (Qt.AlignmentFlag.AlignTop,) if isinstance(widget, NumberField) else ()
