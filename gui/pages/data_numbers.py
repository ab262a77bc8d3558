"""A set in figures: how its classes are balanced, and what its pixels are like."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from engine.data.dataset import Dataset
from engine.data.statistics import (
    Balance,
    PixelStatistics,
    measure_balance,
    measure_pixels,
)
from gui.background import Job
from gui.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, Theme
from gui.widgets.balance_bars import BalanceBars
from gui.widgets.empty_state import EmptyState
from gui.widgets.figure import Figure
from gui.widgets.flow_row import FlowRow
from gui.widgets.level_bars import LevelBars
from gui.widgets.picture_flow import PictureFlow

SIDE = 96  # pixels of a mean picture
EVEN = 1.5  # the largest class by the smallest, up to which nothing need be done


class DataBalance(QWidget):
    """Bars, and what they mean for training.

    Signals: class_clicked(int)
    """

    class_clicked = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.bars = BalanceBars(theme)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.bars.class_clicked.connect(self.class_clicked)
        self.key = QLabel(self.tr("Upper bars: training. Lower bars: test."))
        self.key.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_M, 0, 0)
        column.setSpacing(SPACE_M)
        column.addWidget(self.words)
        column.addWidget(_scrolling(self.bars), 1)
        column.addWidget(self.key)

    def show_dataset(self, dataset: Dataset) -> None:
        """Count, which takes a few milliseconds for 60,000 labels."""
        balance = measure_balance(dataset)
        self.bars.show_balance(dataset.labels, balance)
        self.words.setText(self._judge(balance))

    def _judge(self, balance: Balance) -> str:
        guess = self.tr(
            "Always answering the most frequent class is right for {0:.1f} % of the test "
            "pictures: a network has to beat that."
        ).format(100 * balance.majority)
        if balance.ratio <= EVEN:
            even = self.tr("The classes are well balanced: the largest has {0:.2f} times as many "
                           "training pictures as the smallest.")  # fmt: skip
            return f"{even.format(balance.ratio)} {guess}"
        if balance.ratio == float("inf"):
            lacking = self.tr("A class has no training picture, so it can't be learned.")
            return f"{lacking} {guess}"
        uneven = self.tr(
            "The largest class has {0:.1f} times as many training pictures as the smallest. "
            "Add pictures, or weigh the classes in the recipe."
        )
        return f"{uneven.format(balance.ratio)} {guess}"


class DataPixels(QWidget):
    """Mean, deviation, levels, mean pictures; measured in the background once looked at."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._dataset: Dataset | None = None
        self._job: Job | None = None
        self.statistics: PixelStatistics | None = None
        self.mean = Figure(self.tr("mean"), "0.4914 0.4822 0.4465")
        self.deviation = Figure(self.tr("deviation"), "0.4914 0.4822 0.4465")
        self.empty = Figure(self.tr("black pixels"), "100.0 %")
        self.levels = LevelBars(theme)
        self.pictures = PictureFlow(self.tr("Mean and deviation of every pixel"), SIDE)
        self.classes = PictureFlow(self.tr("Mean picture of each class"), SIDE)
        self.waiting = EmptyState()
        self._content = QWidget()
        self._lay_out()

    def show_dataset(self, dataset: Dataset) -> None:
        """Measure another set, at once where it is looked at."""
        self._dataset, self.statistics = dataset, None
        self._drop()
        if self.isVisible():
            self._measure()

    def showEvent(self, event: object) -> None:
        """Somebody looks."""
        if self.statistics is None and self._job is None:
            self._measure()

    def _measure(self) -> None:
        dataset = self._dataset
        if dataset is None:
            return
        self._say(True)
        self._job = Job(lambda: measure_pixels(dataset.train, len(dataset.labels)), self)
        self._job.finished.connect(self._show)
        self._job.failed.connect(lambda words: self.waiting.say(self.tr("No figures"), words))
        self._job.start()

    def _show(self, found: PixelStatistics) -> None:
        self._job, self.statistics = None, found
        assert self._dataset is not None
        self.mean.set_value(" ".join(f"{each:.4f}" for each in found.mean))
        self.deviation.set_value(" ".join(f"{each:.4f}" for each in found.deviation))
        self.empty.set_value(f"{100 * found.empty:.1f}\N{NO-BREAK SPACE}%")
        self.levels.show_levels(found.levels)
        self.pictures.show_pictures(
            (found.mean_picture, found.deviation_picture),
            (self.tr("mean"), self.tr("deviation")),
        )
        self.classes.show_pictures(found.class_means, self._dataset.labels)
        self._say(False)

    def _say(self, waiting: bool) -> None:
        self.waiting.say(
            self.tr("Measuring every pixel"),
            self.tr("Each training picture is added up once."),
            waiting=True,
        )
        self.waiting.setVisible(waiting)
        self._scroll.setVisible(not waiting)

    def _drop(self) -> None:
        if self._job is not None:
            self._job.drop()
            self._job = None

    def _lay_out(self) -> None:
        figures = FlowRow(SPACE_XL)
        for figure in (self.mean, self.deviation, self.empty):
            figures.addWidget(figure)
        words = QLabel(
            self.tr(
                "On a scale from 0 (black) to 1 (white), over all training pictures. A network is "
                "fed (x − mean) / deviation, so that its first layer sees numbers around 0."
            )
        )
        words.setProperty("role", "muted")
        words.setWordWrap(True)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, SPACE_S, 0)
        column.setSpacing(SPACE_L)
        column.addLayout(figures)
        for widget in (words, self.levels, self.pictures, self.classes):
            column.addWidget(widget)
        column.addStretch(1)
        self._scroll = _scrolling(self._content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, SPACE_M, 0, 0)
        outer.addWidget(self._scroll, 1)
        outer.addWidget(self.waiting, 1)
        self.waiting.hide()


def _scrolling(content: QWidget) -> QScrollArea:
    content.setProperty("role", "page")
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(content)
    return area
