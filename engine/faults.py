"""A log file for what a person can't mend."""

import sys
import time
import traceback
from pathlib import Path

from engine.places import home, make_folder


def write_fault() -> Path:
    """Write the exception being handled, with its traceback, and return the file's path."""
    folder = make_folder(home() / "logs")
    path = folder / time.strftime("fault-%Y%m%d-%H%M%S.log")
    with path.open("a", encoding="utf-8") as file:
        file.write(f"Python {sys.version}\n{' '.join(sys.argv)}\n")
        file.write(traceback.format_exc())
    return path
