"""Open the window, and lose no fault that happens in it."""

import argparse
import faulthandler
import logging
import os
import sys
import time
from collections.abc import Sequence
from logging.handlers import RotatingFileHandler
from pathlib import Path
from traceback import format_exception
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from engine import places
from gui.background import name_fault
from gui.last_end import ENDS, WINDOW_LOG, HardEnd, OpenMark, find_hard_end
from gui.main_window import MainWindow
from gui.session import Session
from gui.settings import Settings

log = logging.getLogger(__name__)
LARGEST_LOG = 1 << 20  # bytes; the one before is kept beside it
LOG_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def run_window(argv: Sequence[str] | None = None) -> int:
    """Show the window until it is closed; the arguments are a model file, if any.

    `NEOCOG_STARTUP_REPORT` names a file that receives the moment (seconds since the epoch) of the
    first painted frame with a model ready; the window then closes. The benchmark reads it.
    """
    given = _parse(sys.argv[1:] if argv is None else argv)
    last_end = find_hard_end()
    mark = OpenMark()
    watch_ends()
    QCoreApplication.setApplicationName("Neocog")
    application = QApplication.instance() or QApplication(["neocog"])
    assert isinstance(application, QApplication)
    application.setDesktopFileName("neocog")
    session = Session(Settings())
    window = MainWindow(session)
    watch_faults(session)
    session.open_first_model(given.model)
    window.show()
    if report := os.environ.get("NEOCOG_STARTUP_REPORT"):
        _report_start(window, Path(report))
    elif last_end is not None:
        tell_hard_end(window, last_end)
    code = application.exec()
    mark.remove()
    return code


def tell_hard_end(window: MainWindow, end: HardEnd) -> None:
    """Show the trace of a fault; where there is none, as after a power cut, a sentence does."""
    log.warning("the window was not closed the last time\n%s", end.trace)
    if end.trace:
        window.faults.tell_hard_end(end.details)
    else:
        window.session.informed.emit(
            QCoreApplication.translate(
                "app",
                "Neocog was not closed the last time. What was trained is kept: see Runs.",
            )
        )


def watch_ends() -> None:
    """Let an end by a signal, such as one in Qt's own code, leave every thread's place behind.

    The interpreter keeps the file open; nothing is written to it while all goes well.
    """
    folder = places.make_folder(places.home() / "logs")
    faulthandler.enable((folder / ENDS).open("a", encoding="utf-8"))


def watch_faults(session: Session) -> None:
    """Write messages and faults of slots and event handlers to the log, and tell the faults."""
    folder = places.make_folder(places.home() / "logs")
    handler = RotatingFileHandler(
        folder / WINDOW_LOG, maxBytes=LARGEST_LOG, backupCount=1, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter(LOG_FORMAT))
    logging.getLogger().addHandler(handler)
    log.setLevel(logging.INFO)
    session.failed.connect(lambda text: log.warning("told: %s", text))
    for told in (session.informed, session.undo_offered):
        told.connect(lambda text, *_: log.info("told: %s", text))

    def tell(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        log.critical("a fault in the window", exc_info=(kind, fault, trace))
        sentence = QCoreApplication.translate(
            "app", "Something went wrong inside Neocog ({0}). Details are in {1}."
        ).format(name_fault(fault), folder / WINDOW_LOG)
        session.failed.emit(sentence)
        session.fault_met.emit(name_fault(fault), "".join(format_exception(kind, fault, trace)))

    sys.excepthook = tell


def _parse(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("neocog", description="Open Neocog's window.")
    parser.add_argument("model", nargs="?", type=Path, help="a model to open (.safetensors)")
    return parser.parse_args(list(argv))


def _report_start(window: MainWindow, path: Path) -> None:
    def painted() -> None:
        window.grab()  # draws every widget, whether or not the screen has asked yet
        places.write_whole(path, f"{time.time()} {window.session.model is not None}".encode())
        window.close()

    QTimer.singleShot(0, painted)
