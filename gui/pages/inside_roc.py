"""One class against the rest: its ROC curve, and what a threshold does."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from engine.errors import UserError
from engine.metrics import decide, roc_curve
from gui.models.judgement import Judgement
from gui.plots.roc import RocPlot
from gui.said import said
from gui.theme import SPACE_M, SPACE_S, Theme

STEPS = 1000  # of the slider
FIRST = 500
VALUE = 44  # pixels: "0.500"


class RocPanel(QWidget):
    """A class, its curve, a threshold by handle or slider, and what it comes to.

    Signals: class_chosen(int)
    """

    class_chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._judgement: Judgement | None = None
        self.plot = RocPlot(theme, self.tr("false alarms among the others"))
        self.plot.setToolTip(self.tr("Drag along the curve: finds against false alarms"))
        self.classes = QComboBox()
        self.classes.setAccessibleName(self.tr("Class of the ROC curve"))
        self.classes.setToolTip(self.tr("The class that is told from all others"))
        self.threshold = QSlider(Qt.Orientation.Horizontal)
        self.threshold.setRange(0, STEPS)
        self.threshold.setValue(FIRST)
        self.threshold.setPageStep(STEPS // 20)
        self.threshold.setAccessibleName(self.tr("Threshold"))
        self.threshold.setToolTip(
            self.tr("The probability from which the answer counts as yes; 0.5 is usual")
        )
        self.value, self.words = QLabel(), QLabel()
        self._exact = FIRST / STEPS
        self._lay_out()
        self.classes.currentIndexChanged.connect(lambda _: self._change_class())
        self.threshold.valueChanged.connect(lambda steps: self._decide(steps / STEPS))
        self.plot.threshold_dragged.connect(self.set_threshold)

    def show_judgement(self, judgement: Judgement | None, labels: tuple[str, ...]) -> None:
        """Show the curves of another judgement, or none."""
        self._judgement = judgement
        chosen = max(0, self.classes.currentIndex())
        self.classes.blockSignals(True)
        self.classes.clear()
        for label in labels:
            self.classes.addItem(label)
        self.classes.setCurrentIndex(min(chosen, len(labels) - 1))
        self.classes.blockSignals(False)
        self._show_curve()

    def choose_class(self, number: int) -> None:
        """Show the curve of another class."""
        self.classes.setCurrentIndex(number)

    def set_threshold(self, threshold: float) -> None:
        """Say yes from this probability on."""
        self.threshold.blockSignals(True)
        self.threshold.setValue(round(threshold * STEPS))
        self.threshold.blockSignals(False)
        self._decide(threshold)

    def _change_class(self) -> None:
        self._show_curve()
        if self.classes.currentIndex() >= 0:
            self.class_chosen.emit(self.classes.currentIndex())

    def _show_curve(self) -> None:
        judgement, number = self._judgement, self.classes.currentIndex()
        self.threshold.setEnabled(judgement is not None)
        if judgement is None or number < 0:
            self.plot.show_curve(None, self.tr("The curve appears once the test set is judged."))
            self.words.clear()
            return
        try:
            curve = roc_curve(judgement.probabilities, judgement.labels, number)
        except UserError as error:
            self.plot.show_curve(None, said(str(error)))
            self.words.clear()
            return
        self.plot.show_curve(curve)
        self._decide(self._exact)

    def _decide(self, threshold: float) -> None:
        self._exact = threshold
        self.value.setText(f"{threshold:.3f}")
        judgement, number = self._judgement, self.classes.currentIndex()
        if judgement is None or number < 0:
            return
        found = decide(judgement.probabilities, judgement.labels, number, threshold)
        self.plot.show_decision(found)
        words = self.tr(
            "Finds {0:.1f} % of “{1}”, misses {2:,}; {3:,} false alarms ({4:.1f} % precision)."
        )
        self.words.setText(
            words.format(
                100 * found.true_positive_rate,
                self.classes.currentText(),
                found.false_negatives,
                found.false_positives,
                100 * found.precision,
            )
        )

    def _lay_out(self) -> None:
        self.words.setProperty("role", "muted")
        self.words.setWordWrap(True)
        self.value.setFixedWidth(VALUE)
        name = QLabel(self.tr("Yes from"))
        name.setProperty("role", "muted")
        name.setBuddy(self.threshold)
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        for widget, stretch in ((name, 0), (self.threshold, 1), (self.value, 0)):
            row.addWidget(widget, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(self.classes)
        column.addWidget(self.plot, 1)
        column.addLayout(row)
        column.addWidget(self.words)
