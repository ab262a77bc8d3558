"""A camera's picture, live, to take pictures from."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.array import Array
from gui.camera import Camera, find_devices
from gui.theme import SPACE_L, SPACE_M, SPACE_S
from gui.widgets.empty_state import EmptyState
from gui.widgets.pictures import fit, to_image

SIZE = QSize(720, 560)


class LiveView(QWidget):
    """The newest frame, whole, in its own aspect."""

    def __init__(self) -> None:
        super().__init__()
        self.frame: Array | None = None
        self.setMinimumSize(320, 240)
        self.setAccessibleName(self.tr("Camera picture"))

    def show_frame(self, frame: Array) -> None:
        """Show it, uint8 (H, W, 3)."""
        self.frame = frame
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.frame is None:
            return
        image = to_image(self.frame)
        painter = QPainter(self)
        painter.drawImage(fit(image.size(), QRect(0, 0, self.width(), self.height())), image)
        painter.end()


class CameraDialog(QDialog):
    """Stays open while several pictures are taken.

    Signals: taken(object) a picture, uint8 (H, W, 3)
    """

    taken = Signal(object)

    def __init__(self, parent: QWidget, camera: Camera | None = None) -> None:
        super().__init__(parent)
        self.camera = camera or Camera(self)
        self.view, self.words = LiveView(), EmptyState()
        self.device = QComboBox()
        self.shutter, self.again = QPushButton(self.tr("Take picture")), QPushButton()
        self.count = QLabel()
        self._taken = 0
        self.setWindowTitle(self.tr("Camera"))
        self._lay_out()
        self.camera.arrived.connect(self._show)
        self.camera.ended.connect(self._tell_end)
        self.shutter.clicked.connect(self.take)
        self.device.currentIndexChanged.connect(self.begin)
        self.resize(SIZE)

    def set_devices(self, devices: tuple[int, ...]) -> None:
        """Offer these cameras; the first is begun with."""
        self.device.blockSignals(True)
        self.device.clear()
        for number in devices:
            self.device.addItem(self.tr("Camera {0}").format(number), number)
        self.device.blockSignals(False)
        self.device.setEnabled(len(devices) > 1)
        self.begin()

    def begin(self) -> None:
        """Show the chosen camera's picture, or say that there is none."""
        self.view.frame = None
        self.shutter.setEnabled(False)
        number = self.device.currentData()
        if number is None:
            self._say(
                self.tr("No camera"),
                self.tr("No camera is connected. Plug one in, or add picture files instead."),
            )
            return
        self.words.say(self.tr("Camera"), self.tr("Waiting for the first picture."), True)
        self.stack.setCurrentWidget(self.words)
        self.again.hide()
        self.camera.start(int(number))

    def take(self) -> None:
        """Pass on the picture that is shown."""
        if self.view.frame is None:
            return
        self._taken += 1
        self.count.setText(self.tr("{0} taken").format(self._taken))
        self.taken.emit(self.view.frame)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.set_devices(find_devices())

    def hideEvent(self, event: QHideEvent) -> None:
        self.camera.stop()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.camera.stop()
        super().closeEvent(event)

    def _show(self) -> None:
        frame = self.camera.take()
        if frame is None:
            return
        self.view.show_frame(frame)
        if self.stack.currentWidget() is not self.view:
            self.stack.setCurrentWidget(self.view)
            self.shutter.setEnabled(True)
            self.shutter.setFocus()

    def _tell_end(self, sentence: str) -> None:
        self._say(self.tr("The camera has stopped"), sentence)

    def _say(self, headline: str, sentence: str) -> None:
        self.shutter.setEnabled(False)
        self.words.say(headline, sentence)
        self.stack.setCurrentWidget(self.words)
        self.again.show()

    def _lay_out(self) -> None:
        self.stack = QStackedWidget()
        for page in (self.view, self.words):
            self.stack.addWidget(page)
        self.device.setAccessibleName(self.tr("Camera"))
        self.device.setToolTip(self.tr("Which camera; numbers are the system's"))
        self.shutter.setProperty("role", "primary")
        self.shutter.setToolTip(self.tr("Take the picture that is shown into the chosen class"))
        self.again.setText(self.tr("Try again"))
        self.again.setToolTip(self.tr("Look for cameras and start anew"))
        self.again.clicked.connect(lambda: self.set_devices(find_devices()))
        self.count.setProperty("role", "muted")
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        for widget in (self.device, self.again):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.count)
        row.addWidget(self.shutter)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_M)
        column.addWidget(self.stack, 1)
        column.addLayout(row)
        self.stack.setMinimumHeight(240)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
