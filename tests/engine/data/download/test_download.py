"""Downloads from servers that fail, stall, corrupt and cut: the set comes whole or not at all."""

import hashlib
import shutil
import time

import pytest

from engine import places
from engine.data.download import Progress, download
from engine.data.remote import REMOTES
from engine.errors import UserError
from tests.engine.data.download import flaky
from tests.engine.data.download.getting import BIG, QUICK, check_absent, check_whole, get

SILENT_S = 0.4  # where a server's silence is what a test is about


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


def test_the_checksum_decides_and_not_the_md5(server, monkeypatch, files):
    """A file of the same MD5 and another SHA-256 doesn't pass: SHA-256 alone is looked at."""
    (first, *rest) = REMOTES["mnist"].files
    other = hashlib.sha256(b"other").hexdigest()
    changed = type(first)(first.name, first.size, other, first.md5)
    monkeypatch.setitem(REMOTES, "mnist", type(REMOTES["mnist"])((), (changed, *rest)))
    with pytest.raises(UserError, match="another checksum"):
        get(server)
    check_absent()
