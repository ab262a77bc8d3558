"""What an augmentation makes of a picture: sixteen ways, while a slider moves."""

from functools import partial

import numpy as np
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.array import Array
from engine.data.augment import Augmentation, preview
from engine.data.dataset import Dataset
from gui.augmentation import USUAL, augmentation_ranges, augmentation_tips
from gui.background import Job
from gui.forms import FormRows, field_title
from gui.icons import icon
from gui.theme import SPACE_L, SPACE_M, SPACE_S
from gui.widgets.picture_flow import PictureFlow
from gui.widgets.slider_field import SliderField

WAYS = 16
ORIGINAL = 112  # pixels
FORM, WIDE = 340, 16_777_215  # pixels, at most: beside the variants, above them
NARROW = 540  # pixels; below this the variants stand under the sliders


class DataAugment(QWidget):
    """A slider for each field of the Spec, the picture, and its variants.

    Signals: wanted(Augmentation) for training
    """

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._dataset: Dataset | None = None
        self._picture: Array | None = None
        self._usual, self._seed = Augmentation(), 0
        self._job: Job | None = None
        self._again = False
        self.fields: dict[str, SliderField] = {}
        self.original = PictureFlow(self.tr("The picture itself"), ORIGINAL)
        self.variants = PictureFlow(self.tr("Sixteen variants"), ORIGINAL, columns=4)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._render)
        self._make_form()
        self._make_buttons()
        self._lay_out()

    @property
    def problem(self) -> str:
        """The first sentence about a value out of range."""
        return next((f.problem for f in self.fields.values() if f.problem), "")

    @property
    def augmentation(self) -> Augmentation:
        """What the sliders say; a field out of range counts as switched off."""
        values = {name: field.value for name, field in self.fields.items()}
        return Augmentation(**{name: value for name, value in values.items() if value is not None})

    def show_dataset(self, dataset: Dataset, usual: Augmentation) -> None:
        """Begin with a picture of the set and what is usual for it."""
        self._dataset, self._usual = dataset, usual
        self.show_augmentation(usual if usual.active else _suited(dataset))
        self.show_picture(dataset.train.pictures[0])

    def show_picture(self, picture: Array) -> None:
        """Change this picture from now on."""
        self._picture = picture
        self.original.show_pictures((picture,), (self.tr("the picture itself"),))
        self._soon.start()

    def show_augmentation(self, augmentation: Augmentation) -> None:
        """Set every slider."""
        for name, field in self.fields.items():
            field.set_value(getattr(augmentation, name))

    def showEvent(self, event: object) -> None:
        """Somebody looks."""
        self._soon.start()

    def _another_picture(self) -> None:
        if self._dataset is not None:
            pictures = self._dataset.train.pictures
            self.show_picture(pictures[int(np.random.default_rng().integers(len(pictures)))])

    def _other_chance(self) -> None:
        self._seed += 1
        self._soon.start()

    def _render(self) -> None:
        """One rendering at a time; what changed meanwhile comes next."""
        if self._picture is None or not self.isVisible():
            return
        if self._job is not None:
            self._again = True
            return
        work = partial(preview, self._picture, self.augmentation, self._seed, WAYS)
        self._job = Job(work, self)
        self._job.finished.connect(self._show)
        self._job.failed.connect(lambda _: self._show(None))
        self._job.start()

    def _show(self, variants: Array | None) -> None:
        self._job = None
        if variants is not None:
            self.variants.show_pictures(tuple(variants))
        if self._again:
            self._again = False
            self._render()

    def _use(self) -> None:
        self.wanted.emit(self.augmentation)

    def _changed(self) -> None:
        self.use.setEnabled(not self.problem)
        self._soon.start()

    def _make_form(self) -> None:
        self.rows = FormRows()
        tips, before = augmentation_tips(), Augmentation()
        for name, limits in augmentation_ranges().items():
            tip = f"{tips[name]}\n" + self.tr("{0}; {1:g} is usual.").format(
                limits.words(), USUAL[name]
            )
            field = SliderField(field_title(name), limits, getattr(before, name), tip)
            field.changed.connect(self._changed)
            self.fields[name] = field
            self.rows.add(field_title(name), field, tip)

    def _make_buttons(self) -> None:
        def button(text: str, tip: str, icon_name: str, act: object) -> QPushButton:
            made = QPushButton(icon(icon_name), f" {text}") if icon_name else QPushButton(text)
            made.setToolTip(tip)
            made.setAccessibleName(text)
            made.clicked.connect(act)
            return made

        self.usual = button(
            self.tr("Usual"), self.tr("What suits this kind of pictures"), "",
            lambda: self.show_augmentation(_suited(self._dataset)),
        )  # fmt: skip
        self.none = button(
            self.tr("None"), self.tr("Switch every change off"), "",
            lambda: self.show_augmentation(Augmentation()),
        )  # fmt: skip
        self.another = button(
            self.tr("Another"),
            self.tr("Draw another training picture; or choose one among the pictures"),
            "image-outline", self._another_picture,
        )  # fmt: skip
        self.chance = button(
            self.tr("Reroll"), self.tr("The same limits, other amounts"), "dice-5-outline",
            self._other_chance,
        )  # fmt: skip
        self.use = button(
            self.tr("Use for training"),
            self.tr("Open the Train page with this set and this augmentation"),
            "chart-line", self._use,
        )  # fmt: skip

    def resizeEvent(self, event: object) -> None:
        """Side by side where there is room."""
        directions = QBoxLayout.Direction
        narrow = self.width() < NARROW
        self._columns.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        self._form.setMaximumWidth(WIDE if narrow else FORM)

    def _lay_out(self) -> None:
        self._form = self._make_left()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns.setContentsMargins(0, SPACE_M, 0, 0)
        self._columns.setSpacing(SPACE_L)
        self._columns.addWidget(self._form, 1)
        self._columns.addLayout(self._make_right(), 1)

    def _make_left(self) -> QWidget:
        """The sliders, scrolled where they don't fit, and what to do with all of them."""
        self.rows.setProperty("role", "page")
        holder = QWidget()
        holder.setProperty("role", "page")
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(0, 0, SPACE_M, 0)
        inner.addWidget(self.rows)
        inner.addStretch(1)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumHeight(160)
        area.setWidget(holder)
        bar = area.verticalScrollBar().sizeHint().width()
        area.setMinimumWidth(holder.minimumSizeHint().width() + bar)
        frame = QWidget()
        left = QVBoxLayout(frame)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(SPACE_M)
        left.addWidget(area, 1)
        left.addLayout(_row(self.usual, self.none, self.use))
        return frame

    def _make_right(self) -> QVBoxLayout:
        """The picture with its buttons over its variants."""
        words = QLabel(
            self.tr("Every time a picture is learned from, it is changed anew within these limits.")
        )
        words.setWordWrap(True)
        words.setProperty("role", "muted")
        side = QVBoxLayout()
        side.setSpacing(SPACE_S)
        side.addWidget(words)
        for button in (self.another, self.chance):
            side.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        side.addStretch(1)
        self.original.setFixedWidth(ORIGINAL)
        top = QHBoxLayout()
        top.setSpacing(SPACE_L)
        top.addWidget(self.original)
        top.addLayout(side, 1)
        right = QVBoxLayout()
        right.setSpacing(SPACE_M)
        right.addLayout(top)
        right.addWidget(self.variants, 1)
        return right


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE_S)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def _suited(dataset: Dataset | None) -> Augmentation:
    """What suits drawn signs, or photos of things."""
    if dataset is not None and dataset.input_path == "photo":
        return Augmentation(shift=2, rotation=5, scale=0.1, flip=0.5, brightness=0.2, contrast=0.2)
    return Augmentation(shift=2, rotation=10, scale=0.1, shear=10, elastic=2)
