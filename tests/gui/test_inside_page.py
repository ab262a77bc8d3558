"""Walk the open model with a picture: layers, units, reasons, noise."""

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication

from engine.inspect.activations import activations
from engine.model import Model, save_model
from engine.preprocessing import Preprocessing
from engine.presets import build_preset
from gui.models.examples import find_examples
from gui.models.reasons import Reason
from gui.pages.draw import sample_pictures
from gui.widgets.pictures import to_image
from gui.widgets.strokes import Point

WAIT = 20_000  # milliseconds


@pytest.fixture
def inside(qtbot, window, monkeypatch, tmp_path):
    """The page with the bundled model and the built-in digits on its bench."""
    monkeypatch.setenv("NEOCOG_DATA", str(tmp_path / "none"))
    window.show_page("inside")
    page = window.page("inside")
    qtbot.waitUntil(lambda: page.bench.exhibit is not None, timeout=WAIT)
    return page


def show_tab(page, number):
    page.tabs.setCurrentIndex(number)


def wait_for_unit(qtbot, page):
    qtbot.waitUntil(lambda: page.layers.unit.terms.trace is not None, timeout=WAIT)


def save_random_model(path, input_shape, labels, preset="mlp"):
    network = build_preset(preset, input_shape, len(labels))
    weights = network.init(np.random.default_rng(0))
    channels = input_shape[0]
    steps = Preprocessing("photo", (0.0,) * channels, (1.0,) * channels)
    save_model(Model(network, weights, steps, labels), path)


def test_the_layers_are_listed_with_their_shapes_and_the_maps_are_the_engines(qtbot, inside):
    model, exhibit = inside.bench.model, inside.bench.exhibit
    rows = model.network.summary().rows
    assert inside.layers.layers.count() == len(rows)
    qtbot.waitUntil(lambda: inside.layers.maps.mosaic is not None, timeout=WAIT)
    found = activations(model.network, model.weights, exhibit.x)[0].output[0]
    mosaic = inside.layers.maps.mosaic
    assert mosaic.count == len(found) == model.network.layers[0].filters
    top, left = mosaic.corner(3)
    shown = mosaic.image[top : top + 28, left : left + 28]
    np.testing.assert_array_equal(shown, found[3])


def test_a_missing_data_set_is_said_and_the_built_in_digits_stand_in(inside):
    assert inside.bench.examples.title == "UCI digits"
    assert "MNIST" in inside.picture.note.text() and inside.picture.note.isVisible()


def test_the_models_own_test_set_needs_no_note(real_data, window, monkeypatch):
    monkeypatch.setenv("NEOCOG_DATA", str(real_data))
    found = find_examples(window.session.model)
    assert (found.title, len(found.part), found.note) == ("MNIST", 10_000, "")
    assert found.same_classes


def test_clicking_a_map_explains_its_pixel(qtbot, inside):
    wait_for_unit(qtbot, inside)
    maps = inside.layers.maps
    qtbot.mouseClick(maps.viewport(), Qt.MouseButton.LeftButton, pos=maps.place_of(5).toPoint())
    qtbot.waitUntil(lambda: inside.layers.unit.terms.trace.index[0] == 5, timeout=WAIT)
    trace, terms = inside.layers.unit.terms.trace, inside.layers.unit.terms
    model, exhibit = inside.bench.model, inside.bench.exhibit
    assert terms.rowCount() == 25 + model.network.layers[0].bias  # a 5 × 5 kernel
    y = activations(model.network, model.weights, exhibit.x)[0].output[0]
    assert trace.value == pytest.approx(float(y[trace.index]), abs=1e-4)
    box = inside.picture.reading.view.box
    assert (box.bottom - box.top, box.right - box.left) == (5, 5)
    assert inside.layers.unit.filter.mosaic.count == 1


def test_the_arrow_keys_walk_the_maps(qtbot, inside):
    wait_for_unit(qtbot, inside)
    maps = inside.layers.maps
    qtbot.mouseClick(maps.viewport(), Qt.MouseButton.LeftButton, pos=maps.place_of(0).toPoint())
    qtbot.keyClick(maps, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: inside.layers.unit.terms.trace.index[0] == 1, timeout=WAIT)


def test_every_layer_can_be_chosen(qtbot, inside):
    wait_for_unit(qtbot, inside)
    for number in range(inside.layers.layers.count()):
        inside.layers.layers.setCurrentRow(number)
        path = inside.layers.layers.path
        units = inside.layers._units
        qtbot.waitUntil(lambda units=units: not units.busy, timeout=WAIT)
        shape = inside.layers._found[path].output.shape[1:]
        assert inside.layers.maps.mosaic.count == shape[0]
    assert inside.layers.unit.title.text().endswith("Dense")


def test_the_scale_bar_says_whose_scale_it_is(qtbot, inside):
    wait_for_unit(qtbot, inside)
    assert "shared" in inside.layers.bar.words
    qtbot.mouseClick(inside.layers.scale.button("own"), Qt.MouseButton.LeftButton)
    assert "own" in inside.layers.bar.words
    assert np.nanmax(np.abs(inside.layers.maps.mosaic.image)) == pytest.approx(1)


def test_the_next_picture_of_a_class_is_of_that_class(qtbot, inside):
    picture = inside.picture
    picture.classes.setCurrentIndex(picture.classes.findData(4))
    picture.classes.activated.emit(picture.classes.currentIndex())
    qtbot.waitUntil(lambda: inside.bench.exhibit.label == 4, timeout=WAIT)
    first = inside.bench.exhibit.number
    inside.session.actions["inside.next"].trigger()
    qtbot.waitUntil(lambda: inside.bench.exhibit.number > first, timeout=WAIT)
    assert inside.bench.exhibit.label == 4


def test_a_drawing_goes_through_the_layers(qtbot, inside):
    qtbot.mouseClick(inside.picture.source.button("draw"), Qt.MouseButton.LeftButton)
    assert inside.bench.exhibit is None and inside.layers.maps.mosaic is None
    canvas = inside.picture.canvas
    canvas.press(Point(240, 60))
    for y in range(80, 430, 10):
        canvas.move_pen(Point(240, y))
    canvas.release()
    qtbot.waitUntil(lambda: inside.layers.maps.mosaic is not None, timeout=WAIT)
    assert inside.bench.exhibit.number is None
    assert inside.bench.model.labels[inside.bench.exhibit.answer] == "1"
    canvas.clear()
    qtbot.waitUntil(lambda: inside.bench.exhibit is None, timeout=WAIT)


def test_a_dropped_file_is_looked_at(qtbot, inside):
    data = QMimeData()
    path = next(p for p in sample_pictures() if "seven" in p.name)
    data.setUrls([QUrl.fromLocalFile(str(path))])
    inside.picture.take_data(data, "Dropped picture")
    qtbot.waitUntil(lambda: inside.bench.exhibit.name == path.name, timeout=WAIT)
    assert inside.bench.exhibit.picture.shape == (28, 28)


def test_a_pasted_picture_is_looked_at(qtbot, inside):
    picture = np.full((60, 60), 255, np.uint8)
    picture[10:50, 27:33] = 0
    QGuiApplication.clipboard().setImage(to_image(picture))
    qtbot.mouseClick(inside.picture.paste_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: inside.bench.exhibit.name == "Pasted picture", timeout=WAIT)


def test_nothing_to_paste_is_said(qtbot, inside):
    with qtbot.waitSignal(inside.session.failed):
        inside.picture.take_data(QMimeData(), "Pasted picture")


def test_a_layer_without_evidence_says_so_instead_of_an_empty_map(qtbot, inside):
    show_tab(inside, 1)
    inside.why.method.choose("cam")
    reason = inside.why._reason
    qtbot.waitUntil(lambda: inside.why._reason is not reason, timeout=WAIT)
    assert "spoke for the class" in inside.why.words.text()
    inside.why._show(Reason(np.zeros((28, 28), np.float32), False))
    assert "speak against the class" in inside.why.words.text()
    inside.why.method.choose("gradient")
    assert "answers to each pixel" in inside.why.words.text()


@pytest.mark.parametrize("method", ["gradient", "smooth", "cam", "occlusion"])
def test_each_method_lays_its_map_over_the_picture(qtbot, inside, method):
    show_tab(inside, 1)
    inside.why.method.choose(method)
    qtbot.waitUntil(lambda: inside.why.bar.words != "", timeout=WAIT)
    qtbot.waitUntil(lambda: not inside.why._asker.busy, timeout=WAIT)
    over, alone = inside.why.overlay.image, inside.why.alone.image
    assert over.size() == alone.size() and over != alone
    inside.why.opacity.setValue(100)
    assert inside.why.overlay.image == alone


def test_another_class_has_other_reasons(qtbot, inside):
    show_tab(inside, 1)
    qtbot.waitUntil(lambda: inside.why._reason is not None, timeout=WAIT)
    first = inside.why._reason
    inside.why.classes.setCurrentIndex(4)
    qtbot.waitUntil(lambda: not inside.why._asker.busy, timeout=WAIT)
    assert inside.why.question.label == 3
    assert not np.array_equal(inside.why._reason.map, first.map)


def test_no_noise_changes_nothing_and_the_flip_flips(qtbot, inside):
    show_tab(inside, 2)
    noise, exhibit = inside.noise, inside.bench.exhibit
    noise.strength.setValue(0)
    qtbot.waitUntil(lambda: noise.noisy is not None and noise.noisy.strength == 0, timeout=WAIT)
    np.testing.assert_array_equal(noise.noisy.picture, exhibit.picture)
    qtbot.mouseClick(noise.flip, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: noise.noisy.answer != exhibit.answer, timeout=WAIT)
    weakest = noise.strength.value()
    assert np.abs(noise.noisy.noise).max() <= weakest
    assert "Flipped" in noise.verdict.text()
    noise.strength.setValue(weakest - 1)
    qtbot.waitUntil(lambda: noise.noisy.strength == weakest - 1, timeout=WAIT)
    assert noise.noisy.answer == exhibit.answer


def test_noise_by_chance_is_as_strong_but_blind(qtbot, inside):
    show_tab(inside, 2)
    noise = inside.noise
    qtbot.waitUntil(lambda: noise.noisy is not None, timeout=WAIT)
    aimed = noise.noisy
    noise.kind.choose("chance")
    qtbot.waitUntil(lambda: noise.noisy is not aimed, timeout=WAIT)
    answer = inside.bench.exhibit.answer
    assert noise.noisy.strength == aimed.strength
    assert noise.noisy.probabilities[answer] > aimed.probabilities[answer]


def test_a_model_that_no_picture_fits_offers_to_draw(qtbot, inside, tmp_path):
    path = tmp_path / "wide.safetensors"
    save_random_model(path, (3, 20, 20), ("a", "b", "c"))
    inside.session.open_model(path)
    qtbot.waitUntil(lambda: inside.bench.examples is not None, timeout=WAIT)
    assert inside.bench.examples.part is None and inside.bench.exhibit is None
    assert "draw one" in inside.picture.note.text()
    assert inside.picture.sheet.isVisible()
    show_tab(inside, 4)
    assert "No built-in pictures fit" in inside.confusion.matrix.empty_text


def test_without_a_model_the_page_says_what_to_do(qtbot, session):
    from gui.pages.inside import InsidePage

    page = InsidePage(session)
    qtbot.addWidget(page)
    page.show()
    assert not page.picture.isVisible()
    session.open_first_model()
    qtbot.waitUntil(page.picture.isVisible)
