"""A number with a slider beside it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from gui.theme import SPACE_S
from gui.widgets.number_field import NumberField, NumberRange

FIELD = 124  # pixels: “0.25 share” whole
HEIGHT = 30  # pixels, that of a form's label
LONGEST = 1000  # steps of a slider


class SliderField(QWidget):
    """The slider goes in the range's steps; the field takes any number in the range.

    Signals: changed() by either, and while the slider is held.
    """

    changed = Signal()

    def __init__(self, name: str, limits: NumberRange, value: float, tip: str) -> None:
        super().__init__()
        self._limits = limits
        span = limits.highest - limits.lowest
        self._step = max(limits.step, span / LONGEST)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, round(span / self._step))
        self.slider.setPageStep(max(1, self.slider.maximum() // 10))
        self.slider.setAccessibleName(name)
        self.slider.setToolTip(tip)
        self.field = NumberField(name, limits, value, tip)
        self.field.edit.setFixedWidth(FIELD)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        self.slider.setFixedHeight(HEIGHT)
        self.slider.setMinimumWidth(48)
        row.addWidget(self.slider, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.field)
        self.setFocusProxy(self.slider)
        self._follow()
        self.slider.valueChanged.connect(self._slide)
        self.field.changed.connect(self._type)

    @property
    def value(self) -> float | None:
        """The number where it is one and in range."""
        return self.field.value

    @property
    def problem(self) -> str:
        """Why there is no value; empty where there is one."""
        return self.field.problem

    def set_value(self, value: float) -> None:
        """Show another value."""
        self.field.set_value(value)

    def _slide(self, place: int) -> None:
        value = self._limits.lowest + place * self._step
        self.field.set_value(round(min(value, self._limits.highest), 6))

    def _type(self) -> None:
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        value = self.field.value
        if value is not None:
            self.slider.blockSignals(True)
            self.slider.setValue(round((value - self._limits.lowest) / self._step))
            self.slider.blockSignals(False)
