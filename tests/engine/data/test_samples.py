"""Kept drawings: written once, read back in order, broken ones skipped and counted."""

from dataclasses import replace

import numpy as np
import pytest

from engine.data.dataset import Dataset, Part
from engine.data.samples import (
    count_samples,
    keep_sample,
    load_samples,
    samples_folder,
    with_samples,
)
from engine.errors import UserError

LABELS = ("0", "1", "T-shirt/top", "..")
DRAWN = np.random.default_rng(0).integers(0, 256, (4, 28, 28), dtype=np.uint8)


@pytest.fixture(autouse=True)
def own_home(tmp_path, monkeypatch):
    monkeypatch.setenv("NEOCOG_HOME", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize("label", LABELS)
def test_a_kept_drawing_comes_back_with_its_label(label, own_home):
    path = keep_sample(DRAWN[0], label)
    assert path.parent.parent == own_home / "samples"
    kept = load_samples(LABELS, (1, 28, 28))
    np.testing.assert_array_equal(kept.pictures, DRAWN[:1])
    assert [LABELS[number] for number in kept.labels] == [label]
    assert count_samples() == {label: 1}


def test_the_same_drawing_is_kept_once_and_moves_when_corrected_again():
    assert keep_sample(DRAWN[0], "1") == keep_sample(DRAWN[0], "1")
    assert count_samples() == {"1": 1}
    keep_sample(DRAWN[0], "0")
    assert count_samples() == {"0": 1}


def test_colour_samples_are_kept_too():
    picture = np.stack(list(DRAWN[:3]), axis=-1)
    keep_sample(picture, "0")
    np.testing.assert_array_equal(load_samples(LABELS, (3, 28, 28)).pictures, picture[None])


def test_broken_and_foreign_files_are_skipped_and_counted():
    keep_sample(DRAWN[0], "0")
    broken = keep_sample(DRAWN[1], "0")
    broken.write_bytes(broken.read_bytes()[:-20])
    keep_sample(DRAWN[2, :20], "1")  # another size
    (samples_folder() / "0" / "empty.png").touch()
    kept = load_samples(LABELS, (1, 28, 28))
    assert (len(kept), kept.skipped) == (1, 3)


def test_nothing_kept_is_no_fault():
    kept = load_samples(LABELS, (1, 28, 28))
    assert kept.pictures.shape == (0, 28, 28) and count_samples() == {}


@pytest.mark.parametrize("label", ["", "  "])
def test_a_label_is_needed(label):
    with pytest.raises(UserError, match="needs a label"):
        keep_sample(DRAWN[0], label)


def test_training_gets_the_kept_drawings_and_the_test_part_does_not():
    part = Part(DRAWN[:2], np.array([0, 1]))
    dataset = Dataset("small", part, part, LABELS, "ink")
    assert with_samples(dataset) is dataset
    keep_sample(DRAWN[3], "1")
    joined = with_samples(dataset)
    np.testing.assert_array_equal(joined.extra.pictures, DRAWN[[3]])
    assert joined.extra.labels.tolist() == [1] and joined.extra.labels.dtype == np.int64
    assert joined.train is part and joined.test is part  # nor is any held out for validation
    both = with_samples(replace(dataset, extra=part))
    np.testing.assert_array_equal(both.extra.pictures, DRAWN[[0, 1, 3]])


def test_samples_have_the_order_of_their_names_whatever_came_first():
    for picture in DRAWN:
        keep_sample(picture, "0")
    first = load_samples(LABELS, (1, 28, 28)).pictures
    for path in samples_folder().glob("*/*"):
        path.unlink()
    for picture in DRAWN[::-1]:
        keep_sample(picture, "0")
    np.testing.assert_array_equal(load_samples(LABELS, (1, 28, 28)).pictures, first)
