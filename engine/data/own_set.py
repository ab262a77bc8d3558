"""Data sets a user makes: drawn or collected picture by picture, kept as class folders.

    data/NAME/neocog-set.json          the kind of its pictures
    data/NAME/CLASS/00001.png          ink: grey 28 × 28, centred as MNIST is; photo: RGB 64 × 64

What is removed lies in `data/.removed` until `empty_removed`, so that it can come back.
"""

import json
import os
import shutil
import uuid
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine import places
from engine.array import Array
from engine.data.catalogue import DATASETS
from engine.data.own_name import check_name
from engine.data.readers.class_folders import natural_order
from engine.errors import UserError
from engine.imaging.decode import read_picture, write_png
from engine.imaging.ink import prepare_ink
from engine.imaging.photo import prepare_photo
from engine.preprocessing import InputPath

NOTE = "neocog-set.json"
INK_SIDE, PHOTO_SIDE = 28, 64  # pixels
FEWEST = 2  # pictures a class needs: one to learn from, one to test on
USUAL = 20  # from so many on, a small network learns something


@dataclass(frozen=True)
class OwnSet:
    """A set that was made here."""

    folder: Path
    kind: InputPath

    @property
    def name(self) -> str:
        """What it is called."""
        return self.folder.name

    @property
    def classes(self) -> tuple[str, ...]:
        """Its classes in the order in which the set is read."""
        try:
            found = [path.name for path in self.folder.iterdir() if path.is_dir()]
        except OSError:
            return ()
        return tuple(sorted((n for n in found if not n.startswith(".")), key=natural_order))

    def files(self, label: str) -> tuple[Path, ...]:
        """The pictures of a class in the order in which they are read."""
        found = (self.folder / label).glob("*.png")
        return tuple(sorted(found, key=lambda path: natural_order(path.name)))

    def count(self, label: str) -> int:
        """How many pictures a class has."""
        return len(self.files(label))

    @property
    def lacking(self) -> str:
        """What must still be done before it can be trained on; empty where nothing is."""
        classes = self.classes
        if len(classes) < 2:
            return "A network learns to tell at least two classes apart. Add a class."
        for label in classes:
            if (count := self.count(label)) < FEWEST:
                return (
                    f"The class “{label}” has {count} of at least {FEWEST} pictures; {USUAL} and "
                    "more are usual. Draw or add some."
                )
        return ""


def make_own_set(name: str, kind: InputPath, classes: tuple[str, ...] = ()) -> OwnSet:
    """Begin a set in the user's folder.

    Raises: UserError for a name that is taken or no folder could have; for bad class names.
    """
    name = check_name(name, "data set", tuple(DATASETS))
    folder = places.home() / "data" / name
    if folder.exists():
        raise UserError(f"There is a data set {name} already ({folder}). Choose another name.")
    taken: tuple[str, ...] = ()
    for label in classes:
        taken = (*taken, check_name(label, "class", taken))
    places.write_whole(folder / NOTE, json.dumps({"kind": kind}).encode())
    for label in taken:
        places.make_folder(folder / label)
    return OwnSet(folder, kind)


def open_own_set(folder: Path) -> OwnSet | None:
    """The set made here that lies in the folder; None where it is another kind of folder."""
    try:
        kind = json.loads(places.read_limited(folder / NOTE, 4096))["kind"]
    except (UserError, ValueError, TypeError, KeyError):
        return None
    return OwnSet(folder, "ink" if kind == "ink" else "photo")


def list_own_sets() -> tuple[OwnSet, ...]:
    """All that were made here, by name."""
    notes = (places.home() / "data").glob(f"*/{NOTE}")
    found = (open_own_set(path.parent) for path in notes if not path.parent.name.startswith("."))
    return tuple(sorted(filter(None, found), key=lambda own: natural_order(own.name)))


def add_class(own: OwnSet, label: str) -> str:
    """A new, empty class; returns its name. Raises: UserError for a name that won't do."""
    label = check_name(label, "class", own.classes)
    places.make_folder(own.folder / label)
    return label


def rename_class(own: OwnSet, old: str, new: str) -> str:
    """Another name for a class; returns it. Raises: UserError for a name that won't do."""
    others = tuple(label for label in own.classes if label != old)
    new = check_name(new, "class", others)
    _move(own.folder / old, own.folder / new)
    return new


def add_picture(own: OwnSet, label: str, picture: Array) -> Path:
    """Keep a picture, uint8 (H, W) or (H, W, 3), as a network is to see it; returns its file.

    Raises: UserError where an ink set's picture holds no ink, or the file can't be written.
    """
    path = own.folder / label / f"{_next_number(own, label):05d}.png"
    write_png(path, _prepared(own, picture))
    return path


def read_class(own: OwnSet, label: str) -> tuple[Array, tuple[Path, ...]]:
    """The pictures of a class, uint8 (N, H, W) or (N, H, W, 3), and their files.

    Files of another size, which were put there by hand, are passed over.
    """
    grey = own.kind == "ink"
    shape = (INK_SIDE, INK_SIDE) if grey else (PHOTO_SIDE, PHOTO_SIDE, 3)
    pictures: list[Array] = []
    paths: list[Path] = []
    for path in own.files(label):
        try:
            picture = read_picture(path)
        except UserError:
            continue
        if not grey and picture.ndim == 2:
            picture = np.repeat(picture[..., None], 3, axis=2)
        if picture.shape == shape:
            pictures.append(picture)
            paths.append(path)
    stacked = np.stack(pictures) if pictures else np.empty((0, *shape), np.uint8)
    return stacked, tuple(paths)


def remove(path: Path) -> Path:
    """Put a picture, a class or a whole set aside; returns where it lies. Raises: UserError."""
    aside = places.make_folder(places.home() / "data" / ".removed") / uuid.uuid4().hex
    _move(path, aside)
    return aside


def restore(aside: Path, path: Path) -> None:
    """Bring back what was put aside. Raises: UserError where its place was taken meanwhile."""
    if path.exists():
        raise UserError(f"{path} exists again, so the removed one stays in {aside}.")
    places.make_folder(path.parent)
    _move(aside, path)


def empty_removed() -> None:
    """Remove for good what was put aside; nobody can ask for it any more."""
    shutil.rmtree(places.home() / "data" / ".removed", ignore_errors=True)


def _prepared(own: OwnSet, picture: Array) -> Array:
    if own.kind == "photo":
        return prepare_photo(picture, (3, PHOTO_SIDE, PHOTO_SIDE)).picture
    prepared = prepare_ink(picture, INK_SIDE)
    if prepared is None:
        raise UserError(
            "No ink stands out in this picture, so there is nothing to centre. Draw with more "
            "contrast, or make a set of photos instead."
        )
    return prepared.picture


def _next_number(own: OwnSet, label: str) -> int:
    numbers = (path.stem for path in own.files(label))
    return 1 + max((int(stem) for stem in numbers if stem.isdecimal()), default=0)


def _move(old: Path, new: Path) -> None:
    try:
        os.replace(old, new)
    except OSError as error:
        raise UserError(
            f"{old} can't be moved to {new} ({error.strerror or error}). Close what uses it or "
            "free its permissions."
        ) from error
