"""Progress of long work, and a way out of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from engine.inspect.progress import Progress
from gui.newest import Newest
from gui.theme import SPACE_M

LEAST = 56  # pixels of the words and of the bar


class WorkRow(QWidget):
    """Keeps its room when nothing is under way, so that nothing jumps.

    Signals: cancelled() the user doesn't want to wait.
    """

    SAID = ("_what",)

    cancelled = Signal()

    def __init__(self, what: str) -> None:
        super().__init__()
        self._what = what
        self.label, self.bar = QLabel(), QProgressBar()
        self.label.setProperty("role", "muted")
        self.bar.setTextVisible(False)
        self.label.setMinimumWidth(LEAST)
        self.bar.setMinimumWidth(LEAST)
        self.bar.setAccessibleName(what)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setToolTip(self.tr("Stop this; what was known before stays"))
        self.cancel.setAccessibleName(self.tr("Cancel: {0}").format(what))
        self.cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_M)
        row.addWidget(self.label)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        policy.setVerticalPolicy(QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self.hide()

    def follow(self, asker: Newest) -> None:
        """Show how far this asker is, and cancel it when the user wants that."""
        asker.busy_changed.connect(self._show_busy)
        asker.progressed.connect(self._show_progress)
        self.cancelled.connect(asker.cancel)

    def _show_busy(self, busy: bool) -> None:
        if busy and self.isHidden():
            self.bar.setRange(0, 0)
            self.label.setText(self._what)
        self.setVisible(busy)

    def _show_progress(self, progress: Progress[object]) -> None:
        self.bar.setRange(0, progress.total)
        self.bar.setValue(progress.done)
        self.label.setText(f"{self._what} · {progress.done:,} / {progress.total:,}")
