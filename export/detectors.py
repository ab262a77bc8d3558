"""The detectors that can be chosen by name."""

from collections.abc import Callable, Mapping
from pathlib import Path

from engine import places
from engine.detection.detector import Detector
from engine.errors import UserError
from engine.model import load_model
from export.classifier import open_classifier

BUNDLED = "models/digits.safetensors"
LEARNED = "models/detector.safetensors"
LEARNED_RECIPE = "models/detector.recipe.json"


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


def _learned(model: Path | None) -> Detector:
    from engine.detection.learned.detector import LearnedDetector  # noqa: PLC0415 - likewise

    chosen = model or places.asset(LEARNED)
    if model is None and not chosen.exists():
        raise UserError(
            "No trained detector ships with this version. Train one with `neocog train` from "
            f"{places.asset(LEARNED_RECIPE)}, and name it with --model."
        )
    return LearnedDetector(load_model(chosen))


DETECTORS: Mapping[str, Callable[[Path | None], Detector]] = {
    "proposals": _proposals,
    "learned": _learned,
}
