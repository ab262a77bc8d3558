"""Drag and drop anywhere in the window: an overlay says what it does, then it is done."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from gui.opening import Kind, Opener, drop_words, dropped_files, kind_of
from gui.widgets.drop_overlay import DropOverlay

if TYPE_CHECKING:
    from gui.main_window import MainWindow


class Drops(QObject):
    """What the window does with a drag; pages with a use for pictures offer `take_data`."""

    def __init__(self, window: "MainWindow", opener: Opener) -> None:
        super().__init__(window)
        self._window, self._opener = window, opener
        self.overlay = DropOverlay(window)
        window.setAcceptDrops(True)

    def enter(self, event: QDragEnterEvent) -> None:
        """Say what letting go would do; text and the like are nobody's."""
        kind = kind_of_data(event.mimeData())
        if kind is None:
            return
        self.overlay.invite(drop_words(kind, self._window.current_page), kind != "unknown")
        event.acceptProposedAction()  # also what can't be opened: then it can be said why

    def leave(self) -> None:
        """Nothing is dragged over the window any more."""
        self.overlay.hide()

    def drop(self, event: QDropEvent) -> None:
        """Give pictures to the page on screen, where it reads such; open the rest."""
        self.overlay.hide()
        event.acceptProposedAction()
        self.take(event.mimeData())

    def take(self, data: QMimeData) -> None:
        """What was dropped."""
        files, kind = dropped_files(data), kind_of_data(data)
        if kind == "picture":
            page = self._window.current_page
            taker = getattr(self._window.page(page), "take_data", None)
            if taker is None:
                self._window.show_page("draw")
                taker = self._window.page("draw").take_data  # type: ignore[attr-defined]
            taker(data, self.tr("Dropped picture"))
        elif files:
            self._opener.open(files[0])
            self._tell_rest(len(files))

    def _tell_rest(self, count: int) -> None:
        if count > 1:
            words = self.tr("Only the first of {0} was opened; drop them one by one.")
            self._window.session.informed.emit(words.format(count))


def kind_of_data(data: QMimeData) -> Kind | None:
    """What is dragged; None where it is neither a file nor a picture. The first file counts."""
    files = dropped_files(data)
    if files:
        return kind_of(files[0])
    return "picture" if data.hasImage() else None
