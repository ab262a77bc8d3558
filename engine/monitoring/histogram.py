"""How weights, gradients and activations are spread."""

from typing import Literal

import msgspec
import numpy as np

from engine.array import Array, Weights
from engine.layers import Layer
from engine.monitoring.layer_figures import paths_by_layer, watched_pass
from engine.monitoring.units import ENDS, RECTIFIERS
from engine.network import Network

BINS = 50

Kind = Literal["weight", "gradient", "activation"]


class Histogram(msgspec.Struct, frozen=True):
    """Counts in BINS equal bins from `low` to `high`; NaN and infinity are left out.

    The edges are the smallest and the largest number. Where all are the same they stand in the
    middle; where there is none, all counts are 0.
    """

    path: str  # of the layer, as its weights' paths begin
    kind: Kind
    name: str  # of the weight, such as "kernel"; of the layer's type for activations
    low: float
    high: float
    counts: tuple[int, ...]


def histograms(
    network: Network, weights: Weights, gradients: Weights, probe: Array | None
) -> tuple[Histogram, ...]:
    """Of every trained weight, its gradient, and the outputs of the layers that matter.

    Those are the layers with trained weights and the activation functions. `probe` is a batch of
    normalised pictures (N, C, H, W); without it there are no activations.
    """
    found = []
    for path, gradient in gradients.items():
        layer, _, name = path.rpartition("/")
        found.append(_histogram(f"{layer}/", "weight", name, weights[path]))
        found.append(_histogram(f"{layer}/", "gradient", name, gradient))
    owned, telling = paths_by_layer(gradients), RECTIFIERS | ENDS.keys()

    def watch(path: str, layer: Layer, x: Array, y: Array) -> None:
        if path in owned or type(layer) in telling:
            found.append(_histogram(path, "activation", type(layer).__name__, y))

    if probe is not None:
        watched_pass(network, weights, probe, watch)
    return tuple(found)


def _histogram(path: str, kind: Kind, name: str, array: Array) -> Histogram:
    values = array[np.isfinite(array)].astype(np.float64)
    low, high = _edges(values)
    places = ((values - low) * (BINS / (high - low))).astype(np.int64)
    counts = np.bincount(np.clip(places, 0, BINS - 1), minlength=BINS)
    return Histogram(path, kind, name, low, high, tuple(counts.tolist()))


def _edges(values: Array) -> tuple[float, float]:
    if not len(values):
        return 0.0, 1.0
    low, high = float(values.min()), float(values.max())
    if low < high:
        return low, high
    margin = max(0.5, abs(low) / 2)
    return low - margin, high + margin
