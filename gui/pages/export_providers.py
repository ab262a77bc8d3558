"""What can run an exported file on this computer, each proven by a trial."""

from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QProgressBar, QPushButton, QWidget

from gui.background import Job
from gui.icons import icon
from gui.theme import ICON, SPACE_L, SPACE_M, SPACE_S, tabular
from gui.widgets.card import Card
from gui.widgets.time_bars import time_words

TITLES = {
    "CPUExecutionProvider": "Processor (CPU)",
    "CUDAExecutionProvider": "NVIDIA card (CUDA)",
    "TensorrtExecutionProvider": "NVIDIA card (TensorRT)",
    "OpenVINOExecutionProvider": "Intel (OpenVINO)",
    "DmlExecutionProvider": "Graphics card (DirectML)",
    "CoreMLExecutionProvider": "Apple (Core ML)",
    "AzureExecutionProvider": "Azure service",
}


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
        self.sentence = QLabel()
        self.sentence.setProperty("role", "muted")
        self.sentence.setWordWrap(True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.bar = QProgressBar(maximum=0, textVisible=False)
        self.bar.setAccessibleName(self.tr("Trials in progress"))
        self.bar.hide()
        self.rows = QWidget()
        self._grid = QGridLayout(self.rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_M)
        self._grid.setVerticalSpacing(SPACE_S)
        self._grid.setColumnStretch(1, 1)
        self._reports: tuple[Any, ...] = ()
        for widget in (self.bar, self.rows, self.sentence):
            self.body.addWidget(widget)
        self.sentence.setText(
            self.tr("A file runs on any processor. Check what else can run it here, and how fast.")
        )

    def begin(self) -> None:
        """Try them all, off the window's thread."""
        self.check.setEnabled(False)
        self.bar.show()
        self.sentence.setText(self.tr("Trying each one in a process of its own…"))
        self._job = Job(_probe, self)
        self._job.finished.connect(self.show_reports)
        self._job.failed.connect(self._fail)
        self._job.start()

    def show_reports(self, found: tuple[tuple[Any, ...], str]) -> None:
        """List the reports and the advice."""
        self._end()
        self._reports, advice = found
        self.sentence.setText(advice or self.tr("An accelerator works here."))
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for row, report in enumerate(self._reports):
            self._add_row(row, report)

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
        name = QLabel(TITLES.get(report.name, report.name))
        name.setToolTip(report.name)
        speed = QLabel(
            self.tr("{time} a picture").format(time=time_words(report.seconds_per_image))
            if report.works and report.seconds_per_image is not None
            else self.tr("doesn't work")
        )
        speed.setFont(tabular(speed.font()))
        why = QLabel(report.why)
        why.setProperty("role", "muted")
        why.setWordWrap(True)
        self._grid.addWidget(mark, 2 * row, 0)
        self._grid.addWidget(name, 2 * row, 1)
        self._grid.addWidget(speed, 2 * row, 2, Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(why, 2 * row + 1, 1, 1, 2)

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
        self.bar.hide()


def _probe() -> tuple[tuple[Any, ...], str]:
    from export.providers import advise, probe_providers  # noqa: PLC0415 - brings onnxruntime

    reports = probe_providers()
    return reports, advise(reports)
