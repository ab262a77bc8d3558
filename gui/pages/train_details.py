"""The card of tabs: epochs, confusion, classes, layers, histograms, maps, batches."""

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

from engine.network import Network
from gui.models.class_table import ClassTable
from gui.models.epoch_table import EpochTable
from gui.models.glimpses import Glimpses
from gui.models.layer_history import LayerHistory
from gui.pages.train_batches import BatchesPanel
from gui.pages.train_epochs import STYLE, EpochsTable
from gui.pages.train_layers import HistogramsPanel, LayersPanel
from gui.pages.train_maps import MapsPanel
from gui.theme import SPACE_M, SPACE_S, SPACE_XS, Theme
from gui.widgets.card import HEAD
from gui.widgets.class_matrix import ClassMatrix

ROW, AREA_COLUMN = 24, 4  # pixels; the column that needs probabilities, which a run tells not
NARROWEST = 251  # pixels: what the recipe leaves of 1024 pixels
LOWEST = 104  # pixels under the tabs: in a low window the curves need the height more
TAB_STYLE = "QTabBar::tab { padding: 4px 4px; font-size: 12px; }"


class DetailsCard(QFrame):
    """What is known besides the curves; only the tab in sight is drawn.

    Signals: turned() another tab came up; resized() it wants more room, or no more.
    """

    turned = Signal()
    resized = Signal()

    def __init__(
        self,
        epochs: EpochTable,
        layers: LayerHistory,
        glimpses: Glimpses,
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
        self.maps, self.batches = MapsPanel(glimpses, theme), BatchesPanel(glimpses)
        self.tabs, self._stack = QTabBar(), _Stack()
        self._lay_out()
        self.tabs.currentChanged.connect(self._turn)
        self.maps.enlarged.connect(self.resized)

    @property
    def is_large(self) -> bool:
        """Whether what is in sight wants more room."""
        return self._stack.currentWidget() is self.maps and self.maps.large.isChecked()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self.layers.set_theme(theme)
        self.maps.set_theme(theme)
        self.matrix.update()
        self.histograms.view.update()

    def follow(self, network: Network, labels: tuple[str, ...]) -> None:
        """A run of this network; `labels` are what its classes are called."""
        self._labels, self._report = labels, None
        self.maps.follow(network, labels)
        self.batches.set_labels(labels)

    def draw(self) -> None:
        """Bring the tab in sight up to date."""
        shown = self._stack.currentWidget()
        if shown is self.epochs:
            self.epochs.refresh()
        elif isinstance(shown, LayersPanel | HistogramsPanel | MapsPanel | BatchesPanel):
            shown.draw()
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
        was_large = self.is_large
        self._stack.setCurrentIndex(number)
        if self.is_large != was_large:
            self.resized.emit()
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
            (self.histograms, self.tr("Spread"), self.tr("Histograms of the numbers in layers")),
            (self.maps, self.tr("Maps"), self.tr("Maps and filters of a layer while it learns")),
            (self.batches, self.tr("Batches"), self.tr("The classes in each batch")),
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
        return QSize(NARROWEST, LOWEST)

    def minimumSizeHint(self) -> QSize:
        """The same for every tab, so that nothing beside it moves when another comes up."""
        return QSize(NARROWEST, LOWEST)

    def hasHeightForWidth(self) -> bool:
        return False
