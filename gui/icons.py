"""Icons of one family, drawn from their font in the colour of the theme that is on.

The glyphs are Material Design Icons as qtawesome ships them. Importing qtawesome and its
qtpy takes 0.25 s of the window's start, and loads eleven fonts; one font is all we need.
"""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPixmap,
)

from gui.theme import application


class GlyphEngine(QIconEngine):
    """Paints one glyph of the icon font; the colour is the palette's at the time of painting."""

    def __init__(self, name: str, role: QPalette.ColorRole) -> None:
        super().__init__()
        self._name, self._role = name, role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the glyph in the middle of the rectangle."""
        group = QPalette.ColorGroup.Active
        if mode == QIcon.Mode.Disabled:
            group = QPalette.ColorGroup.Disabled
        lit = state == QIcon.State.On and self._role == QPalette.ColorRole.PlaceholderText
        role = QPalette.ColorRole.Accent if lit else self._role
        painter.save()
        painter.setPen(application().palette().color(group, role))
        font = QFont(icon_family())
        font.setPixelSize(max(1, min(rect.width(), rect.height())))
        painter.setFont(font)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, glyph(self._name))
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The glyph on a transparent ground."""
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        """A second engine for the same glyph."""
        return GlyphEngine(self._name, self._role)


def icon(name: str, role: QPalette.ColorRole = QPalette.ColorRole.Text) -> QIcon:
    """The named icon of Material Design, such as `pencil`; it follows the theme by itself."""
    return QIcon(GlyphEngine(name, role))


def rail_icon(name: str) -> QIcon:
    """The named icon, muted, and in the accent colour where its button is checked."""
    return icon(name, QPalette.ColorRole.PlaceholderText)


@cache
def icon_family() -> str:
    """The icon font's family, loaded on first use."""
    path = next(_fonts().glob("materialdesignicons6-webfont-*.ttf"))
    number = QFontDatabase.addApplicationFont(str(path))
    return QFontDatabase.applicationFontFamilies(number)[0]


def glyph(name: str) -> str:
    """The character of the named icon."""
    return chr(int(_characters()[name], 16))


@cache
def _characters() -> dict[str, str]:
    path = next(_fonts().glob("materialdesignicons6-webfont-charmap-*.json"))
    return {key: str(code) for key, code in json.loads(path.read_text("utf-8")).items()}


def _fonts() -> Path:
    spec = find_spec("qtawesome")
    assert spec is not None and spec.origin is not None, "qtawesome is a dependency"
    return Path(spec.origin).parent / "fonts"
