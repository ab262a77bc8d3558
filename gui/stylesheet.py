"""The one style sheet, built from a theme's tokens.

Widgets opt in by a dynamic property `role`: card, title, page-title, muted, primary, quiet,
danger, tool, rail, chooser.
"""

from engine import places
from gui.theme import (
    RADIUS_CARD,
    RADIUS_FIELD,
    TYPE_BODY,
    TYPE_CARD,
    TYPE_MUTED,
    TYPE_PAGE,
    Theme,
    text_pixels,
)


def style_sheet(theme: Theme) -> str:
    """Everything the palette can't say, in Qt's style sheet language."""
    parts = (_surfaces, _text, _buttons, _tools, _rail, _fields, _marks, _lists, _bars, _menus)
    return "\n".join(part(theme) for part in parts)


def _surfaces(t: Theme) -> str:
    return f"""
    QMainWindow, QDialog {{ background: {t.window}; }}
    QFrame[role="card"] {{ background: {t.surface}; border: 1px solid {t.line};
        border-radius: {RADIUS_CARD}px; }}
    QWidget[role="top-bar"] {{ background: {t.surface}; border-bottom: 1px solid {t.line}; }}
    QWidget[role="run-strip"] {{ background: {t.surface}; border-top: 1px solid {t.line}; }}
    QWidget[role="rail"] {{ background: {t.raised}; border-right: 1px solid {t.line}; }}
    QScrollArea, QScrollArea > QWidget > QWidget[role="page"] {{ background: transparent;
        border: none; }}
    QFrame[role="hairline"] {{ background: {t.line}; border: none; max-height: 1px; }}
    QFrame[role="palette"] {{ background: {t.surface}; border: 1px solid {t.line};
        border-radius: {RADIUS_CARD}px; }}
    QFrame[role="palette"] QListView {{ border: none; }}
    QFrame[role="toast"] {{ background: {t.raised}; border: 1px solid {t.line};
        border-radius: {RADIUS_CARD}px; }}
    QToolTip {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.line};
        padding: 6px 8px; }}
    """


def _text(t: Theme) -> str:
    return f"""
    QLabel {{ background: transparent; }}
    QLabel[role="page-title"] {{ font-size: {text_pixels(TYPE_PAGE)}px; font-weight: 600; }}
    QLabel[role="title"] {{ font-size: {text_pixels(TYPE_CARD)}px; font-weight: 600; }}
    QLabel[role="muted"] {{ font-size: {text_pixels(TYPE_MUTED)}px; color: {t.muted}; }}
    QLabel[role="good"] {{ color: {t.good}; }}
    QLabel[role="warn"] {{ color: {t.warn}; }}
    QLabel[role="bad"] {{ color: {t.bad}; }}
    QWidget:disabled {{ color: {t.muted}; }}
    """


def _buttons(t: Theme) -> str:
    pad = "padding: 5px 12px;"
    shape = f"border-radius: {RADIUS_FIELD}px; font-size: {text_pixels(TYPE_BODY)}px;"
    return f"""
    QPushButton, QToolButton[role="chooser"] {{ {pad} {shape} min-height: 20px;
        background: {t.surface}; color: {t.text}; border: 1px solid {t.line}; }}
    QPushButton:hover, QToolButton[role="chooser"]:hover {{ background: {t.raised}; }}
    QPushButton:pressed, QPushButton:checked {{ background: {t.raised};
        border-color: {t.muted}; }}
    QPushButton:disabled {{ color: {t.muted}; background: {t.window}; border-color: {t.line}; }}
    QPushButton[role="primary"] {{ background: {t.accent}; color: {t.on_accent};
        border: 1px solid {t.accent}; font-weight: 600; }}
    QPushButton[role="primary"]:disabled {{ background: {t.raised}; color: {t.muted};
        border-color: {t.line}; }}
    QPushButton[role="quiet"] {{ background: transparent; border-color: transparent;
        color: {t.accent}; }}
    QPushButton[role="quiet"]:hover {{ background: {t.raised}; }}
    QPushButton[role="quiet"]:disabled {{ color: {t.muted}; }}
    QPushButton[role="danger"] {{ color: {t.bad}; }}
    QPushButton[role="task"] {{ padding: 0; min-height: {2 * text_pixels(TYPE_CARD) + 22}px; }}
    QPushButton[role="label"] {{ padding: 0; min-width: 28px; min-height: 26px; }}
    """


def _tools(t: Theme) -> str:
    shape = f"border-radius: {RADIUS_FIELD}px; font-size: {text_pixels(TYPE_BODY)}px;"
    return f"""
    QToolButton[role="tool"] {{ {shape} padding: 5px; background: transparent;
        border: 1px solid transparent; color: {t.text}; }}
    QToolButton[role="tool"]:hover {{ background: {t.raised}; }}
    QToolButton[role="tool"]:checked {{ background: {t.raised}; border-color: {t.line}; }}
    QToolButton[role="chooser"] {{ padding: 4px 2px 4px 10px; }}
    QToolButton[role="chooser"]::menu-indicator, QToolButton[role="tool"]::menu-indicator {{
        image: none; width: 0; }}
    QPushButton:focus, QToolButton[role="tool"]:focus, QToolButton[role="chooser"]:focus {{
        border: 2px solid {t.accent}; }}
    QPushButton:focus {{ padding: 4px 11px; }}
    QToolButton[role="chooser"]:focus {{ padding: 3px 1px 3px 9px; }}
    QPushButton[role="task"]:focus {{ padding: 0;
        min-height: {2 * text_pixels(TYPE_CARD) + 20}px; }}
    QPushButton[role="label"]:focus {{ padding: 0; min-width: 26px; min-height: 24px; }}
    QToolButton[role="tool"]:focus {{ padding: 4px; }}
    QPushButton[role="primary"]:focus {{ border: 2px solid {t.text}; }}
    """


def _rail(t: Theme) -> str:
    return f"""
    QToolButton[role="rail"] {{ background: transparent; color: {t.muted}; padding: 4px 0;
        border: 2px solid transparent; border-radius: {RADIUS_CARD}px;
        font-size: {text_pixels(TYPE_MUTED)}px; }}
    QToolButton[role="rail"]:hover {{ background: {t.surface}; color: {t.text}; }}
    QToolButton[role="rail"]:checked {{ background: {t.surface}; color: {t.accent};
        font-weight: 600; }}
    QToolButton[role="rail"]:focus {{ border-color: {t.accent}; }}
    """


def _fields(t: Theme) -> str:
    fields = "QLineEdit, QComboBox, QAbstractSpinBox"
    return f"""
    {fields} {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.line};
        border-radius: {RADIUS_FIELD}px; padding: 4px 8px; min-height: 20px;
        selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
    {", ".join(f"{name}:focus" for name in fields.split(", "))} {{
        border: 2px solid {t.accent}; padding: 3px 7px; }}
    {", ".join(f"{name}:disabled" for name in fields.split(", "))} {{
        background: {t.window}; color: {t.muted}; }}
    {", ".join(f'{name}[invalid="true"]' for name in fields.split(", "))} {{
        border: 2px solid {t.bad}; padding: 3px 7px; }}
    QComboBox::drop-down {{ border: none; width: 24px; subcontrol-position: center right; }}
    QComboBox::down-arrow {{ image: {_image("chevron", t)}; width: 14px; height: 14px; }}
    QComboBox QAbstractItemView {{ background: {t.surface}; color: {t.text};
        border: 1px solid {t.line}; padding: 4px; outline: none;
        selection-background-color: {t.raised}; selection-color: {t.text}; }}
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none; width: 20px;
        background: transparent; }}
    QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover {{
        background: {t.raised}; }}
    QAbstractSpinBox::up-arrow {{ image: {_image("chevron-up", t)}; width: 12px; height: 12px; }}
    QAbstractSpinBox::down-arrow {{ image: {_image("chevron", t)}; width: 12px; height: 12px; }}
    """


def _marks(t: Theme) -> str:
    return f"""
    QCheckBox, QRadioButton {{ spacing: 8px; background: transparent; padding: 2px;
        border: 2px solid transparent; border-radius: {RADIUS_FIELD}px; }}
    QCheckBox:focus, QRadioButton:focus {{ border-color: {t.accent}; }}
    QCheckBox::indicator, QListView::indicator {{ width: 16px; height: 16px;
        border: 1px solid {t.muted};
        border-radius: 4px; background: {t.surface}; }}
    QRadioButton::indicator {{ width: 16px; height: 16px; border: 1px solid {t.muted};
        border-radius: 9px; background: {t.surface}; }}
    QCheckBox::indicator:checked, QListView::indicator:checked {{ background: {t.accent};
        border-color: {t.accent}; image: {_image("check", t)}; }}
    QRadioButton::indicator:checked {{ background: {t.accent}; border-color: {t.accent};
        image: {_image("dot", t)}; }}
    """


def _lists(t: Theme) -> str:
    return f"""
    QAbstractItemView {{ background: {t.surface}; alternate-background-color: {t.raised};
        border: 1px solid {t.line}; border-radius: {RADIUS_FIELD}px; outline: none;
        gridline-color: {t.line};
        selection-background-color: {t.raised}; selection-color: {t.text}; }}
    QAbstractItemView:focus {{ border: 2px solid {t.accent}; }}
    QPlainTextEdit {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.line};
        border-radius: {RADIUS_FIELD}px; padding: 4px;
        selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
    QPlainTextEdit:focus {{ border: 2px solid {t.accent}; padding: 3px; }}
    QHeaderView {{ background: {t.raised}; }}
    QHeaderView::section {{ background: {t.raised}; color: {t.muted}; border: none;
        border-bottom: 1px solid {t.line}; padding: 6px 8px; }}
    QTabBar::tab {{ background: transparent; color: {t.muted}; padding: 6px 12px;
        border: none; border-bottom: 2px solid transparent; }}
    QTabBar::tab:selected {{ color: {t.text}; border-bottom: 2px solid {t.accent}; }}
    QTabBar::tab:focus {{ color: {t.accent}; }}
    QTabWidget::pane {{ border: none; border-top: 1px solid {t.line}; }}
    """


def _bars(t: Theme) -> str:
    return f"""
    QProgressBar {{ background: {t.raised}; border: none; border-radius: 3px; color: {t.text};
        max-height: 6px; min-height: 6px; text-align: center; }}
    QProgressBar::chunk {{ background: {t.accent}; border-radius: 3px; }}
    QSlider {{ min-height: 24px; background: transparent; }}
    QSlider::groove:horizontal {{ height: 4px; border-radius: 2px; background: {t.line}; }}
    QSlider::sub-page:horizontal {{ background: {t.accent}; border-radius: 2px; }}
    QSlider::sub-page:horizontal:disabled {{ background: {t.muted}; }}
    QSlider::handle:horizontal {{ width: 14px; height: 14px; margin: -6px 0; border-radius: 8px;
        background: {t.surface}; border: 1px solid {t.muted}; }}
    QSlider::handle:horizontal:focus {{ border: 2px solid {t.accent}; width: 12px;
        height: 12px; }}
    QScrollBar:vertical {{ background: transparent; width: 12px; margin: 2px; }}
    QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 2px; }}
    QScrollBar::handle {{ background: {t.line}; border-radius: 4px; min-height: 32px;
        min-width: 32px; }}
    QScrollBar::handle:hover {{ background: {t.muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QSplitter::handle {{ background: transparent; }}
    """


def _menus(t: Theme) -> str:
    return f"""
    QMenu {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.line};
        padding: 6px; }}
    QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 4px; }}
    QMenu::item:selected {{ background: {t.raised}; }}
    QMenu::item:disabled {{ color: {t.muted}; }}
    QMenu::separator {{ height: 1px; background: {t.line}; margin: 6px 4px; }}
    QMenu::icon {{ padding-left: 10px; }}
    QMenu::right-arrow {{ image: {_image("chevron-right", t)}; width: 12px; height: 12px;
        right: 8px; }}
    """


def _image(name: str, theme: Theme) -> str:
    shade = "dark" if theme.dark else "light"
    return f'url("{places.asset(f"icons/{name}-{shade}.svg").as_posix()}")'
