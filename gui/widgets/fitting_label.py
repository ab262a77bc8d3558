"""A label that says as much as it has room for."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy


class FittingLabel(QLabel):
    """Shows the first of its wordings, longest first, that fits; the longest is always read out."""

    SAID = ("_wordings",)

    def __init__(self, wordings: tuple[str, ...]) -> None:
        super().__init__(wordings[0])
        self._wordings = wordings
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(wordings[0])
        self.setToolTip(wordings[0])

    def minimumSizeHint(self) -> QSize:
        """Room for the shortest wording."""
        width = self.fontMetrics().horizontalAdvance(self._wordings[-1])
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the wording again."""
        super().resizeEvent(event)
        self.retell()

    def retell(self) -> None:
        """The longest wording that fits."""
        metrics, room = self.fontMetrics(), self.width()
        fitting = (text for text in self._wordings if metrics.horizontalAdvance(text) <= room)
        self.setText(next(fitting, self._wordings[-1]))
