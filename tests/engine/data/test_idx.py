"""IDX files: whole ones are read, every kind of broken one gets its sentence."""

import gzip
import os
import struct
from contextlib import suppress

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.data.idx import MAX_BYTES, read_idx
from engine.errors import UserError


def idx(array: np.ndarray) -> bytes:
    head = bytes([0, 0, 8, array.ndim]) + struct.pack(f">{array.ndim}I", *array.shape)
    return head + array.tobytes()


PICTURES = np.arange(3 * 4 * 5, dtype=np.uint8).reshape(3, 4, 5)
WHOLE = idx(PICTURES)

BROKEN = {
    "empty": (b"", "isn't an IDX file"),
    "text": (b"hello, world", "isn't an IDX file"),
    "float type": (b"\0\0\x0d\x03" + WHOLE[4:], "holds type 0x0d"),
    "two dimensions": (b"\0\0\x08\x02" + WHOLE[4:], "in 2-D"),
    "ends in header": (WHOLE[:10], "ends inside its header"),
    "short": (WHOLE[:-1], "is cut short"),
    "trailing": (WHOLE + b"\0", "holds more than"),
    "absurd": (b"\0\0\x08\x03" + struct.pack(">3I", *3 * [2**32 - 1]), "promises"),
    "no pictures": (b"\0\0\x08\x03" + struct.pack(">3I", 0, 28, 28), "holds nothing"),
}


@pytest.mark.parametrize("packed", [False, True], ids=["raw", "gzip"])
@pytest.mark.parametrize("array", [PICTURES, PICTURES[0, 0], PICTURES[..., None]], ids=repr)
def test_a_whole_file_is_read(tmp_path, array, packed):
    path = tmp_path / "file"
    path.write_bytes(gzip.compress(idx(array)) if packed else idx(array))
    np.testing.assert_array_equal(read_idx(path), array)


@pytest.mark.parametrize("packed", [False, True], ids=["raw", "gzip"])
@pytest.mark.parametrize(("content", "sentence"), BROKEN.values(), ids=BROKEN)
def test_a_broken_file_gets_its_sentence(tmp_path, content, sentence, packed):
    path = tmp_path / "file"
    path.write_bytes(gzip.compress(content) if packed else content)
    with pytest.raises(UserError, match=sentence):
        read_idx(path)


def test_a_missing_file_and_a_folder_get_a_sentence(tmp_path):
    for path in (tmp_path / "absent", tmp_path):
        with pytest.raises(UserError, match="can't be read"):
            read_idx(path)


@pytest.mark.parametrize("cut", [1, 4, 9, 30])
def test_a_cut_gzip_file_is_refused(tmp_path, cut):
    path = tmp_path / "file.gz"
    path.write_bytes(gzip.compress(WHOLE)[:-cut])
    with pytest.raises(UserError):
        read_idx(path)


def test_bytes_after_a_gzip_stream_are_refused(tmp_path):
    path = tmp_path / "file.gz"
    path.write_bytes(gzip.compress(WHOLE) + b"more")
    with pytest.raises(UserError, match="4 bytes too many"):
        read_idx(path)


def test_a_gzip_bomb_is_not_unpacked(tmp_path):
    """A header that promises 60 bytes before 64 MB of zeros: memory stays at the promise."""
    import tracemalloc

    path = tmp_path / "file.gz"
    path.write_bytes(gzip.compress(WHOLE + bytes(64_000_000)))
    tracemalloc.start()
    with pytest.raises(UserError, match="holds more than"):
        read_idx(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 1_000_000


@pytest.mark.parametrize("head", [WHOLE[:16], b"\x1f\x8b\x08\x00"], ids=["raw", "gzip"])
def test_a_file_that_is_too_large_is_not_read(tmp_path, head):
    """40 GB that take no room on the disk: refused by their size, whatever they hold."""
    import tracemalloc

    path = tmp_path / "huge"
    with path.open("wb") as file:
        file.write(head)
        file.truncate(40 << 30)
    tracemalloc.start()
    with pytest.raises(UserError, match="huge"):
        read_idx(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 1_000_000


def test_a_pipe_is_refused_rather_than_waited_for(tmp_path):
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no named pipes")
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UserError, match="pipe"):
        read_idx(tmp_path / "pipe")


def test_a_promise_of_too_much_is_refused_before_memory_is_taken(tmp_path):
    path = tmp_path / "file.gz"
    path.write_bytes(gzip.compress(b"\0\0\x08\x01" + struct.pack(">I", MAX_BYTES + 1)))
    with pytest.raises(UserError, match="more than"):
        read_idx(path)


@settings(max_examples=300, deadline=None)
@given(
    packed=st.booleans(),
    changes=st.lists(st.tuples(st.integers(0, 200), st.integers(0, 255)), min_size=1, max_size=4),
    cut=st.integers(0, 40),
)
def test_mutated_files_are_read_or_refused_and_nothing_else(tmp_path_factory, packed, changes, cut):
    content = bytearray(gzip.compress(WHOLE, mtime=0) if packed else WHOLE)
    for place, value in changes:
        content[place % len(content)] = value
    path = tmp_path_factory.getbasetemp() / "mutated"
    path.write_bytes(content[: len(content) - cut])
    with suppress(UserError):  # any other error fails the test
        array = read_idx(path)
        assert array.dtype == np.uint8 and array.size <= len(WHOLE)
