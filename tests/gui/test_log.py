"""The log is read as records, filtered, followed, copied and saved; faults open a dialog."""

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton

from engine import places
from gui.app import tell_hard_end, watch_faults
from gui.last_end import ENDS, WINDOW_LOG, OpenMark, find_hard_end
from gui.log_view import LogDialog
from gui.models.log_records import TAIL, choose, read_records, read_tail

ROOT = Path(__file__).resolve().parents[2]
TEXT = """2026-01-02 10:00:00,123 INFO gui.app: told: Kept.
2026-01-02 10:00:01,123 WARNING gui.app: told: The disk is full.
2026-01-02 10:00:02,123 CRITICAL gui.app: a fault in the window
Traceback (most recent call last):
ZeroDivisionError: division by zero
"""


@pytest.fixture
def log_file(own_home):
    path = places.make_folder(own_home / "logs") / WINDOW_LOG
    path.write_text(TEXT)
    return path


@pytest.fixture
def dialog(qtbot, window, log_file):
    made = LogDialog(window, window.session)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def watched(window, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    before = list(logging.getLogger().handlers)
    watch_faults(window.session)
    yield window
    for handler in set(logging.getLogger().handlers) - set(before):
        logging.getLogger().removeHandler(handler)
        handler.close()


def fault(words="a slot divided by nothing"):
    try:
        raise ZeroDivisionError(words)
    except ZeroDivisionError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def test_a_traceback_belongs_to_its_record():
    records = read_records(TEXT)
    assert [record.level for record in records] == ["INFO", "WARNING", "CRITICAL"]
    assert records[2].text.endswith("division by zero") and "Traceback" in records[2].text
    assert "\n".join(record.whole for record in records) == TEXT.rstrip("\n")


def test_a_file_without_heads_is_one_fault():
    records = read_records("Python 3\nTraceback\nKeyError")
    assert [(record.level, record.text) for record in records] == [
        ("ERROR", "Python 3\nTraceback\nKeyError")
    ]


@pytest.mark.parametrize(
    ("lowest", "words", "count"),
    [
        ("DEBUG", "", 3),
        ("WARNING", "", 2),
        ("ERROR", "", 1),
        ("DEBUG", "DISK", 1),
        ("INFO", "x", 0),
    ],
)
def test_records_are_chosen_by_level_and_words(lowest, words, count):
    assert len(choose(read_records(TEXT), lowest, words)) == count


def test_only_the_end_of_a_long_file_is_read(tmp_path):
    path = tmp_path / "long.log"
    path.write_text("".join(f"line {number}\n" for number in range(80_000)))
    assert path.stat().st_size > TAIL
    lines = read_tail(path).splitlines()
    assert lines[-1] == "line 79999" and lines[0].startswith("line ") and len(lines) < 80_000
    assert read_tail(tmp_path / "none.log") == ""


def test_the_dialog_filters_by_level_and_words(dialog):
    assert dialog.text.toPlainText().strip() == TEXT.strip()
    dialog.level.setCurrentIndex(dialog.level.findData("ERROR"))
    assert "disk" not in dialog.text.toPlainText() and "Traceback" in dialog.text.toPlainText()
    dialog.search.setText("no such words")
    assert dialog.text.toPlainText() == ""
    assert str(dialog.path) in dialog.place.text()


def test_the_dialog_follows_the_file(qtbot, dialog, log_file):
    with log_file.open("a") as file:
        file.write("2026-01-02 10:00:03,123 INFO gui.app: told: One more.\n")
    qtbot.waitUntil(lambda: "One more" in dialog.text.toPlainText(), timeout=3000)


def test_copy_takes_what_is_marked_or_all(dialog):
    dialog.copy()
    assert QGuiApplication.clipboard().text() == TEXT.rstrip("\n")
    dialog.search.setText("disk")
    dialog.copy()
    assert QGuiApplication.clipboard().text().count("\n") == 0
    cursor = dialog.text.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(10, cursor.MoveMode.KeepAnchor)
    dialog.text.setTextCursor(cursor)
    dialog.copy()
    assert QGuiApplication.clipboard().text() == "2026-01-02"


def test_saving_writes_what_is_shown(window, dialog, tmp_path):
    dialog.search.setText("disk")
    dialog.save_to(tmp_path / "saved.log")
    assert "disk is full" in (tmp_path / "saved.log").read_text()
    assert str(tmp_path / "saved.log") in window.messages.message
    dialog.save_to(tmp_path)  # a folder
    assert window.messages.kind == "bad"


def test_other_logs_can_be_chosen(qtbot, window, log_file):
    (log_file.parent / "fault-20260102-100000.log").write_text("Python 3\nKeyError\n")
    dialog = LogDialog(window, window.session)
    qtbot.addWidget(dialog)
    dialog.file.setCurrentText("fault-20260102-100000.log")
    assert "KeyError" in dialog.text.toPlainText()


def test_what_the_message_bar_tells_is_in_the_log(watched, own_home):
    watched.session.failed.emit("The disk is full.")
    watched.session.informed.emit("A word.")
    watched.session.undo_offered.emit("Kept.", list)
    written = (own_home / "logs" / WINDOW_LOG).read_text()
    records = read_records(written)
    assert [(record.level, record.text) for record in records] == [
        ("WARNING", "told: The disk is full."),
        ("INFO", "told: A word."),
        ("INFO", "told: Kept."),
    ]


def test_a_fault_opens_a_dialog_with_its_trace(qtbot, watched):
    fault()
    dialog = watched.faults.dialog
    assert dialog.isVisible() and "divided by nothing" in dialog.details.toPlainText()
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert "Traceback" in QGuiApplication.clipboard().text()
    qtbot.mouseClick(dialog.go_on, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible() and watched.isVisible()


def test_a_fault_that_comes_again_opens_no_second_dialog(qtbot, watched):
    for times in range(3):
        fault()
        if times == 0:
            watched.faults.dialog.accept()
    assert watched.faults.dialog is None and "divided by nothing" in watched.messages.message
    fault("another")
    assert watched.faults.dialog is not None
    watched.faults.dialog.accept()


def test_a_window_that_was_closed_leaves_nothing_to_tell(own_home):
    mark = OpenMark()
    assert find_hard_end() is None, "this window is open"
    mark.remove()
    assert find_hard_end() is None and not list((own_home / "logs").glob("open-*"))


def end_hard(how):
    code = f"import os\nfrom gui.app import watch_ends\nfrom gui.last_end import OpenMark\n" \
           f"mark = OpenMark()\nwatch_ends()\n{how}\n"  # fmt: skip
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, timeout=60)


def test_an_end_by_a_fault_is_told_once_at_the_next_start(qtbot, window, log_file):
    (log_file.parent / ENDS).write_text("an older end\n")
    end_hard("os.abort()")
    end = find_hard_end()
    assert "Fatal Python error: Aborted" in end.trace and "older" not in end.trace
    assert "division by zero" in end.details
    assert find_hard_end() is None
    tell_hard_end(window, end)
    dialog = window.faults.dialog
    assert dialog.isVisible() and "Aborted" in dialog.details.toPlainText()
    dialog.accept()


@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_a_killed_window_is_told_in_a_sentence_alone(qtbot, window):
    end_hard("import signal; os.kill(os.getpid(), signal.SIGKILL)")
    end = find_hard_end()
    assert end.trace == ""
    tell_hard_end(window, end)
    assert window.faults.dialog is None and "not closed" in window.messages.message


def test_a_damaged_mark_is_used_up(own_home):
    folder = places.make_folder(own_home / "logs")
    (folder / "open-99999999.json").write_text("{")
    assert find_hard_end().trace == "" and find_hard_end() is None


def test_the_dialogs_say_what_their_controls_do(window, dialog):
    window.faults.tell_hard_end("details")
    for each in (dialog, window.faults.dialog):
        buttons = [b for b in each.findChildren(QAbstractButton) if b.text()]
        assert buttons and all(button.toolTip() for button in buttons)
    window.faults.dialog.accept()
