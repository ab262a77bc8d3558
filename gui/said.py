"""What the engine says, who knows English alone, in the language of the window."""

from PySide6.QtCore import QCoreApplication

from gui.translations.catalogue import ENGINE


def said(text: str) -> str:
    """A word, a title or a whole sentence of the lower floors, values and all, translated."""
    return QCoreApplication.translate(ENGINE, text) if text else text
