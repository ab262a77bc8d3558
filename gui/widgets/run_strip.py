"""The run at the window's foot, seen from every page."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from gui.icons import icon
from gui.models.progress import Progress, duration_words
from gui.runner import RunState
from gui.theme import SPACE_M, SPACE_S, tabular

BAR = 160  # pixels
PARTS = 1000


class RunStrip(QWidget):
    """Where the run is, with a button to pause and one to stop.

    Signals:
        pause_clicked(), stop_clicked(), clicked(): the last for the way to the Train page.
    """

    pause_clicked = Signal()
    stop_clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Training run"))
        self._dot = QLabel("●")
        self._dot.setProperty("role", "good")
        self._text = QLabel()
        self._text.setFont(tabular(self._text.font()))
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self.bar = QProgressBar(maximum=PARTS, textVisible=False)
        self.bar.setFixedWidth(BAR)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.pause = self._button("pause", self.tr("Pause training"))
        self.stop = self._button("stop", self.tr("Stop training and keep the model"))
        self.pause.clicked.connect(self.pause_clicked)
        self.stop.clicked.connect(self.stop_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_M)
        row.addWidget(self._dot)
        row.addWidget(self._text, 1)
        row.addWidget(self.bar)
        row.addSpacing(SPACE_S)
        row.addWidget(self.pause)
        row.addWidget(self.stop)

    def show_state(self, state: RunState) -> None:
        """Offer what the state allows."""
        paused = state == "paused"
        self.pause.setIcon(icon("play" if paused else "pause"))
        tip = self.tr("Continue training") if paused else self.tr("Pause training")
        self.pause.setToolTip(tip)
        self.pause.setAccessibleName(tip)
        self.pause.setEnabled(state in ("running", "paused"))
        self.stop.setEnabled(state != "stopping")

    def show_progress(self, progress: Progress, state: RunState) -> None:
        """Write where the run is; what has not changed costs nothing."""
        text = strip_words(progress, state)
        if text != self._text.text():
            self._text.setText(text)
        self.bar.setValue(round(progress.share * PARTS))

    @property
    def text(self) -> str:
        """What stands there."""
        return self._text.text()

    def _button(self, icon_name: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "tool")
        button.setIcon(icon(icon_name))
        button.setIconSize(QSize(16, 16))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        return button


def strip_words(progress: Progress, state: RunState) -> str:
    """`Run 14 · lenet on mnist · epoch 3/10 · 97.9 % · 24,100 img/s · 0:42 left`."""
    recipe = progress.recipe
    parts = [f"Run {progress.run}", f"{recipe.preset or 'network'} on {recipe.data}"]
    if state == "starting":
        parts.append("loading data")
    else:
        parts.append(f"epoch {max(1, progress.epoch)}/{recipe.epochs}")
        if progress.validation_accuracy is not None:
            parts.append(f"{progress.validation_accuracy:.1%}".replace("%", " %"))
        if state == "running":
            parts.append(f"{progress.images_per_second:,.0f} img/s")
            parts.append(f"{duration_words(progress.seconds_left)} left")
        else:
            parts.append(state)
    return " · ".join(parts)
