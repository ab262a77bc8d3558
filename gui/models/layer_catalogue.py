"""The layers to choose from: in groups, with what each says of itself, ready to be put in."""

import inspect
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import msgspec
from PySide6.QtCore import QCoreApplication

from engine.array import Shape
from engine.layers import LAYERS, Concat, Conv2D, Layer, ReLU, Residual
from gui.models.field_kinds import field_kinds, neighbours
from gui.models.network_mends import changed_layer, fits
from gui.said import said

translate = QCoreApplication.translate
USUAL_FILTERS, USUAL_UNITS = 16, 64

GROUPS: Mapping[str, tuple[str, ...]] = {
    "see": (
        "Conv2D", "ConvTranspose2D", "MaxPool2D", "AveragePool2D", "GlobalAveragePool2D",
        "Upsample2D", "ZeroPad2D",
    ),
    "decide": ("Dense", "Flatten"),
    "bend": (
        "ReLU", "LeakyReLU", "PReLU", "ELU", "GELU", "SiLU", "Softplus", "Sigmoid", "HardSigmoid",
        "Tanh", "Softmax",
    ),
    "steady": ("BatchNorm", "LayerNorm", "GroupNorm", "LocalResponseNorm"),
    "forget": ("Dropout", "SpatialDropout2D"),
    "join": ("Sequential", "Residual", "Concat"),
}  # fmt: skip
"""By what they do; a layer that no group names stands in the last one."""


@dataclass(frozen=True)
class Offer:
    """A layer that can be put in."""

    name: str
    group: str  # a key of GROUPS
    line: str  # what it says of itself first


def group_title(group: str) -> str:
    """A group on screen."""
    titles = {
        "see": translate("LayerGroups", "Pictures: convolution, pooling, size"),
        "decide": translate("LayerGroups", "Vectors"),
        "bend": translate("LayerGroups", "Activations"),
        "steady": translate("LayerGroups", "Normalisation"),
        "forget": translate("LayerGroups", "Against overfitting"),
        "join": translate("LayerGroups", "Made of layers"),
    }
    return titles[group]


def offers(words: str = "") -> tuple[Offer, ...]:
    """All layers, or those whose name, group or line holds every one of the words."""
    wanted = words.lower().split()
    return tuple(
        offer
        for offer in _all()
        if all(word in f"{offer.name} {offer.line} {offer.group}".lower() for word in wanted)
    )


def first_line(kind: type) -> str:
    """What a class says of itself first."""
    return said((inspect.getdoc(kind) or "").split("\n")[0].replace("`", ""))


def explanation(kind: type) -> str:
    """The first paragraph of what a class says of itself, in one line."""
    return said(" ".join((inspect.getdoc(kind) or "").split("\n\n")[0].split()).replace("`", ""))


def new_layer(name: str, shape: Shape | None) -> Layer:
    """A layer of this type with usual values, changed so as to fit the shape where that helps."""
    layer = _usual(name, shape)
    if shape is None or fits(layer, shape):
        return layer
    kind: Any = type(layer)
    for field in msgspec.structs.fields(kind):
        for value in neighbours(field_kinds(kind, field.name), getattr(layer, field.name)):
            changed = changed_layer(layer, field.name, value)
            if changed is not None and fits(changed, shape):
                return changed
    return layer


def _usual(name: str, shape: Shape | None) -> Layer:
    kind: Any = LAYERS[name]
    channels = shape[0] if shape is not None else USUAL_FILTERS
    if kind is Conv2D:
        return Conv2D(USUAL_FILTERS, padding="same")  # so that a picture keeps its size
    if kind is Residual:
        return Residual((Conv2D(channels, padding="same"), ReLU()))
    if kind is Concat:
        half = USUAL_FILTERS // 2
        return Concat((Conv2D(half, size=1), Conv2D(half, padding="same")))
    needed = {"filters": USUAL_FILTERS, "units": USUAL_UNITS, "layers": (), "branches": ()}
    fields = msgspec.structs.fields(kind)
    return kind(**{f.name: needed[f.name] for f in fields if f.required})  # type: ignore[no-any-return]


def _all() -> tuple[Offer, ...]:
    groups = {name: group for group, names in GROUPS.items() for name in names}
    last = list(GROUPS)[-1]
    found = [Offer(name, groups.get(name, last), first_line(kind)) for name, kind in LAYERS.items()]
    order = list(GROUPS)
    return tuple(sorted(found, key=lambda offer: order.index(offer.group)))
