"""One run of the store: its recipe, its history, its files."""

import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

import msgspec

from engine.errors import UserError
from engine.runs.claim import Claim
from engine.runs.database import Database
from engine.training.events import (
    EpochDone,
    Failed,
    Finished,
    LearningRateSet,
    Started,
    StepDone,
    TrainingEvent,
)
from engine.training.recipe import Intervention, Recipe, recipe_from_text

S = TypeVar("S", bound=msgspec.Struct)


class Run:
    """A run's place in the database and in the file system; made by `RunStore`."""

    def __init__(self, database: Database, number: int, folder: Path) -> None:
        self._database = database
        self._number = number
        self.folder = folder

    @property
    def id(self) -> str:
        """The run's name: its number."""
        return str(self._number)

    @property
    def recipe(self) -> Recipe:
        """What the run was asked to do."""
        return recipe_from_text(self._text("recipe"))

    @property
    def state(self) -> str:
        """The state as last written; `RunStore.runs` tells dead runs from running ones."""
        return self._text("state")

    @property
    def checkpoint_path(self) -> Path:
        """Where the last checkpoint is, if there is one."""
        return self.folder / "checkpoint.safetensors"

    @property
    def model_path(self) -> Path:
        """Where the trained model is, once the run has ended."""
        return self.folder / "model.safetensors"

    def claim(self) -> Claim:
        """Become the one process that writes this run. Raises: UserError where one does."""
        return Claim(self.folder)

    def record(self, events: Iterable[TrainingEvent]) -> Iterator[TrainingEvent]:
        """Write each event and pass it on; what was passed on is in the database.

        Raises: UserError where the store can't be written.
        """
        for event in events:
            self.write(event)
            yield event

    def write(self, event: TrainingEvent) -> None:
        """Write one event. Raises: UserError where the store can't be written."""
        if isinstance(event, StepDone):
            self._insert("steps", event)
            self._update(step=event.step)
        elif isinstance(event, EpochDone):
            self._insert("epochs", event)
            self._update(epochs=event.epoch, validation_accuracy=event.validation_accuracy)
        elif isinstance(event, LearningRateSet):
            self._insert("interventions", event)
        elif isinstance(event, Started):
            self._update(state="running", ended=None, message="")
        elif isinstance(event, Finished):
            self._update(
                state=event.outcome,
                ended=event.time,
                validation_accuracy=event.validation_accuracy,
                test_accuracy=event.test_accuracy,
            )
        elif isinstance(event, Failed):
            self._update(state="failed", ended=event.time, message=event.message)

    def steps(self) -> list[StepDone]:
        """Every recorded step, in order."""
        return self._rows(StepDone, "steps", "step")

    def epochs(self) -> list[EpochDone]:
        """Every recorded epoch, in order."""
        return self._rows(EpochDone, "epochs", "epoch")

    def interventions(self) -> tuple[Intervention, ...]:
        """What a person changed while the run was under way."""
        return tuple(self._rows(Intervention, "interventions", "step"))

    def mark_interrupted(self, message: str) -> None:
        """Say that the training process died; a run that had ended stays as it is."""
        self._database.execute(
            "UPDATE runs SET state='interrupted', message=?, ended=? "
            "WHERE id=? AND state IN ('created', 'running')",
            (message, time.time(), self._number),
        )

    def _insert(self, table: str, event: msgspec.Struct) -> None:
        values = msgspec.structs.asdict(event)
        names, marks = ", ".join(values), ", ".join("?" * len(values))
        self._database.execute(
            f"INSERT OR REPLACE INTO {table} (run, {names}) VALUES (?, {marks})",
            (self._number, *values.values()),
        )

    def _update(self, **values: object) -> None:
        assignments = ", ".join(f"{name}=?" for name in values)
        self._database.execute(
            f"UPDATE runs SET {assignments} WHERE id=?", (*values.values(), self._number)
        )

    def _rows(self, kind: type[S], table: str, order: str) -> list[S]:
        names = ", ".join(kind.__struct_fields__)
        rows = self._database.rows(
            f"SELECT {names} FROM {table} WHERE run=? ORDER BY {order}", (self._number,)
        )
        return [kind(**dict(row)) for row in rows]

    def _text(self, name: str) -> str:
        rows = self._database.rows(f"SELECT {name} FROM runs WHERE id=?", (self._number,))
        if not rows:
            raise UserError(f"There is no run {self._number} any more.")
        return str(rows[0][name])
