"""The layers: one file each, all in the LAYERS table, readable NumPy on (N, C, H, W)."""

from collections.abc import Mapping

from engine.layers.average_pool2d import AveragePool2D
from engine.layers.base import Cache, Context, Layer
from engine.layers.batch_norm import BatchNorm
from engine.layers.concat import Concat
from engine.layers.conv2d import Conv2D
from engine.layers.conv_transpose2d import ConvTranspose2D
from engine.layers.dense import Dense
from engine.layers.dropout import Dropout
from engine.layers.elu import ELU
from engine.layers.flatten import Flatten
from engine.layers.gelu import GELU
from engine.layers.global_average_pool2d import GlobalAveragePool2D
from engine.layers.group_norm import GroupNorm
from engine.layers.hard_sigmoid import HardSigmoid
from engine.layers.layer_norm import LayerNorm
from engine.layers.leaky_relu import LeakyReLU
from engine.layers.local_response_norm import LocalResponseNorm
from engine.layers.max_pool2d import MaxPool2D
from engine.layers.prelu import PReLU
from engine.layers.relu import ReLU
from engine.layers.residual import Residual
from engine.layers.sequential import Sequential
from engine.layers.sigmoid import Sigmoid
from engine.layers.silu import SiLU
from engine.layers.softmax import Softmax
from engine.layers.softplus import Softplus
from engine.layers.spatial_dropout2d import SpatialDropout2D
from engine.layers.tanh import Tanh
from engine.layers.upsample2d import Upsample2D
from engine.layers.zero_pad2d import ZeroPad2D

LAYERS: Mapping[str, type[Layer]] = {
    layer.__name__: layer
    for layer in (
        Conv2D,
        ConvTranspose2D,
        MaxPool2D,
        AveragePool2D,
        GlobalAveragePool2D,
        Upsample2D,
        ZeroPad2D,
        Dense,
        Flatten,
        ReLU,
        LeakyReLU,
        PReLU,
        ELU,
        GELU,
        SiLU,
        Softplus,
        Sigmoid,
        HardSigmoid,
        Tanh,
        Softmax,
        BatchNorm,
        LayerNorm,
        GroupNorm,
        LocalResponseNorm,
        Dropout,
        SpatialDropout2D,
        Sequential,
        Residual,
        Concat,
    )
}

__all__ = [
    "ELU", "GELU", "LAYERS", "AveragePool2D", "BatchNorm", "Cache", "Concat", "Context", "Conv2D",
    "ConvTranspose2D", "Dense", "Dropout", "Flatten", "GlobalAveragePool2D", "GroupNorm",
    "HardSigmoid", "Layer", "LayerNorm", "LeakyReLU", "LocalResponseNorm", "MaxPool2D", "PReLU",
    "ReLU", "Residual", "Sequential", "SiLU", "Sigmoid", "Softmax", "Softplus", "SpatialDropout2D",
    "Tanh", "Upsample2D", "ZeroPad2D",
]  # fmt: skip
