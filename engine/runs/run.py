"""One run of the store: its recipe, its history, its files."""

import json
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

import msgspec

from engine.errors import UserError
from engine.runs.claim import Claim
from engine.runs.database import Database
from engine.schedules import Drawn
from engine.spec import from_json, to_json
from engine.training.events import (
    EpochDone,
    Failed,
    Finished,
    HistogramsMeasured,
    LayersMeasured,
    LearningRateSet,
    Pretrained,
    Reported,
    Started,
    StepDone,
    StoppedEarly,
    Switched,
    TrainingEvent,
)
from engine.training.recipe import Intervention, Recipe, recipe_from_text

S = TypeVar("S", bound=msgspec.Struct)

Detail = Reported | LayersMeasured | HistogramsMeasured | Pretrained | Switched | StoppedEarly
"""Events that the store keeps as they are, without a column for each field."""


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
    def step(self) -> int:
        """The last step that was told."""
        return int(self._text("step"))

    @property
    def state(self) -> str:
        """The state as last written; `RunStore.runs` tells dead runs from running ones."""
        return self._text("state")

    @property
    def notes(self) -> str:
        """What the user wrote about the run."""
        return self._text("notes")

    @property
    def tags(self) -> tuple[str, ...]:
        """The user's words to find it by."""
        return tuple(map(str, json.loads(self._text("tags"))))

    def note(self, notes: str) -> None:
        """Keep what the user writes about the run."""
        self._update(notes=notes)

    def tag(self, tags: Iterable[str]) -> None:
        """Give it these words, in place of those it had; each once, in their order."""
        words = dict.fromkeys(word.strip() for word in tags)
        self._update(tags=json.dumps([word for word in words if word]))

    @property
    def checkpoint_path(self) -> Path:
        """Where the last checkpoint is, if there is one."""
        return self.folder / "checkpoint.safetensors"

    @property
    def model_path(self) -> Path:
        """Where the trained model is, once the run has ended."""
        return self.folder / "model.safetensors"

    @property
    def best_path(self) -> Path:
        """Where the model of the best epoch so far is, from the end of the first epoch on."""
        return self.folder / "best.safetensors"

    @property
    def start_path(self) -> Path:
        """Where the weights are that a fork begins with."""
        return self.folder / "start.safetensors"

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
            self._intervene(event)
        elif isinstance(event, Detail):
            self._write_detail(event)
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

    def mean_steps(self, every: int) -> list[StepDone]:
        """One entry for each `every` steps, at the last of them; loss and accuracy are means."""
        rows = self._database.rows(
            "SELECT time, max(step) AS step, epoch, avg(loss) AS loss, avg(accuracy) AS accuracy, "
            "learning_rate, images_per_second FROM steps WHERE run=? GROUP BY (step - 1) / ? "
            "ORDER BY step",
            (self._number, every),
        )
        return [StepDone(**dict(row)) for row in rows]

    def epochs(self) -> list[EpochDone]:
        """Every recorded epoch, in order."""
        return self._rows(EpochDone, "epochs", "epoch")

    def interventions(self) -> tuple[Intervention, ...]:
        """What a person changed while the run was under way."""
        rows = self._database.rows(
            "SELECT step, learning_rate, switch, drawn FROM interventions WHERE run=? "
            "ORDER BY step, number",
            (self._number,),
        )
        return tuple(
            Intervention(
                row["step"], row["learning_rate"], bool(row["switch"]), _curve(row["drawn"])
            )
            for row in rows
        )

    def take_interventions(self, other: "Run") -> None:
        """Make the changes again that a person made at another run, at the same steps."""
        self._database.execute(
            "INSERT INTO interventions (run, step, number, time, learning_rate, switch, drawn) "
            "SELECT ?, step, number, time, learning_rate, switch, drawn "
            "FROM interventions WHERE run=?",
            (self._number, int(other.id)),
        )

    def forget_after(self, step: int) -> None:
        """Drop what was told beyond this step, and what a person changed at it or later.

        The run takes another way from there; what belongs to the step itself stays.
        """
        place = self._number, step
        for table in ("steps", "epochs", "details"):
            self._database.execute(f"DELETE FROM {table} WHERE run=? AND step>?", place)
        self._database.execute(
            "DELETE FROM details WHERE run=? AND step=? AND kind='Switched' "
            """AND content LIKE '%"reason":"asked"%'""",
            place,
        )
        self._database.execute("DELETE FROM interventions WHERE run=? AND step>=?", place)
        self._update(step=step, epochs=len(self.epochs()))

    def details(self, kind: type[S]) -> list[S]:
        """Every recorded event of a kind, such as `LayersMeasured`, in order."""
        rows = self._database.rows(
            "SELECT content FROM details WHERE run=? AND kind=? ORDER BY step, number",
            (self._number, kind.__name__),
        )
        return [msgspec.json.decode(row["content"], type=kind) for row in rows]

    def mark_interrupted(self, message: str) -> None:
        """Say that the training process died; a run that had ended stays as it is."""
        self._database.execute(
            "UPDATE runs SET state='interrupted', message=?, ended=? "
            "WHERE id=? AND state IN ('created', 'running')",
            (message, time.time(), self._number),
        )

    def _write_detail(self, event: Detail) -> None:
        """Keep one event as JSON; one that a resumed run tells again replaces the old one."""
        number = event.layer * 1_000_000 + event.epoch if isinstance(event, Pretrained) else 0
        if isinstance(event, Switched) and event.reason == "asked":
            self._intervene(event)
        self._database.execute(
            "INSERT OR REPLACE INTO details (run, step, kind, number, time, content) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            (self._number, event.step, type(event).__name__, number, event.time,
             msgspec.json.encode(event).decode()),
        )  # fmt: skip

    def _intervene(self, event: LearningRateSet | Switched) -> None:
        """Add what a person changed after what was changed at the same step before."""
        if event.replayed:  # told again by a run that was resumed
            return
        rate, drawn = None, None
        if isinstance(event, LearningRateSet):
            rate, drawn = event.learning_rate, event.drawn and to_json(event.drawn).decode()
        self._database.execute(
            "INSERT INTO interventions (run, step, number, time, learning_rate, switch, drawn) "
            "SELECT ?, ?, count(*), ?, ?, ?, ? FROM interventions WHERE run=? AND step=?",
            (self._number, event.step, event.time, rate, isinstance(event, Switched), drawn,
             self._number, event.step),
        )  # fmt: skip

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


def _curve(text: str | None) -> Drawn | None:
    return from_json(text, Drawn, {}, "A drawn schedule") if text else None
