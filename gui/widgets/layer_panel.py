"""What an open card holds: what the layer does, and a form of its fields."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from engine.errors import UserError
from engine.layers import Layer
from gui.forms import SpecForm
from gui.models.layer_catalogue import explanation
from gui.models.network_draft import LayerRow
from gui.said import said
from gui.theme import SPACE_S

WIDEST_FORM = 420  # pixels


class LayerPanel(QWidget):
    """Edits one layer.

    Signals:
        edited(object, str): the layer as it is now, and the field that was changed.
        left(bool): Tab went beyond the last editor, or before the first.
    """

    edited = Signal(object, str)
    left = Signal(bool)

    def __init__(self, row: LayerRow) -> None:
        super().__init__()
        assert row.layer is not None
        self._layer: Layer = row.layer
        words = QLabel(explanation(type(row.layer)))
        words.setProperty("role", "muted")
        words.setWordWrap(True)
        spec: Any = row.layer
        self.form = SpecForm(spec)
        self.form.changed.connect(self._read)
        self._reason = QLabel()
        self._reason.setProperty("role", "bad")
        self._reason.setWordWrap(True)
        self._reason.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        self.form.setMaximumWidth(WIDEST_FORM)
        for widget in (words, self.form, self._reason):
            column.addWidget(widget)
        column.addStretch(1)
        self.form.setVisible(not self.form.empty)
        self._editors: list[QWidget] = []
        self._pass_keys_on()

    def show_row(self, row: LayerRow) -> None:
        """Follow a change that came from elsewhere, such as undo."""
        if row.layer is not None and row.layer != self._layer:
            other_fields = type(row.layer) is not type(self._layer)
            self._layer = row.layer
            spec: Any = row.layer
            self.form.show_spec(spec)
            if other_fields:
                self._pass_keys_on()

    def enter(self) -> bool:
        """Give the keys to the first editor; whether there is one."""
        able = self._able()
        if able:
            able[0].setFocus(Qt.FocusReason.TabFocusReason)
        return bool(able)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab walks the editors, and beyond them leaves for what follows the cards.

        The panel was made after all that follows it, so Qt's own order would come here last.
        """
        able = self._able()
        focused = self.window().focusWidget()
        if focused not in able:
            return super().focusNextPrevChild(forward)
        number = able.index(focused) + (1 if forward else -1)
        if 0 <= number < len(able):
            able[number].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.left.emit(forward)
        return True

    def _able(self) -> list[QWidget]:
        return [each for each in self._editors if each.isVisible() and each.isEnabled()]

    def _take_over_tabs(self) -> None:
        """Leave the editors out of Qt's own order."""
        self._editors = [
            child
            for child in self.form.findChildren(QWidget)
            if child.focusPolicy() in (Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.WheelFocus)
            and child.focusProxy() is None
            and child.window() is self.window()
        ]
        for editor in self._editors:
            editor.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def _read(self) -> None:
        if self.form.problem:
            return  # it stands under its field
        try:
            layer = self.form.spec
        except UserError as error:
            self._complain(said(str(error)))
            return
        self._complain("")
        fields = [
            f for f in layer.__struct_fields__ if getattr(layer, f) != getattr(self._layer, f)
        ]
        if fields:
            self._layer = layer
            self.edited.emit(layer, fields[0])

    def _pass_keys_on(self) -> None:
        self._take_over_tabs()
        if self.form.first is not None:
            self.setFocusProxy(self.form.first)

    def _complain(self, reason: str) -> None:
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
