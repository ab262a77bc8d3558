"""Draw a digit, read the answer; open a picture instead; correct what is wrong."""

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QRect, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage

from engine.classifier import classify
from engine.data.samples import count_samples
from engine.imaging.decode import encode_png, read_picture
from engine.model import Model, save_model
from engine.preprocessing import Preprocessing
from engine.presets import build_preset
from gui.pages.draw import sample_pictures
from gui.widgets.fitting_label import FittingLabel
from gui.widgets.pictures import to_image
from gui.widgets.stage_pictures import StagePicture
from gui.widgets.strokes import Point

SEVEN = ((130, 120), (240, 118), (345, 120), (300, 220), (260, 310), (230, 400))
WORDS = ("T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker",
         "Bag", "Ankle boot")  # fmt: skip


def draw_seven(page):
    canvas = page.canvas
    canvas.press(Point(*SEVEN[0]))
    for start, end in pairwise(SEVEN):
        for part in np.linspace(0, 1, 12)[1:]:
            canvas.move_pen(Point(*(np.array(start) * (1 - part) + np.array(end) * part)))
    canvas.release()


def show_file(qtbot, page, path):
    with qtbot.waitSignal(page.recogniser.read, timeout=10_000):
        page.open_picture(path)


def words_model(path, labels=WORDS):
    network = build_preset("mlp", (1, 28, 28), len(labels))
    weights = network.init(np.random.default_rng(0))
    save_model(Model(network, weights, Preprocessing("photo"), labels, "Clothes"), path)
    return path


def test_an_empty_canvas_predicts_nothing(page):
    assert page.answer.verdict.sign == "" and page.answer.bars.values is None
    assert page.stages.captions == () and not page.answer.correction.isEnabled()
    assert page.answer.verdict.lines[1]


def test_a_seven_is_read_while_it_is_drawn(qtbot, page):
    draw_seven(page)
    qtbot.waitUntil(lambda: page.answer.verdict.sign == "7")
    values = page.answer.bars.values
    assert sum(values) == pytest.approx(1, abs=1e-5) and max(values) == values[7] > 0.9
    assert page.answer.took.text().endswith("ms · NumPy")
    assert [name for name, _ in page.stages.captions] == [
        "drawn", "inverted", "cropped", "fitted", "centred",
    ]  # fmt: skip
    assert page.stages.captions[-1] == ("centred", "28 × 28")


def test_the_answer_comes_before_the_pen_is_lifted(qtbot, page):
    page.canvas.press(Point(*SEVEN[0]))
    page.canvas.move_pen(Point(*SEVEN[2]))
    qtbot.waitUntil(lambda: page.answer.verdict.sign != "")
    assert not page.canvas.drawing.strokes


def test_many_moves_in_one_go_ask_only_once(qtbot, page):
    asked = []
    page.recogniser.read.connect(asked.append)
    draw_seven(page)
    qtbot.waitUntil(lambda: bool(asked))
    qtbot.wait(50)
    assert len(asked) == 1


def test_undoing_the_last_stroke_empties_the_answer(qtbot, page):
    draw_seven(page)
    qtbot.waitUntil(lambda: page.answer.verdict.sign == "7")
    page.session.actions["draw.undo"].trigger()
    qtbot.waitUntil(lambda: page.answer.verdict.sign == "")
    assert page.session.actions["draw.redo"].isEnabled()
    assert not page.session.actions["draw.undo"].isEnabled()


@pytest.mark.parametrize("path", sample_pictures(), ids=lambda path: path.stem)
def test_a_sample_picture_gets_the_engines_own_answer(qtbot, page, path):
    show_file(qtbot, page, path)
    expected = classify(page.session.model, read_picture(path))
    assert page.paper.shows_picture
    assert page.answer.bars.values == pytest.approx(tuple(expected.probabilities))


def test_there_are_sample_pictures_to_try():
    assert len(sample_pictures()) >= 4


def test_the_drawing_waits_behind_a_picture(qtbot, page):
    draw_seven(page)
    qtbot.waitUntil(lambda: page.answer.verdict.sign == "7")
    before = page.canvas.picture()
    show_file(qtbot, page, sample_pictures()[0])
    assert not page.session.actions["draw.clear"].isEnabled()
    page.session.actions["draw.back"].trigger()
    assert not page.paper.shows_picture and page.answer.verdict.sign == "7"
    assert np.array_equal(page.canvas.picture(), before)


@pytest.mark.parametrize("content", [None, b"", b"words", b"\x89PNG\r\n\x1a\nbroken"])
def test_a_bad_picture_gives_its_sentence_and_loses_nothing(qtbot, page, tmp_path, content):
    draw_seven(page)
    qtbot.waitUntil(lambda: page.answer.verdict.sign == "7")
    path = tmp_path / "bad.png"
    if content is not None:
        path.write_bytes(content)
    with qtbot.waitSignal(page.session.failed, timeout=5000) as told:
        page.open_picture(path)
    assert str(path) in told.args[0]
    assert page.answer.verdict.sign == "7" and not page.paper.shows_picture


def blank_file(path):
    path.write_bytes(encode_png(np.full((300, 400), 255, np.uint8)))
    return path


def test_a_blank_picture_says_in_the_answer_why_there_is_none(qtbot, page, tmp_path):
    show_file(qtbot, page, blank_file(tmp_path / "blank.png"))
    assert page.answer.verdict.sign == "" and page.answer.bars.values is None
    assert page.answer.verdict.lines[0] == "No ink stands out"
    page.show_drawing()
    assert page.answer.verdict.lines[0] == "Nothing to read yet"


def test_an_error_goes_when_the_next_picture_is_read(qtbot, window, page, tmp_path):
    page.open_picture(tmp_path / "missing.png")
    qtbot.waitUntil(lambda: window.messages.kind == "bad")
    show_file(qtbot, page, sample_pictures()[0])
    assert window.messages.message == ""
    page.session.failed.emit("Something else.")
    with qtbot.waitSignal(page.recogniser.read, timeout=5000):
        page.recognise()
    assert window.messages.message == "Something else.", "it was the same picture"


def test_an_opened_picture_is_not_called_drawn(qtbot, page, tmp_path):
    path = tmp_path / "bar.png"
    picture = np.full((300, 400), 255, np.uint8)
    picture[60:240, 190:215] = 0
    path.write_bytes(encode_png(picture))
    show_file(qtbot, page, path)
    assert page.stages.captions[:2] == (("picture", "400 × 300"), ("inverted", "400 × 300"))
    path.write_bytes(encode_png(255 - picture))
    show_file(qtbot, page, path)
    assert page.stages.captions[1][0] == "grey"


def test_a_stage_is_painted_without_bars_around_it(qtbot, page, tmp_path):
    show_file(qtbot, page, blank_file(tmp_path / "blank.png"))
    image = QImage(400, 300, QImage.Format.Format_Grayscale8)
    image.fill(255)
    page.stages.show_stages((StagePicture("picture", 400, 300, image),))
    shot = page.stages.grab(QRect(0, 0, 48, 48)).toImage()
    levels = {shot.pixelColor(x, y).lightness() for x in range(48) for y in range(48)}
    assert min(levels) > 150, "a black bar"
    assert len(levels) > 1, "no hairline"


def test_the_head_of_the_bars_is_said_shorter_where_there_is_less_room(qtbot):
    wordings = ("Probability %", "Prob. %", "%")
    label = FittingLabel(wordings)
    qtbot.addWidget(label)
    label.show()
    for wording in wordings:
        label.resize(label.fontMetrics().horizontalAdvance(wording) + 1, 20)
        assert label.text() == wording
    assert label.accessibleName() == "Probability %"


def test_a_picture_on_the_clipboard_is_classified(qtbot, page):
    picture = read_picture(sample_pictures()[0])
    QGuiApplication.clipboard().setImage(to_image(picture))
    with qtbot.waitSignal(page.recogniser.read, timeout=5000):
        page.session.actions["draw.paste"].trigger()
    assert page.paper.shows_picture


def test_words_on_the_clipboard_are_refused_in_words(qtbot, page):
    QGuiApplication.clipboard().setText("seven")
    with qtbot.waitSignal(page.session.failed) as told:
        page.session.actions["draw.paste"].trigger()
    assert "no picture" in told.args[0]


def test_a_dropped_file_is_classified(qtbot, page):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(sample_pictures()[0]))])
    with qtbot.waitSignal(page.recogniser.read, timeout=5000):
        page.take_data(data, "Dropped picture")
    assert page.reading.name == sample_pictures()[0].name


def test_a_corrected_drawing_is_kept_as_the_network_saw_it(qtbot, window, page):
    draw_seven(page)
    qtbot.waitUntil(lambda: page.answer.correction.isEnabled())
    qtbot.mouseClick(page.answer.correction.buttons[1], Qt.MouseButton.LeftButton)
    assert count_samples() == {"1": 1}
    assert "1 in all" in window.messages.message


def test_another_model_answers_the_same_drawing(qtbot, page, tmp_path):
    draw_seven(page)
    page.session.open_model(words_model(tmp_path / "clothes.safetensors"))
    qtbot.waitUntil(lambda: page.answer.verdict.sign in WORDS)
    assert page.answer.correction.buttons == ()
    assert "centred" not in [name for name, _ in page.stages.captions]


def test_another_number_of_classes_is_no_fault_while_onnx_runtime_answers(qtbot, page, tmp_path):
    draw_seven(page)
    with qtbot.waitSignal(page.session.runtime_changed, timeout=30_000):
        page.session.set_runtime("onnxruntime")
    page.session.open_model(words_model(tmp_path / "three.safetensors", WORDS[:3]))
    assert len(page.answer.bars.values) == 3 and page.answer.verdict.sign in WORDS[:3]
    assert page.answer.took.text().endswith("ms · NumPy")


def test_onnx_runtime_is_named_when_it_answers(qtbot, page):
    draw_seven(page)
    with qtbot.waitSignal(page.session.runtime_changed, timeout=30_000):
        page.session.set_runtime("onnxruntime")
    assert page.answer.took.text().endswith("ms · ONNX Runtime")
    assert page.answer.verdict.sign == "7"
