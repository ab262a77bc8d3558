"""The card of tabs: epochs, confusion, classes, layers, histograms."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStackedWidget,
    QTabBar,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from gui.models.class_table import ClassTable
from gui.models.epoch_table import EpochTable
from gui.models.layer_history import LayerHistory
from gui.pages.train_epochs import STYLE, EpochsTable
from gui.pages.train_layers import HistogramsPanel, LayersPanel
from gui.theme import SPACE_M, SPACE_S, SPACE_XS, Theme
from gui.widgets.card import HEAD
from gui.widgets.class_matrix import ClassMatrix

ROW, AREA_COLUMN = 24, 4  # pixels; the column that needs probabilities, which a run tells not
LOWEST = 104  # pixels under the tabs: in a low window the curves need the height more
TAB_STYLE = "QTabBar::tab { padding: 4px 7px; font-size: 12px; }"


class DetailsCard(QFrame):
    """What is known besides the curves; only the tab in sight is drawn.

    Signals: turned() another tab came up.
    """

    turned = Signal()

    def __init__(
        self,
        epochs: EpochTable,
        layers: LayerHistory,
        theme: Theme,
        note_cost: Callable[[float], None],
    ) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._layers = layers
        self._labels: tuple[str, ...] = ()
        self._report: object = None  # the one that is shown
        self.epochs = EpochsTable(epochs)
        self.matrix = ClassMatrix()
        self.matrix.setMinimumSize(120, 100)
        self.matrix.empty_text = self.tr("After each epoch: who was taken for whom.")
        self.classes = ClassTable(self)
        self.table = self._class_view()
        self.layers = LayersPanel(layers, theme, note_cost)
        self.histograms = HistogramsPanel(layers)
        self.tabs, self._stack = QTabBar(), _Stack()
        self._lay_out()
        self.tabs.currentChanged.connect(self._turn)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self.layers.set_theme(theme)
        self.matrix.update()
        self.histograms.view.update()

    def set_labels(self, labels: tuple[str, ...]) -> None:
        """What the classes of the run are called."""
        self._labels, self._report = labels, None

    def draw(self) -> None:
        """Bring the tab in sight up to date."""
        shown = self._stack.currentWidget()
        if shown is self.epochs:
            self.epochs.refresh()
        elif shown is self.layers:
            self.layers.draw()
        elif shown is self.histograms:
            self.histograms.draw()
        else:
            self._show_report()

    def _show_report(self) -> None:
        event = self._layers.report
        if event is self._report:
            return
        self._report = event
        report = event.validation if event is not None else None
        counts = report.confusion if report is not None else ()
        named = len(self._labels) == len(counts)
        labels = self._labels if named else tuple(map(str, range(len(counts))))
        cell = self.matrix.cell
        self.matrix.show_counts(counts, labels)
        if cell is not None and cell[0] < len(counts):
            self.matrix.choose(cell)
        self.classes.show_report(report, labels)

    def _turn(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        self.turned.emit()

    def _class_view(self) -> QTableView:
        view = QTableView()
        view.setModel(self.classes)
        view.setColumnHidden(AREA_COLUMN, True)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(ROW)
        view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        view.horizontalHeader().setMinimumSectionSize(1)
        view.horizontalHeader().setHighlightSections(False)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setTabKeyNavigation(False)
        view.setShowGrid(False)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setStyleSheet(STYLE)
        view.setAccessibleName(self.tr("Figures of every class"))
        view.setToolTip(self.tr("Precision, recall and F1 on the validation pictures, in per cent"))
        return view

    def _lay_out(self) -> None:
        pages: tuple[tuple[QWidget, str, str], ...] = (
            (self.epochs, self.tr("Epochs"), self.tr("Losses and accuracies, epoch by epoch")),
            (self.matrix, self.tr("Confusion"), self.tr("Which class was taken for which")),
            (self.table, self.tr("Classes"), self.tr("Precision, recall and F1 of every class")),
            (self.layers, self.tr("Layers"), self.tr("Gradients, updates and silent units")),
            (self.histograms, self.tr("Histograms"), self.tr("How numbers in layers are spread")),
        )
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setStyleSheet(TAB_STYLE)
        self.tabs.setMinimumHeight(HEAD)
        self.tabs.setAccessibleName(self.tr("Details of the run"))
        self.tabs.setToolTip(self.tr("What to see of the run; arrow keys go from one to the next"))
        for page, text, tip in pages:
            self.tabs.setTabToolTip(self.tabs.addTab(text), tip)
            self._stack.addWidget(page)
        for button in self.tabs.findChildren(QAbstractButton):  # shown where there is little room
            button.setToolTip(self.tr("More tabs"))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_M, SPACE_XS + 2, SPACE_M, SPACE_M)
        column.setSpacing(SPACE_S)
        column.addWidget(self.tabs)
        self._stack.setMinimumHeight(LOWEST)
        column.addWidget(self._stack, 1)


class _Stack(QStackedWidget):
    """Tabs that take the height they get; else wrapped words would make the page scroll."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), LOWEST)

    def hasHeightForWidth(self) -> bool:
        return False
