"""A process of its own for a race: the race in, events out."""

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from multiprocessing.connection import Connection

import msgspec

from engine.errors import UserError
from engine.faults import write_fault
from engine.outbox import Outbox
from engine.race.events import AnyRaceEvent, RaceFailed
from engine.race.race import run_race
from engine.race.rules import Race, read_race
from engine.race.search import Asked
from engine.runs.store import RunStore
from engine.spec import to_json
from engine.worker import LAST_WORDS_S, lower_priority

STOP = b"stop"


class RaceProcess:
    """The parent's handle on a spawned process that runs one race; it ends with its parent."""

    def __init__(self, race: Race) -> None:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        self._connection: Connection = ours
        self._process = context.Process(
            target=work, args=(theirs,), name="neocog-race", daemon=True
        )
        self._process.start()
        theirs.close()  # so that the pipe ends when the child does
        self._connection.send_bytes(to_json(race))

    def stop(self) -> None:
        """Ask the race to end; its runs keep a checkpoint."""
        with suppress(OSError):
            self._connection.send_bytes(STOP)

    def receive(self) -> tuple[AnyRaceEvent, ...]:
        """Wait for the next events. Raises: EOFError once the process is gone and all is read."""
        try:
            content = self._connection.recv_bytes()
        except OSError as error:
            raise EOFError from error
        events: tuple[AnyRaceEvent, ...] = msgspec.msgpack.decode(
            content, type=tuple[AnyRaceEvent, ...]
        )
        return events

    @property
    def exitcode(self) -> int | None:
        """0 after a good end, -9 after SIGKILL, None while it lives."""
        return self._process.exitcode

    def end(self, patience_s: float) -> None:
        """See the process out: wait, terminate, wait, kill."""
        self._process.join(patience_s)
        if self._process.is_alive():
            self._process.terminate()
            self._process.join(1.0)
        if self._process.is_alive():
            self._process.kill()
            self._process.join(1.0)


def work(connection: Connection) -> None:
    """The whole life of the process: read the race, run it, tell, end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer
    lower_priority()
    text, asked = connection.recv_bytes(), threading.Event()
    threading.Thread(target=_listen, args=(connection, asked), daemon=True).start()
    with closing(Outbox(connection)) as outbox:
        for event in _guarded(text, asked.is_set):
            outbox.put(event)


def _guarded(text: bytes, asked: Asked) -> Iterator[AnyRaceEvent]:
    """The race's events; a fault is told as the last of them."""
    try:
        with closing(RunStore()) as store:
            yield from run_race(read_race(text), store, asked)
    except UserError as error:
        yield RaceFailed(time.time(), str(error))
    except Exception:  # the edge of the process: nothing may pass it without a word
        yield RaceFailed(time.time(), "The race stopped by an internal fault.", write_fault())


def _listen(connection: Connection, asked: threading.Event) -> None:
    try:
        while connection.recv_bytes() != STOP:
            pass
        asked.set()
        connection.recv_bytes()  # waits for the parent's end
    except (EOFError, OSError):  # the parent is gone: keep what there is, then end
        asked.set()
        time.sleep(LAST_WORDS_S)
        os._exit(1)
