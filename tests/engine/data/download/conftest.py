"""A published set of our own on servers of our own."""

import hashlib
from dataclasses import replace

import numpy as np
import pytest

from engine.data.catalogue import DATASETS
from engine.data.readers.idx_files import IDX_NAMES
from engine.data.remote import REMOTES, Remote, RemoteFile
from tests.engine.data.download.flaky import FlakyServer
from tests.engine.data.made import idx_bytes

COUNTS = (40, 20)


def small_files() -> dict[str, bytes]:
    """Four IDX files under MNIST's names, together 47 kB."""
    rng = np.random.default_rng(5)
    files = {}
    for pictures, labels, count in ((*IDX_NAMES[:2], COUNTS[0]), (*IDX_NAMES[2:], COUNTS[1])):
        files[pictures] = idx_bytes(rng.integers(0, 256, (count, 28, 28), np.uint8))
        files[labels] = idx_bytes(np.arange(count) % 10)
    return files


def describe(files: dict[str, bytes]) -> tuple[RemoteFile, ...]:
    """The table's rows for these files."""
    return tuple(
        RemoteFile(name, len(content), hashlib.sha256(content).hexdigest(),
                   hashlib.md5(content).hexdigest())
        for name, content in files.items()
    )  # fmt: skip


@pytest.fixture
def files():
    """The files of `mnist`, which is a small set of our own while a test runs."""
    return small_files()


@pytest.fixture
def make_server(monkeypatch):
    """Starts servers, which end with the test."""
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.setenv(name, "127.0.0.1")
    started: list[FlakyServer] = []

    def make(content: dict[str, bytes]) -> FlakyServer:
        started.append(FlakyServer(content))
        return started[-1]

    yield make
    for server in started:
        server.close()


@pytest.fixture
def server(make_server, files):
    """A server with the set's files."""
    return make_server(files)


@pytest.fixture(autouse=True)
def published(monkeypatch, tmp_path, files, own_home):
    """`mnist` is our small set, of which none is here."""
    monkeypatch.setenv("NEOCOG_DATA", str(tmp_path / "shared"))
    folder = replace(DATASETS["mnist"].folder, counts=COUNTS)
    monkeypatch.setitem(DATASETS, "mnist", replace(DATASETS["mnist"], folder=folder))
    monkeypatch.setitem(REMOTES, "mnist", Remote((), describe(files)))
