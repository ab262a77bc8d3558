"""The layers: one file each, all in the LAYERS table, readable NumPy on (N, C, H, W)."""

from collections.abc import Mapping

from engine.layers.average_pool2d import AveragePool2D
from engine.layers.base import Cache, Context, Layer
from engine.layers.conv2d import Conv2D
from engine.layers.dense import Dense
from engine.layers.dropout import Dropout
from engine.layers.flatten import Flatten
from engine.layers.max_pool2d import MaxPool2D
from engine.layers.relu import ReLU
from engine.layers.sequential import Sequential
from engine.layers.sigmoid import Sigmoid
from engine.layers.softmax import Softmax
from engine.layers.tanh import Tanh

LAYERS: Mapping[str, type[Layer]] = {
    layer.__name__: layer
    for layer in (
        Conv2D,
        MaxPool2D,
        AveragePool2D,
        Dense,
        Flatten,
        ReLU,
        Sigmoid,
        Tanh,
        Softmax,
        Dropout,
        Sequential,
    )
}

__all__ = [
    "LAYERS", "AveragePool2D", "Cache", "Context", "Conv2D", "Dense", "Dropout", "Flatten",
    "Layer", "MaxPool2D", "ReLU", "Sequential", "Sigmoid", "Softmax", "Tanh",
]  # fmt: skip
