"""The answer: the sign, a bar a class, how long it took, and a way to correct it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.classifier import Answer
from gui.icons import icon
from gui.theme import SPACE_L, SPACE_M, SPACE_S, tabular
from gui.widgets.correction import Correction
from gui.widgets.fitting_label import FittingLabel
from gui.widgets.probability_bars import ROW, ProbabilityBars
from gui.widgets.verdict import Verdict

MOST_SHOWN = 12  # classes; more are scrolled
LEAST_NAMED = 1e-3  # probability below which no second guess is worth a word


class AnswerCard(QFrame):
    """Everything about one answer; without a model it says how to get one.

    Signals: model_wanted() to open one; training_wanted() to make one.
    """

    SAID = ("_hint",)

    model_wanted = Signal()
    training_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.verdict, self.bars, self.correction = Verdict(), ProbabilityBars(), Correction()
        self.took = QLabel()
        self.took.setProperty("role", "muted")
        self.took.setFont(tabular(self.took.font()))
        self.took.setToolTip(
            self.tr("Time from the picture to the probabilities, and what computed them")
        )
        self._hint = ("", "")
        self._labels: tuple[str, ...] = ()
        self._faces, self._scroll = QStackedWidget(), QScrollArea()
        self._faces.addWidget(self._make_empty())
        self._faces.addWidget(self._make_answer())
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, SPACE_M)
        column.addWidget(self._faces)

    def set_labels(self, labels: tuple[str, ...], hint: tuple[str, str]) -> None:
        """Show the classes of a model; `hint` stands where no answer is."""
        self._labels, self._hint = labels, hint
        self.bars.set_labels(labels)
        self._scroll.setMinimumHeight(ROW * min(len(labels), MOST_SHOWN))
        self.correction.set_labels(labels)
        self._faces.setCurrentIndex(1)
        self.show_nothing()

    def show_nothing(self, why: tuple[str, str] | None = None) -> None:
        """Empty bars, and two short lines: why there is no answer, or else the hint."""
        self.verdict.show_answer("", *(why or self._hint))
        self.bars.set_values(None)
        self.took.setText("")
        self.correction.setEnabled(False)

    def show_answer(self, answer: Answer, took: str) -> None:
        """Show what a classifier says."""
        (sign, best), (second, next_best) = answer.top(2)
        if next_best < LEAST_NAMED:
            runner_up = self.tr("nothing else above 0.1 %")
        else:
            runner_up = self.tr("then {0} with {1:.1f} %").format(second, 100 * next_best)
        self.verdict.show_answer(sign, self.tr("{0:.1f} %").format(100 * best), runner_up)
        self.bars.set_values(tuple(float(p) for p in answer.probabilities))
        self.took.setText(took)
        self.correction.setEnabled(True)

    def _make_answer(self) -> QWidget:
        face = QWidget()
        column = QVBoxLayout(face)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        column.addWidget(self.verdict)
        column.addLayout(self._make_head())
        scroll = self._scroll
        scroll.setWidget(self.bars)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.viewport().setAutoFillBackground(False)
        self.bars.setAutoFillBackground(False)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addWidget(scroll, 1)
        line = QFrame()
        line.setProperty("role", "hairline")
        line.setFixedHeight(1)
        column.addWidget(line)
        column.addWidget(self.correction)
        return face

    def _make_head(self) -> QHBoxLayout:
        unit = FittingLabel((self.tr("Probability %"), self.tr("Prob. %"), self.tr("%")))
        unit.setProperty("role", "muted")
        head = QHBoxLayout()
        head.addWidget(unit, 1)
        head.addWidget(self.took)
        return head

    def _make_empty(self) -> QWidget:
        face = QWidget()
        column = QVBoxLayout(face)
        column.setSpacing(SPACE_M)
        column.addStretch()
        title = QLabel(self.tr("No model is open"))
        title.setProperty("role", "title")
        column.addWidget(title, alignment=Qt.AlignmentFlag.AlignHCenter)
        words = QLabel(
            self.tr("Open a model file, or train a network on handwriting: a minute is enough.")
        )
        words.setProperty("role", "muted")
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(words)
        train = QPushButton(self.tr("Train a network"))
        train.setProperty("role", "primary")
        train.setToolTip(self.tr("Choose data and a network, and watch it learn"))
        train.clicked.connect(self.training_wanted)
        choose = QPushButton(icon("folder-open-outline"), self.tr("Open model…"))
        choose.setToolTip(self.tr("Open a model that Neocog trained"))
        choose.clicked.connect(self.model_wanted)
        column.addSpacing(SPACE_S)
        for button in (train, choose):
            button.setAccessibleName(button.text())
            column.addWidget(button, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        return face
