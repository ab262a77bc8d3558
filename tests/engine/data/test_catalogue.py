"""Data sets by name or folder, and the sentences where they are absent or don't fit together."""

import os
import struct
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from engine.data.catalogue import DATASETS, IDX_NAMES, data_state, known_sets, load_dataset
from engine.errors import UserError
from tests.engine.data.made import write_cifar_set

ROOT = Path(__file__).resolve().parents[3]
REAL = Path(os.environ.get("NEOCOG_DATA") or ROOT.parent / "shared" / "data")


def write_idx(folder: Path, name: str, array: np.ndarray) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    head = bytes([0, 0, 8, array.ndim]) + struct.pack(f">{array.ndim}I", *array.shape)
    (folder / name).write_bytes(head + array.astype(np.uint8).tobytes())


def write_set(folder: Path, pictures: np.ndarray, labels: np.ndarray) -> None:
    for name in IDX_NAMES:
        write_idx(folder, name, pictures if "images" in name else labels)


@pytest.fixture
def own_data(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("NEOCOG_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("NEOCOG_HOME", str(tmp_path / "home"))
    return tmp_path / "data"


@pytest.mark.parametrize(("name", "first"), [("mnist", [7, 2, 1]), ("fashion-mnist", [9, 2, 1])])
def test_real_idx_sets_load_by_name(monkeypatch, name, first):
    if not (REAL / name).is_dir():
        pytest.skip(f"{name} is not in NEOCOG_DATA ({REAL})")
    monkeypatch.setenv("NEOCOG_DATA", str(REAL))
    dataset = load_dataset(name)
    assert dataset.picture_shape == (1, 28, 28)
    assert (len(dataset.train), len(dataset.test)) == (60_000, 10_000)
    assert dataset.test.labels[:3].tolist() == first
    assert dataset.labels == DATASETS[name].labels
    assert data_state(name) == ("here", REAL / name)
    by_folder = load_dataset(str(REAL / name))
    assert (dataset.folder, by_folder.folder) == (None, (REAL / name).resolve())
    assert by_folder.input_path == dataset.input_path
    np.testing.assert_array_equal(by_folder.test.pictures, dataset.test.pictures)


def test_an_unknown_name_lists_the_known_ones(own_data):
    with pytest.raises(
        UserError, match="digits, strokes, printed, mnist, fashion-mnist, cifar-10"
    ) as caught:
        load_dataset("minst")
    assert "cifar-10-small" not in str(caught.value)


def test_absent_files_name_the_folders_and_files(own_data):
    assert data_state("mnist") == ("missing", None)
    with pytest.raises(UserError) as caught:
        load_dataset("mnist")
    sentence = str(caught.value)
    assert str(own_data / "mnist") in sentence
    assert str(own_data.parent / "home" / "data" / "mnist") in sentence
    assert all(name in sentence for name in IDX_NAMES)
    assert "digits" in sentence
    assert "`neocog data get mnist` (12 MB)" in sentence


def test_a_set_that_is_nowhere_published_is_offered_only_where_it_lies(own_data):
    known = ["digits", "strokes", "printed", "mnist", "fashion-mnist", "cifar-10"]
    assert list(known_sets()) == known
    with pytest.raises(UserError, match=r"isn't here. Put data_batch_1.bin, test_batch.bin"):
        load_dataset("cifar-10-small")
    write_cifar_set(own_data / "cifar-10-small")
    assert "cifar-10-small" in known_sets()
    dataset = load_dataset("cifar-10-small")
    assert dataset.picture_shape == DATASETS["cifar-10-small"].picture_shape == (3, 32, 32)
    assert dataset.input_path == "photo" and dataset.labels[3] == "cat"


def test_cifar_10_needs_all_five_batches_by_name_and_is_found_as_its_archive_unpacks(own_data):
    write_cifar_set(own_data / "cifar-10", batches=4)
    assert data_state("cifar-10") == ("missing", None)
    folder = own_data / "cifar-10-batches-bin"
    write_cifar_set(folder, batches=5)
    assert data_state("cifar-10") == ("here", folder)
    assert len(load_dataset("cifar-10").train) == 50


def test_the_real_small_cifar_loads_by_name_and_by_path(real_data):
    if not (real_data / "cifar-10-small").is_dir():
        pytest.skip("cifar-10-small isn't in NEOCOG_DATA")
    dataset, own = load_dataset("cifar-10-small"), load_dataset(str(real_data / "cifar-10-small"))
    assert (len(dataset.train), len(dataset.test)) == (10_000, 2_000)
    assert np.bincount(dataset.train.labels).min() > 900
    assert own.labels == dataset.labels and own.input_path == "photo"
    np.testing.assert_array_equal(own.test.pictures, dataset.test.pictures)


def test_other_class_names_are_another_set(own_data):
    write_cifar_set(own_data / "cifar-10", batches=5)
    names = own_data / "cifar-10" / "batches.meta.txt"
    names.write_text(names.read_text().replace("truck", "lorry"))
    with pytest.raises(UserError, match=r"lorry, so it isn't CIFAR-10. Give the folder's path"):
        load_dataset("cifar-10")
    assert load_dataset(str(own_data / "cifar-10")).labels[9] == "lorry"


def test_pictures_of_another_shape_are_another_set(own_data):
    write_set(own_data / "mnist", np.zeros((3, 20, 20)), np.array([0, 5, 9]))
    with pytest.raises(UserError, match=r"pictures of \(1, 20, 20\).*so it isn't MNIST"):
        load_dataset("mnist")


def test_a_folder_with_nothing_to_read_says_what_is_read(own_data):
    own_data.mkdir()
    with pytest.raises(UserError, match="four IDX files, CIFAR-10 batches, class folders"):
        load_dataset(str(own_data))


def test_oblong_pictures_are_no_centred_ink(own_data):
    write_set(own_data / "tall", np.zeros((3, 28, 20)), np.array([0, 1, 2]))
    assert load_dataset(str(own_data / "tall")).input_path == "photo"


@pytest.mark.slow  # draws the strokes
def test_every_set_states_what_it_holds(own_data, real_data, monkeypatch):
    monkeypatch.setenv("NEOCOG_DATA", str(real_data))
    for name, source in DATASETS.items():
        if data_state(name)[0] == "missing":
            continue
        dataset = load_dataset(name)
        assert dataset.labels == source.labels
        assert dataset.picture_shape == source.picture_shape
        assert dataset.input_path == source.input_path
        for part in (dataset.train, dataset.test):
            assert f"{len(part):,}" in source.count


def test_a_folder_lacking_files_names_them(own_data):
    write_idx(own_data / "half", IDX_NAMES[0], np.zeros((2, 28, 28)))
    with pytest.raises(UserError, match=f"lacks {IDX_NAMES[1]}"):
        load_dataset(str(own_data / "half"))


def test_the_user_folder_is_searched_too(own_data):
    folder = own_data.parent / "home" / "data" / "mnist"
    write_set(folder, np.zeros((3, 28, 28)), np.array([0, 5, 9]))
    assert data_state("mnist") == ("here", folder)
    assert len(load_dataset("mnist").train) == 3


def test_counts_that_differ_are_refused(own_data):
    write_set(own_data / "mnist", np.zeros((3, 28, 28)), np.array([0, 1]))
    with pytest.raises(UserError, match=r"3 pictures .* but 2"):
        load_dataset("mnist")


def test_labels_out_of_range_are_refused(own_data):
    write_set(own_data / "mnist", np.zeros((2, 28, 28)), np.array([0, 10]))
    with pytest.raises(UserError, match="labels above 9"):
        load_dataset("mnist")


def test_parts_of_different_size_are_refused(own_data):
    write_set(own_data / "mnist", np.zeros((2, 28, 28)), np.array([0, 1]))
    write_idx(own_data / "mnist", IDX_NAMES[2], np.zeros((2, 14, 14)))
    with pytest.raises(UserError, match="differ in size"):
        load_dataset("mnist")


def test_labels_in_place_of_pictures_are_refused(own_data):
    write_set(own_data / "mnist", np.zeros((2, 28, 28)), np.array([0, 1]))
    write_idx(own_data / "mnist", IDX_NAMES[0], np.zeros(2))
    with pytest.raises(UserError, match="not grey or RGB pictures"):
        load_dataset("mnist")


def test_a_folder_of_colour_pictures_loads_as_photos(own_data):
    write_set(own_data / "colour", np.full((4, 8, 8, 3), 90), np.array([0, 1, 2, 1]))
    dataset = load_dataset(str(own_data / "colour"))
    assert dataset.name == "colour"
    assert dataset.picture_shape == (3, 8, 8)
    assert dataset.labels == ("0", "1", "2")
    assert dataset.input_path == "photo"


def ask_unprivileged(code: str, **environment: str) -> str:
    """What the code prints as a user to whom a folder without permissions is closed."""
    head = (
        "import os; from engine.data import catalogue; from engine.errors import UserError\n"
        "os.getuid() or os.setuid(65534)\ntry:\n    "
    )
    tail = "\nexcept UserError as error: print(error)\n"
    words = [sys.executable, "-c", head + code + tail]
    done = subprocess.run(words, capture_output=True, text=True, env=os.environ | environment)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.skipif(not hasattr(os, "setuid"), reason="needs POSIX permissions")
def test_a_closed_folder_gets_a_sentence_and_counts_as_missing(own_data):
    write_set(own_data / "mnist", np.zeros((3, 28, 28)), np.array([0, 5, 9]))
    own_data.chmod(0)
    try:
        for name in ("mnist", str(own_data / "mnist"), str(own_data / "mnist" / "deeper")):
            said = ask_unprivileged(f"catalogue.load_dataset({name!r})")
            assert "Permission denied" in said and str(own_data / "mnist") in said
            assert said.count("\n") == 1
        state = ask_unprivileged("print(catalogue.data_state('mnist'))")
    finally:
        own_data.chmod(0o700)
    assert state == "('missing', None)\n"


@pytest.mark.parametrize("name", ["x" * 5000, "~nobody-of-this-name/data", "nul\0byte"])
def test_a_name_that_can_be_no_path_gets_a_sentence(own_data, name):
    with pytest.raises(UserError):
        load_dataset(name)


def test_a_folder_called_like_a_known_set_is_still_a_folder(own_data):
    write_set(own_data / "digits", np.zeros((3, 28, 28)), np.array([0, 1, 2]))
    assert load_dataset(str(own_data / "digits")).folder == (own_data / "digits").resolve()
    assert load_dataset("digits").folder is None


def test_digits_are_built_in(own_data):
    assert data_state("digits") == ("built in", None)
    assert load_dataset("digits").picture_shape == (1, 28, 28)
