"""The main path as a person walks it: a real X window, a real mouse, a real keyboard."""

import json
import os
import shutil
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from export.session import OnnxClassifier

ROOT = Path(__file__).resolve().parents[3]
DRIVER = Path(__file__).with_name("driver.py")
NEEDED = [tool for tool in ("Xvfb", "xdotool") if shutil.which(tool) is None]
pytestmark = [
    pytest.mark.screen,
    pytest.mark.skipif(bool(NEEDED), reason=f"{' and '.join(NEEDED)} not installed"),
]


class Person:
    """Looks at the window through the driver and acts through xdotool."""

    def __init__(self, window, display):
        self.window = window
        self.environment = {**os.environ, "DISPLAY": display}

    def see(self, name, colour=None, where=lambda widget: True):
        question = {"name": name} | ({"colour": colour} if colour else {})
        self.window.stdin.write(json.dumps(question) + "\n")
        self.window.stdin.flush()
        return [widget for widget in json.loads(self.window.stdout.readline()) if where(widget)]

    def wait(self, name, until=lambda widget: True, seconds=20, **how):
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            for widget in self.see(name, **how):
                if until(widget):
                    return widget
            time.sleep(0.05)
        raise AssertionError(f"{name} was not seen as expected; now: {self.see(name, **how)}")

    def do(self, *words):
        subprocess.run(["xdotool", *map(str, words)], env=self.environment, check=True)

    def click(self, name, where=lambda widget: True):
        widget = self.wait(name, until=lambda w: w["enabled"], where=where)
        self.do("mousemove", widget["x"], widget["y"], "click", 1)

    def type_into(self, name, text):
        self.click(name)
        self.do("key", "ctrl+a")
        self.do("type", text)
        self.do("key", "Tab")

    def draw(self, points):
        canvas = self.wait("Canvas")
        side = min(canvas["width"], canvas["height"])
        left, top = canvas["x"] - side / 2, canvas["y"] - side / 2
        places = [(round(left + x * side), round(top + y * side)) for x, y in points]
        words = ["mousemove", *places[0], "mousedown", 1]
        for x, y in places[1:]:
            words += ["mousemove", x, y, "sleep", 0.004]
        self.do(*words, "mouseup", 1)


@pytest.fixture
def display():
    """A screen of 1280 × 800 pixels of our own."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as pipe:
        number = pipe.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait(10)


@pytest.fixture
def person(display, own_home, tmp_path):
    environment = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONPATH": str(ROOT),
        "HOME": str(tmp_path),
        "NEOCOG_DATA": str(tmp_path),  # none there: the page offers the digits that come along
    }
    command = [sys.executable, str(DRIVER)]
    window = subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    person = Person(window, display)
    person.wait("Canvas", seconds=30)
    found = subprocess.run(
        ["xdotool", "search", "--sync", "--onlyvisible", "--name", "Neocog"],
        env=person.environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    person.do("windowfocus", found.stdout.split()[-1])
    yield person
    with window:
        window.kill()


def along(*corners):
    """Points along straight lines from corner to corner, in shares of the canvas."""
    points = []
    for start, end in pairwise(corners):
        points += [tuple(p) for p in np.linspace(start, end, 20)]
    return points


def test_draw_a_seven_train_two_epochs_and_export(person, tmp_path):
    person.draw(along((0.3, 0.25), (0.7, 0.25), (0.45, 0.8)))
    answer = person.wait("Answer", until=lambda w: w["description"].startswith("7"))
    assert float(answer["description"].split()[1]) > 80  # per cent

    person.click("Train", where=lambda w: w["x"] < 80)
    person.type_into("Epochs", "2")
    blue = "#0B6FB8"
    empty = person.wait("Loss against epochs", colour=blue)["pixels"]
    person.click("Start")
    first = person.wait(
        "Loss against epochs", colour=blue, until=lambda w: w["pixels"] > empty + 10
    )
    person.wait(
        "Loss against epochs", colour=blue, until=lambda w: w["pixels"] > first["pixels"] + 10
    )
    person.click("Open in Draw")
    person.draw(along((0.3, 0.25), (0.7, 0.25), (0.45, 0.8)))
    person.wait("Answer", until=lambda w: w["description"] != "")

    out = tmp_path / "seven.onnx"
    person.click("Export", where=lambda w: w["x"] < 80)
    person.type_into("Where to write", str(out))
    person.click("Export", where=lambda w: w["x"] > 80 and w["y"] > 100)  # not the title
    person.wait("Passed: the ONNX file answers like the engine", seconds=30)
    classifier = OnnxClassifier(out)
    assert classifier.labels == tuple("0123456789")
    assert classifier.probabilities(np.zeros((1, 28, 28), np.uint8)).shape == (1, 10)
