"""The one place for what is open: the model, the runtime that answers, the look."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from engine import places
from engine.array import Array
from engine.classifier import Classifier
from engine.data.augment import Augmentation
from engine.data.samples import count_samples, keep_sample
from engine.errors import UserError
from engine.model import Model, load_model
from engine.network import Network
from engine.runs.run import Run
from engine.runs.store import RunStore
from gui.actions import Actions
from gui.background import Job
from gui.keymap import Keymap
from gui.language import Language
from gui.recents import Recents
from gui.settings import Settings
from gui.theme import Appearance

Runtime = Literal["numpy", "onnxruntime"]
RUNTIME_TITLES: dict[str, str] = {"numpy": "NumPy", "onnxruntime": "ONNX Runtime"}
BUNDLED = "models/digits.safetensors"
LARGE_MODEL = 4 << 20  # bytes; up to here a file is read within a frame or two


class Session(QObject):
    """What the pages share; they change it here and hear of changes from here.

    Signals:
        model_opened(Model); runtime_changed(str) the runtime that answers from now on;
        sample_kept(int) how many are kept in all; failed(str), informed(str) sentences for the
        message bar; undo_offered(str, object) a sentence and what takes the act back;
        page_requested(str) a key of PAGES; training_requested(str, Augmentation | None) on the
        data of that name or folder; network_chosen(Network) to train, made on the Model page;
        run_requested(callable) takes the RunStore and gives the run to train;
        run_strip_changed(QWidget | None);
        picture_requested(Path), recipe_requested(Recipe), network_requested(Network),
        preset_requested(str), data_requested(str) to show on the page where such belong;
        folder_requested(Path) to import as a set; check_requested(Path) an ONNX file to be
        compared with the open model; fault_met(str, str) its name and its traceback;
        succeeded() what the user asked for was done: an error that still stands is over.
    """

    model_opened = Signal(object)
    runtime_changed = Signal(str)
    sample_kept = Signal(int)
    failed = Signal(str)
    informed = Signal(str)
    undo_offered = Signal(str, object)
    page_requested = Signal(str)
    training_requested = Signal(str, object)
    network_chosen = Signal(object)
    run_requested = Signal(object)
    run_strip_changed = Signal(object)
    picture_requested = Signal(object)
    recipe_requested = Signal(object)
    network_requested = Signal(object)
    preset_requested = Signal(str)
    data_requested = Signal(str)
    folder_requested = Signal(object)
    check_requested = Signal(object)
    fault_met = Signal(str, str)
    succeeded = Signal()

    def __init__(
        self, settings: Settings | None = None, appearance: Appearance | None = None
    ) -> None:
        super().__init__()
        self.settings = settings or Settings()
        self.appearance = appearance or Appearance(self.settings.mode, self)
        self.language = Language(self.settings, self)
        self.recents = Recents(self.settings)
        self.actions = Actions(Keymap(self.settings), self)
        self.model: Model | None = None
        self.model_path: Path | None = None
        self.runtime: Runtime = "numpy"
        self.classifier: Classifier | None = None
        self._wanted: Runtime = "numpy"
        self._job: Job | None = None  # starts ONNX Runtime
        self._loading: Job | None = None

    @staticmethod
    def bundled_model() -> Path:
        """The model that ships with Neocog."""
        return places.asset(BUNDLED)

    def recent_models(self) -> tuple[Path, ...]:
        """Models opened lately, newest first, without the bundled one."""
        return tuple(p for p in self.settings.recent_models if p != self.bundled_model())

    def open_first_model(self, path: Path | None = None) -> None:
        """Open the model asked for, or else the bundled one, if there is one."""
        first = path or self.bundled_model()
        if path is not None or first.is_file():
            self.open_model(first)
        if self.settings.runtime != self.runtime:
            self.set_runtime(self.settings.runtime)

    def open_model(self, path: Path) -> None:
        """Open a model file; where it can't be, say so and keep the model that is open.

        A small file is open when this returns; a large one is read in the background.
        """
        if self._loading is not None:
            self._loading.drop()
            self._loading = None
        if _size(path) > LARGE_MODEL:
            self._open_later(path)
            return
        try:
            model = load_model(path)
        except UserError as error:
            self.failed.emit(str(error))
            return
        self._take_model(model, path)

    def set_runtime(self, name: str) -> None:
        """Let NumPy or ONNX Runtime answer; the latter takes over as soon as it has started."""
        assert name in RUNTIME_TITLES, name
        self._wanted = cast(Runtime, name)
        self.settings.runtime = name
        if name == "numpy":
            self._answer_with_numpy()
        elif self.model is not None:
            self._start_onnx_runtime()

    def keep_sample(self, picture: Array, label: str) -> None:
        """Keep a corrected drawing, as the network saw it, to train on later."""
        before = sum(count_samples().values())
        try:
            path = keep_sample(picture, label)
        except UserError as error:
            self.failed.emit(str(error))
            return
        count = sum(count_samples().values())
        self.sample_kept.emit(count)
        if count == before:
            self.informed.emit(self.tr("This drawing was kept before, as “{0}”.").format(label))
            return
        sentence = self.tr("Kept as “{0}” for training: {1} in all.").format(label, count)
        self.undo_offered.emit(sentence, lambda: self._forget_sample(path))

    def open_page(self, key: str) -> None:
        """Ask the window for one of PAGES."""
        self.page_requested.emit(key)

    def train_on(self, data: str, augmentation: Augmentation | None = None) -> None:
        """Open the Train page with this data, and this augmentation where one is given."""
        self.open_page("train")  # made by now, so it hears what comes next
        self.training_requested.emit(data, augmentation)

    def train_network(self, network: Network) -> None:
        """Open the Train page with a network of the user's own."""
        self.open_page("train")  # made by now, so it hears what comes next
        self.network_chosen.emit(network)

    def train_run(self, find: Callable[[RunStore], Run]) -> None:
        """Open the Train page and train the run that `find` finds or makes in the store."""
        self.open_page("train")  # made by now, so it hears what comes next
        self.run_requested.emit(find)

    def show_run_strip(self, strip: QWidget | None) -> None:
        """Put a widget into the foot of the window for as long as a run lives; None clears it."""
        self.run_strip_changed.emit(strip)

    def _forget_sample(self, path: Path) -> None:
        path.unlink(missing_ok=True)
        self.sample_kept.emit(sum(count_samples().values()))
        self.informed.emit(self.tr("The drawing was not kept."))

    def _open_later(self, path: Path) -> None:
        self._loading = Job(lambda: load_model(path), self)
        self._loading.finished.connect(lambda model: self._take_model(model, path))
        self._loading.failed.connect(self._fail_to_open)
        self._loading.start()

    def _fail_to_open(self, sentence: str) -> None:
        self._loading = None
        self.failed.emit(sentence)

    def _take_model(self, model: Model, path: Path) -> None:
        """The new state is whole before anybody hears of it: a listener may ask at once."""
        self._loading = None
        self._drop_job()
        changed = self.runtime != "numpy"
        self.model, self.model_path = model, path
        self.classifier, self.runtime = model, "numpy"
        self.settings.add_recent_model(path, model.name)
        self.succeeded.emit()
        self.model_opened.emit(model)
        if changed:
            self.runtime_changed.emit("numpy")
        if self._wanted == "onnxruntime":
            self._start_onnx_runtime()

    def _answer_with_numpy(self) -> None:
        self._drop_job()
        self.classifier = self.model
        self._set_answering("numpy")

    def _set_answering(self, runtime: Runtime) -> None:
        if self.runtime != runtime:
            self.runtime = runtime
            self.runtime_changed.emit(runtime)

    def _start_onnx_runtime(self) -> None:
        self._drop_job()
        model = self.model
        assert model is not None
        self._job = Job(lambda: start_onnx_runtime(model), self)
        self._job.finished.connect(self._take_onnx_runtime)
        self._job.failed.connect(self._stay_with_numpy)
        self._job.start()

    def _take_onnx_runtime(self, classifier: object) -> None:
        self._job = None
        self.classifier = cast(Classifier, classifier)
        self._set_answering("onnxruntime")

    def _stay_with_numpy(self, sentence: str) -> None:
        self._job = None
        self._wanted = "numpy"
        self.runtime_changed.emit("numpy")
        self.failed.emit(sentence)

    def _drop_job(self) -> None:
        if self._job is not None:
            self._job.drop()
            self._job = None


def _size(path: Path) -> int:
    """Bytes in a file; none where it can't be read, which reading it will explain."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def start_onnx_runtime(model: Model) -> Classifier:
    """The model on ONNX Runtime, from memory; takes a second, so call it off the window's thread.

    Raises: UserError where the model can't be exported or no session can be made.
    """
    from export.model import to_onnx  # noqa: PLC0415  (onnx takes 0.5 s; most starts do without)
    from export.session import OnnxClassifier  # noqa: PLC0415  (onnxruntime likewise)

    return OnnxClassifier(to_onnx(model).SerializeToString())
