"""MobileNet, cut to small pictures."""

from engine.layers import Conv2D, Dense, GlobalAveragePool2D, Layer
from engine.network import Network
from engine.presets.base import PictureShape, Preset, activated

STEM = 16  # filters of the first convolution
BLOCKS = ((32, 1), (64, 2), (64, 1), (128, 2), (128, 1))  # filters and stride of each


def mobilenet_mini(shape: PictureShape, classes: int) -> Network:
    """A convolution of 16 filters, five depthwise-separable blocks, the mean of each channel.

    What differs from the paper: five blocks instead of thirteen, and the first convolution is
    followed by its block at once, without batch normalisation and ReLU of its own.
    """
    layers: list[Layer] = [Conv2D(STEM, padding=1)]
    channels = STEM
    for filters, stride in BLOCKS:
        layers += _separable(channels, filters, stride)
        channels = filters
    return Network(shape, (*layers, GlobalAveragePool2D(), Dense(classes)))


def _separable(channels: int, filters: int, stride: int) -> tuple[Layer, ...]:
    """One 3 × 3 kernel for each channel, then 1 × 1 kernels that mix the channels."""
    depthwise = activated(channels, stride=stride, groups=channels)
    return (*depthwise, *activated(filters, size=1))


MOBILENET_MINI = Preset(
    "MobileNet, small",
    'after Howard et al. 2017, "MobileNets", section 3',
    mobilenet_mini,
    smallest=4,
)
