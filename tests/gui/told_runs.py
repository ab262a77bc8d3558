"""Runs for the Runs page: told without training, or trained for a moment."""

from engine.runs.store import RunStore
from engine.training.compose import compose
from engine.training.conduct import conduct
from engine.training.events import (
    EpochDone,
    Failed,
    Started,
    StepDone,
)
from gui.models.run_columns import COLUMNS


def told(epochs=2, best=0.9, **changes):
    """A run of the store that never trained: four steps an epoch."""
    run = RunStore().create(compose(**changes))
    run.write(Started(0.0, run.id, 1, 1, 1, 1, 4, 0))
    for epoch in range(1, epochs + 1):
        for step in range(4 * epoch - 3, 4 * epoch + 1):
            run.write(StepDone(0.0, step, epoch, 1 / step, 0.5, 0.01, 64.0))
        run.write(
            EpochDone(0.0, epoch, 4 * epoch, 0.5, 0.8, 0.4, best, 64.0, 4.0, 0.97, 0.96,
                      best_epoch=epoch)
        )  # fmt: skip
    run.write(Failed(9.0, "The disk is full. Make room."))
    return run


def show(qtbot, page, count):
    page.show()
    qtbot.waitExposed(page)
    qtbot.waitUntil(lambda: len(page.runs.list.table.rows) == count, timeout=5000)
    return page.runs


def trained_run(**changes):
    run = RunStore().create(compose(preset="mlp", epochs=1, limit=200, threads=1, **changes))
    list(conduct(run).events)
    return run


def column(tab, head):
    number = next(n for n, c in enumerate(COLUMNS) if c.head == head)
    shown = tab.list.shown
    return [shown.index(row, number).data() for row in range(shown.rowCount())]
