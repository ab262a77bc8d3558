"""Everything that can be done, gathered for the palette: actions, files, presets, data sets."""

import json
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QIcon

from gui.icons import icon
from gui.models.commands import Command
from gui.opening import Opener
from gui.pages import PAGES
from gui.recents import RECENT, Recent
from gui.said import said
from gui.session import RUNTIME_TITLES, Session
from gui.shortcuts import EVERYWHERE, Shortcut, list_shortcuts, shown_keys
from gui.widgets.palette import CommandPalette

if TYPE_CHECKING:
    from gui.main_window import MainWindow

translate = QCoreApplication.translate
LATELY = "palette_lately"  # in the settings: keys of the commands used last
MOST_LATELY = 5
PLAIN = "chevron-right"  # the icon of an action that has none
HIDDEN = ("window.back", "window.palette", "window.menu", "message.undo")
"""What makes no sense from the palette: it is open, and a message is told by then."""


class PaletteHost(QObject):
    """Opens the palette of a window and does what is chosen in it."""

    def __init__(self, window: "MainWindow", opener: Opener) -> None:
        super().__init__(window)
        self._window, self._opener = window, opener
        self._settings = window.session.settings
        self.palette = CommandPalette(window)
        self.palette.chosen.connect(self._do)

    def open(self) -> None:
        """Show what can be done now; the same keys close it again."""
        if self.palette.isVisible():
            self.palette.close_palette()
            return
        self.palette.open(tuple(self.commands()), self._lately())

    def commands(self) -> Iterator[Command]:
        """All commands: pages, actions, recent files, presets, data sets, runtimes."""
        yield from self._actions()
        yield from self._recent_files()
        yield from self._sets_and_presets()
        for name, text in RUNTIME_TITLES.items():
            run = partial(self._window.session.set_runtime, name)
            group = translate("Palette", "Runtime")
            yield Command(f"runtime:{name}", text, group, run, icon=icon("chip"))

    def _actions(self) -> Iterator[Command]:
        actions = self._window.session.actions
        groups = _groups()
        for row in list_shortcuts(actions):
            if row.name in HIDDEN:
                continue
            action = actions.find(row.name)
            here = row.scope in (EVERYWHERE, self._window.current_page)
            yield Command(
                row.name,
                row.text.replace("…", "").replace("&", ""),
                groups.get(row.name.split(".")[0], row.place),
                partial(self._trigger, row),
                shown_keys(row),
                _icon(action),
                possible=not here or action is None or action.isEnabled(),
            )

    def _trigger(self, row: Shortcut) -> None:
        """Bring its page to the front first: what it does is to be seen."""
        if row.scope != EVERYWHERE:
            self._window.show_page(row.scope)
        action = self._window.session.actions[row.name]
        if action.isEnabled():
            action.trigger()
        else:
            words = translate("Palette", "“{0}” can’t be done now.")
            self._window.session.informed.emit(words.format(row.text.replace("…", "")))

    def _recent_files(self) -> Iterator[Command]:
        session, titles = self._window.session, recent_titles()
        bundled = session.bundled_model()
        for kind in RECENT:
            for path in session.recents.files(kind):
                text = session.settings.recent_names.get(path, "") if kind == "model" else ""
                yield Command(
                    f"{kind}:{path}",
                    text or path.name,
                    titles[kind],
                    partial(self._opener.open_recent, kind, path),
                    icon=icon(RECENT_ICONS[kind]),
                    possible=not (kind == "model" and path == session.model_path == bundled),
                )

    def _sets_and_presets(self) -> Iterator[Command]:
        from engine.presets import PRESETS  # noqa: PLC0415 - not at the window's start
        from gui.models.own_sets import OwnSets  # noqa: PLC0415 - likewise

        session = self._window.session
        for name, preset in PRESETS.items():
            run = partial(_open_with, session, "model", session.preset_requested.emit, name)
            group, mark = translate("Palette", "Network to begin with"), icon("layers-plus")
            yield Command(f"preset:{name}", said(preset.title), group, run, icon=mark)
        for name, source in OwnSets(session.settings).offered().items():
            run = partial(_open_with, session, "data", session.data_requested.emit, name)
            group, mark = translate("Palette", "Data set"), icon("database-outline")
            yield Command(f"data:{name}", said(source.title), group, run, icon=mark)

    def _do(self, command: Command) -> None:
        others = [key for key in self._lately() if key != command.key]
        kept = [command.key, *others][:MOST_LATELY]
        self._settings.keep_text(LATELY, json.dumps(kept))
        command.run()

    def _lately(self) -> list[str]:
        try:
            kept = json.loads(self._settings.text(LATELY, "[]"))
        except ValueError:
            return []
        return [str(each) for each in kept] if isinstance(kept, list) else []


RECENT_ICONS: dict[Recent, str] = {
    "model": "brain",
    "picture": "image-outline",
    "recipe": "script-text-outline",
}


def recent_titles() -> dict[Recent, str]:
    """What files of each kind are called that were opened lately."""
    return {
        "model": translate("Palette", "Recent model"),
        "picture": translate("Palette", "Recent picture"),
        "recipe": translate("Palette", "Recent recipe"),
    }


def _groups() -> dict[str, str]:
    """Of actions that work everywhere, by the first word of their names."""
    return {
        "page": translate("Palette", "Page"),
        "theme": translate("Palette", "Theme"),
        "language": translate("Palette", "Language"),
        "help": translate("Palette", "Help"),
        "window": translate("Palette", "Window"),
    } | {key: entry.title for key, entry in PAGES.items()}


def _icon(action: QAction | None) -> QIcon:
    return icon(PLAIN) if action is None or action.icon().isNull() else action.icon()


def _open_with(session: Session, page: str, ask: Callable[[str], object], name: str) -> None:
    session.open_page(page)  # made by now, so it hears what comes next
    ask(name)
