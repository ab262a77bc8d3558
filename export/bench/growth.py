"""How the time of a training step grows with the batch, the pictures and the channels."""

from collections.abc import Iterator, Mapping
from math import log
from typing import Any

import msgspec
from msgspec.structs import replace

from engine.layers import Concat, Conv2D, ConvTranspose2D, Dense, Layer, Residual, Sequential
from engine.network import Network
from engine.presets import build_preset
from export.bench.clock import Clock
from export.bench.ours import own_training
from export.bench.pytorch import torch_training
from export.bench.rows import OURS, TORCH
from export.bench.sampler import Sampling, measure
from export.bench.workloads import CLASSES, Workload, material

BATCHES = (16, 32, 64, 128, 256)
SIDES = (16, 24, 32, 48, 64)  # pixels
WIDTHS = (0.5, 1.0, 2.0)  # times the preset's channels


class Growth(msgspec.Struct, frozen=True):
    """One size tried, and the time it took."""

    workload: str
    threads: int
    grows: str  # "batch", "side" or "channels" (times the preset's)
    value: float
    seconds: float  # of one step
    torch_seconds: float | None
    exponent: float | None  # e where time grew with value^e since the row before; None in the first


def measure_growth(
    workload: Workload, threads: int, torch: Any | None, sampling: Sampling, clock: Clock
) -> Iterator[Growth]:
    """The rows one after another; all else stays as the workload has it."""
    for grows, sizes in _sizes(workload).items():
        before: tuple[float, float] | None = None
        for value, (network, batch) in sizes.items():
            own, theirs = _seconds(network, batch, threads, torch, sampling, clock)
            exponent = None if before is None else growth_exponent(before, (value, own))
            yield Growth(workload.name, threads, grows, value, own, theirs, exponent)
            before = value, own


def growth_exponent(before: tuple[float, float], after: tuple[float, float]) -> float:
    """e of time = constant · value^e through two points (value, seconds)."""
    return log(after[1] / before[1]) / log(after[0] / before[0])


def widened(network: Network, factor: float) -> Network:
    """The network with so many times the channels and units, but for the last layer's classes."""
    *body, last = network.layers
    return Network(network.input_shape, (*(_wider(layer, factor) for layer in body), last))


def _wider(layer: Layer, factor: float) -> Layer:
    def scaled(count: int) -> int:
        return max(1, round(count * factor))

    def row(layers: tuple[Layer, ...]) -> tuple[Layer, ...]:
        return tuple(_wider(one, factor) for one in layers)

    if isinstance(layer, Conv2D):  # depthwise: as many groups as channels
        groups = scaled(layer.groups) if layer.groups > 1 else 1
        return replace(layer, filters=scaled(layer.filters), groups=groups)
    if isinstance(layer, ConvTranspose2D):
        return replace(layer, filters=scaled(layer.filters))
    if isinstance(layer, Dense):
        return replace(layer, units=scaled(layer.units))
    if isinstance(layer, Residual):
        return replace(layer, layers=row(layer.layers), projection=row(layer.projection))
    if isinstance(layer, Concat):
        return replace(layer, branches=row(layer.branches))
    if isinstance(layer, Sequential):
        return replace(layer, layers=row(layer.layers))
    return layer


def _sizes(workload: Workload) -> Mapping[str, Mapping[float, tuple[Network, int]]]:
    network, channels = workload.network(), workload.shape[0]
    build = workload.preset
    return {
        "batch": {batch: (network, batch) for batch in BATCHES},
        "side": {
            side: (build_preset(build, (channels, side, side), CLASSES), workload.batch)
            for side in SIDES
        },
        "channels": {width: (widened(network, width), workload.batch) for width in WIDTHS},
    }


def _seconds(
    network: Network,
    batch: int,
    threads: int,
    torch: Any | None,
    sampling: Sampling,
    clock: Clock,
) -> tuple[float, float | None]:
    given = material(network, batch)
    contenders = {OURS: own_training(given, threads)}
    if torch is not None:
        contenders[TORCH] = torch_training(torch, given, threads)
    try:
        timings = measure(contenders, sampling, clock)
    finally:
        contenders[OURS].close()
    return timings[OURS].seconds, timings[TORCH].seconds if TORCH in timings else None
