"""The recipe column: six controls for beginners, the rest behind `More`."""

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QVBoxLayout, QWidget

from engine.data.augment import Augmentation
from engine.data.catalogue import data_state
from engine.data.named_folder import how_to_get
from engine.data.samples import count_samples
from engine.errors import UserError
from engine.network import Network
from engine.optimizers import OPTIMIZERS, SGD, Adam
from engine.training.recipe import Recipe
from gui.forms import FormRows, field_tip
from gui.models.own_sets import OwnSets, set_state
from gui.pages.train_more import MoreOfRecipe
from gui.said import said
from gui.settings import Settings
from gui.theme import SPACE_M
from gui.widgets.folding import Folding
from gui.widgets.network_choice import NetworkChoice
from gui.widgets.number_field import NumberField, NumberRange

RATE = NumberRange(0.0, 100.0, Adam.usual_rate, logarithmic=True, above=True)
BATCH = NumberRange(1, 65536, 64, whole=True, logarithmic=True, unit="pictures")
EPOCHS = NumberRange(1, 100_000, 10, whole=True, unit="epochs")
SEED = NumberRange(0, 2**53, 0, whole=True)


class RecipeForm(QWidget):
    """Everything that reproduces a run, as editors.

    Signals:
        changed(): see `problem` and `recipe`.
        planned(Recipe | None): the recipe as it is now; None where it is none.
        rate_committed(float): a learning rate in range was entered.
    """

    changed = Signal()
    planned = Signal(object)
    rate_committed = Signal(float)

    def __init__(self, own: OwnSets | None = None) -> None:
        super().__init__()
        self._own = own or OwnSets(Settings())
        self._sources, self._locked = self._own.trainable(), False
        self._kept = 0  # corrected drawings that fit the data
        self._recipe: Recipe | None = None  # as it is now
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_M)
        self._make_choices()
        self._make_numbers()
        self._lay_out()
        self._connect()
        self._optimizer_chosen()
        self.refresh()

    @property
    def problem(self) -> str:
        """Why no run can start with this; empty where one can."""
        if set_state(self.data.currentData()) == "missing":
            return self.tr("The data is missing.")
        source = self._sources[self.data.currentData()]
        misfit = self.preset.problem(source.picture_shape, len(source.labels))
        fields = (self.rate, self.batch, self.epochs, self.seed)
        found = next((f.problem for f in fields if f.problem), misfit) or self.more.problem
        return found or self._contradiction()

    def recipe(self) -> Recipe:
        """The recipe as it stands. Raises: UserError where its parts contradict each other."""
        if self.problem:
            raise UserError(self.problem)
        return self._made()

    def _made(self) -> Recipe:
        source = self._sources[self.data.currentData()]
        choices = self.more.choices()
        rate = _number(self.rate)
        choices["schedule"] = msgspec.structs.replace(choices["schedule"], learning_rate=rate)
        return Recipe(
            network=self.preset.build(source.picture_shape, len(source.labels)),
            data=self.data.currentData(),
            preset=self.preset.currentData(),
            samples=self.samples.isChecked() and self._kept > 0,
            batch_size=int(_number(self.batch)),
            epochs=int(_number(self.epochs)),
            seed=int(_number(self.seed)),
            **choices,
        )

    def _contradiction(self) -> str:
        """Why values that are good each by itself make no recipe together."""
        try:
            self._made()
        except UserError as error:
            return said(str(error))
        return ""

    def labels(self, data: str) -> tuple[str, ...]:
        """What the classes of the data are called; nothing where it is not among the choices."""
        return tuple(self._sources[data].labels) if data in self._sources else ()

    def lock(self, locked: bool) -> None:
        """While a run lives only the learning rate can be changed."""
        self._locked = locked
        for widget in (
            self.data, self.samples, self.preset, self.optimizer,
            self.batch, self.epochs, self.seed,
        ):  # fmt: skip
            widget.setEnabled(not locked)
        self.more.lock(locked)
        if not locked:
            self._data_chosen()

    def refresh(self) -> None:
        """Look again for data and corrected drawings."""
        if not self._locked:
            self._fill_data()
            self._data_chosen()

    def choose(self, data: str, augmentation: Augmentation | None = None) -> bool:
        """Take data by its name or folder; whether it could be, which a live run forbids."""
        if self._locked:
            return False
        self._fill_data()
        place = self.data.findData(data)
        if place < 0:
            return False
        self.data.setCurrentIndex(place)
        self._data_chosen()
        if augmentation is not None:
            self.more.show_augmentation(augmentation)
        return True

    def take_network(self, network: Network) -> bool:
        """Train a network of the user's own, on data that it fits where there is such."""
        if self._locked:
            return False
        wanted = (network.input_shape, network.classes)
        fitting = [
            name
            for name, source in self._sources.items()
            if (source.picture_shape, len(source.labels)) == wanted
        ]
        if fitting and self.data.currentData() not in fitting:
            here = [name for name in fitting if set_state(name) != "missing"]
            self.data.setCurrentIndex(self.data.findData((here or fitting)[0]))
        self.preset.take(network)
        return True

    def _make_choices(self) -> None:
        self.data = QComboBox()
        self._fill_data()
        first = "mnist" if data_state("mnist")[0] == "here" else "digits"
        self.data.setCurrentIndex(self.data.findData(first))
        self.samples = QCheckBox()
        self.samples.setChecked(True)  # where there are some, they were kept for this
        self.samples.setToolTip(
            self.tr("Train on the drawings you corrected on the Draw page as well.")
        )
        self.samples.setAccessibleName(self.tr("Use corrected drawings"))
        self.preset = NetworkChoice()
        self.optimizer = QComboBox()
        for name, kind in OPTIMIZERS.items():
            self.optimizer.addItem(said(name), name)
            self.optimizer.setItemData(self.optimizer.count() - 1, field_tip(kind), 3)
        self.optimizer.setCurrentIndex(max(0, self.optimizer.findData("Adam")))
        self.more = MoreOfRecipe()

    def _fill_data(self) -> None:
        """The sets that can be trained on now; the chosen one stays, if it is still there."""
        chosen = self.data.currentData()
        self._sources = self._own.trainable()
        self.data.blockSignals(True)
        self.data.clear()
        for name, source in self._sources.items():
            self.data.addItem(said(source.title), name)
            self.data.setItemData(self.data.count() - 1, said(source.count), 3)  # ToolTipRole
        self.data.setCurrentIndex(max(0, self.data.findData(chosen)))
        self.data.blockSignals(False)

    def _make_numbers(self) -> None:
        self.rate = NumberField(
            self.tr("Learning rate"),
            RATE,
            Adam.usual_rate,
            self.tr(
                "How far each step goes. {adam} is usual for Adam, {sgd} for SGD.\n"
                "It can be changed while training runs; arrows go 1, 2, 5, 10."
            ).format(adam=f"{Adam.usual_rate:g}", sgd=f"{SGD.usual_rate:g}"),
        )
        self.batch = NumberField(
            self.tr("Batch"), BATCH, 64, self.tr("Pictures in one step; 32 to 256 are usual.")
        )
        self.epochs = NumberField(
            self.tr("Epochs"),
            EPOCHS,
            10,
            self.tr("How often every training picture is seen; 3 to 30 are usual."),
        )
        self.seed = NumberField(
            self.tr("Seed"),
            SEED,
            0,
            self.tr("Where chance begins: the same seed gives the same run."),
        )

    def _lay_out(self) -> None:
        rows = FormRows()
        self.data_note = QLabel()
        self.data_note.setWordWrap(True)
        rows.add(self.tr("Data"), self.data, self.tr("The pictures to learn from."))
        rows.add_wide(self.data_note)
        rows.add_wide(self.samples)
        rows.add(self.tr("Network"), self.preset, self.tr("The layers and how they are stacked."))
        rows.add(
            self.tr("Optimizer"),
            self.optimizer,
            self.tr("How gradients become steps; Adam is usual."),
        )
        for field in (self.rate, self.batch, self.epochs, self.seed):
            rows.add(field.edit.accessibleName(), field, field.edit.toolTip())
        self.opener = Folding(
            self.tr("More"),
            self.tr("Everything else of a run: augmentation, loss, schedule, early stopping, …"),
        )
        self.opener.add(self.more)
        self._column.addWidget(rows)
        self._column.addWidget(self.opener)
        self._column.addStretch(1)

    def _connect(self) -> None:
        self.data.currentIndexChanged.connect(self._data_chosen)
        self.optimizer.currentIndexChanged.connect(self._optimizer_chosen)
        self.rate.committed.connect(self.rate_committed)
        self.preset.currentIndexChanged.connect(self.changed)
        self.samples.toggled.connect(self.changed)
        for field in (self.rate, self.batch, self.epochs, self.seed, self.more):
            field.changed.connect(self.changed)
        self.changed.connect(self._plan)
        self.more.schedule.opened.connect(self._draw_plan)

    def _plan(self) -> None:
        """Tell of the recipe; nothing is drawn of one that is none."""
        self._recipe = None if self.problem else self._made()
        self._draw_plan()
        self.planned.emit(self._recipe)

    def _draw_plan(self) -> None:
        """Only while the curve is in sight."""
        if not self.more.schedule.body.isHidden():
            self.more.show_plan(self._recipe, int(self.epochs.value or 1))

    def _data_chosen(self) -> None:
        name = self.data.currentData()
        missing = set_state(name) == "missing"
        source = self._sources[name]
        self.data_note.setText(self._missing_words(name) if missing else said(source.count))
        role = "warn" if missing else "muted"
        if self.data_note.property("role") != role:
            self.data_note.setProperty("role", role)
            self.data_note.style().unpolish(self.data_note)
            self.data_note.style().polish(self.data_note)
        self.more.choose_augmentation(source.augmentation)
        self._count_samples()
        self.changed.emit()

    def _count_samples(self) -> None:
        """Offer the corrected drawings whose labels the data has."""
        labels = self._sources[self.data.currentData()].labels
        self._kept = sum(n for label, n in count_samples().items() if label in labels)
        self.samples.setText(
            self.tr("Use 1 corrected drawing")
            if self._kept == 1
            else self.tr("Use {count} corrected drawings").format(count=f"{self._kept:,}")
        )
        self.samples.setVisible(self._kept > 0)

    def _missing_words(self, name: str) -> str:
        source = self._sources[name]
        return self.tr("⚠ {title} isn't on this computer. {mend}").format(
            title=said(source.title), mend=said(how_to_get(name, source))
        )

    def _optimizer_chosen(self) -> None:
        name = self.optimizer.currentData()
        self.more.choose_optimizer(name)
        self.rate.set_usual(OPTIMIZERS[name].usual_rate)
        usual = [kind.usual_rate for kind in OPTIMIZERS.values()]
        if self.rate.value in (*usual, None):  # not one of the user's own
            self.rate.set_value(OPTIMIZERS[name].usual_rate)
        self.changed.emit()


def _number(field: NumberField) -> float:
    value = field.value
    assert value is not None, "asked only where there is no problem"
    return value
