"""Labelled pictures to look into a model with: those it was tested on, or what stands in."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from engine.data.catalogue import data_title, judging_set, load_dataset
from engine.data.dataset import Dataset, Part
from engine.errors import UserError
from engine.model import Model
from engine.training.recipe import recipe_from_text
from gui.said import said

translate = QCoreApplication.translate
STAND_IN = "digits"


@dataclass(frozen=True)
class Examples:
    """Pictures of the shape that a model reads; `part` is None where there are none."""

    SAID = ("title", "note")

    title: str  # what the set is called on screen
    part: Part | None
    labels: tuple[str, ...]
    same_classes: bool  # whether its classes are the model's, so that answers can be judged
    note: str  # why these are not the pictures it was tested on; empty where they are


def find_examples(model: Model) -> Examples:
    """The test part of the data that the model's recipe names, or else of the built-in digits."""
    name, reason = _wanted(model)
    if name:
        try:
            data = load_dataset(name)
        except UserError:
            reason = translate("Examples", "Its data, {0}, isn’t here.")
            reason = reason.format(said(data_title(name)))
        else:
            if data.picture_shape == model.input_shape and len(data.test):
                return _examples(model, data, said(data_title(name)), "")
            reason = translate("Examples", "{0} has no test pictures of its size.")
            reason = reason.format(said(data_title(name)))
    return _stand_in(model, reason)


def _wanted(model: Model) -> tuple[str, str]:
    """The name of the data set in the model's recipe, or why there is none."""
    none = translate("Examples", "This model doesn’t say what it was trained on.")
    if not model.recipe:
        return "", none
    try:
        return judging_set(recipe_from_text(model.recipe).data), ""
    except UserError:
        return "", none


def _stand_in(model: Model, reason: str) -> Examples:
    try:
        data = load_dataset(STAND_IN)
    except UserError as error:
        return Examples("", None, (), False, f"{reason} {said(str(error))}")
    if data.picture_shape != model.input_shape:
        words = translate("Examples", "No built-in pictures fit; draw one, or open a file.")
        return Examples("", None, (), False, f"{reason} {words}")
    words = translate("Examples", "The built-in digits stand in.")
    return _examples(model, data, said(data_title(STAND_IN)), f"{reason} {words}")


def _examples(model: Model, data: Dataset, title: str, note: str) -> Examples:
    return Examples(title, data.test, data.labels, data.labels == model.labels, note)
