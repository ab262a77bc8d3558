"""Which pixels a class's score answers to: input gradients and SmoothGrad."""

from collections.abc import Iterator

import numpy as np
from numpy.random import Generator

from engine.array import Array, Weights
from engine.inspect.checks import check_labels, check_pictures, check_range
from engine.inspect.progress import Progress
from engine.inspect.scores import Score, score_gradient
from engine.network import Network

MOST_SAMPLES = 10_000


def input_gradient(
    network: Network, weights: Weights, x: Array, labels: Array | int, score: Score = "logit"
) -> Array:
    """How fast the class's score grows with each pixel: d score[label] / d x.

    Shapes: x (N, C, H, W), labels (N,) or one for all -> (N, C, H, W)
    Raises: UserError for pictures or classes the network doesn't have.
    Source: Simonyan, Vedaldi & Zisserman 2014, section 3.
    """
    check_pictures(network, x)
    return score_gradient(network, weights, x, check_labels(network, labels, len(x)), score)


def gradient_times_input(
    network: Network, weights: Weights, x: Array, labels: Array | int, score: Score = "logit"
) -> Array:
    """Each pixel's part in the score, were the network linear: x · d score / d x.

    In a network of ReLU, pooling and layers without bias the parts sum to the logit.
    Shapes and errors: as `input_gradient`.
    Source: Shrikumar, Greenside, Shcherbina & Kundaje 2016, section 2.
    """
    return x * input_gradient(network, weights, x, labels, score)


def smooth_grad(
    network: Network,
    weights: Weights,
    x: Array,
    labels: Array | int,
    rng: Generator,
    samples: int = 50,
    noise: float = 0.15,
    score: Score = "logit",
    batch: int = 16,
) -> Iterator[Progress[Array]]:
    """The mean gradient over noisy copies of each picture: what remains is what lasts.

    M(x) = 1/samples · Σ d score / d x at x + n, n ~ Normal(0, σ²), σ = noise · (max x - min x) of
    each picture. After every `batch` copies comes the mean so far.
    Shapes: x (N, C, H, W), labels (N,) or one for all -> (N, C, H, W)
    Raises: UserError for pictures, classes or settings that can't be.
    Source: Smilkov, Thorat, Kim, Viégas & Wattenberg 2017, section 3.
    """
    check_pictures(network, x)
    check_range("SmoothGrad's number of samples", samples, 1, MOST_SAMPLES)
    check_range("SmoothGrad's share of noise", noise, 0, 10)
    classes = check_labels(network, labels, len(x))
    spread = noise * np.ptp(x, axis=(1, 2, 3), keepdims=True)
    total = np.zeros_like(x)
    for start in range(0, samples, batch):
        count = min(batch, samples - start)
        copies = rng.standard_normal((count, *x.shape), np.float32).astype(x.dtype, copy=False)
        copies *= spread
        copies += x
        flat = copies.reshape(-1, *x.shape[1:])
        gradient = score_gradient(network, weights, flat, np.tile(classes, count), score)
        total += gradient.reshape(copies.shape).sum(axis=0)
        yield Progress(start + count, samples, total / (start + count))
