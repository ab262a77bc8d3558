"""Where a calculation left the numbers: the layer in which the first NaN or infinity appeared."""

import numpy as np

from engine.array import Array, Weights
from engine.draws import Draws
from engine.errors import UserError
from engine.layers import Context, Layer
from engine.network import Network


class DivergedError(UserError):
    """Training left the finite numbers; the state is still that from before the step."""

    def __init__(self, where: str, step: int, learning_rate: float) -> None:
        super().__init__(
            f"Training grew beyond all numbers at step {step} with a learning rate of "
            f"{learning_rate:g}; it began in {where}. The last checkpoint is good: go on from it "
            "with a smaller learning rate, or begin anew and clip the gradient's norm."
        )


def first_not_finite(
    network: Network, before: Weights, after: Weights, x: Array, draws: Draws
) -> str:
    """Say where a step left the finite numbers: in a weight, a layer, the loss or the update.

    `before` and `after` are the weights around the step, x the batch (N, C, H, W). The forward pass
    is done once more, as in training, and every layer is watched.
    """
    if bad := _not_finite(before):
        return f"the weights {bad} of {layer_words(network, bad)}"
    found: list[str] = []

    def watch(path: str, layer: Layer, given: Array, result: Array) -> None:
        if not found and not np.isfinite(result).all():
            found.append(f"layer {path.rstrip('/')} ({type(layer).__name__})")

    with np.errstate(all="ignore"):
        network.forward(before, x, Context(training=True, draws=draws, watch=watch))
    if found:
        return found[0]
    if bad := _not_finite(after):
        return f"the update of {bad} in {layer_words(network, bad)}"
    return "the loss"


def too_large(weights: Weights) -> bool:
    """Whether a weight is NaN or infinite, or its square is: one fast pass over each array."""
    with np.errstate(over="ignore", invalid="ignore"):
        return not all(np.isfinite(np.vdot(w, w)) for w in weights.values())


def _not_finite(weights: Weights) -> str:
    return next((path for path, array in weights.items() if too_large({path: array})), "")


def layer_words(network: Network, path: str) -> str:
    """A weight's layer for people: `7/kernel` -> `layer 7 (Dense)`."""
    number = path.split("/")[0]
    layer = network.layers[int(number)]
    return f"layer {number} ({type(layer).__name__})"
