"""Files that were opened lately, by what they are."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, get_args

from gui.settings import Settings

Recent = Literal["model", "picture", "recipe"]
RECENT: tuple[Recent, ...] = get_args(Recent)
MOST = 8  # of a kind
KEPT = "recent_files"
Paths = tuple[Path, ...]


class Recents:
    """Newest first; a file that has gone stays listed until somebody asks for it and is told."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def files(self, kind: Recent) -> Paths:
        """Files of a kind; whether they are still there is not looked at."""
        if kind == "model":
            return self._settings.known_models
        return tuple(map(Path, self._read().get(kind, ())))

    def add(self, kind: Recent, path: Path) -> None:
        """Put a picture or a recipe at the head; models are kept with their names elsewhere."""
        path = path.absolute()
        others = [each for each in self.files(kind) if each != path]
        self._write(kind, (path, *others)[:MOST])

    def forget(self, kind: Recent, path: Path) -> None:
        """Take one file off its list."""
        self._write(kind, tuple(each for each in self.files(kind) if each != path))

    def clear(self) -> Mapping[Recent, Paths]:
        """Empty all lists; returns what `restore` brings back."""
        before = {kind: self.files(kind) for kind in RECENT}
        self.restore(dict.fromkeys(RECENT, ()))
        return before

    def restore(self, lists: Mapping[Recent, Paths]) -> None:
        """Put these lists in place of what there is."""
        for kind, paths in lists.items():
            self._write(kind, paths)

    def _read(self) -> dict[str, list[str]]:
        try:
            stored = json.loads(self._settings.text(KEPT, "{}"))
        except ValueError:
            return {}
        pairs = stored.items() if isinstance(stored, dict) else ()
        return {str(kind): [str(each) for each in paths]
                for kind, paths in pairs if isinstance(paths, list)}  # fmt: skip

    def _write(self, kind: Recent, paths: Paths) -> None:
        if kind == "model":
            self._settings.keep_models(paths)
            return
        lists = self._read() | {kind: [str(each) for each in paths]}
        self._settings.keep_text(KEPT, json.dumps(lists))
