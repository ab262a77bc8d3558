"""The Race tab, with a real process on real digits."""

import pytest
from PySide6.QtCore import Qt

from engine.race.process import RaceProcess
from engine.runs.store import RunStore
from engine.training.compose import compose
from gui.pages.runs import RunsPage

WAIT_MS = 90_000


@pytest.fixture
def page(qtbot, session):
    made = RunsPage(session)
    made.resize(1180, 720)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.tabs.setCurrentIndex(1)
    yield made
    made.shutdown()


def choose(tab, optimizers, preset="mlp", pictures=200, epochs=2, search=1):
    for row in range(tab.form.optimizers.count()):
        item = tab.form.optimizers.item(row)
        checked = item.text() in optimizers
        item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
    tab.form.data.setCurrentIndex(tab.form.data.findData("digits"))
    tab.form.preset.setCurrentIndex(tab.form.preset.findData(preset))
    tab.form.pictures.set_value(pictures)
    tab.form.epochs.set_value(epochs)
    tab.form.search.set_value(search)


def press(qtbot, button):
    assert button.isEnabled(), button.text()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def cells(tab, row):
    return [tab.table.index(row, column).data() for column in range(tab.table.columnCount())]


def test_two_optimizers_try_the_grid_and_race_at_their_best_rates(qtbot, page):
    tab = page.race
    assert tab.empty.isVisible() and "fair" in tab.empty.headline.text()
    choose(tab, ("SGD", "Adam"))
    press(qtbot, tab.form.start)
    assert not tab.form.start.isEnabled() and not tab.form.data.isEnabled()
    qtbot.waitUntil(lambda: tab.race is not None and tab.race.entered is not None, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: not tab.runner.busy, timeout=WAIT_MS)
    sgd = cells(tab, 0)
    assert sgd[0] == "SGD" and all(sgd)
    losses = {rate: tried.loss for (who, rate), tried in tab.race.tried.items() if who == 0}
    assert tab.race.entered.rates[0] == min(losses, key=losses.get)
    bold = [
        tab.table.index(0, column).data(Qt.ItemDataRole.FontRole).bold()
        for column in range(1, 1 + len(losses))
    ]
    assert [rate for rate, is_bold in zip(losses, bold, strict=True) if is_bold] == [
        tab.race.entered.rates[0]
    ]
    steps = tab.race.entered.steps
    assert [line.x[-1] for line in tab.loss.lines] == [steps, steps]
    tab.against.choose("time")
    qtbot.waitUntil(lambda: tab.loss.lines[0].x[-1] != steps, timeout=5000)
    seconds = {one.name: one.seconds for one in tab.race.standings}
    for line in tab.accuracy.lines:
        assert line.validation_x[-1] == pytest.approx(seconds[line.run], rel=1e-6)
    assert "race 1" in tab.form.words.text()
    assert {row.tags for row in RunStore().runs()} == {("race 1",)}
    assert tab.form.start.isEnabled()


def test_a_race_that_is_stopped_keeps_its_runs(qtbot, page):
    tab = page.race
    choose(tab, ("SGD", "Adam"), epochs=500, search=0)
    press(qtbot, tab.form.start)
    qtbot.waitUntil(lambda: tab.race is not None and tab.race.steps > 10, timeout=WAIT_MS)
    assert "Racing" in tab.form.words.text()
    press(qtbot, tab.form.stop)
    qtbot.waitUntil(lambda: not tab.runner.busy, timeout=WAIT_MS)
    assert {row.state for row in RunStore().runs()} == {"stopped"}
    assert len(tab.race.standings) == 2


def test_a_killed_race_is_told_and_the_next_one_goes_well(qtbot, page, session):
    tab = page.race
    choose(tab, ("SGD", "Adam"), epochs=500, search=0)
    press(qtbot, tab.form.start)
    qtbot.waitUntil(lambda: tab.race is not None and tab.race.steps > 10, timeout=WAIT_MS)
    process = tab.runner._process
    assert isinstance(process, RaceProcess)
    with qtbot.waitSignal(session.failed, timeout=WAIT_MS) as failed:
        process._process.kill()
    assert "SIGKILL" in failed.args[0]
    assert {row.state for row in RunStore().runs()} == {"interrupted"}
    assert tab.form.start.isEnabled()


def test_what_cannot_race_disables_start_with_the_reason(qtbot, page):
    form = page.race.form
    choose(page.race, ("SGD",))
    assert not form.start.isEnabled() and "2 to 8" in form.words.text()
    choose(page.race, ("SGD", "Adam"))
    assert form.start.isEnabled() and form.words.text() == ""
    form.epochs.edit.lineEdit().setText("none")
    assert not form.start.isEnabled() and "Epochs" in form.words.text()


def test_chosen_recipes_race_at_their_own_rates(qtbot, page, session):
    for optimizer in ("SGD", "Adam"):
        RunStore().create(
            compose(preset="mlp", optimizer=optimizer, epochs=1, limit=200, threads=1)
        )
    page.tabs.setCurrentIndex(0)
    tab = page.runs
    qtbot.waitUntil(lambda: len(tab.list.table.rows) == 2, timeout=5000)
    tab.list.choose(("1",))
    assert not session.actions["runs.race"].isEnabled()
    tab.list.choose(("1", "2"))
    session.actions["runs.race"].trigger()
    qtbot.waitUntil(lambda: page.race.race is not None, timeout=5000)
    assert page.tabs.currentIndex() == 1
    qtbot.waitUntil(lambda: not page.race.runner.busy, timeout=WAIT_MS)
    assert sorted(page.race.race.entered.rates) == [0.003, 0.1]
    assert len(RunStore().runs()) == 4


def test_recipes_that_cannot_race_are_a_sentence(qtbot, page, session):
    recipes = tuple(compose(preset="mlp", seed=seed) for seed in (1, 2))
    with qtbot.waitSignal(session.failed, timeout=5000) as failed:
        page.race.start_recipes(recipes)
    assert "seed" in failed.args[0]
