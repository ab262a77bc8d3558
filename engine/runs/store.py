"""The store of all runs."""

import time
from dataclasses import dataclass
from pathlib import Path

from engine.errors import UserError
from engine.places import home, write_whole
from engine.runs.claim import is_claimed
from engine.runs.database import Database
from engine.runs.run import Run
from engine.training.recipe import Recipe, recipe_text

START_S = 60  # a run that is not claimed this long after it was made never will be


@dataclass(frozen=True)
class RunRow:
    """A line of the list of runs."""

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


class RunStore:
    """`runs.db` and the folders `runs/<id>/` under the user's Neocog folder, or another.

    One store object belongs to one thread; any number of processes may have one open.
    Raises: UserError where the place can't be used.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or home()
        self._database = Database(self.folder / "runs.db")

    def create(self, recipe: Recipe) -> Run:
        """A new run with its folder and recipe file."""
        number = self._database.execute(
            "INSERT INTO runs (created, state, data, preset, recipe) "
            "VALUES (?, 'created', ?, ?, ?)",
            (time.time(), recipe.data, recipe.preset, recipe_text(recipe)),
        )
        assert number is not None
        run = Run(self._database, number, self._run_folder(number))
        write_whole(run.folder / "recipe.json", recipe_text(recipe).encode())
        return run

    def run(self, name: str) -> Run:
        """The run of that name. Raises: UserError where there is none."""
        number = int(name) if name.isascii() and name.isdigit() and len(name) < 18 else -1
        if not self._database.rows("SELECT 1 FROM runs WHERE id=?", (number,)):
            raise UserError(f"There is no run {name!r}. `neocog runs list` shows them.")
        return Run(self._database, number, self._run_folder(number))

    def runs(self) -> tuple[RunRow, ...]:
        """All runs, newest first; one whose process died without a word is `interrupted`."""
        names = ", ".join(RunRow.__dataclass_fields__)
        rows = self._database.rows(f"SELECT {names} FROM runs ORDER BY id DESC")
        return tuple(self._checked(dict(row)) for row in rows)

    def close(self) -> None:
        """Close the database."""
        self._database.close()

    def _checked(self, row: dict[str, object]) -> RunRow:
        number = int(str(row["id"]))
        waiting = row["state"] == "created" and time.time() - float(str(row["created"])) < START_S
        begun = row["state"] in ("created", "running") and not waiting
        if begun and not is_claimed(self._run_folder(number)):
            row |= {"state": "interrupted", "message": "The training process ended without a word."}
        return RunRow(**{**row, "id": str(number)})  # type: ignore[arg-type]

    def _run_folder(self, number: int) -> Path:
        return self.folder / "runs" / str(number)
