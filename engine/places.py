"""Where Neocog keeps and finds files: the user's folder, data sets, and what ships with it.

`NEOCOG_HOME` overrides the platform's user folder; `NEOCOG_DATA` is looked at first for data sets.
"""

import os
import stat
import tempfile
from pathlib import Path

from platformdirs import user_data_path

import assets
from engine.errors import UserError

LARGEST_FILE = 1 << 30  # bytes


def home() -> Path:
    """The user's Neocog folder; not made before something is written to it."""
    chosen = os.environ.get("NEOCOG_HOME")
    return Path(chosen).expanduser() if chosen else user_data_path("neocog", appauthor=False)


def data_folders() -> tuple[Path, ...]:
    """Folders that may hold data sets, in the order in which they are searched."""
    chosen = os.environ.get("NEOCOG_DATA")
    own = home() / "data"
    return (Path(chosen).expanduser(), own) if chosen else (own,)


def asset(name: str) -> Path:
    """The path of a file that ships with Neocog, such as `models/digits.safetensors`."""
    return Path(assets.__file__).parent / name


def make_folder(folder: Path) -> Path:
    """Make the folder and its parents where they are missing, and return it.

    Raises: UserError where the folder can't be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(
            f"The folder {folder} can't be made ({error.strerror or error}). "
            "Choose another place or free its permissions."
        ) from error
    return folder


def read_limited(path: Path, largest: int = LARGEST_FILE) -> bytes:
    """The file's bytes, at most `largest` of them.

    Raises: UserError where it is absent, unreadable, too large, or no file (a pipe, a device).
    """
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise UserError(f"{path} can't be read: it is a folder or a device, not a file.")
        if found.st_size > largest:
            raise UserError(f"{path} has {found.st_size:,} bytes; at most {largest:,} are read.")
        with path.open("rb") as file:
            return file.read(found.st_size)  # sets aside that much at once, so not `largest`
    except (OSError, ValueError) as error:  # ValueError: a name with a zero byte
        reason = getattr(error, "strerror", None) or error
        raise UserError(f"{path} can't be read: {reason}.") from error


def check_writable(folder: Path) -> None:
    """Raises: UserError where no file can be written to the folder, which is made if absent."""
    make_folder(folder)
    try:
        with tempfile.TemporaryFile(dir=folder):
            return
    except OSError as error:
        raise UserError(
            f"Nothing can be written to {folder} ({error.strerror or error}). "
            "Choose another folder."
        ) from error


def write_whole(path: Path, content: bytes) -> None:
    """Write the file so that a reader finds the old content or the new, never a part.

    The bytes go to a temporary file beside it, reach the disk, and take the name in one step.
    Raises: UserError where the place can't be written or the disk is full.
    """
    make_folder(path.parent)
    temporary = ""
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, path)
    except OSError as error:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        raise UserError(
            f"{path} can't be written ({error.strerror or error}). "
            "Choose another folder or make room on the disk; nothing already there was changed."
        ) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
