"""The training process: commands in, events out.

It is spawned, so it works the same on Linux, Windows and macOS, and runs at the lowest priority,
so that the window stays quick. It ends itself when its parent dies; what it recorded and its last
checkpoint stay.
"""

import ctypes
import multiprocessing
import os
import queue
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from multiprocessing.connection import Connection

import msgspec

from engine.control import Control, Wishes
from engine.errors import UserError
from engine.faults import write_fault
from engine.outbox import Outbox
from engine.runs.run import Run
from engine.runs.store import RunStore
from engine.training.commands import Begin, Stop, TrainingCommand
from engine.training.conduct import conduct
from engine.training.events import (
    Failed,
    Pretrained,
    Started,
    StepDone,
    TrainingEvent,
)

EventBatch = tuple[TrainingEvent, ...]
NICE = 19  # the lowest priority there is
BELOW_NORMAL_PRIORITY_CLASS = 0x4000
LAST_WORDS_S = 20  # time to keep a checkpoint and the model after the parent's end


class TrainingProcess:
    """The parent's handle on a spawned training process, which waits for `Begin`."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        self._connection: Connection = ours
        self._process = context.Process(
            target=work, args=(theirs,), name="neocog-training", daemon=True
        )
        self._process.start()
        theirs.close()  # so that the pipe ends when the child does

    def send(self, command: TrainingCommand) -> None:
        """Ask for something; nothing happens where the process is gone."""
        with suppress(OSError):
            self._connection.send_bytes(msgspec.msgpack.encode(command))

    def receive(self) -> tuple[TrainingEvent, ...]:
        """Wait for the next events. Raises: EOFError once the process is gone and all is read."""
        try:
            content = self._connection.recv_bytes()
        except OSError as error:
            raise EOFError from error
        events: tuple[TrainingEvent, ...] = msgspec.msgpack.decode(content, type=EventBatch)
        return events

    @property
    def pid(self) -> int | None:
        """The process's number."""
        return self._process.pid

    @property
    def sentinel(self) -> int:
        """A handle that becomes ready when the process ends."""
        return self._process.sentinel

    @property
    def exitcode(self) -> int | None:
        """0 after a good end, -9 after SIGKILL, None while it lives."""
        return self._process.exitcode

    def is_alive(self) -> bool:
        """Whether the process runs."""
        return self._process.is_alive()

    def join(self, timeout: float | None = None) -> None:
        """Wait for the end, at most `timeout` seconds."""
        self._process.join(timeout)

    def terminate(self) -> None:
        """Ask the system to end it."""
        self._process.terminate()

    def kill(self) -> None:
        """End it at once."""
        self._process.kill()


def work(connection: Connection) -> None:
    """The whole life of the training process: wait for `Begin`, train, tell, end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer
    lower_priority()
    wishes: Wishes = queue.Queue()
    threading.Thread(target=_listen, args=(connection, wishes), daemon=True).start()
    first = wishes.get()
    if not isinstance(first, Begin):
        return
    with closing(Outbox(connection)) as outbox:
        for event in _guarded(first.run, wishes):
            outbox.put(event)


def _guarded(name: str, wishes: Wishes) -> Iterator[TrainingEvent]:
    """The run's events; a fault is told as the last of them and kept in the store."""
    run: Run | None = None  # once it is ours: another process's run is not ours to call failed
    try:
        claimed = RunStore().run(name)
        claim = claimed.claim()
        run = claimed
        yield from _train(run, wishes)
        claim.release()
    except UserError as error:
        yield _failed(run, str(error), "")
    except Exception:  # the edge of the process: nothing may pass it without a word
        yield _failed(run, "Training stopped by an internal fault.", write_fault())


def _train(run: Run, wishes: Wishes) -> Iterator[TrainingEvent]:
    conducted = conduct(run)
    control = Control(conducted.training, wishes)
    for event in conducted.events:
        yield event
        if isinstance(event, Started | Pretrained | StepDone):
            yield from run.record(control.obey(event))


def _failed(run: Run | None, message: str, log: str) -> Failed:
    event = Failed(time.time(), message, log)
    if run is not None:
        with suppress(UserError):  # the store itself may be the trouble
            run.write(event)
    return event


def _listen(connection: Connection, wishes: Wishes) -> None:
    while True:
        try:
            wishes.put(msgspec.msgpack.decode(connection.recv_bytes(), type=TrainingCommand))
        except (EOFError, OSError):  # the parent is gone: keep what there is, then end
            wishes.put(Stop())
            time.sleep(LAST_WORDS_S)
            os._exit(1)


def lower_priority() -> None:
    """Give way to the window and to everything else on this computer."""
    if sys.platform == "win32":
        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), BELOW_NORMAL_PRIORITY_CLASS)
    else:
        os.nice(NICE)
