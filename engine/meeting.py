"""Where the shards of one batch put together what must hold for the whole batch.

Batch normalisation needs the mean over all pictures, wherever they are computed; without it, each
shard would be normalised by itself ("ghost batch norm", Hoffer, Hubara & Soudry 2017).
"""

import threading
from dataclasses import dataclass

from engine.array import Array


class Meeting:
    """A meeting of `shards` threads, all of which must be running at the same time."""

    def __init__(self, shards: int) -> None:
        self._barrier = threading.Barrier(shards)
        # Two tables in turn: nobody fills one again before all have read it and met at the other.
        self._tables: list[list[Array | None]] = [[None] * shards, [None] * shards]

    def seat(self, shard: int) -> "Seat":
        """The place of one shard."""
        return Seat(self, shard)

    def abort(self) -> None:
        """Send everybody home: a shard failed. Raises in them: threading.BrokenBarrierError."""
        self._barrier.abort()

    def exchange(self, shard: int, turn: int, array: Array) -> list[Array]:
        """Put an array on the table and, once all have done so, take everybody's."""
        table = self._tables[turn % 2]
        table[shard] = array
        self._barrier.wait()
        return [entry for entry in table if entry is not None]


@dataclass
class Seat:
    """One shard's place; each exchange is one turn, taken by all shards in the same order."""

    meeting: Meeting
    shard: int
    turn: int = 0

    def exchange(self, array: Array) -> list[Array]:
        """The arrays of all shards, in the order of the shards, whoever came first."""
        self.turn += 1
        return self.meeting.exchange(self.shard, self.turn, array)
