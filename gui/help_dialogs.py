"""The window's own dialogs: shortcuts, log, device, about; each is there once."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QDialog

if TYPE_CHECKING:
    from gui.main_window import MainWindow

translate = QCoreApplication.translate


class HelpDialogs(QObject):
    """Makes a dialog when it is first asked for, and brings it to the front when asked again."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._open: dict[str, QDialog] = {}

    def show_shortcuts(self) -> QDialog:
        """Every shortcut, to look up and to change."""
        from gui.shortcut_dialog import ShortcutDialog  # noqa: PLC0415 - not at the start

        actions = self._window.session.actions
        return self._show("shortcuts", lambda: ShortcutDialog(self._window, actions))

    def show_log(self) -> QDialog:
        """What was told, and what went wrong."""
        from gui.log_view import LogDialog  # noqa: PLC0415 - not at the start

        return self._show("log", lambda: LogDialog(self._window, self._window.session))

    def show_device(self) -> QDialog:
        """What computes here."""
        from gui.device_dialog import DeviceDialog  # noqa: PLC0415 - not at the start

        return self._show("device", lambda: DeviceDialog(self._window, self._window.session))

    def show_about(self) -> QDialog:
        """Versions and licences."""
        from gui.about import About  # noqa: PLC0415 - not at the start

        return self._show("about", lambda: About(self._window))

    def _show(self, name: str, make: Callable[[], QDialog]) -> QDialog:
        if name not in self._open:
            dialog = make()
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.destroyed.connect(lambda: self._open.pop(name, None))
            self._open[name] = dialog
        dialog = self._open[name]
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        return dialog


def add_help_actions(window: "MainWindow", dialogs: HelpDialogs) -> None:
    """What Help offers."""
    rows = (
        ("welcome", translate("MainWindow", "Welcome"), window.welcome, None, "hand-wave-outline",
         translate("MainWindow", "Three things to begin with")),
        ("shortcuts", translate("MainWindow", "Keyboard shortcuts…"), dialogs.show_shortcuts,
         "Ctrl+Shift+K", "keyboard-outline",
         translate("MainWindow", "Look shortcuts up, and change them")),
        ("device", translate("MainWindow", "Device"), dialogs.show_device, None, "chip",
         translate("MainWindow", "What computes here, and how much memory is in use")),
        ("log", translate("MainWindow", "Log"), dialogs.show_log, "Ctrl+Shift+L",
         "text-box-outline", translate("MainWindow", "What was told, and what went wrong")),
        ("about", translate("MainWindow", "About Neocog"), dialogs.show_about, "F1",
         "information-outline", translate("MainWindow", "Versions and licences")),
    )  # fmt: skip
    for name, text, run, keys, icon_name, tip in rows:
        window.session.actions.add(f"help.{name}", text, run, keys, icon_name, tip, window)
