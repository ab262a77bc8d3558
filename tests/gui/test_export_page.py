"""The Export page, with the bundled model and real pictures."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from export.session import OnnxClassifier
from gui.pages.export import ExportPage, file_name
from gui.session import Session

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
    made.place.setText(str(tmp_path / "out" / "digits.onnx"))
    return made


def finish(qtbot, page):
    qtbot.mouseClick(page.export, Qt.MouseButton.LeftButton)
    assert not page.export.isEnabled()
    qtbot.waitUntil(lambda: page._job is None, timeout=WAIT_MS)


def test_the_file_is_written_and_its_proof_shown(qtbot, page, session):
    finish(qtbot, page)
    assert page.report.verdict.text().startswith("Passed")
    assert OnnxClassifier(page.out).labels == session.model.labels
    assert len(page.report.bars._bars) == 4
    copy = next(b for b in page.report.findChildren(QPushButton) if b.text() == "Copy path")
    copy.click()
    assert QGuiApplication.clipboard().text() == str(page.out)


def test_the_folder_holds_a_program(qtbot, page, tmp_path):
    page.folder.setChecked(True)
    assert page.out == tmp_path / "out" / "digits"
    finish(qtbot, page)
    assert page.report.verdict.text().startswith("Passed")
    assert (page.out / "predict.py").is_file()


def test_a_place_inside_a_file_is_refused_before_the_work(page, tmp_path):
    (tmp_path / "file").write_text("in the way")
    page.place.setText(str(tmp_path / "file" / "x.onnx"))
    assert not page.export.isEnabled()
    assert "can't be written" in page.note.text()


@pytest.mark.parametrize(
    ("place", "words"),
    [("", "Say where"), ("{}", "This is a folder"), ("{}/model.pb", "ends in .onnx")],
)
def test_a_bad_place_disables_export_with_the_reason(page, tmp_path, place, words):
    page.place.setText(place.format(tmp_path))
    assert not page.export.isEnabled()
    assert words in page.note.text()


def test_a_folder_in_the_way_of_the_bundle_is_a_sentence(qtbot, page, tmp_path):
    (tmp_path / "taken").write_text("a file of the user's")
    page.folder.setChecked(True)
    page.place.setText(str(tmp_path / "taken"))
    finish(qtbot, page)
    assert page.report.verdict.text() == "Not exported"
    assert page.report.sentence.text()
    assert (tmp_path / "taken").read_text() == "a file of the user's"


def test_a_file_that_exists_is_announced(page):
    page.out.parent.mkdir(parents=True)
    page.out.write_bytes(b"older")
    page.place.textChanged.emit(page.place.text())
    assert "replaces it" in page.note.text()
    assert page.export.isEnabled()


def test_without_a_model_the_page_says_what_to_do(qtbot):
    page = ExportPage(Session())
    qtbot.addWidget(page)
    assert not page.export.isEnabled()
    assert page.note.text() == "Open a model first."


@pytest.mark.slow
def test_accelerators_are_tried_and_listed(qtbot, page):
    page.providers.check.click()
    qtbot.waitUntil(lambda: page.providers.check.isEnabled(), timeout=WAIT_MS)
    names = [report.name for report in page.providers._reports]
    assert "CPUExecutionProvider" in names
    assert page.providers.sentence.text()


@pytest.mark.parametrize(
    ("name", "file"),
    [("LeNet on MNIST", "lenet-on-mnist"), ("", "model"), ("a/../b", "a-b")],
)
def test_a_models_name_becomes_a_file_name(name, file):
    assert file_name(name) == file
