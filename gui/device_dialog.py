"""The device: what answers, what computes, and how much memory is in use, while it changes."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QIcon, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.background import Job
from gui.models.device import Machine, Memory, MemoryWatch, look_at_machine, size_words
from gui.session import RUNTIME_TITLES, Session
from gui.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, tabular
from gui.widgets.card import Card

LOOK_MS = 1000
VALUE_ROOM = 330  # pixels; long names wrap
UNKNOWN = "…"  # until it has been looked at


class DeviceDialog(QDialog):
    """Three cards of facts; memory and load are looked at once a second while it is open."""

    def __init__(self, parent: QWidget, session: Session) -> None:
        super().__init__(parent)
        self._session = session
        self._heads: dict[str, QLabel] = {}
        self._values: dict[str, QLabel] = {}
        self._watch: MemoryWatch | None = None
        self.setWindowTitle(self.tr("Device"))
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._lay_out()
        session.runtime_changed.connect(self._show_runtime)
        session.model_opened.connect(self._show_runtime)
        self._show_runtime()
        self._job = Job(look_at_machine, self)
        self._job.finished.connect(self._show_machine)
        self._job.failed.connect(session.failed)
        self._job.start()

    @property
    def facts(self) -> dict[str, str]:
        """What stands there, by its title."""
        return {self._heads[key].text(): label.text() for key, label in self._values.items()}

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._watch = MemoryWatch()
        self._look()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def copy(self) -> None:
        """Copy all facts, for a report or a figure."""
        lines = (f"{title}: {text}" for title, text in self.facts.items())
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _look(self) -> None:
        if self._watch is not None:
            self._show_memory(self._watch.look())

    def _show_memory(self, memory: Memory) -> None:
        self._set("window", size_words(memory.window))
        training = size_words(memory.training) if memory.training else self.tr("none running")
        self._set("training", training)
        free = self.tr("{0} of {1}").format(size_words(memory.free), size_words(memory.total))
        self._set("free", free)
        self._set("load", f"{memory.share:.0%}")

    def _show_machine(self, machine: Machine) -> None:
        self._set("processor", machine.processor)
        cores = self.tr("{0} of {1} may be used").format(machine.cores, machine.all_cores)
        self._set("cores", cores)
        threads = self.tr("{0} by default, one for each core").format(machine.cores)
        self._set("threads", threads)
        self._set("products", machine.products)
        names = (name.removesuffix("ExecutionProvider") for name in machine.providers)
        self._set("providers", ", ".join(names))

    def _show_runtime(self) -> None:
        session = self._session
        self._set("runtime", RUNTIME_TITLES[session.runtime])
        name = session.model.name if session.model is not None else self.tr("none is open")
        self._set("model", name)

    def _set(self, key: str, text: str) -> None:
        label = self._values[key]
        if label.text() != text:
            label.setText(text)

    def _lay_out(self) -> None:
        groups = (
            (self.tr("What answers"),
             {"model": self.tr("Model"), "runtime": self.tr("Runtime"),
              "providers": self.tr("ONNX Runtime offers")}),
            (self.tr("What computes"),
             {"processor": self.tr("Processor"), "cores": self.tr("Cores"),
              "threads": self.tr("Training threads"), "products": self.tr("Matrix products"),
              "load": self.tr("Processor in use")}),
            (self.tr("Memory"),
             {"window": self.tr("This window"), "training": self.tr("Training"),
              "free": self.tr("Free")}),
        )  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_M)
        for title, names in groups:
            column.addWidget(self._make_card(title, names))
        column.addStretch()
        column.addWidget(self._buttons())

    def _make_card(self, title: str, names: dict[str, str]) -> Card:
        card, grid = Card(title, edge=SPACE_L), QGridLayout()
        grid.setHorizontalSpacing(SPACE_XL)
        grid.setVerticalSpacing(SPACE_S)
        grid.setColumnStretch(1, 1)
        for row, (key, name) in enumerate(names.items()):
            head, value = QLabel(name), QLabel(UNKNOWN)
            head.setProperty("role", "muted")
            head.setMinimumWidth(130)
            value.setWordWrap(True)
            value.setMinimumWidth(VALUE_ROOM)
            value.setFont(tabular(value.font()))
            value.setAccessibleName(name)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._heads[key], self._values[key] = head, value
            grid.addWidget(head, row, 0)
            grid.addWidget(value, row, 1)
        card.body.addLayout(grid)
        return card

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close = box.button(QDialogButtonBox.StandardButton.Close)
        close.setIcon(QIcon())
        close.setToolTip(self.tr("Close these facts"))
        box.rejected.connect(self.reject)
        copy = QPushButton(self.tr("Copy"))
        copy.setToolTip(self.tr("Copy all of this, for a report or beside a figure"))
        copy.setAutoDefault(False)
        copy.clicked.connect(self.copy)
        box.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        return box
