"""What can be done on the Model page, and its keys."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gui.actions import Keys

if TYPE_CHECKING:
    from gui.pages.model import ModelPage

translate = QCoreApplication.translate

Row = tuple[str, str, Keys, str, str]
"""(name, text, keys, icon, tip)."""


def _rows() -> tuple[Row, ...]:
    return (*_layer_rows(), *_step_rows(), *_copy_rows())


def _layer_rows() -> tuple[Row, ...]:
    return (
        ("model.up", translate("ModelPage", "Move the layer up"), "Alt+Up", "arrow-up",
         translate("ModelPage", "Let the layer come earlier")),
        ("model.down", translate("ModelPage", "Move the layer down"), "Alt+Down", "arrow-down",
         translate("ModelPage", "Let the layer come later")),
        ("model.duplicate", translate("ModelPage", "Duplicate the layer"), "Ctrl+D",
         "content-duplicate", translate("ModelPage", "Put the same layer in once more")),
        ("model.remove", translate("ModelPage", "Remove the layer"), "Delete",
         "trash-can-outline", translate("ModelPage", "Take the layer out; undo brings it back")),
        ("model.find", translate("ModelPage", "Find a layer to add"), "Ctrl+F", "magnify",
         translate("ModelPage", "Search all layers there are")),
        ("model.train", translate("ModelPage", "Train this network"), "Ctrl+Return", "",
         translate("ModelPage", "Take the network to the Train page")),
    )  # fmt: skip


def _step_rows() -> tuple[Row, ...]:
    return (
        ("model.undo", translate("ModelPage", "Undo the last change"), "Ctrl+Z", "undo",
         translate("ModelPage", "Take the last change of the network back")),
        ("model.redo", translate("ModelPage", "Redo the change"), ("Ctrl+Shift+Z", "Ctrl+Y"),
         "redo", translate("ModelPage", "Make the change again that was taken back")),
    )  # fmt: skip


def _copy_rows() -> tuple[Row, ...]:
    return (
        ("model.copy_python", translate("ModelPage", "Copy as Python"), "Ctrl+C",
         "language-python", translate("ModelPage", "Code that builds this network in a script")),
        ("model.copy_json", translate("ModelPage", "Copy as JSON"), "Ctrl+Shift+C", "code-json",
         translate("ModelPage", "Text that Neocog reads again, as in model files")),
        ("model.paste", translate("ModelPage", "Paste JSON"), "Ctrl+V", "content-paste",
         translate("ModelPage", "Take the network whose JSON is on the clipboard")),
        ("model.take", translate("ModelPage", "Take the open model's network"), "Ctrl+Shift+T",
         "import", translate("ModelPage", "Begin with the network that answers on Draw")),
        ("model.save", translate("ModelPage", "Save the picture…"), "Ctrl+S", "image-outline",
         translate("ModelPage", "Write the architecture as an SVG or PNG file, on white")),
    )  # fmt: skip


COPIES = ("model.copy_python", "model.copy_json", "model.paste", "model.take")
TOOLS = ("model.up", "model.down", "model.duplicate", "model.remove", "model.undo", "model.redo")


def model_shortcuts() -> tuple[tuple[str, str, str], ...]:
    """(name, text, keys) of each, before the page is made."""
    return tuple(
        (name, text, ", ".join(keys) if isinstance(keys, tuple) else str(keys))
        for name, text, keys, _, _ in _rows()
    )


def add_model_actions(page: "ModelPage") -> None:
    """Register the page's actions; their keys work while the page is on screen."""
    runs = {
        "model.up": lambda: page.shift(-1),
        "model.down": lambda: page.shift(1),
        "model.duplicate": page.duplicate,
        "model.remove": page.remove,
        "model.find": page.column.finder.search.setFocus,
        "model.train": page.train,
        "model.undo": page.document.stack.undo,
        "model.redo": page.document.stack.redo,
        "model.copy_python": page.exchange.copy_python,
        "model.copy_json": page.exchange.copy_json,
        "model.paste": page.exchange.paste,
        "model.take": page.exchange.take_open_model,
        "model.save": page.exchange.choose_picture_file,
    }
    for name, text, keys, icon_name, tip in _rows():
        page.session.actions.add(name, text, runs[name], keys, icon_name, tip, page)
    page.session.actions["model.save"].setIconText(translate("ModelPage", "Save picture"))
