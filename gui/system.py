"""What the operating system must bring for the window; nothing here imports Qt.

`python -m gui.system` prints what is missing and exits with 2; `--window` asks for a screen too.
"""

import ctypes
import os
import socket
import sys
from collections.abc import Mapping

from engine.errors import UserError

QT_LIBRARIES: Mapping[str, str] = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""Shared library -> Debian package: needed by Qt even without a screen."""

X_LIBRARIES: Mapping[str, str] = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
}
"""Shared library -> Debian package: needed for a window on X."""

X_PORT = 6000
ANSWER_S = 3.0
SCREENLESS = ("offscreen", "minimal", "vnc")


def missing_packages(libraries: Mapping[str, str]) -> tuple[str, ...]:
    """The Debian packages of those libraries that this Linux lacks; empty on other systems."""
    if not sys.platform.startswith("linux"):
        return ()
    return tuple(package for library, package in libraries.items() if not _loads(library))


def check_libraries(window: bool) -> None:
    """Raises: UserError with the line that installs what is missing."""
    missing = missing_packages(QT_LIBRARIES) + (missing_packages(X_LIBRARIES) if window else ())
    if missing:
        raise UserError(
            "Qt needs libraries that this system lacks. Install them with\n"
            f"    sudo apt-get install {' '.join(missing)}\n"
            "(Debian and Ubuntu; elsewhere the packages of the same libraries)."
        )


def has_screen() -> bool:
    """Whether a window can be shown here."""
    if not sys.platform.startswith("linux"):
        return True
    if os.environ.get("QT_QPA_PLATFORM", "").split(":")[0] in SCREENLESS:
        return True
    if os.environ.get("WAYLAND_DISPLAY"):
        return True
    return _answers(os.environ.get("DISPLAY", ""))


def check_screen() -> None:
    """Raises: UserError where no window can be shown, naming what works without one."""
    if not has_screen():
        raise UserError(
            "There is no display here, so the window can't open. Without one these work: "
            "neocog demo, train, evaluate, predict, export, verify, runs, data, providers, doctor "
            "(`neocog --help`)."
        )
    wants_x = bool(os.environ.get("DISPLAY")) and not os.environ.get("QT_QPA_PLATFORM")
    check_libraries(window=wants_x)


def _answers(display: str) -> bool:
    """Whether an X server answers at `host:number.screen`; Qt ends the program where none does."""
    host, colon, number = display.rpartition(":")
    number = number.split(".")[0]
    if not colon or not number.isdigit():
        return False
    if host in ("", "unix"):
        path = f"/tmp/.X11-unix/X{number}"
        return _connects(socket.AF_UNIX, path) or _connects(socket.AF_UNIX, f"\0{path}")
    return _connects(socket.AF_INET, (host, X_PORT + int(number)))


def _connects(family: int, address: str | tuple[str, int]) -> bool:
    with socket.socket(family, socket.SOCK_STREAM) as connection:
        connection.settimeout(ANSWER_S)
        try:
            connection.connect(address)
        except (OSError, OverflowError):
            return False
    return True


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


if __name__ == "__main__":
    try:
        check_libraries(window="--window" in sys.argv and has_screen())
    except UserError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(2)
