"""What takes longer than a frame: values that would fit, and the kernels of the layers."""

from PySide6.QtCore import QObject, Signal

from gui.background import Job
from gui.models.layer_kernels import kernels_of
from gui.models.layer_places import Place
from gui.models.network_document import NetworkDocument
from gui.models.network_draft import LayerRow
from gui.models.network_mends import Mend, find_mends
from gui.widgets.network_foot import mend_words

Found = tuple[list[Mend], tuple[str, ...]]


class Findings(QObject):
    """Works on the newest draft alone.

    Signals:
        mends_found(list): changes that would make the draft fit, the likeliest first.
        kernels_found(tuple): what computes each layer.
        failed(str): a fault, in a sentence.
    """

    mends_found = Signal(list)
    kernels_found = Signal(tuple)
    failed = Signal(str)

    def __init__(self, document: NetworkDocument) -> None:
        super().__init__(document)
        self._document = document
        self._job: Job | None = None

    def look(self) -> None:
        """Begin with the draft as it is now."""
        self.drop()
        document = self._document
        draft, judgement, edited = document.draft, document.judgement, document.edited

        def work() -> Found:
            if judgement.network is None:
                return find_mends(draft, judgement, edited), ()
            return [], kernels_of(judgement.network)

        self._job = Job(work, self)
        self._job.finished.connect(self._take)
        self._job.failed.connect(self.failed)
        self._job.start()

    def drop(self) -> None:
        """Nobody waits any more."""
        if self._job is not None:
            self._job.drop()
            self._job = None

    def notes(self, mends: list[Mend]) -> dict[Place, str]:
        """A fitting value for the card that doesn't fit, and for the one that was edited."""
        trouble, edited = self._document.judgement.trouble, self._document.edited
        if not mends or trouble is None:
            return {}
        notes = {trouble: mend_words(mends[0], trouble)}
        if edited is not None and edited[0] != trouble:
            words = self.tr("With this, layer {0} doesn't fit. {1}")
            number = LayerRow(trouble, None).number
            notes[edited[0]] = words.format(number, mend_words(mends[0], edited[0]))
        return notes

    def _take(self, found: Found) -> None:
        self._job = None
        if self._document.fits:
            self.kernels_found.emit(found[1])
        else:
            self.mends_found.emit(found[0])
