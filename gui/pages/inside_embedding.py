"""Embedding: the test set as a map, near where the network finds pictures alike."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout

from gui.bench import Bench
from gui.models.embedding import Method, Points, embed, last_hidden
from gui.newest import Newest
from gui.pages.inside_tab import InsideTab
from gui.plots.scatter import SYMBOLS, ScatterPlot, symbol_of
from gui.theme import SPACE_L, SPACE_M
from gui.widgets.card import Card
from gui.widgets.pixel_view import PixelView
from gui.widgets.segments import Segments
from gui.widgets.work_row import WorkRow

COUNTS = (500, 1000, 2000)
PREVIEW = 148  # pixels
MOST_NAMED = 20  # classes in the legend
SIGNS = dict(zip(SYMBOLS, "●■▼◆✚✖", strict=True))


class EmbeddingTab(InsideTab):
    """PCA at once, t-SNE with patience; the picture under the mouse, and a click opens it."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self.points: Points | None = None
        self._asker = Newest(self, kept=12)
        theme = bench.session.appearance.theme
        self.plot = ScatterPlot(theme, self.tr("Test pictures by what the layer makes of them"))
        self.preview = PixelView(self.tr("Picture under the mouse"), PREVIEW)
        self.caption, self.legend, self.facts = QLabel(), QLabel(), QLabel()
        self.work = WorkRow(self.tr("Arranging"))
        self._make_controls()
        self._lay_out()
        self._connect()
        self.take_model()

    def take_model(self) -> None:
        """Offer the layers of another model."""
        model = self.bench.model
        self.layer.blockSignals(True)
        self.layer.clear()
        rows = model.network.summary().rows if model is not None else ()
        for row in rows:
            indent = "  " * row.depth
            self.layer.addItem(
                f"{indent}{row.path} {row.name} · {'×'.join(map(str, row.output_shape))}",
                f"{row.path}/",
            )
        if rows:
            self.layer.setCurrentIndex(last_hidden(rows))
        self.layer.blockSignals(False)
        self._show(None)

    def ask(self) -> None:
        """Arrange the test pictures as the controls say."""
        model, examples = self.bench.model, self.bench.examples
        part = examples.part if examples is not None else None
        if model is None or part is None:
            self._asker.cancel()
            self._show(None)
            return
        self.plot.say(self.tr("Arranging the pictures…"))
        path, count = str(self.layer.currentData()), int(self.count.currentData())
        method: Method = "tsne" if self.method.key == "tsne" else "pca"
        self._asker.ask(
            (self.bench.model_key, path, method, count),
            lambda: embed(model, part, path, method, count),
        )

    def restyle(self) -> None:
        """Take the colours of another theme."""
        self.plot.set_theme(self.bench.session.appearance.theme)
        self._name_classes()

    def _show(self, points: Points | None) -> None:
        self.points = points
        self.plot.show_points(points, self._why_empty())
        self._name_classes()
        self.facts.setText("")
        if points is not None and points.share is not None:
            self.facts.setText(
                self.tr("{0:,} pictures; two components keep {1:.0f} % of the variance.").format(
                    len(points.numbers), 100 * points.share
                )
            )
        elif points is not None:
            self.facts.setText(
                self.tr("{0:,} pictures; only who is near whom counts, not how far.").format(
                    len(points.numbers)
                )
            )

    def _why_empty(self) -> str:
        if self.bench.model is None:
            return self.tr("Open a model in the top bar to see how it arranges pictures.")
        if self.bench.examples is None:
            return self.tr("Looking for the model’s test pictures…")
        if self.bench.examples.part is None:
            return self.bench.examples.note
        return self.tr("Choose a layer above; its view of the test set appears here.")

    def _name_classes(self) -> None:
        examples = self.bench.examples
        labels = examples.labels if examples is not None and self.points is not None else ()
        series = self.bench.session.appearance.theme.series
        words = [
            f'<span style="color:{series[number % len(series)]}">'
            f"{SIGNS[symbol_of(number, len(series))]}</span>&nbsp;{label}"
            for number, label in enumerate(labels[:MOST_NAMED])
        ]
        self.legend.setText(" &nbsp; ".join(words))

    def _preview(self, number: int) -> None:
        examples = self.bench.examples
        if number < 0 or examples is None or examples.part is None:
            self.preview.show_picture(None)
            self.caption.setText("")
            return
        self.preview.show_picture(examples.part.pictures[number])
        label = examples.labels[int(examples.part.labels[number])]
        self.caption.setText(self.tr("{0}, number {1}\nClick to open it.").format(label, number))

    def _fail(self, sentence: str) -> None:
        self._show(None)
        self.bench.session.failed.emit(sentence)

    def _take_step(self, points: Points | None) -> None:
        if points is not None and points is not self.points:
            self._show(points)

    def _connect(self) -> None:
        self.method.chosen.connect(lambda _: self.ask())
        for box in (self.layer, self.count):
            box.currentIndexChanged.connect(lambda _: self.look())
        self._asker.answered.connect(self._take_step)
        self._asker.progressed.connect(lambda step: self._take_step(step.result))
        self._asker.failed.connect(self._fail)
        self.plot.pointed.connect(self._preview)
        self.plot.chosen.connect(self.bench.show_example)
        self.work.follow(self._asker)

    def _make_controls(self) -> None:
        self.method = Segments(
            self.tr("Method"),
            (
                ("pca", self.tr("PCA"), self.tr("The two directions that vary most; at once")),
                ("tsne", self.tr("t-SNE"), self.tr("Neighbours stay neighbours; takes seconds")),
            ),
        )
        self.layer, self.count = QComboBox(), QComboBox()
        self.layer.setToolTip(
            self.tr("The layer whose numbers are compared; one before the last is usual")
        )
        self.layer.setAccessibleName(self.tr("Layer of the embedding"))
        self.count.setToolTip(self.tr("How many test pictures; 1,000 is usual"))
        self.count.setAccessibleName(self.tr("Number of pictures"))
        for box, letters in ((self.layer, 7), (self.count, 4)):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(letters)
        self.layer.setMaximumWidth(220)
        for count in COUNTS:
            self.count.addItem(f"{count:,}", count)
        self.count.setCurrentIndex(1)

    def _lay_out(self) -> None:
        self.preview.empty_text = self.tr("Point at a dot")
        self.plot.setToolTip(self.tr("Each dot is a picture; arrow keys go through them"))
        for label in (self.caption, self.facts):
            label.setProperty("role", "muted")
            label.setWordWrap(True)
        self.legend.setWordWrap(True)
        self.legend.setTextFormat(Qt.TextFormat.RichText)
        self.legend.setAccessibleName(self.tr("Colours of the classes"))
        side = QVBoxLayout()
        side.setSpacing(SPACE_M)
        self.legend.setFixedWidth(PREVIEW)
        self.caption.setFixedWidth(PREVIEW)
        self.facts.setFixedWidth(PREVIEW)
        for widget in (self.preview, self.caption, self.legend, self.facts):
            side.addWidget(widget)
        side.addStretch()
        row = QHBoxLayout()
        row.setSpacing(SPACE_L)
        row.addWidget(self.plot, 1)
        row.addLayout(side)
        card = Card(self.tr("Embedding"), (self.layer, self.count, self.method))
        card.body.addLayout(row, 1)
        card.body.addWidget(self.work)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
