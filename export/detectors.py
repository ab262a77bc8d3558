"""The detectors that can be chosen by name."""

from collections.abc import Callable, Mapping
from pathlib import Path

from engine import places
from engine.detection.detector import Detector
from engine.errors import UserError
from export.classifier import open_classifier

BUNDLED = "models/digits.safetensors"


def open_detector(name: str, model: Path | None = None) -> Detector:
    """A detector by its name, with a model file or the one that ships with Neocog.

    Raises: UserError for an unknown name, and where the model can't be used.
    """
    if name not in DETECTORS:
        raise UserError(f"There is no detector {name!r}. Choose {' or '.join(DETECTORS)}.")
    return DETECTORS[name](model)


def _proposals(model: Path | None) -> Detector:
    from engine.detection.proposals import ProposalDetector  # noqa: PLC0415 - brings OpenCV

    return ProposalDetector(open_classifier(model or places.asset(BUNDLED)))


DETECTORS: Mapping[str, Callable[[Path | None], Detector]] = {"proposals": _proposals}
