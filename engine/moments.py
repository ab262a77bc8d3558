"""Means and variances, shared by the layers that normalise."""

from dataclasses import dataclass

import numpy as np

from engine.array import Array


@dataclass(frozen=True)
class Moments:
    """How many numbers, their mean, and the sum of their squared distances from it.

    Moments of two parts can be merged into those of the whole, without the numbers themselves.
    """

    count: float
    mean: Array  # float64, one a channel
    squares: Array  # Σ (x - mean)², likewise

    @classmethod
    def of(cls, x: Array, axes: tuple[int, ...]) -> "Moments":
        """Over these axes, added up in float64 whatever the type of x."""
        mean = x.mean(axis=axes, dtype=np.float64)
        centred = x - np.expand_dims(mean, axes).astype(x.dtype)
        # The centre was rounded to the type of x; what the distances' mean shows of it goes back.
        left = centred.mean(axis=axes, dtype=np.float64)
        count = x.size // mean.size
        squares = np.square(centred).sum(axis=axes, dtype=np.float64) - count * left * left
        return cls(float(count), mean, np.maximum(squares, 0.0))

    def merged(self, other: "Moments") -> "Moments":
        """Those of both parts together, exactly.

        With δ = mean_b - mean_a and n = n_a + n_b: mean = mean_a + δ·n_b/n and
        squares = squares_a + squares_b + δ²·n_a·n_b/n.
        Source: Chan, Golub & LeVeque 1979.
        """
        count = self.count + other.count
        delta = other.mean - self.mean
        mean = self.mean + delta * (other.count / count)
        between = delta * delta * (self.count * other.count / count)
        return Moments(count, mean, self.squares + other.squares + between)

    def packed(self) -> Array:
        """As one array (3, channels), to hand to other shards."""
        return np.stack([np.full_like(self.mean, self.count), self.mean, self.squares])

    @classmethod
    def unpacked(cls, array: Array) -> "Moments":
        """From `packed`."""
        return cls(float(array[0, 0]), array[1], array[2])

    @property
    def variance(self) -> Array:
        """The mean squared distance from the mean."""
        return self.squares / self.count


def standardise(x: Array, epsilon: float) -> tuple[Array, Array]:
    """Rows (…, numbers) brought to mean 0 and variance 1: z = (x - mean) / √(variance + epsilon).

    Also 1 / √(variance + epsilon) of each row, which the gradient needs.
    """
    centred = x - x.mean(axis=-1, keepdims=True)
    inverse = 1 / np.sqrt(np.square(centred).mean(axis=-1, keepdims=True) + epsilon)
    return centred * inverse, inverse


def standardise_backward(z: Array, inverse: Array, dz: Array) -> Array:
    """The gradient at x: moving one number moves the mean and the variance of its row too.

    dx = inverse · (dz - mean(dz) - z · mean(dz · z)), the means over the row.
    """
    mean = dz.mean(axis=-1, keepdims=True)
    product = (dz * z).mean(axis=-1, keepdims=True)
    dx: Array = inverse * (dz - mean - z * product)
    return dx
