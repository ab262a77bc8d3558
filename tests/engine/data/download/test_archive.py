"""Archives: the expected members come out, and hostile ones do nothing but get a sentence."""

import gzip
import hashlib
import io
import tarfile
import tracemalloc
from dataclasses import replace

import numpy as np
import pytest

from engine import places
from engine.data.catalogue import DATASETS, load_dataset
from engine.data.check import check_sets
from engine.data.download import CancelledError, download
from engine.data.download.archive import unpack
from engine.data.remote import REMOTES, Member, Remote
from engine.errors import UserError
from tests.engine.data.download.conftest import describe
from tests.engine.data.made import tar_bytes, write_cifar_set

INNER = "cifar-10-batches-bin"
FILES = {"set/data.bin": bytes(range(250)) * 4, "set/names.txt": b"one\ntwo\n"}
REMOTE = Remote(
    mirrors=(),
    files=(),
    members=(
        Member("set/data.bin", 1000, hashlib.sha256(FILES["set/data.bin"]).hexdigest()),
        Member("set/names.txt", 100),
    ),
    left_out=("set/readme.html",),
)


def member(name="set/data.bin", kind=tarfile.REGTYPE, size=0, link=""):
    found = tarfile.TarInfo(name)
    found.type, found.size, found.linkname = kind, size, link
    return found


def pack(*members):
    """An archive of these members, each a TarInfo with its content."""
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for found, content in members:
            archive.addfile(found, io.BytesIO(content))
    return gzip.compress(stream.getvalue())


def try_unpacking(tmp_path, content):
    path, out = tmp_path / "a.tar.gz", tmp_path / "deep" / "out"
    path.write_bytes(content)
    out.mkdir(parents=True)
    try:
        unpack(path, out, REMOTE, lambda: None)
    finally:
        outside = {found for found in tmp_path.rglob("*") if found.is_file()} - {path}
        assert all(found.parent == out for found in outside)
    return {found.name: found.read_bytes() for found in out.iterdir()}


def test_the_members_come_out_without_their_folder(tmp_path):
    content = tar_bytes({**FILES, "set/readme.html": b"<html>"})
    assert try_unpacking(tmp_path, content) == {"data.bin": bytes(range(250)) * 4,
                                                "names.txt": b"one\ntwo\n"}  # fmt: skip


WHOLE = [(member(name, size=len(content)), content) for name, content in FILES.items()]
HUGE = member("x" * 90, tarfile.XHDTYPE, size=200 << 20)
HOSTILE = {
    "parent folder": (pack((member("../evil", size=4), b"evil")), "holds '../evil'"),
    "parent inside": (pack((member("set/../../evil", size=4), b"evil")), "isn't part of"),
    "absolute": (pack((member("/tmp/evil", size=4), b"evil")), "isn't part of"),
    "one too many": (pack(*WHOLE, (member("set/more", size=1), b"m")), "holds 'set/more'"),
    "symbolic link": (pack((member(kind=tarfile.SYMTYPE, link="/etc/passwd"), b"")), "something"),
    "hard link": (pack((member(kind=tarfile.LNKTYPE, link="/etc/passwd"), b"")), "something else"),
    "pipe": (pack((member(kind=tarfile.FIFOTYPE), b"")), "something else than a file"),
    "device": (pack((member(kind=tarfile.CHRTYPE), b"")), "something else than a file"),
    "too large": (pack((member(size=1001), bytes(1001))), "something else than a file of its size"),
    "other content": (pack((member(size=1000), bytes(1000)), WHOLE[1]), "another checksum"),
    "one twice": (pack(WHOLE[0], WHOLE[0]), "isn't part of the data set"),
    "one lacking": (pack(WHOLE[0]), "lacks set/names.txt"),
    "empty": (pack(), "lacks set/data.bin, set/names.txt"),
    "no archive": (gzip.compress(b"hello" * 1000), "is a damaged archive"),
    "not packed": (tar_bytes(FILES, packed=False), "is a damaged archive"),
    "cut": (tar_bytes(FILES)[:-40], "is a damaged archive"),
    "cut inside": (gzip.compress(tar_bytes(FILES, packed=False)[:1400]), "is a damaged archive"),
    "nothing": (b"", "is a damaged archive"),
    "many folders": (
        pack(*[(member(f"set/{number}", tarfile.DIRTYPE), b"") for number in range(70)]),
        "has more than 64 members",
    ),
}


@pytest.mark.parametrize(("content", "sentence"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_archive_does_nothing_but_get_a_sentence(tmp_path, content, sentence):
    with pytest.raises(UserError, match=sentence):
        try_unpacking(tmp_path, content)


def test_a_few_bytes_do_not_unpack_to_many(tmp_path):
    """Half a gigabyte of zeros in a header that Python's reader would hold in memory."""
    head = HUGE.tobuf(tarfile.USTAR_FORMAT)
    stream = io.BytesIO()
    with gzip.open(stream, "wb", compresslevel=1) as packed:
        packed.write(head)
        for _ in range(200):
            packed.write(bytes(1 << 20))
    assert len(stream.getvalue()) < 2_000_000
    tracemalloc.start()
    with pytest.raises(UserError, match="unpacks to more than the data set has"):
        try_unpacking(tmp_path, stream.getvalue())
    assert tracemalloc.get_traced_memory()[1] < 8 << 20
    tracemalloc.stop()


@pytest.fixture
def small_cifar(monkeypatch, tmp_path, make_server):
    """A server with `cifar-10`, which is a small set of our own while a test runs."""
    files = {
        f"{INNER}/{path.name}": path.read_bytes()
        for path in write_cifar_set(tmp_path / "made", batches=5)
    }
    archive = {"cifar-10-binary.tar.gz": tar_bytes({**files, f"{INNER}/readme.html": b"<html>"})}
    members = tuple(
        Member(name, len(content), hashlib.sha256(content).hexdigest())
        for name, content in files.items()
    )
    remote = Remote((), describe(archive), members, (f"{INNER}/readme.html",))
    monkeypatch.setitem(REMOTES, "cifar-10", remote)
    folder = replace(DATASETS["cifar-10"].folder, counts=(50, 10))
    monkeypatch.setitem(DATASETS, "cifar-10", replace(DATASETS["cifar-10"], folder=folder))
    return make_server(archive)


def test_an_archive_is_got_and_unpacked(small_cifar):
    doing = []
    found = download(
        "cifar-10", lambda told: doing.append(told.doing), mirrors=[small_cifar.address]
    )
    assert found == places.home() / "data" / "cifar-10"
    assert list(dict.fromkeys(doing)) == ["fetching", "unpacking", "done"]
    assert sorted(path.name for path in found.iterdir())[0] == "batches.meta.txt"
    assert {path.name for path in (found.parent / ".downloads").iterdir()} == {"cifar-10.lock"}
    dataset = load_dataset("cifar-10")
    assert (len(dataset.train), dataset.labels) == (50, DATASETS["cifar-10"].labels)
    assert check_sets("cifar-10")[0].state == "whole"


def test_cancelled_while_unpacking_it_leaves_the_archive_alone(small_cifar):
    doing = []
    with pytest.raises(CancelledError):
        download("cifar-10", lambda told: doing.append(told.doing),
                 lambda: "unpacking" in doing, mirrors=[small_cifar.address])  # fmt: skip
    work = places.home() / "data" / ".downloads"
    assert {path.name for path in work.iterdir()} == {"cifar-10.lock", "cifar-10"}
    assert [path.name for path in (work / "cifar-10").iterdir()] == ["cifar-10-binary.tar.gz"]
    download("cifar-10", mirrors=[small_cifar.address])
    assert len(small_cifar.requests) == 1


def test_a_broken_batch_is_mended_by_getting_it_anew(small_cifar):
    found = download("cifar-10", mirrors=[small_cifar.address])
    batch = found / "data_batch_3.bin"
    content = np.frombuffer(batch.read_bytes(), np.uint8).copy()
    content[5000] ^= 1
    batch.write_bytes(content.tobytes())
    (checked,) = check_sets("cifar-10")
    assert (
        checked.state == "broken"
        and "data_batch_3.bin isn't the published file" in checked.faults[0]
    )
    download("cifar-10", mirrors=[small_cifar.address])
    assert check_sets("cifar-10")[0].state == "whole"
