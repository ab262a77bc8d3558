"""The look: colour tokens, spacing, type sizes, and what puts them on the application."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

Mode = Literal["system", "light", "dark"]
MODES: tuple[Mode, ...] = ("system", "light", "dark")

SPACE_XS, SPACE_S, SPACE_M, SPACE_L, SPACE_XL, SPACE_XXL = 4, 8, 12, 16, 24, 32  # pixels
RADIUS_CARD, RADIUS_FIELD = 8, 6  # pixels
ICON = 20  # pixels
TYPE_MUTED, TYPE_BODY, TYPE_CARD, TYPE_PAGE, TYPE_ANSWER = 12, 13, 15, 20, 64  # pixels


@dataclass(frozen=True)
class Theme:
    """Colours by what they are for, as #RRGGBB; every text colour reads on every surface."""

    window: str
    surface: str
    raised: str
    line: str
    text: str
    muted: str
    accent: str
    on_accent: str
    good: str
    warn: str
    bad: str
    series: tuple[str, ...]  # training, validation, then six more
    dark: bool


LIGHT = Theme(
    window="#F4F5F7", surface="#FFFFFF", raised="#ECEFF3", line="#CFD5DD",
    text="#1A1E25", muted="#586271", accent="#3550C8", on_accent="#FFFFFF",
    good="#1F7A38", warn="#9A5200", bad="#B3261E",
    series=(
        "#0B6FB8", "#C74A00", "#00805F", "#A3478A", "#8A6A00", "#4B5CC4", "#B02A4C", "#4F6B2A",
    ),
    dark=False,
)  # fmt: skip

DARK = Theme(
    window="#14171C", surface="#1C2026", raised="#272C34", line="#3A424D",
    text="#E7EAEF", muted="#9CA6B4", accent="#8FA3FF", on_accent="#101318",
    good="#6CCB82", warn="#F0B35C", bad="#FF8A80",
    series=(
        "#5CB8F2", "#FF9A57", "#3FC79A", "#E59BC9", "#E6C34A", "#A3B0FF", "#FF8FA8", "#B5D17A",
    ),
    dark=True,
)  # fmt: skip


class Appearance(QObject):
    """Which theme is on, and the hand that puts it on the application.

    Signals: theme_changed(Theme), after palette and style sheet are in place.
    """

    theme_changed = Signal(object)

    def __init__(self, mode: Mode = "system", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mode: Mode = mode
        self._theme = LIGHT
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        application().setStyle("Fusion")
        application().setFont(scaled_font(QFont(), TYPE_BODY))
        self._put_on(self._wanted())

    @property
    def theme(self) -> Theme:
        """The theme on screen."""
        return self._theme

    @property
    def mode(self) -> Mode:
        """What the user chose: a theme, or to follow the system."""
        return self._mode

    def set_mode(self, mode: Mode) -> None:
        """Follow the system, or stay light or dark."""
        self._mode = mode
        self._follow_system()

    def _follow_system(self) -> None:
        if self._wanted() != self._theme:
            self._put_on(self._wanted())
            self.theme_changed.emit(self._theme)

    def _wanted(self) -> Theme:
        if self._mode == "system":
            dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
            return DARK if dark else LIGHT
        return DARK if self._mode == "dark" else LIGHT

    def _put_on(self, theme: Theme) -> None:
        from gui.stylesheet import style_sheet  # noqa: PLC0415  (it imports this module's tokens)

        self._theme = theme
        application().setPalette(make_palette(theme))
        application().setStyleSheet(style_sheet(theme))


def application() -> QApplication:
    """The running application; there is none before `gui.app` made it."""
    found = QApplication.instance()
    assert isinstance(found, QApplication), "widgets need a QApplication first"
    return found


def scaled_font(font: QFont, pixels: int, weight: QFont.Weight | None = None) -> QFont:
    """The font at a size of the scale above, enlarged as the system enlarges its text."""
    sized = QFont(font)
    sized.setPixelSize(text_pixels(pixels))
    if weight is not None:
        sized.setWeight(weight)
    return sized


def text_pixels(pixels: int) -> int:
    """A size of the type scale in logical pixels under the system's text scaling."""
    screen = QGuiApplication.primaryScreen()
    dots = screen.logicalDotsPerInch() if screen else 96.0
    return round(pixels * max(1.0, dots / 96))


def tabular(font: QFont) -> QFont:
    """The font with figures of equal width, so that changing numbers don't jump."""
    steady = QFont(font)
    steady.setFeature(QFont.Tag("tnum"), 1)
    return steady


def make_palette(theme: Theme) -> QPalette:
    """The tokens as Qt's palette, for what a style sheet doesn't reach."""
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.window, role.WindowText: theme.text,
        role.Base: theme.surface, role.AlternateBase: theme.raised,
        role.Text: theme.text, role.PlaceholderText: theme.muted,
        role.Button: theme.surface, role.ButtonText: theme.text, role.BrightText: theme.bad,
        role.Highlight: theme.accent, role.HighlightedText: theme.on_accent,
        role.Accent: theme.accent, role.Link: theme.accent, role.LinkVisited: theme.accent,
        role.ToolTipBase: theme.raised, role.ToolTipText: theme.text,
        role.Light: theme.raised, role.Midlight: theme.raised,
        role.Mid: theme.line, role.Dark: theme.line, role.Shadow: theme.line,
    }  # fmt: skip
    palette = QPalette()
    for name, colour in colours.items():
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(theme.muted))
    return palette


def contrast(first: str, second: str) -> float:
    """The contrast of two colours, 1 to 21. Source: WCAG 2.1, "contrast ratio"."""
    high, low = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
