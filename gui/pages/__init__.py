"""The pages in the order of the rail; each module is imported when its page is first shown."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtWidgets import QWidget

from gui.session import Session

__all__ = ["PAGES", "PageEntry"]


@dataclass(frozen=True)
class PageEntry:
    """One page: its name on the rail, its icon, and how to make it.

    A page may offer `may_close() -> bool`, asked before the window closes, and `shutdown()`.
    """

    key: str
    title: str
    icon: str
    tip: str
    factory: Callable[[Session], QWidget]


def _draw(session: Session) -> QWidget:
    from gui.pages.draw import DrawPage  # noqa: PLC0415  (pages are imported when shown)

    return DrawPage(session)


def _train(session: Session) -> QWidget:
    from gui.pages.train import TrainPage  # noqa: PLC0415  (plots take 0.3 s to import)

    return TrainPage(session)


def _export(session: Session) -> QWidget:
    from gui.pages.export import ExportPage  # noqa: PLC0415  (pages are imported when shown)

    return ExportPage(session)


_ENTRIES = (
    PageEntry("draw", "Draw", "draw", "Draw a sign and see it recognised", _draw),
    PageEntry("train", "Train", "chart-line", "Train a network and watch it learn", _train),
    PageEntry("export", "Export", "export-variant", "Write the model as an ONNX file", _export),
)

PAGES: Mapping[str, PageEntry] = MappingProxyType({entry.key: entry for entry in _ENTRIES})
