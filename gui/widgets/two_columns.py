"""A page of four cards: a square sheet, its neighbour, and one under each."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from gui.theme import SPACE_L, SPACE_XL
from gui.widgets.paper_card import TOOLS, PaperCard

NARROW = 780  # pixels: below this the cards stand one under another
SMALLEST_SHEET, LARGEST_SHEET = 300, 760  # pixels
SHEET_PART = 0.44  # of the width, at most
WIDEST = 1560  # pixels: wider windows leave margins


class TwoColumns(QScrollArea):
    """Makes the sheet as large as the window allows, and scrolls where that is too little."""

    def __init__(
        self, paper: PaperCard, beside: QWidget, under: QWidget, under_beside: QWidget
    ) -> None:
        super().__init__()
        self._paper, self._cards = paper, (paper, beside, under, under_beside)
        self._narrow: bool | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content, board = QWidget(), QWidget()
        content.setProperty("role", "page")
        self._grid = QGridLayout(board)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SPACE_L)
        column = QVBoxLayout(content)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        board.setMaximumWidth(WIDEST)
        column.addWidget(board)
        self.setWidget(content)
        content.installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for the room there is."""
        super().resizeEvent(event)
        self._arrange(self.viewport().width() < NARROW)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit again when a card below wants another height."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _arrange(self, narrow: bool) -> None:
        if narrow == self._narrow:
            return
        self._narrow = narrow
        places = [(n, 0) for n in range(4)] if narrow else [(0, 0), (0, 1), (1, 0), (1, 1)]
        for card, (row, column) in zip(self._cards, places, strict=True):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, row, column)
        self._grid.setColumnStretch(0, 1 if narrow else 0)
        self._grid.setColumnStretch(1, 0 if narrow else 1)

    def _fit(self) -> None:
        margins = 2 * SPACE_XL
        width = min(self.viewport().width() - margins, WIDEST)
        if self._narrow:
            self._paper.set_side(max(240, min(480, width - 2)))
            self._cards[2].setMaximumWidth(16777215)
            return
        lower = max(card.minimumSizeHint().height() for card in self._cards[2:])
        height = self.viewport().height() - margins - SPACE_L - lower - TOOLS - 3
        side = max(SMALLEST_SHEET, min(height, round(SHEET_PART * width), LARGEST_SHEET))
        self._paper.set_side(side)
        self._cards[2].setMaximumWidth(side + 2)
