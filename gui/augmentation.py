"""The fields of an augmentation for people: ranges with units, titles, and what each one does."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from engine.data.augment import Augmentation
from engine.spec import field_ranges
from gui.forms import range_from_meta
from gui.widgets.number_field import NumberRange

translate = QCoreApplication.translate
UNITS = {
    "shift": "px", "rotation": "°", "scale": "±", "shear": "°", "elastic": "px",
    "elastic_smoothness": "px", "stroke_width": "px", "flip": "share", "blur": "px",
    "brightness": "±", "contrast": "±", "noise": "share", "erase": "share",
}  # fmt: skip
USUAL = {
    "shift": 2.0, "rotation": 10.0, "scale": 0.1, "shear": 10.0, "elastic": 2.0,
    "elastic_smoothness": 4.0, "stroke_width": 1.0, "flip": 0.5, "blur": 0.5,
    "brightness": 0.2, "contrast": 0.2, "noise": 0.05, "erase": 0.1,
}  # fmt: skip
STEPS = ((1.0, 0.05), (8.0, 0.5))  # for limits up to the first number; larger ones go by 1


def augmentation_ranges() -> dict[str, NumberRange]:
    """The ranges that stand beside the fields, with units and usual values."""
    return {
        name: replace(
            range_from_meta(meta, USUAL[name], whole=False),
            unit=UNITS[name],
            step=next((step for highest, step in STEPS if float(meta.le or 0) <= highest), 1.0),
            logarithmic=False,
        )
        for name, meta in field_ranges(Augmentation).items()
    }


def augmentation_tips() -> dict[str, str]:
    """What each field does to a picture."""
    return {
        "shift": translate("augmentation", "Moves the picture right or left, up or down."),
        "rotation": translate("augmentation", "Turns it about its middle, either way."),
        "scale": translate("augmentation", "Makes it larger or smaller; 0.1 is 90 … 110 %."),
        "shear": translate("augmentation", "Leans upright strokes, as handwriting does."),
        "elastic": translate("augmentation", "Pulls every point a little, neighbours alike."),
        "elastic_smoothness": translate(
            "augmentation", "How far neighbours go alike: 4 trembles, 20 is nearly a shift."
        ),
        "stroke_width": translate("augmentation", "Makes bright strokes thicker or thinner."),
        "flip": translate(
            "augmentation", "How often left and right change places: for things, not for signs."
        ),
        "blur": translate("augmentation", "Takes the picture out of focus."),
        "brightness": translate("augmentation", "Multiplies all grey levels."),
        "contrast": translate("augmentation", "Draws grey levels apart or together."),
        "noise": translate("augmentation", "Adds the grain of a camera in the dark."),
        "erase": translate("augmentation", "Covers a rectangle with noise: nothing is relied on."),
    }
