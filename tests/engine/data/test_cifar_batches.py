"""CIFAR-10's batches: planes become pictures, and every broken file gets its sentence."""

import numpy as np
import pytest

from engine.data.catalogue import load_dataset
from engine.data.readers.cifar_batches import read_batch, read_folder, read_names
from engine.errors import UserError
from tests.engine.data.made import CIFAR_NAMES, cifar_bytes, write_cifar_set


def test_a_record_is_a_label_and_three_planes(tmp_path):
    planes = np.arange(3 * 32 * 32).reshape(3, 32, 32) % 251
    (tmp_path / "batch").write_bytes(bytes([7]) + planes.astype(np.uint8).tobytes())
    part = read_batch(tmp_path / "batch")
    assert part.labels.tolist() == [7] and part.labels.dtype == np.int64
    assert part.pictures.shape == (1, 32, 32, 3) and part.pictures.dtype == np.uint8
    for channel in range(3):
        np.testing.assert_array_equal(part.pictures[0, ..., channel], planes[channel])


@pytest.mark.parametrize("batches", [1, 3, 5])
def test_the_batches_that_are_there_are_joined_in_their_order(tmp_path, batches):
    write_cifar_set(tmp_path, batches, count=20)
    content = read_folder(tmp_path)
    assert (len(content.train), len(content.test)) == (20 * batches, 20)
    assert content.labels == CIFAR_NAMES
    last = read_batch(tmp_path / f"data_batch_{batches}.bin")
    np.testing.assert_array_equal(content.train.pictures[-20:], last.pictures)
    test = read_batch(tmp_path / "test_batch.bin")
    np.testing.assert_array_equal(content.test.pictures, test.pictures)


BATCHES = {
    "empty": (b"", "has 0 bytes; a CIFAR-10 batch is whole records of 3,073"),
    "cut short": (cifar_bytes([1, 2])[:-1], "has 6,145 bytes; .* cut short"),
    "too long": (cifar_bytes([1, 2]) + b"x", "has 6,147 bytes"),
    "label out of range": (cifar_bytes([1, 10, 255]), "the label 10 at picture 2; .* 0 … 9"),
}


@pytest.mark.parametrize(("content", "sentence"), BATCHES.values(), ids=BATCHES)
def test_a_broken_batch_gets_its_sentence(tmp_path, content, sentence):
    write_cifar_set(tmp_path)
    (tmp_path / "data_batch_1.bin").write_bytes(content)
    with pytest.raises(UserError, match=sentence) as caught:
        load_dataset(str(tmp_path))
    assert "data_batch_1.bin" in str(caught.value)


NAMES = {
    "none": (b"", "holds 0 names"),
    "nine": ("\n".join(CIFAR_NAMES[:9]).encode(), "holds 9 names, 9 of them different"),
    "eleven": ("\n".join([*CIFAR_NAMES, "tree"]).encode(), "holds 11 names"),
    "one twice": ("\n".join([*CIFAR_NAMES[:9], "cat"]).encode(), "10 names, 9 of them different"),
    "no text": (b"\xff\xfe", "isn't a text"),
    "too long": (b"x" * 5000, "has 5,000 bytes; at most 4,096"),
}


@pytest.mark.parametrize(("content", "sentence"), NAMES.values(), ids=NAMES)
def test_broken_names_get_their_sentence(tmp_path, content, sentence):
    write_cifar_set(tmp_path)
    (tmp_path / "batches.meta.txt").write_bytes(content)
    with pytest.raises(UserError, match=sentence):
        load_dataset(str(tmp_path))


def test_names_may_end_in_empty_lines_as_the_original_does(tmp_path):
    (tmp_path / "names").write_bytes(("\r\n".join(CIFAR_NAMES) + "\r\n\r\n").encode())
    assert read_names(tmp_path / "names") == CIFAR_NAMES


@pytest.mark.parametrize("file", ["data_batch_1.bin", "test_batch.bin", "batches.meta.txt"])
def test_a_folder_lacking_a_file_names_it(tmp_path, file):
    write_cifar_set(tmp_path)
    (tmp_path / file).unlink()
    with pytest.raises(UserError, match=f"lacks {file}"):
        load_dataset(str(tmp_path))


def test_more_than_may_be_held_is_refused_before_it_is_read(tmp_path, monkeypatch):
    write_cifar_set(tmp_path, batches=2, count=10)
    monkeypatch.setattr("engine.data.readers.cifar_batches.MAX_BYTES", 25 * 3073)
    with pytest.raises(UserError, match=r"data_batch_2.bin has 30,730 bytes; at most 15,365"):
        load_dataset(str(tmp_path))
