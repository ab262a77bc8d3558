"""What is known of the chosen set, and what can be done with it as a whole."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
)

from engine.data.dataset import Dataset
from engine.data.download import Progress
from engine.data.remote import REMOTES
from engine.data.source import Source
from gui.icons import icon
from gui.models.own_sets import set_state
from gui.said import said
from gui.theme import SPACE_L, SPACE_M, SPACE_S

translate = QCoreApplication.translate
MEGABYTE = 1e6
OWN = "your own"  # the licence of what a user opened or made
PARTS = 1000


class DataHead(QFrame):
    """Title, facts, and the buttons that the set's state allows.

    Signals: get_clicked(), cancel_clicked(), edit_clicked(), remove_clicked()
    """

    get_clicked = Signal()
    cancel_clicked = Signal()
    edit_clicked = Signal()
    remove_clicked = Signal()

    def __init__(self, train: QAction) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.title, self.facts, self.licence = QLabel(), QLabel(), QLabel()
        self.title.setProperty("role", "title")
        for label in (self.facts, self.licence):
            label.setProperty("role", "muted")
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.bar = QProgressBar(maximum=PARTS, textVisible=False)
        self.bar.setAccessibleName(self.tr("Progress of the download"))
        self._make_buttons(train)
        self._lay_out()
        for widget in (self.bar, self.get, self.cancel, self.edit, self.remove, self.train):
            widget.hide()  # until it is known what there is

    def show_source(self, name: str, source: Source, made_here: bool, getting: bool) -> None:
        """Show what is known before the set is read."""
        self.title.setText(said(source.title))
        self.facts.setText(said(source.count) or self.tr("Nothing in it yet"))
        words = self.tr("Licence: {0} · {1}")
        self.licence.setText(words.format(said(source.licence), said(source.source)))
        missing = set_state(name) == "missing"
        own = source.licence == OWN
        if name in REMOTES:
            words = self.tr("Download {0:.0f} MB").format(REMOTES[name].size / MEGABYTE)
            self.get.setText(f" {words}")
        self.get.setVisible(missing and name in REMOTES and not getting)
        self.train.setVisible(not missing)
        self.edit.setVisible(made_here)
        self.remove.setVisible(own)
        self.remove.setText(self.tr("Delete set") if made_here else self.tr("Take off the list"))
        self.remove.setToolTip(
            self.tr("Delete this set and its pictures; it can be undone")
            if made_here
            else self.tr("Forget this folder; its files stay where they are")
        )
        self.remove.setProperty("role", "danger" if made_here else "")
        self.remove.style().unpolish(self.remove)
        self.remove.style().polish(self.remove)
        for widget in (self.bar, self.cancel):
            widget.setVisible(getting)

    def show_dataset(self, dataset: Dataset) -> None:
        """Add what is known once it was read."""
        train, test = dataset.train, dataset.test
        channels, height, width = dataset.picture_shape
        size = (train.pictures.nbytes + test.pictures.nbytes) / MEGABYTE
        words = self.tr(
            "{train} training and {test} test pictures · {classes} classes · "
            "{width} × {height} {colours} · {size} MB in memory"
        ).format(
            train=f"{len(train):,}",
            test=f"{len(test):,}",
            classes=len(dataset.labels),
            width=width,
            height=height,
            colours=self.tr("grey") if channels == 1 else self.tr("RGB"),
            size=f"{size:,.1f}",
        )
        if dataset.skipped:
            words += self.tr(" · {0} pictures can't be read").format(len(dataset.skipped))
        self.facts.setText(words)
        self.facts.setToolTip("\n".join(dataset.skipped[:10]))

    def show_progress(self, progress: Progress) -> None:
        """How far the download is."""
        self.bar.setValue(round(PARTS * progress.received / max(1, progress.total)))
        self.facts.setText(download_words(progress))

    def _make_buttons(self, train: QAction) -> None:
        self.train = QPushButton(self.tr("Train on this"))
        self.train.setProperty("role", "primary")
        self.train.setToolTip(train.toolTip())
        self.train.setAccessibleName(train.text())
        self.train.clicked.connect(train.trigger)
        self.get = QPushButton(icon("download"), self.tr("Download"))
        self.get.setToolTip(
            self.tr("Get this set from where it is published; it is checked byte by byte")
        )
        self.get.clicked.connect(self.get_clicked)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setToolTip(self.tr("Stop here; the next download goes on from this point"))
        self.cancel.setAccessibleName(self.tr("Cancel the download"))
        self.cancel.clicked.connect(self.cancel_clicked)
        self.edit = QPushButton(icon("pencil"), " " + self.tr("Add pictures"))
        self.edit.setToolTip(self.tr("Draw or add pictures, rename classes"))
        self.edit.clicked.connect(self.edit_clicked)
        self.remove = QPushButton()
        self.remove.clicked.connect(self.remove_clicked)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE_S)
        head.addWidget(self.title, 1)
        for button in (self.remove, self.edit, self.get, self.cancel, self.train):
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        column.setSpacing(2)
        column.addLayout(head)
        for widget in (self.facts, self.bar, self.licence):
            column.addWidget(widget)


def download_words(progress: Progress) -> str:
    """Where a download is, in words."""
    if progress.doing == "fetching":
        return translate("DataHead", "{0:,.1f} of {1:,.1f} MB from {2}").format(
            progress.received / MEGABYTE, progress.total / MEGABYTE, progress.mirror
        )
    return {
        "waiting": translate("DataHead", "Another Neocog is getting it; waiting"),
        "unpacking": translate("DataHead", "Unpacking and checking"),
        "done": translate("DataHead", "Done"),
    }[progress.doing]
