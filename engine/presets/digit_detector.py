"""The network of the learned detector."""

from engine.detection.learned.network import BESIDES, DetectorNetwork
from engine.layers import ConvTranspose2D, Layer, ReLU, Residual
from engine.presets.base import PictureShape, activated, normalised

WIDTHS = (16, 24, 48)  # filters at a half, a quarter and an eighth of the picture's size
BLOCKS = 2  # residual ones at the last of them


def digit_detector(shape: PictureShape, classes: int) -> DetectorNetwork:
    """Three convolutions with a stride of 2, two residual blocks, and four answers a position.

    0.54 G multiply-adds on a grey picture of 480 × 640 pixels; a cell sees 79 pixels. The last
    layer gives each eighth four cells, 4 pixels wide, so that neighbouring small digits have cells
    of their own: the sub-pixel convolution of Shi et al. 2016.
    """
    steps = [layer for width in WIDTHS for layer in activated(width, stride=2)]
    blocks = [layer for _ in range(BLOCKS) for layer in _block(WIDTHS[-1])]
    head = ConvTranspose2D(BESIDES + classes, size=2, stride=2)
    return DetectorNetwork(shape, (*steps, *blocks, head))


def _block(filters: int) -> tuple[Layer, ...]:
    """Two convolutions and what passes beside them, as in He, Zhang, Ren & Sun 2016."""
    return Residual((*activated(filters), *normalised(filters))), ReLU()
