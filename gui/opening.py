"""Files from anywhere, a drop, a menu or the palette, find the page where they belong."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal, get_args

from PySide6.QtCore import QCoreApplication, QMimeData, QObject

from engine.errors import UserError
from gui.dialogs import PICTURES
from gui.recents import Recent
from gui.session import Session

translate = QCoreApplication.translate
Kind = Literal["model", "picture", "json", "onnx", "folder", "unknown"]
KINDS: tuple[Kind, ...] = get_args(Kind)
ENDINGS: dict[str, Kind] = {
    ".safetensors": "model",
    ".json": "json",
    ".onnx": "onnx",
    **dict.fromkeys((f".{ending}" for ending in PICTURES), "picture"),
}


def kind_of(path: Path) -> Kind:
    """What a file or folder is by its name, which is quick; opening it finds out for sure."""
    if path.is_dir():
        return "folder"
    return ENDINGS.get(path.suffix.lower(), "unknown")


def dropped_files(data: QMimeData) -> tuple[Path, ...]:
    """The files and folders that are dragged."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())


class Opener(QObject):
    """Opens what it can and says why where it can't; recent files are kept on the way."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._open: dict[Kind, Callable[[Path], object]] = {
            "model": self.open_model,
            "picture": self.open_picture,
            "json": self.open_json,
            "onnx": self.open_onnx,
            "folder": self.open_folder,
            "unknown": self._refuse,
        }

    def open(self, path: Path) -> None:
        """Open a file or folder of any kind."""
        if not path.exists():
            self._session.failed.emit(self.tr("{0} isn’t there any more.").format(path))
            return
        self._open[kind_of(path)](path)

    def open_recent(self, kind: Recent, path: Path) -> None:
        """Open a file of a list; one that has gone is told and leaves the list."""
        if not path.exists():
            self._session.recents.forget(kind, path)
            words = self.tr("{0} isn’t there any more, so it is off the list.")
            self._session.failed.emit(words.format(path))
            return
        self._open["json" if kind == "recipe" else kind](path)

    def open_model(self, path: Path) -> None:
        """Let the model answer; it is shown on Draw, where pages of models are not on screen."""
        self._session.open_model(path)

    def open_picture(self, path: Path) -> None:
        """Read a picture in place of the drawing."""
        self._session.open_page("draw")  # made by now, so it hears what comes next
        self._session.picture_requested.emit(path)

    def open_folder(self, path: Path) -> None:
        """Import a folder as a set of pictures."""
        self._session.open_page("data")
        self._session.folder_requested.emit(path)

    def open_onnx(self, path: Path) -> None:
        """Compare an exported file with the open model."""
        self._session.open_page("export")
        self._session.check_requested.emit(path)

    def open_json(self, path: Path) -> None:
        """A recipe goes to Train, a network to Model; the content tells them apart."""
        from engine.families import FAMILIES  # noqa: PLC0415 - losses and more, not at the start
        from engine.network import Network  # noqa: PLC0415 - likewise
        from engine.places import read_limited  # noqa: PLC0415 - likewise
        from engine.spec import from_json  # noqa: PLC0415 - likewise
        from engine.training.recipe import Recipe  # noqa: PLC0415 - likewise

        try:
            text = read_limited(path, 1 << 24)
            if b'"network"' in text:
                self._show_recipe(from_json(text, Recipe, FAMILIES, str(path)), path)
            elif b'"layers"' in text:
                network = from_json(text, Network, FAMILIES, str(path))
                self._session.open_page("model")
                self._session.network_requested.emit(network)
            else:
                words = self.tr("{0} is neither a recipe nor a network, so nothing was opened.")
                raise UserError(words.format(path))
        except UserError as error:
            self._session.failed.emit(str(error))

    def _show_recipe(self, recipe: object, path: Path) -> None:
        self._session.recents.add("recipe", path)
        self._session.open_page("train")
        self._session.recipe_requested.emit(recipe)

    def _refuse(self, path: Path) -> None:
        words = self.tr(
            "{0} can’t be opened here. Neocog opens models (.safetensors), recipes and networks "
            "(.json), pictures, folders of pictures, and ONNX files to check."
        )
        self._session.failed.emit(words.format(path.name))


def drop_words(kind: Kind, page: str) -> str:
    """What letting go would do, said while something is dragged over the window."""
    words: dict[Kind, str] = {
        "model": translate("Opener", "Open this model"),
        "picture": _picture_words(page),
        "json": translate("Opener", "Open this recipe or network"),
        "onnx": translate("Opener", "Check this ONNX file against the open model"),
        "folder": translate("Opener", "Import this folder as a set of pictures"),
        "unknown": translate("Opener", "Neocog can’t open this"),
    }
    return words[kind]


def _picture_words(page: str) -> str:
    if page == "inside":
        return translate("Opener", "Look inside the network with this picture")
    if page == "data":
        return translate("Opener", "Add these pictures to the set you make")
    return translate("Opener", "Read this picture")
