"""Downloads that are ended, repeated, crowded or short of room: what there is stays good."""

import os
import shutil
import threading
from pathlib import Path

import pytest

from engine import places
from engine.data.download import CancelledError, Progress
from engine.errors import UserError
from tests.engine.data.download import flaky
from tests.engine.data.download.getting import BIG, check_absent, check_whole, get, parts


def test_what_has_come_is_gone_on_with_the_next_time(server, files):
    server.behaviours = [flaky.serve, flaky.serve, flaky.truncate(9000), *[flaky.status(500)] * 3]
    with pytest.raises(UserError, match=r"t10k-images.*what has come is kept"):
        get(server)
    check_absent()
    assert parts() == {BIG: len(files[BIG]), "train-labels-idx1-ubyte": 48,
                       "t10k-images-idx3-ubyte.part": 9000}  # fmt: skip
    del server.requests[:]
    check_whole(get(server), files)
    assert server.requests == [
        ("/t10k-images-idx3-ubyte", "bytes=9000-"), ("/t10k-labels-idx1-ubyte", None),
    ]  # fmt: skip


@pytest.mark.parametrize("length", [40_000, 31_376], ids=["too long", "full but wrong"])
def test_a_part_that_is_worth_nothing_is_begun_anew(server, files, length):
    folder = places.home() / "data" / ".downloads" / "mnist"
    folder.mkdir(parents=True)
    assert len(files[BIG]) == 31_376
    (folder / f"{BIG}.part").write_bytes(bytes(length))
    (folder / "train-labels-idx1-ubyte").write_bytes(b"not the labels")
    (folder / "of another version.part").write_bytes(b"")
    check_whole(get(server), files)


def test_a_broken_set_in_the_user_folder_is_replaced(server, files):
    folder = get(server)
    (folder / BIG).write_bytes(b"broken")
    check_whole(get(server), files)


def test_what_lies_beside_the_files_of_a_broken_set_is_kept(server, files):
    folder = get(server)
    (folder / BIG).write_bytes(b"broken")
    (folder / f"{BIG}.gz").write_bytes(b"broken too")
    (folder / "notes.txt").write_text("mine")
    (folder / "more").mkdir()
    (folder / "more" / "notes.txt").write_text("mine too")
    assert get(server) == folder
    assert (folder / "notes.txt").read_text() == "mine"
    assert (folder / "more" / "notes.txt").read_text() == "mine too"
    assert (folder / BIG).read_bytes() == files[BIG] and not (folder / f"{BIG}.gz").exists()


def test_a_broken_set_stays_while_no_new_one_is_whole(server):
    folder = get(server)
    (folder / BIG).write_bytes(b"broken")
    server.behaviours = [flaky.status(404)]
    with pytest.raises(UserError, match="404"):
        get(server)
    assert (folder / BIG).read_bytes() == b"broken"


def test_a_broken_set_that_would_be_found_first_is_named(server, files, tmp_path):
    shared = tmp_path / "shared" / "mnist"
    shutil.copytree(get(server), shared)
    assert get(server) == shared
    (shared / BIG).write_bytes(b"broken")
    with pytest.raises(UserError, match=r"shared/mnist is broken and would be found before"):
        get(server)


@pytest.mark.parametrize("at", [1, 15_000, 40_000])
def test_cancelling_leaves_what_can_be_gone_on_with(server, files, at):
    server.behaviours = [flaky.trickle] * 4
    seen: list[int] = []
    with pytest.raises(CancelledError):
        get(server, progress=lambda told: seen.append(told.received),
            cancelled=lambda: bool(seen) and seen[-1] >= at)  # fmt: skip
    check_absent()
    assert sum(parts().values()) == seen[-1] >= at
    del server.requests[:]
    check_whole(get(server), files)
    starts = [(path[1:], int((asked or "bytes=0-")[6:-1])) for path, asked in server.requests]
    asked_for = sum(len(files[name]) - start for name, start in starts)
    assert asked_for == sum(map(len, files.values())) - seen[-1]  # nothing twice


def test_cancelling_ends_the_pause_between_rounds(server):
    server.behaviours = [flaky.status(500)] * 9
    asked = threading.Event()
    threading.Timer(0.2, asked.set).start()
    with pytest.raises(CancelledError):
        get(server, cancelled=asked.is_set, pause_s=60)


def test_two_at_once_get_it_once(server, files):
    server.behaviours = [flaky.trickle] * 4
    told: list[str] = []
    found = []
    threads = [
        threading.Thread(
            target=lambda: found.append(get(server, progress=lambda p: told.append(p.doing)))
        )
        for _ in range(2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found[0] == found[1] and len(server.requests) == 4
    assert "waiting" in told
    check_whole(found[0], files)


def test_one_that_waits_can_be_cancelled(server):
    server.behaviours = [flaky.trickle] * 4
    first = threading.Thread(target=get, args=(server,))
    first.start()
    while not server.requests:
        threading.Event().wait(0.01)
    waiting: list[Progress] = []
    with pytest.raises(CancelledError):
        get(server, progress=waiting.append, cancelled=lambda: bool(waiting))
    assert {told.doing for told in waiting} == {"waiting"}
    first.join()


def test_too_little_room_is_said_before_anything_is_fetched(server, monkeypatch):
    usage = shutil.disk_usage(".")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=1_000_000))
    with pytest.raises(UserError, match=r"mnist needs 67 MB in .*; 1 MB are free. Make room"):
        get(server)
    assert server.requests == []
    check_absent()


def test_a_full_disk_is_a_sentence_and_keeps_what_has_come(server, files):
    """A limit on the size of files stands in for the disk: the write itself fails."""
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, hard))
    try:
        with pytest.raises(UserError, match=r"part can't be written \(File too large\). Make room"):
            get(server)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    check_absent()
    assert parts() == {f"{BIG}.part": 20_000}
    check_whole(get(server), files)


def test_a_folder_that_cannot_be_written_is_a_sentence(server, own_home, monkeypatch):
    own_home.parent.mkdir(exist_ok=True)
    own_home.write_text("a file where the folder should be")
    with pytest.raises(UserError, match="can't be made"):
        get(server)
    monkeypatch.setenv("NEOCOG_HOME", "/proc/nohome")
    with pytest.raises(UserError, match="/proc/nohome"):
        get(server)
    assert server.requests == []


def test_a_place_that_is_taken_is_a_sentence(server, monkeypatch):
    replace = os.replace

    def refuse(source, target):
        """Windows does so while a program uses what lies in the folder."""
        if (
            Path(target).name == "mnist"
            and ".downloads" in str(source)
            and "old" not in str(source)
        ):
            raise PermissionError(13, "Permission denied")
        replace(source, target)

    notes = places.home() / "data" / "mnist" / "notes.txt"
    notes.parent.mkdir(parents=True)
    notes.write_text("mine")
    monkeypatch.setattr("engine.data.download.get.os.replace", refuse)
    with pytest.raises(UserError, match=r"data/mnist can't be put in place \(Permission denied\)"):
        get(server)
    assert notes.read_text() == "mine"
