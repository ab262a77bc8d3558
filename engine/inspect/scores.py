"""A class's score, whatever the network ends in, and how to take its gradient.

Logits are the numbers whose softmax the probabilities are. A network that ends in Softmax has them
before that layer (divided by its temperature), one that ends in Sigmoid has the numbers before it,
one that ends in neither gives them. Through them a gradient stays alive where a probability of
0.999… lets it vanish.
"""

from collections.abc import Callable
from typing import Literal

import numpy as np

from engine.array import Array, Weights
from engine.errors import UserError
from engine.inspect.cut import tail
from engine.layers import Context, Layer, Sequential, Softmax
from engine.network import Network, find_last

Score = Literal["logit", "probability"]
"""What is differentiated: the class's logit, or its probability."""

SCORES: tuple[Score, ...] = ("logit", "probability")
NOTHING = Sequential(())  # passes its input on


def logit_layers(network: Network) -> tuple[Layer, ...]:
    """The network's layers with the ending that makes probabilities or scores passing on."""
    if network.output == "logits":
        return network.layers
    place, _ = find_last(network.layers, network.input_shape)
    return _silence(network.layers, place)


def logits(network: Network, weights: Weights, x: Array) -> Array:
    """Logits (N, classes) of pictures x (N, C, H, W), outside training."""
    outputs, _ = Sequential(logit_layers(network)).forward(weights, x, Context())
    scaled: Array = outputs * np.asarray(1 / _temperature(network), outputs.dtype)
    return scaled


def gradient_at(
    network: Network,
    weights: Weights,
    x: Array,
    slope: Callable[[Array], Array],
    first: int = 0,
) -> Array:
    """The gradient at x of what has the gradient slope(logits) at the logits (N, classes).

    x is the input of layer number `first`, (N, …); 0 means pictures.
    """
    layers, own = tail(logit_layers(network), weights, first)
    outputs, cache = layers.forward(own, x, Context())
    scale = 1 / _temperature(network)
    dlogits = slope(outputs * np.asarray(scale, outputs.dtype))
    dx, _ = layers.backward(own, cache, dlogits * np.asarray(scale, dlogits.dtype))
    return dx


def score_gradient(
    network: Network, weights: Weights, x: Array, labels: Array, score: Score, first: int = 0
) -> Array:
    """The gradient of each picture's own class score at x, the input of layer number `first`.

    Shapes: x (N, …), labels (N,) int64 -> (N, …); pictures don't mix, so one pass serves all.
    Raises: UserError for a score that is neither "logit" nor "probability".
    """
    if score not in SCORES:
        raise UserError(f"A class's score is its {' or its '.join(SCORES)}; {score!r} came.")

    def slope(outputs: Array) -> Array:
        chosen = one_hot(labels, outputs)
        return chosen if score == "logit" else _probability_slope(network, outputs, chosen)

    return gradient_at(network, weights, x, slope, first)


def one_hot(labels: Array, like: Array) -> Array:
    """1 at each row's class, 0 elsewhere, of the shape and type of `like` (N, classes)."""
    chosen = np.zeros_like(like)
    chosen[np.arange(len(labels)), labels] = 1
    return chosen


def _probability_slope(network: Network, outputs: Array, chosen: Array) -> Array:
    """The chosen class's probability, as `Network.probabilities` has it: its gradient at logits.

    After a Sigmoid p_k = s_k / Σ_j s_j, so dp_k/ds_j = ([j = k] - p_k) / Σ_j s_j.
    """
    if network.output != "scores":
        _, cache = Softmax().forward({}, outputs, Context())
        return Softmax().backward({}, cache, chosen)[0]
    _, ending = find_last(network.layers, network.input_shape)
    assert ending is not None, "only a layer gives scores"
    scores, cache = ending.forward({}, outputs, Context())
    total = np.maximum(scores.sum(axis=1, keepdims=True), 1e-12)
    share = (scores * chosen).sum(axis=1, keepdims=True) / total
    return ending.backward({}, cache, (chosen - share) / total)[0]


def _temperature(network: Network) -> float:
    _, last = find_last(network.layers, network.input_shape)
    return last.temperature if isinstance(last, Softmax) else 1.0


def _silence(layers: tuple[Layer, ...], place: tuple[int, ...]) -> tuple[Layer, ...]:
    """The layers with the one at `place`, as `find_last` gives it, passing on."""
    index, *rest = place
    changed: Layer = NOTHING
    if rest:
        around = layers[index]
        assert isinstance(around, Sequential)
        changed = Sequential(_silence(around.layers, tuple(rest)))
    return (*layers[:index], changed, *layers[index + 1 :])
