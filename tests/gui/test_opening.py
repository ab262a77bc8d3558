"""Files from anywhere find their page, and what can't be opened is told."""

import shutil

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QImage

from engine.imaging.decode import read_picture
from engine.presets import build_preset
from engine.spec import to_json
from engine.training.recipe import Recipe, recipe_text
from gui.opening import KINDS, drop_words, kind_of
from gui.pages.draw import sample_pictures
from gui.recent_menu import RecentMenu

LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
COPY = Qt.DropAction.CopyAction


def files(*paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop(window, *paths):
    data = files(*paths)
    event = QDropEvent(QPointF(9, 9), COPY, data, LEFT, NO_KEYS)
    window.dropEvent(event)
    return event


@pytest.fixture
def network():
    return build_preset("mlp", (1, 28, 28), 10)


def test_a_drag_says_what_letting_go_would_do(qtbot, window):
    data = files(sample_pictures()[0])
    event = QDragEnterEvent(QPoint(9, 9), COPY, data, LEFT, NO_KEYS)
    window.dragEnterEvent(event)
    overlay = window.drops.overlay
    assert event.isAccepted() and overlay.isVisible() and overlay.text == "Read this picture"
    assert overlay.geometry() == window.rect()
    window.resize(700, 500)
    qtbot.waitUntil(lambda: overlay.geometry() == window.rect())
    window.dragLeaveEvent(QDragLeaveEvent())
    assert not overlay.isVisible()


def test_text_that_is_dragged_is_nobodys(window):
    data = QMimeData()
    data.setText("a word")
    event = QDragEnterEvent(QPoint(9, 9), COPY, data, LEFT, NO_KEYS)
    event.ignore()
    window.dragEnterEvent(event)
    assert not event.isAccepted() and not window.drops.overlay.isVisible()


def test_a_picture_goes_to_draw_from_a_page_that_reads_none(qtbot, window, tmp_path):
    picture = tmp_path / "mine.png"
    shutil.copy(sample_pictures()[0], picture)
    window.show_page("export")
    page = window.page("draw")
    with qtbot.waitSignal(page.recogniser.read, timeout=5000):
        drop(window, picture)
    assert window.current_page == "draw" and page.paper.shows_picture
    assert window.session.recents.files("picture") == (picture,)


def test_a_picture_stays_on_inside(qtbot, window):
    window.show_page("inside")
    bench = window.page("inside").bench
    with qtbot.waitSignal(bench.exhibit_changed, timeout=10_000):
        drop(window, sample_pictures()[0])
    assert window.current_page == "inside"
    qtbot.waitUntil(lambda: bench.exhibit is not None and bench.exhibit.name != "")


def test_an_image_without_a_file_is_read_too(qtbot, window):
    data = QMimeData()
    picture = read_picture(sample_pictures()[3])
    picture = np.ascontiguousarray(picture[..., 0] if picture.ndim == 3 else picture)
    height, width = picture.shape
    data.setImageData(QImage(picture.data, width, height, width, QImage.Format.Format_Grayscale8))
    with qtbot.waitSignal(window.page("draw").recogniser.read, timeout=5000):
        window.drops.take(data)


def test_a_model_is_opened(window, tmp_path):
    path = tmp_path / "copy.safetensors"
    shutil.copy(window.session.bundled_model(), path)
    drop(window, path)
    assert window.session.model_path == path
    assert path in window.session.recents.files("model")


def test_a_recipe_fills_the_train_page(window, network, tmp_path):
    path = tmp_path / "recipe.json"
    recipe = Recipe(network=network, data="digits", epochs=3)
    path.write_text(recipe_text(recipe))
    drop(window, path)
    assert window.current_page == "train" and window.page("train").form.recipe() == recipe
    assert window.session.recents.files("recipe") == (path,)


def test_a_network_opens_on_model(window, network, tmp_path):
    path = tmp_path / "network.json"
    path.write_bytes(to_json(network))
    drop(window, path)
    assert window.current_page == "model"
    assert window.page("model").document.network == network


def test_a_folder_becomes_a_set(qtbot, window, tmp_path):
    for name in ("cat", "dog"):
        (tmp_path / "pets" / name).mkdir(parents=True)
        for number, picture in enumerate(sample_pictures()[:2]):
            shutil.copy(picture, tmp_path / "pets" / name / f"{number}{picture.suffix}")
    drop(window, tmp_path / "pets")
    page = window.page("data")
    assert window.current_page == "data"
    qtbot.waitUntil(lambda: "pets" in page.sets.current, timeout=10_000)


def test_an_onnx_file_is_compared_with_the_open_model(qtbot, window, tmp_path, monkeypatch):
    from export.model import to_onnx

    monkeypatch.setenv("NEOCOG_DATA", str(tmp_path))  # none there: on the digits that come along
    path = tmp_path / "model.onnx"
    path.write_bytes(to_onnx(window.session.model).SerializeToString())
    drop(window, path)
    assert window.current_page == "export"
    words = "model.onnx answers like the open model"
    qtbot.waitUntil(lambda: words in window.messages.message, timeout=60_000)


def test_an_onnx_file_that_is_none_is_told(qtbot, window, tmp_path):
    path = tmp_path / "model.onnx"
    path.write_bytes(b"nothing of the kind")
    drop(window, path)
    qtbot.waitUntil(lambda: window.messages.kind == "bad", timeout=30_000)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("letter.docx", b"?", "can’t be opened here"),
        ("list.json", b"[1, 2]", "neither a recipe nor a network"),
        ("recipe.json", b'{"network": 3}', "recipe.json"),
        ("bad.safetensors", b"?", "bad.safetensors"),
    ],
)
def test_what_cannot_be_opened_is_told_in_a_sentence(window, tmp_path, name, content, words):
    path = tmp_path / name
    path.write_bytes(content)
    event = drop(window, path)
    assert event.isAccepted() and words in window.messages.message
    assert window.messages.kind == "bad"


def test_a_file_that_has_gone_is_told(window, tmp_path):
    drop(window, tmp_path / "gone.safetensors")
    assert "isn’t there any more" in window.messages.message


def test_of_several_files_the_rest_is_told(window, tmp_path):
    paths = [tmp_path / f"{name}.safetensors" for name in "ab"]
    for path in paths:
        shutil.copy(window.session.bundled_model(), path)
    drop(window, *paths)
    assert window.session.model_path == paths[0] and "first of 2" in window.messages.message


def test_every_kind_has_its_words(tmp_path):
    assert all(drop_words(kind, page) for kind in KINDS for page in ("draw", "data", "inside"))
    assert kind_of(tmp_path) == "folder" and kind_of(tmp_path / "x.PNG") == "picture"


def test_the_menu_lists_recent_files_and_marks_the_lost(window, tmp_path):
    menu = RecentMenu(window, window.opener)
    here, lost = tmp_path / "here & now.png", tmp_path / "lost.json"
    here.touch()
    window.session.recents.add("picture", here)
    window.session.recents.add("recipe", lost)
    menu.aboutToShow.emit()
    shown = [action.text() for action in menu.actions()]
    assert "here && now.png" in shown and "lost.json — missing" in shown
    next(action for action in menu.actions() if "lost" in action.text()).trigger()
    assert "off the list" in window.messages.message
    assert window.session.recents.files("recipe") == ()


def test_clearing_the_lists_can_be_undone(qtbot, window, tmp_path):
    session = window.session
    session.recents.add("picture", tmp_path / "a.png")
    before = [session.recents.files(kind) for kind in ("model", "picture")]
    assert all(before)
    session.actions["window.clear_recent"].trigger()
    assert not any(session.recents.files(kind) for kind in ("model", "picture"))
    window.messages.take_back()
    assert [session.recents.files(kind) for kind in ("model", "picture")] == before


@pytest.mark.parametrize("text", ["[]", "{", '{"picture": 3}'])
def test_damaged_lists_are_empty(session, text):
    session.settings.keep_text("recent_files", text)
    assert session.recents.files("picture") == ()
