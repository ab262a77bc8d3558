"""How the window ended the last time: closed, or cut off; and what was written of it."""

import json
import os
from dataclasses import dataclass
from pathlib import Path

from engine import places
from gui.models.log_records import read_tail

ENDS, WINDOW_LOG = "ends.log", "window.log"
MARK = "open-{0}.json"  # by the process's number, while a window is open
LAST_RECORDS = 12  # lines of the window's log that are told with a hard end


@dataclass(frozen=True)
class HardEnd:
    """A window that never was closed; `trace` is empty where it was killed or lost its power."""

    trace: str
    lines: tuple[str, ...]  # the last of the window's log

    @property
    def details(self) -> str:
        """All that is known of it."""
        return "\n\n".join(part for part in (self.trace, "\n".join(self.lines)) if part)


class OpenMark:
    """A file that stands for as long as the window does."""

    def __init__(self) -> None:
        folder = places.make_folder(places.home() / "logs")
        self._path = folder / MARK.format(os.getpid())
        ends = folder / ENDS
        size = ends.stat().st_size if ends.exists() else 0
        self._path.write_text(json.dumps({"pid": os.getpid(), "ends": size}), encoding="utf-8")

    def remove(self) -> None:
        """The window was closed."""
        self._path.unlink(missing_ok=True)


def find_hard_end() -> HardEnd | None:
    """The newest window that ended without being closed; its mark is used up by this."""
    folder = places.home() / "logs"
    marks = sorted(folder.glob(MARK.format("*")), key=lambda path: path.stat().st_mtime)
    left = [path for path in marks if not _lives(path)]
    found = [_read(path, folder) for path in left]
    for path in left:
        path.unlink(missing_ok=True)
    return found[-1] if found else None


def _read(path: Path, folder: Path) -> HardEnd:
    try:
        start = int(json.loads(path.read_text("utf-8"))["ends"])
        written = (folder / ENDS).read_bytes()[start:]
    except (OSError, ValueError, KeyError, TypeError):
        written = b""
    lines = read_tail(folder / WINDOW_LOG).splitlines()[-LAST_RECORDS:]
    return HardEnd(written.decode("utf-8", errors="replace").strip(), tuple(lines))


def _lives(path: Path) -> bool:
    """Whether a window of that process is still open; another program may have its number now."""
    import psutil  # noqa: PLC0415 - asked only where a mark was left

    try:
        pid = int(path.stem.rpartition("-")[2])
        return pid == os.getpid() or psutil.Process(pid).create_time() <= path.stat().st_mtime
    except (ValueError, OSError, psutil.Error):
        return False
