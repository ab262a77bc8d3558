"""The peak memory of a workload, in a fresh process; run as `python -m export.bench.memory JSON`.

Counted is what comes on top of the interpreter and the imported libraries: network, weights,
buffers, a few steps. Prints the bytes as its last line, or null.
"""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import msgspec

from engine.blas import one_blas_thread
from export.bench.ours import own_inference, own_training
from export.bench.peak import peak_bytes, resident_bytes
from export.bench.pytorch import torch_inference, torch_training
from export.bench.workloads import Workload, material

ROOT = Path(__file__).resolve().parents[2]  # where `export` and `engine` lie
STEPS = 3
TIMEOUT = 300  # seconds


class Order(msgspec.Struct, frozen=True):
    """What the child is to do."""

    preset: str
    batch: int
    inference: bool
    threads: int
    torch: bool


def peak_memory(workload: Workload, threads: int, torch: bool) -> int | None:
    """Bytes that a few steps take at most, ours or PyTorch's; None where it can't be told."""
    order = Order(workload.preset, workload.batch, workload.inference, threads, torch)
    words = [sys.executable, "-m", "export.bench.memory", msgspec.json.encode(order).decode()]
    try:
        done = subprocess.run(
            words, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, timeout=TIMEOUT,
            check=True,
        )  # fmt: skip
        return msgspec.json.decode(done.stdout.splitlines()[-1], type=int | None)
    except (subprocess.SubprocessError, IndexError, msgspec.DecodeError):
        return None  # killed for want of memory, say: the row's times stand all the same


def measure_here(order: Order) -> int | None:
    """The same in this process, which should do nothing else."""
    torch = import_module("torch") if order.torch else None
    workload = Workload(order.preset, order.batch, order.inference)
    with one_blas_thread():
        before = resident_bytes()
        given = material(workload.network(), workload.batch)
        if torch is None:
            own = own_inference if order.inference else own_training
            contender = own(given, order.threads)
        else:
            theirs = torch_inference if order.inference else torch_training
            contender = theirs(torch, given, order.threads)
        contender.prepare()
        for _ in range(STEPS):
            contender.step()
        contender.close()
    peak = peak_bytes()
    return None if peak is None else max(0, peak - before)


if __name__ == "__main__":
    found = measure_here(msgspec.json.decode(sys.argv[1], type=Order))
    sys.stdout.buffer.write(b"\n" + msgspec.json.encode(found) + b"\n")
