"""The frame: rail, top bar, page, run strip, messages."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QIcon,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from engine import places
from gui.actions import follow_action
from gui.choosers import Choosers
from gui.command_palette import PaletteHost
from gui.drops import Drops
from gui.fault_dialog import FaultTeller
from gui.help_dialogs import HelpDialogs
from gui.layout_state import LayoutState
from gui.menus import add_window_actions, make_menu
from gui.onnx_check import OnnxCheck
from gui.opening import Opener
from gui.pages import PAGES
from gui.said import said
from gui.session import Session
from gui.theme import SPACE_L
from gui.widgets.message_bar import MessageBar
from gui.widgets.rail import Rail
from gui.widgets.top_bar import TopBar

STRIP = 36  # pixels
FIRST_SIZE = (1280, 800)  # pixels
SMALLEST = (620, 380)  # pixels: fits 1280 × 800 at 200 %


class MainWindow(QMainWindow):
    """Neocog's window; pages are made when they are first shown."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.setWindowTitle("Neocog")
        self.setWindowIcon(QIcon(str(places.asset("icons/neocog.svg"))))
        self.rail, self.top_bar = Rail(), TopBar()
        self.stack = QStackedWidget()
        self.strip, self._foot = QWidget(), QWidget()
        self._pages: dict[str, QWidget] = {}
        self.messages = MessageBar(self.top_bar, self._foot, self._lay_out())
        self.opener, self.dialogs = Opener(session), HelpDialogs(self)
        self.palette_host, self._check = PaletteHost(self, self.opener), OnnxCheck(session)
        self.drops, self._arranged = Drops(self, self.opener), LayoutState(session.settings)
        self.faults = FaultTeller(self, self.dialogs.show_log)
        add_window_actions(self)
        self._choosers = Choosers(session, self.top_bar)
        self._connect()
        self.show_page("draw")
        self.menu = make_menu(self)
        self.top_bar.menu.setMenu(self.menu)
        follow_action(self.top_bar.palette_button, session.actions["window.palette"])
        self._restore()

    @property
    def current_page(self) -> str:
        """The key of the page on screen."""
        shown = self.stack.currentWidget()
        return next(key for key, page in self._pages.items() if page is shown)

    def page(self, key: str) -> QWidget:
        """The page, made if it was never shown."""
        if key not in self._pages:
            made = PAGES[key].factory(self.session)
            self._pages[key] = made
            self.stack.addWidget(made)
            self._arranged.arrange(key, made)
        return self._pages[key]

    def show_page(self, key: str) -> None:
        """Bring a page to the front."""
        focused = self.stack.isAncestorOf(self.focusWidget() or self)
        self.stack.setCurrentWidget(self.page(key))
        self.rail.select(key)
        self.top_bar.title.setText(PAGES[key].title)
        if focused:  # what had the keys is out of sight
            self._focus_page()

    def step_back(self) -> None:
        """Escape's one ladder: first a message goes, then what the page offers."""
        if self.messages.message:
            self.messages.dismiss()
            return
        step = getattr(self.stack.currentWidget(), "step_back", None)
        if callable(step):
            step()

    def reset_layout(self) -> None:
        """Size, tabs and splitters as at the first start; the message can take it back."""
        geometry, before = self.saveGeometry(), self._arranged.reset(self._pages)

        def restore() -> None:
            self.restoreGeometry(geometry)
            self._arranged.restore(before, self._pages)

        self.showNormal()
        self._take_first_size()
        self.session.undo_offered.emit(self.tr("The layout is as at the first start."), restore)

    def welcome(self) -> None:
        """Show the first start's card again."""
        self.show_page("draw")
        self.page("draw").welcome.bring_back()  # type: ignore[attr-defined]

    def set_run_strip(self, strip: QWidget | None) -> None:
        """Show a run at the window's foot, or clear it when the run has ended."""
        row = self.strip.layout()
        assert row is not None
        while (item := row.takeAt(0)) is not None:
            if (old := item.widget()) is not None and old is not strip:
                old.setParent(None)
        if strip is not None:
            row.addWidget(strip)
            strip.show()
        self.strip.setVisible(strip is not None)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask every page first; then remember how the window stood."""
        if not all(ask() for ask in self._offers("may_close")):
            event.ignore()
            return
        for shutdown in self._offers("shutdown"):
            shutdown()
        self.session.settings.keep_bytes("geometry", self.saveGeometry())
        self._arranged.keep(self._pages)
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and pictures may be dropped anywhere."""
        self.drops.enter(event)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """What was dragged has left the window."""
        self.drops.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped where it belongs."""
        self.drops.drop(event)

    def showEvent(self, event: QShowEvent) -> None:
        """The page on screen takes the keys, not the first button of the rail."""
        super().showEvent(event)
        self._pages[self.current_page].setFocus()

    def _offers(self, name: str) -> list[Callable[[], bool]]:
        found = (getattr(page, name, None) for page in self._pages.values())
        return [offer for offer in found if callable(offer)]

    def _lay_out(self) -> QWidget:
        for entry in PAGES.values():
            self.rail.add(entry.key, entry.title, entry.icon, entry.tip)
        self.strip.setProperty("role", "run-strip")
        self.strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.strip.setFixedHeight(STRIP)
        self.strip.hide()
        QHBoxLayout(self.strip).setContentsMargins(SPACE_L, 0, SPACE_L, 0)
        column = QVBoxLayout()
        column.setSpacing(0)
        for widget in (self.top_bar, self.stack, self._foot, self.strip):
            column.addWidget(widget)
        frame = QWidget()
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(column, 1)
        self.setCentralWidget(frame)
        self.setMinimumSize(*SMALLEST)
        return frame

    def _connect(self) -> None:
        session, messages = self.session, self.messages
        self.rail.chosen.connect(self.show_page)
        session.page_requested.connect(self.show_page)
        session.run_strip_changed.connect(self.set_run_strip)
        session.failed.connect(lambda text: messages.show_message(said(text), "bad"))
        session.informed.connect(lambda text: messages.show_message(text))
        session.undo_offered.connect(lambda text, undo: messages.show_message(text, "good", undo))
        session.appearance.theme_changed.connect(messages.restyle)
        session.succeeded.connect(messages.forget_error)
        session.fault_met.connect(self.faults.tell_fault)
        session.model_opened.connect(lambda model: self._name_window(model.name))
        # After the pages have taken the model: they may replace what had the keys.
        session.model_opened.connect(self._focus_page, Qt.ConnectionType.QueuedConnection)

    def _focus_page(self) -> None:
        """Give the keys to the page, where nothing on it has them or it names who should."""
        page = self._pages[self.current_page]
        if page.focusProxy() is not None:
            page.setFocus()
            return
        focused = self.focusWidget()
        if focused is None or not page.isAncestorOf(focused):
            able = (child for child in page.findChildren(QWidget) if _takes_keys(child))
            next(able, page).setFocus()

    def _name_window(self, model_name: str) -> None:
        self.setWindowTitle(f"{model_name} — Neocog" if model_name else "Neocog")

    def _restore(self) -> None:
        geometry: QByteArray = self.session.settings.bytes("geometry")
        if not (geometry.size() and self.restoreGeometry(geometry)):
            self._take_first_size()

    def _take_first_size(self) -> None:
        room = self.screen().availableSize()
        self.resize(min(FIRST_SIZE[0], room.width()), min(FIRST_SIZE[1], room.height()))


def _takes_keys(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return bool(by_tab) and widget.isEnabled() and widget.isVisible()
