"""The language of the window: chosen, installed, and changed while everything stays."""

import logging
from typing import Literal

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtGui import QFontDatabase

from gui.retelling import retell
from gui.settings import Settings
from gui.translations.catalogue import LANGUAGES
from gui.translations.translator import Translator, phrasebook

log = logging.getLogger(__name__)
Choice = Literal["system", "en", "zh_CN"]
CHOICES: tuple[Choice, ...] = ("system", "en", "zh_CN")
INSTALLED = "neocog"  # the name of translators, of which the application has one language's
SCRIPTS = {"zh_CN": QFontDatabase.WritingSystem.SimplifiedChinese}


class Language(QObject):
    """Which language the window speaks.

    Signals: changed(str) the code of the language in which everything is said from now on.
    """

    changed = Signal(str)

    def __init__(self, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self.current = "en"
        self._install(self._wanted())

    @property
    def choice(self) -> Choice:
        """What the user chose; `system` follows the system's language."""
        kept = self._settings.text("language", "system")
        return kept if kept in CHOICES else "system"

    def choose(self, choice: Choice) -> None:
        """Speak another language from now on: every text on screen is said anew."""
        self._settings.keep_text("language", choice)
        wanted, old = self._wanted(), self.current
        if wanted == old:
            return
        self._install(wanted)
        retell(phrasebook(old, wanted), phrasebook(wanted, old), self.parent())
        self.changed.emit(wanted)

    @property
    def unreadable(self) -> str:
        """One sentence, in English, where no font has the letters of the language; else empty."""
        script = SCRIPTS.get(self.current)
        if script is None or QFontDatabase.families(script):
            return ""
        return (
            f"No font with the signs of {LANGUAGES[self.current]} is installed, so they show as "
            "boxes. Install one, such as Noto Sans CJK (Debian: sudo apt-get install "
            "fonts-noto-cjk), or choose English under Menu, View, Language."
        )

    def _wanted(self) -> str:
        return system_language() if self.choice == "system" else self.choice

    def _install(self, language: str) -> None:
        application = QCoreApplication.instance()
        assert application is not None
        for old in application.findChildren(QTranslator, INSTALLED):
            application.removeTranslator(old)
            old.deleteLater()
        self.current = language
        if language != "en":
            qt, ours = _qt_translator(language, application), Translator(language, application)
            for translator in (qt, ours):  # the last one is asked first
                translator.setObjectName(INSTALLED)
                application.installTranslator(translator)
        QLocale.setDefault(QLocale(language) if language != "en" else QLocale.system())


def system_language() -> str:
    """The first of the languages the user reads that Neocog speaks; else English."""
    for name in QLocale.system().uiLanguages():
        code = QLocale(name).name()
        if code in LANGUAGES:
            return code
        spoken = [known for known in LANGUAGES if known.split("_")[0] == code.split("_")[0]]
        if spoken:
            return spoken[0]
    return "en"


def _qt_translator(language: str, parent: QObject) -> QTranslator:
    """Qt's own words, for its dialogs; English where they didn't come along."""
    translator = QTranslator(parent)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if not translator.load(f"qtbase_{language}", folder):
        log.info("Qt's words in %s are not at %s", language, folder)
    return translator
