"""How a download tells how far it is, and how it is told to end."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Doing = Literal["waiting", "fetching", "unpacking", "done"]


@dataclass(frozen=True)
class Progress:
    """Where a download is; one for every piece that arrives."""

    name: str  # the data set
    doing: Doing  # waiting: another process is getting the same set
    received: int  # bytes of the whole set
    total: int
    file: str = ""
    mirror: str = ""  # the host the file comes from


class CancelledError(Exception):
    """The download was ended as asked; what has come stays and is gone on with the next time."""


Report = Callable[[Progress], None]
Asked = Callable[[], bool]
