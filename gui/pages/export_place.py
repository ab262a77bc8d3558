"""Where an export is written: a path, a dialog to choose it, and what speaks against it."""

import os
import re
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from gui.icons import icon
from gui.settings import Settings
from gui.theme import SPACE_S

KEPT = "export_folder"  # the setting: the folder that took the last export


class ExportPlace(QWidget):
    """A line with the path of the file or folder to write.

    Signals: changed()
    """

    changed = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.target = "onnx"
        self.edit = QLineEdit()
        self.edit.setAccessibleName(self.tr("Where to write"))
        self.edit.setToolTip(self.tr("The file, or the folder, to write"))
        self.browse = QPushButton(icon("folder-open-outline"), "")
        self.browse.setToolTip(self.tr("Choose the place"))
        self.browse.setAccessibleName(self.tr("Choose the place"))
        self.browse.setFixedWidth(40)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(self.edit, 1)
        row.addWidget(self.browse)
        self.edit.textChanged.connect(self.changed)
        self.browse.clicked.connect(self._choose)

    @property
    def out(self) -> Path:
        """Where to write."""
        return Path(self.edit.text().strip()).expanduser()

    @property
    def problem(self) -> str:
        """Why nothing can be written there, as far as a look tells; empty where it may be."""
        if not self.edit.text().strip():
            return self.tr("Say where to write the file.")
        if self.target == "onnx" and self.out.is_dir():
            return self.tr("This is a folder; add a file name that ends in .onnx.")
        if self.target == "onnx" and self.out.suffix.lower() != ".onnx":
            return self.tr("An ONNX file's name ends in .onnx.")
        if not _looks_writable(self.out.parent):
            return self.tr("{0} can't be written. Choose another folder.").format(self.out.parent)
        return ""

    def set_target(self, target: str) -> None:
        """Write `onnx` or `folder`; the path follows."""
        self.target = target
        out = self.out
        if target == "folder" and out.suffix.lower() == ".onnx":
            self.edit.setText(str(out.with_suffix("")))
        elif target == "onnx" and out.suffix.lower() != ".onnx":
            self.edit.setText(f"{out}.onnx")

    def suggest(self, model_name: str) -> None:
        """A path beside the last export, or in the user's documents, named after the model."""
        documents = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        folder = Path(self._settings.text(KEPT, documents))
        if not _looks_writable(folder):
            folder = Path(documents)
        name = file_name(model_name)
        self.edit.setText(str(folder / (f"{name}.onnx" if self.target == "onnx" else name)))

    def keep(self, out: Path) -> None:
        """Remember the folder that took this file or folder."""
        self._settings.keep_text(KEPT, str(out.parent))

    def _choose(self) -> None:
        if self.target == "onnx":
            chosen, _ = QFileDialog.getSaveFileName(
                self,
                self.tr("Write the ONNX file"),
                str(self.out),
                self.tr("ONNX files (*.onnx)"),
                options=QFileDialog.Option.DontConfirmOverwrite,
            )
        else:
            chosen = QFileDialog.getExistingDirectory(
                self, self.tr("Choose the folder to write"), str(self.out.parent)
            )
        if chosen:
            wanted = self.target == "onnx" and not chosen.lower().endswith(".onnx")
            self.edit.setText(f"{chosen}.onnx" if wanted else chosen)


def file_name(model_name: str) -> str:
    """A name for a file from a model's: `lenet on mnist, run 3` -> `lenet-on-mnist-run-3`."""
    words = re.findall(r"[A-Za-z0-9]+", model_name.lower())
    return "-".join(words) or "model"


def _looks_writable(folder: Path) -> bool:
    """Whether the folder, or the nearest one above it that exists, may take files.

    Permissions say so, which is quick and not always true; the export itself tries first.
    """
    above = next((each for each in (folder, *folder.parents) if each.exists()), None)
    return above is not None and above.is_dir() and os.access(above, os.W_OK)
