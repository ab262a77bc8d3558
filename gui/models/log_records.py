"""A log file as records, for reading, filtering and searching."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
TAIL = 1 << 19  # bytes of a file that are shown: the newest
HEAD = re.compile(rf"^(\d{{4}}-\d\d-\d\d [\d:,]+) ({'|'.join(LEVELS)}) (\S+): (.*)$")


@dataclass(frozen=True)
class Record:
    """One entry: when, how grave, from where, and what, a traceback's lines included."""

    time: str
    level: str
    source: str
    text: str

    @property
    def whole(self) -> str:
        """As it stands in the file."""
        head = f"{self.time} {self.level} {self.source}: " if self.time else ""
        return f"{head}{self.text}"


def read_records(text: str) -> list[Record]:
    """Cut a file's text into records; lines without a head belong to the record before.

    What comes before the first head, as in the file of a single fault, is a record by itself.
    """
    records: list[Record] = []
    for line in text.splitlines():
        if head := HEAD.match(line):
            records.append(Record(*head.groups()))
        elif records:
            last = records[-1]
            records[-1] = Record(last.time, last.level, last.source, f"{last.text}\n{line}")
        else:
            records.append(Record("", "ERROR", "", line))
    return records


def choose(records: Iterable[Record], lowest: str, words: str = "") -> list[Record]:
    """Those at least as grave as a level that hold the words, whatever their case."""
    rank, sought = LEVELS.index(lowest), words.strip().casefold()
    return [
        record
        for record in records
        if LEVELS.index(record.level) >= rank and sought in record.whole.casefold()
    ]


def read_tail(path: Path) -> str:
    """The end of a file from a line's beginning on; nothing where it can't be read."""
    try:
        with path.open("rb") as file:
            size = file.seek(0, 2)
            file.seek(max(0, size - TAIL))
            content = file.read()
    except OSError:
        return ""
    text = content.decode("utf-8", errors="replace")
    return text if size <= TAIL else text.partition("\n")[2]
