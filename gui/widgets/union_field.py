"""Editors for fields that take one of several things: a word, a number, two numbers, nothing."""

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from gui.models.field_kinds import FieldKinds
from gui.said import said
from gui.theme import SPACE_S, SPACE_XS, TYPE_MUTED, scaled_font
from gui.widgets.number_field import NumberField, NumberRange

translate = QCoreApplication.translate
ONE, TWO, NOTHING = "one number", "two numbers", "nothing"  # besides the words of a Literal
WIDEST_NUMBER = 110  # pixels


class UnionField(QWidget):
    """A choice of what the field holds, and beside it one number or a height and a width.

    Signals:
        changed(): see `value` and `problem`.
    """

    SAID = ("_tip",)

    changed = Signal()

    def __init__(
        self, name: str, kinds: FieldKinds, limits: NumberRange, value: Any, tip: str = ""
    ) -> None:
        super().__init__()
        self._tip, self._kinds, self._limits = tip, kinds, limits
        self.choice = QComboBox()
        self.choice.setAccessibleName(name)
        self.choice.setToolTip(tip)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for mode, words in _modes(kinds):
            self.choice.addItem(words, mode)
        first, second = _numbers(value, limits)
        height = translate("UnionField", "{0}: height").format(name)
        width = translate("UnionField", "{0}: width").format(name)
        self.one = NumberField(name, limits, first, tip)
        self.height_field = NumberField(height, limits, first, tip)
        self.width_field = NumberField(width, limits, second, tip)
        self._fields = (self.one, self.height_field, self.width_field)
        self.choice.setCurrentIndex(max(0, self.choice.findData(_mode_of(value, kinds))))
        self._lay_out()
        self._show_mode()
        self.setFocusProxy(self.choice)
        self.choice.currentIndexChanged.connect(self._choose)
        for field in self._fields:
            field.changed.connect(self.changed)

    @property
    def value(self) -> Any:
        """What the field holds; None too where a number is out of range: see `problem`."""
        mode = self.choice.currentData()
        if mode == ONE:
            return _whole(self.one)
        if mode == TWO:
            return _whole(self.height_field), _whole(self.width_field)
        return None if mode == NOTHING else mode

    @property
    def problem(self) -> str:
        """The first sentence about a number that is none."""
        return next((field.problem for field in self._shown() if field.problem), "")

    def set_value(self, value: Any) -> None:
        """Show another value."""
        first, second = _numbers(value, self._limits)
        self.choice.blockSignals(True)
        self.choice.setCurrentIndex(max(0, self.choice.findData(_mode_of(value, self._kinds))))
        self.choice.blockSignals(False)
        for field, number in zip(self._fields, (first, first, second), strict=True):
            field.set_value(number)
        self._show_mode()

    def _shown(self) -> tuple[NumberField, ...]:
        mode = self.choice.currentData()
        pair = (self.height_field, self.width_field)
        return (self.one,) if mode == ONE else pair if mode == TWO else ()

    def _choose(self) -> None:
        if self.choice.currentData() == TWO and self.one.value is not None:
            self.height_field.set_value(self.one.value)
            self.width_field.set_value(self.one.value)
        self._show_mode()
        self.changed.emit()

    def _show_mode(self) -> None:
        shown = self._shown()
        for field in self._fields:
            field.setVisible(field in shown)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignTop)
        for field in self._fields:
            field.setMaximumWidth(WIDEST_NUMBER)
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        row.addStretch(0)


class SeriesField(QWidget):
    """Any number of numbers, written one after another: `10, 20, 40`.

    Signals:
        changed(): see `value` and `problem`.
    """

    SAID = ("_name",)

    changed = Signal()

    def __init__(self, name: str, limits: NumberRange, value: tuple[Any, ...], tip: str) -> None:
        super().__init__()
        self._name, self._limits = name, limits
        self.edit = QLineEdit(_series_words(value))
        self.edit.setAccessibleName(name)
        self.edit.setToolTip(tip)
        self.edit.setPlaceholderText(self.tr("none; such as 10, 20"))
        self._reason = QLabel()
        self._reason.setProperty("role", "bad")
        self._reason.setFont(scaled_font(self.font(), TYPE_MUTED))
        self._reason.setWordWrap(True)
        self._reason.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addWidget(self.edit)
        column.addWidget(self._reason)
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(self._judge)

    @property
    def value(self) -> tuple[Any, ...] | None:
        """The numbers; None where one of them is none or out of range."""
        parts = [part for part in self.edit.text().replace(";", ",").split(",") if part.strip()]
        try:
            numbers = [int(part) if self._limits.whole else float(part) for part in parts]
        except ValueError:
            return None
        good = all(self._limits.accepts(number) for number in numbers)
        return tuple(numbers) if good else None

    def set_value(self, value: tuple[Any, ...]) -> None:
        """Show other numbers; those that stand there already may be written otherwise."""
        if value != self.value:
            self.edit.setText(_series_words(value))

    @property
    def problem(self) -> str:
        """Why there is no value; empty where there is one."""
        if self.value is not None:
            return ""
        return self.tr("{name} needs numbers with commas between them, each {range}.").format(
            name=self._name, range=self._limits.words()
        )

    def _judge(self) -> None:
        problem = self.problem
        self._reason.setText(problem)
        self._reason.setVisible(bool(problem))
        self.edit.setProperty("invalid", bool(problem))
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)
        self.changed.emit()


def _series_words(numbers: tuple[Any, ...]) -> str:
    return ", ".join(f"{each:g}" for each in numbers)


def _modes(kinds: FieldKinds) -> list[tuple[Any, str]]:
    modes: list[tuple[Any, str]] = [(o, said(str(o))) for o in kinds.options]
    if kinds.alone:
        modes.append((ONE, translate("UnionField", "number")))
    if kinds.pair:
        modes.append((TWO, translate("UnionField", "height × width")))
    if kinds.absent:
        modes.append((NOTHING, translate("UnionField", "by itself")))
    return modes


def _mode_of(value: Any, kinds: FieldKinds) -> Any:
    if value is None:
        return NOTHING
    if isinstance(value, tuple):
        return TWO
    return value if value in kinds.options else ONE


def _numbers(value: Any, limits: NumberRange) -> tuple[float, float]:
    if isinstance(value, tuple):
        return value[0], value[1]
    usual = max(limits.usual, limits.lowest)
    number = value if isinstance(value, int | float) else usual
    return number, number


def _whole(field: NumberField) -> Any:
    value = field.value
    return int(value) if value is not None and field.edit.limits.whole else value
