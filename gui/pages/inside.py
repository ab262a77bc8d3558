"""Inside: one picture's way through the open model, and where the model errs."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from gui.bench import Bench
from gui.dialogs import choose_model
from gui.pages.inside_confusion import ConfusionTab
from gui.pages.inside_embedding import EmbeddingTab
from gui.pages.inside_layers import LayersTab
from gui.pages.inside_noise import NoiseTab
from gui.pages.inside_picture import WIDTH, PictureCard
from gui.pages.inside_why import WhyTab
from gui.session import Session
from gui.theme import SPACE_L, SPACE_M, SPACE_XL

NARROW = 820  # pixels; below this the picture stands above the tabs
LOWEST = 560  # pixels of a tab that stands under the picture


class InsidePage(QWidget):
    """A picture on the left; on the right five ways to look at what the model makes of it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.bench = Bench(session)
        self.picture = PictureCard(self.bench)
        self._narrow: bool | None = None
        self.tabs, self.stack = QTabBar(), _Stack()
        self.layers, self.why = LayersTab(self.bench), WhyTab(self.bench)
        self.noise, self.embedding = NoiseTab(self.bench), EmbeddingTab(self.bench)
        self.confusion = ConfusionTab(self.bench)
        self._add_tabs()
        self._lay_out()
        self._add_actions()
        self.layers.field_shown.connect(self._show_field)
        self.tabs.currentChanged.connect(self._change_tab)
        self.bench.model_changed.connect(self._take_model)
        self.bench.open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for the room there is."""
        super().resizeEvent(event)
        self._arrange(self.width() < NARROW)

    def take_data(self, data: QMimeData, name: str) -> None:
        """Look at the picture that was dropped; `name` stands for it on screen."""
        self.picture.take_data(data, name)

    def _add_tabs(self) -> None:
        self.tabs.setAccessibleName(self.tr("Ways to look inside"))
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(False)
        for text, tip, tab in (
            (self.tr("Layers"), self.tr("What each layer makes of the picture"), self.layers),
            (self.tr("Why"), self.tr("Which pixels the answer hangs on"), self.why),
            (self.tr("Noise"), self.tr("How little noise changes the answer"), self.noise),
            (self.tr("Embedding"), self.tr("Which pictures it finds alike"), self.embedding),
            (self.tr("Confusion"), self.tr("Where it errs on its test set"), self.confusion),
        ):
            number = self.tabs.addTab(text)
            self.tabs.setTabToolTip(number, tip)
            self.stack.addWidget(tab)

    def _change_tab(self, number: int) -> None:
        self.stack.setCurrentIndex(number)
        if self.stack.currentWidget() is not self.layers:
            self.picture.reading.show_field(None)

    def _take_model(self) -> None:
        self._places.setCurrentIndex(int(self.bench.model is None))

    def _show_field(self, box: object) -> None:
        if self.stack.currentWidget() is self.layers:
            self.picture.reading.show_field(box)  # type: ignore[arg-type]

    def _add_actions(self) -> None:
        add = self.session.actions.add
        runs: tuple[tuple[str, str, Callable[[], object], str], ...] = (
            ("next", self.tr("Next picture"), lambda: self.picture.step(1), "Ctrl+Right"),
            ("last", self.tr("Picture before"), lambda: self.picture.step(-1), "Ctrl+Left"),
            ("paste", self.tr("Look inside for the picture on the clipboard"),
             self.picture.paste, "Ctrl+Shift+V"),
            ("undo", self.tr("Undo a stroke"), self.picture.canvas.undo, "Ctrl+Z"),
        )  # fmt: skip
        for name, text, run, keys in runs:
            add(f"inside.{name}", text, run, keys, home=self)

    def _lay_out(self) -> None:
        side = QScrollArea()
        self._side = side
        side.setWidget(self.picture)
        column = QVBoxLayout()
        column.setSpacing(SPACE_M)
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)
        content = QWidget()
        content.setProperty("role", "page")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._row.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_XL)
        self._row.setSpacing(SPACE_L - SPACE_M)
        self._row.addWidget(side)
        self._row.addLayout(column, 1)
        page = QScrollArea()
        page.setWidget(content)
        for area in (side, page):
            area.setWidgetResizable(True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._places = QStackedWidget()
        self._places.addWidget(page)
        self._places.addWidget(self._make_empty())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._places)

    def _arrange(self, narrow: bool) -> None:
        """The picture beside the tabs, or in a small window above them."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if narrow else across)
        self._side.setFixedWidth(WIDTH + SPACE_M)
        self._side.setMinimumHeight(self.picture.sizeHint().height() if narrow else 0)
        # Its own least size would be that of the largest tab, seen or not.
        self.stack.setMinimumSize(1, LOWEST if narrow else 1)

    def _make_empty(self) -> QWidget:
        """What stands here without a model: what to do."""
        title = QLabel(self.tr("No model is open"))
        title.setProperty("role", "title")
        words = QLabel(self.tr("Open one, or train one; then follow a picture through its layers."))
        words.setProperty("role", "muted")
        find = QPushButton(self.tr("Open a model…"))
        find.setToolTip(self.tr("Open a model file that Neocog trained"))
        find.clicked.connect(lambda: choose_model(self, self.session))
        train = QPushButton(self.tr("Train one"))
        train.setToolTip(self.tr("Go to the Train page"))
        train.clicked.connect(lambda: self.session.open_page("train"))
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(find)
        buttons.addWidget(train)
        buttons.addStretch()
        empty = QWidget()
        column = QVBoxLayout(empty)
        column.setSpacing(SPACE_M)
        column.addStretch()
        for label in (title, words):
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(buttons)
        column.addStretch()
        return empty


class _Stack(QStackedWidget):
    """Tabs that take the height they get; else wrapped words would make the page scroll."""

    def hasHeightForWidth(self) -> bool:
        return False
