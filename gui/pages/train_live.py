"""The live half of the Train page: status, curves, epochs."""

import time

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.models.epoch_table import EpochTable
from gui.models.glimpses import Glimpses
from gui.models.history import History
from gui.models.layer_history import LayerHistory
from gui.models.progress import Progress
from gui.pages.train_details import DetailsCard
from gui.pages.train_status import StatusCard
from gui.plots.curves import CurvePlot
from gui.plots.legend import Entry, Legend
from gui.plots.pace import Pace
from gui.plots.rates import RatePlot
from gui.theme import SPACE_L, Theme, tabular
from gui.widgets.card import Card

CARD_HEIGHT = 240  # pixels, where the cards stand one under another
RARE_S = 0.5  # between two drawings of what changes seldom: the learning rate
FIGURES_S = 0.1  # between two writings of figures: nobody reads faster
TOGGLE_STYLE = """
QPushButton { padding: 1px 8px; min-height: 20px; font-size: 12px; }
QPushButton:focus { padding: 0 7px; }
"""


class LiveView(QWidget):
    """Draws a History and a Progress while it is on screen, at the pace that drawing allows."""

    def __init__(
        self,
        history: History,
        theme: Theme,
        layers: LayerHistory | None = None,
        glimpses: Glimpses | None = None,
    ) -> None:
        super().__init__()
        self._history = history
        self._layers = layers or LayerHistory()
        self._progress: Progress | None = None
        self._epochs, self._patience = 1, 0
        self._rates_at = self._figures_at = 0.0
        self._shown_empty = True
        self.pace = Pace(self)
        self.status = StatusCard()
        note = self.pace.add_cost
        self.loss = CurvePlot(theme, note, lambda h: h.loss)
        self.accuracy = CurvePlot(theme, note, lambda h: h.accuracy, percent=True)
        self.rate = RatePlot(theme, note)
        self.epochs = EpochTable(history, self)
        self.details = DetailsCard(self.epochs, self._layers, glimpses or Glimpses(), theme, note)
        self.table = self.details.epochs
        self._legends: list[Legend] = []
        self._lay_out(theme)
        self._say_empty()
        history.cleared.connect(self._forget_epochs)
        history.changed.connect(self._look)
        self.pace.due.connect(self._draw)
        self.details.turned.connect(self.pace.request)
        self.details.resized.connect(lambda: self.set_narrow(self._narrow))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        for plot in (self.loss, self.accuracy, self.rate):
            plot.set_theme(theme)
        for legend in self._legends:
            legend.set_theme(theme)
        self.details.set_theme(theme)
        self.status.restyle()

    def set_narrow(self, narrow: bool) -> None:
        """Stand the cards one under another, or two beside two."""
        self._narrow, columns = narrow, 1 if narrow else 2
        large = self.details.is_large
        for number, card in enumerate(self._cards):
            self._grid.removeWidget(card)
            if card is self.details and large and not narrow:
                self._grid.addWidget(card, 0, 1, 2, 1)
            else:
                self._grid.addWidget(card, number // columns, number % columns)
            card.setMinimumHeight(CARD_HEIGHT if narrow else 0)
        self._cards[1].setVisible(narrow or not large)
        if narrow and large:
            self.details.setMinimumHeight(2 * CARD_HEIGHT)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 0 if narrow else 1)
        for row, stretch in enumerate((5, 3, 0, 0)):
            self._grid.setRowStretch(row, 1 if narrow else stretch)

    def follow(self, progress: Progress, labels: tuple[str, ...] = ()) -> None:
        """Show this run from now on; `labels` are the names of its classes."""
        self._progress = progress
        self._patience = progress.recipe.stopping.patience
        self.details.follow(progress.recipe.network, labels)
        self._epochs = progress.recipe.epochs
        for plot in (self.loss, self.accuracy, self.rate):
            plot.forget_ranges()

    def finish(self) -> None:
        """Draw everything as it stands at the end."""
        self._rates_at = self._figures_at = 0.0
        self.pace.request()
        self._describe()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.pace.request()

    def _forget_epochs(self) -> None:
        for plot in (self.loss, self.accuracy):
            plot.forget_epochs()

    def _look(self) -> None:
        if self.isVisible():
            self.pace.request()

    def _draw(self) -> None:
        if not self.isVisible():
            return
        now = time.monotonic()
        self._show_whether_empty()
        self.loss.show_history(self._history, self._epochs, self._patience)
        self.accuracy.show_history(self._history, self._epochs, self._patience)
        if now - self._rates_at > RARE_S:
            self._rates_at = now
            self.rate.show_history(self._history)
        if self._progress is not None and now - self._figures_at > FIGURES_S:
            self._figures_at = now
            self.status.show_progress(self._progress, self._progress.steps)
        if self.epochs.rowCount() != len(self._history.epochs):
            self.epochs.refresh()
            self.table.view.scrollToBottom()
            self._describe()
        self.details.draw()

    def _show_whether_empty(self) -> None:
        empty = self._history.count == 0
        if empty != self._shown_empty:
            self._say_empty() if empty else self._say_nothing()

    def _say_empty(self) -> None:
        self._shown_empty = True
        self.loss.set_empty_text(self.tr("Press Start to see the loss fall here."))
        self.accuracy.set_empty_text(self.tr("Press Start to see the accuracy rise here."))

    def _say_nothing(self) -> None:
        self._shown_empty = False
        for plot in (self.loss, self.accuracy):
            plot.set_empty_text("")

    def _describe(self) -> None:
        """Say the curves for those who hear them."""
        last, best = self._history.last, self._history.best
        if last is None:
            return
        text = self.tr("Step {step}: loss {loss}, accuracy {accuracy}.").format(
            step=last.step, loss=f"{last.loss:.3f}", accuracy=f"{last.accuracy:.1%}"
        )
        if best is not None:
            text += self.tr(" Best epoch {epoch}: validation accuracy {accuracy}.").format(
                epoch=best.epoch, accuracy=f"{best.validation_accuracy:.2%}"
            )
        self.loss.setAccessibleDescription(text)
        self.accuracy.setAccessibleDescription(text)

    def _lay_out(self, theme: Theme) -> None:
        self._cards = (
            self._loss_card(theme),
            self._accuracy_card(theme),
            self._rate_card(theme),
            self.details,
        )
        self._grid = QGridLayout()
        self._grid.setSpacing(SPACE_L)
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(0, 0, 0, 0)
        column_layout.setSpacing(SPACE_L)
        column_layout.addWidget(self.status)
        column_layout.addLayout(self._grid, 1)
        self.set_narrow(False)

    def _loss_card(self, theme: Theme) -> Card:
        tip = self.tr("Show powers of ten at equal distances: small losses open up.")
        self.log = _toggle(self.tr("Log"), self.tr("Logarithmic loss axis"), tip)
        self.log.toggled.connect(self._set_log)
        return self._card(self.tr("Loss"), self.loss, theme, self.log)

    def _accuracy_card(self, theme: Theme) -> Card:
        tip = self.tr(
            "Show the area under the ROC curve: how surely a right class ranks above a wrong one."
        )
        self.auc = _toggle(self.tr("AUC"), self.tr("Area under the curve"), tip)
        self.auc.toggled.connect(self._set_auc)
        self._accuracy = self._card(self.tr("Accuracy"), self.accuracy, theme, self.auc)
        return self._accuracy

    def _card(self, title: str, plot: CurvePlot, theme: Theme, *more: QWidget) -> Card:
        entries = [
            Entry(self.tr("training"), "line", 0, self.tr("train")),
            Entry(self.tr("validation"), "dashes", 1, self.tr("val.")),
        ]
        if plot is self.loss:  # once is enough where both stand side by side
            entries.append(Entry(self.tr("best"), "triangle", -1))
        legend = Legend(tuple(entries), theme)
        self._legends.append(legend)
        card = Card(title, (legend, *more))
        plot.setAccessibleName(self.tr("{title} against epochs").format(title=title))
        plot.setToolTip(
            self.tr(
                "Faint: each batch; strong: smoothed. Shaded: by how much validation is worse.\n"
                "Dashed upright line: where early stopping ends the run.\n"
                "Drag and wheel; double click fits."
            )
        )
        plot.setMinimumSize(160, 120)
        card.body.addWidget(plot, 1)
        return card

    def _rate_card(self, theme: Theme) -> Card:
        entries = (
            Entry(self.tr("used"), "line", 2),
            Entry(self.tr("to come"), "dashes", 2, self.tr("next")),
        )
        self._rate_legend = legend = Legend(entries, theme)
        self._legends.append(legend)
        self.pointed = QLabel()
        self.pointed.setProperty("role", "muted")
        self.pointed.setFont(tabular(self.pointed.font()))
        card = Card(self.tr("Learning rate"), (self.pointed, legend))
        self.rate.pointed.connect(self._point)
        self.rate.setAccessibleName(self.tr("Learning rate against epochs"))
        self.rate.setToolTip(
            self.tr(
                "Drag the points to shape the rate, also while training runs; press the line for a"
                " new one.\nKeys: arrows choose and move, Shift farther, Ctrl aside; Insert adds, "
                "Delete removes, Escape takes back."
            )
        )
        self.rate.setMinimumSize(160, 80)
        card.body.addWidget(self.rate, 1)
        return card

    def _point(self, words: str) -> None:
        """Say where the chosen point is, in the legend's place."""
        self.pointed.setText(words)
        self._rate_legend.setVisible(not words)

    def _set_log(self, log: bool) -> None:
        self.loss.set_log(log)
        self.pace.request()

    def _set_auc(self, area: bool) -> None:
        self._accuracy.title.setText(self.tr("AUC") if area else self.tr("Accuracy"))
        self.accuracy.set_reading((lambda h: h.auc) if area else (lambda h: h.accuracy))
        self.pace.request()


def _toggle(text: str, name: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setCheckable(True)
    button.setStyleSheet(TOGGLE_STYLE)
    button.setToolTip(tip)
    button.setAccessibleName(name)
    return button
