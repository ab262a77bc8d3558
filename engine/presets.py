"""Networks to begin with, for pictures of any size and any number of classes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from engine.errors import UserError
from engine.layers import Conv2D, Dense, Flatten, MaxPool2D, ReLU
from engine.network import Network

PictureShape = tuple[int, int, int]


@dataclass(frozen=True)
class Preset:
    """A named way to build a network."""

    title: str
    source: str
    build: Callable[[PictureShape, int], Network]


def mlp(shape: PictureShape, classes: int) -> Network:
    """One hidden layer of 128 units: no convolution, the baseline of every course."""
    return Network(shape, (Flatten(), Dense(128), ReLU(), Dense(classes)))


def lenet(shape: PictureShape, classes: int) -> Network:
    """Two convolutions of 5 × 5, each pooled by 2, and a hidden layer of 128 units."""
    return Network(
        shape,
        (
            Conv2D(8, size=5, padding=2), ReLU(), MaxPool2D(2),
            Conv2D(16, size=5), ReLU(), MaxPool2D(2),
            Flatten(), Dense(128), ReLU(), Dense(classes),
        ),
    )  # fmt: skip


PRESETS: Mapping[str, Preset] = {
    "mlp": Preset("Multilayer perceptron", "Rumelhart, Hinton & Williams 1986", mlp),
    "lenet": Preset("LeNet", "after LeCun, Bottou, Bengio & Haffner 1998, with ReLU", lenet),
}


def build_preset(name: str, shape: PictureShape, classes: int) -> Network:
    """The named network for pictures of (channels, height, width).

    Raises: UserError for an unknown name or pictures too small for it.
    """
    if name not in PRESETS:
        raise UserError(f"There is no preset {name!r}. Known are {', '.join(PRESETS)}.")
    return PRESETS[name].build(shape, classes)
