"""The training process, owned: started ahead, listened to, stopped, and mourned."""

import threading
from collections.abc import Callable
from concurrent.futures import Future, wait
from contextlib import suppress
from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from engine.errors import UserError
from engine.faults import write_fault
from engine.runs.run import Run
from engine.runs.store import RunStore
from engine.schedules import Drawn
from engine.training.commands import (
    Begin,
    Continue,
    DrawSchedule,
    Look,
    Pause,
    SetLearningRate,
    Step,
    Stop,
    SwitchOptimizer,
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
from gui.models.run_end import RunEnd, failed_end, good_end, interrupted_end
from gui.models.run_past import with_past
from gui.training_process import KILL_S, end_process, end_spare, spawn

RunState = Literal["idle", "starting", "running", "paused", "stopping"]

ANSWER_MS = 3_000  # from Stop to the checkpoint; then the process is told to go
FINISH_MS = 60_000  # from the checkpoint to the end: the test part is still to be evaluated
KILL_MS = round(KILL_S * 1000)
LONGEST_STOP_MS = ANSWER_MS + FINISH_MS + 4 * KILL_MS  # the whole ladder, with a margin
SPAWN_S = 2.0  # how long a closing window waits for a process under way


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
        self._epoch_steps, self._paused_at, self._epoch_wanted = 1, 0, False  # steps, to its end
        self._read.connect(self._take)
        self._left.connect(self._end)

    @property
    def process_id(self) -> int | None:
        """The training process's number while it lives."""
        return self._process.pid if self._process else None

    @property
    def busy(self) -> bool:
        """Whether a run lives."""
        return self.state != "idle"

    def prewarm(self) -> None:
        """Start a process that waits for the next run, so that Start answers at once."""
        if self._spare is None:
            self._spare = spawn()

    def start(self, recipe: Recipe, stepping: bool = False) -> None:
        """Create a run of the recipe and train it; `stepping` pauses after its first step."""
        self._begin(lambda store: store.create(recipe), [Step()] if stepping else [])

    def go_on(self, run: str) -> None:
        """Train a run of the store from its checkpoint; its past comes first, as events."""
        self._begin(lambda store: store.run(run), [])

    def train(self, find: Callable[[RunStore], Run]) -> None:
        """Train the run that `find` finds or makes; a past that it has comes first, as events."""
        self._begin(find, [])

    def _begin(self, find: Callable[[RunStore], Run], early: list[TrainingCommand]) -> None:
        assert not self.busy, "one run at a time"
        self.prewarm()
        spare, self._spare = self._spare, None
        assert spare is not None
        self._early = early
        self._told_to_go = self._epoch_wanted = False
        self._set_state("starting")
        self._reader = threading.Thread(
            target=self._conduct, args=(find, spare), name="training events", daemon=True
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

    def step_epoch(self) -> None:
        """Go on to the end of the epoch, then wait."""
        if self.state == "paused":
            self._send(Step(self._epoch_steps - self._paused_at % self._epoch_steps))
            return
        self._epoch_wanted = True
        self._send(Step() if self.state == "starting" else Pause())  # tells where it stands

    def set_learning_rate(self, learning_rate: float | None) -> None:
        """Use this rate from the next step on; None goes back to the schedule."""
        self._send(SetLearningRate(learning_rate))

    def draw_schedule(self, drawn: Drawn) -> None:
        """Follow this curve, over the whole run, from the next step on."""
        self._send(DrawSchedule(drawn))

    def look(self, wish: Look) -> None:
        """Tell from now on what is wished for here, as `LayerSeen` and `BatchesSeen`."""
        self._send(wish)

    def switch_optimizer(self) -> None:
        """Let the recipe's second optimizer take over before the next step."""
        self._send(SwitchOptimizer())

    def stop(self) -> None:
        """Ask for a checkpoint and an end; tell the process to go if it does not answer."""
        if self.state in ("idle", "stopping"):
            return
        self._set_state("stopping")
        self._patience.start(ANSWER_MS)
        self._send(Stop())

    def shutdown(self) -> None:
        """End every process and thread; the window is closing, so nothing is raised."""
        spare, self._spare = self._spare, None
        if spare is not None:
            spare.add_done_callback(end_spare)
            wait((spare,), SPAWN_S)
        process = self._process
        if process is not None:
            end_process(process)
        if self._reader is not None:
            self._reader.join(SPAWN_S)

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
            if isinstance(event, Started):
                self._epoch_steps = event.steps_per_epoch
            if isinstance(event, Started | Resumed) and self.state in ("starting", "paused"):
                self._set_state("running")
            elif isinstance(event, Paused) and self.state != "stopping":
                self._take_pause(event)
            elif isinstance(event, Checkpointed) and self.state == "stopping":
                self._patience.start(FINISH_MS)

    def _take_pause(self, event: Paused) -> None:
        """Wait, or go on to the end of the epoch where that was asked for."""
        left = -event.step % self._epoch_steps
        if self._epoch_wanted and left:
            self._send(Step(left))
        else:
            self._set_state("paused")
        self._epoch_wanted, self._paused_at = False, event.step

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

    def _conduct(self, find: Callable[[RunStore], Run], spare: Future[TrainingProcess]) -> None:
        """Serve one run from its beginning to its end; runs in the reading thread."""
        end = RunEnd("", None)
        try:
            end = self._serve(find, spare)
        except (UserError, OSError) as error:
            end = RunEnd("", None, str(error))
        except Exception:  # the edge of the thread: a window without this end waits for ever
            sentence = self.tr("Training stopped by an internal fault. Details are in {log}.")
            end = RunEnd("", None, sentence.format(log=write_fault()))
        finally:
            spare.add_done_callback(end_spare)
            with self._lock:
                self._process = None
            with suppress(RuntimeError):  # the window went while the run ended
                self._left.emit(end)

    def _serve(self, find: Callable[[RunStore], Run], spare: Future[TrainingProcess]) -> RunEnd:
        store = RunStore()
        try:
            process = spare.result()
            run = find(store)
            self.run_created.emit(run.id, run.recipe)
            with self._lock:
                for command in (Begin(run=run.id), *self._early):
                    process.send(command)
                self._process, self._early = process, []
            last = self._relay(run, process)
            end_process(process, patience=ANSWER_MS / 1000)
            if isinstance(last, Finished):
                return good_end(run, last)
            if isinstance(last, Failed):
                return failed_end(run, last)
            return interrupted_end(run, process.exitcode, self._told_to_go)
        finally:
            store.close()

    def _relay(self, run: Run, process: TrainingProcess) -> Finished | Failed | None:
        """Pass events on until the run's last one, or None where the process died before it."""
        while True:
            try:
                events = process.receive()
            except EOFError:
                return None
            if events:
                for batch in with_past(run, events):
                    self._read.emit(batch)
                if isinstance(events[-1], Finished | Failed):
                    return events[-1]
