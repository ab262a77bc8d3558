"""The rest of a recipe, in groups, for those who open it."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from engine.blas import usable_cores
from engine.data.augment import Augmentation
from engine.losses import LOSSES
from engine.optimizers import OPTIMIZERS
from engine.schedules import SCHEDULES, Cosine
from gui.augmentation import augmentation_ranges
from gui.forms import FormRows, SpecForm, field_tip
from gui.theme import SPACE_M
from gui.widgets.number_field import NumberField, NumberRange

VALIDATION = NumberRange(0.0, 1.0, 0.1, step=0.05, above=True, below=True, unit="share")
THREADS = NumberRange(1, 256, float(usable_cores()), whole=True, unit="threads")


class MoreOfRecipe(QWidget):
    """Validation share, augmentation, loss, schedule, threads, optimizer.

    Signals: changed()
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_M)
        self._make_data_rows()
        self._usual_augmentation = Augmentation()
        self.augmentation = SpecForm(Augmentation(), augmentation_ranges())
        self._add_group(self.tr("Augmentation"), self.augmentation)
        self._make_training_rows()
        self._optimizer_title = QLabel()
        self.optimizer = SpecForm(OPTIMIZERS["Adam"]())  # type: ignore[arg-type]  # is a Spec too
        self._add_group("Adam", self.optimizer, self._optimizer_title)
        for signal in (
            self.validation.changed,
            self.augmentation.changed,
            self.threads.changed,
            self.loss.currentIndexChanged,
            self.schedule.currentIndexChanged,
            self.optimizer.changed,
        ):
            signal.connect(self.changed)

    @property
    def problem(self) -> str:
        """The first sentence about a value out of range."""
        parts = (self.validation, self.augmentation, self.threads, self.optimizer)
        return next((part.problem for part in parts if part.problem), "")

    def choose_optimizer(self, name: str) -> None:
        """Show the fields of another optimizer."""
        spec: Any = OPTIMIZERS[name]()
        self.optimizer.show_spec(spec)
        self._optimizer_title.setText(name)
        for widget in (self._optimizer_title, self.optimizer):
            widget.setVisible(not self.optimizer.empty)

    def choose_augmentation(self, usual: Augmentation) -> None:
        """Begin with what is usual for other data, unless the user chose something else."""
        chosen = None if self.augmentation.problem else self.augmentation.spec
        if chosen == self._usual_augmentation != usual:
            self.augmentation.show_spec(usual, augmentation_ranges())
        if chosen == self._usual_augmentation:
            self._usual_augmentation = usual

    def show_augmentation(self, augmentation: Augmentation) -> None:
        """Take one that was chosen elsewhere; it stays when the data changes."""
        self.augmentation.show_spec(augmentation, augmentation_ranges())
        self.changed.emit()

    def _make_data_rows(self) -> None:
        rows = FormRows()
        self.validation = NumberField(
            self.tr("Validation share"),
            VALIDATION,
            0.1,
            self.tr(
                "The part of the training pictures kept aside to watch progress; 0.1 is usual."
            ),
        )
        rows.add(self.tr("Validation"), self.validation)
        self._add_group(self.tr("Data"), rows)

    def _make_training_rows(self) -> None:
        rows = FormRows()
        self.loss = _table_choice(LOSSES)
        self.schedule = _table_choice(SCHEDULES)
        self.schedule.setCurrentIndex(self.schedule.findData(Cosine.__name__))
        self.threads = NumberField(
            self.tr("Threads"),
            THREADS,
            usable_cores(),
            self.tr("Into how many parts each batch is cut; your cores are usual."),
        )
        rows.add(self.tr("Loss"), self.loss, self.tr("What training makes small."))
        rows.add(
            self.tr("Schedule"), self.schedule, self.tr("How the learning rate goes over the run.")
        )
        rows.add(self.tr("Threads"), self.threads)
        self._add_group(self.tr("Training"), rows)

    def _add_group(self, title: str, rows: QWidget, label: QLabel | None = None) -> None:
        label = label or QLabel()
        label.setText(title)
        label.setStyleSheet("font-weight: 600;")
        self._column.addWidget(label)
        self._column.addWidget(rows)


def _table_choice(table: Any) -> QComboBox:
    box = QComboBox()
    for number, (name, kind) in enumerate(table.items()):
        box.addItem(_spaced(name), name)
        box.setItemData(number, field_tip(kind), 3)  # Qt.ItemDataRole.ToolTipRole
    return box


def _spaced(name: str) -> str:
    """`CrossEntropy` -> `Cross entropy`."""
    words = "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name)
    return words.strip().capitalize()
