"""Something went wrong inside Neocog: what, what it means, and a way on."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.icons import icon
from gui.theme import SPACE_L, SPACE_M

translate = QCoreApplication.translate
SIZE = (640, 420)  # pixels
MARK = 28  # pixels


class FaultDialog(QDialog):
    """A headline, a sentence and the details, which can be copied into a report."""

    def __init__(
        self,
        parent: QWidget,
        headline: str,
        sentence: str,
        details: str,
        show_log: Callable[[], object],
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(headline.rstrip("."))
        self.headline, self.sentence = QLabel(headline), QLabel(sentence)
        self.details = QPlainTextEdit(details)
        self.headline.setProperty("role", "title")
        for label in (self.headline, self.sentence):
            label.setWordWrap(True)
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.details.setAccessibleName(self.tr("Details"))
        self.details.setToolTip(self.tr("What a programmer needs to find the fault"))
        self.go_on = QPushButton(self.tr("Continue"))
        self.copy, self.log = QPushButton(self.tr("Copy details")), QPushButton(self.tr("Show log"))
        self.copy.clicked.connect(self._copy)
        self.log.clicked.connect(show_log)
        self.go_on.clicked.connect(self.accept)
        self._lay_out()
        room = parent.screen().availableSize()
        self.resize(min(SIZE[0], room.width() - 64), min(SIZE[1], room.height() - 64))

    def _copy(self) -> None:
        text = f"{self.headline.text()}\n{self.details.toPlainText()}"
        QGuiApplication.clipboard().setText(text)
        self.copy.setText(self.tr("Copied"))

    def _lay_out(self) -> None:
        mark = QLabel()
        glyph = icon("alert-circle-outline", QPalette.ColorRole.BrightText)
        mark.setPixmap(glyph.pixmap(QSize(MARK, MARK), self.devicePixelRatioF()))
        head = QHBoxLayout()
        head.setSpacing(SPACE_M)
        head.addWidget(mark)
        head.addWidget(self.headline, 1)
        self.copy.setToolTip(self.tr("Copy them, for a report of the fault"))
        self.log.setToolTip(self.tr("See what came before it"))
        self.go_on.setToolTip(self.tr("Close this and work on"))
        self.go_on.setProperty("role", "primary")
        self.go_on.setDefault(True)
        buttons = QDialogButtonBox()
        for button in (self.copy, self.log):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.go_on, QDialogButtonBox.ButtonRole.AcceptRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_M)
        column.addLayout(head)
        column.addWidget(self.sentence)
        column.addWidget(self.details, 1)
        column.addWidget(buttons)
        self.go_on.setFocus()


class FaultTeller:
    """One dialog at a time; a fault that comes again from the same place is told in the bar only.

    A slot that faults thirty times a second would leave no other way to use the window.
    """

    def __init__(self, window: QWidget, show_log: Callable[[], object]) -> None:
        self._window, self._show_log = window, show_log
        self._told: set[str] = set()
        self.dialog: FaultDialog | None = None

    def tell_fault(self, name: str, trace: str) -> None:
        """A fault was met in a slot or an event handler; the window lives on."""
        if trace in self._told or self.dialog is not None:
            return
        self._told.add(trace)
        headline = translate("FaultDialog", "Something went wrong inside Neocog.")
        words = translate(
            "FaultDialog",
            "You can go on working. Should it come again, send the details with a report: {0}.",
        )
        self._open(headline, words.format(name), trace)

    def tell_hard_end(self, details: str) -> None:
        """The last window ended by a fault that nobody could catch."""
        headline = translate("FaultDialog", "Neocog ended unexpectedly the last time.")
        sentence = translate(
            "FaultDialog",
            "What was trained is kept: an unfinished run can be continued on the Runs page. "
            "The details help to find the fault.",
        )
        self._open(headline, sentence, details)

    def _open(self, headline: str, sentence: str, details: str) -> None:
        self.dialog = FaultDialog(self._window, headline, sentence, details, self._show_log)
        self.dialog.finished.connect(self._forget)
        self.dialog.open()

    def _forget(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None
