"""The head of the Train page: what the run does now, and what to do once it has ended."""

from typing import Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QSize, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.training.events import Finished, StoppedEarly
from gui.icons import icon
from gui.models.progress import Progress, duration_words
from gui.runner import RunState
from gui.theme import ICON, SPACE_L, SPACE_M, SPACE_S
from gui.widgets.figure import HEIGHT, Figure

PARTS = 1000
GAP = 2  # pixels between headline and sentence
NARROWEST = 96  # pixels, for the words
ROOMY = 740  # pixels; all figures, or all buttons with their words, fit beside the headline
BESIDE = 520  # pixels; figures or buttons fit beside it at all
Kind = Literal["muted", "good", "warn", "bad"]
ROLES = {
    "muted": QPalette.ColorRole.PlaceholderText,
    "good": QPalette.ColorRole.Accent,
    "warn": QPalette.ColorRole.PlaceholderText,
    "bad": QPalette.ColorRole.BrightText,
}
STATE_WORDS = {
    "starting": ("timer-sand", QT_TRANSLATE_NOOP("StatusCard", "Loading the data")),
    "running": ("play-circle-outline", QT_TRANSLATE_NOOP("StatusCard", "Training")),
    "paused": ("pause-circle-outline", QT_TRANSLATE_NOOP("StatusCard", "Paused")),
    "stopping": ("stop-circle-outline", QT_TRANSLATE_NOOP("StatusCard", "Stopping")),
}


class StatusCard(QFrame):
    """Headline, figures and progress; after the run its result and where to take it.

    Its height depends on its width alone, so that nothing below it moves during a run; only a
    fault that needs many words may take more.

    Signals: draw_clicked(), export_clicked(), resume_clicked()
    """

    draw_clicked = Signal()
    export_clicked = Signal()
    resume_clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._icon = QLabel()
        self._icon.setFixedSize(ICON + 4, ICON + 4)
        self._icon_shown = ("", "muted")
        self._running, self._title = False, ""
        self.headline = QLabel()
        self.headline.setProperty("role", "title")
        self.headline.setWordWrap(True)
        self.headline.setMinimumWidth(NARROWEST)
        self.sentence = QLabel()
        self.sentence.setProperty("role", "muted")
        self.sentence.setWordWrap(True)
        self.sentence.setMinimumWidth(NARROWEST)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._make_figures()
        self.open_in_draw = self._button("draw", self.tr("Open in Draw"))
        self.open_in_draw.setToolTip(self.tr("Draw a sign and see this model recognise it"))
        self.export = self._button("export-variant", self.tr("Export…"))
        self.export.setToolTip(self.tr("Open this model and write it as an ONNX file"))
        self.resume = self._button("play", self.tr("Resume"))
        self.resume.setToolTip(self.tr("Go on with this run from its last checkpoint"))
        self.resume.clicked.connect(self.resume_clicked)
        self.open_in_draw.clicked.connect(self.draw_clicked)
        self.export.clicked.connect(self.export_clicked)
        self.bar = QProgressBar(maximum=PARTS, textVisible=False)
        self.bar.setAccessibleName(self.tr("Progress of the run"))
        self._lay_out()
        self.show_idle()

    def show_idle(self) -> None:
        """Before any run."""
        self._say("chart-line", "muted", self.tr("Ready to train"))
        self.sentence.setText(
            self.tr("Choose data and a network on the left, then press Start. Curves appear here.")
        )
        self._show_parts()

    def show_state(self, state: RunState, title: str) -> None:
        """A run lives."""
        icon_name, words = STATE_WORDS[state]
        self._say(icon_name, "good" if state == "running" else "muted", self.tr(str(words)))
        self._title = title
        self.sentence.setText(title)
        self._show_parts(running=True)

    def show_progress(self, progress: Progress, total: int) -> None:
        """Write the figures."""
        epochs = progress.recipe.epochs
        self.epoch.set_value(f"{progress.epoch} / {epochs}")
        self.step.set_value(f"{progress.step:,} / {total:,}" if total else "–")
        self.speed.set_value(
            f"{progress.images_per_second:,.0f}" if progress.images_per_second else "–"
        )
        self.left.set_value(duration_words(progress.seconds_left))
        self._show_pretraining(progress)
        self.bar.setValue(round(progress.share * PARTS))

    def _show_pretraining(self, progress: Progress) -> None:
        """What is learnt before the first step; then the title again."""
        told, words = progress.pretrained, self._title
        if told is not None and progress.step == 0:
            words = self.tr("Pre-training layer {layer}, epoch {epoch}: error {error}").format(
                layer=told.layer, epoch=told.epoch, error=f"{told.error:.4f}"
            )
        if words and words != self.sentence.text():
            self.sentence.setText(words)

    def show_finished(
        self, finished: Finished, title: str, early: StoppedEarly | None = None
    ) -> None:
        """The run ended well; the model is there. `early` where patience ended it."""
        if finished.test_accuracy is not None:
            headline = self.tr("{accuracy} of the test pictures are recognised").format(
                accuracy=_percent(finished.test_accuracy)
            )
        else:
            headline = self.tr("Stopped after {steps} steps; the model is kept").format(
                steps=f"{finished.step:,}"
            )
        self._say("check-circle-outline", "good", headline)
        self.sentence.setText(
            self.tr("{title}. Validation {validation} · {speed} img/s · {seconds}").format(
                title=title,
                validation=_percent(finished.validation_accuracy),
                speed=f"{finished.images_per_second:,.0f}",
                seconds=duration_words(finished.seconds),
            )
        )
        if early is not None:
            words = self.tr("Epoch {epoch} was the last: nothing was better than epoch {best}.")
            told = words.format(epoch=early.epoch, best=early.best_epoch)
            self.sentence.setText(f"{told} {self.sentence.text()}")
        self._title = ""
        self._show_parts(model=True, resumable=finished.outcome == "stopped")

    def show_failure(self, sentence: str, resumable: bool = False) -> None:
        """The run ended by a fault; `resumable` where a checkpoint was kept."""
        self._title = ""
        self._say("alert-circle-outline", "bad", self.tr("The run ended early"))
        self.sentence.setText(sentence)
        self._show_parts(resumable=resumable)

    def restyle(self) -> None:
        """Paint the icon in the colours of the theme."""
        name, kind = self._icon_shown
        role = ROLES[kind]
        size = QSize(ICON + 4, ICON + 4)
        self._icon.setPixmap(icon(name, role).pixmap(size, self.devicePixelRatioF()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where there is little room, leave words out; where there is none, stand things below."""
        roomy, beside = self.width() >= ROOMY, self.width() >= BESIDE
        self.step.setVisible(self._running and roomy)
        bare = beside and not roomy and not self.resume.isHidden()
        for button in (self.open_in_draw, self.export):
            button.setText("" if bare else f" {button.accessibleName()}")
        directions = QBoxLayout.Direction
        self._head.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        title, text = (label.fontMetrics().height() for label in (self.headline, self.sentence))
        words = (title if roomy else 2 * title) + 2 * text + GAP
        below = 0 if beside else HEIGHT + SPACE_M
        margins = 2 * SPACE_M + SPACE_M + self.bar.sizeHint().height()
        self.setMinimumHeight(words + below + margins)

    def _say(self, icon_name: str, kind: Kind, headline: str) -> None:
        if self._icon_shown != (icon_name, kind):
            self._icon_shown = (icon_name, kind)
            self.restyle()
        if headline != self.headline.text():
            self.headline.setText(headline)
            self.setAccessibleName(headline)

    def _show_parts(
        self, running: bool = False, model: bool = False, resumable: bool = False
    ) -> None:
        self._running = running
        for figure in self._figures:
            figure.setVisible(running)
        self.bar.setVisible(running)
        self.open_in_draw.setVisible(model)
        self.export.setVisible(model)
        self.resume.setVisible(resumable)
        self._fit()

    def _make_figures(self) -> None:
        self.epoch = Figure(self.tr("epoch"), "100 / 100")
        self.step = Figure(self.tr("step"), "10,000 / 10,000")
        self.speed = Figure(self.tr("pictures/s"), "100,000")
        self.left = Figure(self.tr("time left"), "10:00:00")
        self._figures = (self.epoch, self.step, self.speed, self.left)

    def _button(self, icon_name: str, text: str) -> QPushButton:
        button = QPushButton(icon(icon_name), f" {text}")
        button.setAccessibleName(text)
        return button

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(GAP)
        words.addStretch(1)
        words.addWidget(self.headline)
        words.addWidget(self.sentence)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(SPACE_M)
        self._head.addLayout(row, 1)
        self._head.addLayout(_row(self._figures, SPACE_L))
        self._head.addLayout(_row((self.resume, self.open_in_draw, self.export), SPACE_S))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        column.setSpacing(SPACE_M)
        column.addLayout(self._head)
        column.addWidget(self.bar)


def _row(widgets: tuple[QWidget, ...], space: int) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(space)
    row.addStretch(1)
    for widget in widgets:
        row.addWidget(widget)
    return row


def _percent(share: float) -> str:
    return f"{share * 100:.2f}\N{NO-BREAK SPACE}%"
