"""The Export page, with the bundled model and real pictures."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPushButton

from export.session import OnnxClassifier
from gui.pages.export import ExportPage
from gui.pages.export_place import file_name
from gui.pages.export_providers import Findings
from gui.session import Session
from gui.theme import SPACE_XL

WAIT_MS = 120_000


@pytest.fixture
def session(qapp):
    return Session()


@pytest.fixture
def page(qtbot, session, tmp_path):
    session.open_first_model()
    made = ExportPage(session)
    made.resize(1100, 700)
    qtbot.addWidget(made)
    made.show()
    made.place.edit.setText(str(tmp_path / "out" / "digits.onnx"))
    return made


def finish(qtbot, page):
    qtbot.mouseClick(page.export, Qt.MouseButton.LeftButton)
    assert not page.export.isEnabled()
    qtbot.waitUntil(lambda: page._job is None, timeout=WAIT_MS)


def test_the_file_is_written_and_its_proof_shown(qtbot, page, session):
    finish(qtbot, page)
    assert page.report.verdict.text().startswith("Passed")
    assert OnnxClassifier(page.place.out).labels == session.model.labels
    assert len(page.report.bars._bars) == 4
    copy = next(b for b in page.report.findChildren(QPushButton) if b.text() == "Copy path")
    copy.click()
    assert QGuiApplication.clipboard().text() == str(page.place.out)


def test_the_folder_holds_a_program(qtbot, page, tmp_path):
    page.folder.setChecked(True)
    assert page.place.out == tmp_path / "out" / "digits"
    finish(qtbot, page)
    assert page.report.verdict.text().startswith("Passed")
    assert (page.place.out / "predict.py").is_file()


def test_a_place_inside_a_file_is_refused_before_the_work(page, tmp_path):
    (tmp_path / "file").write_text("in the way")
    page.place.edit.setText(str(tmp_path / "file" / "x.onnx"))
    assert not page.export.isEnabled()
    assert "can't be written" in page.note.text()


@pytest.mark.parametrize(
    ("place", "words"),
    [("", "Say where"), ("{}", "This is a folder"), ("{}/model.pb", "ends in .onnx")],
)
def test_a_bad_place_disables_export_with_the_reason(page, tmp_path, place, words):
    page.place.edit.setText(place.format(tmp_path))
    assert not page.export.isEnabled()
    assert words in page.note.text()


def test_a_folder_in_the_way_of_the_bundle_is_a_sentence(qtbot, page, tmp_path):
    (tmp_path / "taken").write_text("a file of the user's")
    page.folder.setChecked(True)
    page.place.edit.setText(str(tmp_path / "taken"))
    finish(qtbot, page)
    assert page.report.verdict.text() == "Not exported"
    assert page.report.sentence.text()
    assert (tmp_path / "taken").read_text() == "a file of the user's"


def test_a_file_that_exists_is_announced(page):
    page.place.out.parent.mkdir(parents=True)
    page.place.out.write_bytes(b"older")
    page.place.changed.emit()
    assert "replaces it" in page.note.text()
    assert page.export.isEnabled()


def test_without_a_model_the_page_says_what_to_do(qtbot):
    page = ExportPage(Session())
    qtbot.addWidget(page)
    assert not page.export.isEnabled()
    assert page.note.text() == "Open a model first."


@pytest.mark.parametrize("folder", [False, True])
def test_the_next_export_is_offered_beside_the_last(qtbot, page, session, tmp_path, folder):
    page.folder.setChecked(folder)
    finish(qtbot, page)
    session.open_first_model()
    assert page.place.out.parent == tmp_path / "out"


def test_a_place_that_only_an_attempt_shows_to_be_closed_is_told_at_once(
    qtbot, page, tmp_path, monkeypatch
):
    """os.access says yes to root for /proc and the like."""
    monkeypatch.setattr("export.exporting.export_model", lambda *_: pytest.fail("worked first"))

    def closed(**_):
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("tempfile.TemporaryFile", closed)
    finish(qtbot, page)
    assert page.report.verdict.text() == "Not exported"
    assert "Read-only" in page.report.sentence.text()


@pytest.mark.parametrize("width", [1024, 1280])
def test_all_of_the_page_can_be_seen(qtbot, window, tmp_path, width):
    window.show_page("export")
    page = window.page("export")
    window.resize(width, 700)
    page.place.edit.setText(str(tmp_path / "digits.onnx"))
    finish(qtbot, page)
    page.providers.show_findings(
        Findings((), "No accelerator works here.", (("NVIDIA cards", "pip install " * 20),))
    )
    qtbot.wait(50)
    room = page.viewport().width()
    assert page.widget().width() <= room
    for card in (page._card, page.report, page.providers):
        corner = card.mapTo(page.viewport(), card.rect().bottomRight())
        assert corner.x() <= room - SPACE_XL


def test_the_focus_goes_on_to_the_file_that_was_written(qtbot, page):
    page.export.setFocus()
    qtbot.keyClick(page.export, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page._job is None, timeout=WAIT_MS)
    assert page.window().focusWidget() is page.report.copy


def test_the_bars_do_not_wear_the_colours_of_training_and_validation(qtbot, page):
    finish(qtbot, page)
    assert {bar.series for bar in page.report.bars._bars} == {2, 3}


def test_each_accelerator_that_could_be_installed_has_its_commands_to_copy(qtbot, page):
    installs = (("NVIDIA cards", "pip install a && pip uninstall b"), ("Intel", "pip install c"))
    page.providers.show_findings(Findings((), "No accelerator works here.", installs))
    lines = page.providers.installs.findChildren(QLineEdit)
    assert [line.text() for line in lines] == [command for _, command in installs]
    page.providers.installs.findChildren(QPushButton)[1].click()
    assert QGuiApplication.clipboard().text() == "pip install c"


@pytest.mark.slow
def test_accelerators_are_tried_and_listed(qtbot, page):
    page.providers.check.setFocus()
    qtbot.keyClick(page.providers.check, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.providers.check.isEnabled(), timeout=WAIT_MS)
    names = [report.name for report in page.providers._reports]
    assert "CPUExecutionProvider" in names
    assert "AzureExecutionProvider" not in names  # it computes elsewhere
    assert page.providers.sentence.text()
    assert page.window().focusWidget() is page.providers.check


@pytest.mark.parametrize(
    ("name", "file"),
    [("LeNet on MNIST", "lenet-on-mnist"), ("", "model"), ("a/../b", "a-b")],
)
def test_a_models_name_becomes_a_file_name(name, file):
    assert file_name(name) == file
