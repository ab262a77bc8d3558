"""The Data page: getting sets."""

import threading

import pytest

from engine.data.download import CancelledError, Progress
from gui import downloads
from gui.pages.data_list import STATE
from tests.gui.data_hands import choose


@pytest.fixture
def slow_download(monkeypatch):
    """A download that tells its progress and then waits to be cancelled or let go."""
    release = threading.Event()

    def download(name, progress, cancelled):
        progress(Progress(name, "fetching", 40, 100, "file.gz", "mirror.example"))
        while not release.wait(0.005):
            if cancelled():
                raise CancelledError

    monkeypatch.setattr(downloads, "download", download)
    yield release
    release.set()


def test_a_download_tells_its_progress_and_can_be_cancelled(
    qtbot, window, data, monkeypatch, tmp_path, slow_download
):
    monkeypatch.setenv("NEOCOG_DATA", str(tmp_path))
    data.sets.select("mnist")
    head = data.set.head
    assert "Download 12 MB" in head.get.text() and head.get.isVisible()
    assert not window.session.actions["data.train"].isEnabled()
    head.get.click()
    qtbot.waitUntil(lambda: head.bar.value() == 400, timeout=5000)
    assert head.cancel.isVisible() and not head.get.isVisible()
    head.cancel.click()
    qtbot.waitUntil(lambda: head.get.isVisible(), timeout=5000)
    assert not data.downloads.runs("mnist") and window.messages.message == ""


def test_a_download_goes_on_while_another_set_is_looked_at(
    qtbot, data, monkeypatch, tmp_path, slow_download
):
    monkeypatch.setenv("NEOCOG_DATA", str(tmp_path))
    data.sets.select("mnist")
    data.set.head.get.click()
    choose(qtbot, data, "digits")
    item = data.sets.list.item(data.sets.names.index("mnist"))
    qtbot.waitUntil(lambda: "MB" in str(item.data(STATE)), timeout=5000)
    assert not data.set.head.cancel.isVisible()
    slow_download.set()
    qtbot.waitUntil(lambda: not data.downloads.runs("mnist"), timeout=5000)
