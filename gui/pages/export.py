"""Export: choose what to write and where, and see it proven."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine import places
from engine.model import Model
from gui.background import Job
from gui.forms import FormRows
from gui.icons import icon
from gui.pages.export_place import ExportPlace
from gui.pages.export_providers import ProvidersCard
from gui.pages.export_report import Proof, ReportCard, hash_files
from gui.said import said
from gui.session import Session
from gui.theme import SPACE_L, SPACE_S, SPACE_XL
from gui.widgets.card import Card

COLUMN, NARROWEST_COLUMN = 360, 300  # pixels
NARROW = 780  # pixels; below this the cards stand one under another


class ExportPage(QScrollArea):
    """What to write on the left, the proof on the right."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._job: Job | None = None
        self._written: tuple[Path, ...] = ()
        self._focused = False  # whether Export had the keyboard when it was pressed
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

    def _take_model(self, model: Model | None) -> None:
        self._show_model(model)
        self.place.suggest(model.name if model is not None else "")
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
            (self.tr("Reads"), f"{height} × {width} × {channels}, {said(model.input_path)}"),
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
        model, out, target = self._session.model, self.place.out, self.place.target
        if model is None or self._job is not None:
            return

        def work() -> Proof:
            from export.exporting import export_model  # noqa: PLC0415 - brings onnx, 0.5 s

            places.check_writable(out.parent)  # before seconds of work, not after
            return hash_files(export_model(model, out, target))

        self.report.show_working()
        self._focused = self.window().focusWidget() is self.export
        self._job = Job(work, self)
        self._job.finished.connect(lambda proof: self._finish(proof, out))
        self._job.failed.connect(self._fail)
        self._job.start()
        if self._focused:
            self.setFocus()  # Export is about to be disabled
        self._judge()

    def _finish(self, proof: Proof, out: Path) -> None:
        self._job = None
        self._written = proof.report.files
        self.place.keep(out)
        self.report.show_proof(proof)
        self._judge()
        self._give_focus_back(self.report.copy)

    def _fail(self, sentence: str) -> None:
        self._job = None
        self.report.show_failure(sentence)
        self._judge()
        self._give_focus_back(self.export)

    def _give_focus_back(self, button: QPushButton | None) -> None:
        """Where the keyboard began the export, it goes on with what follows."""
        if self._focused and button is not None and self.window().focusWidget() is self:
            button.setFocus()

    def _judge(self) -> None:
        """Offer Export where it can run; warn where it replaces something."""
        no_model = self._session.model is None
        problem = self.tr("Open a model first.") if no_model else self.place.problem
        self.export.setEnabled(not problem and self._job is None)
        role = QPalette.ColorRole
        lit = role.HighlightedText if self.export.isEnabled() else role.PlaceholderText
        self.export.setIcon(icon("export-variant", lit))
        out = self.place.out
        replaces = not problem and self.place.target == "onnx" and out.exists()
        replaces = replaces and out not in self._written  # that one was just made
        warning = self.tr("This file exists; Export replaces it.") if replaces else ""
        self.note.setText(problem or warning)
        self.note.setVisible(bool(self.note.text()))

    def _change_target(self) -> None:
        self.place.set_target("folder" if self.folder.isChecked() else "onnx")
        self._judge()

    def _make_controls(self) -> None:
        self._facts = FormRows()
        self.place = ExportPlace(self._session.settings)
        self.onnx = QRadioButton(self.tr("ONNX file"))
        self.folder = QRadioButton(self.tr("Folder with predict.py"))
        self.onnx.setChecked(True)
        self.onnx.setToolTip(self.tr("One file; ONNX Runtime runs it on every system."))
        self.folder.setToolTip(self.tr("The file, its labels, a model card and a small program."))
        self.note = QLabel()
        self.note.setProperty("role", "warn")
        self.note.setWordWrap(True)
        self.export = QPushButton(f" {self.tr('Export')}")
        self.export.setAccessibleName(self.tr("Export"))
        self.export.setProperty("role", "primary")
        self.export.setToolTip(self.tr("Build, prove on real pictures, and write"))
        self.onnx.toggled.connect(self._change_target)
        self.place.changed.connect(self._judge)
        self.export.clicked.connect(self._start)

    def _lay_out(self) -> None:
        self._lay_out_card()
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

    def _lay_out_card(self) -> None:
        self._card = Card(self.tr("Model"), edge=SPACE_L)
        self._card.setMaximumWidth(COLUMN)
        self._card.setMinimumWidth(NARROWEST_COLUMN)
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
        body.addWidget(self.place)
        body.addWidget(self.note)
        body.addStretch(1)
        body.addWidget(self.export)


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
