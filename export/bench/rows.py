"""One row for each workload and number of threads: images a second, ratios, memory."""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from export.bench.clock import Clock
from export.bench.memory import peak_memory
from export.bench.ours import own_inference, own_training
from export.bench.pytorch import torch_inference, torch_training
from export.bench.sampler import Contender, Sampling, Timing, measure
from export.bench.workloads import Material, Workload, material

OURS, TORCH, LAST, RUNTIME = "neocog", "torch", "torch, channels last", "ONNX Runtime"

Memory = Callable[[Workload, int, bool], int | None]
"""Workload, threads, whether PyTorch does it -> bytes, or None where unknown."""


class Row(msgspec.Struct, frozen=True):
    """What one workload gave with one number of threads; None where nobody was asked.

    Ratios say how many times as many images a second as the other, in samples taken in turns. On
    a busy machine, the ratio of processor seconds at one thread is the one to be trusted.
    """

    workload: str
    threads: int
    images_per_second: float
    torch_images_per_second: float | None
    ratio: float | None  # to PyTorch in its default layout
    batch: int
    seconds: float  # of one step
    processor_ratio: float | None  # as ratio, in processor seconds: see `Timing.processor`
    channels_last_ratio: float | None  # to PyTorch with channels last
    onnxruntime_images_per_second: float | None
    onnxruntime_ratio: float | None
    peak_memory_bytes: int | None  # above a process that has only imported its libraries
    torch_peak_memory_bytes: int | None
    clean_samples: int  # of the contender that has the fewest


def measure_row(
    workload: Workload,
    threads: int,
    torch: Any | None,
    sampling: Sampling,
    clock: Clock,
    memory: Memory | None = peak_memory,
) -> Row:
    """The row of one workload; `torch` is PyTorch's module where it competes."""
    given = material(workload.network(), workload.batch)
    contenders = _contenders(workload, given, threads, torch)
    try:
        timings = measure(contenders, sampling, clock)
    finally:
        for contender in contenders.values():
            contender.close()
    own = memory(workload, threads, False) if memory else None
    theirs = memory(workload, threads, True) if memory and torch is not None else None
    return row_of(workload, threads, timings, own, theirs)


def row_of(
    workload: Workload,
    threads: int,
    timings: Mapping[str, Timing],
    memory: int | None = None,
    torch_memory: int | None = None,
) -> Row:
    """Images a second and ratios from the seconds of a step."""

    def rate(name: str) -> float | None:
        return workload.batch / timings[name].seconds if name in timings else None

    def ratio(name: str) -> float | None:
        return timings[name].seconds / timings[OURS].seconds if name in timings else None

    seconds, processor = timings[OURS].seconds, timings[OURS].processor
    computed = timings[TORCH].processor / processor if TORCH in timings and processor else None
    return Row(
        workload.name, threads, workload.batch / seconds, rate(TORCH), ratio(TORCH),
        workload.batch, seconds, computed, ratio(LAST), rate(RUNTIME), ratio(RUNTIME),
        memory, torch_memory, min(timing.clean for timing in timings.values()),
    )  # fmt: skip


def _contenders(
    workload: Workload, given: Material, threads: int, torch: Any | None
) -> dict[str, Contender]:
    theirs = torch_inference if workload.inference else torch_training
    found: dict[str, Contender] = {}
    if torch is not None:
        found[TORCH] = theirs(torch, given, threads)
        found[LAST] = theirs(torch, given, threads, channels_last=True)
    if workload.inference:
        from export.bench.onnx_runtime import onnx_inference  # noqa: PLC0415 - brings onnx

        found[RUNTIME] = onnx_inference(given, threads)
        return {OURS: own_inference(given, threads), **found}
    return {OURS: own_training(given, threads), **found}
