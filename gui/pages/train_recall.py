"""A recipe from a file, shown in the form, and what of it the form can't hold."""

from typing import Any

import msgspec
from PySide6.QtCore import QCoreApplication, QObject

from engine.errors import UserError
from engine.training.recipe import Recipe
from engine.training.recipe_diff import recipe_diff
from gui.augmentation import augmentation_ranges
from gui.pages.train_more import MoreOfRecipe
from gui.pages.train_recipe import RecipeForm
from gui.session import Session

MOST_NAMED = 4  # fields in one sentence


class RecipeRecall(QObject):
    """Hears of recipes that were opened; the form says what a run of it would be."""

    def __init__(self, session: Session, form: RecipeForm) -> None:
        super().__init__(form)
        self._session, self._form = session, form
        session.recipe_requested.connect(self.take)

    def take(self, recipe: Recipe) -> None:
        """Show the recipe, or say why it can't be trained here and now."""
        if not self._form.choose(recipe.data):
            self._session.failed.emit(self._refusal(recipe))
            return
        show_recipe(self._form, recipe)
        lost = left_out(self._form, recipe)
        if lost:
            words = self.tr("The recipe is open, but for what can’t be set here: {0}.")
            self._session.failed.emit(words.format(lost))
        else:
            self._session.succeeded.emit()
            self._session.informed.emit(self.tr("The recipe is open. Press Start to train it."))

    def _refusal(self, recipe: Recipe) -> str:
        if not self._form.data.isEnabled():
            return self.tr("A run is under way. Let it end or stop it, then open the recipe again.")
        words = self.tr("The recipe trains on {0}, which isn’t known here. Import it on Data.")
        return words.format(recipe.data)


def show_recipe(form: RecipeForm, recipe: Recipe) -> None:
    """Put every choice of the recipe into the form; its data is chosen already."""
    form.samples.setChecked(recipe.samples)
    preset = form.preset.findData(recipe.preset) if recipe.preset else -1
    form.preset.setCurrentIndex(preset)
    if preset < 0 or _built(form, recipe) != recipe.network:
        form.preset.take(recipe.network)
    form.optimizer.setCurrentIndex(form.optimizer.findData(type(recipe.optimizer).__name__))
    schedule: Any = recipe.schedule
    for field, value in (
        (form.rate, schedule.learning_rate),
        (form.batch, recipe.batch_size),
        (form.epochs, recipe.epochs),
        (form.seed, recipe.seed),
    ):
        field.set_value(value)
    show_more(form.more, recipe)
    form.changed.emit()


def show_more(more: MoreOfRecipe, recipe: Recipe) -> None:
    """Put what stands behind More into its groups."""
    more.data.validation.set_value(recipe.validation)
    more.data.limit.set_value(recipe.limit)
    more.data.shuffle.setChecked(recipe.shuffle)
    more.augmentation.show_spec(recipe.augmentation, augmentation_ranges())
    more.loss.loss.show_spec(recipe.loss)
    more.loss.balance.setChecked(recipe.balance)
    optimizer: Any = recipe.optimizer
    more.optimizer.show_spec(optimizer)
    more.schedule.schedule.show_spec(recipe.schedule)
    more.schedule.warm_up.show_spec(recipe.warm_up)
    more.switch.when.show_spec(recipe.switch)
    more.switch.optimizer.show_spec(recipe.switch.optimizer)
    more.switch.schedule.show_spec(recipe.switch.schedule)
    more.limits.decay.show_spec(recipe.decay)
    more.limits.clipping.show_spec(recipe.clipping)
    more.stopping.watch.setCurrentIndex(more.stopping.watch.findData(recipe.watch))
    more.stopping.stopping.show_spec(recipe.stopping)
    more.pretraining.form.show_spec(recipe.pretraining)
    more.work.name.setText(recipe.name)
    more.work.threads.set_value(recipe.threads)
    more.work.seconds.set_value(recipe.checkpoint_seconds)
    more.work.monitoring.show_spec(recipe.monitoring)


def left_out(form: RecipeForm, recipe: Recipe) -> str:
    """The fields that a run from the form would have otherwise, such as frozen layers."""
    try:
        shown = form.recipe()
    except UserError as error:
        return str(error).rstrip(".")
    wanted = msgspec.structs.replace(recipe, preset=shown.preset)
    paths = [each.path for each in recipe_diff((wanted, shown))]
    if len(paths) > MOST_NAMED:
        more = QCoreApplication.translate("RecipeRecall", "{0} more").format(
            len(paths) - MOST_NAMED
        )
        paths = [*paths[:MOST_NAMED], more]
    return ", ".join(paths)


def _built(form: RecipeForm, recipe: Recipe) -> object:
    """The preset for pictures like the recipe's; None where it can't be built for them."""
    try:
        return form.preset.build(recipe.network.input_shape, recipe.network.classes)
    except UserError:
        return None
