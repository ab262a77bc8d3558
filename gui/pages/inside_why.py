"""Why: which parts of the picture the answer hangs on, by four methods."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from engine.inspect.grad_cam import picture_layers
from gui.bench import Bench
from gui.models.colours import as_rgb, colour, diverging, lay_over, viridis
from gui.models.reasons import Method, Question, Reason, explain
from gui.newest import Newest
from gui.pages.inside_tab import InsideTab
from gui.theme import SPACE_L, SPACE_M
from gui.widgets.card import Card
from gui.widgets.pixel_view import PixelView
from gui.widgets.scale_bar import ScaleBar, short
from gui.widgets.segments import Segments
from gui.widgets.work_row import WorkRow

OPACITY = 65  # percent at first
PATCHES = (3, 5, 7, 9, 13)  # pixels
METHODS: tuple[Method, ...] = ("gradient", "smooth", "cam", "occlusion")


class WhyTab(InsideTab):
    """Saliency, SmoothGrad, Grad-CAM and occlusion over the picture."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._reason: Reason | None = None
        self._key: tuple[str, str, Question] | None = None
        self._asker = Newest(self)
        self._make_controls()
        self.overlay = PixelView(self.tr("The map over the picture"))
        self.alone = PixelView(self.tr("The map by itself"))
        self.bar, self.work = ScaleBar(), WorkRow(self.tr("Looking"))
        self._lay_out()
        self._connect()
        self.take_model()

    @property
    def question(self) -> Question | None:
        """What is asked as the controls stand; None without a picture."""
        exhibit = self.bench.exhibit
        if exhibit is None:
            return None
        chosen = self.classes.currentData()
        method = next(each for each in METHODS if each == self.method.key)
        return Question(
            method,
            exhibit.answer if chosen is None else int(chosen),
            self.layer.currentData() if method == "cam" else None,
            int(self.patch.currentData()) if method == "occlusion" else 0,
        )

    def take_model(self) -> None:
        """Fill the choosers for another model."""
        model = self.bench.model
        for box in (self.classes, self.layer):
            box.blockSignals(True)
            box.clear()
        self.classes.addItem(self.tr("The answer"), None)
        self.layer.addItem(self.tr("The last picture"), None)
        if model is not None:
            for number, label in enumerate(model.labels):
                self.classes.addItem(label, number)
            for number, shape in picture_layers(model.network).items():
                name = type(model.network.layers[number]).__name__
                self.layer.addItem(f"{number} {name} {shape[1]}×{shape[2]}", number)
        for box in (self.classes, self.layer):
            box.blockSignals(False)

    def ask(self) -> None:
        """Explain the picture on the bench."""
        model, exhibit, question = self.bench.model, self.bench.exhibit, self.question
        if model is None or exhibit is None or question is None or not self.bench.key[0]:
            self._asker.cancel()
            self._key = None
            self._show(None)
            return
        x, key = exhibit.x, (*self.bench.key, question)
        if key != self._key:
            self._key = key
            self._show(None)  # until the first step is done, the picture by itself
        self._asker.ask(key, lambda: explain(model, x, question))

    def restyle(self) -> None:
        """Draw the map in the colours of another theme."""
        self._show(self._reason)

    def _show(self, reason: Reason | None) -> None:
        self._reason = reason
        exhibit = self.bench.exhibit
        if reason is None or exhibit is None:
            words = self.tr("Choose a picture on the left to ask why it is read as it is.")
            for view in (self.overlay, self.alone):
                view.empty_text = words
                view.show_picture(as_rgb(exhibit.picture) if exhibit is not None else None)
            self.bar.clear()
            return
        theme = self.bench.session.appearance.theme
        table = diverging(theme.series[0], theme.surface, theme.series[1])
        table = table if reason.signed else viridis()
        low, high = reason.levels
        coloured = colour(reason.map, table, low, high)
        opacity = self.opacity.value() / 100
        self.overlay.show_picture(lay_over(exhibit.picture, coloured, opacity))
        self.alone.show_picture(coloured)
        self.bar.show_scale(table, short(low), short(high), self._unit())
        if self.method.key == "cam":
            self._explain_method()
            if reason.nothing:
                words = self.tr("All this layer’s maps together speak against the class. "
                                "Choose another.")  # fmt: skip
                self.words.setText(words)

    def _unit(self) -> str:
        return {
            "gradient": self.tr("change of the logit with a pixel"),
            "smooth": self.tr("change of the logit with a pixel, mean over noise"),
            "cam": self.tr("evidence for the class"),
            "occlusion": self.tr("fall of the probability when covered"),
        }[self.method.key]

    def _explain_method(self) -> None:
        self.words.setText(
            {
                "gradient": self.tr(
                    "How strongly the class’s score answers to each pixel. Quick, but speckled."
                ),
                "smooth": self.tr(
                    "The gradient averaged over 64 noisy copies: what remains is what lasts."
                ),
                "cam": self.tr(
                    "Where a layer’s maps spoke for the class. Coarse: late layers have few pixels."
                ),
                "occlusion": self.tr(
                    "A patch of mean grey covers each place in turn. Warm: the answer needs it; "
                    "cold: it was in the way."
                ),
            }[self.method.key]
        )
        for row, method in ((self._layer_row, "cam"), (self._patch_row, "occlusion")):
            row.setVisible(self.method.key == method)

    def _change(self) -> None:
        self._explain_method()
        self.ask()

    def _connect(self) -> None:
        self.method.chosen.connect(lambda _: self._change())
        for box in (self.classes, self.layer, self.patch):
            box.currentIndexChanged.connect(lambda _: self.look())
        self.opacity.valueChanged.connect(lambda _: self._show(self._reason))
        self._asker.answered.connect(self._show)
        self._asker.progressed.connect(lambda step: self._show(step.result))
        self._asker.failed.connect(self._fail)
        self.work.follow(self._asker)
        self._explain_method()

    def _fail(self, sentence: str) -> None:
        self._show(None)
        self.bench.session.failed.emit(sentence)

    def _make_controls(self) -> None:
        self.method = Segments(
            self.tr("Method"),
            (
                ("gradient", self.tr("Gradient"), self.tr("Input gradient: one pass back")),
                ("smooth", self.tr("SmoothGrad"), self.tr("Mean gradient over noisy copies")),
                ("cam", self.tr("Grad-CAM"), self.tr("Maps of a layer, weighed for the class")),
                ("occlusion", self.tr("Occlusion"), self.tr("Cover parts and watch it fall")),
            ),
        )
        self.classes, self.layer, self.patch = QComboBox(), QComboBox(), QComboBox()
        self.classes.setToolTip(self.tr("The class whose score is explained; try a rival"))
        self.layer.setToolTip(self.tr("The layer whose maps are weighed; the last is usual"))
        self.patch.setToolTip(self.tr("The side of the square that covers; 5 suits 28 pixels"))
        for box in (self.classes, self.layer):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(7)
        for side in PATCHES:
            self.patch.addItem(self.tr("{0} px").format(side), side)
        self.patch.setCurrentIndex(1)
        self.opacity = QSlider(Qt.Orientation.Horizontal)
        self.opacity.setRange(0, 100)
        self.opacity.setValue(OPACITY)
        self.opacity.setToolTip(self.tr("How much of the map lies over the picture; 65 % is usual"))
        self.words = QLabel()
        self.words.setProperty("role", "muted")
        self.words.setWordWrap(True)

    def _lay_out(self) -> None:
        card = Card(self.tr("Why this answer"))
        card.body.addWidget(self.method)
        card.body.addWidget(self.words)
        views = QHBoxLayout()
        views.setSpacing(SPACE_L)
        for view in (self.overlay, self.alone):
            views.addWidget(view, 1)
        card.body.addLayout(views, 1)
        card.body.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignHCenter)
        controls = QHBoxLayout()
        controls.setSpacing(SPACE_L)
        self._layer_row = _labelled(self.tr("Layer"), self.layer)
        self._patch_row = _labelled(self.tr("Patch"), self.patch)
        for row, stretch in (
            (_labelled(self.tr("Class"), self.classes), 0),
            (self._layer_row, 0),
            (self._patch_row, 0),
            (_labelled(self.tr("Opacity"), self.opacity), 1),
        ):
            controls.addWidget(row, stretch)
        card.body.addLayout(controls)
        card.body.addWidget(self.work)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)


def _labelled(text: str, editor: QWidget) -> QWidget:
    """An editor with its name before it."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(SPACE_M)
    label = QLabel(text)
    label.setProperty("role", "muted")
    label.setBuddy(editor)
    editor.setAccessibleName(text)
    line.addWidget(label)
    line.addWidget(editor, 1)
    return row
