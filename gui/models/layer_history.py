"""How the layers of a run fared, from its measurements: what the Layers tab shows."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from engine.array import Array
from engine.training.events import (
    HistogramsMeasured,
    LayersMeasured,
    Reported,
    Started,
    TrainingEvent,
)
from gui.models.series import Series

LayerQuantity = Literal["gradient_norm", "update_ratio", "dead", "saturated"]
QUANTITIES: tuple[LayerQuantity, ...] = ("gradient_norm", "update_ratio", "dead", "saturated")


@dataclass(frozen=True)
class LayerLine:
    """One layer's figure against epochs, float64; moments without the figure are left out."""

    name: str
    number: int  # among all layers that are measured, from 0
    x: Array
    y: Array


class LayerHistory:
    """Norms, updates and silent units layer by layer; of reports and histograms the last ones."""

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        """Forget everything; a new run begins."""
        self.report: Reported | None = None
        self.histograms: HistogramsMeasured | None = None
        self.measured = 0  # how often the layers were
        self._steps_per_epoch = 1
        self._layers: dict[str, Series] = {}  # epoch and the quantities, by the layer's name

    def add(self, events: Iterable[TrainingEvent]) -> None:
        """Take what belongs here from these events."""
        for event in events:
            if isinstance(event, LayersMeasured):
                self._add_layers(event)
            elif isinstance(event, Reported):
                self.report = event
            elif isinstance(event, HistogramsMeasured):
                self.histograms = event
            elif isinstance(event, Started):
                self._steps_per_epoch = event.steps_per_epoch

    def lines(self, quantity: LayerQuantity) -> list[LayerLine]:
        """One line for each layer that has the figure, in the network's order."""
        column, found = 1 + QUANTITIES.index(quantity), []
        for number, (name, series) in enumerate(self._layers.items()):
            known = np.isfinite(series.column(column))
            if known.any():
                x, y = series.column(0)[known], series.column(column)[known]
                found.append(LayerLine(name, number, x, y))
        return found

    def _add_layers(self, event: LayersMeasured) -> None:
        self.measured += 1
        x = event.step / self._steps_per_epoch
        for layer in event.layers:
            name = f"{layer.path.rstrip('/')} {layer.layer}"
            figures = (getattr(layer, quantity) for quantity in QUANTITIES)
            row = [x, *(np.nan if figure is None else figure for figure in figures)]
            self._layers.setdefault(name, Series(len(row))).append(np.array([row]))
