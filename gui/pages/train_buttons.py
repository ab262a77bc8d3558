"""Start, Pause, Step, Stop: always in the same places."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from gui.actions import Actions, follow_tip
from gui.icons import icon
from gui.runner import RunState
from gui.theme import SPACE_S

SMALL_STYLE = """
QPushButton { padding: 1px 2px; min-height: 20px; font-size: 12px; }
QPushButton:focus { padding: 0 1px; }
"""


class RunButtons(QWidget):
    """The buttons of a run and the reason why Start can't be pressed.

    Signals: start_clicked(), pause_clicked() also to continue, step_clicked(), stop_clicked(),
        epoch_clicked() to its end, switch_clicked() of optimizers, undo_clicked() of the rate
    """

    start_clicked = Signal()
    pause_clicked = Signal()
    step_clicked = Signal()
    stop_clicked = Signal()
    epoch_clicked = Signal()
    switch_clicked = Signal()
    undo_clicked = Signal()

    def __init__(self, actions: Actions, page: QWidget) -> None:
        super().__init__()
        self.start = self._button(
            "play", self.tr("Start"), self.tr("Begin a new run of this recipe")
        )
        self.start.setProperty("role", "primary")
        self.pause = self._button("pause", self.tr("Pause"), self.tr("Wait before the next step"))
        self.step = self._button(
            "debug-step-over", self.tr("Step"), self.tr("Learn from one batch, then wait")
        )
        self.stop = self._button(
            "stop", self.tr("Stop"), self.tr("End the run; a checkpoint and the model are kept")
        )
        self._alive = False  # whether a run could be changed
        self.epoch, self.switch, self.undo = self._small_buttons()
        self.reason = QLabel()
        self.reason.setProperty("role", "muted")
        self.reason.setWordWrap(True)
        self._add_actions(actions, page)
        self.start.clicked.connect(self.start_clicked)
        self.pause.clicked.connect(self.pause_clicked)
        self.step.clicked.connect(self.step_clicked)
        self.stop.clicked.connect(self.stop_clicked)
        self.epoch.clicked.connect(self.epoch_clicked)
        self.switch.clicked.connect(self.switch_clicked)
        self.undo.clicked.connect(self.undo_clicked)
        self._lay_out()

    def show_state(self, state: RunState, problem: str) -> None:
        """Offer what the state allows; `problem` is why no run can start.

        Where that disables the button with the keyboard's focus, its successor gets it.
        """
        idle, paused = state == "idle", state == "paused"
        focused = self.window().focusWidget()
        self.pause.setEnabled(state in ("starting", "running", "paused"))
        if focused is self.start and not idle:
            self.pause.setFocus()
        self.start.setEnabled(idle and not problem)
        if focused in (self, self.pause, self.step, self.stop, self.epoch, self.switch, self.undo):
            if idle:
                self.start.setFocus()
            elif state == "stopping":
                self.setFocus()  # until there is a button to press again
        self.step.setEnabled((idle and not problem) or state in ("paused", "running"))
        self.epoch.setEnabled(self.step.isEnabled())
        self._alive = state in ("running", "paused")
        self.stop.setEnabled(state in ("starting", "running", "paused"))
        waits = self.tr("Start waits: {problem}").format(problem=problem)
        self.reason.setText(waits if problem else "")
        self.reason.setVisible(bool(problem) and idle)
        self._show_meaning(paused)

    def show_changes(self, can_undo: bool, switched: bool) -> None:
        """Offer to undo a change of the rate, and to switch optimizers once."""
        focused = self.window().focusWidget()
        self.undo.setEnabled(can_undo)
        self.switch.setEnabled(self._alive and not switched)
        lost = [button for button in (self.undo, self.switch) if button is focused]
        if lost and not lost[0].isEnabled() and self.pause.isEnabled():
            self.pause.setFocus()

    def _small_buttons(self) -> tuple[QPushButton, QPushButton, QPushButton]:
        """To the epoch's end, switch of optimizers, undo of a rate."""
        epoch = self._small(
            self.tr("Step epoch"), self.tr("Learn until the end of the epoch, then wait")
        )
        switch = self._small(
            self.tr("Switch now"),
            self.tr("Let the second optimizer take over at once; More says which one it is"),
        )
        undo = self._small(
            self.tr("Undo rate"),
            self.tr("Take back the last change of the learning rate, set or dragged"),
        )
        return epoch, switch, undo

    def _small(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("role", "quiet")
        button.setStyleSheet(SMALL_STYLE)
        button.setToolTip(tip)
        button.setAccessibleName(text)
        return button

    def _show_meaning(self, paused: bool) -> None:
        role = QPalette.ColorRole
        lit = role.HighlightedText if self.start.isEnabled() else role.PlaceholderText
        self.start.setIcon(icon("play", lit))
        words = self.tr("Continue") if paused else self.tr("Pause")
        self.pause.setText(f" {words}")  # the space keeps the icon at a distance
        self.pause.setIcon(icon("play" if paused else "pause"))
        self.pause.setAccessibleName(words)

    def _button(self, icon_name: str, text: str, tip: str) -> QPushButton:
        button = QPushButton(icon(icon_name), f" {text}")
        button.setToolTip(tip)
        button.setAccessibleName(text)
        return button

    def _add_actions(self, actions: Actions, page: QWidget) -> None:
        rows = (
            ("train.start", self.tr("Start training"), self.start, "Ctrl+Return"),
            ("train.pause", self.tr("Pause or continue training"), self.pause, "Ctrl+P"),
            ("train.step", self.tr("Train one step"), self.step, "Ctrl+."),
            ("train.epoch", self.tr("Train to the end of the epoch"), self.epoch, "Ctrl+Alt+."),
            ("train.stop", self.tr("Stop training"), self.stop, "Ctrl+Shift+."),
            ("train.undo", self.tr("Undo the last change of the rate"), self.undo, "Ctrl+Z"),
        )
        for name, text, button, keys in rows:
            action = actions.add(name, text, button.click, keys, tip=button.toolTip(), home=page)
            follow_tip(button, action)

    def _reserve(self) -> None:
        """Room for `Continue`, so that the buttons beside it stay where they are."""
        self.pause.ensurePolished()
        usual = self.pause.text()
        self.pause.setText(f" {self.tr('Continue')}")
        self.pause.setMinimumWidth(self.pause.sizeHint().width())
        self.pause.setText(usual)

    def _lay_out(self) -> None:
        self._reserve()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACE_S)
        grid.addWidget(self.reason, 0, 0, 1, 3)
        grid.addWidget(self.start, 1, 0, 1, 3)
        for column, button in enumerate((self.pause, self.step, self.stop)):
            grid.addWidget(button, 2, column)
            grid.setColumnStretch(column, 1)
        for column, button in enumerate((self.epoch, self.switch, self.undo)):
            grid.addWidget(button, 3, column)
