"""Where the picture comes from that is looked at."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.imaging.decode import decode_picture, read_picture
from gui.bench import Bench
from gui.dialogs import choose_picture
from gui.icons import icon
from gui.models.example_order import next_example, places_of
from gui.pages.inside_reading import Reading
from gui.theme import ICON, SPACE_XS
from gui.widgets.canvas import Canvas
from gui.widgets.card import Card
from gui.widgets.number_field import NumberField, NumberRange
from gui.widgets.pictures import to_array
from gui.widgets.segments import Segments

WIDTH = 296  # pixels
CANVAS = 200  # pixels
DRAWN_MS = 40  # between two looks at a drawing that grows
ENCODED = ("image/png", "image/jpeg", "image/tiff", "image/webp", "image/bmp")


class PictureCard(Card):
    """Test set, drawing, file or clipboard; the bench is told, and what it says is shown."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(self.tr("Picture"))
        self._bench = bench
        self.setFixedWidth(WIDTH)
        self._soon = QTimer(self, singleShot=True, interval=DRAWN_MS)
        self._make_source()
        self._make_examples()
        self._make_canvas()
        self.reading, self.note = Reading(bench), QLabel()
        self._lay_out()
        self._connect()
        self._show_source()
        self._take_model()

    def open_file(self, path: Path) -> None:
        """Look at a picture file."""
        self._bench.session.recents.add("picture", path)
        self._bench.show_picture(lambda: read_picture(path), path.name)

    def take_data(self, data: QMimeData, name: str) -> None:
        """Look at what was dropped or pasted."""
        files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        encoded = next((kind for kind in ENCODED if data.hasFormat(kind)), None)
        image = data.imageData() if encoded is None and data.hasImage() else None
        if files:
            self.open_file(Path(files[0]))
        elif encoded is not None:
            content = bytes(data.data(encoded).data())
            self._bench.show_picture(lambda: decode_picture(content, name), name)
        elif isinstance(image, QImage):
            self._bench.show_picture(lambda: to_array(image), name)
        else:
            self._bench.session.failed.emit(
                self.tr("There is no picture there. Copy or drop a picture or its file.")
            )

    def paste(self) -> None:
        """Look at the picture on the clipboard."""
        self.take_data(QGuiApplication.clipboard().mimeData(), self.tr("Pasted picture"))

    def open_dialog(self) -> None:
        """Let the user pick a file."""
        path = choose_picture(self, self._bench.session)
        if path is not None:
            self.open_file(path)

    def step(self, by: int) -> None:
        """The next or the last picture of the class that is chosen."""
        examples, exhibit = self._bench.examples, self._bench.exhibit
        if examples is None or examples.part is None:
            return
        now = -1 if exhibit is None or exhibit.number is None else exhibit.number
        found = next_example(examples.part.labels, self.classes.currentData(), now, by)
        if found is not None:
            self._bench.show_example(found)

    def _make_source(self) -> None:
        self.source = Segments(
            self.tr("Where the picture comes from"),
            (
                ("test", self.tr("Test set"), self.tr("Pictures the model was never trained on")),
                ("draw", self.tr("Draw"), self.tr("Draw one and see every layer answer")),
            ),
        )
        self.open = QPushButton(self.tr("Open…"))
        self.open.setToolTip(self.tr("Look at a picture file; dropping one here does the same"))
        self.paste_button = QPushButton(self.tr("Paste"))
        self.paste_button.setToolTip(self.tr("Look at the picture on the clipboard"))
        for button in (self.open, self.paste_button):
            button.setProperty("role", "quiet")
            button.setStyleSheet("padding: 3px 6px;")
            button.setAccessibleName(button.toolTip())

    def _make_examples(self) -> None:
        self.examples = QWidget()
        self.classes = QComboBox()
        self.classes.setAccessibleName(self.tr("Class of the test picture"))
        self.classes.setToolTip(self.tr("Go through the pictures of one class, or of all"))
        limits = NumberRange(0, 0, 0, whole=True, unit="")
        self.number = NumberField(
            self.tr("Number"), limits, 0, self.tr("The picture’s number in the test set, from 0")
        )
        self.back = _tool("chevron-left", self.tr("The picture before this one in its class"))
        self.forth = _tool("chevron-right", self.tr("The next picture of this class"))
        row = QHBoxLayout(self.examples)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_XS)
        for part in (self.classes, self.back, self.forth):
            part.setFixedHeight(self.number.edit.sizeHint().height())
        for widget, stretch in (
            (self.classes, 3), (self.back, 0), (self.number, 2), (self.forth, 0),
        ):  # fmt: skip
            row.addWidget(widget, stretch, Qt.AlignmentFlag.AlignTop)

    def _make_canvas(self) -> None:
        self.canvas = Canvas()
        self.canvas.setFixedSize(CANVAS, CANVAS)
        self.canvas.hint = self.tr("Draw here")
        self.canvas.set_pen_width(36)
        self.canvas.setToolTip(self.tr("Draw with the mouse, or by arrow keys and Space"))
        self.undo = _tool("undo", self.tr("Take the last stroke back"))
        self.clear = _tool("trash-can-outline", self.tr("Begin anew; undo brings this back"))
        self.sheet = QWidget()
        row = QHBoxLayout(self.sheet)
        row.setContentsMargins(0, 0, 0, 0)
        tools = QVBoxLayout()
        for tool in (self.undo, self.clear):
            tools.addWidget(tool)
        tools.addStretch()
        paper = QFrame()
        paper.setProperty("role", "card")
        edge = QVBoxLayout(paper)
        edge.setContentsMargins(0, 0, 0, 0)  # the border is the frame's own
        edge.addWidget(self.canvas)
        row.addWidget(paper)
        row.addLayout(tools)
        row.addStretch()

    def _lay_out(self) -> None:
        source = QHBoxLayout()
        source.setSpacing(0)
        source.addWidget(self.source)
        source.addStretch()
        source.addWidget(self.open)
        source.addWidget(self.paste_button)
        self.note.setProperty("role", "warn")
        self.note.setWordWrap(True)
        self.note.hide()
        self.body.addLayout(source)
        self.body.addWidget(self.examples)
        self.body.addWidget(self.sheet)
        self.body.addWidget(self.note)
        self.body.addSpacing(SPACE_XS)
        self.body.addWidget(self.reading)
        self.body.addStretch(1)

    def _connect(self) -> None:
        bench = self._bench
        self.source.chosen.connect(self._show_source)
        self.open.clicked.connect(self.open_dialog)
        self.paste_button.clicked.connect(self.paste)
        self.classes.activated.connect(lambda _: self._begin_class())
        self.number.committed.connect(lambda value: bench.show_example(int(value)))
        self.back.clicked.connect(lambda: self.step(-1))
        self.forth.clicked.connect(lambda: self.step(1))
        self.canvas.ink_changed.connect(self._draw_soon)
        self.canvas.history_changed.connect(self._enable_tools)
        self.undo.clicked.connect(self.canvas.undo)
        self.clear.clicked.connect(self.canvas.clear)
        self._soon.timeout.connect(self._show_drawing)
        bench.model_changed.connect(self._take_model)
        bench.examples_found.connect(self._take_examples)
        bench.exhibit_changed.connect(self._take_exhibit)
        self._enable_tools()

    def _enable_tools(self) -> None:
        self.undo.setEnabled(self.canvas.drawing.can_undo)
        self.clear.setEnabled(bool(self.canvas.drawing.strokes))

    def _show_source(self) -> None:
        drawing = self.source.key == "draw"
        self.sheet.setVisible(drawing)
        self.examples.setVisible(not drawing)
        if drawing:
            self._show_drawing()
        elif self._bench.exhibit is None or self._bench.exhibit.number is None:
            self._begin_class()
        self.reading.set_drawing(drawing)

    def _draw_soon(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _show_drawing(self) -> None:
        if self.source.key != "draw" or self._bench.model is None:
            return
        if self.canvas.is_empty:
            self._bench.clear()
        else:
            picture = self.canvas.picture()
            self._bench.show_picture(lambda: picture)

    def _begin_class(self) -> None:
        examples = self._bench.examples
        if examples is not None and examples.part is not None:
            places = places_of(examples.part.labels, self.classes.currentData())
            if len(places):
                self._bench.show_example(int(places[0]))

    def _take_model(self) -> None:
        model = self._bench.model
        for widget in (self.source, self.open, self.paste_button):
            widget.setEnabled(model is not None)
        self.examples.setEnabled(False)
        self.note.hide()

    def _take_examples(self) -> None:
        examples = self._bench.examples
        assert examples is not None
        part, chosen = examples.part, self.classes.currentData()
        self.examples.setEnabled(part is not None)
        self.classes.clear()
        self.classes.addItem(self.tr("All classes"), None)
        for number, label in enumerate(examples.labels):
            self.classes.addItem(label, number)
        self.classes.setCurrentIndex(max(0, self.classes.findData(chosen)))
        self.number.set_limits(NumberRange(0, max(0, len(part or ()) - 1), 0, whole=True))
        self.note.setText(examples.note)
        self.note.setVisible(bool(examples.note))
        if part is None or self.source.key == "draw":
            self.source.choose("draw")
            self._show_drawing()
        else:
            self._begin_class()

    def _take_exhibit(self) -> None:
        exhibit = self._bench.exhibit
        if exhibit is not None and exhibit.number is not None:
            self.source.choose("test")
            self.number.set_value(exhibit.number)


def _tool(glyph: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setProperty("role", "tool")
    button.setIcon(icon(glyph))
    button.setIconSize(QSize(ICON, ICON))
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    return button
