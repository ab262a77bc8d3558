"""What can run an exported file on this computer, each proven by a trial."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QSize, Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QProgressBar, QPushButton, QWidget

from gui.background import Job
from gui.icons import icon
from gui.said import said
from gui.theme import ICON, SPACE_L, SPACE_M, SPACE_S, tabular
from gui.widgets.card import Card
from gui.widgets.time_bars import time_words

TITLES = {
    "CPUExecutionProvider": QT_TRANSLATE_NOOP("ProvidersCard", "Processor (CPU)"),
    "CUDAExecutionProvider": QT_TRANSLATE_NOOP("ProvidersCard", "NVIDIA card (CUDA)"),
    "TensorrtExecutionProvider": QT_TRANSLATE_NOOP("ProvidersCard", "NVIDIA card (TensorRT)"),
    "OpenVINOExecutionProvider": QT_TRANSLATE_NOOP("ProvidersCard", "Intel (OpenVINO)"),
    "DmlExecutionProvider": QT_TRANSLATE_NOOP("ProvidersCard", "Graphics card (DirectML)"),
    "CoreMLExecutionProvider": QT_TRANSLATE_NOOP("ProvidersCard", "Apple (Core ML)"),
}


@dataclass(frozen=True)
class Findings:
    """What the trials told, what it comes to, and what can be installed: (purpose, commands)."""

    reports: tuple[Any, ...]
    sentence: str  # empty where an accelerator works
    installs: tuple[tuple[str, str], ...]


class ProvidersCard(Card):
    """A button that tries every provider, and what came of it."""

    def __init__(self) -> None:
        self.check = QPushButton()
        super().__init__("", (self.check,), edge=SPACE_L)
        self.title.setText(self.tr("Accelerators"))
        self.check.setText(self.tr("Check accelerators"))
        self.check.setToolTip(
            self.tr("Try each one in a process of its own; the first time takes a few seconds.")
        )
        self.check.clicked.connect(self.begin)
        self._job: Job | None = None
        self._focused = False  # whether the button had the keyboard when it was pressed
        self._reports: tuple[Any, ...] = ()
        self.sentence = QLabel(
            self.tr("A file runs on any processor. Check what else can run it here, and how fast.")
        )
        self.sentence.setProperty("role", "muted")
        self.sentence.setWordWrap(True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.bar = QProgressBar(maximum=0, textVisible=False)
        self.bar.setAccessibleName(self.tr("Trials in progress"))
        self.bar.hide()
        self.rows, self._grid = _grid(SPACE_M)
        self._grid.setColumnStretch(1, 1)
        self.installs, self._install_grid = _grid(SPACE_S)
        self._install_grid.setColumnStretch(0, 1)
        for widget in (self.bar, self.rows, self.sentence, self.installs):
            self.body.addWidget(widget)

    def begin(self) -> None:
        """Try them all, off the window's thread."""
        self._focused = self.window().focusWidget() is self.check
        if self._focused:
            self.rows.setFocus()  # so that no other button takes the keys meanwhile
        self.check.setEnabled(False)
        self.bar.show()
        self.sentence.setText(self.tr("Trying each one in a process of its own…"))
        self._job = Job(_probe, self)
        self._job.finished.connect(self.show_findings)
        self._job.failed.connect(self._fail)
        self._job.start()

    def show_findings(self, found: Findings) -> None:
        """List the reports, and the commands that could bring an accelerator."""
        self._end()
        self._reports = found.reports
        self.sentence.setText(found.sentence or self.tr("An accelerator works here."))
        for grid in (self._grid, self._install_grid):
            _empty(grid)
        for row, report in enumerate(self._reports):
            self._add_row(row, report)
        for row, (purpose, command) in enumerate(found.installs):
            self._add_install(row, purpose, command)

    def restyle(self) -> None:
        """Paint the marks in the colours of the theme."""
        for row, report in enumerate(self._reports):
            item = self._grid.itemAtPosition(2 * row, 0)
            label = item.widget() if item is not None else None
            if isinstance(label, QLabel):
                self._mark(label, report.works)

    def _add_row(self, row: int, report: Any) -> None:
        mark = QLabel()
        self._mark(mark, report.works)
        name = QLabel(self.tr(str(TITLES.get(report.name, report.name))))
        name.setToolTip(report.name)
        speed = QLabel(
            self.tr("{time} a picture").format(time=time_words(report.seconds_per_image))
            if report.works and report.seconds_per_image is not None
            else self.tr("doesn't work")
        )
        speed.setFont(tabular(speed.font()))
        why = QLabel(said(report.why))
        why.setProperty("role", "muted")
        why.setWordWrap(True)
        self._grid.addWidget(mark, 2 * row, 0)
        self._grid.addWidget(name, 2 * row, 1)
        self._grid.addWidget(speed, 2 * row, 2, Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(why, 2 * row + 1, 1, 1, 2)

    def _add_install(self, row: int, purpose: str, command: str) -> None:
        title = QLabel(self.tr("For {purpose}").format(purpose=purpose))
        title.setProperty("role", "muted")
        line = QLineEdit(command, readOnly=True)
        line.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        line.setCursorPosition(0)
        line.setAccessibleName(title.text())
        line.setToolTip(command)
        copy = QPushButton(self.tr("Copy"))
        copy.setProperty("role", "quiet")
        copy.setToolTip(self.tr("Copy the commands"))
        copy.setAccessibleName(self.tr("Copy the commands for {purpose}").format(purpose=purpose))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(command))
        self._install_grid.addWidget(title, 2 * row, 0, 1, 2)
        self._install_grid.addWidget(line, 2 * row + 1, 0)
        self._install_grid.addWidget(copy, 2 * row + 1, 1)

    def _mark(self, label: QLabel, works: bool) -> None:
        role = QPalette.ColorRole.Accent if works else QPalette.ColorRole.PlaceholderText
        name = "check-circle-outline" if works else "minus-circle-outline"
        size = QSize(ICON, ICON)
        label.setPixmap(icon(name, role).pixmap(size, self.devicePixelRatioF()))

    def _fail(self, sentence: str) -> None:
        self._end()
        self.sentence.setText(sentence)

    def _end(self) -> None:
        self._job = None
        self.check.setEnabled(True)
        if self._focused and self.window().focusWidget() is self.rows:
            self.check.setFocus()
        self.bar.hide()


def _grid(space: int) -> tuple[QWidget, QGridLayout]:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(space)
    grid.setVerticalSpacing(SPACE_S)
    return holder, grid


def _empty(grid: QGridLayout) -> None:
    while (item := grid.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


def _probe() -> Findings:
    from export.providers import (  # noqa: PLC0415 - brings onnxruntime
        ABROAD,
        advise,
        install_steps,
        probe_providers,
    )

    reports = probe_providers()
    sentence = advise(reports).split("\n")[0]
    installs = ((purpose, " && ".join(steps)) for purpose, steps in install_steps())
    here = tuple(report for report in reports if report.name not in ABROAD)
    return Findings(here, sentence, tuple(installs) if sentence else ())
