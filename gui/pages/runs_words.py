"""The card beside the curves: what the user wrote of a run, and how recipes differ."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from engine.data.catalogue import data_title
from engine.runs.row import RunRow
from engine.runs.store import RunStore
from engine.training.recipe_diff import Difference, recipe_diff
from gui.models.diff_table import DiffTable
from gui.models.run_columns import network_title, state_words
from gui.newest import Newest
from gui.run_shelf import with_store
from gui.said import said
from gui.session import Session
from gui.theme import SPACE_S
from gui.widgets.card import Card
from gui.widgets.empty_state import EmptyState
from gui.widgets.segments import Segments

translate = QCoreApplication.translate
WAIT_MS = 700  # after the last key until what was written is kept
LINE = 24  # pixels, a row
USUAL = "usual"


class RunWords(Card):
    """Notes and tags of one run; the differing fields of several recipes.

    Signals: written(str, str, tuple of str) a run's number, its notes and tags as they are now.
    """

    written = Signal(str, str, object)

    def __init__(self, session: Session) -> None:
        self.view = _views()
        super().__init__("", (self.view,))
        self._rows: tuple[RunRow, ...] = ()
        self._edited = ""  # the run whose words stand in the editors
        self.facts, self.tags, self.notes = QLabel(), _Tags(), QPlainTextEdit()
        self.differences = DiffTable()
        self.table, self.empty = _diff_view(self.differences), EmptyState()
        self._asker = Newest(self)
        self._later = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._lay_out()
        self._asker.answered.connect(self._show_differences)
        self._asker.failed.connect(session.failed)
        self._later.timeout.connect(self.keep)
        self.tags.textEdited.connect(lambda _: self._later.start())
        self.tags.left.connect(self.keep)
        self.notes.textChanged.connect(self._wait)
        self.view.chosen.connect(self._turn)
        self.show_runs(())

    def show_runs(self, rows: tuple[RunRow, ...]) -> None:
        """Show these runs; what was written of another one is kept first."""
        chosen = rows[0] if len(rows) == 1 else None
        if chosen is None or chosen.id != self._edited:
            self.keep()
            self._edit(chosen)
        many, before = len(rows) > 1, len(self._rows) > 1
        self._rows = rows
        if many and not before:
            self.view.choose("recipe")
        self._write_facts(rows)
        self._turn()

    def keep(self) -> None:
        """Tell what was written, where anything is new."""
        self._later.stop()
        row = next((row for row in self._rows if row.id == self._edited), None)
        if row is None:
            return
        tags = tuple(dict.fromkeys(filter(None, map(str.strip, self.tags.text().split(",")))))
        notes = self.notes.toPlainText()
        if (notes, tags) != (row.notes, row.tags):
            self.written.emit(row.id, notes, tags)

    def _edit(self, row: RunRow | None) -> None:
        self._edited = row.id if row else ""
        self.notes.blockSignals(True)
        self.notes.setPlainText(row.notes if row else "")
        self.notes.blockSignals(False)
        self.tags.setText(", ".join(row.tags) if row else "")
        for editor in (self.tags, self.notes):
            editor.setEnabled(row is not None)

    def _wait(self) -> None:
        self._later.start()

    def _turn(self) -> None:
        recipe = self.view.key == "recipe"
        self._places.setCurrentIndex(int(recipe))
        if recipe:
            self._ask()

    def _ask(self) -> None:
        if not self._rows:
            self._fill((), ())
            return
        names = tuple(row.id for row in self._rows)
        self._asker.ask_once(names, lambda: with_store(lambda store: compare(store, names)))

    def _show_differences(self, found: tuple[tuple[str, ...], tuple[Difference, ...]]) -> None:
        self._fill(*found)

    def _fill(self, heads: tuple[str, ...], found: tuple[Difference, ...]) -> None:
        words = [self.tr("Usual") if head == USUAL else self.tr("Run {0}").format(head)
                 for head in heads]  # fmt: skip
        self.differences.show_differences(tuple(words), found)
        for column in range(self.differences.columnCount()):
            self.table.setColumnWidth(column, 150 if column == 0 else 110)
        self._sides.setCurrentIndex(int(not found))
        if not heads:
            self.empty.say(self.tr("No run is chosen"), self.tr("Choose two to compare them."))
        elif heads[0] == USUAL:
            self.empty.say(
                self.tr("Everything is as usual"),
                self.tr("This recipe is the usual one for its data and network. Choose a second "
                        "run with Ctrl to compare the two."),
            )  # fmt: skip
        else:
            self.empty.say(
                self.tr("The recipes are the same"),
                self.tr("These runs differ only in what was changed while they ran."),
            )

    def _write_facts(self, rows: tuple[RunRow, ...]) -> None:
        if len(rows) != 1:
            many = self.tr("{0} runs are chosen. Choose one to write about it.").format(len(rows))
            self.facts.setText(many if rows else self.tr("Choose a run to write about it."))
            self.title.setText(self.tr("{0} runs").format(len(rows)) if rows else self.tr("Run"))
            return
        row = rows[0]
        self.title.setText(self.tr("Run {0}").format(row.id))
        parts = [
            self.tr("{network} on {data}, {state} after step {step}.").format(
                network=network_title(row.preset), data=said(data_title(row.data)),
                state=state_words(row.state), step=f"{row.step:,}",
            )
        ]  # fmt: skip
        if row.origin:
            parts.append(self.tr("It comes from run {0}.").format(row.origin))
        if row.message:
            parts.append(said(row.message))
        self.facts.setText(" ".join(parts))

    def _lay_out(self) -> None:
        self.facts.setWordWrap(True)
        self.facts.setProperty("role", "muted")
        self.tags.setPlaceholderText(self.tr("Tags: baseline, to show"))
        self.tags.setAccessibleName(self.tr("Tags"))
        self.tags.setToolTip(self.tr("Words to find the run by, with commas between them"))
        self.notes.setPlaceholderText(self.tr("Notes: what you tried, and what came of it"))
        self.notes.setAccessibleName(self.tr("Notes"))
        self.notes.setToolTip(self.tr("What you want to remember of this run; kept by itself"))
        self.notes.setTabChangesFocus(True)
        self.notes.setProperty("role", "card")
        words, recipe = QWidget(), QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        for widget in (self.facts, self.tags):
            column.addWidget(widget)
        column.addWidget(self.notes, 1)
        self._sides = QStackedLayout(recipe)
        self._sides.addWidget(self.table)
        self._sides.addWidget(self.empty)
        self._places = QStackedLayout()
        self._places.addWidget(words)
        self._places.addWidget(recipe)
        self.body.addLayout(self._places, 1)


class _Tags(QLineEdit):
    """Signals: left() the keys are elsewhere."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


def compare(
    store: RunStore, names: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[Difference, ...]]:
    """What the recipes are called and how they differ; a single one from the usual recipe.

    Raises: UserError where a run is gone, or its recipe is damaged.
    """
    from engine.training.compose import compose  # noqa: PLC0415 - with the first comparison

    recipes = [store.run(name).recipe for name in names]
    if len(recipes) == 1:
        preset = recipes[0].preset or None
        usual = compose(data=recipes[0].data, preset=preset)
        return (USUAL, *names), recipe_diff([usual, *recipes])
    found = recipe_diff(recipes)  # long lists of layers come after what is chosen more often
    return names, tuple(sorted(found, key=lambda one: one.path.startswith("network.")))


def _views() -> Segments:
    words = partial(translate, "RunWords")
    return Segments(
        words("Beside the curves"),
        (
            ("words", words("Notes"), words("Your notes and tags")),
            ("recipe", words("Recipe"), words("Where recipes differ, field by field")),
        ),
    )


def _diff_view(differences: DiffTable) -> QTableView:
    table = QTableView()
    table.setModel(differences)
    table.setAccessibleName(translate("RunWords", "Differences of the recipes"))
    table.setToolTip(
        translate("RunWords", "Only the fields that differ, named as `neocog train --set` does")
    )
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.setTextElideMode(Qt.TextElideMode.ElideRight)
    table.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
    table.verticalHeader().hide()
    table.verticalHeader().setMinimumSectionSize(LINE)
    table.verticalHeader().setDefaultSectionSize(LINE)
    table.horizontalHeader().setHighlightSections(False)
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    table.setStyleSheet("QTableView, QTableView:focus { border: none; font-size: 12px; }")
    return table
