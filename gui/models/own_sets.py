"""Data sets of the user's own: remembered between starts, described like those with a name."""

import json
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication

from engine.data.augment import Augmentation
from engine.data.catalogue import DATASETS, data_state, known_sets
from engine.data.dataset import Dataset
from engine.data.named_folder import Availability
from engine.data.own_folder import read_own_folder
from engine.data.own_set import OwnSet, list_own_sets, open_own_set
from engine.data.source import Source
from engine.preprocessing import InputPath
from gui.settings import Settings

translate = QCoreApplication.translate
KEY = "own_sets"  # in the settings: a JSON object, by folder
DRAWN = Augmentation(shift=1, rotation=10, scale=0.1, shear=10)  # few pictures by one hand


class OwnSets:
    """The folders a user opened or made, and what was seen in them."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def offered(self) -> dict[str, Source]:
        """All sets by what a recipe calls them: a name of the catalogue or a folder."""
        return known_sets() | self.sources()

    def sources(self) -> dict[str, Source]:
        """The user's own sets by folder; those made here too, once something is in them."""
        found = {path: _source(path, entry) for path, entry in self._read().items()}
        for own in list_own_sets():
            found.setdefault(str(own.folder), _unread(own))
        return found

    def trainable(self) -> dict[str, Source]:
        """Those of all sets whose shape and classes are known, and that aren't gone."""
        own = {
            path: source
            for path, source in self.sources().items()
            if len(source.labels) > 1 and Path(path).is_dir()
        }
        return known_sets() | own

    def remember(self, dataset: Dataset) -> str:
        """Keep what was read from a folder; returns what a recipe calls it."""
        path = str(dataset.folder)
        entries = self._read()
        entries[path] = {
            "labels": list(dataset.labels),
            "shape": list(dataset.picture_shape),
            "input_path": dataset.input_path,
            "counts": [len(dataset.train), len(dataset.test)],
        }
        self._write(entries)
        return path

    def forget(self, path: str) -> object:
        """Take a folder off the list; returns what `recall` puts back."""
        entries = self._read()
        entry = entries.pop(path, None)
        self._write(entries)
        return entry

    def recall(self, path: str, entry: object) -> None:
        """Put a folder back on the list."""
        if isinstance(entry, dict):
            self._write(self._read() | {path: entry})

    def _read(self) -> dict[str, dict[str, object]]:
        try:
            stored = json.loads(self._settings.text(KEY, "{}"))
            entries = {str(path): entry for path, entry in stored.items() if _whole(entry)}
        except (ValueError, AttributeError):
            return {}
        return entries

    def _write(self, entries: dict[str, dict[str, object]]) -> None:
        self._settings.keep_text(KEY, json.dumps(entries))


def set_state(name: str) -> Availability:
    """Whether a set, known by name or folder, is there."""
    if name in DATASETS:
        return data_state(name)[0]
    return "here" if Path(name).is_dir() else "missing"


def _whole(entry: object) -> bool:
    """Whether a remembered entry is one: the file may have been edited or damaged."""
    if not isinstance(entry, dict):
        return False
    labels, shape, counts = (entry.get(key) for key in ("labels", "shape", "counts"))
    return (
        isinstance(labels, list)
        and all(isinstance(label, str) for label in labels)
        and _whole_numbers(shape, 3)
        and _whole_numbers(counts, 2)
        and entry.get("input_path") in ("ink", "photo")
    )


def _whole_numbers(value: object, length: int) -> bool:
    return (
        isinstance(value, list)
        and len(value) == length
        and all(isinstance(number, int) and number >= 0 for number in value)
    )


def _source(path: str, entry: dict[str, object]) -> Source:
    channels, height, width = cast(list[int], entry["shape"])
    train, test = cast(list[int], entry["counts"])
    colours = translate("OwnSets", "grey") if channels == 1 else "RGB"
    words = translate("OwnSets", "{0:,} training and {1:,} test pictures, {2}×{3} {4}")
    return Source(
        title=Path(path).name,
        count=words.format(train, test, width, height, colours),
        licence="your own",
        source=path,
        input_path=cast(InputPath, entry["input_path"]),
        labels=tuple(cast(list[str], entry["labels"])),
        loader=partial(read_own_folder, path, ()),
        picture_shape=(channels, height, width),
        augmentation=DRAWN if open_own_set(Path(path)) and channels == 1 else Augmentation(),
    )


def _unread(own: OwnSet) -> Source:
    """A set made here that was never read: too little may be in it."""
    path, classes = str(own.folder), own.classes
    pictures = sum(own.count(label) for label in classes)
    words = translate("OwnSets", "{0:,} pictures in {1} classes")
    return Source(
        title=own.name,
        count=words.format(pictures, len(classes)) if pictures else "",
        licence="your own",
        source=path,
        input_path="ink",
        labels=(),
        loader=partial(read_own_folder, path, ()),
    )
