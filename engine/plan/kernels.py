"""Which node computes which layer."""

from collections.abc import Callable, Mapping, Sequence

from engine.layers import (
    ELU,
    GELU,
    AveragePool2D,
    BatchNorm,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    GlobalAveragePool2D,
    HardSigmoid,
    Layer,
    LeakyReLU,
    LocalResponseNorm,
    MaxPool2D,
    PReLU,
    ReLU,
    Sigmoid,
    SiLU,
    Softmax,
    Softplus,
    SpatialDropout2D,
    Tanh,
    Upsample2D,
    ZeroPad2D,
)
from engine.plan.fuse import Group
from engine.plan.node import Node, Part, Slot
from engine.plan.nodes.activation import (
    Elementwise,
    HyperbolicTangent,
    LeakyRectifier,
    LearntRectifier,
    Rectifier,
)
from engine.plan.nodes.batch_norm import MovingNormalisation, Normalisation
from engine.plan.nodes.by_reference import ByReference
from engine.plan.nodes.convolution import convolution
from engine.plan.nodes.dense import FullyConnected
from engine.plan.nodes.dropout import Mask
from engine.plan.nodes.flatten import Vectors
from engine.plan.nodes.global_pool import ChannelMeans
from engine.plan.nodes.local_response import Competition
from engine.plan.nodes.pool import LargestPool, MeanPool
from engine.plan.nodes.resize import Frame, Repeat
from engine.plan.nodes.softmax import Probabilities
from engine.plan.program import Scratch

Maker = Callable[[Part, Slot, Slot, bool], Node]
"""Makes the node of a single layer: (part, source, output, first)."""

KERNELS: Mapping[type[Layer], Maker] = {
    ReLU: Rectifier,
    LeakyReLU: LeakyRectifier,
    PReLU: LearntRectifier,
    Tanh: HyperbolicTangent,
    ELU: Elementwise,
    GELU: Elementwise,
    SiLU: Elementwise,
    Softplus: Elementwise,
    Sigmoid: Elementwise,
    HardSigmoid: Elementwise,
    Softmax: Probabilities,
    MaxPool2D: LargestPool,
    AveragePool2D: MeanPool,
    GlobalAveragePool2D: ChannelMeans,
    ZeroPad2D: Frame,
    Dropout: Mask,
    SpatialDropout2D: Mask,
    LocalResponseNorm: Competition,
    Flatten: Vectors,
}
"""Layers that a node of their own computes; Conv2D, Dense, BatchNorm and Upsample2D see below."""

IN_PLACE = (Rectifier, LeakyRectifier, LearntRectifier, HyperbolicTangent, Elementwise, Mask)
"""Nodes whose gradient at the source may be the memory of that at the output."""


def kernel_for(
    group: Group, source: Slot, output: Slot, first: bool, scratch: Sequence[Scratch]
) -> Node:
    """The node of a group of layers: the fast one, or the reference.

    `scratch` is memory, one for each shard, that convolutions share from node to node.
    """
    part = group[0]
    layer = part.layer
    if isinstance(layer, Conv2D):
        return _convolution(group, source, output, first, scratch)
    if isinstance(layer, Dense):
        return FullyConnected(part, source, output, first, rectified=len(group) == 2)
    if isinstance(layer, BatchNorm):
        kind = Normalisation if output.training else MovingNormalisation
        return kind(part, source, output, first)
    if isinstance(layer, Upsample2D) and layer.method == "nearest":
        return Repeat(part, source, output, first)
    return KERNELS.get(type(layer), ByReference)(part, source, output, first)


def works_in_place(layer: Layer) -> bool:
    """Whether the layer's node lets source and output share a gradient's memory."""
    return KERNELS.get(type(layer), ByReference) in IN_PLACE


def _convolution(
    group: Group, source: Slot, output: Slot, first: bool, scratch: Sequence[Scratch]
) -> Node:
    conv, path = group[0].layer, group[0].path
    assert isinstance(conv, Conv2D), "a group with a convolution begins with it"
    norm, relu, pool = None, False, None
    for part in group[1:]:
        relu = relu or isinstance(part.layer, ReLU)
        if isinstance(part.layer, BatchNorm):
            norm = part.layer, part.path
        elif isinstance(part.layer, MaxPool2D):
            pool = part.layer
    return convolution(
        conv, path, source, output,
        norm=norm, relu=relu, pool=pool, first=first, training=output.training,
        scratch=scratch,
    )  # fmt: skip
