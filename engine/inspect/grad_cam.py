"""Where in the picture a layer found evidence for a class."""

from dataclasses import dataclass

import numpy as np

from engine.array import Array, Shape, Weights
from engine.errors import UserError
from engine.inspect.bilinear import enlarge
from engine.inspect.checks import check_labels, check_pictures
from engine.inspect.cut import head
from engine.inspect.scores import Score, logit_layers, score_gradient
from engine.layers import Context
from engine.network import Network


@dataclass(frozen=True)
class ClassMap:
    """Evidence for a class by place; 0 where there is none, in units of score · activation."""

    layer: int  # the number of the layer that was looked at
    coarse: Array  # (N, h, w), as large as that layer's output
    map: Array  # (N, H, W), brought to the picture's size


def grad_cam(
    network: Network,
    weights: Weights,
    x: Array,
    labels: Array | int,
    layer: int | None = None,
    score: Score = "logit",
) -> ClassMap:
    """Each filter's picture A_k at `layer`, weighted by how much the score answers to it.

    α_k = mean over i, j of d score / d A_k[i,j];  map = max(Σ_k α_k · A_k, 0).
    `layer` is the number of a top-level layer whose output is a picture; None means the last one
    of more than one pixel. Before a global average α are the weights of the class (Zhou, Khosla,
    Lapedriza, Oliva & Torralba 2016); before Flatten and Dense, which weigh every place by itself,
    their mean over the places tells less.
    Shapes: x (N, C, H, W), labels (N,) or one for all -> maps (N, H, W)
    Raises: UserError for a layer whose output is no picture, or a network without one.
    Source: Selvaraju, Cogswell, Das, Vedantam, Parikh & Batra 2017, equations 1 and 2.
    """
    check_pictures(network, x)
    classes = check_labels(network, labels, len(x))
    chosen = _chosen_layer(network, layer)
    layers, own = head(logit_layers(network), weights, chosen + 1)
    features, _ = layers.forward(own, x, Context())
    slopes = score_gradient(network, weights, features, classes, score, chosen + 1)
    alpha = slopes.mean(axis=(2, 3))
    coarse = np.maximum(np.einsum("nk,nkij->nij", alpha, features), 0)
    return ClassMap(chosen, coarse, enlarge(coarse, *x.shape[2:]))


def picture_layers(network: Network) -> dict[int, Shape]:
    """The top-level layers whose output is a picture, by number, with that output's shape."""
    members = enumerate(network.body.members(network.input_shape))
    return {number: m.output for number, m in members if len(m.output) == 3}


def _chosen_layer(network: Network, layer: int | None) -> int:
    known = picture_layers(network)
    if layer is None:
        large = [index for index, (_, height, width) in known.items() if height * width > 1]
        if not large:
            raise UserError(
                "Grad-CAM needs a layer whose output is a picture; this network has none. "
                "Use a network with a convolution, or look at the input gradient."
            )
        return large[-1]
    if layer not in known:
        numbers = ", ".join(map(str, known)) or "none"
        raise UserError(
            f"Grad-CAM needs a layer whose output is a picture; layer {layer} is not one. "
            f"Those that are: {numbers}."
        )
    return layer
