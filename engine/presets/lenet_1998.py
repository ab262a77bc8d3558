"""LeNet-5, near to how it was."""

from engine.initializers import InitializerName
from engine.layers import AveragePool2D, Conv2D, Dense, Flatten, Tanh
from engine.network import Network
from engine.presets.base import PictureShape, Preset

FIELD = 32  # pixels: the side of the pictures that LeNet-5 read
EDGE = 2  # pixels, put around smaller ones: MNIST's 28 become 32
START: InitializerName = "glorot-uniform"


def lenet_1998(shape: PictureShape, classes: int) -> Network:
    """Layers C1 to F6 of the paper: 6, 16 and 120 maps of 5 × 5, averaged by 2, then 84 units.

    What differs: a subsampling layer has no weight and bias of its own and no tanh after it; C3
    sees all six maps instead of a chosen few; tanh is not stretched to 1.7159 · tanh(2/3 · x);
    and the end is Dense with cross-entropy instead of distances to drawn digits (RBF). C5, whose
    5 × 5 kernels cover all there is of a 32 × 32 picture, is Dense here, for pictures of any size.
    """
    padding = EDGE if min(shape[1:]) < FIELD else 0
    return Network(
        shape,
        (
            Conv2D(6, size=5, padding=padding, initializer=START), Tanh(), AveragePool2D(2),
            Conv2D(16, size=5, initializer=START), Tanh(), AveragePool2D(2),
            Flatten(), Dense(120, initializer=START), Tanh(),
            Dense(84, initializer=START), Tanh(), Dense(classes, initializer=START),
        ),
    )  # fmt: skip


LENET_1998 = Preset(
    "LeNet-5 (1998)",
    "LeCun, Bottou, Bengio & Haffner 1998, section II.B, without its RBF units",
    lenet_1998,
    smallest=12,
)
