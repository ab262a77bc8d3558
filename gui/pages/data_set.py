"""One set: what is known of it, its pictures, its figures, its augmentation."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from engine.data.catalogue import DATASETS
from engine.data.dataset import Dataset
from engine.data.named_folder import how_to_get
from engine.data.remote import REMOTES
from engine.data.source import Source
from gui.pages.data_augment import DataAugment
from gui.pages.data_browse import DataBrowse
from gui.pages.data_head import DataHead
from gui.pages.data_numbers import DataBalance, DataPixels
from gui.said import said
from gui.theme import SPACE_L, SPACE_M, SPACE_S, Theme
from gui.widgets.card import Card
from gui.widgets.empty_state import EmptyState


class DataSet(QWidget):
    """The head over a card with four views, or over the reason why there are none.

    Signals: augmentation_wanted(Augmentation)
    """

    augmentation_wanted = Signal(object)

    def __init__(self, train: QAction, theme: Theme) -> None:
        super().__init__()
        self.head = DataHead(train)
        self.tabs, self.views = QTabBar(), QStackedWidget()
        self.browse, self.balance = DataBrowse(), DataBalance(theme)
        self.pixels, self.augment = DataPixels(theme), DataAugment()
        self.empty = EmptyState()
        self._place = QStackedWidget()
        self._lay_out()
        self.say(self.tr("Looking for data"), self.tr("A moment."), waiting=True)
        self.tabs.currentChanged.connect(self.views.setCurrentIndex)
        self.balance.class_clicked.connect(self._show_class)
        self.browse.picture_chosen.connect(self.augment.show_picture)
        self.augment.wanted.connect(self.augmentation_wanted)

    def say(self, headline: str, sentence: str, waiting: bool = False) -> None:
        """Nothing to show, and why."""
        self.empty.say(said(headline), sentence, waiting)
        self._place.setCurrentWidget(self.empty)

    def say_getting(self) -> None:
        """A download is under way."""
        words = self.tr("You can go on working; the set appears here once it is whole.")
        self.say(self.tr("On its way"), words, waiting=True)

    def say_missing(self, name: str) -> None:
        """The set isn't here: how it comes."""
        gone = self.tr("The folder {0} is gone. Bring it back, or take it off the list.")
        published = self.tr("Press Download above. It can be interrupted, and goes on from there.")
        by_hand = DATASETS.get(name)
        sentence = gone.format(name)
        if name in REMOTES:
            sentence = published
        elif by_hand is not None:
            sentence = said(how_to_get(name, by_hand))
        self.say(self.tr("Not on this computer"), sentence)

    def show_dataset(self, dataset: Dataset, source: Source) -> None:
        """Show a set that was read."""
        self.head.show_dataset(dataset)
        self.browse.show_dataset(dataset)
        self.balance.show_dataset(dataset)
        self.pixels.show_dataset(dataset)
        self.augment.show_dataset(dataset, source.augmentation)
        self._place.setCurrentIndex(0)

    @property
    def shows_pictures(self) -> bool:
        """Whether a set is shown, and no reason why none is."""
        return self._place.currentIndex() == 0

    def _show_class(self, number: int) -> None:
        self.tabs.setCurrentIndex(0)
        self.browse.show_class(number)

    def _lay_out(self) -> None:
        views = (
            (self.tr("Pictures"), self.browse),
            (self.tr("Classes"), self.balance),
            (self.tr("Pixels"), self.pixels),
            (self.tr("Augmentation"), self.augment),
        )
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("Views of the set"))
        self.tabs.setToolTip(self.tr("Pictures, balance of classes, pixels, augmentation"))
        for title, view in views:
            self.tabs.addTab(title)
            self.views.addWidget(view)
        full = QWidget()
        inside = QVBoxLayout(full)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.tabs)
        inside.addWidget(self.views, 1)
        card = Card("", edge=SPACE_L)
        card.title.hide()
        card.body.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, SPACE_M)
        self._place.addWidget(full)
        self._place.addWidget(self.empty)
        card.body.addWidget(self._place, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_L)
        column.addWidget(self.head)
        column.addWidget(card, 1)
