"""What the formats share: what a folder holds, and what is said where it holds something else."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from engine.data.dataset import Part

MAX_BYTES = 1 << 30  # of all pictures of a set together, as they lie in memory


@dataclass(frozen=True)
class Content:
    """What a folder holds, whole and consistent."""

    train: Part
    test: Part
    labels: tuple[str, ...]  # class names; empty where the format has none
    skipped: tuple[str, ...] = ()  # one sentence for each picture that can't be read
    resized: bool = False  # whether the pictures had to be brought to one size


@dataclass(frozen=True)
class Format:
    """A kind of folder.

    `lacking` names the files that a whole folder would need; None where there is no sign of the
    format at all. Raises: OSError where the folder may not be looked at.
    `read` reads a folder that lacks nothing. Raises: UserError for anything broken in it.
    """

    title: str
    endings: tuple[str, ...]  # that a file's name may have behind it
    lacking: Callable[[Path], list[str] | None]
    read: Callable[[Path], Content]
