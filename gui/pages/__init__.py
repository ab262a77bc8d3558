"""The pages in the order of the rail; each module is imported when its page is first shown."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gui.session import Session

__all__ = ["PAGES", "PageEntry"]


translate = QCoreApplication.translate


@dataclass(frozen=True)
class PageEntry:
    """One page: its name on the rail, its icon, how to make it, and its keys.

    A page may offer `may_close() -> bool`, asked before the window closes, `shutdown()`, and
    `step_back()` for Escape. Words are functions: the language is known once the window is up.
    """

    key: str
    name: Callable[[], str]
    icon: str
    hint: Callable[[], str]
    factory: Callable[[Session], QWidget]
    shortcuts: Callable[[], "Shortcuts"] = tuple

    @property
    def title(self) -> str:
        """What the page is called on screen."""
        return self.name()

    @property
    def tip(self) -> str:
        """What it is for, on screen."""
        return self.hint()


Shortcuts = tuple[tuple[str, str, str], ...]
"""(name of the action, its text, its keys), told before the page is made and registers them."""


def _train_shortcuts() -> Shortcuts:
    return (
        ("train.start", translate("RunButtons", "Start training"), "Ctrl+Return"),
        ("train.pause", translate("RunButtons", "Pause or continue training"), "Ctrl+P"),
        ("train.step", translate("RunButtons", "Train one step"), "Ctrl+."),
        ("train.epoch", translate("RunButtons", "Train to the end of the epoch"), "Ctrl+Alt+."),
        ("train.stop", translate("RunButtons", "Stop training"), "Ctrl+Shift+."),
        ("train.undo", translate("RunButtons", "Undo the last change of the rate"), "Ctrl+Z"),
    )


def _run_shortcuts() -> Shortcuts:
    from gui.run_actions import run_shortcuts  # noqa: PLC0415  (with their page)

    return run_shortcuts()


def _inside_shortcuts() -> Shortcuts:
    return (
        ("inside.next", translate("InsidePage", "Next picture"), "Ctrl+Right"),
        ("inside.last", translate("InsidePage", "Picture before"), "Ctrl+Left"),
        (
            "inside.paste",
            translate("InsidePage", "Look inside for the picture on the clipboard"),
            "Ctrl+Shift+V",
        ),
        ("inside.undo", translate("InsidePage", "Undo a stroke"), "Ctrl+Z"),
    )


def _export_shortcuts() -> Shortcuts:
    return (("export.start", translate("ExportPage", "Export the model"), "Ctrl+Return"),)


def _data_shortcuts() -> Shortcuts:
    from gui.data_actions import data_shortcuts  # noqa: PLC0415  (with their page)

    return data_shortcuts()


def _model_shortcuts() -> Shortcuts:
    from gui.model_actions import model_shortcuts  # noqa: PLC0415  (with their page)

    return model_shortcuts()


def _draw(session: Session) -> QWidget:
    from gui.pages.draw import DrawPage  # noqa: PLC0415  (pages are imported when shown)

    return DrawPage(session)


def _data(session: Session) -> QWidget:
    from gui.pages.data import DataPage  # noqa: PLC0415  (pages are imported when shown)

    return DataPage(session)


def _model(session: Session) -> QWidget:
    from gui.pages.model import ModelPage  # noqa: PLC0415  (pages are imported when shown)

    return ModelPage(session)


def _train(session: Session) -> QWidget:
    from gui.pages.train import TrainPage  # noqa: PLC0415  (plots take 0.3 s to import)

    return TrainPage(session)


def _runs(session: Session) -> QWidget:
    from gui.pages.runs import RunsPage  # noqa: PLC0415  (plots take 0.3 s to import)

    return RunsPage(session)


def _inside(session: Session) -> QWidget:
    from gui.pages.inside import InsidePage  # noqa: PLC0415  (plots take 0.3 s to import)

    return InsidePage(session)


def _export(session: Session) -> QWidget:
    from gui.pages.export import ExportPage  # noqa: PLC0415  (pages are imported when shown)

    return ExportPage(session)


_ENTRIES = (
    PageEntry(
        "draw",
        lambda: translate("Pages", "Draw"),
        "draw",
        lambda: translate("Pages", "Draw a sign and see it recognised"),
        _draw,
    ),
    PageEntry(
        "data",
        lambda: translate("Pages", "Data"),
        "database-outline",
        lambda: translate("Pages", "Look at the pictures to learn from; make your own set"),
        _data,
        _data_shortcuts,
    ),
    PageEntry(
        "model",
        lambda: translate("Pages", "Model"),
        "layers-triple-outline",
        lambda: translate("Pages", "Build a network and see what it costs"),
        _model,
        _model_shortcuts,
    ),
    PageEntry(
        "train",
        lambda: translate("Pages", "Train"),
        "chart-line",
        lambda: translate("Pages", "Train a network and watch it learn"),
        _train,
        _train_shortcuts,
    ),
    PageEntry(
        "runs",
        lambda: translate("Pages", "Runs"),
        "chart-multiline",
        lambda: translate("Pages", "Compare everything that was trained; let recipes race"),
        _runs,
        _run_shortcuts,
    ),
    PageEntry(
        "inside",
        lambda: translate("Pages", "Inside"),
        "layers-search-outline",
        lambda: translate("Pages", "Look at what each layer does, and where the model errs"),
        _inside,
        _inside_shortcuts,
    ),
    PageEntry(
        "export",
        lambda: translate("Pages", "Export"),
        "export-variant",
        lambda: translate("Pages", "Write the model as an ONNX file"),
        _export,
        _export_shortcuts,
    ),
)

PAGES: Mapping[str, PageEntry] = MappingProxyType({entry.key: entry for entry in _ENTRIES})
