"""The residual network of the MLPerf Tiny benchmark."""

from engine.layers import Conv2D, Dense, GlobalAveragePool2D, Layer, ReLU, Residual
from engine.network import Network
from engine.presets.base import PictureShape, Preset, activated, normalised


def resnet_8(shape: PictureShape, classes: int) -> Network:
    """A convolution of 16 filters, three residual stacks, the mean of each of 64 channels.

    What differs from the benchmark's: convolutions before batch normalisation have no bias, and
    windows with a stride of 2 are centred on pixels 0, 2, 4, …, those that the projection reads;
    TensorFlow's "same" padding centres them on 1, 3, 5, ….
    """
    return Network(
        shape,
        (
            *activated(16), *_stack(16), *_stack(32, stride=2), *_stack(64, stride=2),
            GlobalAveragePool2D(), Dense(classes),
        ),
    )  # fmt: skip


def _stack(filters: int, stride: int = 1) -> tuple[Layer, ...]:
    """Two convolutions and what passes beside them, by a 1 × 1 projection where sizes change."""
    body = (*activated(filters, stride=stride), *normalised(filters))
    projection = (Conv2D(filters, size=1, stride=stride),) if stride > 1 else ()
    return Residual(body, projection), ReLU()


RESNET_8 = Preset(
    "ResNet-8",
    "MLPerf Tiny (Banbury et al. 2021), image classification; after He, Zhang, Ren & Sun 2016",
    resnet_8,
    smallest=4,
)
