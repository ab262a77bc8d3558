"""Specs become forms."""

import msgspec
import numpy as np
import pytest
from PySide6.QtWidgets import QWidget

from engine.data.augment import Augmentation
from engine.data.catalogue import DATASETS
from engine.data.samples import keep_sample
from engine.errors import UserError
from engine.layers import Conv2D, MaxPool2D
from engine.optimizers import OPTIMIZERS, Adam
from engine.schedules import MultiStep, Step
from engine.spec import field_ranges
from gui.augmentation import UNITS, USUAL
from gui.forms import SpecForm
from gui.pages.train_recipe import RATE, RecipeForm
from gui.widgets.number_field import NumberField


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_every_optimizer_has_a_form_that_gives_it_back(qtbot, name):
    spec = OPTIMIZERS[name]()
    form = SpecForm(spec)
    qtbot.addWidget(form)
    assert form.spec == spec
    assert form.empty == (not msgspec.structs.fields(type(spec)))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (Conv2D(8), Conv2D(16, size=(3, 5), padding="same", bias=False)),
        (Conv2D(8, size=(3, 5), padding="same"), Conv2D(8, padding=1, dilation=2)),
        (MaxPool2D(2), MaxPool2D(3, stride=2)),
        (MaxPool2D(3, stride=2), MaxPool2D(2)),
        (Step(), Step(learning_rate=0.5)),
        (MultiStep(), MultiStep(milestones=(2, 7, 9))),
    ],
    ids=repr,
)
def test_another_spec_of_a_class_is_shown_by_the_same_editors_in_silence(qtbot, first, second):
    form = SpecForm(first)
    qtbot.addWidget(form)
    editors = form.findChildren(QWidget)
    with qtbot.assertNotEmitted(form.changed):
        form.show_spec(second)
    assert form.spec == second
    assert form.findChildren(QWidget) == editors
    form.show_spec(Adam())
    assert form.spec == Adam()


def test_a_value_that_is_none_gives_way_to_the_spec_that_is_shown(qtbot):
    form = SpecForm(Adam())
    qtbot.addWidget(form)
    field = form.findChild(NumberField)
    field.edit.lineEdit().setText("fast")
    assert form.problem
    form.show_spec(Adam())
    assert not form.problem and form.spec == Adam()


def test_every_augmentation_has_a_unit_and_a_usual_value():
    assert set(UNITS) == set(USUAL) == set(field_ranges(Augmentation))


def test_an_edited_field_reaches_the_spec(qtbot):
    form = SpecForm(OPTIMIZERS["Momentum"]())
    qtbot.addWidget(form)
    field = form.findChild(NumberField)
    with qtbot.waitSignal(form.changed):
        field.edit.lineEdit().setText("0.5")
    assert form.spec.momentum == 0.5


@pytest.mark.parametrize("text", ["0", "-1", "101", "nan", "inf", "fast", ""])
def test_a_rate_that_is_none_is_coloured_and_explained(qtbot, text):
    field = NumberField("Learning rate", RATE, 0.001)
    qtbot.addWidget(field)
    field.edit.lineEdit().setText(text)
    assert field.value is None
    assert field.edit.property("invalid") is True
    assert f"{Adam.usual_rate:g} is usual" in field.problem


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_a_rate_out_of_range_is_told_what_is_usual_for_the_optimizer(qtbot, name):
    form = RecipeForm()
    qtbot.addWidget(form)
    form.optimizer.setCurrentText(name)
    form.rate.edit.lineEdit().setText("0")
    assert form.problem.endswith(f" {OPTIMIZERS[name].usual_rate:g} is usual.")


@pytest.mark.parametrize(
    ("labels", "words"),
    [([], ""), (["7"], "Use 1 corrected drawing"), (["7", "1"], "Use 2 corrected drawings")],
)
def test_corrected_drawings_are_offered_and_taken_by_default(qtbot, labels, words):
    for number, label in enumerate(labels):
        keep_sample(np.full((28, 28), number, np.uint8), label)
    form = RecipeForm()
    qtbot.addWidget(form)
    form.show()
    form.data.setCurrentIndex(form.data.findData("digits"))
    assert form.samples.isVisible() is bool(labels)
    assert form.recipe().samples is bool(labels)
    if labels:
        assert form.samples.text() == words
        form.samples.setChecked(False)
        assert not form.recipe().samples
    form.data.setCurrentIndex(form.data.findData("fashion-mnist"))
    assert not form.samples.isVisible()  # no garment is called 7


def test_an_arrow_commits_a_rate_at_once(qtbot):
    field = NumberField("Learning rate", RATE, 0.001)
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.committed) as heard:
        field.edit.stepBy(1)
    assert heard.args == [0.002]


def test_the_form_gives_the_recipe_that_it_shows(qtbot):
    form = RecipeForm()
    qtbot.addWidget(form)
    form.data.setCurrentIndex(form.data.findData("digits"))
    form.epochs.set_value(3)
    form.optimizer.setCurrentText("SGD")
    form.more.schedule.schedule.choose("Cosine")
    recipe = form.recipe()
    assert (recipe.epochs, recipe.data, recipe.preset) == (3, "digits", "lenet")
    assert type(recipe.optimizer).__name__ == "SGD"
    assert type(recipe.schedule).__name__ == "Cosine"
    assert recipe.schedule.learning_rate == 0.1  # usual for SGD


def test_the_augmentation_follows_the_data_until_the_user_chooses(qtbot):
    form = RecipeForm()
    qtbot.addWidget(form)
    for name in ("digits", "mnist", "digits"):
        form.data.setCurrentIndex(form.data.findData(name))
        assert form.more.augmentation.spec == DATASETS[name].augmentation
    form.more.augmentation._editors["shift"].edit.lineEdit().setText("1.5")
    chosen = form.more.augmentation.spec
    assert chosen.shift == 1.5
    form.data.setCurrentIndex(form.data.findData("mnist"))
    assert form.more.augmentation.spec == chosen


def test_a_value_out_of_range_makes_no_recipe(qtbot):
    form = RecipeForm()
    qtbot.addWidget(form)
    form.batch.edit.lineEdit().setText("0")
    with pytest.raises(UserError, match="Batch needs a whole number"):
        form.recipe()


def test_missing_data_is_named_with_its_folder(qtbot, monkeypatch, tmp_path):
    monkeypatch.setenv("NEOCOG_DATA", str(tmp_path))
    monkeypatch.setenv("NEOCOG_HOME", str(tmp_path / "home"))
    form = RecipeForm()
    qtbot.addWidget(form)
    form.data.setCurrentIndex(form.data.findData("mnist"))
    assert str(tmp_path / "mnist") in form.data_note.text()
    assert form.problem == "The data is missing."
