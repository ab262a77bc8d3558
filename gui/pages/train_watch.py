"""Asks the training process for what is in sight, and for nothing where nothing is."""

import msgspec
from PySide6.QtCore import QObject

from engine.training.commands import Look
from gui.pages.train_batches import BatchesPanel
from gui.pages.train_maps import MapsPanel
from gui.runner import Runner


class Watch(QObject):
    """Tells the run of the wishes of both panels whenever they change."""

    def __init__(self, runner: Runner, maps: MapsPanel, batches: BatchesPanel) -> None:
        super().__init__(runner)
        self._runner, self._maps, self._batches = runner, maps, batches
        self._asked = Look()
        maps.wished.connect(self._ask)
        batches.seen.connect(self._ask)

    def begin(self) -> None:
        """A run begins; it was asked for nothing yet."""
        self._asked = Look()
        self._ask()

    def _ask(self) -> None:
        wish = msgspec.structs.replace(self._maps.wish, batches=self._batches.isVisible())
        if self._runner.busy and wish != self._asked:
            self._asked = wish
            self._runner.look(wish)
