"""A form for any Spec: its fields become editors with their ranges, units and explanations."""

import inspect
import math
from collections.abc import Mapping
from typing import Any

import msgspec
from msgspec import Meta
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QWidget

from engine.spec import Spec
from gui.models.field_kinds import FieldKinds, field_kinds
from gui.said import said
from gui.theme import SPACE_M, SPACE_S
from gui.widgets.number_field import NumberField, NumberRange
from gui.widgets.union_field import SeriesField, UnionField

LABEL_WIDTH = 104  # pixels
Editor = NumberField | QComboBox | QCheckBox | UnionField | SeriesField
EXPLAINED = (NumberField, UnionField, SeriesField)  # these editors bring tips of their own


class FormRows(QWidget):
    """Rows of a muted label and an editor, with the editors in one line."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_M)
        self._grid.setVerticalSpacing(SPACE_S)
        self._grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        self._grid.setColumnStretch(1, 1)

    def add(self, text: str, editor: QWidget, tip: str = "") -> None:
        """A row; the label belongs to the editor for the mouse and for screen readers."""
        label = QLabel(text)
        label.setProperty("role", "muted")
        label.setBuddy(editor)
        label.setToolTip(tip)
        label.setFixedHeight(30)
        if tip and not isinstance(editor, EXPLAINED):
            editor.setToolTip(tip)
        if not editor.accessibleName():
            editor.setAccessibleName(text)
        if isinstance(editor, QComboBox):
            editor.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            editor.setMinimumContentsLength(6)
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(editor, row, 1)

    def add_wide(self, widget: QWidget) -> None:
        """A row without a label."""
        widget.setMinimumWidth(1)
        self._grid.addWidget(widget, self._grid.rowCount(), 0, 1, 2)

    def clear(self) -> None:
        """Remove every row."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()


class SpecForm(FormRows):
    """Edits one Spec: numbers, pairs, series, switches, choices; other fields keep their values.

    Signals:
        changed(): another value somewhere; see `problem` and `spec`.
    """

    SAID = ("_tips", "_titles")

    changed = Signal()

    def __init__(
        self,
        spec: Spec,
        ranges: Mapping[str, NumberRange] | None = None,
        leave_out: tuple[str, ...] = (),
        tips: Mapping[str, str] | None = None,
        titles: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__()
        self._spec = spec
        self._titles = titles or {}
        self._tips = tips or {}  # by the field's name; without one the class speaks for it
        self._editors: dict[str, Editor] = {}
        self._made_for: tuple[Any, ...] = ()
        self.show_spec(spec, ranges, leave_out)

    def show_spec(
        self,
        spec: Spec,
        ranges: Mapping[str, NumberRange] | None = None,
        leave_out: tuple[str, ...] = (),
    ) -> None:
        """Edit another spec; one of the same class is shown by the editors that stand there.

        `ranges` adds to what stands beside the fields.
        """
        made_for = (type(spec), dict(ranges or {}), leave_out)
        self._spec = spec
        if made_for == self._made_for:
            for name, shown in self._editors.items():
                _show_value(shown, getattr(spec, name))
            return
        self.clear()
        self._made_for = made_for
        self._editors = {}
        for field in msgspec.structs.fields(type(spec)):
            limits = (ranges or {}).get(field.name)
            tip = self._tips.get(field.name) or field_tip(type(spec))
            title = self._titles.get(field.name) or field_title(field.name)
            editor = _editor(spec, field, limits, title, tip)
            if editor is not None and field.name not in leave_out:
                self._editors[field.name] = editor
                _changed_signal(editor).connect(self.changed)
                self.add(title, editor, tip)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to edit."""
        return not self._editors

    @property
    def first(self) -> QWidget | None:
        """The first editor; none where there is nothing to edit."""
        return next(iter(self._editors.values()), None)

    @property
    def problem(self) -> str:
        """The first sentence about a value out of range; empty where all are good."""
        fields = (e for e in self._editors.values() if isinstance(e, EXPLAINED))
        return next((field.problem for field in fields if field.problem), "")

    @property
    def spec(self) -> Any:
        """The spec as edited. Raises: UserError where its class refuses a value."""
        values = {name: _value(editor) for name, editor in self._editors.items()}
        return msgspec.structs.replace(self._spec, **values)


def field_title(name: str) -> str:
    """A field's name for people: `batch_size` -> `Batch size`."""
    return said(name.replace("_", " ").capitalize())


def field_tip(kind: type) -> str:
    """What the class says of itself first."""
    return said((inspect.getdoc(kind) or "").split("\n")[0])


def range_from_meta(meta: Meta, usual: float, whole: bool) -> NumberRange:
    """The range that stands beside a field as `Meta`."""
    lowest = meta.ge if meta.ge is not None else meta.gt
    highest = meta.le if meta.le is not None else meta.lt
    low = -math.inf if lowest is None else float(lowest)
    high = math.inf if highest is None else float(highest)
    wide = not whole and high > 0 and (usual < 0.01 or high / max(usual, 1e-12) > 1000)
    return NumberRange(
        low,
        high,
        usual,
        whole=whole,
        step=1.0 if whole else 0.01,
        logarithmic=wide,
        above=meta.gt is not None,
        below=meta.lt is not None,
    )


def _editor(
    spec: Spec, field: Any, limits: NumberRange | None, title: str, words: str
) -> Editor | None:
    value, kinds = getattr(spec, field.name), field_kinds(type(spec), field.name)
    if kinds.switch:
        box = QCheckBox()
        box.setChecked(value)
        return box
    if kinds.options and not (kinds.alone or kinds.pair or kinds.absent):
        return _choice(kinds.options, value)
    if kinds.number is None:
        return None
    found = limits or range_from_meta(kinds.number, _usual(field, value, kinds), kinds.whole)
    tip = _number_tip(words, found)
    if kinds.options or kinds.pair or kinds.absent:
        return UnionField(title, kinds, found, value, tip)
    if kinds.series:
        return SeriesField(title, found, value, tip)
    return NumberField(title, found, value, tip)


def _usual(field: Any, value: Any, kinds: FieldKinds) -> float:
    """A number to name as usual: the field's own, that which stands there, or the lowest."""
    for each in (field.default, value):
        if isinstance(each, int | float) and not isinstance(each, bool):
            return float(each)
    meta = kinds.number
    lowest = meta.ge if meta is not None and meta.ge is not None else 1
    return max(1.0, float(lowest))


def _choice(options: tuple[Any, ...], value: Any) -> QComboBox:
    box = QComboBox()
    for option in options:
        box.addItem(said(str(option)), option)
    box.setCurrentIndex(options.index(value))
    return box


def _number_tip(words: str, limits: NumberRange) -> str:
    usual = QCoreApplication.translate("SpecForm", "{range}; {usual} is usual.")
    range_words = usual.format(range=limits.words(), usual=f"{limits.usual:g}")
    return f"{words}\n{range_words}"


def _changed_signal(editor: Editor) -> Any:
    if isinstance(editor, EXPLAINED):
        return editor.changed
    return editor.toggled if isinstance(editor, QCheckBox) else editor.currentIndexChanged


def _show_value(editor: Editor, value: Any) -> None:
    """Show another value without telling anybody."""
    editor.blockSignals(True)
    if isinstance(editor, EXPLAINED):
        editor.set_value(value)
    elif isinstance(editor, QCheckBox):
        editor.setChecked(value)
    else:
        editor.setCurrentIndex(editor.findData(value))
    editor.blockSignals(False)


def _value(editor: Editor) -> Any:
    if isinstance(editor, NumberField):
        value = editor.value
        return int(value) if value is not None and editor.edit.limits.whole else value
    if isinstance(editor, EXPLAINED):
        return editor.value
    return editor.isChecked() if isinstance(editor, QCheckBox) else editor.currentData()
