"""The Data page: look at sets, import, make and train on one."""

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl

from engine.data.augment import Augmentation, preview
from engine.data.catalogue import load_dataset
from engine.data.own_set import add_picture, make_own_set
from engine.imaging.decode import write_png
from gui.models.own_sets import OwnSets
from gui.pages.data_list import STATE
from gui.settings import Settings
from gui.widgets.pictures import to_array
from gui.widgets.strokes import Point
from tests.gui.data_hands import choose


def bar(place=100, lying=False):
    sheet = np.full((480, 480), 255, np.uint8)
    sheet[100:380, place : place + 40] = 0
    return sheet.T.copy() if lying else sheet


def make_bars(count=5):
    own = make_own_set("Bars", "ink", ("lying", "upright"))
    for n in range(count):
        add_picture(own, "upright", bar(80 + 20 * n))
        add_picture(own, "lying", bar(80 + 20 * n, lying=True))
    return own


def class_folders(folder, count=3):
    for label in ("cat", "dog"):
        (folder / label).mkdir(parents=True)
        for n in range(count):
            picture = np.full((20, 30, 3), (40 * n, 99, 10), np.uint8)
            write_png(folder / label / f"{n}.png", picture)
    return folder


def draw(canvas, place=100):
    canvas.press(Point(place, 100))
    canvas.move_pen(Point(place + 20, 380))
    canvas.release()


def test_every_set_says_what_it_holds_and_where_it_is(data):
    digits = data.sets.names.index("digits")
    item = data.sets.list.item(digits)
    assert item.data(STATE) == "built in" and "CC BY 4.0" in item.toolTip()
    assert {"digits", "strokes", "mnist", "fashion-mnist", "cifar-10"} <= set(data.sets.names)
    assert "1,438 training and 359 test pictures · 10 classes" in data.set.head.facts.text()
    assert "CC BY 4.0" in data.set.head.licence.text()


def test_a_class_and_a_part_are_shown_alone(data):
    browse = data.set.browse
    dataset = load_dataset("digits")
    browse.show_class(7)
    sevens = np.flatnonzero(dataset.train.labels == 7)
    assert np.array_equal(browse.grid.numbers, sevens)
    assert browse.label.text() == "7" and f"Number {sevens[0]}" in browse.facts.text()
    assert browse.number.value == sevens[0]
    browse.part.setCurrentIndex(1)
    assert np.array_equal(browse.grid.numbers, np.flatnonzero(dataset.test.labels == 7))
    browse.show_class(-1)
    assert len(browse.grid.numbers) == 359


def test_going_to_a_number_takes_the_filter_away(qtbot, window, data):
    browse = data.set.browse
    browse.show_class(7)
    wanted = int(np.flatnonzero(load_dataset("digits").train.labels == 3)[-1])
    window.session.actions["data.go"].trigger()
    browse.number.edit.lineEdit().setText(str(wanted))
    qtbot.keyClick(browse.number.edit, Qt.Key.Key_Return)
    assert browse.grid.current == wanted and browse.label.text() == "3"
    assert browse.classes.currentIndex() == 0


def test_the_picture_under_the_mouse_is_the_sets_own(qtbot, data):
    grid = data.set.browse.grid
    corner = grid.grid.corner(3)
    qtbot.mouseMove(grid.viewport(), QPoint(corner[0] + 5, corner[1] + 5))
    qtbot.waitUntil(lambda: "Number 3 " in data.set.browse.facts.text())
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(*corner))
    assert grid.current == 3
    picture = to_array(data.set.augment.original.shown[0])
    assert np.array_equal(picture, data.dataset.train.pictures[3])


def test_the_balance_is_told_and_a_click_shows_the_class(qtbot, data):
    data.set.tabs.setCurrentIndex(1)
    assert "well balanced" in data.set.balance.words.text()
    qtbot.mouseClick(data.set.balance.bars, Qt.MouseButton.LeftButton, pos=QPoint(50, 34 * 4 + 5))
    assert data.set.tabs.currentIndex() == 0 and data.set.browse.classes.currentIndex() == 5


def test_pixels_are_measured_once_they_are_looked_at(qtbot, data):
    assert data.set.pixels.statistics is None
    data.set.tabs.setCurrentIndex(2)
    qtbot.waitUntil(lambda: data.set.pixels.statistics is not None, timeout=5000)
    expected = data.dataset.train.pictures.mean() / 255
    assert float(data.set.pixels.mean.value) == pytest.approx(expected, abs=1e-4)
    assert data.set.pixels.classes.captions == tuple("0123456789")
    share = (data.dataset.train.pictures < 8).mean()
    assert data.set.pixels.levels.shares[0, 0] == pytest.approx(share)
    assert "Levels 0 to 7" in data.set.pixels.levels.accessibleDescription()


def test_sixteen_variants_follow_the_slider(qtbot, data):
    augment = data.set.augment
    data.set.tabs.setCurrentIndex(3)
    augment.none.click()
    field = augment.fields["rotation"]
    field.slider.setValue(field.slider.maximum())
    assert field.value == 180
    picture = data.dataset.train.pictures[0]
    expected = preview(picture, Augmentation(rotation=180), 0, 16)

    def shown():
        assert augment.variants.shown
        pictures = [to_array(image) for image in augment.variants.shown]
        assert np.array_equal(np.stack(pictures), expected)

    qtbot.waitUntil(shown)
    augment.chance.click()
    again = preview(picture, Augmentation(rotation=180), 1, 16)
    qtbot.waitUntil(lambda: np.array_equal(to_array(augment.variants.shown[15]), again[15]))


def test_a_limit_out_of_range_is_told_and_not_handed_on(data):
    augment = data.set.augment
    augment.fields["shift"].field.edit.lineEdit().setText("99")
    assert "Shift needs a number" in augment.problem and not augment.use.isEnabled()
    augment.fields["shift"].field.edit.lineEdit().setText("3")
    assert augment.use.isEnabled() and augment.augmentation.shift == 3


def test_the_augmentation_is_used_for_training(window, data):
    data.set.augment.none.click()
    data.set.augment.fields["blur"].set_value(1.0)
    data.set.augment.use.click()
    assert window.current_page == "train"
    recipe = window.page("train").form.recipe()
    assert recipe.data == "digits" and recipe.augmentation == Augmentation(blur=1.0)


def test_a_dropped_folder_becomes_a_set_that_is_remembered(qtbot, window, data, tmp_path):
    folder = class_folders(tmp_path / "pets")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(folder))])
    window.drops.take(dropped)
    qtbot.waitUntil(lambda: data.dataset is not None and data.dataset.name == "pets")
    assert data.sets.current == str(folder) and data.dataset.labels == ("cat", "dog")
    source = OwnSets(Settings()).trainable()[str(folder)]
    assert source.picture_shape == (3, 20, 30) and source.labels == ("cat", "dog")
    window.session.actions["data.train"].trigger()
    recipe = window.page("train").form.recipe()
    assert recipe.data == str(folder)
    assert recipe.network.input_shape == (3, 20, 30)


def test_a_folder_taken_off_the_list_comes_back(qtbot, window, data, tmp_path):
    folder = class_folders(tmp_path / "pets")
    data.shelf.import_folder(folder)
    qtbot.waitUntil(lambda: data.dataset is not None and data.dataset.name == "pets")
    data.set.head.remove.click()
    assert str(folder) not in data.sets.names and folder.is_dir()
    window.messages.take_back()
    assert str(folder) in data.sets.names


@pytest.mark.parametrize("what", ["empty", "one class", "a file"])
def test_what_is_no_set_gives_its_sentence(qtbot, window, data, tmp_path, what):
    folder = tmp_path / "strange"
    folder.mkdir()
    if what == "one class":
        (folder / "only").mkdir()
    if what == "a file":
        folder = folder / "words.txt"
        folder.write_text("words")
    with qtbot.waitSignal(window.session.failed, timeout=5000):
        data.take_files((folder,))
    assert data.set.shows_pictures and data.dataset.name == "digits"


def test_a_set_is_made_drawn_and_trained_on_like_any_other(qtbot, window, data):
    window.session.actions["data.new"].trigger()
    data.new.create_button.click()
    assert "needs a name" in data.new.problem.text()
    data.new.name.setText("Strokes of mine")
    data.new.classes.setText("left, right")
    data.new.create_button.click()
    make = data.make
    assert data.place.currentWidget() is make and make.classes.current == "left"
    for label, place in (("left", 60), ("right", 380)):
        make.classes.refresh(label)
        for n in range(3):
            draw(make.pad.canvas, place + 5 * n)
            window.session.actions["data.keep"].trigger()
            assert make.pad.canvas.is_empty
    assert "6 pictures in 2 classes: ready" in make.words.text()
    qtbot.waitUntil(lambda: len(make.grid.numbers) == 3)
    make.finish.click()
    qtbot.waitUntil(lambda: data.dataset is not None and data.set.shows_pictures, timeout=5000)
    assert data.dataset.labels == ("left", "right") and data.dataset.input_path == "ink"
    window.session.actions["data.train"].trigger()
    form = window.page("train").form
    recipe = form.recipe()
    assert recipe.data == str(data.dataset.folder) and form.data.currentText() == "Strokes of mine"
    assert load_dataset(recipe.data).picture_shape == recipe.network.input_shape


def test_an_empty_sheet_is_not_kept(window, data):
    data._fill(make_bars(2))
    before = data.make.own.count("lying")
    window.session.actions["data.keep"].trigger()
    assert data.make.own.count("lying") == before and "Draw something" in window.messages.message


def test_photos_are_added_and_what_is_none_is_told(qtbot, window, data, tmp_path):
    data._fill(make_bars(2))
    write_png(tmp_path / "good.png", bar())
    (tmp_path / "bad.png").write_bytes(b"words")
    with qtbot.waitSignal(window.session.failed, timeout=5000):
        data.take_files((tmp_path / "good.png", tmp_path / "bad.png"))
    assert "1 added, 1 not" in window.messages.message
    assert data.make.own.count("lying") == 3
    write_png(tmp_path / "blank.png", np.zeros((28, 28), np.uint8))
    with qtbot.waitSignal(window.session.failed, timeout=5000):
        data.take_files((tmp_path / "blank.png",))
    assert "0 added, 1 not: blank.png: No ink" in window.messages.message


def test_a_removed_picture_and_a_removed_class_come_back(qtbot, window, data):
    data._fill(make_bars(3))
    make = data.make
    qtbot.waitUntil(lambda: len(make.grid.numbers) == 3)
    window.session.actions["data.remove"].trigger()
    assert make.own.count("lying") == 2
    window.messages.take_back()
    assert make.own.count("lying") == 3
    make.classes.drop.click()
    assert make.own.classes == ("upright",)
    window.messages.take_back()
    assert make.own.classes == ("lying", "upright")
    qtbot.waitUntil(lambda: len(make.grid.numbers) == 3)


def test_classes_are_added_and_renamed(window, data):
    data._fill(make_bars(2))
    classes = data.make.classes
    classes.name.setText("slanting")
    classes.add.click()
    assert data.make.own.classes == ("lying", "slanting", "upright")
    assert classes.current == "slanting" and "“slanting” has 0" in data.make.words.text()
    classes.name.setText("oblique")
    classes.rename.click()
    assert classes.current == "oblique"
    classes.name.setText("a/b")
    classes.add.click()
    assert "no folder's name" in window.messages.message


def test_a_deleted_set_comes_back_with_its_pictures(qtbot, window, data):
    own = make_bars(3)
    data._refresh()
    choose(qtbot, data, str(own.folder))
    data.set.head.remove.click()
    assert not own.folder.exists() and str(own.folder) not in data.sets.names
    window.messages.take_back()
    assert own.count("upright") == 3 and str(own.folder) in data.sets.names


def test_a_set_with_too_little_says_what_it_lacks(qtbot, data):
    own = make_own_set("Little", "ink", ("a", "b"))
    data._refresh()
    data.sets.select(str(own.folder))
    assert "“a” has 0 of at least 2" in data.set.empty.sentence.text()
    data.set.head.edit.click()
    assert data.place.currentWidget() is data.make
    data.step_back()
    assert data.place.currentWidget() is data.set
