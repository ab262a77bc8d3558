"""The network's ways out of the Model page and into it: code, JSON, a picture, the open model."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QToolButton, QWidget

from engine.errors import UserError
from engine.families import FAMILIES
from engine.network import Network
from engine.network_code import python_code
from engine.spec import from_json, to_json
from gui.actions import Actions
from gui.icons import icon
from gui.model_actions import COPIES
from gui.models.network_document import NetworkDocument
from gui.models.network_draft import NetworkDraft
from gui.plots.architecture import save_picture
from gui.session import Session

translate = QCoreApplication.translate


class Exchange(QObject):
    """Copies, pastes and saves; what can't be done is said through the session."""

    def __init__(self, session: Session, document: NetworkDocument, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._document, self._window = session, document, window

    def whole(self) -> Network | None:
        """The network; where the draft is none, the reason is said."""
        judgement = self._document.judgement
        if judgement.network is None:
            self._session.failed.emit(judgement.reason)
        return judgement.network

    def copy_python(self) -> None:
        """Put code that builds the network on the clipboard."""
        if (network := self.whole()) is not None:
            QGuiApplication.clipboard().setText(python_code(network))
            self._session.informed.emit(self.tr("Python that builds this network is copied."))

    def copy_json(self) -> None:
        """Put the network's JSON on the clipboard."""
        if (network := self.whole()) is not None:
            QGuiApplication.clipboard().setText(to_json(network, indent=2).decode())
            self._session.informed.emit(self.tr("The network's JSON is copied."))

    def paste(self) -> None:
        """Take the network whose JSON is on the clipboard."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self._session.failed.emit(
                self.tr("The clipboard holds no text. Copy a network's JSON first.")
            )
            return
        try:
            network = from_json(text, Network, FAMILIES, self.tr("The network on the clipboard"))
        except UserError as error:
            self._session.failed.emit(str(error))
            return
        self._take(network, self.tr("Paste a network"))

    def take_open_model(self) -> None:
        """Begin with the network of the model that is open."""
        model = self._session.model
        if model is None:
            self._session.failed.emit(self.tr("No model is open. Open one above first."))
            return
        self._take(model.network, self.tr("Take the open model's network"))

    def choose_picture_file(self) -> None:
        """Ask where the picture of the architecture goes, and write it."""
        settings = self._session.settings
        folder = Path(settings.text("architecture_folder", str(Path.home())))
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save the picture of the network"),
            str(folder / "network.svg"),
            self.tr("SVG drawing (*.svg);;PNG picture (*.png)"),
        )
        if chosen:
            settings.keep_text("architecture_folder", str(Path(chosen).parent))
            self.save(Path(chosen))

    def save(self, path: Path) -> None:
        """Write the picture of the last network that fitted."""
        try:
            save_picture(self._document.network, path)
        except UserError as error:
            self._session.failed.emit(str(error))
            return
        self._session.informed.emit(self.tr("The picture is in {0}.").format(path))

    def take(self, network: Network) -> None:
        """Begin with a network that was opened from a file."""
        self._take(network, self.tr("Open a network"))

    def _take(self, network: Network, words: str) -> None:
        self._document.take(NetworkDraft.of(network), words)
        self._session.succeeded.emit()


def copy_button(page: QWidget, actions: Actions) -> QToolButton:
    """A button with the menu of what can be copied and pasted."""
    button, menu = QToolButton(), QMenu(page)
    for name in COPIES:
        menu.addAction(actions[name])
    words = translate("Exchange", "Copy and paste")
    tip = translate("Exchange", "The network as Python or JSON, and from JSON or the open model")
    button.setText(words)
    button.setAccessibleName(words)
    button.setToolTip(tip)
    button.setIcon(icon("content-copy"))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setProperty("role", "tool")
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setMenu(menu)
    return button
