"""What can be done on the Data page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gui.dialogs import choose_pictures

if TYPE_CHECKING:
    from gui.pages.data import DataPage

translate = QCoreApplication.translate
Row = tuple[str, str, str]


def data_shortcuts() -> tuple[Row, ...]:
    """(name of the action, its text, its keys)."""
    return (
        ("data.import", translate("DataPage", "Import a folder of pictures"), "Ctrl+I"),
        ("data.new", translate("DataPage", "Make your own set"), "Ctrl+N"),
        ("data.train", translate("DataPage", "Train on this set"), "Ctrl+T"),
        ("data.go", translate("DataPage", "Go to a picture by its number"), "Ctrl+G"),
        ("data.keep", translate("DataPage", "Keep the drawing in its class"), "Ctrl+Return"),
        ("data.undo", translate("DataPage", "Undo a stroke"), "Ctrl+Z"),
        ("data.remove", translate("DataPage", "Remove the chosen picture"), "Ctrl+Backspace"),
    )


def add_data_actions(page: "DataPage") -> None:
    """Register the page's actions; their keys work while the page is on screen."""
    add = page.session.actions.add

    def add_files() -> None:
        page.make.add_files(choose_pictures(page, page.session))

    texts = {name: (text, keys) for name, text, keys in data_shortcuts()}
    runs = {
        "data.import": (page.choose_folder, "folder-open-outline"),
        "data.new": (page.begin_new, "plus"),
        "data.train": (page.train, "chart-line"),
        "data.go": (page.go_to_number, ""),
        "data.keep": (lambda: page.make.keep(), "check"),
        "data.undo": (lambda: page.make.pad.canvas.undo(), "undo"),
        "data.remove": (lambda: page.make.remove_picture(), "trash-can-outline"),
    }
    tips = {
        "data.import": translate(
            "DataPage",
            "Open a folder with a folder of pictures for each class, or IDX or CIFAR-10 files; "
            "or drop it here",
        ),
        "data.new": translate("DataPage", "Draw or collect pictures, and train on them"),
        "data.train": translate("DataPage", "Open the Train page with this set chosen"),
        "data.keep": translate("DataPage", "Keep the drawing and begin the next"),
        "data.undo": translate("DataPage", "Take the last stroke back"),
        "data.remove": translate("DataPage", "Remove the chosen picture; it can be undone"),
    }
    for name, (run, icon_name) in runs.items():
        text, keys = texts[name]
        add(name, text, run, keys, icon_name, tips.get(name, ""), page)
    clear = translate("DataPage", "Clear the sheet")
    add("data.clear", clear, lambda: page.make.pad.canvas.clear(), None, "eraser", clear, page)
    photograph = translate("DataPage", "Take pictures of the class with a camera")
    add("data.photograph", photograph, lambda: page.make.photograph(), None, "camera-outline",
        photograph, page)  # fmt: skip
    files = translate("DataPage", "Add picture files to the class")
    add("data.add", files, add_files, None, "image-outline", files, page)
    page.session.actions["data.import"].setIconText(translate("DataPage", "Import…"))
    page.session.actions["data.new"].setIconText(translate("DataPage", "New set"))
