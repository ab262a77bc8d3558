"""Tell the network what it should have said."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from gui.theme import SPACE_M, SPACE_S, SPACE_XS

MOST_BUTTONS = 12
LONGEST_SIGN = 2  # characters that a small button holds
HALF_ROW = 5  # buttons in a row where the width is too little for all


class Correction(QWidget):
    """A button a class where the names are short, otherwise a list to choose from.

    Signals: corrected(str) the label that was right.
    """

    corrected = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[QPushButton] = []
        self._columns = 0
        self._question = QLabel(self.tr("Wrong? It was"))
        self._question.setProperty("role", "muted")
        self._choices = QWidget()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_M)
        self._grid.setVerticalSpacing(SPACE_XS)
        self._grid.setColumnStretch(2, 1)
        self._grid.addWidget(self._question, 0, 0)
        self.setEnabled(False)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """One button a class; none where a list is shown."""
        return tuple(self._buttons)

    def set_labels(self, labels: tuple[str, ...]) -> None:
        """Offer these classes."""
        self._choices.hide()
        self._choices.deleteLater()
        self._choices, self._columns = QWidget(), 0
        short = len(labels) <= MOST_BUTTONS and max(map(len, labels), default=0) <= LONGEST_SIGN
        self._buttons = [self._button(label) for label in labels] if short else []
        if short:
            grid = QGridLayout(self._choices)
            grid.setContentsMargins(0, 0, 0, 0)
            grid.setSpacing(SPACE_XS)
        else:
            self._add_list(labels)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One row of buttons, or two with the question above."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        pitch = max((b.sizeHint().width() for b in self._buttons), default=0) + SPACE_XS
        room = self.width() - self._question.sizeHint().width() - SPACE_M
        count = len(self._buttons)
        columns = count if count * pitch <= room or not count else HALF_ROW
        if columns == self._columns and self._grid.indexOf(self._choices) >= 0:
            return
        self._columns = columns
        grid = self._choices.layout()
        if isinstance(grid, QGridLayout):
            for number, button in enumerate(self._buttons):
                grid.addWidget(button, number // columns, number % columns)
        place = (0, 1) if columns == count else (1, 0, 1, 2)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self._grid.removeWidget(self._choices)
        if len(place) == 2:
            self._grid.addWidget(self._choices, place[0], place[1], left)
        else:
            self._grid.addWidget(self._choices, *place, left)
        self._choices.show()

    def _button(self, label: str) -> QPushButton:
        button = QPushButton(label)
        button.setProperty("role", "label")
        button.setToolTip(self.tr("It was “{0}”: keep the drawing to train on").format(label))
        button.setAccessibleName(self.tr("It was {0}").format(label))
        button.clicked.connect(lambda: self.corrected.emit(label))
        return button

    def _add_list(self, labels: tuple[str, ...]) -> None:
        box = QComboBox()
        box.addItems(labels)
        box.setToolTip(self.tr("What the picture really shows"))
        box.setAccessibleName(self.tr("What it was"))
        keep = QPushButton(self.tr("Keep"))
        keep.setToolTip(self.tr("Keep the picture under this name, to train on later"))
        keep.setAccessibleName(self.tr("Keep the corrected picture"))
        keep.clicked.connect(lambda: self.corrected.emit(box.currentText()))
        row = QHBoxLayout(self._choices)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(box)
        row.addWidget(keep)
