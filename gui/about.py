"""What Neocog is, which versions run, and under which licences."""

import platform
from contextlib import suppress
from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata, version
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine import places
from gui.theme import SPACE_L, SPACE_S, SPACE_XL
from gui.widgets.mark import Mark

if TYPE_CHECKING:
    from gui.main_window import MainWindow

PACKAGES = (
    "PySide6-Essentials", "numpy", "opencv-python", "onnx", "onnxruntime", "pyqtgraph", "superqt",
    "qtawesome", "msgspec", "safetensors", "scikit-learn", "scipy", "platformdirs", "psutil",
    "threadpoolctl", "typer", "rich",
)  # fmt: skip
NAMED = {"License :: OSI Approved :: ": "", " License": "", " Software": ""}
"""What is cut from a package's words for its licence."""
LONGEST = 60  # letters; a longer entry is the licence itself, of which the classifier has the name
ICONS = "Material Design Icons"
ICONS_LICENCE = "Apache-2.0"
FACES = "typefaces/LICENCES.txt"
FRAME = 64  # pixels of the screen left for a window's frame and the system's bars
WIDEST, LICENCE = 600, 250  # pixels

Rows = list[tuple[str, str, str]]


class About(QDialog):
    """Never taller than the screen: its content scrolls, its buttons stay in sight."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.setWindowTitle(self.tr("About Neocog"))
        self.rows = list_packages()
        self._scroll = QScrollArea()
        self._content = self._make_content()
        self._scroll.setWidget(self._content)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, SPACE_L)
        column.setSpacing(SPACE_L)
        column.addWidget(self._scroll)
        column.addWidget(self._buttons())
        self._fit(screen_height(window) - FRAME)

    def copy(self) -> None:
        """Copy the versions, for a report."""
        lines = [f"Neocog {own_version()}, {platform.platform()}"]
        lines += [f"{name} {number}" for name, number, _ in self.rows]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _fit(self, tallest: int) -> None:
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        width = min(WIDEST, self._content.sizeHint().width()) + bar
        self._scroll.setMinimumWidth(width)
        height = self._content.heightForWidth(width - bar)
        below = self.sizeHint().height() - self._scroll.sizeHint().height()
        wanted = max(height, self._content.sizeHint().height()) + below
        self.resize(width, min(tallest, wanted))

    def _make_content(self) -> QWidget:
        content = QWidget()
        content.setProperty("role", "page")
        column = QVBoxLayout(content)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(Mark(32))
        column.addWidget(_label(f"Neocog {own_version()}", "page-title"))
        column.addWidget(_label(self.tr("A lab for convolutional networks."), "muted"))
        own = self.tr("Neocog itself is free software under the MIT licence.")
        column.addWidget(_label(own, "muted"))
        column.addSpacing(SPACE_L)
        column.addWidget(_label(self.tr("What it runs on, and under which licences"), "title"))
        column.addWidget(_table(self.rows))
        if places.asset(FACES).is_file():
            column.addSpacing(SPACE_S)
            column.addWidget(_label(self._words_on_faces(), "muted"))
        column.addStretch()
        return content

    def _words_on_faces(self) -> str:
        words = self.tr("Printed characters are drawn after typefaces whose licences are in {0}.")
        return words.format(places.asset(FACES))

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close = box.button(QDialogButtonBox.StandardButton.Close)
        close.setIcon(QIcon())
        close.setToolTip(self.tr("Close this"))
        copy = QPushButton(self.tr("Copy versions"))
        copy.setToolTip(self.tr("Copy all versions, for a report"))
        copy.setAutoDefault(False)
        copy.clicked.connect(self.copy)
        box.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        box.rejected.connect(self.reject)
        box.setContentsMargins(SPACE_XL, 0, SPACE_XL, 0)
        return box


def screen_height(window: QWidget) -> int:
    """Logical pixels that windows may take on the window's screen."""
    return window.screen().availableSize().height()


def own_version() -> str:
    """Neocog's; of a checkout that was never installed nothing is known."""
    try:
        return version("neocog")
    except PackageNotFoundError:
        return ""


def list_packages() -> Rows:
    """(name, version, licence) of what Neocog stands on, as installed here."""
    rows = [("Python", platform.python_version(), "PSF-2.0")]
    for name in PACKAGES:
        with suppress(PackageNotFoundError):
            rows.append((name, version(name), licence_of(metadata(name))))
    return [*rows, (ICONS, "", ICONS_LICENCE)]


def licence_of(found: PackageMetadata) -> str:
    """What a package says of its licence, in a few words; `–` where it says nothing."""
    entries = {name: found.get_all(name) or [] for name in ("License-Expression", "License")}
    written = next((text for texts in entries.values() for text in texts if text.strip()), "")
    classified = [each for each in found.get_all("Classifier") or [] if "License ::" in each]
    if classified and (not written or len(written) > LONGEST or "\n" in written):
        written = classified[0]
    for words, instead in NAMED.items():
        written = written.replace(words, instead)
    return written.strip() or "–"


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setWordWrap(role == "muted")
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _table(rows: Rows) -> QWidget:
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(SPACE_XL)
    grid.setVerticalSpacing(SPACE_S // 2)
    grid.setColumnStretch(2, 1)
    for row, (name, number, licence) in enumerate(rows):
        grid.addWidget(QLabel(name), row, 0)
        grid.addWidget(QLabel(number), row, 1)
        words = _label(licence, "muted")
        words.setMinimumWidth(LICENCE)
        grid.addWidget(words, row, 2)
    return table
