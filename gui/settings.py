"""What the window remembers between starts, in one file in the user's folder."""

import json
from pathlib import Path
from typing import cast

from PySide6.QtCore import QByteArray, QSettings

from engine import places
from gui.theme import MODES, Mode

MOST_RECENT = 6


class Settings:
    """Typed access to `window.ini`; whatever is missing or damaged there has a default."""

    def __init__(self, path: Path | None = None) -> None:
        path = path or places.home() / "window.ini"
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def mode(self) -> Mode:
        """The theme the user chose."""
        chosen = str(self._store.value("theme", "system"))
        return next((mode for mode in MODES if mode == chosen), "system")

    @mode.setter
    def mode(self, mode: Mode) -> None:
        self._store.setValue("theme", mode)

    @property
    def runtime(self) -> str:
        """Which runtime answers: `numpy` or `onnxruntime`."""
        chosen = str(self._store.value("runtime", "numpy"))
        return chosen if chosen in ("numpy", "onnxruntime") else "numpy"

    @runtime.setter
    def runtime(self, name: str) -> None:
        self._store.setValue("runtime", name)

    @property
    def known_models(self) -> tuple[Path, ...]:
        """Models opened lately, newest first, those too that have gone since."""
        stored = self._store.value("recent_models", [])
        listed = [stored] if isinstance(stored, str) else list(cast(list[str], stored or []))
        return tuple(map(Path, listed))

    @property
    def recent_models(self) -> tuple[Path, ...]:
        """Models opened lately, newest first, those that still exist."""
        return tuple(path for path in self.known_models if path.is_file())

    @property
    def recent_names(self) -> dict[Path, str]:
        """What the models opened lately call themselves."""
        try:
            stored = json.loads(str(self._store.value("recent_names", "{}")))
        except ValueError:
            return {}
        pairs = stored.items() if isinstance(stored, dict) else ()
        return {Path(path): str(name) for path, name in pairs}

    def add_recent_model(self, path: Path, name: str) -> None:
        """Put a model at the head of the list."""
        others = [other for other in self.known_models if other != path]
        names = {str(each): text for each, text in self.recent_names.items()} | {str(path): name}
        self._store.setValue("recent_names", json.dumps(names))
        self.keep_models((path, *others)[:MOST_RECENT])

    def keep_models(self, paths: tuple[Path, ...]) -> None:
        """Take another list of models; the names of those that stay are kept."""
        newest = [str(each) for each in paths]
        names = {str(each): text for each, text in self.recent_names.items()}
        self._store.setValue("recent_models", newest)
        kept = {each: names[each] for each in newest if each in names}
        self._store.setValue("recent_names", json.dumps(kept))

    def bytes(self, name: str) -> QByteArray:
        """A kept state, such as the window's geometry; empty where there is none."""
        value = self._store.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep_bytes(self, name: str, value: QByteArray) -> None:
        """Keep a state under a name."""
        self._store.setValue(name, value)

    def text(self, name: str, default: str = "") -> str:
        """A kept word, such as the last folder."""
        return str(self._store.value(name, default))

    def keep_text(self, name: str, value: str) -> None:
        """Keep a word under a name."""
        self._store.setValue(name, value)

    def whole_number(self, name: str, default: int) -> int:
        """A kept number; the default where it is missing or not a number."""
        try:
            return int(str(self._store.value(name, default)))
        except ValueError:
            return default
