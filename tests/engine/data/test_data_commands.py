"""`neocog data` as a person runs it, in processes of their own where that matters."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from gui.__main__ import main
from tests.engine.data.download import flaky
from tests.engine.data.made import write_class_folders


def run(capsys, *words):
    code = main(["data", *map(str, words)])
    said = capsys.readouterr()
    return code, said.out, said.err


def last_json(text):
    return json.loads(text.splitlines()[-1])


def test_the_list_says_what_is_here_and_how_to_get_the_rest(capsys, tmp_path, monkeypatch):
    monkeypatch.setenv("NEOCOG_DATA", str(tmp_path))
    code, out, _ = run(capsys, "list")
    assert code == 0 and "`neocog data get cifar-10`" in out
    code, out, _ = run(capsys, "list", "--json")
    found = {entry["name"]: entry for entry in last_json(out)["data"]}
    assert list(found) == ["digits", "strokes", "printed", "mnist", "fashion-mnist", "cifar-10"]
    assert found["mnist"]["state"] == "missing" and found["mnist"]["published"]
    assert found["digits"]["state"] == "built in" and not found["digits"]["published"]


def test_checking_everything_that_is_here_is_well(capsys, real_data):
    code, out, err = run(capsys, "check", "--json")
    assert (code, err) == (0, "")
    states = {entry["name"]: entry["state"] for entry in last_json(out)["data"]}
    assert states["mnist"] == states["digits"] == "whole"


def test_checking_a_broken_set_exits_with_2_after_the_answer(capsys, tmp_path, monkeypatch):
    monkeypatch.setenv("NEOCOG_DATA", str(tmp_path))
    (tmp_path / "mnist").mkdir()
    (tmp_path / "mnist" / "train-images-idx3-ubyte").write_bytes(b"")
    code, out, err = run(capsys, "check", "mnist", "--json")
    (entry,) = last_json(out)["data"]
    assert code == 2 and entry["state"] == "broken" and "lacks" in entry["faults"][0]
    assert err == "neocog: mnist: broken. What is wrong and what to do is said above.\n"
    code, out, err = run(capsys, "check")
    assert code == 2 and "gets it anew" not in out and "Remove" in out
    code, _, err = run(capsys, "check", "cifar-10")
    assert code == 2 and "isn't here. Get it with `neocog data get cifar-10`" in err


def test_checking_an_own_folder_names_some_of_the_skipped(capsys, tmp_path):
    for path in write_class_folders(tmp_path, {"a": 20, "b": 4})[:15]:
        path.write_bytes(b"")
    code, out, _ = run(capsys, "check", tmp_path)
    assert code == 0 and "are skipped: 15" in out and "and 5 more" in out
    assert len(last_json(run(capsys, "check", tmp_path, "--json")[1])["data"][0]["skipped"]) == 15


def test_what_cannot_be_got_is_one_sentence(capsys):
    code, out, err = run(capsys, "get", "digits")
    assert (code, out) == (2, "") and err.startswith("neocog: digits comes with Neocog")


@pytest.fixture
def real_server(real_data, monkeypatch):
    """A server with the real MNIST, for processes that know nothing of tests."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    files = {path.name: path.read_bytes() for path in (real_data / "mnist").iterdir()}
    server = flaky.FlakyServer(files)
    yield server
    server.close()


def start(server, tmp_path, *words):
    command = [sys.executable, "-m", "gui", "data", "get", "mnist", "--mirror", server.address]
    environment = os.environ | {"NEOCOG_DATA": "", "NEOCOG_HOME": str(tmp_path / "home")}
    pipe = subprocess.PIPE
    return subprocess.Popen(
        [*command, *words], stdout=pipe, stderr=pipe, text=True, env=environment,
        preexec_fn=heed_interrupts if hasattr(os, "fork") else None,
    )  # fmt: skip


def heed_interrupts():
    """Whoever starts tests in the background has them, and their children, ignore Ctrl-C."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def wait_for_bytes(part):
    end = time.monotonic() + 30
    while not (part.exists() and part.stat().st_size > 30_000):
        assert time.monotonic() < end
        time.sleep(0.01)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="sends POSIX signals")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGKILL, -9)])
def test_an_interrupted_download_leaves_only_parts_and_goes_on(real_server, tmp_path, number, code):
    data = tmp_path / "home" / "data"
    part = data / ".downloads" / "mnist" / "train-images-idx3-ubyte.gz.part"
    real_server.behaviours = [flaky.trickle]
    first = start(real_server, tmp_path)
    wait_for_bytes(part)
    first.send_signal(number)
    _, err = first.communicate(timeout=30)
    assert first.returncode == code and "Traceback" not in err
    assert [path.name for path in data.iterdir()] == [".downloads"]
    had = part.stat().st_size
    second = start(real_server, tmp_path, "--json")
    out, err = second.communicate(timeout=60)
    assert second.returncode == 0, err
    assert last_json(out)["folder"] == str(data / "mnist")
    assert real_server.requests[1] == ("/train-images-idx3-ubyte.gz", f"bytes={had}-")
    assert len(real_server.requests) == 5
    assert sorted(path.name for path in (data / ".downloads").iterdir()) == ["mnist.lock"]


@pytest.mark.slow
def test_two_processes_get_the_same_set_once(real_server, tmp_path):
    def late(handler):
        handler.wait(3)
        flaky.serve(handler)

    real_server.behaviours = [late]
    both = [start(real_server, tmp_path) for _ in range(2)]
    said = [process.communicate(timeout=90) for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    assert len(real_server.requests) == 4
    assert all("mnist is whole" in out for out, _ in said)
    assert sum("another process is getting mnist" in err for _, err in said) == 1
