"""Networks to begin with, for pictures of any size and any number of classes."""

from collections.abc import Mapping

from engine.errors import UserError
from engine.network import Network
from engine.presets.alexnet_mini import ALEXNET_MINI
from engine.presets.base import PictureShape, Preset
from engine.presets.lenet import LENET
from engine.presets.lenet_1998 import LENET_1998
from engine.presets.mlp import MLP
from engine.presets.mobilenet_mini import MOBILENET_MINI
from engine.presets.resnet_8 import RESNET_8
from engine.presets.vgg_mini import VGG_MINI

PRESETS: Mapping[str, Preset] = {
    "mlp": MLP,
    "lenet": LENET,
    "lenet-1998": LENET_1998,
    "alexnet-mini": ALEXNET_MINI,
    "vgg-mini": VGG_MINI,
    "resnet-8": RESNET_8,
    "mobilenet-mini": MOBILENET_MINI,
}


def build_preset(name: str, shape: PictureShape, classes: int) -> Network:
    """The named network for pictures of (channels, height, width).

    Raises: UserError for an unknown name, and for pictures too small for the network.
    """
    if name not in PRESETS:
        raise UserError(f"There is no preset {name!r}. Known are {', '.join(PRESETS)}.")
    preset = PRESETS[name]
    if min(shape[1:]) < preset.smallest:
        raise UserError(
            f"The preset {name!r} needs pictures of at least {preset.smallest} × "
            f"{preset.smallest} pixels; these are {shape[1]} × {shape[2]}. Choose 'mlp', or "
            "larger pictures."
        )
    return preset.build(shape, classes)


__all__ = ["PRESETS", "PictureShape", "Preset", "build_preset"]
