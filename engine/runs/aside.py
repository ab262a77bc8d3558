"""Folders of deleted runs: moved aside, brought back, removed."""

import os
import shutil
from pathlib import Path

from engine.errors import UserError
from engine.places import make_folder


def move(folder: Path, to: Path) -> None:
    """Move a folder in one step; one that is gone has nothing to move.

    Raises: UserError where the system refuses, such as while a program has a file in it open.
    """
    if not folder.exists():
        return
    make_folder(to.parent)
    try:
        os.replace(folder, to)
    except OSError as error:
        raise UserError(
            f"{folder} can't be moved to {to} ({error.strerror or error}). Close what has its "
            "files open, then try again; nothing was changed."
        ) from error


def remove(folder: Path) -> None:
    """Remove a folder with all that is in it. Raises: UserError where the system refuses."""
    if not folder.exists():
        return
    try:
        shutil.rmtree(folder)
    except OSError as error:
        raise UserError(
            f"{folder} can't be removed ({error.strerror or error}). Free its permissions, or "
            "remove it by hand."
        ) from error
