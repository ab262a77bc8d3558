"""Every picture of a set: by part, by class, by number, and one of them large."""

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from engine.array import Array
from engine.data.dataset import Dataset, Part
from engine.data.split import class_counts
from gui.theme import SPACE_L, SPACE_M, SPACE_S
from gui.widgets.fitted_picture import FittedPicture
from gui.widgets.number_field import NumberField, NumberRange
from gui.widgets.picture_grid import PictureGrid
from gui.widgets.pictures import to_image

LARGE = 196  # pixels: the side of the one picture
FIELD = 100  # pixels


class DataBrowse(QWidget):
    """The grid with its filters, and the picture that is looked at.

    Signals: picture_chosen(object) uint8 (H, W) or (H, W, 3)
    """

    picture_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._dataset: Dataset | None = None
        self.part, self.classes = QComboBox(), QComboBox()
        self.number = NumberField(
            self.tr("Number"),
            NumberRange(0, 0, 0, whole=True),
            0,
            self.tr("Go to a picture by its number in this part, counted from 0 (Ctrl+G)"),
        )
        self.enlarge = QSlider(Qt.Orientation.Horizontal)
        self.grid = PictureGrid(self.tr("Pictures"))
        self.large = _Large()
        self.label, self.facts = QLabel(), QLabel()
        self._set_up()
        self._lay_out()
        self._connect()

    def show_dataset(self, dataset: Dataset) -> None:
        """Begin with all training pictures."""
        self._dataset = dataset
        self.classes.blockSignals(True)
        self.classes.clear()
        self.classes.blockSignals(False)
        self.part.blockSignals(True)
        self.part.setCurrentIndex(0)
        self.part.setItemText(0, self.tr("Training, {0:,}").format(len(dataset.train)))
        self.part.setItemText(1, self.tr("Test, {0:,}").format(len(dataset.test)))
        self.part.blockSignals(False)
        self._show_part()

    def show_class(self, number: int) -> None:
        """Show only one class; -1 shows all."""
        self.classes.setCurrentIndex(number + 1)

    def go_to_number(self) -> None:
        """Let the user type a number."""
        self.number.edit.setFocus()
        self.number.edit.selectAll()

    @property
    def shown(self) -> Part | None:
        """The part whose pictures are in the grid."""
        if self._dataset is None:
            return None
        return self._dataset.test if self.part.currentIndex() == 1 else self._dataset.train

    def _show_part(self) -> None:
        part, dataset = self.shown, self._dataset
        assert part is not None and dataset is not None
        counts = class_counts(part.labels, len(dataset.labels))
        chosen = self.classes.currentIndex() if self.classes.count() == 1 + len(counts) else 0
        self.classes.blockSignals(True)
        self.classes.clear()
        self.classes.addItem(self.tr("All classes"))
        for label, count in zip(dataset.labels, counts, strict=True):
            self.classes.addItem(f"{label}, {count:,}")
        self.classes.setCurrentIndex(chosen)
        self.classes.blockSignals(False)
        self.number.set_limits(NumberRange(0, max(0, len(part) - 1), 0, whole=True))
        self.grid.show_pictures(part.pictures)
        self.enlarge.blockSignals(True)
        self.enlarge.setRange(0, len(self.grid.choices) - 1)
        self.enlarge.setValue(self.grid.zoom)
        self.enlarge.blockSignals(False)
        self._name_number()
        if chosen:
            self._filter()

    def _filter(self) -> None:
        part, chosen = self.shown, self.classes.currentIndex() - 1
        if part is None:
            return
        everything = np.arange(len(part))
        self.grid.show_numbers(everything if chosen < 0 else np.flatnonzero(part.labels == chosen))
        self._name_number()

    def _go(self, number: float) -> None:
        """A picture that the filter hides takes the filter away."""
        if not self.grid.go_to(int(number)):
            self.show_class(-1)
            self.grid.go_to(int(number))
        self.grid.setFocus()

    def _name_number(self) -> None:
        """The number of the chosen picture stands in its field."""
        if self.grid.current >= 0:
            self.number.set_value(self.grid.current)

    def _look_at(self, number: int) -> None:
        part, dataset = self.shown, self._dataset
        if part is None or dataset is None or not 0 <= number < len(part):
            self.large.show_picture(None)
            self.label.setText("")
            self.facts.setText("")
            return
        picture = part.pictures[number]
        self.large.show_picture(picture)
        self.label.setText(dataset.labels[int(part.labels[number])])
        self.facts.setText(
            self.tr("Number {number} of {count}\nLevels {low} … {high}, mean {mean}").format(
                number=f"{number:,}",
                count=f"{len(part):,}",
                low=int(picture.min()),
                high=int(picture.max()),
                mean=f"{float(picture.mean()):.1f}",
            )
        )
        self.retell()

    def retell(self) -> None:
        """Read out what stands beside the grid."""
        self.grid.setAccessibleDescription(f"{self.label.text()}, {self.facts.text()}")

    def _take_choice(self, number: int) -> None:
        part = self.shown
        self._name_number()
        if part is not None and number >= 0:
            self.picture_chosen.emit(part.pictures[number])

    def _set_up(self) -> None:
        for _ in range(2):
            self.part.addItem("")
        self.part.setToolTip(
            self.tr("Training pictures are learned from; test pictures are judged on, once.")
        )
        self.part.setAccessibleName(self.tr("Part"))
        self.classes.setToolTip(self.tr("Show one class alone: odd ones stand out"))
        self.classes.setAccessibleName(self.tr("Class"))
        for box in (self.part, self.classes):
            policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            box.setSizeAdjustPolicy(policy)
        self.part.setMinimumContentsLength(13)
        self.classes.setMinimumContentsLength(8)
        self.number.setFixedWidth(FIELD)
        self.enlarge.setMinimumWidth(60)
        self.enlarge.setMaximumWidth(140)
        self.enlarge.setPageStep(1)
        self.enlarge.setToolTip(self.tr("Size of the pictures (Ctrl and the wheel)"))
        self.enlarge.setAccessibleName(self.tr("Size of the pictures"))
        self.grid.setToolTip(self.tr("Arrows walk from picture to picture, End goes to the last"))
        self.grid.empty_text = self.tr("No picture of this class in this part. Choose another.")
        self.label.setProperty("role", "page-title")
        self.label.setWordWrap(True)
        self.facts.setProperty("role", "muted")
        self.facts.setWordWrap(True)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.part, 3)
        row.addWidget(self.classes, 3)
        row.addWidget(self.number)
        row.addWidget(self.enlarge, 2)
        side = QVBoxLayout()
        side.setSpacing(SPACE_S)
        for widget in (self.large, self.label, self.facts):
            side.addWidget(widget)
        side.addStretch(1)
        self._side = QFrame()
        self._side.setFixedWidth(LARGE)
        self._side.setLayout(side)
        side.setContentsMargins(0, 0, 0, 0)
        below = QHBoxLayout()
        below.setSpacing(SPACE_L)
        below.addWidget(self.grid, 1)
        below.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_M, 0, 0)
        column.setSpacing(SPACE_M)
        column.addLayout(row)
        column.addLayout(below, 1)

    def _connect(self) -> None:
        self.part.currentIndexChanged.connect(self._show_part)
        self.classes.currentIndexChanged.connect(self._filter)
        self.number.committed.connect(self._go)
        self.enlarge.valueChanged.connect(self.grid.set_zoom)
        self.grid.zoomed.connect(self.enlarge.setValue)
        self.grid.looked_at.connect(self._look_at)
        self.grid.chosen.connect(self._take_choice)


class _Large(QWidget):
    """One picture, pixel by pixel."""

    def __init__(self) -> None:
        super().__init__()
        self._picture: FittedPicture | None = None
        self.setFixedHeight(LARGE)
        self.setAccessibleName(self.tr("The picture, large"))

    def show_picture(self, picture: Array | None) -> None:
        self._picture = None if picture is None else FittedPicture(to_image(picture))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None:
            return
        painter = QPainter(self)
        edge = self._picture.draw(painter, self.rect().adjusted(1, 1, -1, -1))
        painter.setPen(QPen(self.palette().mid().color(), 1))
        painter.drawRect(edge.toAlignedRect().adjusted(-1, -1, 0, 0))
