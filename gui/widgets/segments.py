"""A few choices side by side, one of them taken."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from gui.theme import SPACE_XS

STYLE = """
QPushButton { padding: 2px 9px; min-height: 20px; }
QPushButton:focus { padding: 1px 8px; }
"""
Choice = tuple[str, str, str]
"""(key, text, tip)"""


class Segments(QWidget):
    """Buttons of which exactly one is down; arrow keys go from one to the next.

    Signals: chosen(str) the key of another choice, by the user or by `choose`.
    """

    chosen = Signal(str)

    def __init__(self, name: str, choices: Sequence[Choice]) -> None:
        super().__init__()
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_XS)
        for key, text, tip in choices:
            button = _Segment(text)
            button.setAccessibleName(f"{name}: {text}")
            button.setToolTip(tip)
            self._buttons[key] = button
            self._group.addButton(button)
            row.addWidget(button)
            button.toggled.connect(partial(self._tell, key))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        first = next(iter(self._buttons.values()))
        first.blockSignals(True)
        first.setChecked(True)
        first.blockSignals(False)

    @property
    def key(self) -> str:
        """The choice that is taken."""
        return next(key for key, button in self._buttons.items() if button.isChecked())

    def button(self, key: str) -> QPushButton:
        """The button of a choice."""
        return self._buttons[key]

    def choose(self, key: str) -> None:
        """Take a choice."""
        self._buttons[key].setChecked(True)

    def _tell(self, key: str, down: bool) -> None:
        if down:
            self.chosen.emit(key)


class _Segment(QPushButton):
    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setCheckable(True)
        self.setStyleSheet(STYLE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return takes the choice, as Space does; the arrows are the group's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.setChecked(True)
        else:
            super().keyPressEvent(event)
