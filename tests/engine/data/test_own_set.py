"""Sets made here: named, filled, mended, and read like any other."""

import numpy as np
import pytest

from engine.data.catalogue import load_dataset
from engine.data.own_set import (
    OwnSet,
    add_class,
    add_picture,
    empty_removed,
    list_own_sets,
    make_own_set,
    open_own_set,
    read_class,
    remove,
    rename_class,
    restore,
)
from engine.errors import UserError


def drawing(place):
    """A thick bar, black on white, as the canvas gives it."""
    sheet = np.full((480, 480), 255, np.uint8)
    sheet[100:380, place : place + 30] = 0
    return sheet


def fill(own, count=4):
    for number, label in enumerate(own.classes):
        for shift in range(count):
            picture = drawing(100 + 40 * shift)
            add_picture(own, label, picture.T if number else picture)
    return own


def test_a_drawn_set_is_read_like_any_other_and_as_ink():
    own = fill(make_own_set(" Bars ", "ink", ("upright", "lying")))
    dataset = load_dataset(str(own.folder))
    assert dataset.name == "Bars" and dataset.labels == ("lying", "upright")
    assert dataset.input_path == "ink" and dataset.picture_shape == (1, 28, 28)
    assert len(dataset.train) + len(dataset.test) == 8 and not dataset.skipped
    assert dataset.train.pictures.max() == 255 and dataset.train.pictures[:, :4].max() == 0


def test_photos_are_brought_to_one_size():
    own = make_own_set("photos", "photo", ("a", "b"))
    rng = np.random.default_rng(0)
    for label in own.classes:
        for size in ((90, 200, 3), (64, 64, 3), (300, 120)):
            add_picture(own, label, rng.integers(0, 255, size, np.uint8))
    pictures, paths = read_class(own, "a")
    assert pictures.shape == (3, 64, 64, 3) and len(paths) == 3
    assert load_dataset(str(own.folder)).picture_shape == (3, 64, 64)


def test_what_is_lacking_is_said_until_nothing_is():
    own = make_own_set("s", "ink", ("only",))
    assert "two classes" in own.lacking
    add_class(own, "second")
    assert "“only” has 0 of at least 2" in own.lacking
    fill(own, 2)
    assert own.lacking == ""


def test_a_blank_sheet_is_refused_and_leaves_no_file():
    own = make_own_set("s", "ink", ("a",))
    with pytest.raises(UserError, match="No ink"):
        add_picture(own, "a", np.full((480, 480), 255, np.uint8))
    assert own.count("a") == 0


@pytest.mark.parametrize(
    "name", ["", "  ", "a/b", "a\\b", "..", ".x", "x.", "CON", "nul.txt", "train", "a\nb", "x" * 61]
)
def test_names_that_no_folder_can_have_are_refused(name):
    with pytest.raises(UserError):
        make_own_set(name, "ink")
    own = make_own_set("fine", "ink")
    with pytest.raises(UserError):
        add_class(own, name)
    assert own.classes == ()


def test_names_that_are_taken_are_refused():
    own = make_own_set("mine", "ink", ("Cat",))
    for act in (
        lambda: make_own_set("mine", "ink"),
        lambda: make_own_set("MNIST", "ink"),
        lambda: make_own_set("new", "ink", ("a", "A")),
        lambda: add_class(own, "cat"),
    ):
        with pytest.raises(UserError, match="already"):
            act()
    assert [each.name for each in list_own_sets()] == ["mine"]


def test_a_class_keeps_its_pictures_under_another_name():
    own = fill(make_own_set("s", "ink", ("a", "b")), 2)
    assert rename_class(own, "a", " z ") == "z"
    assert own.classes == ("b", "z") and own.count("z") == 2
    assert rename_class(own, "z", "Z") == "Z"  # only in another case


def test_what_was_removed_comes_back_until_it_is_emptied(own_home):
    own = fill(make_own_set("s", "ink", ("a", "b")), 2)
    path = own.files("a")[0]
    before = path.read_bytes()
    aside = remove(path)
    assert own.count("a") == 1
    restore(aside, path)
    assert path.read_bytes() == before
    with pytest.raises(UserError, match="exists again"):
        restore(aside, path)
    remove(own.folder)
    assert list_own_sets() == ()
    empty_removed()
    assert not (own_home / "data" / ".removed").exists()


def test_numbers_go_on_behind_the_last():
    own = fill(make_own_set("s", "ink", ("a", "b")), 3)
    remove(own.files("a")[1])
    assert add_picture(own, "a", drawing(50)).name == "00004.png"


def test_other_folders_are_no_sets_made_here(tmp_path):
    assert open_own_set(tmp_path) is None
    (tmp_path / "neocog-set.json").write_text("[1]")
    assert open_own_set(tmp_path) is None
    assert OwnSet(tmp_path / "gone", "ink").classes == ()
