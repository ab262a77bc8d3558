"""The rest of a recipe, in groups, for those who open them."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.data.augment import Augmentation
from engine.optimizers import OPTIMIZERS
from engine.training.recipe import Recipe
from gui.augmentation import augmentation_ranges, augmentation_tips
from gui.forms import SpecForm
from gui.pages.train_groups import (
    DataGroup,
    Group,
    LimitsGroup,
    LossGroup,
    PretrainingGroup,
    ScheduleGroup,
    StoppingGroup,
    SwitchGroup,
    WorkGroup,
)
from gui.recipe_words import recipe_tips


class AugmentationGroup(Group):
    """How pictures are changed each time they are seen."""

    def __init__(self) -> None:
        tip = self.tr("How pictures are changed each time they are seen")
        super().__init__(self.tr("Augmentation"), tip)
        self._usual = Augmentation()
        titles = {"elastic_smoothness": self.tr("Smoothness")}
        tips = augmentation_tips()
        self.form = SpecForm(self._usual, augmentation_ranges(), tips=tips, titles=titles)
        self.add(self.form)
        self.hear(self.form)

    def choices(self) -> dict[str, Any]:
        return {"augmentation": self.form.spec}

    def begin_with(self, usual: Augmentation) -> None:
        """Take what is usual for other data, unless the user chose something else."""
        chosen = None if self.form.problem else self.form.spec
        if chosen == self._usual != usual:
            self.form.show_spec(usual, augmentation_ranges())
        if chosen == self._usual:
            self._usual = usual


class OptimizerGroup(Group):
    """The fields of the optimizer that is chosen above."""

    def __init__(self) -> None:
        super().__init__("Adam", self.tr("The fields of the optimizer"))
        spec: Any = OPTIMIZERS["Adam"]()
        self.form = SpecForm(spec, tips=recipe_tips())
        self.add(self.form)
        self.hear(self.form)

    def choices(self) -> dict[str, Any]:
        return {"optimizer": self.form.spec}

    def choose(self, name: str) -> None:
        """Show the fields of another optimizer."""
        spec: Any = OPTIMIZERS[name]()
        self.form.show_spec(spec)
        self.set_title(name)
        self.setVisible(not self.form.empty)


class MoreOfRecipe(QWidget):
    """Every field of a recipe but the six that a beginner sees.

    Signals: changed()
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.data, self.augmentation_group, self.loss = (
            DataGroup(),
            AugmentationGroup(),
            LossGroup(),
        )
        self.augmentation = self.augmentation_group.form
        self.optimizer_group, self.schedule = OptimizerGroup(), ScheduleGroup()
        self.optimizer = self.optimizer_group.form
        self.switch, self.limits, self.stopping = SwitchGroup(), LimitsGroup(), StoppingGroup()
        self.pretraining, self.work = PretrainingGroup(), WorkGroup()
        self.groups: tuple[Group, ...] = (
            self.data, self.augmentation_group, self.loss, self.optimizer_group, self.schedule,
            self.switch, self.limits, self.stopping, self.pretraining, self.work,
        )  # fmt: skip
        for group in self.groups:
            column.addWidget(group)
            group.changed.connect(self.changed)

    @property
    def problem(self) -> str:
        """The first sentence about a value out of range."""
        return next((group.problem for group in self.groups if group.problem), "")

    def choices(self) -> dict[str, Any]:
        """Fields of a recipe; the schedule's largest rate is still the usual one.

        Raises: UserError where a class refuses a value.
        """
        found: dict[str, Any] = {}
        for group in self.groups:
            found |= group.choices()
        return found

    def lock(self, locked: bool) -> None:
        """Groups still open while nothing in them can be changed."""
        for group in self.groups:
            group.body.setEnabled(not locked)

    def choose_optimizer(self, name: str) -> None:
        """Show the fields of another optimizer."""
        self.optimizer_group.choose(name)

    def choose_augmentation(self, usual: Augmentation) -> None:
        """Begin with what is usual for other data, unless the user chose something else."""
        self.augmentation_group.begin_with(usual)

    def show_augmentation(self, augmentation: Augmentation) -> None:
        """Take one that was chosen elsewhere; it stays when the data changes."""
        self.augmentation.show_spec(augmentation, augmentation_ranges())
        self.changed.emit()

    def show_plan(self, recipe: Recipe | None, epochs: int) -> None:
        """Draw the learning rate that the recipe plans."""
        self.schedule.show_plan(recipe, epochs)
