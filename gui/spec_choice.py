"""A choice among the members of a family, such as the losses, and the fields of the chosen one."""

import re
from collections.abc import Mapping
from typing import Any

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from gui.forms import FormRows, SpecForm, field_tip
from gui.said import said
from gui.theme import SPACE_S


class SpecChoice(QWidget):
    """A box with the family's members; under it a form for what the chosen one has.

    Signals:
        changed(): another member or another value; see `problem` and `spec`.
        kind_changed(): another member.
    """

    changed = Signal()
    kind_changed = Signal()

    def __init__(
        self,
        title: str,
        family: Mapping[str, Any],
        spec: Any,
        tip: str,
        leave_out: tuple[str, ...] = (),
        tips: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__()
        self._family, self._leave_out = family, leave_out
        self.box = QComboBox()
        for number, (name, kind) in enumerate(family.items()):
            self.box.addItem(spaced(name), name)
            self.box.setItemData(number, field_tip(kind), Qt.ItemDataRole.ToolTipRole)
        self.box.setCurrentIndex(self.box.findData(type(spec).__name__))
        self.form = SpecForm(spec, leave_out=leave_out, tips=tips)
        rows = FormRows()
        rows.add(title, self.box, tip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(rows)
        column.addWidget(self.form)
        self.form.setVisible(not self.form.empty)
        self.box.currentIndexChanged.connect(self._take_kind)
        self.form.changed.connect(self.changed)

    @property
    def problem(self) -> str:
        """The first sentence about a value out of range."""
        return self.form.problem

    @property
    def spec(self) -> Any:
        """What is chosen. Raises: UserError where its class refuses a value."""
        return self.form.spec

    def choose(self, name: str) -> None:
        """Take the member of that name, with its usual values."""
        place = self.box.findData(name)
        assert place >= 0, name
        self.box.setCurrentIndex(place)

    def show_spec(self, spec: Any) -> None:
        """Show a member with these values."""
        self.box.blockSignals(True)
        self.box.setCurrentIndex(self.box.findData(type(spec).__name__))
        self.box.blockSignals(False)
        self._show(spec)
        self.changed.emit()

    def set_learning_rate(self, rate: float) -> None:
        """Show another rate; the other values stay, but for one that is out of range."""
        spec = self._family[self.box.currentData()]() if self.form.problem else self.form.spec
        self._show(msgspec.structs.replace(spec, learning_rate=rate))
        self.changed.emit()

    def _take_kind(self) -> None:
        self._show(self._family[self.box.currentData()]())
        self.kind_changed.emit()
        self.changed.emit()

    def _show(self, spec: Any) -> None:
        self.form.show_spec(spec, leave_out=self._leave_out)
        self.form.setVisible(not self.form.empty)


def spaced(name: str) -> str:
    """`CrossEntropy` -> `Cross entropy`; abbreviations such as `SGD` and `AMSGrad` stay."""
    first, *rest = re.split("(?<=[a-z])(?=[A-Z][a-z])", name)
    return said(" ".join((first, *(word.lower() for word in rest))))
