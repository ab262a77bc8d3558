"""The Runs page, driven as a person would, on a real store and with a real worker."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QScrollArea

from engine.runs.store import RunStore
from engine.training.compose import compose
from engine.training.conduct import conduct
from gui.models.run_columns import COLUMNS
from gui.plots.overlay import OverlayPlot
from gui.theme import DARK, LIGHT
from tests.gui.told_runs import column, show, told

WAIT_MS = 60_000


@pytest.fixture
def page(runs_page):
    return runs_page


def sort(tab, head, order=Qt.SortOrder.AscendingOrder):
    tab.list.view.sortByColumn(next(n for n, c in enumerate(COLUMNS) if c.head == head), order)


def test_an_empty_store_says_what_to_do(qtbot, page):
    tab = show(qtbot, page, 0)
    qtbot.waitUntil(lambda: tab.list.empty.headline.text() == "No run yet", timeout=5000)
    assert tab.list.empty.isVisible() and "Train page" in tab.list.empty.sentence.text()
    assert not any(tab.session.actions[f"runs.{name}"].isEnabled() for name in ("open", "delete"))


def test_runs_are_sorted_by_their_figures_and_not_by_their_words(qtbot, page):
    for best in (0.99, 0.5, 1.0):
        told(best=best)
    for _ in range(8):
        told(epochs=1, best=0.7)
    tab = show(qtbot, page, 11)
    assert column(tab, "Run")[:3] == ["11", "10", "9"]
    sort(tab, "Val. %", Qt.SortOrder.DescendingOrder)
    assert column(tab, "Val. %")[:3] == ["100.00", "99.00", "70.00"]
    sort(tab, "Run")
    assert column(tab, "Run")[:3] == ["1", "2", "3"]


def test_the_filter_finds_words_in_any_column_tag_or_note_until_escape(qtbot, page):
    told(optimizer="SGD").tag(["baseline"])
    told(optimizer="SGD")
    told().note("a strange bump")
    tab = show(qtbot, page, 3)
    qtbot.keyClicks(tab.list.words, "sgd base")
    assert column(tab, "Run") == ["1"]
    tab.list.words.setText("BUMP")
    assert column(tab, "Run") == ["3"]
    tab.list.words.setText("no such run")
    assert tab.list.empty.isVisible() and "Escape" in tab.list.empty.sentence.text()
    page.step_back()
    assert column(tab, "Run") == ["3", "2", "1"]
    tab.list.state.setCurrentIndex(tab.list.state.findData("finished"))
    assert column(tab, "Run") == []


def test_curves_of_several_runs_lie_over_each_other_on_any_axis(qtbot, page):
    told(epochs=2)
    told(epochs=3)
    tab = show(qtbot, page, 2)
    tab.list.choose(("1", "2"))
    plot = tab.curves.plot
    qtbot.waitUntil(lambda: [line.run for line in plot.lines] == ["2", "1"], timeout=5000)
    assert [line.x[-1] for line in plot.lines] == [12.0, 8.0]
    tab.curves.against.choose("epoch")
    qtbot.waitUntil(lambda: [line.x[-1] for line in plot.lines] == [3.0, 2.0], timeout=5000)
    tab.curves.against.choose("time")
    qtbot.waitUntil(lambda: [line.x[-1] for line in plot.lines] == [12.0, 8.0], timeout=5000)
    assert plot.getAxis("bottom").labelText == "training time, s"
    tab.curves.quantity.choose("auc")
    qtbot.waitUntil(lambda: plot.lines[0].validation.tolist() == [0.96] * 3, timeout=5000)
    assert not tab.curves.log.isEnabled()
    assert [entry.text for entry in tab.curves.legend.entries][:2] == ["run 2", "run 1"]
    assert tab.list.table.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is not None


def test_runs_are_filtered_and_sorted_while_some_are_chosen(qtbot, page):
    """Chosen rows leave the table: what follows the choice must not touch it meanwhile."""
    for optimizer in ("SGD", "Adam", "RMSprop", "Momentum") * 2:
        told(optimizer=optimizer)
    tab = show(qtbot, page, 8)
    words = ("sgd", "a", "mom", "", "rms", "x")
    for turn in range(60):
        tab.list.view.sortByColumn(turn % len(COLUMNS), Qt.SortOrder(turn % 2))
        tab.list.view.selectAll()
        tab.list.words.setText(words[turn % len(words)])
        QApplication.processEvents()
    tab.list.words.setText("sgd")
    qtbot.waitUntil(lambda: [row.optimizer for row in tab.list.rows] in ([], ["SGD", "SGD"]))
    assert column(tab, "Optimizer") == ["SGD", "SGD"]


def test_many_chosen_runs_leave_the_curves_in_sight(qtbot, window):
    for number in range(12):
        told(optimizer=("SGD", "Adam")[number % 2])
    window.resize(700, 600)  # the other tab stands in one column, and is as long as that
    window.show_page("runs")
    page = window.page("runs")
    page.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: page.race.isVisible())
    qtbot.wait(50)
    page.tabs.setCurrentIndex(0)
    window.resize(1280, 800)
    tab = show(qtbot, page, 12)
    tab.list.view.selectAll()
    qtbot.waitUntil(lambda: len(tab.curves.plot.lines) == 12, timeout=5000)
    qtbot.waitUntil(lambda: tab.words.differences.rowCount() > 0, timeout=5000)
    qtbot.wait(200)
    assert page.findChild(QScrollArea).verticalScrollBar().maximum() == 0


def test_two_recipes_are_compared_field_by_field_and_one_with_the_usual(qtbot, page):
    told()
    told(epochs=3, optimizer="SGD")
    tab = show(qtbot, page, 2)
    tab.list.choose(("1", "2"))
    words, table = tab.words, tab.words.differences
    assert words.view.key == "recipe"
    qtbot.waitUntil(lambda: table.rowCount() > 0, timeout=5000)
    rows = [[table.index(r, c).data() for c in range(3)] for r in range(table.rowCount())]
    assert ["schedule.learning_rate", "0.1", "0.003"] in rows
    heads = [table.headerData(c, Qt.Orientation.Horizontal) for c in range(3)]
    assert heads == ["Field", "Run 2", "Run 1"]
    tab.list.choose(("1",))
    qtbot.waitUntil(lambda: words.empty.headline.text() == "Everything is as usual", timeout=5000)


def test_notes_and_tags_are_kept_by_themselves_and_belong_to_their_run(qtbot, page):
    told()
    told()
    tab = show(qtbot, page, 2)
    tab.list.choose(("1",))
    qtbot.keyClicks(tab.words.tags, "first, to show")
    tab.words.notes.setPlainText("A bump at step 3.")
    tab.list.choose(("2",))  # at once: what was written is the first run's
    qtbot.waitUntil(lambda: RunStore().run("1").tags == ("first", "to show"), timeout=5000)
    assert RunStore().run("1").notes == "A bump at step 3."
    assert (RunStore().run("2").tags, tab.words.notes.toPlainText()) == ((), "")
    qtbot.waitUntil(lambda: column(tab, "Tags") == ["", "first, to show"], timeout=5000)
    tab.list.choose(("1",))
    assert tab.words.tags.text() == "first, to show"


def test_writing_is_not_disturbed_by_a_look_at_the_store(qtbot, page):
    told()
    tab = show(qtbot, page, 1)
    tab.list.choose(("1",))
    tab.words._later.setInterval(60_000)  # nothing is kept by itself meanwhile
    qtbot.keyClicks(tab.words.tags, "half a wo")
    told()
    tab.shelf.refresh()
    qtbot.waitUntil(lambda: len(tab.list.table.rows) == 2, timeout=5000)
    assert tab.words.tags.text() == "half a wo"
    assert [row.id for row in tab.list.rows] == ["1"]


def test_deleted_runs_come_back_where_the_message_is_taken_back(qtbot, page, session):
    for _ in range(3):
        told()
    tab = show(qtbot, page, 3)
    tab.list.choose(("1", "3"))
    with qtbot.waitSignal(session.undo_offered, timeout=5000) as offered:
        session.actions["runs.delete"].trigger()
    assert offered.args[0] == "2 runs were deleted."
    qtbot.waitUntil(lambda: column(tab, "Run") == ["2"], timeout=5000)
    assert [row.id for row in RunStore().runs()] == ["2"]
    offered.args[1]()
    qtbot.waitUntil(lambda: column(tab, "Run") == ["3", "2", "1"], timeout=5000)
    assert [row.id for row in tab.list.rows] == ["3", "1"]
    assert len(RunStore().run("3").steps()) == 8


def test_the_chosen_runs_are_exported_where_the_user_says(qtbot, page, session, tmp_path,
                                                          monkeypatch):  # fmt: skip
    told()
    tab = show(qtbot, page, 1)
    chosen = str(tmp_path / "mine.json")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (chosen, ""))
    with qtbot.waitSignal(session.informed, timeout=5000):
        session.actions["runs.export"].trigger()
    assert len(json.loads((tmp_path / "mine.json").read_text())["runs"][0]["steps"]) == 8
    with qtbot.waitSignal(session.failed, timeout=5000) as failed:
        tab.export_to(tmp_path / "mine.txt")
    assert ".csv or .json" in failed.args[0]


def test_a_run_of_another_process_appears_by_itself(qtbot, page):
    told()
    tab = show(qtbot, page, 1)
    told()
    tab._look.setInterval(50)
    qtbot.waitUntil(lambda: column(tab, "Run") == ["2", "1"], timeout=5000)
    page.hide()
    assert not tab._look.isActive()


def test_a_broken_recipe_is_a_sentence_and_the_page_goes_on(qtbot, page, session):
    run = told()
    RunStore()._database.execute("UPDATE runs SET recipe='{}' WHERE id=?", (run.id,))
    told()
    tab = show(qtbot, page, 2)
    with qtbot.waitSignal(session.failed, timeout=5000) as failed:
        tab.list.choose(("1",))
    assert "recipe" in failed.args[0].lower()
    tab.list.choose(("2",))
    qtbot.waitUntil(lambda: [line.run for line in tab.curves.plot.lines] == ["2"], timeout=5000)


def test_the_model_of_a_finished_run_opens_in_draw(qtbot, page, session):
    run = RunStore().create(compose(preset="mlp", epochs=1, limit=200, threads=1))
    list(conduct(run).events)
    tab = show(qtbot, page, 1)
    qtbot.waitUntil(session.actions["runs.open"].isEnabled, timeout=5000)
    with qtbot.waitSignal(session.page_requested, timeout=5000) as asked:
        qtbot.keyClick(tab.list.view, Qt.Key.Key_Return)
    assert (asked.args, session.model_path) == (["draw"], run.model_path)


def test_the_overlay_takes_another_theme_and_fewer_lines(qtbot, page):
    told()
    told()
    tab = show(qtbot, page, 2)
    tab.list.choose(("1", "2"))
    plot = tab.curves.plot
    assert isinstance(plot, OverlayPlot)
    qtbot.waitUntil(lambda: len(plot.listDataItems()) == 4, timeout=5000)
    assert plot.listDataItems()[0].opts["pen"].color().name() == LIGHT.series[0].lower()
    tab.set_theme(DARK)
    assert plot.listDataItems()[0].opts["pen"].color().name() == DARK.series[0].lower()
    tab.curves.log.setChecked(True)
    assert plot.scale_axis.kind == "powers"
    tab.list.choose(("1",))
    qtbot.waitUntil(lambda: len(plot.listDataItems()) == 2, timeout=5000)
