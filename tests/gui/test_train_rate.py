"""The learning rate by hand: points before a run and in it, undone, resumed and repeated."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from engine.runs.store import RunStore
from engine.schedules import Constant, Cosine, Drawn, MultiStep, ReduceOnPlateau, WarmUp
from engine.training.compose import compose
from engine.training.events import LearningRateSet, Started, Switched
from engine.training.recipe import Switch
from gui.models.history import History
from gui.models.rate_points import RatePoints, points_along, points_of
from gui.models.rate_rule import RateChanges, RateRule, rule_plan, rule_points
from gui.pages.train import TrainPage
from gui.session import Session

WAIT_MS = 60_000
LINE = RatePoints((0.0, 4.0, 10.0), (0.1, 0.01, 0.001), 10.0)
STARTED = Started(0.0, "1", 1, 1, 1, 1, 20, 0)


def recipe(**changes):
    return compose(data="digits", epochs=10, **changes)


def changes(*events):
    made = RateChanges()
    made.add((STARTED, *events))
    return made


def test_a_point_stays_between_its_neighbours_and_what_has_happened_stays():
    assert LINE.moved(1, 99.0, 1e9).x == (0.0, 10.0, 10.0)
    assert LINE.moved(1, 99.0, 1e9).rate[1] == 100.0
    assert LINE.moved(0, 3.0, 0.5) == RatePoints(LINE.x, (0.5, 0.01, 0.001), 10.0)
    later = LINE.after(5.0)
    assert (LINE.free, later.free) == ((0, 1, 2), (2,))
    more, number = later.with_point(2.0)
    assert (more.x[number], number) == (5.0, 2)
    assert more.rate[number] == pytest.approx(LINE.at(5.0), rel=1e-3)
    assert more.without(number) == later
    assert LINE.without(2) is LINE


def test_points_and_the_schedule_they_are_have_the_same_rates():
    drawn = LINE.drawn()
    for epoch in np.linspace(0, 10, 41):
        assert drawn.rate(round(epoch * 100), 1000, 100) == pytest.approx(LINE.at(epoch))
    assert points_of(drawn, 10.0).rate == pytest.approx(LINE.rate)
    half = LINE.after(7.0).drawn()
    assert half.places[0] == pytest.approx(0.7)
    assert half.rate(700, 1000, 100) == pytest.approx(LINE.at(7.0))  # nothing jumps


@pytest.mark.parametrize("schedule", [Cosine(0.01), Constant(0.1), MultiStep(0.1), Drawn(0.2)])
def test_a_few_points_stand_for_any_curve(schedule):
    made = recipe(schedule=schedule)
    plan = rule_plan(made, changes(), 0.0)
    points = rule_points(made, changes(), plan)
    assert len(points.x) <= 9
    assert (points.x[0], points.x[-1]) == (0.0, 10)
    middle = plan.rate > plan.rate.max() / 50
    found = np.array([points.at(x) for x in plan.x[middle].tolist()])
    assert np.abs(np.log10(found / plan.rate[middle])).mean() < 0.05


def test_points_along_a_single_moment_are_a_line():
    points = points_along(np.array([0.0]), np.array([0.1]), 1.0, 1.0)
    assert (points.x, points.rate) == ((0.0, 1.0), (0.1, 0.1))


def test_the_last_change_is_undone_and_undoing_is_a_change():
    made = changes(LearningRateSet(0.0, 5, 0.1), LearningRateSet(0.0, 6, None, drawn=Drawn(0.2)))
    assert (made.rule, made.before) == (RateRule(drawn=Drawn(0.2)), RateRule(0.1))
    made.add([LearningRateSet(0.0, 7, 0.1)])
    assert (made.rule, made.before) == (RateRule(0.1), RateRule())
    made.add([LearningRateSet(0.0, 8, None)])
    assert (made.rule, made.before) == (RateRule(), None)
    made.add([LearningRateSet(0.0, 9, 0.3), Switched(0.0, 40, "SGD", "asked")])
    assert (made.rule, made.before, made.switched) == (RateRule(), None, 2.0)


def test_what_is_to_come_is_what_training_will_do():
    second = Switch(schedule=Constant(0.5), epoch=6)
    made = recipe(schedule=Cosine(0.01), warm_up=WarmUp(epochs=1.0), switch=second)
    by_hand = changes(LearningRateSet(0.0, 5, 0.1))
    plan = rule_plan(made, by_hand, 0.1)
    assert set(plan.rate[plan.x < 6]) == {0.1} and set(plan.rate[plan.x >= 6]) == {0.5}
    assert rule_points(made, by_hand, plan).x == (0.0, 6)
    after = changes(Switched(0.0, 40, "SGD", "asked"))
    assert rule_plan(made, after, 0.1).x[0] == 2.0
    plateau = recipe(schedule=ReduceOnPlateau(0.1))
    assert set(rule_plan(plateau, changes(), 0.025).rate) == {0.025}


@pytest.fixture
def page(qtbot, qapp):
    made = TrainPage(Session())
    made.resize(1200, 700)
    qtbot.addWidget(made)
    made.form.data.setCurrentIndex(made.form.data.findData("digits"))
    made.form.epochs.set_value(60)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.shutdown()


def drag(plot, number, down, aside=0):
    """With the mouse, so many pixels."""
    start = plot.place_of(number)
    end = start + QPointF(aside, down)
    viewport = plot.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start.toPoint())
    QTest.mouseMove(viewport, end.toPoint())
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end.toPoint())


def test_a_dragged_point_changes_the_recipe_and_undo_brings_it_back(qtbot, page):
    plot, before = page.live.rate, page.form.recipe()
    assert isinstance(before.schedule, Cosine)
    old = plot.points
    drag(plot, 1, down=20, aside=8)
    made = page.form.recipe().schedule
    assert isinstance(made, Drawn)
    assert made.learning_rate == page.form.rate.value == old.rate[0]
    assert plot.points.x[1] > old.x[1]
    assert plot.points.rate[1] < old.rate[1] / 1.5
    assert plot.points.rate[2:] == pytest.approx(old.rate[2:], rel=1e-4)
    qtbot.mouseClick(page.buttons.undo, Qt.MouseButton.LeftButton)
    assert page.form.recipe() == before
    assert not page.buttons.undo.isEnabled()


def test_a_press_on_the_line_makes_a_point_and_keys_do_all_a_mouse_does(qtbot, page):
    plot = page.live.rate
    count = len(plot.points.x)
    x = (plot.points.x[0] + plot.points.x[1]) / 2
    on_line = plot.pixel(x, plot.line_at(x)).toPoint()
    qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=on_line)
    assert len(plot.points.x) == count + 1
    assert page.window().focusWidget() is plot
    assert (plot.chosen, "Point at epoch" in plot.accessibleDescription()) == (1, True)
    rate, place = plot.points.rate[1], plot.points.x[1]
    qtbot.keyClick(plot, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(plot, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert plot.points.rate[1] == pytest.approx(2 * rate, rel=1e-3)
    assert plot.points.x[1] == pytest.approx(place + 0.6)
    qtbot.keyClick(plot, Qt.Key.Key_Escape)  # nothing holds yet
    assert plot.points.rate[1] == rate
    qtbot.keyClick(plot, Qt.Key.Key_Delete)
    with qtbot.waitSignal(plot.points_changed, timeout=3000):
        pass
    assert len(plot.points.x) == count
    qtbot.keyClick(plot, Qt.Key.Key_Insert)
    qtbot.keyClick(plot, Qt.Key.Key_Left)
    assert plot.chosen == 0
    page.buttons.start.setFocus()  # to leave is to keep
    assert len(page.form.recipe().schedule.places) == count + 1


def test_a_curve_dragged_mid_run_holds_is_undone_resumed_and_repeated(qtbot, page):
    buttons, plot = page.buttons, page.live.rate
    page.form.more.schedule.schedule.choose("Constant")
    buttons.start.click()
    qtbot.waitUntil(lambda: page.history.count > 30, timeout=WAIT_MS)
    buttons.pause.click()
    qtbot.waitUntil(lambda: page.runner.state == "paused", timeout=WAIT_MS)
    page.live.rate.show_history(page.history)
    stood = page.history.last.step
    assert plot.points.free == (1,)
    drag(plot, 1, down=30)
    qtbot.waitUntil(buttons.undo.isEnabled, timeout=WAIT_MS)  # told at once, though it is paused
    (change,) = page.history.rate_changes
    assert change.step == stood
    assert plot.points.x[plot.chosen] == 60  # still the one that was dragged
    buttons.undo.click()
    qtbot.waitUntil(lambda: len(page.history.rate_changes) == 2, timeout=WAIT_MS)
    assert not buttons.undo.isEnabled()
    assert set(rule_plan(page._progress.recipe, page.desk._changes, 0.003).rate) == {0.003}
    drag(plot, 1, down=30)
    qtbot.waitUntil(lambda: len(page.history.rate_changes) == 3, timeout=WAIT_MS)
    buttons.pause.click()
    qtbot.waitUntil(lambda: page.history.last.step > stood + 30, timeout=WAIT_MS)
    buttons.stop.click()
    qtbot.waitUntil(lambda: page.runner.state == "idle", timeout=WAIT_MS)
    run = RunStore().run("1")
    drawn = run.interventions()[-1].drawn
    assert drawn == change.drawn
    steps, whole = run.steps(), 60 * page.history.steps_per_epoch
    after = [s for s in steps if s.step > stood]
    told = [s.learning_rate for s in after]
    assert told == pytest.approx([drawn.rate(s.step - 1, whole, 1) for s in after])
    assert told[-1] < told[0] < 0.003 * 1.0001
    page.live.status.resume.click()
    qtbot.waitUntil(lambda: page.history.last.step > after[-1].step + 5, timeout=WAIT_MS)
    assert buttons.undo.isEnabled()
    assert page.history.last.learning_rate < told[-1]
    buttons.stop.click()
    qtbot.waitUntil(lambda: page.runner.state == "idle", timeout=WAIT_MS)
    again = RunStore().rerun("1")
    assert again.interventions()[-1].drawn == drawn


def test_a_rate_set_in_a_pause_that_stop_ends_is_kept(qtbot, page):
    page.buttons.step.click()
    qtbot.waitUntil(lambda: page.runner.state == "paused", timeout=WAIT_MS)
    page._set_rate(0.0002)
    page.buttons.stop.click()
    qtbot.waitUntil(lambda: page.runner.state == "idle", timeout=WAIT_MS)
    assert [c.learning_rate for c in RunStore().run("1").interventions()] == [0.0002]
    page.live.status.resume.click()
    qtbot.waitUntil(lambda: page.history.last.step > 3, timeout=WAIT_MS)
    assert page.history.last.learning_rate == 0.0002
    assert isinstance(page.history, History)
