"""What this computer does for Neocog: processor, products, memory, runtimes."""

import os
import platform
from dataclasses import dataclass
from pathlib import Path

from engine.blas import usable_cores

GIB, MIB = 1 << 30, 1 << 20  # bytes
CPU_INFO = Path("/proc/cpuinfo")


@dataclass(frozen=True)
class Machine:
    """What stays as it is while the window is open."""

    processor: str
    cores: int  # that this process may use
    all_cores: int
    products: str  # the library of matrix products, its kernels
    providers: tuple[str, ...]  # of ONNX Runtime


@dataclass(frozen=True)
class Memory:
    """Bytes in use."""

    window: int
    training: int  # of the processes that the window has started
    free: int
    total: int
    share: float  # of the processor, 0 to 1, since the last look, all cores together


def look_at_machine() -> Machine:
    """Takes a second: libraries are asked."""
    from export.runtime import available_providers  # noqa: PLC0415 - brings onnxruntime

    return Machine(
        _processor(), usable_cores(), os.cpu_count() or 1, _products(), available_providers()
    )


class MemoryWatch:
    """Looks again whenever asked; keeps what it needs to tell the processor's share."""

    def __init__(self) -> None:
        import psutil  # noqa: PLC0415 - asked only where somebody looks

        self._psutil = psutil
        self._own = psutil.Process()
        self._psutil.cpu_percent()  # the first answer is always nothing

    def look(self) -> Memory:
        """What is in use now; a process that ends meanwhile counts for nothing."""
        training = 0
        for child in self._own.children(recursive=True):
            try:
                training += child.memory_info().rss
            except self._psutil.Error:
                continue
        whole = self._psutil.virtual_memory()
        share = self._psutil.cpu_percent() / 100
        return Memory(self._own.memory_info().rss, training, whole.available, whole.total, share)


def size_words(count: int) -> str:
    """`1.5 GiB`, `312 MiB`."""
    return f"{count / GIB:.1f} GiB" if count >= GIB else f"{count / MIB:.0f} MiB"


def _processor() -> str:
    try:
        lines = CPU_INFO.read_text("utf-8", errors="replace").splitlines()
    except OSError:
        lines = []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, "") or platform.processor() or platform.machine()


def _products() -> str:
    """`OpenBLAS 0.3.30, kernels for SkylakeX`."""
    import threadpoolctl  # noqa: PLC0415 - looks through all loaded libraries

    found = [each for each in threadpoolctl.threadpool_info() if each.get("user_api") == "blas"]
    if not found:
        return "–"
    first = found[0]
    titles = {"openblas": "OpenBLAS", "mkl": "MKL", "blis": "BLIS", "accelerate": "Accelerate"}
    api = str(first.get("internal_api"))
    name = f"{titles.get(api, api)} {first.get('version') or ''}".strip()
    kernels = first.get("architecture")
    return f"{name}, {kernels}" if kernels else name
