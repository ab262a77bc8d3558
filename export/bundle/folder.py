"""The target `folder`: a model that predicts where Neocog isn't installed."""

from importlib.resources import files
from pathlib import Path
from typing import Protocol

from engine.errors import UserError
from engine.places import make_folder, write_whole
from export.bundle.card import Proven, write_card
from export.bundle.gather import gather

ROOTS = (
    ("engine.imaging.decode", "read_picture"),
    ("engine.imaging.prepare", "prepare"),
    ("engine.errors", "UserError"),
)


class Deliverable(Proven, Protocol):
    """A proven model and the bytes of its ONNX file."""

    @property
    def content(self) -> bytes:
        """The ONNX file."""


def write_bundle(product: Deliverable, out: Path, data: str) -> tuple[Path, ...]:
    """Write model.onnx, labels.txt, README.md and predict.py into the folder.

    `data` names the training data, empty where unknown. Files of other names stay.
    Raises: UserError where the folder can't be made or written.
    """
    if out.suffix.lower() == ".onnx" or out.is_file():
        raise UserError(
            f"The target 'folder' writes a folder and {out} names a file. Give a folder's name."
        )
    contents = {
        "model.onnx": product.content,
        "labels.txt": "".join(f"{label}\n" for label in product.model.labels).encode(),
        "README.md": write_card(product, data).encode(),
        "predict.py": write_program().encode(),
    }
    make_folder(out)
    for name, content in contents.items():
        write_whole(out / name, content)
    return tuple(out / name for name in contents)


def write_program() -> str:
    """The text of predict.py: the template, with the engine's own imaging put into it."""
    template = files("export.bundle").joinpath("predict.py.txt").read_text("utf-8")
    gathered = gather(ROOTS)
    present = set(template.splitlines())
    imports = [line for line in gathered.imports.splitlines() if line not in present]
    text = template.replace("# <imports>", "\n".join(imports))
    return text.replace("# <definitions>", gathered.definitions)
