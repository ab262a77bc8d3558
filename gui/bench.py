"""What lies on the bench of the Inside page: a model, its test pictures, and the one looked at."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from engine.array import Array
from engine.errors import UserError
from engine.imaging.prepare import prepare
from engine.model import Model
from gui.models.examples import Examples, find_examples
from gui.newest import Newest
from gui.session import Session


@dataclass(frozen=True)
class Exhibit:
    """One picture as the network reads it, and what the network makes of it."""

    picture: Array  # uint8, (H, W) or (H, W, C)
    x: Array  # float32 (1, C, H, W)
    probabilities: Array  # float32 (classes,)
    name: str  # of a file; empty otherwise
    label: int | None  # its true class, where that is known
    number: int | None  # in the test set
    digest: str

    @property
    def answer(self) -> int:
        """The most probable class."""
        return int(self.probabilities.argmax())


@dataclass(frozen=True)
class _Opened:
    """What opening a model for inspection finds out off the window's thread."""

    hash: str
    examples: Examples


class Bench(QObject):
    """Keeps the tabs of the page in step; they ask it and hear of changes from it.

    Signals: model_changed() another model, or none: its examples are not known yet;
    examples_found() they are; exhibit_changed() another picture, or none.
    """

    SAID = ("examples",)

    model_changed = Signal()
    examples_found = Signal()
    exhibit_changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.session = session
        self.model: Model | None = None
        self.examples: Examples | None = None
        self.exhibit: Exhibit | None = None
        self.blank = False  # whether the picture that was asked for holds no ink
        self._hash = ""
        self._opening, self._reading = Newest(self, kept=2), Newest(self, kept=1)
        self._opening.answered.connect(self._take_opened)
        self._reading.answered.connect(self._take_exhibit)
        for asker in (self._opening, self._reading):
            asker.failed.connect(session.failed)
        session.model_opened.connect(self._take_model)
        self._asked = 0  # pictures so far; a number is a question's key

    def open(self) -> None:
        """Take the session's model, if there is one."""
        self._take_model(self.session.model)

    @property
    def key(self) -> tuple[str, str]:
        """The model and the picture, as a key under which answers about both are kept."""
        return self._hash, self.exhibit.digest if self.exhibit is not None else ""

    @property
    def model_key(self) -> str:
        """The model, and the pictures it is tested on."""
        return f"{self._hash}/{self.examples.title if self.examples else ''}"

    def show_example(self, number: int) -> None:
        """Look at a picture of the test set."""
        found = self.examples.part if self.examples is not None else None
        if found is not None and 0 <= number < len(found):
            picture, label = found.pictures[number], int(found.labels[number])
            same = self.examples is not None and self.examples.same_classes
            self._ask(lambda: picture, "", label if same else None, number, as_it_is=True)

    def show_picture(self, load: Callable[[], Array], name: str = "") -> None:
        """Look at any picture, uint8 (H, W) or (H, W, 3), brought to the network's size."""
        self._ask(load, name, None, None, as_it_is=False)

    def clear(self) -> None:
        """Look at nothing."""
        self._reading.cancel()
        self._take_exhibit(None, blank=False)

    def _take_model(self, model: Model | None) -> None:
        self.model, self.examples, self._hash = model, None, ""
        self._reading.cancel()
        self.exhibit = None
        self.model_changed.emit()
        if model is not None:
            self._opening.ask_once(id(model), lambda: _Opened(model.hash, find_examples(model)))

    def _take_opened(self, opened: _Opened) -> None:
        self._hash, self.examples = opened.hash, opened.examples
        self.examples_found.emit()

    def _ask(
        self,
        load: Callable[[], Array],
        name: str,
        label: int | None,
        number: int | None,
        as_it_is: bool,
    ) -> None:
        model = self.model
        if model is None:
            return

        def read() -> Exhibit | None:
            picture = load()
            if not as_it_is:
                prepared = prepare(picture, model.input_path, model.input_shape)
                if prepared is None:
                    return None
                picture = prepared.picture
            return _exhibit(model, picture, name, label, number)

        self._asked += 1
        self._reading.ask_once(self._asked, read)

    def _take_exhibit(self, exhibit: Exhibit | None, blank: bool = True) -> None:
        self.exhibit, self.blank = exhibit, exhibit is None and blank
        if exhibit is not None and exhibit.name:
            self.session.succeeded.emit()
        self.exhibit_changed.emit()


def _exhibit(
    model: Model, picture: Array, name: str, label: int | None, number: int | None
) -> Exhibit:
    if picture.shape[:2] != model.input_shape[1:]:
        raise UserError(f"The model reads {model.input_shape}; the picture is {picture.shape}.")
    x = model.preprocessing.normalise(picture[None])
    outputs = model.network.predict(model.weights, x)
    probabilities = model.network.probabilities(outputs, model.answers)[0]
    digest = hashlib.sha256(picture.tobytes()).hexdigest()
    return Exhibit(picture, x, probabilities, name, label, number, digest)
