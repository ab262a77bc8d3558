"""The beginning of a set of one's own: its name, its kind, its classes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.data.own_set import INK_SIDE, PHOTO_SIDE, OwnSet, make_own_set
from engine.errors import UserError
from gui.forms import FormRows
from gui.said import said
from gui.theme import SPACE_L, SPACE_M, SPACE_S
from gui.widgets.card import Card

WIDEST = 520  # pixels


class DataNew(Card):
    """Asks for what a set needs, and makes it.

    Signals: made(OwnSet), given_up()
    """

    made = Signal(object)
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Make your own set"), edge=SPACE_L)
        self.name, self.classes = QLineEdit(), QLineEdit()
        self.kind = QComboBox()
        self.problem = QLabel()
        self.create_button = QPushButton(self.tr("Make it"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self._set_up()
        self._lay_out()

    def begin(self) -> None:
        """Ask anew."""
        self.name.clear()
        self.classes.clear()
        self.problem.hide()
        self.name.setFocus()

    def _create(self) -> None:
        labels = tuple(each.strip() for each in self.classes.text().split(",") if each.strip())
        try:
            own: OwnSet = make_own_set(self.name.text(), self.kind.currentData(), labels)
        except UserError as error:
            self.problem.setText(said(str(error)))
            self.problem.show()
            return
        self.made.emit(own)

    def _set_up(self) -> None:
        self.kind.addItem(self.tr("Drawn signs, {0} × {0} grey, centred").format(INK_SIDE), "ink")
        self.kind.addItem(self.tr("Photos, {0} × {0} RGB").format(PHOTO_SIDE), "photo")
        self.name.setPlaceholderText(self.tr("Greek letters"))
        self.classes.setPlaceholderText(self.tr("alpha, beta, gamma"))
        self.problem.setProperty("role", "bad")
        self.problem.setWordWrap(True)
        self.create_button.setProperty("role", "primary")
        self.create_button.setToolTip(self.tr("Make the set; then draw or add its pictures"))
        self.cancel.setToolTip(self.tr("Make no set"))
        self.create_button.clicked.connect(self._create)
        self.cancel.clicked.connect(self.given_up)
        self.name.returnPressed.connect(self._create)
        self.classes.returnPressed.connect(self._create)

    def _lay_out(self) -> None:
        words = QLabel(
            self.tr(
                "Three classes of twenty drawings each take five minutes, and a network learns "
                "to tell them apart in seconds. You can add classes and pictures at any time."
            )
        )
        words.setProperty("role", "muted")
        words.setWordWrap(True)
        rows = FormRows()
        rows.add(
            self.tr("Name"), self.name, self.tr("What the set is called; a folder gets this name")
        )
        rows.add(
            self.tr("Pictures"),
            self.kind,
            self.tr("Signs are cut out and centred as MNIST's are; photos are cropped and scaled"),
        )
        rows.add(
            self.tr("Classes"),
            self.classes,
            self.tr("What a network shall tell apart, with commas between"),
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        buttons.addWidget(self.create_button)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        holder = QWidget()
        holder.setMaximumWidth(WIDEST)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        for widget in (words, rows, self.problem):
            column.addWidget(widget)
        column.addLayout(buttons)
        self.body.addWidget(holder)
        self.body.addStretch(1)
        self.problem.hide()
