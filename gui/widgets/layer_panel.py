"""What an open card holds: what the layer does, and a form of its fields."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from engine.errors import UserError
from engine.layers import Layer
from gui.forms import SpecForm
from gui.models.layer_catalogue import explanation
from gui.models.network_draft import LayerRow
from gui.theme import SPACE_S

WIDEST_FORM = 420  # pixels


class LayerPanel(QWidget):
    """Edits one layer.

    Signals: edited(object, str) the layer as it is now, and the field that was changed.
    """

    edited = Signal(object, str)

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
        self._pass_keys_on()

    def show_row(self, row: LayerRow) -> None:
        """Follow a change that came from elsewhere, such as undo."""
        if row.layer is not None and row.layer != self._layer:
            self._layer = row.layer
            spec: Any = row.layer
            self.form.show_spec(spec)
            self._pass_keys_on()

    def _read(self) -> None:
        if self.form.problem:
            return  # it stands under its field
        try:
            layer = self.form.spec
        except UserError as error:
            self._complain(str(error))
            return
        self._complain("")
        fields = [
            f for f in layer.__struct_fields__ if getattr(layer, f) != getattr(self._layer, f)
        ]
        if fields:
            self._layer = layer
            self.edited.emit(layer, fields[0])

    def _pass_keys_on(self) -> None:
        if self.form.first is not None:
            self.setFocusProxy(self.form.first)

    def _complain(self, reason: str) -> None:
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
