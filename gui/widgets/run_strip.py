"""The run at the window's foot, seen from every page."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from engine.data.catalogue import data_title
from gui.icons import icon
from gui.models.progress import Progress, duration_words
from gui.models.run_columns import network_title
from gui.runner import RunState
from gui.said import said
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
        self._dot.setProperty("role", "muted")
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
        self._colour_dot("good" if state == "running" else "muted")
        self.pause.setIcon(icon("play" if paused else "pause"))
        tip = self.tr("Continue training") if paused else self.tr("Pause training")
        self.pause.setToolTip(tip)
        self.pause.setAccessibleName(tip)
        self.pause.setEnabled(state in ("running", "paused"))
        self.stop.setEnabled(state != "stopping")

    def show_progress(self, progress: Progress, state: RunState) -> None:
        """Write where the run is; what has not changed costs nothing."""
        text = self._words(progress, state)
        if text != self._text.text():
            self._text.setText(text)
        self.bar.setValue(round(progress.share * PARTS))

    @property
    def text(self) -> str:
        """What stands there."""
        return self._text.text()

    def _words(self, progress: Progress, state: RunState) -> str:
        """`Run 14 · LeNet on MNIST · epoch 3/10 · 97.9 % · 24,100 img/s · 0:42 left`."""
        recipe = progress.recipe
        parts = [
            self.tr("Run {run}").format(run=progress.run),
            self.tr("{network} on {data}").format(
                network=network_title(recipe.preset), data=said(data_title(recipe.data))
            ),
        ]
        if state == "starting":
            return " · ".join((*parts, self.tr("loading data")))
        parts.append(
            self.tr("epoch {epoch}/{epochs}").format(
                epoch=max(1, progress.epoch), epochs=recipe.epochs
            )
        )
        if progress.validation_accuracy is not None:
            parts.append(f"{progress.validation_accuracy * 100:.1f} %")
        return " · ".join((*parts, *self._pace_words(progress, state)))

    def _pace_words(self, progress: Progress, state: RunState) -> tuple[str, ...]:
        if state == "paused":
            return (self.tr("paused"),)
        if state != "running":
            return (self.tr("stopping"),)
        return (
            self.tr("{speed} img/s").format(speed=f"{progress.images_per_second:,.0f}"),
            self.tr("{time} left").format(time=duration_words(progress.seconds_left)),
        )

    def _colour_dot(self, role: str) -> None:
        if self._dot.property("role") != role:
            self._dot.setProperty("role", role)
            self._dot.style().unpolish(self._dot)
            self._dot.style().polish(self._dot)

    def _button(self, icon_name: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "tool")
        button.setIcon(icon(icon_name))
        button.setIconSize(QSize(16, 16))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        return button
