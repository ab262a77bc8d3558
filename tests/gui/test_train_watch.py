"""Looking into a run while it learns: maps, filters, batches; only what is in sight is told."""

import numpy as np
import pytest

from engine.training.events import BatchesSeen, LayerSeen
from gui.models.glimpses import SHOWN, Glimpses, are_mixed, layer_numbers, stacked
from gui.models.mosaic import lay_out
from gui.pages.train import TrainPage
from gui.session import Session
from gui.theme import SPACE_M
from gui.widgets.batch_strip import NAME, BatchStrip, class_colours

WAIT_MS = 60_000
MAPS, BATCHES = 5, 6  # numbers of the tabs


def rows(*classes, size=16, of=4):
    return tuple(tuple(size if k == c else 0 for k in range(of)) for c in classes)


def test_batches_follow_each_other_and_begin_anew_where_somebody_looked_away():
    glimpses = Glimpses()
    glimpses.add([BatchesSeen(0.0, 3, rows(0, 1, 2)), BatchesSeen(0.0, 4, rows(3))])
    assert glimpses.batches.argmax(axis=1).tolist() == [0, 1, 2, 3]
    glimpses.add([BatchesSeen(0.0, 90, rows(1, 1))])
    assert glimpses.batches.argmax(axis=1).tolist() == [1, 1]
    glimpses.add([BatchesSeen(0.0, 90 + 300, rows(*[2] * 300))])
    assert len(glimpses.batches) == SHOWN
    glimpses.clear()
    assert glimpses.batches.shape == (0, 0)


def test_classes_lie_on_each_other_by_their_share_and_unmixed_ones_are_told():
    shares = stacked(np.array([[3, 1], [0, 4]]))
    assert shares.mean(axis=0).tolist() == [0.25, 1.0]
    rng = np.random.default_rng(0)
    mixed = rng.multinomial(64, [0.1] * 10, 50)
    assert are_mixed(mixed)
    assert are_mixed(rng.multinomial(1, [0.1] * 10, 50))  # one picture has but one class
    assert not are_mixed(np.eye(10, dtype=int) * 64)


def test_the_strip_paints_a_column_a_batch_and_says_what_is_in_it(qtbot):
    strip = BatchStrip()
    qtbot.addWidget(strip)
    strip.resize(SHOWN + NAME + SPACE_M, 40)  # a pixel a batch, and the names
    strip.show_batches(np.array(rows(0, 3)), 12, ("cat", "dog", "cow", "hen"))
    image, colours = strip.grab().toImage(), class_colours(4).tolist()
    found = [image.pixelColor(x, 20).getRgb()[:3] for x in (SHOWN - 2, SHOWN - 1)]
    assert [list(each) for each in found] == [colours[0], colours[3]]
    assert strip.words_at(SHOWN - 1) == "Batch 12: hen: 16"
    assert strip.words_at(SHOWN - 2) == "Batch 11: cat: 16"
    assert strip.words_at(3) == ""
    assert "2 batches up to step 12: about 1.0" in strip.accessibleDescription()


@pytest.fixture
def page(qtbot, qapp):
    made = TrainPage(Session())
    made.resize(1200, 700)
    qtbot.addWidget(made)
    made.form.data.setCurrentIndex(made.form.data.findData("digits"))
    made.form.epochs.set_value(200)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.shutdown()


def told(page):
    """What kinds of glimpses come from now on."""
    kinds = []
    page.runner.events_received.connect(lambda events: kinds.extend(map(type, events)))
    return kinds


def seen(event):
    return event.path, event.kind, event.number


def test_maps_and_filters_of_a_layer_show_while_it_learns_and_while_it_waits(qtbot, page):
    panel, glimpses = page.live.details.maps, page.glimpses
    page.live.details.tabs.setCurrentIndex(MAPS)
    assert not panel.layer.isVisible()
    page.buttons.start.click()
    qtbot.waitUntil(lambda: glimpses.layer is not None, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: panel.maps.mosaic is not None, timeout=WAIT_MS)
    first = glimpses.layer
    assert (first.path, first.shape[0], panel.maps.mosaic.count) == ("0/", 8, 8)
    assert "shared" in panel.bar.words
    page.buttons.pause.click()
    qtbot.waitUntil(lambda: page.runner.state == "paused", timeout=WAIT_MS)
    panel.kind.choose("filters")
    qtbot.waitUntil(lambda: glimpses.layer.kind == "filters", timeout=WAIT_MS)
    panel.layer.setCurrentIndex(panel.layer.findData("3/"))
    panel.kind.choose("maps")
    panel.forth.click()
    qtbot.waitUntil(lambda: seen(glimpses.layer) == ("3/", "maps", 1), timeout=WAIT_MS)
    panel.own.setChecked(True)
    page.live.details.draw()
    shown = lay_out(layer_numbers(glimpses.layer), "own", None, panel._shape)
    np.testing.assert_array_equal(panel.maps.mosaic.image, shown.image)
    assert panel.picture.toolTip().startswith("Validation picture 1: ")
    panel.layer.setCurrentIndex(panel.layer.findData("1/"))
    panel.kind.choose("filters")
    qtbot.waitUntil(lambda: glimpses.layer.units == 0, timeout=WAIT_MS)
    page.live.details.draw()
    assert "no filters" in panel.maps._empty.text()


def test_what_is_out_of_sight_is_not_told(qtbot, page):
    details = page.live.details
    details.tabs.setCurrentIndex(BATCHES)
    page.buttons.start.click()
    qtbot.waitUntil(lambda: len(page.glimpses.batches) > 5, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: details.batches.strip.isVisible(), timeout=WAIT_MS)
    assert "Well mixed" in details.batches.sentence.text()
    details.tabs.setCurrentIndex(MAPS)
    qtbot.waitUntil(lambda: page.glimpses.layer is not None, timeout=WAIT_MS)
    kinds = told(page)
    qtbot.waitUntil(lambda: kinds.count(LayerSeen) > 1, timeout=WAIT_MS)
    assert BatchesSeen not in kinds
    page.hide()
    stood = page.history.last.step
    qtbot.waitUntil(lambda: page.history.last.step > stood + 20, timeout=WAIT_MS)
    kinds.clear()
    stood = page.history.last.step
    qtbot.waitUntil(lambda: page.history.last.step > stood + 100, timeout=WAIT_MS)
    assert not {LayerSeen, BatchesSeen} & set(kinds)


def test_a_set_that_is_not_shuffled_shows(qtbot, page):
    page.form.more.data.shuffle.setChecked(False)
    page.live.details.tabs.setCurrentIndex(BATCHES)
    page.buttons.start.click()
    panel = page.live.details.batches
    qtbot.waitUntil(lambda: "Not mixed" in panel.sentence.text(), timeout=WAIT_MS)
    assert (panel.strip.batches > 0).sum(axis=1).mean() < 2.5


def test_the_maps_take_the_room_of_the_accuracy_and_give_it_back(qtbot, page):
    details, live = page.live.details, page.live
    details.tabs.setCurrentIndex(MAPS)
    page.buttons.start.click()
    qtbot.waitUntil(details.maps.large.isVisible, timeout=WAIT_MS)
    low = details.height()
    details.maps.large.click()
    qtbot.waitUntil(lambda: details.height() > 2 * low, timeout=3000)
    assert not live.accuracy.isVisible()
    details.tabs.setCurrentIndex(0)
    qtbot.waitUntil(lambda: live.accuracy.isVisible() and details.height() == low, timeout=3000)
