"""The tab about batches: which classes are in each, and whether they are mixed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.models.glimpses import Glimpses, are_mixed, classes_in
from gui.theme import SPACE_S
from gui.widgets.batch_strip import BatchStrip


class BatchesPanel(QWidget):
    """The strip of the last batches and a sentence on it.

    Signals: seen() it came into sight or went out of it.
    """

    seen = Signal()

    def __init__(self, glimpses: Glimpses) -> None:
        super().__init__()
        self._glimpses, self._drawn = glimpses, -1
        self._labels: tuple[str, ...] = ()
        self.strip, self.sentence = BatchStrip(), QLabel()
        self.sentence.setProperty("role", "muted")
        self.sentence.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(self.strip, 1)
        column.addWidget(self.sentence, 0)
        self._show()

    def set_labels(self, labels: tuple[str, ...]) -> None:
        """What the classes of the run are called."""
        self._labels = labels

    def draw(self) -> None:
        """Show what is new."""
        if self._glimpses.last_batch != self._drawn:
            self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.seen.emit()

    def _show(self) -> None:
        batches, self._drawn = self._glimpses.batches, self._glimpses.last_batch
        self.strip.setVisible(bool(len(batches)))
        self.strip.show_batches(batches, self._drawn, self._labels)
        self.sentence.setText(self._words())
        side = Qt.AlignmentFlag.AlignLeft if len(batches) else Qt.AlignmentFlag.AlignHCenter
        self.sentence.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)

    def _words(self) -> str:
        batches = self._glimpses.batches
        if not len(batches):
            return self.tr("While training runs: a column a batch, a colour a class.")
        count = f"{classes_in(batches):.1f}"
        if are_mixed(batches):
            words = self.tr("Well mixed: about {count} of {classes} classes in each batch.")
        else:
            words = self.tr(
                "⚠ Not mixed: about {count} of {classes} classes in each batch. What is not seen "
                "for long is forgotten; Shuffle under More, Data mixes them."
            )
        return words.format(count=count, classes=batches.shape[1])
