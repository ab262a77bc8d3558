"""Tell the network what it should have said."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget

from gui.theme import SPACE_S, SPACE_XS

MOST_BUTTONS = 12
LONGEST_SIGN = 2  # characters that a small button holds


class Correction(QWidget):
    """A button a class where the names are short, otherwise a list to choose from.

    Signals: corrected(str) the label that was right.
    """

    corrected = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE_XS)
        question = QLabel(self.tr("Wrong? It was"))
        question.setProperty("role", "muted")
        self._row.addWidget(question)
        self._row.addSpacing(SPACE_S)
        self._choices = QWidget()
        self._row.addWidget(self._choices)
        self._row.addStretch()
        self.setEnabled(False)

    def set_labels(self, labels: tuple[str, ...]) -> None:
        """Offer these classes."""
        fresh = QWidget()
        row = QHBoxLayout(fresh)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_XS)
        short = len(labels) <= MOST_BUTTONS and max(map(len, labels), default=0) <= LONGEST_SIGN
        if short:
            for label in labels:
                row.addWidget(self._button(label, label))
        else:
            self._add_list(row, labels)
        self._row.replaceWidget(self._choices, fresh)
        self._choices.deleteLater()
        self._choices = fresh

    def _button(self, text: str, label: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("role", "label")
        button.setToolTip(self.tr("It was “{0}”: keep the drawing to train on").format(label))
        button.setAccessibleName(self.tr("It was {0}").format(label))
        button.clicked.connect(lambda: self.corrected.emit(label))
        return button

    def _add_list(self, row: QHBoxLayout, labels: tuple[str, ...]) -> None:
        box = QComboBox()
        box.addItems(labels)
        box.setToolTip(self.tr("What the picture really shows"))
        box.setAccessibleName(self.tr("What it was"))
        keep = QPushButton(self.tr("Keep"))
        keep.setToolTip(self.tr("Keep the picture under this name, to train on later"))
        keep.setAccessibleName(self.tr("Keep the corrected picture"))
        keep.clicked.connect(lambda: self.corrected.emit(box.currentText()))
        row.addWidget(box)
        row.addWidget(keep)
