"""The test set as a whole: embedding, confusion, ROC."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from engine.metrics import decide, report
from gui.widgets.picture_strip import NUMBER

WAIT = 30_000  # milliseconds


@pytest.fixture
def inside(qtbot, window, monkeypatch, tmp_path):
    """The page with the bundled model and the built-in digits on its bench."""
    monkeypatch.setenv("NEOCOG_DATA", str(tmp_path / "none"))
    window.show_page("inside")
    page = window.page("inside")
    qtbot.waitUntil(lambda: page.bench.exhibit is not None, timeout=WAIT)
    return page


@pytest.fixture
def confusion(qtbot, inside):
    """The Confusion tab with its figures."""
    inside.tabs.setCurrentIndex(4)
    qtbot.waitUntil(lambda: inside.confusion.judgement is not None, timeout=WAIT)
    return inside.confusion


@pytest.fixture
def embedding(qtbot, inside):
    """The Embedding tab with PCA's points."""
    inside.tabs.setCurrentIndex(3)
    qtbot.waitUntil(lambda: inside.embedding.points is not None, timeout=WAIT)
    return inside.embedding


def test_the_figures_are_the_engines(inside, confusion):
    part = inside.bench.examples.part
    expected = report(inside.bench.model.probabilities(part.pictures), part.labels)
    assert confusion.judgement.report.confusion == expected.confusion
    rows = [
        tuple(confusion.figures.index(row, column).data() for column in range(6))
        for row in range(confusion.figures.rowCount())
    ]
    assert [row[2] for row in rows] == [f"{100 * recall:.1f}" for recall in expected.recall]
    assert f"{100 * expected.accuracy:.2f} %" in confusion.card.title.text()


def test_a_cell_opens_its_pictures_worst_first_and_a_click_opens_one(qtbot, inside, confusion):
    judgement, matrix = confusion.judgement, confusion.matrix
    counts = np.array(judgement.report.confusion)
    np.fill_diagonal(counts, 0)
    true, answer = (int(at) for at in np.unravel_index(counts.argmax(), counts.shape))
    at = matrix.rectangle((true, answer)).center().toPoint()
    qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=at)
    strip = confusion.strip
    assert strip.count() == counts[true, answer] > 0
    numbers = [strip.item(i).data(NUMBER) for i in range(strip.count())]
    shares = judgement.probabilities[numbers, answer]
    assert (judgement.labels[numbers] == true).all() and (np.diff(shares) <= 0).all()
    middle = strip.visualItemRect(strip.item(0)).center()
    qtbot.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    qtbot.waitUntil(lambda: inside.bench.exhibit.number == numbers[0], timeout=WAIT)
    assert inside.bench.exhibit.answer == answer


def test_the_arrow_keys_walk_the_matrix(qtbot, confusion):
    matrix = confusion.matrix
    matrix.choose((2, 3))
    qtbot.keyClick(matrix, Qt.Key.Key_Down)
    qtbot.keyClick(matrix, Qt.Key.Key_Right)
    assert matrix.cell == (3, 4)


def test_at_first_all_mistakes_are_shown(confusion):
    assert confusion.strip.count() == min(200, confusion.judgement.errors)


def test_the_threshold_is_dragged_along_the_curve(qtbot, confusion):
    confusion.view.choose("roc")
    roc = confusion.roc
    roc.choose_class(8)
    corner = len(roc.plot._curve.thresholds) // 2
    qtbot.waitUntil(lambda: roc.plot.viewport().width() > 100)
    roc.plot.grab()  # lays the plot out
    press = roc.plot.place_of(corner).toPoint()
    qtbot.mousePress(roc.plot.viewport(), Qt.MouseButton.LeftButton, pos=press)
    dragged = roc._exact
    expected = min(1.0, float(roc.plot._curve.thresholds[corner]))
    found = decide(confusion.judgement.probabilities, confusion.judgement.labels, 8, dragged)
    at = roc.plot._handle.getData()
    assert dragged == pytest.approx(expected, abs=0.2)
    assert at[0][0] == pytest.approx(found.false_positive_rate)
    assert at[1][0] == pytest.approx(found.true_positive_rate)
    roc.threshold.setValue(0)
    assert "100.0 %" in roc.words.text()


def test_judging_can_be_cancelled_and_begun_again(qtbot, inside):
    inside.tabs.setCurrentIndex(4)
    tab = inside.confusion
    tab.work.cancel.click()
    assert not tab._asker.busy
    inside.tabs.setCurrentIndex(0)
    inside.tabs.setCurrentIndex(4)
    qtbot.waitUntil(lambda: tab.judgement is not None, timeout=WAIT)


def test_each_point_is_a_picture_and_a_click_opens_it(qtbot, inside, embedding):
    points, plot = embedding.points, embedding.plot
    assert len(points.numbers) == len(inside.bench.examples.part)
    plot.grab()
    lonely = int(np.hypot(*points.places.T).argmax())  # nothing lies on top of it
    at = plot.place_of(lonely).toPoint()
    qtbot.mouseMove(plot.viewport(), QPoint(3, 3))
    qtbot.mouseMove(plot.viewport(), at)
    qtbot.waitUntil(lambda: embedding.preview.image is not None, timeout=WAIT)
    qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=at)
    number = int(points.numbers[lonely])
    qtbot.waitUntil(lambda: inside.bench.exhibit.number == number, timeout=WAIT)


def test_the_keys_go_from_point_to_point(qtbot, inside, embedding):
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return):
        qtbot.keyClick(embedding.plot, key)
    second = int(embedding.points.numbers[1])
    qtbot.waitUntil(lambda: inside.bench.exhibit.number == second, timeout=WAIT)


def test_tsne_shows_progress_and_can_be_cancelled(qtbot, embedding):
    plane = embedding.points
    with qtbot.waitSignal(embedding._asker.progressed, timeout=WAIT):
        embedding.method.choose("tsne")
    assert embedding.work.isVisible()
    qtbot.mouseClick(embedding.work.cancel, Qt.MouseButton.LeftButton)
    assert not embedding.work.isVisible() and not embedding._asker.busy
    embedding.method.choose("pca")
    assert embedding.points is plane  # kept
