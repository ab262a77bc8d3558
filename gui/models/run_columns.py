"""What the table of runs says of each, column by column."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from engine.data.catalogue import data_title
from engine.presets import PRESETS
from engine.runs.row import RunRow
from gui.models.progress import duration_words
from gui.said import said

translate = QCoreApplication.translate
STATES = {
    "created": QT_TRANSLATE_NOOP("RunTable", "waiting"),
    "running": QT_TRANSLATE_NOOP("RunTable", "running"),
    "finished": QT_TRANSLATE_NOOP("RunTable", "finished"),
    "stopped": QT_TRANSLATE_NOOP("RunTable", "stopped"),
    "failed": QT_TRANSLATE_NOOP("RunTable", "failed"),
    "interrupted": QT_TRANSLATE_NOOP("RunTable", "interrupted"),
}


@dataclass(frozen=True)
class Column:
    """How one figure of a run is shown and sorted."""

    head: object  # a word marked for translation
    tip: object
    text: Callable[[RunRow], str]
    order: Callable[[RunRow], Any]
    right: bool = False


COLUMNS = (
    Column(
        QT_TRANSLATE_NOOP("RunTable", "Run"),
        QT_TRANSLATE_NOOP("RunTable", "The run’s number; the dot is its colour in the curves"),
        lambda row: row.id,
        lambda row: int(row.id),
    ),
    Column(
        QT_TRANSLATE_NOOP("RunTable", "State"),
        QT_TRANSLATE_NOOP("RunTable", "Whether it runs, and how it ended"),
        lambda row: state_words(row.state),
        lambda row: state_words(row.state),
    ),
    Column(
        QT_TRANSLATE_NOOP("RunTable", "Data"),
        QT_TRANSLATE_NOOP("RunTable", "What it learned from"),
        lambda row: said(data_title(row.data)),
        lambda row: said(data_title(row.data)).lower(),
    ),
    Column(
        QT_TRANSLATE_NOOP("RunTable", "Network"),
        QT_TRANSLATE_NOOP("RunTable", "The preset, or a network of your own"),
        lambda row: network_title(row.preset),
        lambda row: network_title(row.preset).lower(),
    ),
    Column(
        QT_TRANSLATE_NOOP("RunTable", "Optimizer"),
        QT_TRANSLATE_NOOP("RunTable", "How the weights are moved"),
        lambda row: row.optimizer,
        lambda row: row.optimizer.lower(),
    ),
    Column(
        QT_TRANSLATE_NOOP("RunTable", "Epochs"),
        QT_TRANSLATE_NOOP("RunTable", "Whole epochs done"),
        lambda row: f"{row.epochs:,}",
        lambda row: row.epochs,
        True,
    ),
    Column(
        QT_TRANSLATE_NOOP("RunTable", "Val. %"),
        QT_TRANSLATE_NOOP("RunTable", "Accuracy on the validation part after the last epoch"),
        lambda row: percent(row.validation_accuracy),
        lambda row: _share(row.validation_accuracy),
        True,
    ),
    Column(
        QT_TRANSLATE_NOOP("RunTable", "Best"),
        QT_TRANSLATE_NOOP("RunTable", "The best epoch, by what the recipe watches"),
        lambda row: str(row.best_epoch or "–"),
        lambda row: row.best_epoch,
        True,
    ),
    Column(
        QT_TRANSLATE_NOOP("RunTable", "Test %"),
        QT_TRANSLATE_NOOP("RunTable", "Accuracy on the test part, judged once at the end"),
        lambda row: percent(row.test_accuracy),
        lambda row: _share(row.test_accuracy),
        True,
    ),
    Column(
        QT_TRANSLATE_NOOP("RunTable", "Started"),
        QT_TRANSLATE_NOOP("RunTable", "When it was made"),
        lambda row: time.strftime("%Y-%m-%d %H:%M", time.localtime(row.created)),
        lambda row: row.created,
    ),
    Column(
        QT_TRANSLATE_NOOP("RunTable", "Duration"),
        QT_TRANSLATE_NOOP("RunTable", "Training time; pauses and validation are left out"),
        lambda row: duration_words(row.seconds),
        lambda row: row.seconds,
        True,
    ),
    Column(
        QT_TRANSLATE_NOOP("RunTable", "Tags"),
        QT_TRANSLATE_NOOP("RunTable", "Your words to find it by"),
        lambda row: ", ".join(row.tags),
        lambda row: " ".join(row.tags).lower(),
    ),
)


def state_words(state: str) -> str:
    """A run's state in the user's language."""
    return translate("RunTable", str(STATES.get(state, state)))


def network_title(preset: str) -> str:
    """What a network is called on screen."""
    if preset in PRESETS:
        return said(PRESETS[preset].title)
    return translate("RunTable", "own network")


def percent(share: float | None) -> str:
    """Two decimals, without the sign."""
    return "–" if share is None else f"{100 * share:.2f}"


def _share(share: float | None) -> float:
    return -1.0 if share is None else share
