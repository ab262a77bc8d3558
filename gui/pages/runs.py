"""Runs: everything that was trained, compared; and races between recipes."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from engine.training.recipe import Recipe
from gui.pages.runs_browse import RunsTab
from gui.pages.runs_race import RaceTab
from gui.session import Session
from gui.theme import SPACE_L, SPACE_M, SPACE_XL, Theme


class RunsPage(QWidget):
    """The list of all runs, and the race, in two tabs."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.tabs, self.stack = QTabBar(), _Stack()
        self.runs, self.race = RunsTab(session), RaceTab(session)
        self._add_tabs()
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_XL)
        column.setSpacing(SPACE_M)
        column.addWidget(self.tabs)
        column.addWidget(_scroll(self.stack), 1)
        self.tabs.currentChanged.connect(self.stack.setCurrentIndex)
        self.runs.race_wanted.connect(self._race)
        session.appearance.theme_changed.connect(self._restyle)

    def may_close(self) -> bool:
        """Ask where a race runs."""
        return self.race.may_close()

    def shutdown(self) -> None:
        """End what runs in processes of its own."""
        self.race.shutdown()

    def step_back(self) -> None:
        """Escape: what the tab on screen offers."""
        if self.stack.currentWidget() is self.runs:
            self.runs.step_back()

    def _add_tabs(self) -> None:
        self.tabs.setAccessibleName(self.tr("Runs and races"))
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        for text, tip, tab in (
            (self.tr("All runs"), self.tr("Look at runs and compare them"), self.runs),
            (self.tr("Race"), self.tr("Compare optimizers fairly"), self.race),
        ):
            number = self.tabs.addTab(text)
            self.tabs.setTabToolTip(number, tip)
            self.stack.addWidget(tab)

    def _restyle(self, theme: Theme) -> None:
        self.runs.set_theme(theme)
        self.race.set_theme(theme)

    def _race(self, recipes: tuple[Recipe, ...]) -> None:
        self.tabs.setCurrentIndex(1)
        self.race.start_recipes(recipes)


class _Stack(QStackedWidget):
    """Asks for as much room as the tab in front; the other one waits out of sight."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(self.updateGeometry)

    def hasHeightForWidth(self) -> bool:
        """No: cards take the height they get, and the page scrolls below their least alone."""
        return False

    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else QSize()


def _scroll(content: QWidget) -> QScrollArea:
    """Room for what is higher than the window."""
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    holder = QWidget()
    holder.setProperty("role", "page")
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(content)
    area.setWidget(holder)
    return area
