"""The dialog for a new run that begins with weights at hand: fork and transfer."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from engine.data.catalogue import data_title
from engine.optimizers import OPTIMIZERS
from engine.race.rules import rate_of
from engine.training.compose import compose
from engine.training.recipe import Recipe
from gui.background import Job
from gui.dialogs import find_model
from gui.models.own_sets import OwnSets
from gui.said import said
from gui.session import Session
from gui.theme import SPACE_L, SPACE_M, SPACE_S
from gui.widgets.number_field import NumberField, NumberRange

WIDTH = 520  # pixels
CHECKED_ROWS = "QListWidget::item { min-height: 22px; }"
FILE = "file"  # the choice that asks for one
PATH = Qt.ItemDataRole.UserRole


class ForkDialog(QDialog):
    """Where the weights come from, which layers stay frozen, and what is changed of a recipe."""

    def __init__(
        self, parent: QWidget, session: Session, run: str, base: Recipe,
        sources: tuple[tuple[str, Path], ...],
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setWindowTitle(self.tr("New run from weights at hand"))
        self.setMinimumWidth(WIDTH)
        self._session, self._base = session, base
        self._job: Job | None = None
        self._rate = rate_of(base)
        self.recipe: Recipe | None = None  # once accepted
        self.source, self.data, self.optimizer = QComboBox(), QComboBox(), QComboBox()
        self.layers, self.settings, self.problem = QListWidget(), QLineEdit(), QLabel()
        self._fill_sources(sources)
        self._fill_choices()
        self._fill_layers()
        self._make_numbers()
        self._lay_out(run)
        self.source.activated.connect(self._ask_for_file)
        self.optimizer.currentTextChanged.connect(self._take_optimizer)

    @property
    def path(self) -> Path:
        """The file whose weights the run begins with."""
        return Path(self.source.currentData())

    @property
    def frozen(self) -> tuple[str, ...]:
        """The layers that stay as they are."""
        items = (self.layers.item(row) for row in range(self.layers.count()))
        return tuple(i.data(PATH) for i in items if i.checkState() == Qt.CheckState.Checked)

    def accept(self) -> None:
        """Make the recipe, off the window's thread: folders are read; then close."""
        self.problem.clear()
        wrong = next((f.problem for f in (self.rate, self.epochs, self.batch) if f.problem), "")
        if self.source.currentData() == FILE:
            wrong = self.tr("Choose a model file whose weights the run begins with.")
        if wrong:
            self.problem.setText(wrong)
            return
        choices = self._choices()
        self._job = Job(lambda: compose(self._base, **choices), self)
        self._job.finished.connect(self._take)
        self._job.failed.connect(self.problem.setText)
        self._job.start()

    def _take(self, recipe: Recipe) -> None:
        self.recipe = recipe
        super().accept()

    def _choices(self) -> dict[str, Any]:
        changed = self.data.currentData() != self._base.data
        name = self.optimizer.currentText()
        other = name != type(self._base.optimizer).__name__
        return {
            "data": self.data.currentData() if changed else None,
            "optimizer": name if other else None,
            "learning_rate": self.rate.value,
            "epochs": int(self.epochs.value or 1),
            "batch_size": int(self.batch.value or 1),
            "frozen": self.frozen,
            "start": "",
            "settings": tuple(self.settings.text().split()),
        }

    def _take_optimizer(self, name: str) -> None:
        base = type(self._base.optimizer).__name__
        usual = OPTIMIZERS[name].usual_rate
        self.rate.set_usual(usual)
        self.rate.set_value(self._rate if name == base else usual)

    def _ask_for_file(self) -> None:
        if self.source.currentData() != FILE:
            return
        path = find_model(self, self._session)
        if path is not None:
            self.source.insertItem(0, path.name, str(path))
        self.source.setCurrentIndex(0)

    def _fill_sources(self, sources: tuple[tuple[str, Path], ...]) -> None:
        for words, path in sources:
            self.source.addItem(words, str(path))
        self.source.addItem(self.tr("A model file…"), FILE)
        self.source.setToolTip(self.tr("Whose weights the run begins with, where they fit"))

    def _fill_choices(self) -> None:
        for name, source in OwnSets(self._session.settings).trainable().items():
            self.data.addItem(said(source.title), name)
        if self.data.findData(self._base.data) < 0:
            self.data.addItem(said(data_title(self._base.data)), self._base.data)
        self.data.setCurrentIndex(self.data.findData(self._base.data))
        self.data.setToolTip(self.tr("What it learns from; a preset’s last layer follows it"))
        self.optimizer.addItems(list(OPTIMIZERS))
        self.optimizer.setCurrentText(type(self._base.optimizer).__name__)
        self.optimizer.setToolTip(self.tr("How the weights are moved"))
        self.settings.setPlaceholderText("seed=1 loss=Focal schedule=Constant")
        self.settings.setToolTip(
            self.tr("Any other fields, as `neocog train --set` takes them, with spaces between")
        )

    def _fill_layers(self) -> None:
        """Only layers that learn something can be frozen."""
        for row in self._base.network.summary().rows:
            if not row.parameters:
                continue
            item = QListWidgetItem(f"{'    ' * row.depth}{row.path}   {row.name}")
            item.setData(PATH, row.path)
            frozen = row.path in self._base.frozen
            item.setCheckState(Qt.CheckState.Checked if frozen else Qt.CheckState.Unchecked)
            item.setToolTip(self.tr("{0:,} weights").format(row.parameters))
            self.layers.addItem(item)
        self.layers.setToolTip(self.tr("Ticked layers keep their weights; the others learn"))
        self.layers.setMaximumHeight(150)
        self.layers.setStyleSheet(CHECKED_ROWS)

    def _make_numbers(self) -> None:
        base = self._base
        self.rate = NumberField(
            self.tr("Learning rate"), NumberRange(0.0, 100.0, 0.001, logarithmic=True, above=True),
            self._rate, self.tr("A tenth of the usual rate is a good start for weights at hand"),
        )  # fmt: skip
        self.epochs = NumberField(
            self.tr("Epochs"), NumberRange(1, 100_000, 10, whole=True), base.epochs,
            self.tr("Counted from the beginning of the new run"),
        )  # fmt: skip
        self.batch = NumberField(
            self.tr("Batch"), NumberRange(1, 65536, 64, whole=True, logarithmic=True),
            base.batch_size, self.tr("Pictures a step; 64 is usual"),
        )  # fmt: skip

    def _lay_out(self, run: str) -> None:
        words = QLabel(
            self.tr("The new run takes the recipe of run {0} with what you change here, and stands "
                    "at step 0 with these weights: the optimizer’s memory, the schedule and the "
                    "epochs begin anew.").format(run)
        )  # fmt: skip
        self.problem.setProperty("role", "bad")
        words.setProperty("role", "muted")
        for label in (words, self.problem):
            label.setWordWrap(True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_M)
        grid.setVerticalSpacing(SPACE_S)
        for line, (name, widget) in enumerate(self._rows()):
            label = QLabel(name)
            label.setBuddy(widget)
            widget.setAccessibleName(name)
            side = Qt.AlignmentFlag.AlignTop if widget is self.layers else Qt.AlignmentFlag(0)
            grid.addWidget(label, line, 0, side)
            grid.addWidget(widget, line, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        start = buttons.addButton(self.tr("Start"), QDialogButtonBox.ButtonRole.AcceptRole)
        start.setProperty("role", "primary")
        start.setToolTip(self.tr("Make the run and train it on the Train page"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_M)
        column.addWidget(words)
        column.addLayout(grid)
        column.addWidget(self.problem)
        column.addWidget(buttons)

    def _rows(self) -> tuple[tuple[str, QWidget], ...]:
        return (
            (self.tr("Weights"), self.source),
            (self.tr("Frozen layers"), self.layers),
            (self.tr("Data"), self.data),
            (self.tr("Optimizer"), self.optimizer),
            (self.tr("Learning rate"), self.rate),
            (self.tr("Epochs"), self.epochs),
            (self.tr("Batch"), self.batch),
            (self.tr("Other fields"), self.settings),
        )


def ask_for_fork(
    parent: QWidget, session: Session, run: str, base: Recipe,
    sources: tuple[tuple[str, Path], ...], begin: Callable[[Recipe, Path], object],
) -> None:  # fmt: skip
    """Open the dialog; where it is accepted, begin with the recipe and the file chosen."""
    dialog = ForkDialog(parent, session, run, base, sources)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def accepted() -> None:
        assert dialog.recipe is not None
        begin(dialog.recipe, dialog.path)

    dialog.accepted.connect(accepted)
    dialog.open()
