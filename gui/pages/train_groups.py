"""The groups behind More: each edits some fields of a recipe."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit

from engine.blas import usable_cores
from engine.losses import LOSSES
from engine.monitoring import Monitoring
from engine.optimizers import OPTIMIZERS
from engine.pretraining import Pretraining
from engine.regularisation import EarlyStopping, GradientClipping, WeightDecay
from engine.schedules import SCHEDULES, WarmUp
from engine.training.recipe import Recipe, Switch
from engine.training.settings import SECOND_SHARE
from gui.forms import FormRows, SpecForm
from gui.models.field_kinds import field_kinds
from gui.models.planned_rate import PlannedRate, planned_rate
from gui.recipe_words import recipe_tips
from gui.said import said
from gui.spec_choice import SpecChoice
from gui.widgets.folding import Folding
from gui.widgets.number_field import NumberField, NumberRange
from gui.widgets.rate_curve import RateCurve

VALIDATION = NumberRange(0.0, 1.0, 0.1, step=0.05, above=True, below=True, unit="share")
LIMIT = NumberRange(0, 2**53, 0, whole=True, logarithmic=True, unit="pictures")
THREADS = NumberRange(1, 256, float(usable_cores()), whole=True, unit="threads")
SECONDS = NumberRange(0.1, float("inf"), 60.0, step=10.0, unit="s")


class Group(Folding):
    """A folding group; its `parts` have a `problem` and a signal `changed`.

    Signals: changed()
    """

    changed = Signal()

    def __init__(self, title: str, tip: str) -> None:
        super().__init__(title, tip)
        self.parts: tuple[Any, ...] = ()

    @property
    def problem(self) -> str:
        """The first sentence about a value out of range."""
        return next((part.problem for part in self.parts if part.problem), "")

    def choices(self) -> dict[str, Any]:
        """Fields of a recipe. Raises: UserError where a class refuses a value."""
        raise NotImplementedError(type(self).__name__)

    def hear(self, *parts: Any, boxes: tuple[QCheckBox, ...] = ()) -> None:
        """Tell of every change of these."""
        self.parts = parts
        for part in parts:
            part.changed.connect(self.changed)
        for box in boxes:
            box.toggled.connect(self.changed)


class DataGroup(Group):
    """How much of the data, and in which order."""

    def __init__(self) -> None:
        super().__init__(self.tr("Data"), self.tr("How many pictures, and in which order"))
        rows = FormRows()
        self.validation = NumberField(
            self.tr("Validation share"),
            VALIDATION,
            0.1,
            self.tr(
                "The part of the training pictures kept aside to watch progress; 0.1 is usual."
            ),
        )
        self.limit = NumberField(
            self.tr("Limit"),
            LIMIT,
            0,
            self.tr("Train on so many pictures alone, every class alike; 0 takes all."),
        )
        self.shuffle = QCheckBox()
        self.shuffle.setChecked(True)
        rows.add(self.tr("Validation"), self.validation)
        rows.add(self.tr("Limit"), self.limit)
        tip = self.tr("Mix the pictures anew each epoch; without it class follows class.")
        rows.add(self.tr("Shuffle"), self.shuffle, tip)
        self.add(rows)
        self.hear(self.validation, self.limit, boxes=(self.shuffle,))

    def choices(self) -> dict[str, Any]:
        return {
            "validation": self.validation.value,
            "limit": int(self.limit.value or 0),
            "shuffle": self.shuffle.isChecked(),
        }


class LossGroup(Group):
    """What training makes small."""

    def __init__(self) -> None:
        super().__init__(self.tr("Loss"), self.tr("What training makes small"))
        self.loss = SpecChoice(
            self.tr("Loss"),
            LOSSES,
            LOSSES["CrossEntropy"](),
            self.tr("What training makes small; cross-entropy is usual for classes."),
            tips=recipe_tips(),
        )
        self.balance = QCheckBox()
        rows = FormRows()
        tip = self.tr("Let rare classes count as much as frequent ones.")
        rows.add(self.tr("Balance"), self.balance, tip)
        self.add(self.loss, rows)
        self.hear(self.loss, boxes=(self.balance,))

    def choices(self) -> dict[str, Any]:
        return {"loss": self.loss.spec, "balance": self.balance.isChecked()}


class ScheduleGroup(Group):
    """How the learning rate goes over the run, drawn."""

    def __init__(self) -> None:
        tip = self.tr("How the learning rate goes over the run, with its curve")
        super().__init__(self.tr("Schedule"), tip)
        tips = recipe_tips()
        schedule: Any = SCHEDULES["Cosine"]()
        self.schedule = SpecChoice(
            self.tr("Schedule"), SCHEDULES, schedule, tip, leave_out=("learning_rate",), tips=tips
        )
        warm_tips = tips | {
            "epochs": self.tr("The rate rises in a line over so many epochs; 1 is usual, 0 none.")
        }
        titles = {"epochs": self.tr("Warm-up"), "start": self.tr("Warm-up from")}
        self.warm_up = SpecForm(WarmUp(), tips=warm_tips, titles=titles)
        self.curve = RateCurve()
        self.add(self.schedule, self.warm_up, self.curve)
        self.hear(self.schedule, self.warm_up)

    def choices(self) -> dict[str, Any]:
        return {"schedule": self.schedule.spec, "warm_up": self.warm_up.spec}

    def show_plan(self, recipe: Recipe | None, epochs: int) -> None:
        """Draw what the recipe plans; nothing while it is none."""
        plan: PlannedRate | None = None
        if recipe is not None:
            plan = planned_rate(recipe.schedule, recipe.warm_up, recipe.switch, epochs)
        self.curve.show_plan(plan, epochs)


class SwitchGroup(Group):
    """The optimizer that takes over."""

    def __init__(self) -> None:
        tip = self.tr("Let a second optimizer take over: Adam first, then fine SGD, say")
        super().__init__(self.tr("Second optimizer"), tip)
        tips, usual = recipe_tips(), Switch()
        self.optimizer = SpecChoice(
            self.tr("Then"), OPTIMIZERS, usual.optimizer, self.tr("Takes over."), tips=tips
        )
        self.schedule = SpecChoice(
            self.tr("Schedule"),
            SCHEDULES,
            usual.schedule,
            self.tr("The rate from the switch to the end."),
            tips=tips,
        )
        when = tips | {
            "epoch": self.tr("It takes over after this epoch; 0: not at an epoch."),
            "patience": self.tr("It takes over after so many epochs without a better one; 0: no."),
        }
        self.when = SpecForm(usual, tips=when, titles={"epoch": self.tr("After epoch")})
        self.add(self.when, self.optimizer, self.schedule)
        self.optimizer.kind_changed.connect(self._begin_with_its_rate)
        self.hear(self.when, self.optimizer, self.schedule)

    def choices(self) -> dict[str, Any]:
        when = self.when.spec
        made = Switch(self.optimizer.spec, self.schedule.spec, when.epoch, when.patience)
        return {"switch": made}

    def _begin_with_its_rate(self) -> None:
        usual = OPTIMIZERS[self.optimizer.box.currentData()].usual_rate
        self.schedule.set_learning_rate(usual * SECOND_SHARE)


class LimitsGroup(Group):
    """What keeps the network from learning too much."""

    def __init__(self) -> None:
        tip = self.tr("What keeps the network from learning the pictures by heart")
        super().__init__(self.tr("Regularisation"), tip)
        tips = recipe_tips()
        self.decay = SpecForm(WeightDecay(), tips=tips)
        titles = {"norm": self.tr("Clip norm"), "value": self.tr("Clip value")}
        self.clipping = SpecForm(GradientClipping(), tips=tips, titles=titles)
        self.add(self.decay, self.clipping)
        self.hear(self.decay, self.clipping)

    def choices(self) -> dict[str, Any]:
        return {"decay": self.decay.spec, "clipping": self.clipping.spec}


class StoppingGroup(Group):
    """When to end early, and what is watched for it."""

    def __init__(self) -> None:
        tip = self.tr("What the best epoch is told by, and when to stop waiting for a better one")
        super().__init__(self.tr("Early stopping"), tip)
        self.watch = QComboBox()
        for name in field_kinds(Recipe, "watch").options:
            self.watch.addItem(_watched_words(name), name)
        rows = FormRows()
        rows.add(
            self.tr("Watch"),
            self.watch,
            self.tr("The validation figure that tells the best epoch; also for plateaus."),
        )
        self.stopping = SpecForm(EarlyStopping(), tips=recipe_tips())
        self.add(rows, self.stopping)
        self.watch.currentIndexChanged.connect(self.changed)
        self.hear(self.stopping)

    def choices(self) -> dict[str, Any]:
        return {"watch": self.watch.currentData(), "stopping": self.stopping.spec}


class PretrainingGroup(Group):
    """Learning without labels, layer by layer, before training."""

    def __init__(self) -> None:
        tip = self.tr("Let each hidden sigmoid layer learn the pictures first, without labels")
        super().__init__(self.tr("Pre-training"), tip)
        titles = {"k": self.tr("Gibbs rounds")}
        self.form = SpecForm(Pretraining(), tips=recipe_tips(), titles=titles)
        self.add(self.form)
        self.hear(self.form)

    def choices(self) -> dict[str, Any]:
        return {"pretraining": self.form.spec}


class WorkGroup(Group):
    """The model's name, threads, checkpoints, and what is measured on the way."""

    def __init__(self) -> None:
        tip = self.tr("The model’s name, threads, checkpoints, and what is measured on the way")
        super().__init__(self.tr("Name, threads, measuring"), tip)
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("LeNet on MNIST"))
        self.name.textChanged.connect(self.changed)
        self.threads = NumberField(
            self.tr("Threads"),
            THREADS,
            usable_cores(),
            self.tr("Into how many parts each batch is cut; your cores are usual."),
        )
        self.seconds = NumberField(
            self.tr("Checkpoint"),
            SECONDS,
            60.0,
            self.tr("Seconds from checkpoint to checkpoint, besides one every epoch."),
        )
        rows = FormRows()
        rows.add(self.tr("Name"), self.name, self.tr("What the trained model will be called."))
        rows.add(self.tr("Threads"), self.threads)
        rows.add(self.tr("Checkpoint"), self.seconds)
        tips = recipe_tips() | {"every": self.tr("Steps from measurement to measurement.")}
        titles = {"active": self.tr("Measure layers")}
        self.monitoring = SpecForm(Monitoring(), tips=tips, titles=titles)
        self.add(rows, self.monitoring)
        self.hear(self.threads, self.seconds, self.monitoring)

    def choices(self) -> dict[str, Any]:
        return {
            "name": self.name.text().strip(),
            "threads": int(self.threads.value or 1),
            "checkpoint_seconds": self.seconds.value,
            "monitoring": self.monitoring.spec,
        }


def _watched_words(name: str) -> str:
    return said(name.upper() if name == "auc" else name.capitalize())
