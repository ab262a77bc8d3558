"""The log: what Neocog told and what went wrong, filtered, searched, copied and saved."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import (
    QColor,
    QDesktopServices,
    QFontDatabase,
    QGuiApplication,
    QHideEvent,
    QIcon,
    QShowEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine import places
from engine.errors import UserError
from gui.last_end import WINDOW_LOG
from gui.models.log_records import LEVELS, Record, choose, read_records, read_tail
from gui.session import Session
from gui.theme import SPACE_L, SPACE_S, Theme

SIZE = (820, 560)  # pixels
LOOK_MS = 700  # between two looks at the file
MOST = 2000  # records on screen


class LogDialog(QDialog):
    """Follows the chosen file for as long as it is open; the window behind it can be used."""

    def __init__(self, parent: QWidget, session: Session) -> None:
        super().__init__(parent)
        self._session = session
        self._seen = (0, 0.0)  # bytes and time of the file that is shown
        self._records: list[Record] = []
        self.setWindowTitle(self.tr("Log"))
        self.file, self.level, self.search = QComboBox(), QComboBox(), QLineEdit()
        self.text, self.place = QPlainTextEdit(), QLabel()
        self._look = QTimer(self, interval=LOOK_MS)
        self._fill_choices()
        self._set_up()
        self._lay_out()
        self._connect()
        self.refresh()

    @property
    def path(self) -> Path:
        """The file that is shown."""
        return Path(self.file.currentData())

    @property
    def shown(self) -> list[Record]:
        """The records that the filter leaves."""
        return choose(self._records, self.level.currentData(), self.search.text())[-MOST:]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._look.stop()

    def refresh(self) -> None:
        """Read the file where it has changed."""
        seen = _state(self.path)
        if seen != self._seen or not seen[0]:
            self._seen = seen
            self._records = read_records(read_tail(self.path))
            self._show()

    def copy(self) -> None:
        """Copy what is marked, or else all that is shown."""
        marked = self.text.textCursor().selectedText().replace("\u2029", "\n")
        QGuiApplication.clipboard().setText(marked or self._words())

    def save_to(self, path: Path) -> None:
        """Write what is shown to a file."""
        try:
            places.write_whole(path, self._words().encode())
        except UserError as error:
            self._session.failed.emit(str(error))
            return
        self._session.informed.emit(self.tr("The log is in {0}.").format(path))

    def _save(self) -> None:
        start = str(Path.home() / f"neocog-{self.path.name}")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the log"), start)
        if chosen:
            self.save_to(Path(chosen))

    def _words(self) -> str:
        return "\n".join(record.whole for record in self.shown)

    def _take_file(self) -> None:
        self._seen = (0, 0.0)
        self.place.setText(str(self.path))
        self.refresh()

    def _show(self) -> None:
        """All anew: what stays in sight is the end, unless the reader has scrolled away from it."""
        bar = self.text.verticalScrollBar()
        follows, place = bar.value() == bar.maximum(), bar.value()
        colours = _colours(self._session.appearance.theme)
        self.text.clear()
        cursor = QTextCursor(self.text.document())
        cursor.beginEditBlock()
        for record in self.shown:
            style = QTextCharFormat()
            style.setForeground(QColor(colours[record.level]))
            cursor.insertText(f"{record.whole}\n", style)
        cursor.endEditBlock()
        bar.setValue(bar.maximum() if follows else place)

    def _fill_choices(self) -> None:
        folder = places.home() / "logs"
        names = [WINDOW_LOG]
        if folder.is_dir():
            others = sorted(folder.glob("*.log*"), key=lambda path: -path.stat().st_mtime)
            names += [path.name for path in others if path.name != WINDOW_LOG]
        for name in names:
            self.file.addItem(name, str(folder / name))
        words = {"DEBUG": self.tr("Everything"), "INFO": self.tr("Messages and worse"),
                 "WARNING": self.tr("Warnings and worse"), "ERROR": self.tr("Faults")}  # fmt: skip
        for level in LEVELS[:-1]:
            self.level.addItem(words[level], level)

    def _set_up(self) -> None:
        for widget, name, tip in (
            (self.file, self.tr("Log file"), self.tr("The window’s log, faults, and hard ends")),
            (self.level, self.tr("Level"), self.tr("Hide what is less grave than this")),
            (
                self.search,
                self.tr("Find in the log"),
                self.tr("Show only entries with these words"),
            ),
            (self.text, self.tr("Log"), self.tr("Mark some to copy only that")),
        ):
            widget.setAccessibleName(name)
            widget.setToolTip(tip)
        self.search.setPlaceholderText(self.tr("Find"))
        self.search.setClearButtonEnabled(True)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setPlaceholderText(self.tr("Nothing here: all went well, or it is filtered out."))
        self.place.setProperty("role", "muted")
        self.place.setText(str(self.path))
        self.place.setWordWrap(True)
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.file)
        row.addWidget(self.level)
        row.addWidget(self.search, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_S)
        column.addLayout(row)
        column.addWidget(self.text, 1)
        column.addWidget(self.place)
        column.addWidget(self._buttons())
        room = self.screen().availableSize()
        self.resize(min(SIZE[0], room.width() - 64), min(SIZE[1], room.height() - 64))

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close = box.button(QDialogButtonBox.StandardButton.Close)
        close.setIcon(QIcon())
        close.setToolTip(self.tr("Close the log; it goes on being written"))
        box.rejected.connect(self.reject)
        for text, tip, run in (
            (self.tr("Copy"), self.tr("Copy what is marked, or all that is shown"), self.copy),
            (self.tr("Save…"), self.tr("Write what is shown to a file"), self._save),
            (self.tr("Open folder"), self.tr("Show where the logs lie"), self._open_folder),
        ):
            button = QPushButton(text)
            button.setToolTip(tip)
            button.setAutoDefault(False)
            button.clicked.connect(run)
            box.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        return box

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.path.parent)))

    def _connect(self) -> None:
        self._look.timeout.connect(self.refresh)
        self.file.currentIndexChanged.connect(self._take_file)
        self.level.currentIndexChanged.connect(self._show)
        self.search.textChanged.connect(self._show)
        self._session.appearance.theme_changed.connect(self._show)


def _state(path: Path) -> tuple[int, float]:
    try:
        found = path.stat()
    except OSError:
        return 0, 0.0
    return found.st_size, found.st_mtime


def _colours(theme: Theme) -> dict[str, str]:
    return {"DEBUG": theme.muted, "INFO": theme.text, "WARNING": theme.warn,
            "ERROR": theme.bad, "CRITICAL": theme.bad}  # fmt: skip
