"""A field for a number with its unit inside; what is out of range stays and is explained."""

import math
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QLabel, QVBoxLayout, QWidget

from gui.said import said
from gui.theme import SPACE_XS, scaled_font, tabular

translate = QCoreApplication.translate
NARROWEST = 72  # pixels
LADDER = (1.0, 2.0, 5.0)  # the steps of a logarithmic field within a power of ten


@dataclass(frozen=True)
class NumberRange:
    """What a field accepts and how it steps."""

    lowest: float
    highest: float
    usual: float  # a good value, named where another is out of range
    whole: bool = False
    step: float = 1.0
    logarithmic: bool = False
    unit: str = ""
    above: bool = False  # the lowest value itself is not accepted
    below: bool = False  # the highest value itself is not accepted

    def accepts(self, value: float) -> bool:
        """Whether the value lies in the range."""
        low = value > self.lowest if self.above else value >= self.lowest
        high = value < self.highest if self.below else value <= self.highest
        return low and high

    def words(self) -> str:
        """The range as text: `above 0, at most 100`."""
        above = translate("NumberRange", "above {0:g}")
        at_least = translate("NumberRange", "at least {0:g}")
        low = (above if self.above else at_least).format(self.lowest)
        if math.isinf(self.highest):
            return low
        below = translate("NumberRange", "below {0:g}")
        at_most = translate("NumberRange", "at most {0:g}")
        return f"{low}, {(below if self.below else at_most).format(self.highest)}"


class NumberEdit(QAbstractSpinBox):
    """The line with its arrows; any text may stand in it.

    Signals:
        typed(): the text is another.
        stepped(): an arrow or the wheel changed the number.
    """

    typed = Signal()
    stepped = Signal()

    def __init__(self, limits: NumberRange) -> None:
        super().__init__()
        self.limits = limits
        self.setFont(tabular(self.font()))
        self.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.setMinimumWidth(NARROWEST)
        self.lineEdit().setStyleSheet("border: none; padding: 0 6px; min-height: 0;")
        self._unit = QLabel(said(limits.unit), self.lineEdit())
        self._unit.setProperty("role", "muted")
        self._unit.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.lineEdit().textChanged.connect(self.typed)

    def retell(self) -> None:
        """Another language: the unit's key stands in the limits."""
        self._unit.setText(said(self.limits.unit))

    def number(self) -> float | None:
        """The number that stands there; None where the text is none."""
        text = self.text().strip().replace(",", ".").replace("\N{NO-BREAK SPACE}", "")
        try:
            value = float(text)
        except ValueError:
            return None
        if not math.isfinite(value) or (self.limits.whole and value != round(value)):
            return None
        return value

    def set_number(self, value: float) -> None:
        """Write the number."""
        text = str(round(value)) if self.limits.whole else f"{value:.8g}"
        if text != self.text():
            self.lineEdit().setText(text)

    def stepBy(self, steps: int) -> None:
        value = self.number()
        if value is None:
            value = self.limits.usual
        for _ in range(abs(steps)):
            value = self._stepped(value, 1 if steps > 0 else -1)
        if self.limits.accepts(value):
            self.set_number(value)
            self.selectAll()
            self.stepped.emit()

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        flags = QAbstractSpinBox.StepEnabledFlag
        return flags.StepUpEnabled | flags.StepDownEnabled

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()  # the page scrolls; a number must not change by the way

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        return QValidator.State.Acceptable, text, position

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        line = self.lineEdit()
        width = self._unit.sizeHint().width() if self._unit.text() else 0
        line.setTextMargins(0, 0, width, 0)
        self._unit.setGeometry(line.width() - width - SPACE_XS, 0, width, line.height())

    def _stepped(self, value: float, direction: int) -> float:
        if not self.limits.logarithmic:
            return round(value + direction * self.limits.step, 10)
        return ladder_step(value, direction)


class NumberField(QWidget):
    """A NumberEdit with room for a sentence under it.

    Signals:
        changed(): another value, or another text that is none; see `value` and `problem`.
        committed(float): Enter, an arrow or leaving the field, with a value in range.
    """

    SAID = ("_name",)

    changed = Signal()
    committed = Signal(float)

    def __init__(self, name: str, limits: NumberRange, value: float, tip: str = "") -> None:
        super().__init__()
        self._name, self._limits = name, limits
        self.edit = NumberEdit(limits)
        self.edit.set_number(value)
        self.edit.setAccessibleName(name)
        self.edit.setToolTip(tip)
        self._committed = value
        self._reason = QLabel()
        self._reason.setProperty("role", "bad")
        self._reason.setFont(scaled_font(self.font(), 12))
        self._reason.setWordWrap(True)
        self._reason.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_XS)
        layout.addWidget(self.edit)
        layout.addWidget(self._reason)
        self.setFocusProxy(self.edit)
        self.edit.typed.connect(self._judge)
        self.edit.editingFinished.connect(self._commit)
        self.edit.stepped.connect(self._commit)

    @property
    def value(self) -> float | None:
        """The number where it is one and in range."""
        number = self.edit.number()
        return number if number is not None and self._limits.accepts(number) else None

    @property
    def problem(self) -> str:
        """Why there is no value; empty where there is one."""
        if self.value is not None:
            return ""
        kind = self.tr("a whole number") if self._limits.whole else self.tr("a number")
        return self.tr("{name} needs {kind} {range}; {usual} is usual.").format(
            name=self._name, kind=kind, range=self._limits.words(), usual=f"{self._limits.usual:g}"
        )

    def set_value(self, value: float) -> None:
        """Show another value."""
        self._committed = value
        self.edit.set_number(value)

    def set_usual(self, usual: float) -> None:
        """Name another good value where one is out of range."""
        self._limits = self.edit.limits = replace(self._limits, usual=usual)
        self._judge()

    def set_limits(self, limits: NumberRange) -> None:
        """Accept another range; its unit stays."""
        self._limits = self.edit.limits = replace(limits, unit=self._limits.unit)
        self._judge()

    def _judge(self) -> None:
        problem = self.problem
        if problem != self._reason.text():
            self._reason.setText(problem)
            self._reason.setVisible(bool(problem))
            self.edit.setProperty("invalid", bool(problem))
            self.edit.style().unpolish(self.edit)
            self.edit.style().polish(self.edit)
        self.changed.emit()

    def _commit(self) -> None:
        value = self.value
        if value is not None and value != self._committed:
            self._committed = value
            self.committed.emit(value)


def ladder_step(value: float, direction: int) -> float:
    """The next of 1, 2, 5 × a power of ten above or below: 0.001 -> 0.002, 0.003 -> 0.002."""
    if value <= 0:
        return 1e-4
    power = math.floor(math.log10(value) + 1e-9)
    rungs = [n * 10.0**p for p in (power - 1, power, power + 1) for n in LADDER]
    if direction > 0:
        found = next(rung for rung in rungs if rung > value * (1 + 1e-9))
    else:
        found = max(rung for rung in rungs if rung < value * (1 - 1e-9))
    return float(f"{found:.6g}")
