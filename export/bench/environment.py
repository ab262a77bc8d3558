"""The machine, the libraries, and the environment that decides how fast OpenBLAS is."""

import os
import platform
import subprocess
import sys
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import msgspec
from threadpoolctl import threadpool_info

from engine.blas import usable_cores

SLOWING = ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")
"""What halves every product where it is preset: OpenBLAS then takes kernels of another machine."""

UNSET = "NEOCOG_BENCH_UNSET"  # tells the child which of them its parent took out
PROCESSOR = Path("/proc/cpuinfo")


class Environment(msgspec.Struct, frozen=True):
    """What figures hold for."""

    processor: str
    cores: int  # that this process may use
    system: str
    python: str
    blas: str  # library, version and the processor it was tuned for
    blas_preset: dict[str, str]  # of `SLOWING`, what is still set
    blas_unset: tuple[str, ...]  # what was set, and was taken out for the measurement
    versions: dict[str, str]


def examine(packages: tuple[str, ...]) -> Environment:
    """This machine and these packages, those absent left out."""
    unset = tuple(name for name in os.environ.get(UNSET, "").split(",") if name)
    return Environment(
        processor_name(),
        usable_cores(),
        platform.platform(),
        platform.python_version(),
        blas_name(),
        {name: os.environ[name] for name in SLOWING if name in os.environ},
        unset,
        {name: found for name in packages if (found := _version(name))},
    )


def preset_variables(environment: Mapping[str, str]) -> list[str]:
    """Which of the slowing variables are set."""
    return [name for name in SLOWING if name in environment]


def run_cleaned() -> int:
    """This very command again in a child without those variables; its exit status.

    OpenBLAS reads them when NumPy is imported, which is long ago in this process.
    """
    words = [sys.executable, *sys.orig_argv[1:]]
    return subprocess.run(words, env=cleaned(os.environ), check=False).returncode


def cleaned(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment without the slowing variables, saying which there were."""
    kept = {name: value for name, value in environment.items() if name not in SLOWING}
    return {**kept, UNSET: ",".join(preset_variables(environment))}


def processor_name() -> str:
    """What the processor is called."""
    if PROCESSOR.is_file():
        for line in PROCESSOR.read_text(errors="replace").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def blas_name() -> str:
    """The library that NumPy multiplies with and the processor it is tuned for, by its word."""
    found = [library for library in threadpool_info() if library["user_api"] == "blas"]
    found.sort(key=lambda library: "numpy" not in library["filepath"].lower())
    if not found:
        return "unknown"
    words = (found[0]["internal_api"], found[0]["version"], found[0].get("architecture"))
    return " ".join(word for word in words if word)


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None
