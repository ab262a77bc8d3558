"""Export: choose what to write and where, and see it proven."""

import os
import re
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.model import Model
from gui.background import Job
from gui.forms import FormRows
from gui.icons import icon
from gui.pages.export_providers import ProvidersCard
from gui.pages.export_report import Proof, ReportCard, hash_files
from gui.session import Session
from gui.theme import SPACE_L, SPACE_S, SPACE_XL
from gui.widgets.card import Card

COLUMN = 360  # pixels
NARROW = 780  # pixels; below this the cards stand one under another


class ExportPage(QScrollArea):
    """What to write on the left, the proof on the right."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._job: Job | None = None
        self._written: tuple[Path, ...] = ()
        self.report = ReportCard(session.appearance.theme)
        self.providers = ProvidersCard()
        self._make_controls()
        self._lay_out()
        session.model_opened.connect(self._take_model)
        session.appearance.theme_changed.connect(self.report.set_theme)
        session.appearance.theme_changed.connect(lambda _: self.providers.restyle())
        session.actions.add(
            "export.start",
            self.tr("Export the model"),
            self.export.click,
            "Ctrl+Return",
            tip=self.export.toolTip(),
            home=self,
        )
        self._take_model(session.model)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.viewport().width() < NARROW
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._row.direction() != direction:
            self._row.setDirection(direction)
            self._card.setMaximumWidth(16_777_215 if narrow else COLUMN)

    @property
    def target(self) -> str:
        """`onnx` or `folder`."""
        return "folder" if self.folder.isChecked() else "onnx"

    @property
    def out(self) -> Path:
        """Where to write."""
        return Path(self.place.text().strip()).expanduser()

    def _take_model(self, model: Model | None) -> None:
        self._show_model(model)
        self.place.setText(str(self._default_place()))
        self.report.show_empty()
        self._judge()

    def _show_model(self, model: Model | None) -> None:
        self._facts.clear()
        if model is None:
            note = QLabel(self.tr("No model is open. Open one above, or train one."))
            note.setProperty("role", "muted")
            note.setWordWrap(True)
            self._facts.add_wide(note)
            return
        channels, height, width = model.input_shape
        accuracy = model.metrics.get("test_accuracy")
        facts = [
            (self.tr("Name"), model.name or self.tr("Unnamed")),
            (self.tr("Reads"), f"{height} × {width} × {channels}, {model.input_path}"),
            (self.tr("Answers"), self.tr("{0} classes").format(len(model.labels))),
            (self.tr("Weights"), f"{model.network.parameters:,}"),
        ]
        if accuracy is not None:
            facts.append((self.tr("Test accuracy"), f"{accuracy * 100:.2f} %"))
        for name, value in facts:
            label = QLabel(value)
            label.setWordWrap(True)
            label.setAccessibleName(name)
            self._facts.add(name, label)

    def _start(self) -> None:
        model, out, target = self._session.model, self.out, self.target
        if model is None or self._job is not None:
            return

        def work() -> Proof:
            from export.exporting import export_model  # noqa: PLC0415 - brings onnx, 0.5 s

            return hash_files(export_model(model, out, target))

        self.report.show_working()
        self._job = Job(work, self)
        self._job.finished.connect(self._finish)
        self._job.failed.connect(self._fail)
        self._job.start()
        self._judge()

    def _finish(self, proof: Proof) -> None:
        self._job = None
        self._written = proof.report.files
        self._session.settings.keep_text("export_folder", str(self._written[0].parent))
        self.report.show_proof(proof)
        self._judge()

    def _fail(self, sentence: str) -> None:
        self._job = None
        self.report.show_failure(sentence)
        self._judge()

    def _judge(self) -> None:
        """Offer Export where it can run; warn where it replaces something."""
        problem = self._problem()
        self.export.setEnabled(not problem and self._job is None)
        role = QPalette.ColorRole
        lit = role.HighlightedText if self.export.isEnabled() else role.PlaceholderText
        self.export.setIcon(icon("export-variant", lit))
        replaces = not problem and self.target == "onnx" and self.out.exists()
        replaces = replaces and self.out not in self._written  # that one was just made
        warning = self.tr("This file exists; Export replaces it.") if replaces else ""
        self.note.setText(problem or warning)
        self.note.setVisible(bool(self.note.text()))

    def _problem(self) -> str:
        if self._session.model is None:
            return self.tr("Open a model first.")
        if not self.place.text().strip():
            return self.tr("Say where to write the file.")
        if self.target == "onnx" and self.out.is_dir():
            return self.tr("This is a folder; add a file name that ends in .onnx.")
        if self.target == "onnx" and self.out.suffix.lower() != ".onnx":
            return self.tr("An ONNX file's name ends in .onnx.")
        if not _writable(self.out.parent):
            return self.tr("{0} can't be written. Choose another folder.").format(self.out.parent)
        return ""

    def _change_target(self) -> None:
        out = self.out
        if self.target == "folder" and out.suffix.lower() == ".onnx":
            self.place.setText(str(out.with_suffix("")))
        elif self.target == "onnx" and out.suffix.lower() != ".onnx":
            self.place.setText(f"{out}.onnx")
        self._judge()

    def _browse(self) -> None:
        if self.target == "onnx":
            chosen, _ = QFileDialog.getSaveFileName(
                self,
                self.tr("Write the ONNX file"),
                str(self.out),
                self.tr("ONNX files (*.onnx)"),
                options=QFileDialog.Option.DontConfirmOverwrite,
            )
        else:
            chosen = QFileDialog.getExistingDirectory(
                self, self.tr("Choose the folder to write"), str(self.out.parent)
            )
        if chosen:
            wanted = self.target == "onnx" and not chosen.lower().endswith(".onnx")
            self.place.setText(f"{chosen}.onnx" if wanted else chosen)

    def _default_place(self) -> Path:
        documents = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        folder = Path(self._session.settings.text("export_folder", documents))
        if not _writable(folder):
            folder = Path(documents)
        model = self._session.model
        name = file_name(model.name if model is not None else "")
        return folder / (f"{name}.onnx" if self.target == "onnx" else name)

    def _make_controls(self) -> None:
        self._facts = FormRows()
        self.onnx = QRadioButton(self.tr("ONNX file"))
        self.folder = QRadioButton(self.tr("Folder with predict.py"))
        self.onnx.setChecked(True)
        self.onnx.setToolTip(self.tr("One file; ONNX Runtime runs it on every system."))
        self.folder.setToolTip(self.tr("The file, its labels, a model card and a small program."))
        self.place = QLineEdit()
        self.place.setAccessibleName(self.tr("Where to write"))
        self.place.setToolTip(self.tr("The file, or the folder, to write"))
        self.browse = QPushButton(icon("folder-open-outline"), "")
        self.browse.setToolTip(self.tr("Choose the place"))
        self.browse.setAccessibleName(self.tr("Choose the place"))
        self.browse.setFixedWidth(40)
        self.note = QLabel()
        self.note.setProperty("role", "warn")
        self.note.setWordWrap(True)
        self.export = QPushButton(f" {self.tr('Export')}")
        self.export.setAccessibleName(self.tr("Export"))
        self.export.setProperty("role", "primary")
        self.export.setToolTip(self.tr("Build, prove on real pictures, and write"))
        self.onnx.toggled.connect(self._change_target)
        self.place.textChanged.connect(self._judge)
        self.browse.clicked.connect(self._browse)
        self.export.clicked.connect(self._start)

    def _lay_out(self) -> None:
        self._card = Card(self.tr("Model"), edge=SPACE_L)
        self._card.setMaximumWidth(COLUMN)
        self._card.setMinimumWidth(min(COLUMN, 320))
        place = QHBoxLayout()
        place.setSpacing(SPACE_S)
        place.addWidget(self.place, 1)
        place.addWidget(self.browse)
        body = self._card.body
        body.addWidget(self._facts)
        body.addSpacing(SPACE_L)
        body.addWidget(_heading(self.tr("Write")))
        body.addWidget(self.onnx)
        body.addWidget(_hint(self.tr("One file; preprocessing and softmax are inside it.")))
        body.addWidget(self.folder)
        body.addWidget(_hint(self.tr("The file with labels, model card and a small program.")))
        body.addSpacing(SPACE_L)
        body.addWidget(_heading(self.tr("Place")))
        body.addLayout(place)
        body.addWidget(self.note)
        body.addStretch(1)
        body.addWidget(self.export)
        right = QVBoxLayout()
        right.setSpacing(SPACE_L)
        right.addWidget(self.report, 1)
        right.addWidget(self.providers)
        content = QWidget()
        content.setProperty("role", "page")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._row.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        self._row.setSpacing(SPACE_L)
        self._row.addWidget(self._card, 1)
        self._row.addLayout(right, 2)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)


def file_name(model_name: str) -> str:
    """A name for a file from a model's: `lenet on mnist, run 3` -> `lenet-on-mnist-run-3`."""
    words = re.findall(r"[A-Za-z0-9]+", model_name.lower())
    return "-".join(words) or "model"


def _writable(folder: Path) -> bool:
    """Whether the folder, or the nearest one above it that exists, takes files."""
    above = next((each for each in (folder, *folder.parents) if each.exists()), None)
    return above is not None and above.is_dir() and os.access(above, os.W_OK)


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setStyleSheet("font-weight: 600;")
    return label


def _hint(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "muted")
    label.setWordWrap(True)
    label.setContentsMargins(28, 0, 0, SPACE_S)
    return label
