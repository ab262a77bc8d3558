"""Which accelerators really work: each is tried in a child process, timed and remembered."""

import contextlib
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec

from engine.errors import UserError
from engine.places import home, write_whole
from export.runtime import CPU, available_providers

TIMEOUT = 120  # seconds; the first start of a GPU's libraries may take half a minute
ROOT = Path(__file__).resolve().parent.parent  # where `export` and `engine` lie

ABROAD = {"AzureExecutionProvider": "It sends pictures to a service; Neocog computes at home."}
"""Providers that are not tried, with the reason."""


EXTRAS: Mapping[str, tuple[str, str]] = {
    "gpu": ("onnxruntime-gpu", "NVIDIA cards"),
    "openvino": ("onnxruntime-openvino", "Intel processors and graphics"),
    "directml": ("onnxruntime-directml", "graphics cards on Windows"),
}
"""Neocog's extras with an accelerator: the package that replaces onnxruntime, and for what."""


class Finding(msgspec.Struct, frozen=True):
    """What a trial prints: see `export.probe`."""

    works: bool
    seconds_per_image: float | None  # median over runs of a LeNet on 64 pictures at a time
    why: str


class ProviderReport(msgspec.Struct, frozen=True):
    """What is known of one provider of ONNX Runtime."""

    name: str
    works: bool
    seconds_per_image: float | None  # at 64 pictures at a time; None where it doesn't work
    why: str


class Remembered(msgspec.Struct, frozen=True):
    """Reports, and the runtime they hold for."""

    runtime: str
    reports: tuple[ProviderReport, ...]


Probe = Callable[[str], ProviderReport]


def probe_providers(probe: Probe | None = None) -> tuple[ProviderReport, ...]:
    """Try every provider of the installed onnxruntime now, and remember what came of it.

    Each runs in a process of its own, so one that crashes or hangs harms nothing.
    """
    reports = tuple((probe or probe_in_child)(name) for name in available_providers())
    with contextlib.suppress(UserError):  # an unwritable home costs the memory, not the answer
        write_whole(_memory(), msgspec.json.encode(Remembered(_runtime(), reports)))
    return reports


def remembered_providers() -> tuple[ProviderReport, ...] | None:
    """The last reports; None where there are none for this onnxruntime."""
    try:
        content = _memory().read_bytes()
        remembered = msgspec.json.decode(content, type=Remembered)
    except (OSError, msgspec.MsgspecError, ValueError):
        return None
    return remembered.reports if remembered.runtime == _runtime() else None


def probe_in_child(
    name: str, module: str = "export.probe", timeout: float = TIMEOUT
) -> ProviderReport:
    """Try one provider in a process that may crash or hang."""
    if name in ABROAD:
        return ProviderReport(name, False, None, ABROAD[name])
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    try:
        done = subprocess.run(
            # -P: a stray onnx.py in the current folder must not be imported.
            [sys.executable, "-P", "-m", module, name],
            env={**os.environ, "PYTHONPATH": path},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=timeout,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return ProviderReport(name, False, None, f"It gave no answer within {timeout:g} s.")
    return _read_finding(name, done)


def advise(reports: tuple[ProviderReport, ...]) -> str:
    """What to do where nothing but the CPU works; empty where an accelerator does."""
    if any(report.works and report.name != CPU for report in reports):
        return ""
    failed = [r.name for r in reports if r.name not in ABROAD and r.name != CPU]
    cause = (
        f"{', '.join(failed)} is installed and failed its trial; the reason stands above"
        if failed
        else "The installed onnxruntime is the one for CPUs alone"
    )
    lines = [f"No accelerator works here. {cause}. One onnxruntime replaces another:"]
    lines += [f"  for {purpose}: {', '.join(steps)}" for purpose, steps in install_steps()]
    return "\n".join(lines)


def install_steps() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """For what, and the commands that put that onnxruntime in the place of another."""
    return tuple(
        (
            purpose,
            (
                f'pip install "neocog[{extra}]"',
                "pip uninstall -y onnxruntime",
                f"pip install --force-reinstall --no-deps {package}",
            ),
        )
        for extra, (package, purpose) in EXTRAS.items()
    )


def _read_finding(name: str, done: "subprocess.CompletedProcess[bytes]") -> ProviderReport:
    if done.returncode < 0:
        why = f"Its trial crashed (signal {-done.returncode})."
        return ProviderReport(name, False, None, why)
    lines = done.stdout.strip().splitlines() or [b""]
    try:
        finding = msgspec.json.decode(lines[-1], type=Finding)
    except (msgspec.MsgspecError, ValueError):
        last = (done.stderr.decode("utf-8", "replace").strip().splitlines() or ["no word"])[-1]
        sentence = f"Its trial ended with status {done.returncode}: {last[:200]}."
        return ProviderReport(name, False, None, sentence)
    return ProviderReport(name, finding.works, finding.seconds_per_image, finding.why)


def _memory() -> Path:
    return home() / "providers.json"


def _runtime() -> str:
    """What the reports depend on: the runtime's version, its providers, this machine."""
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - only here

    names = ("onnxruntime", "onnxruntime-gpu", "onnxruntime-openvino", "onnxruntime-directml")
    found = []
    for name in names:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    return "; ".join((*found, *available_providers()))
