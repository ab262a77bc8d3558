"""`neocog doctor`: what is installed, what works, what is missing, with the mend."""

import os
import platform
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version

import typer

from engine.blas import usable_cores
from engine.commandline import AsJson, answer
from engine.errors import UserError
from engine.places import asset, check_writable, data_folders, home
from gui.system import QT_LIBRARIES, X_LIBRARIES, has_screen, missing_packages

PACKAGES = (
    "neocog", "numpy", "PySide6-Essentials", "pyqtgraph", "superqt", "qtawesome",
    "opencv-python", "onnx", "onnxruntime", "msgspec", "safetensors", "scikit-learn", "scipy",
)  # fmt: skip
SLOWING = ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")


@dataclass(frozen=True)
class Finding:
    """One thing looked at."""

    name: str
    good: bool
    text: str


def add_commands(app: typer.Typer) -> None:
    """Add `doctor` to the command line."""
    app.command()(doctor)


def doctor(as_json: AsJson = False) -> None:
    """Say what is installed and what keeps Neocog from working well here."""
    findings = examine()
    lines = [f"{'ok ' if f.good else '!! '} {f.name:<20} {f.text}" for f in findings]
    result = {"findings": [asdict(f) for f in findings], "good": all(f.good for f in findings)}
    answer(result, "\n".join(lines), as_json)


def examine() -> list[Finding]:
    """Look at everything, from the ground up."""
    return [
        Finding("system", True, f"{platform.platform()}, Python {platform.python_version()}, "
                                f"{usable_cores()} cores"),
        *(_package(name) for name in PACKAGES),
        _libraries(),
        _screen(),
        _blas(),
        _home(),
        _data(),
        _model(),
    ]  # fmt: skip


def _package(name: str) -> Finding:
    try:
        return Finding(name, True, version(name))
    except PackageNotFoundError:
        for other in (f"{name}-gpu", f"{name}-openvino", f"{name}-directml"):
            try:
                return Finding(name, True, f"{version(other)} ({other})")
            except PackageNotFoundError:
                continue
    return Finding(name, False, f"absent: pip install {name}")


def _libraries() -> Finding:
    missing = missing_packages(QT_LIBRARIES) + missing_packages(X_LIBRARIES)
    if missing:
        return Finding("libraries", False, f"sudo apt-get install {' '.join(missing)}")
    return Finding("libraries", True, "all that Qt needs")


def _screen() -> Finding:
    return Finding("screen", has_screen(), "a window can open" if has_screen() else "no display")


def _blas() -> Finding:
    preset = [name for name in SLOWING if name in os.environ]
    if preset:
        return Finding("BLAS", False, f"{', '.join(preset)} in the environment slows products")
    return Finding("BLAS", True, "chooses its kernels by itself")


def _home() -> Finding:
    try:
        check_writable(home())
    except UserError as error:
        return Finding("user folder", False, f"{error} Or set NEOCOG_HOME.")
    return Finding("user folder", True, str(home()))


def _data() -> Finding:
    from engine.data.catalogue import data_state, known_sets  # noqa: PLC0415 - brings OpenCV

    states = ", ".join(f"{name}: {data_state(name)[0]}" for name in known_sets())
    return Finding("data", True, f"{states}; looked for in {', '.join(map(str, data_folders()))}")


def _model() -> Finding:
    from engine.model import load_model  # noqa: PLC0415

    try:
        model = load_model(asset("models/digits.safetensors"))
    except UserError as error:
        return Finding("bundled model", False, str(error))
    return Finding("bundled model", True, f"{model.name}, {model.hash[:12]}")
