"""What the Train page tells of layers, classes and epochs, and what can be changed meanwhile."""

import math

import pytest
from PySide6.QtCore import Qt

from engine.metrics import Report
from engine.monitoring import Histogram, LayerFigures
from engine.runs.store import RunStore
from engine.training.events import (
    EpochDone,
    HistogramsMeasured,
    LayersMeasured,
    LearningRateSet,
    Reported,
    Started,
    StepDone,
    Switched,
)
from gui.models.history import History
from gui.models.layer_history import LayerHistory
from gui.models.run_past import with_past
from gui.pages.train import TrainPage
from gui.pages.train_live import LiveView
from gui.session import Session
from gui.theme import LIGHT

WAIT_MS = 60_000
STARTED = Started(0.0, "1", 1, 1, 1, 1, 20, 0)


def epoch(number, training=0.1, validation=0.3, best=0, auc=None):
    return EpochDone(
        0.0, number, 20 * number, training, 0.95, validation, 0.9, 1e3, 1.0, auc, auc,
        best_epoch=best,
    )  # fmt: skip


def measured(step, norm):
    rows = (
        LayerFigures("0/", "Conv2D", norm, 1.0, 1e-3, None, None),
        LayerFigures("1/", "ReLU", None, None, None, 0.25, None),
    )
    return LayersMeasured(0.0, step, rows)


@pytest.fixture
def live(qtbot):
    view = LiveView(History(), LIGHT, LayerHistory())
    view.resize(1000, 700)
    qtbot.addWidget(view)
    view.show()
    qtbot.waitExposed(view)
    return view


def tell(view, *events):
    view._layers.add(events)
    view._history.add(events)


def test_layers_become_lines_and_what_a_layer_lacks_is_left_out(qapp):
    layers = LayerHistory()
    layers.add([STARTED, measured(1, 2.0), measured(20, None), measured(40, 4.0)])
    (norm,) = layers.lines("gradient_norm")
    assert (norm.name, norm.x.tolist(), norm.y.tolist()) == ("0 Conv2D", [0.05, 2.0], [2.0, 4.0])
    (dead,) = layers.lines("dead")
    assert (dead.name, dead.number, dead.y.tolist()) == ("1 ReLU", 1, [0.25] * 3)
    assert layers.lines("saturated") == []


def test_the_layers_tab_draws_norms_and_shares_on_powers_of_ten(qtbot, live):
    live.details.tabs.setCurrentIndex(3)
    panel = live.details.layers
    assert "Press Start" in panel.plot._empty.text()
    tell(live, STARTED, measured(1, 2.0), measured(40, 4.0))
    qtbot.waitUntil(lambda: panel.key.rows == (("0 Conv2D", 0, "4"),), timeout=3000)
    assert panel.plot.viewRange()[1] == [0.0, 1.0]
    panel.quantity.choose("dead")
    assert panel.key.rows == (("1 ReLU", 1, "25%"),)
    (curve,) = panel.plot.listDataItems()
    assert curve.getData()[1].tolist() == pytest.approx([math.log10(0.25)] * 2)
    labels = panel.plot.scale_axis.tickStrings([-4.0, -3.0, -1.0, 0.0], 1, 1)
    assert labels == ["0", "0.1 %", "10 %", "100 %"]
    panel.quantity.choose("saturated")
    assert "no units that can saturate" in panel.plot._empty.text()


def test_histograms_show_the_chosen_kind_of_the_last_measurement(qtbot, live):
    live.details.tabs.setCurrentIndex(4)
    assert "Switch on Histograms" in live.details.histograms._empty.text()
    weight = Histogram("0/", "weight", "kernel", -1.0, 1.0, (1, 2, 3))
    gradient = Histogram("0/", "gradient", "kernel", -1.0, 1.0, (3, 2, 1))
    tell(live, STARTED, HistogramsMeasured(0.0, 1, (weight, gradient)))
    view = live.details.histograms.view
    qtbot.waitUntil(lambda: view.shown == (weight,), timeout=3000)
    live.details.histograms.kind.choose("gradient")
    assert view.shown == (gradient,)
    assert view.heightForWidth(1000) > 0


def test_reports_fill_the_matrix_and_the_classes(qtbot, live):
    halves = (0.5, 0.5)
    report = Report(0.5, halves, halves, halves, (2, 2), 0.5, 0.5, 0.5, ((1, 1), (1, 1)))
    live.details._labels = ("cat", "dog")
    live.details.tabs.setCurrentIndex(1)
    tell(live, STARTED, Reported(0.0, 20, None, report))
    qtbot.waitUntil(lambda: live.details.classes.rowCount() == 2, timeout=3000)
    live.details.matrix.choose((0, 1))
    assert "“cat” read as “dog”" in live.details.matrix.accessibleDescription()
    tell(live, Reported(0.0, 40, None, report))
    live.details.draw()
    assert live.details.matrix.cell == (0, 1)  # stays while the run goes on
    index = live.details.classes.index(1, 0)
    assert live.details.classes.data(index) == "dog"


def test_the_gap_is_shaded_and_the_end_of_patience_drawn(qtbot, live):
    live._patience = 3
    tell(live, STARTED, StepDone(0.0, 1, 1, 1.0, 0.5, 1e-3, 1e3))
    tell(live, epoch(1, 0.2, 0.1, best=1), epoch(2, 0.1, 0.3, best=1))
    qtbot.waitUntil(lambda: live.loss._deadline.isVisible(), timeout=3000)
    assert live.loss._deadline.value() == 4
    shape = live.loss._gap.path().boundingRect()
    assert (shape.top(), shape.bottom()) == (pytest.approx(0.1), pytest.approx(0.3))
    assert live.loss._best.getData()[0].tolist() == [1.0]


def test_the_area_under_the_curve_takes_the_place_of_the_accuracy(qtbot, live):
    tell(live, STARTED, epoch(1, auc=0.8), epoch(2), epoch(3, auc=0.9))
    live.auc.setChecked(True)
    curve = live.accuracy.listDataItems()[2]
    live._draw()
    assert curve.getOriginalDataset()[0].tolist() == [1, 3]
    assert curve.getOriginalDataset()[1].tolist() == [0.8, 0.9]


def test_a_rate_by_hand_ends_with_the_schedule_or_a_switch(qapp):
    history = History()
    history.add([STARTED, LearningRateSet(0.0, 5, 0.1)])
    assert history.rate_by_hand
    history.add([LearningRateSet(0.0, 6, None)])
    assert not history.rate_by_hand
    history.add([LearningRateSet(0.0, 7, 0.1), Switched(0.0, 9, "SGD", "asked")])
    assert not history.rate_by_hand
    assert history.switch_x == [9 / 20]


@pytest.fixture
def page(qtbot, qapp):
    made = TrainPage(Session())
    made.resize(1200, 700)
    qtbot.addWidget(made)
    made.form.data.setCurrentIndex(made.form.data.findData("digits"))
    made.form.epochs.set_value(50)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.shutdown()


def test_epochs_are_stepped_rates_undone_optimizers_switched_and_all_is_told_again(qtbot, page):
    page.form.more.work.monitoring._editors["every"].set_value(10)
    buttons, press = (
        page.buttons,
        lambda button: qtbot.mouseClick(button, Qt.MouseButton.LeftButton),
    )
    assert not buttons.switch.isEnabled()
    press(buttons.epoch)
    qtbot.waitUntil(lambda: page.runner.state == "paused", timeout=WAIT_MS)
    per_epoch = page.history.steps_per_epoch
    assert page.history.last.step == per_epoch
    page._set_rate(0.0002)
    press(buttons.step)
    qtbot.waitUntil(buttons.undo.isEnabled, timeout=WAIT_MS)
    page.form.rate.set_value(0.0002)
    press(buttons.undo)
    press(buttons.switch)
    assert page.form.rate.value == page._progress.recipe.schedule.learning_rate
    press(buttons.epoch)
    qtbot.waitUntil(lambda: page.history.last.step == 2 * per_epoch, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: page.runner.state == "paused", timeout=WAIT_MS)
    assert not buttons.undo.isEnabled()
    assert not buttons.switch.isEnabled()
    assert [event.reason for event in page.history.switches] == ["asked"]
    press(buttons.stop)
    qtbot.waitUntil(lambda: page.runner.state == "idle", timeout=WAIT_MS)
    first = Started(0.0, "1", 1, 1, 1, 1, per_epoch, 2 * per_epoch)
    again, layers = History(), LayerHistory()
    for events in with_past(RunStore().run("1"), (first,)):
        again.add(events)
        layers.add(events)
    assert again.rate_change_x == page.history.rate_change_x
    assert again.switch_x == page.history.switch_x
    assert layers.measured == page.layers.measured
    assert layers.report == page.layers.report
    assert math.isfinite(layers.lines("update_ratio")[0].y[-1])
