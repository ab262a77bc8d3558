"""The groups behind More: every field of a recipe is within reach, and what they say is true."""

import msgspec
import numpy as np
import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit

from engine.optimizers import OPTIMIZERS, SGD
from engine.schedules import SCHEDULES, Cosine, OneCycle, WarmUp
from engine.training.recipe import Recipe, Switch
from engine.training.settings import SECOND_SHARE
from gui.forms import SpecForm
from gui.models.planned_rate import EPOCH_STEPS, planned_rate
from gui.pages.train_recipe import RecipeForm
from gui.spec_choice import SpecChoice, spaced
from gui.widgets.number_field import NumberField

ABOVE = {"network", "data", "preset", "samples", "batch_size", "epochs", "seed"}
FORKED = {"start", "frozen"}  # chosen on the Runs page, where a run is forked
DETECTORS = {"scenes"}  # a detector is trained by its recipe file


@pytest.fixture
def form(qtbot):
    made = RecipeForm()
    qtbot.addWidget(made)
    made.data.setCurrentIndex(made.data.findData("digits"))
    return made


def test_the_groups_hold_every_field_that_does_not_stand_above_them(form):
    fields = {field.name for field in msgspec.structs.fields(Recipe)}
    assert set(form.more.choices()) | ABOVE | FORKED | DETECTORS == fields


def test_what_is_entered_reaches_the_recipe(form):
    more = form.more
    more.data.limit.set_value(500)
    more.data.shuffle.setChecked(False)
    more.loss.loss.choose("Focal")
    more.loss.balance.setChecked(True)
    more.schedule.schedule.choose("OneCycle")
    more.schedule.warm_up._editors["epochs"].set_value(1)
    more.limits.clipping._editors["norm"].set_value(1)
    more.stopping.watch.setCurrentIndex(more.stopping.watch.findData("auc"))
    more.stopping.stopping._editors["patience"].set_value(3)
    more.work.monitoring._editors["histograms"].setChecked(True)
    more.work.name.setText(" Mine ")
    made = form.recipe()
    assert made.name == "Mine"
    assert (made.limit, made.shuffle, made.balance, made.watch) == (500, False, True, "auc")
    assert type(made.loss).__name__ == "Focal"
    assert made.schedule == OneCycle(learning_rate=form.rate.value)
    assert (made.warm_up.epochs, made.clipping.norm, made.stopping.patience) == (1, 1, 3)
    assert made.monitoring.histograms


def test_a_second_optimizer_begins_with_a_part_of_its_usual_rate(form):
    form.more.switch.optimizer.choose("SGD")
    form.more.switch.when._editors["epoch"].set_value(4)
    switch = form.recipe().switch
    assert (switch.optimizer, switch.epoch) == (SGD(), 4)
    assert switch.schedule.learning_rate == pytest.approx(SGD.usual_rate * SECOND_SHARE)


def test_values_that_contradict_each_other_are_told_before_start(form):
    form.more.loss.loss.choose("Hinge")
    form.more.loss.balance.setChecked(True)
    assert "Balanced classes need CrossEntropy or Focal" in form.problem
    form.more.loss.balance.setChecked(False)
    form.more.pretraining.form._editors["epochs"].set_value(2)
    assert form.problem  # LeNet is no stack of sigmoid layers


def test_a_live_run_locks_the_groups_but_they_still_open(qtbot, form):
    form.lock(True)
    assert not form.more.loss.loss.isEnabled()
    assert form.more.loss.head.isEnabled()
    form.lock(False)
    assert form.more.loss.loss.isEnabled()


def test_every_control_of_every_group_has_a_tip_and_a_name(form):
    kinds = (NumberField, QCheckBox, QComboBox, QLineEdit)
    controls = [w for kind in kinds for w in form.more.findChildren(kind)]
    controls = [w.edit if isinstance(w, NumberField) else w for w in controls]
    shown = [w for w in controls if w.objectName() != "qt_spinbox_lineedit"]
    assert len(shown) > 50
    assert [w for w in shown if not (w.accessibleName() and w.toolTip())] == []


@pytest.mark.parametrize("name", SCHEDULES)
def test_the_drawn_curve_is_the_schedule(name):
    schedule = SCHEDULES[name]()
    plan = planned_rate(schedule, WarmUp(epochs=1.0), Switch(), 5)
    steps = np.rint(plan.x * EPOCH_STEPS).astype(int)
    warm = [WarmUp(epochs=1.0).rate(schedule, int(s), 500, EPOCH_STEPS) for s in steps]
    np.testing.assert_array_equal(plan.rate, warm)
    assert plan.switch == 0


def test_the_curve_begins_again_where_the_second_optimizer_takes_over():
    second = Switch(schedule=Cosine(0.5), epoch=2)
    plan = planned_rate(Cosine(0.1), WarmUp(), second, 4)
    assert plan.switch == 2
    assert plan.rate[plan.x >= 2][0] == pytest.approx(0.5)
    assert plan.rate[plan.x < 2].max() == pytest.approx(0.1)


def test_the_plan_is_drawn_once_its_group_is_open_and_not_of_a_fault(form):
    group = form.more.schedule
    group.head.setChecked(True)
    assert group.curve._plan is not None
    form.rate.edit.lineEdit().setText("fast")
    assert group.curve._plan is None
    form.rate.edit.lineEdit().setText("0.01")
    assert group.curve._plan.rate.max() == pytest.approx(0.01)


def test_names_are_spaced_but_abbreviations_stay():
    assert [spaced(n) for n in ("CrossEntropy", "ReduceOnPlateau")] == [
        "Cross entropy",
        "Reduce on plateau",
    ]
    assert [spaced(name) for name in OPTIMIZERS] == list(OPTIMIZERS)


def test_another_member_of_a_family_shows_its_own_fields(qtbot):
    choice = SpecChoice("Schedule", SCHEDULES, Cosine(), "A tip")
    qtbot.addWidget(choice)
    with qtbot.waitSignals((choice.kind_changed, choice.changed)):
        choice.choose("Step")
    assert isinstance(choice.form, SpecForm)
    assert choice.spec == SCHEDULES["Step"]()
