"""The store of all runs."""

import json
import time
from collections.abc import Iterable
from pathlib import Path

from msgspec import structs

from engine.errors import UserError
from engine.places import home, write_whole
from engine.runs.aside import move, remove
from engine.runs.claim import is_claimed
from engine.runs.database import Database
from engine.runs.row import RUN_ROWS, RunRow, row_from
from engine.runs.run import Run
from engine.training.recipe import Recipe, recipe_text
from engine.training.state import initial_state
from engine.training.transfer import plain_weights, started_weights
from engine.weights_file import write_weights

START_S = 60  # a run that is not claimed this long after it was made never will be
KEPT_S = 7 * 24 * 3600  # how long a deleted run can be brought back


class RunStore:
    """`runs.db` and the folders `runs/<id>/` under the user's Neocog folder, or another.

    One store object belongs to one thread; any number of processes may have one open.
    Raises: UserError where the place can't be used.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or home()
        self._database = Database(self.folder / "runs.db")

    def create(self, recipe: Recipe, tags: Iterable[str] = (), origin: str = "") -> Run:
        """A new run with its folder and recipe file; `origin` is the run that it comes from."""
        number = self._database.execute(
            "INSERT INTO runs (created, state, data, preset, recipe, tags, origin) "
            "VALUES (?, 'created', ?, ?, ?, ?, ?)",
            (time.time(), recipe.data, recipe.preset, recipe_text(recipe),
             json.dumps(list(tags)), origin),
        )  # fmt: skip
        assert number is not None
        run = Run(self._database, number, self._run_folder(number))
        write_whole(run.folder / "recipe.json", recipe_text(recipe).encode())
        return run

    def run(self, name: str) -> Run:
        """The run of that name. Raises: UserError where there is none."""
        number = self._number(name)
        if not self._database.rows("SELECT 1 FROM runs WHERE id=? AND deleted IS NULL", (number,)):
            raise UserError(f"There is no run {name!r}. `neocog runs list` shows them.")
        return Run(self._database, number, self._run_folder(number))

    def runs(self) -> tuple[RunRow, ...]:
        """All runs, newest first; one whose process died without a word is `interrupted`."""
        rows = self._database.rows(f"{RUN_ROWS} WHERE deleted IS NULL ORDER BY id DESC")
        return tuple(self._checked(row_from(row)) for row in rows)

    def rerun(self, name: str, interventions: bool = True) -> Run:
        """A new run of the same recipe, with or without what a person changed at the old one.

        Raises: UserError where there is no such run.
        """
        old = self.run(name)
        recipe = old.recipe
        if recipe.start and Path(recipe.start).parent == old.folder:  # a fork has its own copy
            new = self.fork(recipe, Path(recipe.start), old.id)
        else:
            new = self.create(recipe, origin=old.id)
        if interventions:
            new.take_interventions(old)
        return new

    def fork(self, recipe: Recipe, source: Path, origin: str = "") -> Run:
        """A new run of a recipe that begins with the weights of a model or checkpoint file.

        The weights are copied into the new run's folder, so it lives on when the source is gone.
        Only they are taken: the run stands at step 0, and the optimizer's memory, the schedule,
        the epochs and patience begin anew, as another recipe may count all of them otherwise.
        Raises: UserError where the file can't be read or nothing in it fits the network.
        """
        weights = plain_weights(source)
        started_weights(str(source), initial_state(structs.replace(recipe, start="")).weights)
        run = self.create(recipe, origin=origin)
        write_weights(run.start_path, weights, {"format": "neocog weights"})
        begun = recipe_text(structs.replace(recipe, start=str(run.start_path)))
        self._database.execute("UPDATE runs SET recipe=? WHERE id=?", (begun, int(run.id)))
        write_whole(run.folder / "recipe.json", begun.encode())
        return run

    def delete(self, name: str) -> None:
        """Move a run aside; `restore` brings it back until it is purged, a week later.

        Raises: UserError where there is none, it is being trained, or its folder can't be moved.
        """
        run = self.run(name)
        if is_claimed(run.folder):
            raise UserError(f"Run {run.id} is being trained. Stop it, then delete it.")
        move(run.folder, self._aside(int(run.id)))
        self._database.execute("UPDATE runs SET deleted=? WHERE id=?", (time.time(), int(run.id)))

    def restore(self, name: str) -> Run:
        """Bring a deleted run back. Raises: UserError where it is not there any more."""
        number = self._number(name)
        found = "SELECT 1 FROM runs WHERE id=? AND deleted IS NOT NULL"
        if not self._database.rows(found, (number,)):
            raise UserError(f"There is no deleted run {name!r} to bring back.")
        move(self._aside(number), self._run_folder(number))
        self._database.execute("UPDATE runs SET deleted=NULL WHERE id=?", (number,))
        return Run(self._database, number, self._run_folder(number))

    def purge(self, older_than_s: float = KEPT_S) -> int:
        """Remove for ever what was deleted longer ago; how many runs that were."""
        rows = self._database.rows(
            "SELECT id FROM runs WHERE deleted < ?", (time.time() - older_than_s,)
        )
        for row in rows:
            remove(self._aside(row["id"]))
            self._database.execute("DELETE FROM runs WHERE id=?", (row["id"],))
        return len(rows)

    def close(self) -> None:
        """Close the database."""
        self._database.close()

    def _checked(self, row: RunRow) -> RunRow:
        waiting = row.state == "created" and time.time() - row.created < START_S
        begun = row.state in ("created", "running") and not waiting
        if begun and not is_claimed(self._run_folder(int(row.id))):
            return row.interrupted("The training process ended without a word.")
        return row

    @staticmethod
    def _number(name: str) -> int:
        return int(name) if name.isascii() and name.isdigit() and len(name) < 18 else -1

    def _run_folder(self, number: int) -> Path:
        return self.folder / "runs" / str(number)

    def _aside(self, number: int) -> Path:
        return self.folder / "deleted-runs" / str(number)
