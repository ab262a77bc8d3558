"""What the network reads, and what it answers."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.inspect.receptive_field import Box
from gui.bench import Bench
from gui.theme import SPACE_M, SPACE_S, TYPE_PAGE, scaled_font
from gui.widgets.pixel_view import PixelBox, PixelView
from gui.widgets.probability_bars import ROW, ProbabilityBars

VIEW = 148  # pixels
MOST_BARS = 10
SHORT = 3  # letters of a sign that may stand large
LARGE = 40  # pixels


class Reading(QWidget):
    """The network's picture with the answer beside it, and a bar a class."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self._drawing = False
        self.view = PixelView(self.tr("What the network reads"), VIEW)
        self.sign, self.share, self.truth, self.origin = (QLabel() for _ in range(4))
        self.bars = ProbabilityBars()
        for label in (self.share, self.origin):
            label.setProperty("role", "muted")
        for label in (self.sign, self.truth, self.origin):
            label.setWordWrap(True)
        self._lay_out()
        bench.model_changed.connect(self._take_model)
        bench.exhibit_changed.connect(self._take_exhibit)
        self._take_model()

    def set_drawing(self, drawing: bool) -> None:
        """Whether an empty picture waits for a drawing, or for a choice."""
        self._drawing = drawing
        self._take_exhibit()

    def show_field(self, box: Box | None) -> None:
        """Mark what a unit sees of the picture."""
        found = None if box is None else PixelBox(box.top, box.left, box.bottom, box.right)
        self.view.show_box(found)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self.sign, self.share, self.truth, self.origin):
            words.addWidget(label)
        words.addStretch()
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        row.addWidget(self.view, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        column.addLayout(row)
        column.addWidget(self.bars)
        column.addSpacing(SPACE_S)

    def _take_model(self) -> None:
        model = self._bench.model
        labels = model.labels if model is not None and len(model.labels) <= MOST_BARS else ()
        self.bars.set_labels(labels)
        self.bars.setFixedHeight(ROW * len(labels))
        self.bars.setVisible(bool(labels))
        self._take_exhibit()

    def _take_exhibit(self) -> None:
        model, exhibit = self._bench.model, self._bench.exhibit
        self.view.empty_text = self._empty_words()
        if exhibit is None or model is None:
            self.view.show_picture(None)
            for label in (self.sign, self.share, self.truth, self.origin):
                label.clear()
            if self.bars.values is not None:
                self.bars.set_values(None)
            return
        labels = model.labels
        sign = labels[exhibit.answer]
        self.view.show_picture(exhibit.picture, self.tr("read as {0}").format(sign))
        size = LARGE if len(sign) <= SHORT else TYPE_PAGE
        self.sign.setFont(scaled_font(self.font(), size, QFont.Weight.DemiBold))
        self.sign.setText(sign)
        self.share.setText(f"{100 * exhibit.probabilities[exhibit.answer]:.1f} %")
        self.origin.setText(exhibit.name)
        self._show_truth(labels, exhibit.label, exhibit.answer)
        if len(labels) <= MOST_BARS:
            self.bars.set_values(tuple(map(float, exhibit.probabilities)))

    def _show_truth(self, labels: tuple[str, ...], label: int | None, answer: int) -> None:
        if label is None:
            self.truth.clear()
            return
        right = label == answer
        self.truth.setText(
            self.tr("✓ right") if right else self.tr("✗ it is {0}").format(labels[label])
        )
        self.truth.setProperty("role", "good" if right else "bad")
        self.truth.style().unpolish(self.truth)
        self.truth.style().polish(self.truth)

    def _empty_words(self) -> str:
        if self._bench.model is None:
            return self.tr("No model is open")
        if self._bench.blank:
            return self.tr("No ink stands out")
        return self.tr("Draw above") if self._drawing else self.tr("Choose a picture")
