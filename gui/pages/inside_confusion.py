"""Confusion: where the model errs on its test set, and which pictures those are."""

from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QHeaderView,
    QStackedWidget,
    QTableView,
)

from engine.array import Array
from engine.metrics import cell_pictures, worst_mistakes
from gui.bench import Bench
from gui.models.class_table import ClassTable
from gui.models.judgement import Judgement, judge
from gui.newest import Newest
from gui.pages.inside_roc import RocPanel
from gui.pages.inside_tab import InsideTab
from gui.theme import SPACE_M
from gui.widgets.card import Card
from gui.widgets.class_matrix import ClassMatrix
from gui.widgets.picture_strip import PictureStrip, Shown
from gui.widgets.segments import Segments
from gui.widgets.work_row import WorkRow

ROW, COLUMN = 26, 44  # pixels
TABLE_STYLE = """
QTableView::item { padding: 0 6px; }
QHeaderView { border: none; border-radius: 0; }
QHeaderView::section { font-size: 12px; padding: 6px 6px 6px 2px; }
"""
MOST_SHOWN = 200  # pictures of one cell


class ConfusionTab(InsideTab):
    """The matrix, the figures by class, a ROC curve, and the pictures of a cell."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self.judgement: Judgement | None = None
        self._asker = Newest(self, kept=4)
        self.matrix, self.work = ClassMatrix(), WorkRow(self.tr("Judging the test set"))
        self.figures = ClassTable(self)
        self.table = self._make_table()
        self.roc = RocPanel(bench.session.appearance.theme)
        self.strip = PictureStrip(self.tr("Pictures of the chosen cell"))
        self.view = Segments(
            self.tr("By class"),
            (
                ("table", self.tr("Figures"), self.tr("Precision, recall, F1 of every class")),
                ("roc", self.tr("ROC"), self.tr("Finds against false alarms, by threshold")),
            ),
        )
        self._lay_out()
        self._connect()
        self.take_model()

    def take_model(self) -> None:
        """Another model's answers are not known yet."""
        self._show(None)

    def ask(self) -> None:
        """Judge the model on its test set, once."""
        model, examples = self.bench.model, self.bench.examples
        part = examples.part if examples is not None else None
        if model is None or examples is None or part is None or not examples.same_classes:
            self._asker.cancel()
            self._show(None)
            return
        self._asker.ask(self.bench.model_key, lambda: judge(model, part))

    def restyle(self) -> None:
        """Take the colours of another theme."""
        self.roc.plot.set_theme(self.bench.session.appearance.theme)

    def show_cell(self, true: int, answer: int) -> None:
        """Show the pictures of a cell, the most confident answers first."""
        if self.judgement is None:
            return
        labels = self._labels
        found = cell_pictures(self.judgement.probabilities, self.judgement.labels, true, answer)
        self.pictures.title.setText(
            self.tr("“{0}” read as “{1}” · {2:,}").format(labels[true], labels[answer], len(found))
        )
        self.roc.choose_class(true)
        self.table.selectRow(true)
        self._show_pictures(found, self.tr("No picture is in this cell."))

    @property
    def _labels(self) -> tuple[str, ...]:
        return self.bench.model.labels if self.bench.model is not None else ()

    def _take(self, judgement: Judgement) -> None:
        if judgement is not self.judgement:
            self._show(judgement)

    def _show(self, judgement: Judgement | None) -> None:
        self.judgement = judgement
        labels = self._labels if judgement is not None else ()
        self.matrix.empty_text = self._why_empty()
        self.matrix.show_counts(judgement.report.confusion if judgement is not None else (), labels)
        self.figures.show_judgement(judgement, labels)
        self.roc.show_judgement(judgement, labels)
        self.card.title.setText(self._title(judgement))
        if judgement is None:
            self.pictures.title.setText(self.tr("Worst mistakes"))
            self.strip.show_pictures((), self.tr("The pictures it errs on appear here."))
            return
        self.pictures.title.setText(
            self.tr("Worst mistakes · {0:,} in all").format(judgement.errors)
        )
        worst = worst_mistakes(judgement.probabilities, judgement.labels)
        self._show_pictures(worst, self.tr("It made no mistake on these pictures."))

    def _title(self, judgement: Judgement | None) -> str:
        if judgement is None:
            return self.tr("Confusion")
        words = self.tr("{0:.2f} % of {1:,} right")
        return words.format(100 * judgement.report.accuracy, len(judgement.labels))

    def _why_empty(self) -> str:
        examples = self.bench.examples
        if self.bench.model is None:
            return self.tr("Open a model in the top bar to see where it errs.")
        if examples is None or self._asker.busy:
            return self.tr("Looking for the model’s test pictures…")
        if examples.part is None:
            return examples.note
        if not examples.same_classes:
            return self.tr(
                "The pictures at hand show other classes than this model’s, so its answers can’t "
                "be judged. Put its own data into the data folder, or open another model."
            )
        return self.tr("The test set was not judged. Come back to this tab to begin again.")

    def _show_pictures(self, numbers: Array, empty: str) -> None:
        examples, judgement = self.bench.examples, self.judgement
        if examples is None or examples.part is None or judgement is None:
            return
        labels, shown = self._labels, []
        for number in map(int, numbers[:MOST_SHOWN]):
            answer = int(judgement.probabilities[number].argmax())
            true, share = int(judgement.labels[number]), judgement.probabilities[number, answer]
            words = self.tr("Number {0}: “{1}” read as “{2}” with {3:.1f} %. Click to open it.")
            shown.append(
                Shown(
                    number,
                    examples.part.pictures[number],
                    f"{labels[true][:4]}→{labels[answer][:4]}",
                    words.format(number, labels[true], labels[answer], 100 * share),
                )
            )
        self.strip.show_pictures(shown, empty)

    def _connect(self) -> None:
        self._asker.answered.connect(self._take)
        self._asker.failed.connect(self.bench.session.failed)
        self.work.follow(self._asker)
        self.work.cancelled.connect(lambda: self._show(None))
        self.matrix.chosen.connect(self.show_cell)
        self.strip.opened.connect(self.bench.show_example)
        self.view.chosen.connect(lambda key: self._views.setCurrentIndex(int(key == "roc")))
        self.table.clicked.connect(lambda index: self.roc.choose_class(index.row()))

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.figures)
        table.verticalHeader().hide()
        table.verticalHeader().setMinimumSectionSize(ROW)
        table.verticalHeader().setDefaultSectionSize(ROW)
        table.setStyleSheet(TABLE_STYLE)
        modes = QHeaderView.ResizeMode
        table.horizontalHeader().setMinimumSectionSize(COLUMN)
        table.horizontalHeader().setSectionResizeMode(modes.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(0, modes.Stretch)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setCornerButtonEnabled(False)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setAccessibleName(self.tr("Figures of every class"))
        table.setToolTip(self.tr("Click a class to see its ROC curve"))
        return table

    def _lay_out(self) -> None:
        self.card = Card(self.tr("Confusion"))
        self.card.body.addWidget(self.matrix, 1)
        self.card.body.addWidget(self.work)
        self._views = QStackedWidget()
        self._views.addWidget(self.table)
        self._views.addWidget(self.roc)
        side = Card(self.tr("By class"), (self.view,))
        side.body.addWidget(self._views, 1)
        self.pictures = Card(self.tr("Worst mistakes"))
        self.pictures.body.addWidget(self.strip, 1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACE_M)
        grid.addWidget(self.card, 0, 0)
        grid.addWidget(side, 0, 1)
        grid.addWidget(self.pictures, 1, 0, 1, 2)
        grid.setRowStretch(0, 3)
        grid.setRowStretch(1, 1)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
