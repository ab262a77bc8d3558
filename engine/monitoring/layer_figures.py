"""Norms, sizes of updates and units that have stopped learning, layer by layer."""

from collections.abc import Iterable
from math import hypot, inf, isfinite

import msgspec
import numpy as np

from engine.array import Array, Weights
from engine.layers import Context, Layer
from engine.layers.base import Watch
from engine.monitoring.units import dead_share, saturated_share
from engine.network import Network


class LayerFigures(msgspec.Struct, frozen=True):
    """One layer at one step. Norms are over all its trained weights together; None: no such thing.

    ‖w‖ = √Σw², ratio = ‖w after - w before‖ / ‖w before‖. A ratio near 0.001 is usual; one far
    above it unsettles the layer, one far below hardly teaches it.
    Source: Hinton 2012, "A practical guide to training restricted Boltzmann machines", section 7,
    for the 0.001; for dead and saturated units see `engine.monitoring.units`.
    """

    path: str  # as its weights' paths begin: "2/", "3/body/0/"
    layer: str  # the name of its type
    gradient_norm: float | None = None  # None too where it is beyond all numbers
    weight_norm: float | None = None  # after the update
    update_ratio: float | None = None  # None too where all weights were 0
    dead: float | None = None  # share of units
    saturated: float | None = None  # share of outputs


def measure_layers(
    network: Network, before: Weights, after: Weights, gradients: Weights, probe: Array | None
) -> tuple[LayerFigures, ...]:
    """The figures of every layer that has trained weights, or units that can die or saturate.

    `before` and `after` are the weights around one update, `gradients` what it was made from;
    statistics such as moving means have no gradient and do not count. `probe` is a batch of
    normalised pictures (N, C, H, W), N ≤ 64 or so; without it nothing is dead or saturated.
    """
    owned = paths_by_layer(gradients)
    rows: list[LayerFigures] = []

    def watch(path: str, layer: Layer, x: Array, y: Array) -> None:
        dead = None if probe is None else dead_share(layer, x)
        saturated = None if probe is None else saturated_share(layer, y)
        paths = owned.get(path, [])
        if paths or dead is not None or saturated is not None:
            norms = _norms(paths, before, after, gradients)
            rows.append(LayerFigures(path, type(layer).__name__, *norms, dead, saturated))

    watched_pass(network, after, probe, watch)
    return tuple(rows)


def paths_by_layer(weights: Iterable[str]) -> dict[str, list[str]]:
    """The paths of weights, by the path of the layer they belong to: `2/kernel` under `2/`."""
    owned: dict[str, list[str]] = {}
    for path in weights:
        owned.setdefault(path.rpartition("/")[0] + "/", []).append(path)
    return owned


def watched_pass(network: Network, weights: Weights, probe: Array | None, watch: Watch) -> None:
    """Show every layer to `watch` as the probe, or else one empty picture, goes through."""
    x = np.zeros((1, *network.input_shape), np.float32) if probe is None else probe
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
        network.forward(weights, x, Context(watch=watch))


def _norms(
    paths: list[str], before: Weights, after: Weights, gradients: Weights
) -> tuple[float | None, float | None, float | None]:
    if not paths:
        return None, None, None
    gradient = _norm(gradients[path] for path in paths)
    weight = _norm(after[path] for path in paths)
    step = _norm(after[path] - before[path] for path in paths)
    start = _norm(before[path] for path in paths)
    ratio = step / start if start else inf
    return _finite(gradient), _finite(weight), _finite(ratio)


def _norm(arrays: Iterable[Array]) -> float:
    return hypot(*(_norm_of_one(array) for array in arrays))


def _norm_of_one(array: Array) -> float:
    with np.errstate(over="ignore", invalid="ignore"):
        square = float(np.vdot(array, array))
        if not isfinite(square):  # its squares may be beyond float32 where it is not
            square = float(np.square(array, dtype=np.float64).sum())
    return float(np.sqrt(square))


def _finite(value: float) -> float | None:
    return value if isfinite(value) else None
