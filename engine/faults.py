"""A log file for what a person can't mend."""

import sys
import tempfile
import time
import traceback
from pathlib import Path

from engine.places import home


def write_fault() -> str:
    """Write the exception being handled, with its traceback, and say where; never raises.

    The user's folder is tried first, then the system's temporary folder.
    """
    text = f"Python {sys.version}\n{' '.join(sys.argv)}\n{traceback.format_exc()}"
    for folder in (home() / "logs", Path(tempfile.gettempdir())):
        path = folder / time.strftime("fault-%Y%m%d-%H%M%S.log")
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with path.open("a", encoding="utf-8", errors="replace") as file:
                file.write(text)
        except OSError:
            continue
        return str(path)
    return "no file, as none could be written"
