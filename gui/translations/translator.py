"""Qt asks here for every text of the window."""

from functools import cached_property

from PySide6.QtCore import QObject, QTranslator

from gui.translations.catalogue import ENGINE, read_catalogue
from gui.translations.phrasebook import Pair, Phrasebook

KEYS = "QShortcut"  # Qt's context for the names of keys: they stay as they stand on the keyboard


class Translator(QTranslator):
    """One language's catalogue, installed in the application.

    In the context `engine` a text is a finished sentence of the lower floors, values and all.
    """

    def __init__(self, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self._language = language
        messages = read_catalogue(language)
        self._texts = {(each.context, each.source): each.translation for each in messages}

    def isEmpty(self) -> bool:
        return False

    def translate(  # None to Qt means: not here, ask the next
        self, context: str, source: str, _disambiguation: str | None = None, _n: int = -1
    ) -> str | None:
        if context == KEYS:
            return source
        found = self._texts.get((context, source))
        if found or context != ENGINE:
            return found or None
        return self._sentences.say(source, (ENGINE,))

    @cached_property
    def _sentences(self) -> Phrasebook:
        return phrasebook("en", self._language)


def phrasebook(old: str, new: str) -> Phrasebook:
    """What turns texts of one language into another's; from neither being English by way of it."""
    there = {(each.context, each.source): each.translation for each in read_catalogue(new)}
    here = {(each.context, each.source): each.translation for each in read_catalogue(old)}
    sources = {(c, s): s for c, s in [*here, *there]}
    return Phrasebook(
        Pair(context, here.get((context, source), source), there.get((context, source), source))
        for context, source in sources
    )
