"""A page of four cards: a square sheet, its neighbour, and one under each."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from gui.theme import SPACE_L, SPACE_M, SPACE_XL
from gui.widgets.paper_card import TOOLS, PaperCard

NARROW = 820  # pixels: below this the lower cards stand one under another
SMALLEST_SHEET, LARGEST_SHEET = 280, 760  # pixels
SHEET_PART, NARROW_SHEET_PART = 0.44, 0.54  # of the width, at most
WIDEST = 1560  # pixels: wider windows leave margins
QWIDGETSIZE_MAX = (1 << 24) - 1  # pixels: Qt's word for no limit
PLACES = ((0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 1), (1, 1, 1, 1))
NARROW_PLACES = ((0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 2), (2, 0, 1, 2))


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
        board.setMaximumWidth(WIDEST)
        self._grid = QGridLayout(board)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setRowStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._banner: QWidget | None = None
        self._column = QVBoxLayout(content)
        self._column.addWidget(board)
        self.setWidget(content)
        content.installEventFilter(self)

    def set_banner(self, banner: QWidget) -> None:
        """Put something over the cards, as wide as they are."""
        self._banner = banner
        banner.setMaximumWidth(WIDEST)
        self._column.insertWidget(0, banner)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for the room there is."""
        super().resizeEvent(event)
        self._arrange(self.viewport().width() < NARROW)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit again when a card wants another height."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _arrange(self, narrow: bool) -> None:
        if narrow == self._narrow:
            return
        self._narrow = narrow
        margin = SPACE_M if narrow else SPACE_XL
        self._column.setContentsMargins(margin, margin, margin, margin)
        for layout in (self._grid, self._column):
            layout.setSpacing(SPACE_M if narrow else SPACE_L)
        places = NARROW_PLACES if narrow else PLACES
        for card, place in zip(self._cards, places, strict=True):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, *place)
        top = Qt.AlignmentFlag.AlignTop if narrow else Qt.AlignmentFlag(0)
        self._grid.setAlignment(self._paper, top)

    def _fit(self) -> None:
        margins = self._column.contentsMargins()
        width = min(self.viewport().width() - margins.left() - margins.right(), WIDEST)
        height = self.viewport().height() - margins.top() - margins.bottom() - TOOLS - 3
        if self._banner is not None and not self._banner.isHidden():
            height -= self._banner.sizeHint().height() + self._column.spacing()
        if not self._narrow:
            lower = max(card.minimumSizeHint().height() for card in self._cards[2:])
            height -= lower + self._grid.verticalSpacing()
        part = NARROW_SHEET_PART if self._narrow else SHEET_PART
        side = max(SMALLEST_SHEET, min(height, round(part * width), LARGEST_SHEET))
        self._paper.set_side(side)
        self._cards[2].setMaximumWidth(QWIDGETSIZE_MAX if self._narrow else side + 2)
