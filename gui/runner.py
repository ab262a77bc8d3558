"""The training process, owned: started ahead, listened to, stopped, and mourned."""

import signal
import threading
import time
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from engine.errors import UserError
from engine.runs.run import Run
from engine.runs.store import RunStore
from engine.training.commands import (
    Begin,
    Continue,
    Pause,
    SetLearningRate,
    Step,
    Stop,
    TrainingCommand,
)
from engine.training.events import (
    Checkpointed,
    Failed,
    Finished,
    Paused,
    Resumed,
    Started,
    TrainingEvent,
)
from engine.training.recipe import Recipe
from engine.worker import TrainingProcess

RunState = Literal["idle", "starting", "running", "paused", "stopping"]

ANSWER_MS = 3_000  # from Stop to the checkpoint; then the process is told to go
FINISH_MS = 60_000  # from the checkpoint to the end: the test part is still to be evaluated
KILL_MS = 1_000  # from being told to go to being killed


@dataclass(frozen=True)
class RunEnd:
    """How a run ended: by itself or by Stop (`finished`), or by a fault (`message`)."""

    run: str  # its name in the store; empty where it could not even be made
    finished: Finished | None
    message: str = ""


class Runner(QObject):
    """One training process at a time; everything that waits does so in a thread of its own.

    Signals:
        state_changed(str): a RunState.
        run_created(str, object): the run's name in the store and its Recipe.
        events_received(object): tuple of TrainingEvent, in order, none left out.
        run_ended(object): RunEnd; the state is already idle.
    """

    state_changed = Signal(str)
    run_created = Signal(str, object)
    events_received = Signal(object)
    run_ended = Signal(object)
    _read = Signal(object)  # from the reading thread to this object's
    _left = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state: RunState = "idle"
        self._reader: threading.Thread | None = None
        self._spare: Future[TrainingProcess] | None = None
        self._process: TrainingProcess | None = None
        self._early: list[TrainingCommand] = []  # wished before the process had begun
        self._lock = threading.Lock()
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self._escalate)
        self._told_to_go = False
        self._read.connect(self._take)
        self._left.connect(self._end)

    @property
    def process_id(self) -> int | None:
        """The training process's number while it lives."""
        return self._process.pid if self._process is not None else None

    @property
    def busy(self) -> bool:
        """Whether a run lives."""
        return self.state != "idle"

    def prewarm(self) -> None:
        """Start a process that waits for the next run, so that Start answers at once."""
        if self._spare is None:
            self._spare = _spawn()

    def start(self, recipe: Recipe, stepping: bool = False) -> None:
        """Create a run of the recipe and train it; `stepping` pauses after its first step."""
        assert not self.busy, "one run at a time"
        self.prewarm()
        spare, self._spare = self._spare, None
        assert spare is not None
        self._early = [Step()] if stepping else []
        self._told_to_go = False
        self._set_state("starting")
        self._reader = threading.Thread(
            target=self._conduct, args=(recipe, spare), name="training events", daemon=True
        )
        self._reader.start()

    def pause(self) -> None:
        """Wait before the next step."""
        self._send(Pause())

    def resume(self) -> None:
        """Go on after a pause."""
        self._send(Continue())

    def step(self) -> None:
        """Do one step, then wait."""
        self._send(Step())

    def set_learning_rate(self, learning_rate: float) -> None:
        """Use this rate from the next step on."""
        self._send(SetLearningRate(learning_rate))

    def stop(self) -> None:
        """Ask for a checkpoint and an end; tell the process to go if it does not answer."""
        if self.state in ("idle", "stopping"):
            return
        self._set_state("stopping")
        self._patience.start(ANSWER_MS)
        self._send(Stop())

    def shutdown(self) -> None:
        """End every process and thread; the window is closing."""
        if self._spare is not None:
            _end_process(self._spare.result(timeout=10))
            self._spare = None
        if self._process is not None:
            _end_process(self._process)
        if self._reader is not None:
            self._reader.join(5)

    def _send(self, command: TrainingCommand) -> None:
        with self._lock:
            if self._process is None:
                self._early.append(command)
            else:
                self._process.send(command)

    @Slot(object)
    def _take(self, events: tuple[TrainingEvent, ...]) -> None:
        self.events_received.emit(events)
        for event in events:
            if isinstance(event, Started | Resumed) and self.state in ("starting", "paused"):
                self._set_state("running")
            elif isinstance(event, Paused) and self.state != "stopping":
                self._set_state("paused")
            elif isinstance(event, Checkpointed) and self.state == "stopping":
                self._patience.start(FINISH_MS)

    @Slot(object)
    def _end(self, end: RunEnd) -> None:
        self._patience.stop()
        self._set_state("idle")
        self.run_ended.emit(end)

    def _set_state(self, state: RunState) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit(state)

    @Slot()
    def _escalate(self) -> None:
        """The next rung: ask (done) -> terminate -> kill."""
        process = self._process
        if process is None:
            self._patience.start(KILL_MS)
        elif self._told_to_go:
            process.kill()
        else:
            self._told_to_go = True
            process.terminate()
            self._patience.start(KILL_MS)

    def _conduct(self, recipe: Recipe, spare: Future[TrainingProcess]) -> None:
        """Serve one run from its creation to its end; runs in the reading thread."""
        try:
            store = RunStore()
        except UserError as error:
            _end_process(spare.result())
            self._left.emit(RunEnd("", None, str(error)))
            return
        try:
            self._left.emit(self._serve(store, recipe, spare.result()))
        except (UserError, OSError) as error:
            self._left.emit(RunEnd("", None, str(error)))
        finally:
            store.close()

    def _serve(self, store: RunStore, recipe: Recipe, process: TrainingProcess) -> RunEnd:
        try:
            run = store.create(recipe)
            self.run_created.emit(run.id, recipe)
            with self._lock:
                for command in (Begin(run=run.id), *self._early):
                    process.send(command)
                self._process, self._early = process, []
            last = self._relay(process)
        finally:
            _end_process(process, patience=ANSWER_MS / 1000 if self._process else 0)
            with self._lock:
                self._process = None
        if isinstance(last, Finished):
            return RunEnd(run.id, last)
        if isinstance(last, Failed):
            return RunEnd(run.id, None, failure_sentence(last))
        return _interrupted(run, process, self._told_to_go)

    def _relay(self, process: TrainingProcess) -> Finished | Failed | None:
        """Pass events on until the run's last one, or None where the process died before it."""
        while True:
            try:
                events = process.receive()
            except EOFError:
                return None
            if events:
                self._read.emit(events)
                if isinstance(events[-1], Finished | Failed):
                    return events[-1]


def failure_sentence(failed: Failed) -> str:
    """What went wrong, and where the details are."""
    return f"{failed.message} Details are in {failed.log}." if failed.log else failed.message


def exit_words(exitcode: int | None) -> str:
    """How a process ended, in words: `was killed by SIGKILL`, `ended with code 1`."""
    if exitcode is None:
        return "closed its connection"
    if exitcode >= 0:
        return f"ended with code {exitcode}"
    try:
        return f"was killed by {signal.Signals(-exitcode).name}"
    except ValueError:
        return f"was killed by signal {-exitcode}"


def _interrupted(run: Run, process: TrainingProcess, told_to_go: bool) -> RunEnd:
    steps = run.steps()
    kept = f"kept until step {steps[-1].step:,}" if steps else "empty: it had not done a step"
    place = (
        f"the last checkpoint is {run.checkpoint_path}."
        if run.checkpoint_path.exists()
        else "it had not reached its first checkpoint."
    )
    reason = "did not answer Stop and was ended" if told_to_go else exit_words(process.exitcode)
    message = f"The training process {reason}. The history of run {run.id} is {kept}; {place}"
    run.mark_interrupted(message)
    return RunEnd(run.id, None, message)


def _spawn() -> Future[TrainingProcess]:
    future: Future[TrainingProcess] = Future()

    def make() -> None:
        try:
            future.set_result(TrainingProcess())
        except OSError as error:  # no process may be made: the run says so
            future.set_exception(error)

    threading.Thread(target=make, name="training process", daemon=True).start()
    return future


def _end_process(process: TrainingProcess, patience: float = 0.0) -> None:
    """See the process out: wait, terminate, wait, kill. `patience` in seconds."""
    deadline = time.monotonic() + patience
    process.join(max(0.0, deadline - time.monotonic()))
    if process.is_alive():
        process.terminate()
        process.join(KILL_MS / 1000)
    if process.is_alive():
        process.kill()
        process.join(KILL_MS / 1000)
