"""Downloads from servers that fail, stall, corrupt and cut: the set comes whole or not at all."""

import hashlib
import os
import resource
import shutil
import threading
import time
from pathlib import Path

import numpy as np
import pytest

from engine import places
from engine.data.catalogue import data_state, load_dataset
from engine.data.download import CancelledError, Progress, download
from engine.data.remote import REMOTES
from engine.errors import UserError
from tests.engine.data.download import flaky

QUICK = {"timeout_s": 10, "pause_s": 0.02}
SILENT_S = 0.4  # where a server's silence is what a test is about
BIG = "train-images-idx3-ubyte"  # 31 kB


def get(*servers, **choices):
    mirrors = [server.address for server in servers]
    return download("mnist", mirrors=mirrors, **{**QUICK, **choices})


def check_whole(folder, files):
    """The set is there, and nothing beside it but the lock."""
    assert folder == places.home() / "data" / "mnist"
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == files
    assert [path.name for path in (folder.parent / ".downloads").iterdir()] == ["mnist.lock"]
    assert len(load_dataset("mnist").train) == 40


def check_absent():
    assert data_state("mnist") == ("missing", None)
    assert not (places.home() / "data" / "mnist").exists()


def parts():
    folder = places.home() / "data" / ".downloads" / "mnist"
    return {path.name: path.stat().st_size for path in folder.iterdir()}


def test_a_good_server_gives_the_set_with_progress(server, files):
    told: list[Progress] = []
    check_whole(get(server, progress=told.append), files)
    assert [path for path, _ in server.requests] == [f"/{name}" for name in files]
    total = sum(map(len, files.values()))
    received = [progress.received for progress in told]
    assert received == sorted(received) and received[-1] == total == told[0].total
    assert {progress.file for progress in told[:-1]} == set(files)
    assert (told[0].doing, told[0].mirror, told[-1].doing) == ("fetching", "127.0.0.1", "done")


def test_a_set_that_is_here_is_not_got_again(server):
    folder = get(server)
    asked = len(server.requests)
    assert get(server) == folder
    assert len(server.requests) == asked


RECOVERED = {
    "500": [flaky.status(500)],
    "503 twice": [flaky.status(503), flaky.status(503)],
    "429": [flaky.status(429)],
    "cut short": [flaky.truncate(10_000)],
    "cut short again and again": [flaky.truncate(6000)] * 4,
    "torn connection": [flaky.reset(10_000)],
    "no range after a cut": [flaky.truncate(10_000), flaky.ignore_range],
    "wrong bytes before a cut": [flaky.corrupt_then_drop(10_000)],
    "chunks": [flaky.chunked],
    "broken chunks": [flaky.broken_chunks],
}


@pytest.mark.parametrize("behaviours", RECOVERED.values(), ids=RECOVERED)
def test_what_passes_is_recovered_from_with_one_mirror(server, files, behaviours):
    server.behaviours = list(behaviours)
    check_whole(get(server), files)


SILENT = {
    "stalls in the middle": flaky.stall(10_000),
    "stalls before the answer": flaky.say_nothing,
    "drips": flaky.drip,
}


@pytest.mark.parametrize("behaviour", SILENT.values(), ids=SILENT)
def test_a_silent_server_is_left_and_asked_again(server, files, behaviour):
    server.behaviours = [behaviour]
    begun = time.monotonic()
    check_whole(get(server, timeout_s=SILENT_S), files)
    assert time.monotonic() - begun > SILENT_S
    assert len(server.requests) > len(files)


def test_after_a_cut_only_the_rest_is_asked_for(server, files):
    server.behaviours = [flaky.truncate(10_000), flaky.reset(5_000)]
    check_whole(get(server), files)
    assert [asked for path, asked in server.requests if path == f"/{BIG}"] == [
        None, "bytes=10000-", "bytes=15000-",
    ]  # fmt: skip


def test_wrong_bytes_from_one_mirror_do_not_condemn_another(make_server, files):
    first, second = make_server(files), make_server(files)
    first.behaviours = [flaky.corrupt_then_drop(10_000), flaky.status(404)]
    check_whole(get(first, second), files)
    asked = [asked for path, asked in second.requests if path == f"/{BIG}"]
    assert asked == ["bytes=10000-", None]  # the rest of a false start, then all of it


NEXT_MIRROR = {
    "404": flaky.status(404),
    "403": flaky.status(403),
    "another checksum": flaky.corrupt,
    "another length": flaky.another_length,
    "more than the file": flaky.endless,
    "another range": flaky.another_range,
    "a redirection that is none": flaky.redirect("http://[half"),
    "a redirection to a file": flaky.redirect("file:///etc/passwd"),
}


@pytest.mark.parametrize("behaviour", NEXT_MIRROR.values(), ids=NEXT_MIRROR)
def test_the_next_mirror_is_taken(make_server, files, behaviour):
    bad, good = make_server(files), make_server(files)
    bad.behaviours = [behaviour]
    check_whole(get(bad, good), files)
    assert [path for path, _ in good.requests] == [f"/{BIG}"]


def test_the_next_mirror_is_taken_when_one_falls_silent(make_server, files):
    silent, good = make_server(files), make_server(files)
    silent.behaviours = [flaky.say_nothing]
    check_whole(get(silent, good, timeout_s=SILENT_S), files)
    assert good.requests[0] == (f"/{BIG}", None)


def test_a_closed_port_and_an_unknown_host_are_passed_over(make_server, files):
    closed = make_server({})
    address = closed.address
    closed.shutdown()
    closed.server_close()
    good = make_server(files)
    mirrors = [address, "http://host.invalid/", good.address]
    check_whole(download("mnist", mirrors=mirrors, **QUICK), files)


def test_redirections_are_followed_and_loops_ended(make_server, files):
    start, goal = make_server({}), make_server(files)
    start.behaviours = [flaky.redirect(goal.address + name) for name in files]
    check_whole(get(start), files)
    shutil.rmtree(places.home() / "data" / "mnist")
    start.behaviours = [flaky.redirect(f"{start.address}{BIG}")] * 40
    with pytest.raises(UserError, match="infinite loop"):
        get(start)


def test_when_no_mirror_has_it_each_reason_is_said_and_nothing_is_there(make_server, files):
    first, second = make_server({}), make_server(files)
    second.behaviours = [flaky.status(500)] * 3
    with pytest.raises(UserError) as caught:
        get(first, second)
    sentence = str(caught.value)
    assert f"{BIG} can't be downloaded" in sentence and "run it again" in sentence
    assert "answered 404 Not Found" in sentence and "answered 500" in sentence
    assert len(first.requests) == 1 and len(second.requests) == 3
    check_absent()


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


@pytest.mark.parametrize(
    "mirror",
    ["ftp://example.org/", "file:///etc/", "example.org", "http://", "http://a:b/", "http://a b/",
     "http://[1/", "http://é.org/", "http://a:0/", ""],
)  # fmt: skip
def test_what_is_no_address_of_the_web_is_refused(mirror):
    with pytest.raises(UserError, match="is no mirror"):
        download("mnist", mirrors=[mirror], **QUICK)
    check_absent()


def test_a_mirror_needs_no_slash(server, files):
    check_whole(download("mnist", mirrors=[server.address[:-1]], **QUICK), files)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("digits", "digits comes with Neocog"), ("minst", "There are mnist, fashion-mnist, cifar-10"),
     ("cifar-10-small", "no published data set 'cifar-10-small'")],
)  # fmt: skip
def test_what_is_not_published_is_said_so(name, sentence):
    with pytest.raises(UserError, match=sentence):
        download(name)


def test_too_little_room_is_said_before_anything_is_fetched(server, monkeypatch):
    usage = shutil.disk_usage(".")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=1_000_000))
    with pytest.raises(UserError, match=r"mnist needs 67 MB in .*; 1 MB are free. Make room"):
        get(server)
    assert server.requests == []
    check_absent()


def test_a_full_disk_is_a_sentence_and_keeps_what_has_come(server, files):
    """A limit on the size of files stands in for the disk: the write itself fails."""
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


def test_the_checksum_decides_and_not_the_md5(server, monkeypatch, files):
    """A file of the same MD5 and another SHA-256 doesn't pass: SHA-256 alone is looked at."""
    (first, *rest) = REMOTES["mnist"].files
    other = hashlib.sha256(b"other").hexdigest()
    changed = type(first)(first.name, first.size, other, first.md5)
    monkeypatch.setitem(REMOTES, "mnist", type(REMOTES["mnist"])((), (changed, *rest)))
    with pytest.raises(UserError, match="another checksum"):
        get(server)
    np.testing.assert_equal(data_state("mnist"), ("missing", None))
