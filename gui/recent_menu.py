"""File ▸ Open recent: models, pictures and recipes that were opened lately."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from gui.command_palette import RECENT_ICONS
from gui.icons import icon
from gui.opening import Opener
from gui.recents import RECENT

if TYPE_CHECKING:
    from gui.main_window import MainWindow

translate = QCoreApplication.translate


class RecentMenu(QMenu):
    """Filled whenever it opens; a file that has gone is marked, and choosing it says so."""

    def __init__(self, window: "MainWindow", opener: Opener) -> None:
        super().__init__(window)
        self._session, self._opener = window.session, opener
        self.setTitle(self.tr("Open &recent"))
        self.setIcon(icon("history"))
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self.fill)
        self.fill()

    def fill(self) -> None:
        """List what there is now."""
        self.clear()
        for kind in RECENT:
            files = self._session.recents.files(kind)
            if files and not self.isEmpty():
                self.addSeparator()
            for path in files:
                words = path.name if path.exists() else self.tr("{0} — missing").format(path.name)
                action = self.addAction(icon(RECENT_ICONS[kind]), words.replace("&", "&&"))
                action.setIconVisibleInMenu(True)
                action.setToolTip(str(path))
                action.triggered.connect(partial(self._opener.open_recent, kind, path))
        if self.isEmpty():
            self.addAction(self.tr("Nothing was opened yet")).setEnabled(False)
            return
        self.addSeparator()
        self.addAction(self._session.actions["window.clear_recent"])


def clear_recent(window: "MainWindow") -> None:
    """Empty the lists; the message can bring them back."""
    recents = window.session.recents
    before = recents.clear()
    sentence = translate("RecentMenu", "The lists of recent files are empty.")
    window.session.undo_offered.emit(sentence, partial(recents.restore, before))
