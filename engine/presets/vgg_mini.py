"""VGG, cut to small pictures."""

from engine.layers import Dense, Dropout, Flatten, MaxPool2D
from engine.network import Network
from engine.presets.base import PictureShape, Preset, activated


def vgg_mini(shape: PictureShape, classes: int) -> Network:
    """Convolutions of 3 × 3 in pairs, each pair pooled by 2, then dense layers with dropout.

    What differs from the paper: two pairs instead of five blocks, batch normalisation, which came
    after it, and a hidden layer of 256 units without ReLU.
    """
    return Network(
        shape,
        (
            *activated(32), *activated(32), MaxPool2D(2),
            *activated(64), *activated(64), MaxPool2D(2),
            Flatten(), Dense(256), Dropout(0.5), Dense(classes),
        ),
    )  # fmt: skip


VGG_MINI = Preset(
    "VGG, small",
    "after Simonyan & Zisserman 2015, with batch normalisation",
    vgg_mini,
    smallest=4,
)
