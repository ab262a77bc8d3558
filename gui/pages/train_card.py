"""The card at the left: the recipe, which scrolls, and the buttons, which stay."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from gui.pages.train_buttons import RunButtons
from gui.pages.train_recipe import RecipeForm
from gui.theme import SPACE_L
from gui.widgets.card import Card

COLUMN = 320  # pixels
LOW = 480  # pixels; as high as it stands above the curves
ENDLESS = 16_777_215  # pixels, as Qt has it


class RecipeCard(Card):
    """A column beside the curves, or a wide card above them."""

    def __init__(self, form: RecipeForm, buttons: RunButtons) -> None:
        super().__init__("", edge=SPACE_L)
        self.title.setText(self.tr("Recipe"))
        inner = QScrollArea(widgetResizable=True)
        inner.setFrameShape(QFrame.Shape.NoFrame)
        inner.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        holder = QWidget()
        holder.setProperty("role", "page")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(form)
        inner.setWidget(holder)
        self.setFixedWidth(COLUMN)
        self.body.addWidget(inner, 1)
        self.body.addWidget(buttons)

    def set_narrow(self, narrow: bool) -> None:
        """Stand above the curves, or beside them."""
        self.setMinimumHeight(LOW if narrow else 0)
        self.setMinimumWidth(0 if narrow else COLUMN)
        self.setMaximumWidth(ENDLESS if narrow else COLUMN)
