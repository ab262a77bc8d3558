"""Open a model file of either kind."""

from pathlib import Path

from engine.classifier import Classifier
from engine.errors import UserError
from engine.model import load_model


def open_classifier(path: Path) -> Classifier:
    """`.safetensors` on NumPy, `.onnx` on ONNX Runtime.

    Raises: UserError for any other name, and where the file can't be used.
    """
    kind = path.suffix.lower()
    if kind == ".safetensors":
        return load_model(path)
    if kind == ".onnx":
        from export.session import OnnxClassifier  # noqa: PLC0415 - brings ONNX Runtime

        return OnnxClassifier(path)
    raise UserError(
        f"{path} is neither a .safetensors nor an .onnx file. Choose a model that Neocog wrote."
    )
