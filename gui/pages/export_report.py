"""The proof of an export, as a report."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from export.exporting import ExportReport
from gui.icons import icon
from gui.pages.export_figures import empty_rows, figure_rows, size_words, time_bars
from gui.theme import SPACE_L, SPACE_M, SPACE_S, Theme, tabular
from gui.widgets.card import Card
from gui.widgets.time_bars import TimeBars

VERDICT_ICON = 28  # pixels
NARROWEST_LIMIT = 96  # pixels; the limits wrap where there is no more


@dataclass(frozen=True)
class Proof:
    """A report with the SHA-256 of each file."""

    report: ExportReport
    hashes: tuple[str, ...]


def hash_files(report: ExportReport) -> Proof:
    """Read every file written and hash it."""
    hashes = tuple(hashlib.sha256(file.read_bytes()).hexdigest() for file in report.files)
    return Proof(report, hashes)


class ReportCard(Card):
    """Empty, working, failed, or the verdict with its figures, times and files."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("", edge=SPACE_L)
        self.title.setText(self.tr("Verification"))
        self._theme = theme
        self._mark = ("", QPalette.ColorRole.Text)
        self._icon = QLabel()
        self._icon.setFixedSize(VERDICT_ICON, VERDICT_ICON)
        self.verdict = QLabel()
        self.verdict.setProperty("role", "title")
        self.verdict.setWordWrap(True)
        self.sentence = QLabel()
        self.sentence.setProperty("role", "muted")
        self.sentence.setWordWrap(True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.bar = QProgressBar(maximum=0, textVisible=False)
        self.bar.setAccessibleName(self.tr("Export in progress"))
        self.bars = TimeBars(theme)
        self.copy: QPushButton | None = None  # the first file's, once there is one
        self._figures: QWidget | None = None
        self._lay_out()
        self.show_empty()

    def show_empty(self) -> None:
        """Nothing was exported yet."""
        self._say(
            "file-check-outline",
            QPalette.ColorRole.PlaceholderText,
            self.tr("Nothing exported yet"),
            self.tr(
                "Export runs the new file and the engine on real test pictures and writes it "
                "only if both answer alike. The proof appears here."
            ),
        )
        self._replace_figures(_figure_grid(empty_rows()))
        self._show_parts(figures=True)

    def show_working(self) -> None:
        """The export runs."""
        self._say(
            "timer-sand",
            QPalette.ColorRole.PlaceholderText,
            self.tr("Exporting"),
            self.tr("Building the graph and comparing both runtimes on real pictures."),
        )
        self._replace_figures(_figure_grid(empty_rows()))
        self._show_parts(working=True, figures=True)

    def show_failure(self, sentence: str) -> None:
        """Nothing was written; say why."""
        role = QPalette.ColorRole.BrightText
        self._say("alert-circle-outline", role, self.tr("Not exported"), sentence)
        self._show_parts()

    def show_proof(self, proof: Proof) -> None:
        """Show what was written and how it was proven."""
        report = proof.report
        self._say(
            "check-decagram-outline",
            QPalette.ColorRole.Accent,
            self.tr("Passed: the ONNX file answers like the engine"),
            self.tr("Proven on {pictures}, run by {provider}.").format(
                pictures=report.pictures, provider=report.verification.provider
            ),
        )
        self._replace_figures(_figure_grid(figure_rows(report)), self._files(proof))
        self.bars.show_bars(time_bars(report.verification))
        self._show_parts(figures=True, proven=True)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self._theme = theme
        self.bars.set_theme(theme)
        name, role = self._mark
        size = QSize(VERDICT_ICON, VERDICT_ICON)
        self._icon.setPixmap(icon(name, role).pixmap(size, self.devicePixelRatioF()))

    def _say(self, icon_name: str, role: QPalette.ColorRole, verdict: str, sentence: str) -> None:
        self._mark = (icon_name, role)
        self.set_theme(self._theme)
        self.verdict.setText(verdict)
        self.sentence.setText(sentence)
        self.setAccessibleName(verdict)
        self.setAccessibleDescription(sentence)

    def _show_parts(
        self, working: bool = False, figures: bool = False, proven: bool = False
    ) -> None:
        self.bar.setVisible(working)
        self.bars.setVisible(proven)
        self._times_title.setVisible(proven)
        if self._figures is not None:
            self._figures.setVisible(figures)

    def _replace_figures(self, grid: QGridLayout, files: QVBoxLayout | None = None) -> None:
        if self._figures is not None:
            self._slot.removeWidget(self._figures)
            self._figures.hide()  # at once; its end comes with the event loop's next turn
            self._figures.deleteLater()
        self._figures = QWidget()
        column = QVBoxLayout(self._figures)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_L)
        column.addLayout(grid)
        if files is not None:
            column.addWidget(_hairline())
            column.addLayout(files)
        self._slot.addWidget(self._figures)

    def _files(self, proof: Proof) -> QVBoxLayout:
        self.copy = None
        column = QVBoxLayout()
        column.setSpacing(SPACE_S)
        for file, digest in zip(proof.report.files, proof.hashes, strict=True):
            column.addLayout(self._file_row(file, digest))
        return column

    def _file_row(self, file: Path, digest: str) -> QHBoxLayout:
        name = QLabel(file.name)
        name.setToolTip(str(file))
        facts = QLabel(f"{size_words(file.stat().st_size)} · SHA-256 {digest[:12]}…")
        facts.setProperty("role", "muted")
        facts.setToolTip(digest)
        facts.setFont(tabular(facts.font()))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(name)
        words.addWidget(facts)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addLayout(words, 1)
        for button in self._file_buttons(file):
            button.setProperty("role", "quiet")
            button.setAccessibleName(f"{button.text()}: {file.name}")
            row.addWidget(button)
        return row

    def _file_buttons(self, file: Path) -> tuple[QPushButton, QPushButton]:
        copy = QPushButton(self.tr("Copy path"))
        copy.setToolTip(str(file))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(str(file)))
        self.copy = self.copy or copy
        folder = QPushButton(self.tr("Open folder"))
        folder.setToolTip(str(file.parent))
        folder.clicked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent)))
        )
        return copy, folder

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.verdict)
        words.addWidget(self.sentence)
        head = QHBoxLayout()
        head.setSpacing(SPACE_M)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        self._slot = QVBoxLayout()
        self._times_title = QLabel(self.tr("Time for one picture"))
        self._times_title.setStyleSheet("font-weight: 600;")
        self.body.setSpacing(SPACE_M)
        self.body.addLayout(head)
        self.body.addWidget(self.bar)
        self.body.addLayout(self._slot)
        self.body.addWidget(self._times_title)
        self.body.addWidget(self.bars)
        self.body.addStretch(1)


def _figure_grid(rows: tuple[tuple[str, str, str], ...]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE_L)
    grid.setVerticalSpacing(SPACE_S)
    grid.setColumnStretch(2, 1)
    for row, (name, value, limit) in enumerate(rows):
        label, found, bound = QLabel(name), QLabel(value), QLabel(limit)
        label.setProperty("role", "muted")
        bound.setProperty("role", "muted")
        found.setFont(tabular(found.font()))
        bound.setWordWrap(True)
        bound.setMinimumWidth(NARROWEST_LIMIT)
        found.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for column, cell in enumerate((label, found, bound)):
            grid.addWidget(cell, row, column)
    return grid


def _hairline() -> QFrame:
    line = QFrame()
    line.setProperty("role", "hairline")
    line.setFixedHeight(1)
    return line
