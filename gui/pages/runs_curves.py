"""The card with the curves of the chosen runs, over each other."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from engine.runs.row import RunRow
from engine.runs.store import RunStore
from gui.models.overlay import MOST_POINTS, Against, Line, Quantity, line
from gui.newest import Newest
from gui.plots.legend import Entry, Legend
from gui.plots.overlay import OverlayPlot
from gui.run_shelf import with_store
from gui.session import Session
from gui.theme import Theme
from gui.widgets.card import Card
from gui.widgets.segments import Segments

translate = QCoreApplication.translate
TOGGLE_STYLE = """
QPushButton { padding: 1px 8px; min-height: 20px; font-size: 12px; }
QPushButton:focus { padding: 0 7px; }
"""
MOST_DRAWN = 50  # runs
NAMED = 8  # in the legend; there are no more colours


class RunCurvesCard(Card):
    """Loss, accuracy or AUC of several runs, by step, epoch or training time."""

    def __init__(self, session: Session) -> None:
        theme = session.appearance.theme
        self.quantity, self.against, self.log = _quantities(), _axes(), _log_button()
        super().__init__("", (self.log, self.quantity))
        self.title.setText(self.tr("Curves"))
        self.plot = OverlayPlot(theme)
        self.plot.setAccessibleName(self.tr("Curves of the chosen runs"))
        self.plot.setToolTip(
            self.tr("Solid: training; dashed: validation. Drag and wheel; double click fits.")
        )
        self.legend = Legend((), theme)
        row = QHBoxLayout()
        row.addWidget(self.legend)
        row.addStretch(1)
        row.addWidget(self.against)
        self.body.addLayout(row)
        self.body.addWidget(self.plot, 1)
        self._rows: tuple[RunRow, ...] = ()
        self._asker = Newest(self)
        self._asker.answered.connect(self._show)
        self._asker.failed.connect(session.failed)
        self.quantity.chosen.connect(lambda _: self._ask())
        self.against.chosen.connect(lambda _: self._ask())
        self.log.toggled.connect(self.plot.show_log)
        self.say_empty()

    def show_runs(self, rows: tuple[RunRow, ...]) -> None:
        """Draw these runs; the first that are drawn give their colours."""
        self._rows = rows[:MOST_DRAWN]
        self._ask()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self.plot.set_theme(theme)
        self.legend.set_theme(theme)

    def say_empty(self) -> None:
        """What to do where nothing is drawn."""
        self.plot.set_empty_text(
            self.tr("Choose a run to see its curves; with Ctrl or Shift, several to compare.")
        )

    def _ask(self) -> None:
        rows, quantity, against = self._rows, self._quantity, self._against
        self.log.setEnabled(quantity == "loss")
        key = (tuple((row.id, row.step, row.epochs) for row in rows), quantity, against)
        names = tuple(row.id for row in rows)
        self._asker.ask_once(key, lambda: with_store(lambda s: read(s, names, quantity, against)))

    @property
    def _quantity(self) -> Quantity:
        return self.quantity.key  # type: ignore[return-value]  # the keys are Quantity's

    @property
    def _against(self) -> Against:
        return self.against.key  # type: ignore[return-value]  # likewise

    def _show(self, lines: tuple[Line, ...]) -> None:
        below = {
            "step": self.tr("step"),
            "epoch": self.tr("epoch"),
            "time": self.tr("training time, s"),
        }[self._against]
        self.plot.show_lines(lines, self._quantity, below)
        entries = [
            Entry(self.tr("run {0}").format(each.run), "line", number, each.run)
            for number, each in enumerate(lines[:NAMED])
        ]
        if lines:
            entries.append(Entry(self.tr("validation"), "dashes", -1, self.tr("val.")))
        self.legend.set_entries(tuple(entries))
        drawn = any(each.x.size or each.validation_x.size for each in lines)
        if drawn:
            self.plot.set_empty_text("")
        elif lines:
            self.plot.set_empty_text(self.tr("These runs have told nothing of this yet."))
        else:
            self.say_empty()


def read(
    store: RunStore, names: tuple[str, ...], quantity: Quantity, against: Against
) -> tuple[Line, ...]:
    """The lines of these runs. Raises: UserError where one is gone."""
    from engine.runs.curves import read_curves  # noqa: PLC0415 - with the first curves

    return tuple(
        line(name, read_curves(store.run(name), MOST_POINTS), quantity, against) for name in names
    )


def _quantities() -> Segments:
    words = partial(translate, "RunCurvesCard")
    return Segments(
        words("Quantity"),
        (
            ("loss", words("Loss"), words("What training makes small")),
            ("accuracy", words("Accuracy"), words("Share of pictures recognised")),
            ("auc", words("AUC"), words("How well classes are told apart, at any threshold")),
        ),
    )


def _axes() -> Segments:
    words = partial(translate, "RunCurvesCard")
    return Segments(
        words("Against"),
        (
            ("step", words("Step"), words("A batch after the other: fair to ideas")),
            ("epoch", words("Epoch"), words("How often all pictures were seen")),
            ("time", words("Time"), words("Seconds of training alone: fair to speed")),
        ),
    )


def _log_button() -> QPushButton:
    button = QPushButton(translate("RunCurvesCard", "Log"))
    button.setCheckable(True)
    button.setStyleSheet(TOGGLE_STYLE)
    button.setToolTip(
        translate("RunCurvesCard", "Show powers of ten at equal distances: small losses open up.")
    )
    button.setAccessibleName(translate("RunCurvesCard", "Logarithmic loss axis"))
    return button
