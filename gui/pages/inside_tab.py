"""What the tabs of the Inside page have in common: they work only while they are on screen."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from gui.bench import Bench


class InsideTab(QWidget):
    """Asks anew when the picture or the model is another, or when it comes on screen."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self.bench = bench
        bench.model_changed.connect(self._reset)
        bench.examples_found.connect(self.look)
        bench.exhibit_changed.connect(self.look)
        bench.session.appearance.theme_changed.connect(lambda _: self.restyle())

    def take_model(self) -> None:
        """Another model, or none, is open: fill the choosers."""

    def ask(self) -> None:
        """Ask for what is to be shown of the bench as it is, or show nothing."""
        raise NotImplementedError(type(self).__name__)

    def restyle(self) -> None:
        """Take the colours of another theme."""

    def look(self) -> None:
        """Ask, where anybody sees the answer."""
        if self.isVisible():
            self.ask()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.ask()

    def _reset(self) -> None:
        self.take_model()
        self.look()
