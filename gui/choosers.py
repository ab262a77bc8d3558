"""What the choosers of the top bar offer: models and runtimes."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from engine.errors import UserError
from engine.model import Model, load_model
from gui.session import RUNTIME_TITLES, Session
from gui.widgets.top_bar import TopBar


class Choosers(QObject):
    """Keeps the two choosers in step with the session."""

    def __init__(self, session: Session, bar: TopBar) -> None:
        super().__init__(bar)
        self._session, self._bar = session, bar
        bar.model.menu().aboutToShow.connect(self._fill_models)
        bar.runtime.menu().aboutToShow.connect(self._fill_runtimes)
        session.model_opened.connect(self._show_model)
        session.runtime_changed.connect(self._show_runtime)
        session.language.changed.connect(self._show_model)
        session.language.changed.connect(self._show_runtime)
        self._show_model()
        self._show_runtime()

    def _show_model(self) -> None:
        model = self._session.model
        if model is None:
            self._bar.model.show_chosen(
                self.tr("Open a model…"),
                self.tr("No model is open. Open a .safetensors file, or train one."),
            )
        else:
            self._bar.model.show_chosen(title(model.name), self._describe(model))

    def _show_runtime(self) -> None:
        name = RUNTIME_TITLES[self._session.runtime]
        tip = self.tr(
            "What computes the answer: {0}.\nNumPy is our own engine; ONNX Runtime runs the model "
            "as you would export it. Both give the same probabilities."
        )
        self._bar.runtime.show_chosen(name, tip.format(name))

    def _describe(self, model: Model) -> str:
        lines = [
            self.tr("The model that answers: {0}").format(title(model.name)),
            self.tr("{0:,} parameters, {1} classes, pictures of {2} × {3} pixels").format(
                model.network.parameters, len(model.labels), *model.input_shape[1:]
            ),
            str(self._session.model_path or ""),
        ]
        return "\n".join(line for line in lines if line)

    def _fill_models(self) -> None:
        menu = self._bar.model.menu()
        menu.clear()
        session = self._session
        bundled, recent = session.bundled_model(), session.recent_models()
        if bundled.is_file():
            self._add_model(menu, bundled, self._bundled_title())
        if recent:
            menu.addSeparator()
        names = [self._recent_title(path) for path in recent]
        for path, name in zip(recent, names, strict=True):
            twin = names.count(name) > 1
            self._add_model(menu, path, f"{name} — {path.parent.name}" if twin else name)
        if not menu.isEmpty():
            menu.addSeparator()
        menu.addAction(session.actions["window.open_model"])

    def _bundled_title(self) -> str:
        """Read from the file, which is small: another version may ship another model."""
        session = self._session
        if session.model is not None and session.model_path == session.bundled_model():
            return title(session.model.name)
        try:
            return title(load_model(session.bundled_model()).name)
        except UserError:
            return session.bundled_model().stem

    def _recent_title(self, path: Path) -> str:
        name = self._session.settings.recent_names.get(path)
        return path.stem if name is None else title(name)

    def _add_model(self, menu: QMenu, path: Path, text: str) -> None:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(path == self._session.model_path)
        action.setToolTip(str(path))
        action.triggered.connect(lambda: self._session.open_model(path))

    def _fill_runtimes(self) -> None:
        menu = self._bar.runtime.menu()
        menu.clear()
        group = QActionGroup(menu)
        for name, text in RUNTIME_TITLES.items():
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(name == self._session.runtime)
            action.triggered.connect(lambda _checked=False, name=name: self._choose(name))
            group.addAction(action)

    def _choose(self, name: str) -> None:
        self._session.set_runtime(name)
        if self._session.runtime != name and self._session.model is not None:
            self._bar.runtime.show_chosen(
                self.tr("Starting…"), self.tr("ONNX Runtime is starting; NumPy answers until then.")
            )


def title(name: str) -> str:
    """What to call a model on screen: its own name, where it has one."""
    return name or QCoreApplication.translate("Choosers", "Unnamed model")
