"""The data sets' readers as targets for broken files."""

import gzip
import hashlib
from collections.abc import Callable
from pathlib import Path

import numpy as np

from engine.data.download.archive import unpack
from engine.data.own_folder import read_own_folder
from engine.data.remote import Member, Remote
from tests.engine.data import made
from tests.fuzz import Target

PICTURES = np.arange(6 * 12 * 10, dtype=np.uint8).reshape(6, 12, 10)
LABELS = np.array([0, 1, 2, 0, 1, 2])
MEMBERS = {"set/data.bin": bytes(range(200)) * 9, "set/names.txt": b"one\ntwo\n"}
REMOTE = Remote(
    mirrors=(),
    files=(),
    members=tuple(
        Member(name, len(content), hashlib.sha256(content).hexdigest())
        for name, content in MEMBERS.items()
    ),
)


def read_set(folder: Path) -> int:
    """Read an own folder; the bytes of its pictures."""
    dataset = read_own_folder(str(folder), ())
    assert dataset.train.pictures.dtype == dataset.test.pictures.dtype == np.uint8
    for part in (dataset.train, dataset.test):
        assert len(part.pictures) == len(part.labels) > 0
        assert 0 <= part.labels.min() <= part.labels.max() < len(dataset.labels)
    return dataset.train.pictures.nbytes + dataset.test.pictures.nbytes


def write_two_classes(folder: Path) -> list[Path]:
    """Two grey pictures, both of which are needed, and four coloured ones."""
    grey = made.write_class_folders(folder, {"circle": 2})
    return grey + made.write_class_folders(folder, {"square": 4}, (9, 14, 3))


def archive_writer(broken_before_packing: bool) -> Callable[[Path], list[Path]]:
    """An archive, packed, or a bare one that `read_archive` packs: past gzip's own checksum."""

    def write(folder: Path) -> list[Path]:
        path = folder / ("a.tar" if broken_before_packing else "a.tar.gz")
        path.write_bytes(made.tar_bytes(MEMBERS, packed=not broken_before_packing))
        return [path]

    return write


def read_archive(folder: Path) -> int:
    """Unpack it; only the expected files with the expected content may come out."""
    path = folder / "a.tar.gz"
    if not path.exists():
        path.write_bytes(gzip.compress((folder / "a.tar").read_bytes(), 1))
    out = folder / "out"
    out.mkdir()
    try:
        unpack(path, out, REMOTE, lambda: None)
    finally:
        found = {file.name: file.read_bytes() for file in out.rglob("*")}
        assert set(found) <= {name.rpartition("/")[2] for name in MEMBERS}
    for name, content in MEMBERS.items():
        assert found[name.rpartition("/")[2]] == content
    return sum(map(len, found.values()))


TARGETS = {
    "IDX files": Target(
        lambda folder: made.write_idx_set(folder, PICTURES, LABELS), read_set, 100_000
    ),
    "CIFAR batches": Target(
        lambda folder: made.write_cifar_set(folder, 2, count=3), read_set, 100_000
    ),
    # A mutated header may promise a large picture; what is kept of it is at most 96 × 96 RGB.
    "class folders": Target(write_two_classes, read_set, 6 * 96 * 96 * 3),
    "packed archive": Target(archive_writer(False), read_archive, 100_000),
    "archive": Target(archive_writer(True), read_archive, 100_000),
}
