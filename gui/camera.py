"""Frames from a camera or a video file, read in a thread of their own.

The only place besides engine/imaging that uses OpenCV: a camera is hardware, not thinking.
"""

import logging
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from engine.array import Array
from engine.imaging.opencv import cv2

log = logging.getLogger(__name__)

FAILED_READS = 30  # in a row: then a camera is taken for unplugged
PAUSE = 0.02  # seconds after a failed read
USUAL_RATE = 25.0  # frames a second of a video file that names none
MOST_DEVICES = 4  # device numbers that are tried where the system lists none
VIDEOS = Path("/dev")

Source = int | Path
"""A device's number, or a video file."""


@dataclass(frozen=True)
class Size:
    """What a camera is asked for; it may give another."""

    width: int = 1280
    height: int = 720


class Camera(QObject):
    """Reads frames while it runs; only the newest is kept, so a slow watcher never lags behind.

    Signals:
        arrived(): there is a newer frame; ask for it with `take`.
        ended(str): no more frames, though nobody stopped it; no words where a file is at its end.
    `open_capture(source, size)` gives something with OpenCV's `read`, `get`, `isOpened`, `release`.
    """

    arrived = Signal()
    ended = Signal(str)
    _finished = Signal(object, str)

    def __init__(
        self, parent: QObject | None = None, open_capture: Callable[..., Any] | None = None
    ) -> None:
        super().__init__(parent)
        self._open = open_capture or open_capture_of
        self._lock = threading.Lock()
        self._frame: Array | None = None
        self._asked = threading.Event()  # to stop
        self._thread: threading.Thread | None = None
        self._finished.connect(self._end, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> bool:
        """Whether frames come."""
        return self._thread is not None

    def start(self, source: Source, size: Size | None = None) -> None:
        """Read from this device or file; what was read from before is let go."""
        self.stop()
        self._asked = threading.Event()
        work = (source, size or Size(), self._asked)
        self._thread = threading.Thread(target=self._read, args=work, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """No more frames; the device is free once the read under way has ended."""
        self._asked.set()
        if self._thread is not None:
            self._thread.join(timeout=2.0)  # a driver may hang: its thread then ends alone
        self._thread = None

    def take(self) -> Array | None:
        """The newest frame nobody has taken, uint8 (H, W, 3) RGB."""
        with self._lock:
            frame, self._frame = self._frame, None
        return frame

    def _read(self, source: Source, size: Size, asked: threading.Event) -> None:
        sentence = ""
        try:
            capture = self._open(source, size)
            try:
                sentence = self._pump(capture, source, asked)
            finally:
                capture.release()
        except Exception:
            log.exception("reading from %s failed", source)
            sentence = self._words_failed(source)
        try:
            self._finished.emit(asked, sentence)
        except RuntimeError:
            log.debug("the window closed before the camera ended")

    def _pump(self, capture: Any, source: Source, asked: threading.Event) -> str:
        """Pass frames on until one ends it: the user, the file's end, an unplugged camera."""
        if not capture.isOpened():
            return self._words_failed(source)
        rate = capture.get(cv2.CAP_PROP_FPS) or USUAL_RATE
        failed, seen, due = 0, 0, time.monotonic()
        while not asked.is_set():
            good, frame = capture.read()
            if good:
                failed, seen = 0, seen + 1
                self._offer(frame)
                if isinstance(source, Path):  # a camera waits for its next picture, a file doesn't
                    due = max(due + 1 / rate, time.monotonic() - 1 / rate)
                    asked.wait(max(0.0, due - time.monotonic()))
                continue
            if isinstance(source, Path):
                return "" if seen else self._words_failed(source)
            failed += 1
            if failed >= FAILED_READS:
                return self._words_lost(source) if seen else self._words_failed(source)
            asked.wait(PAUSE)
        return ""

    def _offer(self, frame: Array) -> None:
        rgb: Array = cv2.cvtColor(frame, cv2.COLOR_BGR2RGB)
        with self._lock:
            waiting, self._frame = self._frame is not None, rgb
        if not waiting:
            self.arrived.emit()

    @Slot(object, str)
    def _end(self, asked: threading.Event, sentence: str) -> None:
        if asked.is_set():
            return  # nobody waits for this source any more
        self._thread = None
        self.ended.emit(sentence)

    def _words_failed(self, source: Source) -> str:
        if isinstance(source, Path):
            words = self.tr("{0} is no video that can be read. Open an MP4, AVI or MKV file.")
            return words.format(source.name)
        words = self.tr(
            "Camera {0} gives no picture. Plug it in, close other programs that use it, and allow "
            "Neocog to use it in the system's settings."
        )
        return words.format(source)

    def _words_lost(self, source: Source) -> str:
        words = self.tr(
            "Camera {0} was unplugged or stopped answering. Plug it in and start again."
        )
        return words.format(source)


def open_capture_of(source: Source, size: Size) -> Any:
    """OpenCV's capture of a device, at about that size, or of a file."""
    if isinstance(source, Path):
        return cv2.VideoCapture(str(source))
    capture = cv2.VideoCapture(source)
    capture.set(cv2.CAP_PROP_FRAME_WIDTH, size.width)
    capture.set(cv2.CAP_PROP_FRAME_HEIGHT, size.height)
    return capture


def find_devices() -> tuple[int, ...]:
    """Numbers of devices that may be cameras; Linux lists them, elsewhere the first few are."""
    if sys.platform != "linux":
        return tuple(range(MOST_DEVICES))
    names = (path.name.removeprefix("video") for path in VIDEOS.glob("video*"))
    return tuple(sorted(int(name) for name in names if name.isdigit()))
