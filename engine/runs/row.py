"""A line of the list of runs."""

import json
import sqlite3
from dataclasses import dataclass, replace

RUN_ROWS = """
SELECT id, created, state, message, data, preset, step, epochs, validation_accuracy, test_accuracy,
    notes, tags, origin,
    CASE WHEN json_valid(recipe) THEN json_extract(recipe, '$.optimizer.type') END AS optimizer,
    (SELECT best_epoch FROM epochs WHERE run=runs.id ORDER BY epoch DESC LIMIT 1) AS best_epoch,
    (SELECT sum(seconds) FROM epochs WHERE run=runs.id) AS whole,
    (SELECT max(step) FROM epochs WHERE run=runs.id) AS whole_step,
    (SELECT images_per_second FROM steps WHERE run=runs.id ORDER BY step DESC LIMIT 1) AS speed,
    CASE WHEN json_valid(recipe) THEN json_extract(recipe, '$.batch_size') END AS batch_size
FROM runs
"""


@dataclass(frozen=True)
class RunRow:
    """What the list says of a run."""

    id: str
    created: float  # seconds since the epoch
    state: str  # created, running, finished, stopped, failed, interrupted
    message: str
    data: str
    preset: str
    step: int
    epochs: int  # whole epochs done
    validation_accuracy: float | None
    test_accuracy: float | None
    optimizer: str = ""
    best_epoch: int = 0  # 0 where none is known
    seconds: float = 0.0  # of training; pauses, validation and pre-training are left out
    notes: str = ""
    tags: tuple[str, ...] = ()
    origin: str = ""  # the run that it repeats or was forked from

    @property
    def can_go_on(self) -> bool:
        """Whether there may be steps left that nobody is at."""
        return self.state in ("stopped", "failed", "interrupted")

    def interrupted(self, message: str) -> "RunRow":
        """The row of a run whose process is gone."""
        return replace(self, state="interrupted", message=message)


def row_from(found: sqlite3.Row) -> RunRow:
    """The row from what `RUN_ROWS` selects."""
    names = ("created", "state", "message", "data", "preset", "step", "epochs",
             "validation_accuracy", "test_accuracy", "notes", "origin")  # fmt: skip
    return RunRow(
        id=str(found["id"]),
        optimizer=str(found["optimizer"] or ""),
        best_epoch=int(found["best_epoch"] or 0),
        seconds=_seconds(found),
        tags=tuple(map(str, json.loads(found["tags"]))),
        **{name: found[name] for name in names},
    )


def _seconds(found: sqlite3.Row) -> float:
    """Training time: of the whole epochs as measured, of the one under way from its speed."""
    whole = float(found["whole"] or 0.0)
    rest = found["step"] - int(found["whole_step"] or 0)
    if rest > 0 and found["speed"] and found["batch_size"]:
        whole += rest * int(found["batch_size"]) / float(found["speed"])
    return whole
