"""Draw: a sign on the sheet, or a picture, and what the model makes of it while it is drawn."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from engine import places
from engine.model import Model
from gui.actions import text_button
from gui.dialogs import PICTURES, choose_model, choose_picture
from gui.draw_actions import PENS, STEPS, add_draw_actions
from gui.recogniser import Reading, Recogniser
from gui.session import RUNTIME_TITLES, Session
from gui.theme import SPACE_L
from gui.welcome import Welcome
from gui.widgets.answer_card import AnswerCard
from gui.widgets.card import Card
from gui.widgets.paper_card import PaperCard
from gui.widgets.stage_strip import StageStrip
from gui.widgets.thumbnails import Thumbnails
from gui.widgets.two_columns import TwoColumns

ENCODED = ("image/png", "image/jpeg", "image/tiff", "image/webp", "image/bmp")


class DrawPage(QWidget):
    """The page on which Neocog opens."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.recogniser = Recogniser(session)
        self.reading: Reading | None = None
        self.paper, self.answer, self.stages = PaperCard(), AnswerCard(), StageStrip()
        self.canvas = self.paper.canvas
        self.samples = Thumbnails(sample_pictures())
        add_draw_actions(self)
        self._set_up_tools()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        cards = TwoColumns(self.paper, self.answer, *self._make_lower_cards())
        self.welcome = Welcome(session)
        cards.set_banner(self.welcome)
        column.addWidget(cards)
        # One answer for all the moves of the pen that wait in the queue.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._connect()
        self.setFocusProxy(self.canvas)
        self._take_model()

    def open_picture(self, path: Path) -> None:
        """Classify a picture file in place of the drawing; where it can't be read, say so."""
        if path.parent != places.asset("pictures"):  # those are at hand anyway
            self.session.recents.add("picture", path)
        self.recogniser.read_file(path)

    def take_data(self, data: QMimeData, name: str) -> None:
        """Classify the picture that was dropped or pasted; `name` stands for it on screen."""
        files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if files:
            self.open_picture(Path(files[0]))
            return
        # Bytes before an image: Qt would decode them here and now, in the window's thread.
        encoded = next((kind for kind in ENCODED if data.hasFormat(kind)), None)
        image = data.imageData() if encoded is None and data.hasImage() else None
        if encoded is not None:
            self.recogniser.read_bytes(bytes(data.data(encoded).data()), name)
        elif isinstance(image, QImage):
            self.recogniser.read_image(image, name)
        else:
            self.session.failed.emit(
                self.tr("There is no picture there. Copy or drop a picture or its file.")
            )

    def show_drawing(self) -> None:
        """Leave the picture and go back to the drawing."""
        self.reading = None
        self.paper.show_canvas()
        self._enable_steps()
        self.recognise()

    def step_back(self) -> None:
        """What Escape does here: leave a picture."""
        self.session.actions["draw.back"].trigger()

    def recognise(self) -> None:
        """Ask the model about what stands in the canvas's place."""
        self._soon.stop()
        if self.paper.shows_picture and self.reading is not None:
            self.recogniser.read_later(self.reading.picture, self.reading.name)
        elif self.canvas.is_empty or self.session.classifier is None:
            self.recogniser.drop()
            self.reading = None
            self._show_nothing()
        else:
            self.recogniser.read_now(self.canvas.picture())

    def choose_picture(self) -> None:
        """Let the user pick a picture file."""
        self.session.open_page("draw")
        path = choose_picture(self, self.session)
        if path is not None:
            self.open_picture(path)

    def paste(self) -> None:
        """Classify the picture on the clipboard."""
        self.take_data(QGuiApplication.clipboard().mimeData(), self.tr("Pasted picture"))

    def _set_up_tools(self) -> None:
        actions = self.session.actions
        self.paper.add_tools(
            tuple(actions[name] for name in PENS), tuple(actions[name] for name in STEPS)
        )
        self.paper.back.setToolTip(actions["draw.back"].toolTip())
        self._enable_steps()

    def _enable_steps(self) -> None:
        actions, drawing = self.session.actions, self.canvas.drawing
        on_sheet = not self.paper.shows_picture
        actions["draw.undo"].setEnabled(on_sheet and drawing.can_undo)
        actions["draw.redo"].setEnabled(on_sheet and drawing.can_redo)
        actions["draw.clear"].setEnabled(on_sheet and bool(drawing.strokes))
        actions["draw.back"].setEnabled(not on_sheet)

    def _make_lower_cards(self) -> tuple[Card, Card]:
        actions = self.session.actions
        seen = Card(self.tr("What the network sees"), edge=SPACE_L)
        seen.body.addWidget(self.stages)
        buttons = (
            text_button(actions["draw.open"], self.tr("Open…")),
            text_button(actions["draw.paste"], self.tr("Paste")),
        )
        tried = Card(self.tr("Try a picture"), buttons, edge=SPACE_L)
        tried.body.addWidget(self.samples)
        words = QLabel(self.tr("Or drop one anywhere on this page: a photo, a scan, a drawing."))
        words.setProperty("role", "muted")
        words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        tried.body.addWidget(words)
        seen.title.setMinimumHeight(buttons[0].sizeHint().height())
        for card in (seen, tried):
            card.body.addStretch()
        return seen, tried

    def _connect(self) -> None:
        session = self.session
        self._soon.timeout.connect(self.recognise)
        self.canvas.ink_changed.connect(self._soon.start)
        self.welcome.serve(self.canvas)
        self.canvas.history_changed.connect(self._enable_steps)
        self.paper.back.clicked.connect(self.show_drawing)
        self.samples.chosen.connect(self.open_picture)
        self.recogniser.read.connect(self._show_reading)
        self.recogniser.failed.connect(session.failed)
        self.answer.correction.corrected.connect(self._keep_corrected)
        self.answer.model_wanted.connect(lambda: choose_model(self, session))
        self.answer.training_wanted.connect(lambda: session.open_page("train"))
        session.model_opened.connect(self._take_model)
        session.runtime_changed.connect(self.recognise)
        session.picture_requested.connect(self.open_picture)

    def _take_model(self) -> None:
        model = self.session.model
        if model is None:
            self.canvas.hint = self.tr("Open or train a model, then draw here")
            return
        self.canvas.hint = self._invitation(model)
        self.canvas.update()
        hint = self.tr("Nothing to read yet"), self.tr("Draw, or open, drop or paste a picture.")
        self.answer.set_labels(model.labels, hint)
        self.recognise()

    def _invitation(self, model: Model) -> str:
        if model.input_path == "photo":
            return self.tr("Drop a picture here, or draw")
        digits = all(label.isdigit() for label in model.labels)
        return self.tr("Draw a digit here") if digits else self.tr("Draw here")

    def _show_reading(self, reading: Reading) -> None:
        last, self.reading = self.reading, reading
        if reading.name and (last is None or last.picture is not reading.picture):
            self.session.succeeded.emit()  # and not when another model reads the same picture
        if reading.shown is not None:
            self.paper.show_picture(reading.shown, reading.name)
            self._enable_steps()
        if reading.answer is None:
            self._show_nothing(blank=bool(reading.name))
            return
        took = f"{1000 * reading.seconds:.1f} ms · {RUNTIME_TITLES[reading.runtime]}"
        self.answer.show_answer(reading.answer, took)
        self.stages.show_stages(reading.stages)

    def _show_nothing(self, blank: bool = False) -> None:
        """Empty the answer, and where a picture is blank say that this is why."""
        if self.session.model is not None and blank:
            self.answer.show_nothing(
                (self.tr("No ink stands out"), self.tr("Try a picture with more contrast."))
            )
        elif self.session.model is not None:
            self.answer.show_nothing()
        self.stages.show_stages(())

    def _keep_corrected(self, label: str) -> None:
        if self.reading is not None and self.reading.answer is not None:
            self.session.keep_sample(self.reading.answer.picture, label)


def sample_pictures() -> tuple[Path, ...]:
    """The pictures that ship with Neocog, by name."""
    folder = places.asset("pictures")
    if not folder.is_dir():
        return ()
    return tuple(sorted(p for p in folder.iterdir() if p.suffix.lstrip(".").lower() in PICTURES))
