"""One unit under the glass: its filter and the numbers of one output pixel."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QWidget,
)

from gui.models.colours import diverging
from gui.models.mosaic import lay_out
from gui.models.term_table import TermTable, number
from gui.models.unit import Unit
from gui.plots.mosaic_view import MosaicView
from gui.theme import SPACE_M, Theme
from gui.widgets.card import Card
from gui.widgets.scale_bar import ScaleBar, short

FILTER = 160  # pixels
ROW, COLUMN = 24, 86  # pixels; narrower, the names would be cut
PLAIN_HEAD = "QHeaderView { border: none; border-radius: 0; }"
PASSING = ("Flatten", "Sequential", "Residual", "Concat")  # they compute little of their own


class UnitCard(Card):
    """Shows a Unit; without one it says how to choose one."""

    def __init__(self, theme: Theme) -> None:
        self.bar = ScaleBar()
        super().__init__(self.tr("Unit"), (self.bar,))
        self._theme = theme
        self._unit: Unit | None = None
        self.filter = MosaicView(theme, self.tr("Filter of the unit"))
        self.filter.setFixedWidth(FILTER)
        self.filter.setToolTip(
            self.tr("The unit’s weights, one square for each input channel; zero has no colour.")
        )
        self.sum = QLabel()
        self.sum.setWordWrap(True)
        self.sum.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.terms = TermTable(self)
        self.table = self._make_table()
        self._lay_out()
        self.show_unit(None)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self._theme = theme
        self.filter.set_theme(theme)
        self._show_filter()

    def show_unit(self, unit: Unit | None) -> None:
        """Show another unit, or none."""
        self._unit = unit
        self.terms.show_trace(unit.trace if unit is not None else None)
        self.table.setVisible(bool(self.terms.rowCount()))
        self._words.setVisible(not self.terms.rowCount())
        self.sum.setText(self._sentence(unit))
        self.filter.setVisible(unit is not None)
        self.sum.setVisible(unit is not None)
        middle, top = Qt.AlignmentFlag.AlignCenter, Qt.AlignmentFlag.AlignTop
        self._words.setAlignment(middle if unit is None else top)
        self.title.setText(self._title(unit))
        if unit is None:
            self._words.setText(
                self.tr("Click a map above: its filter, its inputs and its numbers appear here.")
            )
        elif unit.trace is None:
            self._words.setText(
                self.tr("{0} has no products to list: it works on each number by itself.").format(
                    unit.kind
                )
                if unit.kind not in PASSING
                else self.tr("{0} only passes on what others computed.").format(unit.kind)
            )
        self._show_filter()

    def _title(self, unit: Unit | None) -> str:
        if unit is None:
            return self.tr("Unit")
        return self.tr("Unit {0} of {1}").format(unit.place[0], unit.kind)

    def _sentence(self, unit: Unit | None) -> str:
        if unit is None:
            return ""
        rows, columns = unit.field.size
        seen = self.tr("It sees {0} × {1} pixels of the picture.").format(
            min(rows, unit.box.bottom - unit.box.top), min(columns, unit.box.right - unit.box.left)
        )
        if unit.trace is None:
            return f"y = {number(unit.value)}. {seen}"
        trace = unit.trace
        made = {
            "sum": self.tr("Σ x · k + b") if trace.addends else self.tr("Σ x · k"),
            "largest": self.tr("the largest x"),
            "mean": self.tr("the mean of x"),
        }[trace.rule]
        text = f"{trace.name} = {made} = {number(trace.value)}. {seen}"
        if trace.dy is not None:
            text += " " + self.tr("The answer’s logit grows by {0} with it (dy).").format(
                number(trace.dy.value)
            )
        return text

    def _show_filter(self) -> None:
        kernel = self._unit.kernel if self._unit is not None else None
        if kernel is None:
            self.filter.show_mosaic(None)
            self.filter.set_empty_text(
                self.tr("No filter: this layer learns no weights.") if self._unit else ""
            )
            self.bar.clear()
            return
        mosaic = lay_out(kernel, signed=True)
        table = diverging(self._theme.series[0], self._theme.surface, self._theme.series[1])
        self.filter.show_mosaic(mosaic, table)
        self.bar.show_scale(
            table, short(mosaic.low), short(mosaic.high), self.tr("weights of this filter")
        )

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.terms)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW)
        table.verticalHeader().setMinimumSectionSize(ROW)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setMinimumSectionSize(COLUMN)
        table.horizontalHeader().setStyleSheet(PLAIN_HEAD)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setWordWrap(False)
        table.setCornerButtonEnabled(False)
        table.setAccessibleName(self.tr("Numbers of one output pixel"))
        table.setToolTip(
            self.tr("Each product of the sum, and what it gives back to input and weight")
        )
        return table

    def _lay_out(self) -> None:
        self._words = QLabel()
        self._words.setProperty("role", "muted")
        self._words.setWordWrap(True)
        content = QWidget()
        grid = QGridLayout(content)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_M)
        grid.addWidget(self.filter, 0, 0, 2, 1)
        grid.addWidget(self.sum, 0, 1)
        grid.addWidget(self.table, 1, 1)
        grid.addWidget(self._words, 1, 1)
        grid.setRowStretch(1, 1)
        grid.setColumnStretch(1, 1)
        self.body.addWidget(content, 1)
