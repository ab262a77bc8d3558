"""The multilayer perceptron."""

from engine.layers import Dense, Flatten, ReLU
from engine.network import Network
from engine.presets.base import PictureShape, Preset


def mlp(shape: PictureShape, classes: int) -> Network:
    """One hidden layer of 128 units: no convolution, the baseline of every course."""
    return Network(shape, (Flatten(), Dense(128), ReLU(), Dense(classes)))


MLP = Preset("Multilayer perceptron", "Rumelhart, Hinton & Williams 1986", mlp)
