"""Dialogs that more than one place opens; each remembers its folder."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from gui.session import Session

translate = QCoreApplication.translate
PICTURES = ("png", "jpg", "jpeg", "bmp", "tif", "tiff", "webp")


def choose_model(parent: QWidget, session: Session) -> None:
    """Let the user pick a model file and open it."""
    path = find_model(parent, session)
    if path is not None:
        session.open_model(path)


def find_model(parent: QWidget, session: Session) -> Path | None:
    """Let the user pick a model file; None where none was picked."""
    return _choose(parent, session, "model", translate("dialogs", "Open model"), ("safetensors",))


def choose_recipe(parent: QWidget, session: Session) -> Path | None:
    """Let the user pick a recipe or a network; None where none was picked."""
    return _choose(parent, session, "recipe", translate("dialogs", "Open recipe"), ("json",))


def choose_picture(parent: QWidget, session: Session) -> Path | None:
    """Let the user pick a picture file; None where none was picked."""
    return _choose(parent, session, "picture", translate("dialogs", "Open picture"), PICTURES)


def ask_to_stop(parent: QWidget) -> bool:
    """Whether the training that runs may be stopped to close the window."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    running = translate("dialogs", "Training is still running.")
    box.setWindowTitle(running.rstrip("."))
    box.setText(running)
    box.setInformativeText(
        translate(
            "dialogs",
            "Stopping keeps a checkpoint and the model as it is now. Stop and close?",
        )
    )
    roles = QMessageBox.ButtonRole
    stop = box.addButton(translate("dialogs", "Stop and close"), roles.AcceptRole)
    keep = box.addButton(translate("dialogs", "Keep training"), roles.RejectRole)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    box.exec()
    return box.clickedButton() is stop


def _choose(
    parent: QWidget, session: Session, what: str, title: str, endings: tuple[str, ...]
) -> Path | None:
    settings = session.settings
    folder = settings.text(f"{what}_folder", str(Path.home()))
    wanted = translate("dialogs", "Wanted files ({0})").format(
        " ".join(f"*.{each}" for each in endings)
    )
    every = translate("dialogs", "All files (*)")
    chosen, _ = QFileDialog.getOpenFileName(parent, title, folder, f"{wanted};;{every}")
    if not chosen:
        return None
    settings.keep_text(f"{what}_folder", str(Path(chosen).parent))
    return Path(chosen)


def choose_folder(parent: QWidget, session: Session) -> Path | None:
    """Let the user pick a folder with a data set; None where none was picked."""
    settings = session.settings
    folder = settings.text("data_folder", str(Path.home()))
    title = translate("dialogs", "Choose a folder of pictures")
    chosen = QFileDialog.getExistingDirectory(parent, title, folder)
    if not chosen:
        return None
    settings.keep_text("data_folder", str(Path(chosen).parent))
    return Path(chosen)


def choose_pictures(parent: QWidget, session: Session) -> tuple[Path, ...]:
    """Let the user pick picture files; empty where none was picked."""
    settings = session.settings
    folder = settings.text("picture_folder", str(Path.home()))
    title = translate("dialogs", "Add pictures")
    wanted = translate("dialogs", "Wanted files ({0})").format(
        " ".join(f"*.{each}" for each in PICTURES)
    )
    chosen, _ = QFileDialog.getOpenFileNames(parent, title, folder, wanted)
    if chosen:
        settings.keep_text("picture_folder", str(Path(chosen[0]).parent))
    return tuple(Path(each) for each in chosen)
