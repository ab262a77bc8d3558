"""A card: a title, what belongs beside it, and its content."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.theme import SPACE_M, SPACE_S, SPACE_XS

HEAD = 28  # pixels, so that titles align whatever stands beside them


class Card(QFrame):
    """A framed surface; `body` is the layout under its title."""

    def __init__(self, title: str, beside: tuple[QWidget, ...] = (), edge: int = SPACE_M) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(edge, SPACE_XS + 2, edge, edge)
        self.body.setSpacing(SPACE_S)
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        self.title = QLabel(title)
        self.title.setProperty("role", "title")
        self.title.setMinimumHeight(HEAD)
        row.addWidget(self.title)
        row.addStretch(1)
        for widget in beside:
            row.addWidget(widget)
        self.body.addLayout(row)
