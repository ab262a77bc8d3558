"""LeNet, the small convolutional network, with today's layers."""

from engine.layers import Conv2D, Dense, Flatten, MaxPool2D, ReLU
from engine.network import Network
from engine.presets.base import PictureShape, Preset


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


LENET = Preset("LeNet", "after LeCun, Bottou, Bengio & Haffner 1998, with ReLU", lenet, smallest=12)
