"""What a classifier says of picture files: an answer each, or the reason why there is none."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from engine.classifier import Classifier, classify
from engine.errors import UserError
from engine.imaging.decode import read_picture


def read_pictures(
    classifier: Classifier, pictures: Iterable[Path], top: int = 5
) -> list[dict[str, Any]]:
    """For each file `image` and `top`, its most probable labels; best first, none without ink.

    One that can't be read has an `error` too, a sentence; the others get their answers still.
    """
    return [{"image": str(picture), **_read(classifier, picture, top)} for picture in pictures]


def _read(classifier: Classifier, picture: Path, top: int) -> dict[str, Any]:
    try:
        found = classify(classifier, read_picture(picture))
    except UserError as error:
        return {"top": [], "error": str(error)}
    pairs = found.top(top) if found else ()
    return {"top": [{"label": label, "probability": value} for label, value in pairs]}
