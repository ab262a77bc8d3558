"""Which network to train: a preset, or one of the user's own from the Model page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from engine.network import Network
from engine.presets import PRESETS, PictureShape, build_preset
from gui.said import said

OWN = ""  # the preset's name in the recipe of a network that is none
FIRST = "lenet"


class NetworkChoice(QComboBox):
    """The presets, and after them the user's own network once there is one."""

    def __init__(self) -> None:
        super().__init__()
        self._own: Network | None = None
        for name, preset in PRESETS.items():
            self.addItem(said(preset.title), name)
            tip = Qt.ItemDataRole.ToolTipRole
            self.setItemData(self.count() - 1, said(preset.source), tip)
        self.setCurrentIndex(max(0, self.findData(FIRST)))

    @property
    def own(self) -> Network | None:
        """The user's own network; none before one was taken."""
        return self._own

    def take(self, network: Network) -> None:
        """Offer a network of the user's own in place of the one before, and choose it."""
        self._own = network
        if self.findData(OWN) < 0:
            self.addItem(self.tr("Own network"), OWN)
        place, parameters = self.findData(OWN), f"{network.parameters:,}"
        tip = self.tr("From the Model page: {0} layers, {1} parameters")
        words = tip.format(len(network.layers), parameters)
        self.setItemData(place, words, Qt.ItemDataRole.ToolTipRole)
        if self.currentIndex() == place:
            self.currentIndexChanged.emit(place)  # another network under the same name
        else:
            self.setCurrentIndex(place)

    def problem(self, shape: PictureShape, classes: int) -> str:
        """Why the chosen network can't learn such pictures; empty where it can."""
        if self.currentData() != OWN or self._own is None:
            return ""
        wanted, own = (shape, classes), (self._own.input_shape, self._own.classes)
        if wanted == own:
            return ""
        words = self.tr(
            "Your own network takes pictures of {0} in {1} classes; these are {2} in {3}. "
            "Choose other data, or these pictures on the Model page."
        )
        return words.format(_words(own[0]), own[1], _words(shape), classes)

    def build(self, shape: PictureShape, classes: int) -> Network:
        """The chosen network for such pictures. Raises: UserError where they are too small."""
        if self.currentData() == OWN and self._own is not None:
            return self._own
        return build_preset(self.currentData(), shape, classes)


def _words(shape: PictureShape) -> str:
    return " × ".join(map(str, shape))
