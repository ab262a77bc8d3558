"""Noise: a little of it, aimed, and the answer is another."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from gui.bench import Bench
from gui.models.attack import Noisy, add_noise, find_flip
from gui.newest import Newest
from gui.pages.inside_tab import InsideTab
from gui.theme import SPACE_M, SPACE_S, SPACE_XL
from gui.widgets.card import Card
from gui.widgets.pixel_view import PixelView
from gui.widgets.probability_bars import ProbabilityBars
from gui.widgets.segments import Segments
from gui.widgets.work_row import WorkRow

STRONGEST = 96  # grey levels of the slider
FIRST = 24  # grey levels
VALUE = 92  # pixels: "255 levels"


class NoiseTab(InsideTab):
    """Picture + noise = attacked picture, with the probabilities before and after."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self.noisy: Noisy | None = None
        self._asker, self._flipper = Newest(self, kept=256), Newest(self)
        self.before, self.noise, self.after = (
            PixelView(name)
            for name in (self.tr("Picture"), self.tr("Noise"), self.tr("Attacked picture"))
        )
        self.bars_before, self.bars_after = ProbabilityBars(), ProbabilityBars()
        self.verdict, self.work = QLabel(), WorkRow(self.tr("Trying strengths"))
        self._make_controls()
        self._lay_out()
        self._connect()
        self.take_model()

    def take_model(self) -> None:
        """Name the classes of another model."""
        labels = self.bench.model.labels if self.bench.model is not None else ()
        for bars in (self.bars_before, self.bars_after):
            bars.set_labels(labels)

    def ask(self) -> None:
        """Attack the picture on the bench with the strength of the slider."""
        model, exhibit = self.bench.model, self.bench.exhibit
        ready = model is not None and exhibit is not None and bool(self.bench.key[0])
        self.flip.setEnabled(ready)
        if model is None or exhibit is None or not ready:
            self._asker.cancel()
            self._flipper.cancel()
            self._show(None)
            return
        picture, label = exhibit.picture, exhibit.answer
        strength, chance = self.strength.value(), self.kind.key == "chance"
        self._asker.ask_once(
            (*self.bench.key, strength, chance),
            lambda: add_noise(model, picture, label, strength, chance),
        )

    def find_smallest(self) -> None:
        """Look for the weakest noise that flips the answer, and set the slider to it."""
        model, exhibit = self.bench.model, self.bench.exhibit
        if model is not None and exhibit is not None:
            picture, label = exhibit.picture, exhibit.answer
            self.kind.choose("aimed")
            self._flipper.ask(self.bench.key, lambda: find_flip(model, picture, label))

    def _show(self, noisy: Noisy | None) -> None:
        self.noisy = noisy
        exhibit = self.bench.exhibit
        self.value.setText(self.tr("{0} of 255").format(self.strength.value()))
        if noisy is None or exhibit is None:
            self._show_nothing()
            return
        self.before.show_picture(exhibit.picture)
        self.noise.show_picture(noisy.noise_picture)
        self.after.show_picture(noisy.picture)
        self.bars_before.set_values(tuple(map(float, exhibit.probabilities)))
        self.bars_after.set_values(tuple(map(float, noisy.probabilities)))
        self._show_verdict(exhibit.answer, noisy)

    def _show_nothing(self) -> None:
        words = self.tr("Choose a picture on the left.")
        for view in (self.before, self.noise, self.after):
            view.empty_text = words
            view.show_picture(None)
        for bars in (self.bars_before, self.bars_after):
            bars.set_values(None)
        self.verdict.setText(self.tr("Then see how little it takes to change the answer."))
        self._colour_verdict("muted")

    def _show_verdict(self, answer: int, noisy: Noisy) -> None:
        model = self.bench.model
        assert model is not None
        old, new = model.labels[answer], model.labels[noisy.answer]
        if noisy.answer == answer:
            words = self.tr("Still read as {0}.").format(old)
        else:
            words = self.tr("Flipped: {0} is now read as {1}.").format(old, new)
        if noisy.strength:
            words += " " + self.tr("No pixel moved by more than {0:g} of 255 grey levels.").format(
                noisy.strength
            )
        self.verdict.setText(words)
        self._colour_verdict("good" if noisy.answer == answer else "bad")

    def _colour_verdict(self, role: str) -> None:
        self.verdict.setProperty("role", role)
        self.verdict.style().unpolish(self.verdict)
        self.verdict.style().polish(self.verdict)

    def _take_flip(self, noisy: Noisy | None) -> None:
        if noisy is None:
            self.bench.session.informed.emit(
                self.tr("No strength up to 255 changes this answer. Try another picture.")
            )
            return
        self.strength.setMaximum(max(STRONGEST, round(noisy.strength)))
        if self.strength.value() == round(noisy.strength):
            self.ask()
        else:
            self.strength.setValue(round(noisy.strength))

    def _connect(self) -> None:
        self.strength.valueChanged.connect(lambda _: self.ask())
        self.kind.chosen.connect(lambda _: self.ask())
        self.flip.clicked.connect(self.find_smallest)
        self._asker.answered.connect(self._show)
        self._flipper.answered.connect(self._take_flip)
        for asker in (self._asker, self._flipper):
            asker.failed.connect(self.bench.session.failed)
        self.work.follow(self._flipper)

    def _make_controls(self) -> None:
        self.strength = QSlider(Qt.Orientation.Horizontal)
        self.strength.setRange(0, STRONGEST)
        self.strength.setValue(FIRST)
        self.strength.setPageStep(8)
        self.strength.setAccessibleName(self.tr("Strength of the noise"))
        self.strength.setToolTip(
            self.tr("How many grey levels of 255 each pixel may move; 8 is hard to see in a photo")
        )
        self.value = QLabel()
        self.value.setMinimumWidth(VALUE)
        self.value.setProperty("role", "muted")
        self.kind = Segments(
            self.tr("Noise"),
            (
                ("aimed", self.tr("Aimed"), self.tr("Each pixel the way that hurts the answer")),
                ("chance", self.tr("By chance"), self.tr("As strong, but blind: to compare with")),
            ),
        )
        self.flip = QPushButton(self.tr("Find the flip"))
        self.flip.setToolTip(self.tr("Find the weakest aimed noise that changes the answer"))
        self.flip.setAccessibleName(self.tr("Find the weakest noise that flips the answer"))
        self.verdict.setWordWrap(True)

    def _lay_out(self) -> None:
        card = Card(self.tr("Noise"), (self.kind, self.flip))
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        for number, (view, caption) in enumerate(
            (
                (self.before, self.tr("picture")),
                (self.noise, self.tr("noise, enhanced")),
                (self.after, self.tr("attacked")),
            )
        ):
            if number:
                row.addWidget(_sign("+=", number))
            row.addLayout(_captioned(view, caption), 1)
        bars = QHBoxLayout()
        bars.setSpacing(SPACE_XL)
        bars.addWidget(_scrolled(self.bars_before, self.tr("Probabilities before")), 1)
        bars.addWidget(_scrolled(self.bars_after, self.tr("Probabilities after")), 1)
        card.body.addLayout(self._strength_row())
        card.body.addLayout(row, 3)
        card.body.addWidget(self.verdict)
        card.body.addLayout(bars, 2)
        card.body.addWidget(self.work)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def _strength_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        name = QLabel(self.tr("Strength"))
        name.setProperty("role", "muted")
        name.setBuddy(self.strength)
        for widget, stretch in ((name, 0), (self.strength, 1), (self.value, 0)):
            row.addWidget(widget, stretch)
        return row


def _sign(signs: str, number: int) -> QLabel:
    label = QLabel(signs[number - 1])
    label.setProperty("role", "page-title")
    label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
    return label


def _captioned(view: QWidget, caption: str) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(SPACE_S)
    label = QLabel(caption)
    label.setProperty("role", "muted")
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    column.addWidget(view, 1)
    column.addWidget(label)
    return column


def _scrolled(bars: ProbabilityBars, name: str) -> QScrollArea:
    bars.setAccessibleName(name)
    bars.setProperty("role", "page")
    area = QScrollArea()
    area.setWidget(bars)
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
