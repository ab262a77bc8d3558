"""Whether the network fits, what would mend it, and the way to training."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from gui.icons import icon
from gui.models.layer_places import Place
from gui.models.network_draft import LayerRow
from gui.models.network_mends import Mend
from gui.theme import ICON, SPACE_S

translate = QCoreApplication.translate
MOST = 3
HEIGHT, LEAST_WORDS = 40, 150  # pixels


class NetworkFoot(QWidget):
    """One line of a fixed height under the cards.

    Signals: mend_wanted(Mend); train_wanted().
    """

    mend_wanted = Signal(object)
    train_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._mends: tuple[Mend, ...] = ()
        self._icon, self._words = QLabel(), QLabel()
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.buttons = tuple(self._mend_button(number) for number in range(MOST))
        self.train = QPushButton(self.tr("Train this network"))
        self.train.setProperty("role", "primary")
        self.train.setToolTip(self.tr("Take it to the Train page (Ctrl+Return)"))
        self.train.clicked.connect(self.train_wanted)
        row = QHBoxLayout(self)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        for button in (*self.buttons, self.train):
            row.addWidget(button)
        self.setFixedHeight(HEIGHT)

    @property
    def words(self) -> str:
        """What is said."""
        return self._words.text()

    def show_fitting(self, words: str) -> None:
        """All is well."""
        self._say("check-circle-outline", QPalette.ColorRole.Accent, words)
        self.show_mends(())
        self.train.setEnabled(True)

    def show_trouble(self, words: str, reason: str) -> None:
        """The draft is no network; mends follow when they are found. The tip has the reason."""
        self._say("alert-circle-outline", QPalette.ColorRole.BrightText, words)
        self._words.setToolTip(reason)
        self._words.setAccessibleDescription(reason)
        self.show_mends(())
        self.train.setEnabled(False)

    def show_mends(self, mends: Sequence[Mend]) -> None:
        """Offer changes that help."""
        self._mends = tuple(mends)[:MOST]
        for mend, button in zip(self._mends, self.buttons, strict=False):
            button.setText(short_words(mend))
            button.setToolTip(mend_words(mend, None))
            button.setAccessibleName(mend_words(mend, None))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Narrow: mends without room are not shown; the cards name the likeliest."""
        return QSize(self.train.sizeHint().width() + LEAST_WORDS, HEIGHT)

    def _fit(self) -> None:
        """Show the likeliest mends, as many as there is room for."""
        words = max(LEAST_WORDS, self._words.sizeHint().width() + ICON + 2 * SPACE_S)
        room = self.width() - self.train.sizeHint().width() - words
        for number, button in enumerate(self.buttons):
            room -= button.sizeHint().width() + SPACE_S
            button.setVisible(number < len(self._mends) and room >= 0)

    def _say(self, sign: str, role: QPalette.ColorRole, words: str) -> None:
        size = QSize(ICON, ICON)
        self._icon.setPixmap(icon(sign, role).pixmap(size, self.devicePixelRatioF()))
        self._words.setText(words)
        self._words.setToolTip(words)

    def _mend_button(self, number: int) -> QPushButton:
        button = QPushButton()
        button.hide()
        button.clicked.connect(lambda: self.mend_wanted.emit(self._mends[number]))
        return button


def short_words(mend: Mend) -> str:
    """A mend as a button: `size 17`."""
    if mend.act == "insert":
        return translate("NetworkFoot", "Add {0}").format(mend.name)
    if mend.act == "remove":
        return translate("NetworkFoot", "Remove {0}").format(mend.name)
    if mend.act == "move":
        return translate("NetworkFoot", "Move {0} down").format(mend.name)
    if mend.field == "projection":
        return translate("NetworkFoot", "Add a projection")
    return f"{mend.field.replace('_', ' ').capitalize()} {_value_words(mend.value)}"


def mend_words(mend: Mend, at: Place | None) -> str:
    """A mend as a sentence, for the card at a place: `Size 17 fits.`"""
    short = short_words(mend)
    if mend.act != "set" or mend.field == "projection":
        return translate("NetworkFoot", "{0}: then it fits.").format(short)
    if at == mend.place:
        return translate("NetworkFoot", "{0} fits.").format(short)
    number = LayerRow(mend.place, None).number
    return translate("NetworkFoot", "{0} in layer {1}, {2}, fits.").format(short, number, mend.name)


def _value_words(value: object) -> str:
    if value is None:
        return translate("NetworkFoot", "by itself")
    if isinstance(value, bool):
        return translate("NetworkFoot", "on") if value else translate("NetworkFoot", "off")
    return " × ".join(map(str, value)) if isinstance(value, tuple) else str(value)
