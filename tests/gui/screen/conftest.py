"""A person at a screen: what is seen comes from the driver, what is done goes through xdotool."""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
DRIVER = Path(__file__).with_name("driver.py")
NEEDED = [tool for tool in ("Xvfb", "xdotool") if shutil.which(tool) is None]


def pytest_collection_modifyitems(items):
    """Every test here needs a screen."""
    for item in items:
        if Path(item.fspath).parent == Path(__file__).parent:
            item.add_marker(pytest.mark.screen)
            if NEEDED:
                reason = f"{' and '.join(NEEDED)} not installed"
                item.add_marker(pytest.mark.skip(reason=reason))


class Person:
    """Looks at the window through the driver and acts through xdotool."""

    def __init__(self, window, display):
        self.window = window
        self.environment = {**os.environ, "DISPLAY": display}

    def see(self, name, colour=None, within=False, where=lambda widget: True):
        """`within`: the name may be a part of the text."""
        question = {"name": name, "within": within} | ({"colour": colour} if colour else {})
        self.window.stdin.write(json.dumps(question) + "\n")
        self.window.stdin.flush()
        found = json.loads(self.window.stdout.readline())
        assert isinstance(found, list), found
        return [widget for widget in found if where(widget)]

    def wait(self, name, until=lambda widget: True, seconds=40, **how):
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

    def click_row(self, name, text, where=lambda widget: True):
        """Click a row of a list or a tab of a bar by what stands on it."""

        def holds(widget):
            return where(widget) and any(text in row["text"] for row in widget["rows"])

        widget = self.wait(name, until=holds)
        row = next(row for row in widget["rows"] if text in row["text"])
        self.do("mousemove", row["x"], row["y"], "click", 1)

    def find(self, words, field="Find a command"):
        """Do the palette's best answer to these words; its field is called so."""
        self.do("key", "ctrl+k")
        self.wait(field, until=lambda w: w["focused"])
        self.do("type", words)
        self.do("key", "Return")

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
