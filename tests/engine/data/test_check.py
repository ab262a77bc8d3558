"""Checking data sets: each thing that can be wrong with one is found and said."""

import hashlib

import numpy as np
import pytest

from engine.data.catalogue import DATASETS
from engine.data.check import check_folder, check_sets
from engine.data.remote import REMOTES
from tests.engine.data.made import write_cifar_set, write_class_folders, write_idx_set


@pytest.fixture
def own_data(tmp_path, monkeypatch):
    monkeypatch.setenv("NEOCOG_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.mark.parametrize("name", ["mnist", "fashion-mnist"])
def test_the_stated_sums_are_those_of_files_with_the_published_md5(real_data, name):
    for file in REMOTES[name].files:
        content = (real_data / name / file.name).read_bytes()
        assert len(content) == file.size
        assert hashlib.md5(content).hexdigest() == file.md5
        assert hashlib.sha256(content).hexdigest() == file.sha256


@pytest.mark.parametrize("name", REMOTES)
def test_every_published_set_is_described_alike_in_both_tables(name):
    folder = DATASETS[name].folder
    assert not DATASETS[name].private
    kept = {file.removesuffix(".gz") for file in REMOTES[name].sums}
    assert kept == set(folder.files) and folder.names[0] == name
    assert all(
        mirror.startswith("http") and mirror.endswith("/") for mirror in REMOTES[name].mirrors
    )
    assert len(REMOTES[name].mirrors) >= 2


def test_real_sets_are_whole(real_data):
    found = {checked.name: checked for checked in check_sets()}
    for name in ("digits", "strokes", "mnist", "fashion-mnist"):
        assert (found[name].state, found[name].faults) == ("whole", ())


def test_a_missing_set_says_how_to_get_it(own_data):
    (checked,) = check_sets("mnist")
    assert (checked.state, checked.folder) == ("missing", None)
    assert checked.advice.startswith("Get it with `neocog data get mnist`")


def test_files_that_are_not_the_published_ones_are_found(own_data):
    write_idx_set(own_data / "mnist", np.zeros((3, 28, 28)), np.array([0, 1, 2]))
    (checked,) = check_sets("mnist")
    assert (checked.state, checked.folder) == ("broken", own_data / "mnist")
    said = "\n".join(checked.faults)
    assert "t10k-images-idx3-ubyte.gz isn't the published file" in said
    assert "train-images-idx3-ubyte isn't" not in said  # unpacked: nothing is published of it
    assert "holds 3 training pictures, not 60,000" in said and "holds 3 test pictures" in said
    assert f"Remove {own_data / 'mnist'} and get it anew" in checked.advice


def test_a_set_in_the_user_folder_is_got_anew(own_data, own_home):
    write_cifar_set(own_home / "data" / "cifar-10", batches=5)
    (checked,) = check_sets("cifar-10")
    assert checked.advice == "`neocog data get cifar-10` gets it anew."
    assert sum("isn't the published file" in fault for fault in checked.faults) == 6


def test_a_set_that_lacks_files_is_broken_not_missing(own_data):
    paths = write_idx_set(own_data / "mnist", np.zeros((3, 28, 28)), np.array([0, 1, 2]))
    paths[1].unlink()
    (checked,) = check_sets("mnist")
    assert checked.state == "broken"
    assert checked.faults == (f"{own_data / 'mnist'} lacks train-labels-idx1-ubyte.",)


def test_labels_out_of_range_and_a_short_file_are_found(own_data):
    folder = own_data / "cifar-10-small"
    write_cifar_set(folder)
    content = bytearray((folder / "test_batch.bin").read_bytes())
    content[3073] = 77
    (folder / "test_batch.bin").write_bytes(content)
    assert any("label 77 at picture 2" in fault for fault in check_folder("cifar-10-small", folder))
    (folder / "test_batch.bin").write_bytes(content[:-1])
    (checked,) = check_sets("cifar-10-small")
    assert checked.state == "broken" and "whole records" in checked.faults[0]
    assert checked.advice == "Copy the set again from where it came from."


def test_an_own_folder_is_checked_by_its_path_and_tells_what_is_skipped(own_data):
    paths = write_class_folders(own_data / "own", {"a": 4, "b": 4})
    (checked,) = check_sets(str(own_data / "own"))
    assert (checked.state, checked.skipped, checked.advice) == ("whole", (), "")
    paths[0].write_bytes(b"")
    (checked,) = check_sets(str(own_data / "own"))
    assert checked.state == "whole" and "a/0.png is empty" in checked.skipped[0]
    assert "Save the pictures that were skipped again" in checked.advice
    (checked,) = check_sets(str(own_data / "nowhere"))
    assert checked.state == "broken" and "There is no data set" in checked.faults[0]
