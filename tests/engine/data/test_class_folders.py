"""Class folders: classes in natural order, one size, what can't be read skipped and told."""

import os

import numpy as np
import pytest

from engine.data.catalogue import load_dataset
from engine.data.readers.class_folders import natural_order
from engine.data.readers.pictures import choose_size
from engine.errors import UserError
from engine.imaging.decode import read_picture, write_png
from engine.imaging.photo import prepare_photo
from tests.engine.data.made import write_class_folders


def load(folder):
    return load_dataset(str(folder))


def test_classes_and_files_come_in_natural_order(tmp_path):
    write_class_folders(tmp_path, {"cat 10": 12, "cat 2": 12, "Ant": 12})
    dataset = load(tmp_path)
    assert dataset.labels == ("Ant", "cat 2", "cat 10")
    assert dataset.folder == tmp_path.resolve() and dataset.name == tmp_path.name
    first = read_picture(tmp_path / "Ant" / "0.png")
    found = {picture.tobytes() for picture in dataset.train.pictures[dataset.train.labels == 0]}
    held = {picture.tobytes() for picture in dataset.test.pictures[dataset.test.labels == 0]}
    assert first.tobytes() in found | held


def test_pictures_without_class_folders_are_told_from_an_empty_folder(tmp_path):
    with pytest.raises(UserError, match="holds none of what is read"):
        load(tmp_path)
    write_png(tmp_path / "7.png", np.zeros((28, 28), np.uint8))
    with pytest.raises(UserError, match="pictures, but no folder for each class"):
        load(tmp_path)


def test_natural_order_is_total():
    names = ["a10", "a9", "A9", "a09", "9", "10", "", "b", "²", "٣"]
    assert sorted(names, key=natural_order)[1:5] == ["٣", "9", "10", "A9"]
    assert len({repr(natural_order(name)) for name in names}) == len(names)


def test_without_a_test_part_a_fixed_stratified_fifth_is_held_back(tmp_path):
    write_class_folders(tmp_path, {"a": 30, "b": 10})
    dataset, again = load(tmp_path), load(tmp_path)
    assert np.bincount(dataset.test.labels).tolist() == [6, 2]
    assert np.bincount(dataset.train.labels).tolist() == [24, 8]
    np.testing.assert_array_equal(dataset.test.pictures, again.test.pictures)
    seen = {picture.tobytes() for picture in dataset.train.pictures}
    assert not any(picture.tobytes() in seen for picture in dataset.test.pictures)


@pytest.mark.parametrize(("training", "test"), [("train", "test"), ("Train", "val")])
def test_given_parts_are_kept(tmp_path, training, test):
    write_class_folders(tmp_path / training, {"a": 3, "b": 2})
    write_class_folders(tmp_path / test, {"b": 4, "a": 1}, seed=1)
    dataset = load(tmp_path)
    assert dataset.labels == ("a", "b")
    assert dataset.train.labels.tolist() == [0, 0, 0, 1, 1]
    assert dataset.test.labels.tolist() == [0, 1, 1, 1, 1]
    for number in range(4):
        picture = read_picture(tmp_path / test / "b" / f"{number}.png")
        np.testing.assert_array_equal(dataset.test.pictures[1 + number], picture)


def test_the_training_part_alone_is_split(tmp_path):
    write_class_folders(tmp_path / "train", {"a": 10, "b": 10})
    dataset = load(tmp_path)
    assert (dataset.labels, len(dataset.train), len(dataset.test)) == (("a", "b"), 16, 4)


def test_classes_called_like_parts_are_classes(tmp_path):
    write_class_folders(tmp_path, {"train": 5, "test": 5})
    assert load(tmp_path).labels == ("test", "train")
    write_class_folders(tmp_path, {"plane": 5})
    assert load(tmp_path).labels == ("plane", "test", "train")


def test_equal_sizes_stay_as_they_are(tmp_path):
    write_class_folders(tmp_path, {"a": 5, "b": 5}, (21, 34, 3))
    dataset = load(tmp_path)
    assert dataset.picture_shape == (3, 21, 34)
    pictures = {picture.tobytes() for picture in dataset.train.pictures}
    files = {read_picture(path).tobytes() for path in tmp_path.rglob("*.png")}
    assert pictures < files


def test_different_sizes_become_the_median_as_a_photo_does_before_a_network(tmp_path):
    write_class_folders(tmp_path / "train", {"a": 3}, (20, 30))
    write_class_folders(tmp_path / "train", {"b": 2}, (40, 24))
    write_class_folders(tmp_path / "test", {"a": 1}, (10, 10))
    dataset = load(tmp_path)
    assert dataset.picture_shape == (1, 20, 27)  # medians of 10 20 20 20 40 40, 10 24 24 30 30 30
    assert dataset.input_path == "photo"
    shown = prepare_photo(read_picture(tmp_path / "train" / "b" / "1.png"), (1, 20, 27))
    np.testing.assert_array_equal(dataset.train.pictures[4], shown.picture)


@pytest.mark.parametrize(
    ("sizes", "chosen"),
    [
        ([(28, 28)] * 3, (28, 28)),
        ([(28, 28)] * 3 + [(500, 10)] * 2, (28, 28)),
        ([(480, 640)] * 2, (72, 96)),
        ([(4000, 3)], (96, 1)),
        ([(96, 96)], (96, 96)),
        ([], (1, 1)),
    ],
    ids=str,
)
def test_the_size_is_the_median_and_at_most_96(sizes, chosen):
    assert choose_size(sizes) == chosen


def test_large_pictures_are_shrunk(tmp_path):
    write_class_folders(tmp_path, {"a": 3, "b": 3}, (300, 200))
    assert load(tmp_path).picture_shape == (1, 96, 64)


def test_grey_pictures_stored_as_rgb_are_grey_and_one_with_colour_makes_all_rgb(tmp_path):
    grey = np.arange(120, dtype=np.uint8).reshape(12, 10)
    for number in range(4):
        for name in ("a", "b"):
            write_png(tmp_path / name / f"{number}.png", np.stack([grey + number] * 3, axis=-1))
    dataset = load(tmp_path)
    assert dataset.picture_shape == (1, 12, 10)
    assert dataset.train.pictures[0].tobytes() in {(grey + n).tobytes() for n in range(4)}
    write_class_folders(tmp_path, {"c": 2}, (12, 10, 3))
    coloured = load(tmp_path)
    assert coloured.picture_shape == (3, 12, 10)
    a = coloured.train.pictures[coloured.train.labels == 0]
    assert (a[..., 0] == a[..., 1]).all() and (a[..., 0] == a[..., 2]).all()
    assert a[0, ..., 0].tobytes() in {(grey + n).tobytes() for n in range(4)}


def test_ink_in_an_empty_margin_is_known_as_ink(tmp_path):
    picture = np.zeros((28, 28), np.uint8)
    picture[6:22, 10:18] = 255
    for name in ("a", "b"):
        for number in range(3):
            write_png(tmp_path / name / f"{number}.png", picture)
    assert load(tmp_path).input_path == "ink"


def test_unreadable_pictures_among_good_ones_are_skipped_and_told(tmp_path):
    paths = write_class_folders(tmp_path, {"a": 6, "b": 6})
    whole = paths[1].read_bytes()
    paths[1].write_bytes(whole[:-30])
    paths[7].write_bytes(b"")
    paths[8].write_bytes(b"hello")
    (tmp_path / "b" / "moving.gif").write_bytes(b"GIF89a")
    (tmp_path / "b" / "pipe.jpg").mkdir()  # nothing to read a picture from
    dataset = load(tmp_path)
    assert len(dataset.train) + len(dataset.test) == 9
    told = dict(zip(["a/1.png", "b/1.png", "b/2.png", "b/moving.gif", "b/pipe.jpg"],
                    dataset.skipped, strict=True))  # fmt: skip
    reasons = ["cut short", "is empty", "a text, not a picture", "a GIF picture", "not a file"]
    for (name, sentence), reason in zip(told.items(), reasons, strict=True):
        assert name in sentence and reason in sentence


def test_other_files_and_hidden_folders_are_passed_over(tmp_path):
    write_class_folders(tmp_path, {"a": 3, "b": 3, ".thumbnails": 3, "__MACOSX": 1})
    (tmp_path / "a" / "notes.txt").write_text("about a")
    (tmp_path / "a" / "._0.png").write_bytes(b"\0\5\x16\7")
    (tmp_path / "README.md").write_text("about all")
    dataset = load(tmp_path)
    assert dataset.labels == ("a", "b") and dataset.skipped == ()
    assert len(dataset.train) + len(dataset.test) == 6


def test_an_empty_class_folder_is_named(tmp_path):
    write_class_folders(tmp_path, {"a": 3, "b": 3})
    (tmp_path / "cat").mkdir()
    (tmp_path / "cat" / "list.txt").touch()
    with pytest.raises(UserError, match=r"class folder \S*/cat holds no picture"):
        load(tmp_path)


def test_an_empty_class_folder_of_the_test_part_is_named(tmp_path):
    write_class_folders(tmp_path / "train", {"a": 3, "b": 3})
    write_class_folders(tmp_path / "test", {"a": 3})
    (tmp_path / "test" / "b").mkdir()
    with pytest.raises(UserError, match=r"class folder \S*/test/b holds no picture"):
        load(tmp_path)


def test_a_class_without_enough_readable_pictures_is_named_with_the_reason(tmp_path):
    paths = write_class_folders(tmp_path, {"a": 3, "b": 2})
    paths[4].write_bytes(b"")
    with pytest.raises(UserError, match=r"/b 1 of 2 pictures can be read, and 2 .* is empty"):
        load(tmp_path)
    for path in paths:
        path.write_bytes(b"")
    with pytest.raises(UserError, match=r"/a 0 of 3 pictures can be read"):
        load(tmp_path)


def test_a_test_class_that_is_not_trained_on_is_refused(tmp_path):
    write_class_folders(tmp_path / "train", {"a": 3, "b": 3})
    write_class_folders(tmp_path / "test", {"a": 3, "c": 3})
    with pytest.raises(UserError, match=r"holds the classes c; the training part has a, b"):
        load(tmp_path)


def test_one_class_is_no_data_set(tmp_path):
    write_class_folders(tmp_path, {"a": 3})
    with pytest.raises(UserError, match=r"holds 1 class folder; .* at least two"):
        load(tmp_path)


@pytest.mark.parametrize("name", [b"caf\xe9", b"two\nlines"], ids=repr)
def test_a_class_name_that_cannot_be_written_is_refused(tmp_path, name):
    write_class_folders(tmp_path, {"a": 3, "b": 3})
    try:
        os.rename(tmp_path / "b", os.fsencode(tmp_path) + b"/" + name)
    except OSError:
        pytest.skip("the file system refuses such names itself")
    with pytest.raises(UserError, match="Rename it"):
        load(tmp_path)


@pytest.mark.parametrize("size", [(12, 10), (12, 10, 3)], ids=["grey", "rgb"])
def test_more_than_may_be_held_is_refused(tmp_path, monkeypatch, size):
    write_class_folders(tmp_path, {"a": 5, "b": 5}, size)
    needed = 10 * int(np.prod(size))
    monkeypatch.setattr("engine.data.readers.pictures.MAX_BYTES", needed - 1)
    with pytest.raises(UserError, match="10 pictures of 10 × 12 pixels take"):
        load(tmp_path)
    monkeypatch.setattr("engine.data.readers.pictures.MAX_BYTES", needed)
    assert len(load(tmp_path).train) == 8
