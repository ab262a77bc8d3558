"""Export a model: build, prove on real pictures, and only then write."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from engine.array import Array
from engine.data.catalogue import DATASETS, data_title, judging_set, load_dataset
from engine.data.dataset import Dataset
from engine.errors import UserError
from engine.model import Model
from engine.places import write_whole
from engine.spec import from_json
from export.evaluation import check_size
from export.verify import Verification, verify

DEFAULT_DATA = "digits"


@dataclass(frozen=True)
class ExportReport:
    """What was written and how it was proven."""

    files: tuple[Path, ...]
    verification: Verification
    opset: int
    ir: int
    bytes: int  # of all files together
    pictures: str  # which pictures the proof was made on


@dataclass(frozen=True)
class Product:
    """A proven ONNX file and what a target may say of it."""

    model: Model
    content: bytes
    verification: Verification
    pictures: str


class RecipeData(msgspec.Struct):
    """The one entry of a recipe that is needed here."""

    data: str


Target = Callable[[Product, Path], tuple[Path, ...]]
"""Writes a product to a place and returns the files."""


def write_onnx(product: Product, out: Path) -> tuple[Path, ...]:
    """The ONNX file alone."""
    if out.suffix.lower() != ".onnx":
        raise UserError(f"An ONNX file's name ends in .onnx; {out.name!r} doesn't. Rename it.")
    write_whole(out, product.content)
    return (out,)


def write_folder(product: Product, out: Path) -> tuple[Path, ...]:
    """A folder that predicts without Neocog."""
    from export.bundle.folder import write_bundle  # noqa: PLC0415 - reads sources

    return write_bundle(product, out, training_data(product.model))


TARGETS: Mapping[str, Target] = {"onnx": write_onnx, "folder": write_folder}


def export_model(
    model: Model, out: Path, target: str = "onnx", pictures: Array | None = None
) -> ExportReport:
    """Write the model for a target, proven equal to the engine on `pictures`.

    Without pictures, those of the test part of the data that the model was trained on are taken,
    or of the built-in digits where these aren't here; the report says which.
    Raises: UserError where the proof fails or nothing can be written; an older file stays.
    """
    if target not in TARGETS:
        raise UserError(f"There is no target {target!r}. Known are {', '.join(TARGETS)}.")
    from export.graph import IR, OPSET  # noqa: PLC0415 - brings onnx, 0.4 s
    from export.model import to_onnx  # noqa: PLC0415

    what = "the pictures given"
    if pictures is None:
        pictures, what = find_pictures(model)
    content = to_onnx(model).SerializeToString()
    verification = verify(model, content, pictures)
    if not verification.passed:
        raise UserError(f"Nothing was exported. {verification.why}")
    files = TARGETS[target](Product(model, content, verification, what), out)
    size = sum(file.stat().st_size for file in files)
    return ExportReport(files, verification, OPSET, IR, size, what)


def find_pictures(model: Model) -> tuple[Array, str]:
    """Real test pictures of the model's size, and the words for where they come from.

    Raises: UserError where no data of that size is here.
    """
    fitting = (n for n, source in DATASETS.items() if source.picture_shape == model.input_shape)
    tried = dict.fromkeys((training_data(model), DEFAULT_DATA, *fitting))
    for name in filter(None, tried):
        try:
            pictures, what = load_pictures(model, name)
        except UserError:
            continue  # absent or of another size: the next is as real, and the report names it
        if len(pictures):
            return pictures, what
    raise UserError(
        f"No test pictures of {model.input_shape} (channels, height, width) are here to prove the "
        f"export on; tried {', '.join(filter(None, tried))}. Put the model's data set in place."
    )


def load_pictures(model: Model, name: str) -> tuple[Array, str]:
    """The test pictures of the named data, and the words for them.

    Raises: UserError where they aren't here or don't fit the model.
    """
    data = load_dataset(judging_set(name))
    check_size(model, data)
    return data.test.pictures, f"the test part of {describe_data(data)}"


def training_data(model: Model) -> str:
    """The name of the data in the model's recipe; empty where none can be read from it."""
    if not model.recipe:
        return ""
    try:
        return from_json(model.recipe, RecipeData, {}, "The recipe").data
    except UserError:
        return ""  # a recipe of another version: the model itself is whole


def describe_data(data: Dataset) -> str:
    """The data set's title, or the folder's name."""
    return data_title(data.name) if data.folder is None else f"the folder {data.name}"
