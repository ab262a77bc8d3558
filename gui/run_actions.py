"""What can be done on the Runs page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from gui.pages.runs_browse import RunsTab

translate = QCoreApplication.translate
Row = tuple[str, str, str]


def run_shortcuts() -> tuple[Row, ...]:
    """(name of the action, its text, its keys)."""
    return (
        ("runs.find", translate("RunsPage", "Find runs"), "Ctrl+F"),
        ("runs.open", translate("RunsPage", "Open the model of the chosen run"), "Ctrl+Return"),
        ("runs.rerun", translate("RunsPage", "Train the recipe again"), "Ctrl+R"),
        ("runs.continue", translate("RunsPage", "Go on with the chosen run"), "Ctrl+Shift+R"),
        ("runs.fork", translate("RunsPage", "New run from weights at hand"), "Ctrl+Shift+F"),
        ("runs.race", translate("RunsPage", "Let the chosen recipes race"), "Ctrl+Shift+G"),
        ("runs.export", translate("RunsPage", "Export the chosen runs"), "Ctrl+E"),
        ("runs.delete", translate("RunsPage", "Delete the chosen runs"), "Ctrl+Backspace"),
    )


def add_run_actions(page: "RunsTab") -> None:
    """Register the page's actions; their keys work while the page is on screen."""
    texts = {name: (text, keys) for name, text, keys in run_shortcuts()}
    rows = {
        "runs.find": (page.seek, "magnify", translate("RunsPage", "Find"), ""),
        "runs.open": (
            page.open_model, "folder-open-outline", translate("RunsPage", "Open model"),
            translate("RunsPage", "Open its model: draw, look inside or export it"),
        ),
        "runs.rerun": (
            lambda: page.rerun(False), "replay", translate("RunsPage", "Rerun"),
            translate("RunsPage", "Train the same recipe again, as a new run"),
        ),
        "runs.continue": (
            page.go_on, "play", translate("RunsPage", "Continue"),
            translate("RunsPage", "Go on from its checkpoint, bit for bit"),
        ),
        "runs.fork": (
            page.fork, "source-fork", translate("RunsPage", "Fork…"),
            translate("RunsPage", "Begin with its weights, or a model’s; freeze layers (transfer)"),
        ),
        "runs.race": (
            page.race, "flag-checkered", translate("RunsPage", "Race"),
            translate("RunsPage", "Train 2 to 8 recipes again from the same weights, side by side"),
        ),
        "runs.export": (
            page.export, "export-variant", translate("RunsPage", "Export…"),
            translate("RunsPage", "Write curves as CSV, or everything as JSON"),
        ),
        "runs.delete": (
            page.delete, "trash-can-outline", translate("RunsPage", "Delete"),
            translate("RunsPage", "Delete the chosen runs; it can be undone for a week"),
        ),
    }  # fmt: skip
    for name, (run, icon_name, short, tip) in rows.items():
        text, keys = texts[name]
        page.session.actions.add(name, text, run, keys, icon_name, tip, page)
        page.session.actions[name].setIconText(short)
    again = translate("RunsPage", "Train the recipe again with the changes made")
    tip = translate("RunsPage", "Train it again, and change the learning rate where you did before")
    page.session.actions.add("runs.replay", again, lambda: page.rerun(True), None, "history", tip,
                             page)  # fmt: skip
    page.session.actions["runs.replay"].setIconText(translate("RunsPage", "Rerun with changes"))
