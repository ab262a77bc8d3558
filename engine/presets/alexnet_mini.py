"""AlexNet, cut to small pictures."""

from engine.layers import Conv2D, Dense, Dropout, Flatten, Layer, LocalResponseNorm, MaxPool2D, ReLU
from engine.network import Network
from engine.presets.base import PictureShape, Preset


def alexnet_mini(shape: PictureShape, classes: int) -> Network:
    """Five convolutions, three overlapping pools, two dense layers with dropout.

    What differs from the paper's 224 × 224 network: kernels of 5 and 3 with stride 1 in place of
    11 and 5 with stride 4, about a third of the filters, 256 dense units instead of 4096, and no
    split of the filters over two machines.
    """
    return Network(
        shape,
        (
            *_competing(32), *_competing(64),
            Conv2D(96, padding=1), ReLU(), Conv2D(96, padding=1), ReLU(),
            Conv2D(64, padding=1), ReLU(), MaxPool2D(3, stride=2),
            Flatten(),
            Dense(256), ReLU(), Dropout(0.5), Dense(256), ReLU(), Dropout(0.5),
            Dense(classes),
        ),
    )  # fmt: skip


def _competing(filters: int) -> tuple[Layer, ...]:
    """A convolution whose maps compete, with the paper's constants, and a pool that overlaps."""
    compete = LocalResponseNorm(5, alpha=5e-4, beta=0.75, k=2.0)  # alpha / size is the paper's 1e-4
    return Conv2D(filters, size=5, padding=2), ReLU(), compete, MaxPool2D(3, stride=2)


ALEXNET_MINI = Preset(
    "AlexNet, small",
    "after Krizhevsky, Sutskever & Hinton 2012, section 3",
    alexnet_mini,
    smallest=15,
)
