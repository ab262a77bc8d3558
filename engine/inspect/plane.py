"""A plane through the space of weights: a point and two directions."""

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from engine.array import Array, Weights
from engine.errors import UserError
from engine.inspect.activations import layers_by_path
from engine.layers import ConvTranspose2D, Dense, Layer
from engine.network import Network

KERNEL = "kernel"  # how weights that form filters are called


@dataclass(frozen=True)
class Plane:
    """The weights origin + α·first + β·second.

    Statistics, such as moving variances, must not leave the range they were measured in: for them
    the point is drawn into the triangle of (0, 0), (1, 0) and (0, 1).
    """

    origin: Weights
    first: Weights
    second: Weights
    measured: frozenset[str]  # the paths of the statistics

    def at(self, alpha: float, beta: float) -> Weights:
        """The weights at one point of the plane."""
        inside = _into_triangle(alpha, beta)
        weights = {}
        for path, origin in self.origin.items():
            a, b = inside if path in self.measured else (float(alpha), float(beta))
            weights[path] = origin + a * self.first[path] + b * self.second[path]
        return weights

    def coordinates(self, weights: Weights) -> tuple[float, float]:
        """α and β of the point of the plane nearest to these weights: to draw a run's way on it.

        Raises: UserError where the weights are not of the plane's network.
        """
        if weights.keys() != self.origin.keys():
            raise UserError(
                "A plane through weights takes weights of its own network; these have other paths. "
                "Choose a checkpoint of the same run."
            )
        learnt = [path for path in self.origin if path not in self.measured]
        first, second = _flat(self.first, learnt), _flat(self.second, learnt)
        offset = _flat(weights, learnt) - _flat(self.origin, learnt)
        system = np.array([[first @ first, first @ second], [first @ second, second @ second]])
        alpha, beta = np.linalg.lstsq(system, np.array([first @ offset, second @ offset]))[0]
        return float(alpha), float(beta)


def random_plane(network: Network, weights: Weights, rng: Generator) -> Plane:
    """Two random directions around the weights, each filter as long as the weights' own filter.

    d_f <- d_f / ‖d_f‖ · ‖w_f‖ for every filter f (for Dense: every unit) of a normal random d; 0
    for biases, scales, shifts and statistics. So networks whose filters differ in size, which ReLU
    and batch normalisation don't mind, are seen at one scale.
    Source: Li, Xu, Taylor, Studer & Goldstein 2018, section 4.
    """
    layers = {path: member.layer for path, member in layers_by_path(network).items()}
    first, second = (
        {path: _direction(path, w, layers, rng) for path, w in weights.items()} for _ in range(2)
    )
    return Plane(weights, first, second, _measured(network))


def plane_through(network: Network, origin: Weights, right: Weights, up: Weights) -> Plane:
    """The plane through three networks' weights: at (0, 0), (1, 0) and (0, 1).

    Raises: UserError where the weights don't fit the network.
    """
    for weights in (origin, right, up):
        network.check_weights(weights)
    first = {path: right[path] - w for path, w in origin.items()}
    second = {path: up[path] - w for path, w in origin.items()}
    return Plane(origin, first, second, _measured(network))


def _measured(network: Network) -> frozenset[str]:
    return network.body.statistics(network.input_shape)


def _direction(path: str, w: Array, layers: dict[str, Layer], rng: Generator) -> Array:
    place, _, name = path.rpartition("/")
    if name != KERNEL:
        return np.zeros_like(w)
    layer = layers[f"{place}/"]
    direction = rng.standard_normal(w.shape)
    ratio = _lengths(layer, w.astype(np.float64)) / np.maximum(_lengths(layer, direction), 1e-300)
    scaled: Array = (direction * ratio).astype(w.dtype)
    return scaled


def _lengths(layer: Layer, kernel: Array) -> Array:
    """The norm of the filter, or unit, that each number of the kernel belongs to."""
    shape, axes = kernel.shape, tuple(range(1, kernel.ndim))
    if isinstance(layer, Dense):
        axes = (0,)
    elif isinstance(layer, ConvTranspose2D):  # channels first, then the filters of their group
        kernel, axes = kernel.reshape(layer.groups, -1, *shape[1:]), (1, 3, 4)
    norms = np.sqrt((kernel**2).sum(axis=axes, keepdims=True))
    return np.broadcast_to(norms, kernel.shape).reshape(shape)


def _into_triangle(alpha: float, beta: float) -> tuple[float, float]:
    """Shares of the right and the upper corner, where all three are at least 0 and sum to 1."""
    shares = [max(share, 0.0) for share in (1 - alpha - beta, alpha, beta)]
    return float(shares[1] / sum(shares)), float(shares[2] / sum(shares))


def _flat(weights: Weights, paths: list[str]) -> Array:
    return np.concatenate([weights[path].astype(np.float64).ravel() for path in paths])
