"""Which versions run, and every shortcut."""

import platform
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QIcon, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.pages import PAGES
from gui.theme import SPACE_L, SPACE_S, SPACE_XL
from gui.widgets.mark import Mark

if TYPE_CHECKING:
    from gui.main_window import MainWindow

PACKAGES = ("neocog", "PySide6-Essentials", "numpy", "opencv-python", "onnx", "onnxruntime")
FRAME = 64  # pixels of the screen left for a window's frame and the system's bars

Rows = list[tuple[str, str]]


class About(QDialog):
    """Never taller than the screen: its content scrolls, its button stays in sight."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.setWindowTitle(self.tr("About Neocog"))
        self._scroll = QScrollArea()
        self._content = self._make_content(window)
        self._scroll.setWidget(self._content)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        buttons.rejected.connect(self.reject)
        buttons.setContentsMargins(0, 0, SPACE_XL, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, SPACE_L)
        column.setSpacing(SPACE_L)
        column.addWidget(self._scroll)
        column.addWidget(buttons)
        self._fit(screen_height(window) - FRAME)

    def _fit(self, tallest: int) -> None:
        content = self._content.sizeHint()
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        self._scroll.setMinimumWidth(content.width() + bar)
        below = self.sizeHint().height() - self._scroll.sizeHint().height()
        self.resize(content.width() + bar, min(tallest, content.height() + below))

    def _make_content(self, window: "MainWindow") -> QWidget:
        content = QWidget()
        content.setProperty("role", "page")
        column = QVBoxLayout(content)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, 0)
        column.setSpacing(SPACE_L)
        column.addWidget(Mark(32))
        column.addWidget(_label(self.tr("Neocog"), "page-title"))
        column.addWidget(_label(self.tr("A lab for convolutional networks."), "muted"))
        column.addWidget(_table(_versions()))
        for title, rows in list_shortcuts(window):
            column.addWidget(_label(title, "title"))
            column.addWidget(_table(rows))
        column.addStretch()
        return content


def screen_height(window: QWidget) -> int:
    """Logical pixels that windows may take on the window's screen."""
    return window.screen().availableSize().height()


def list_shortcuts(window: "MainWindow") -> list[tuple[str, Rows]]:
    """(text, keys) of every action under the title of its page; first those of all pages.

    Pages that were never shown have not registered theirs: their entries in PAGES tell them.
    """
    actions = window.session.actions
    shown: dict[str, tuple[str, str]] = {}
    for entry in PAGES.values():
        for name, text, keys in entry.shortcuts():
            native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            shown[name] = (text, native)
    for name in actions:
        if keys := _keys(actions[name].shortcuts()):
            shown[name] = (actions[name].text(), keys)
    places = {entry.key: entry.title for entry in PAGES.values()}
    everywhere = [row for name, row in shown.items() if name.split(".")[0] not in places]
    lists = [(QCoreApplication.translate("About", "Everywhere"), everywhere)]
    for key, title in places.items():
        lists.append((title, [row for name, row in shown.items() if name.startswith(f"{key}.")]))
    return lists


def _keys(sequences: list[QKeySequence]) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(each.toString(native) for each in sequences)


def _versions() -> Rows:
    rows = [("Python", platform.python_version())]
    for name in PACKAGES:
        with suppress(PackageNotFoundError):  # a checkout that was never installed
            rows.append((name, version(name)))
    return rows


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    return label


def _table(rows: Rows) -> QWidget:
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(SPACE_XL)
    grid.setVerticalSpacing(SPACE_S // 2)
    half = (len(rows) + 1) // 2
    for number, (left, right) in enumerate(rows):
        row, column = number % half, 3 * (number // half)
        grid.addWidget(_label(left, "muted"), row, column)
        grid.addWidget(QLabel(right), row, column + 1)
    grid.setColumnMinimumWidth(2, SPACE_XL)
    return table
