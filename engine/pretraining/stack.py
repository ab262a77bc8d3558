"""Which networks can be pre-trained, and how a machine's weights become a layer's."""

import numpy as np

from engine.array import Array, Weights
from engine.errors import UserError
from engine.layers import Dense, Flatten, Layer, Sigmoid, Softmax
from engine.network import Network
from engine.preprocessing import Preprocessing

ADVICE = "Build it so, or leave pre-training out (epochs 0)."


def hidden_layers(network: Network) -> tuple[int, ...]:
    """The numbers of the Dense layers with a Sigmoid after them, those that are pre-trained.

    The network must be Flatten, then Dense (with a bias) and Sigmoid in turn, then a last Dense,
    after which Sigmoid or Softmax may follow.
    Raises: UserError, which names the layer, for any other.
    """
    layers = network.layers
    last = len(layers) - 1 - isinstance(layers[-1], Sigmoid | Softmax)
    for number, layer in enumerate(layers[: last + 1]):
        wanted = _wanted(number, last)
        if not isinstance(layer, wanted):
            raise UserError(
                "Pre-training needs a network of Flatten, then Dense and Sigmoid in turn, then a "
                f"last Dense; layer {number} is {type(layer).__name__} where {wanted.__name__} "
                f"should be. {ADVICE}"
            )
        if isinstance(layer, Dense) and not layer.bias and number < last:
            raise UserError(
                f"Pre-training gives hidden layers a bias; layer {number} (Dense) has none. Give "
                "it one, or leave pre-training out (epochs 0)."
            )
    if last < 3:
        raise UserError(
            "Pre-training needs at least one hidden layer, Dense and Sigmoid, before the last "
            f"Dense; this network has none. {ADVICE}"
        )
    return tuple(range(1, last, 2))


def _wanted(number: int, last: int) -> type[Layer]:
    if number == 0:
        return Flatten
    return Dense if number == last or number % 2 else Sigmoid


def folded(machine: Weights, preprocessing: Preprocessing | None, pixels: int) -> Weights:
    """The kernel and bias of a Dense layer that gives the machine's hidden probabilities.

    The first machine saw pixels v in [0, 1], the network sees x = (v - mean) / deviation, so
    v · kernel + bias = x · (deviation · kernel) + (bias + mean · kernel), the deviation and mean
    being those of each pixel's channel. `pixels` are those of one channel. Machines further up
    (preprocessing None) see what their layer sees.
    """
    kernel, bias = machine["kernel"], machine["hidden_bias"]
    if preprocessing is None:
        return {"kernel": kernel, "bias": bias}
    mean = _by_pixel(preprocessing.mean, pixels)
    deviation = _by_pixel(preprocessing.deviation, pixels)
    wide = kernel.astype(np.float64)
    return {
        "kernel": (deviation[:, None] * wide).astype(kernel.dtype),
        "bias": (bias + mean @ wide).astype(bias.dtype),
    }


def _by_pixel(values: tuple[float, ...], pixels: int) -> Array:
    """One value for each entry of a flattened picture (C, H, W) from one a channel."""
    return np.repeat(np.asarray(values, np.float64), pixels)
