"""Normalisation over the batch."""

from dataclasses import dataclass
from typing import Annotated

import numpy as np
from msgspec import Meta
from numpy.random import Generator

from engine.array import Array, Shape, Weights
from engine.errors import UserError
from engine.layers.base import Cache, Context, Layer
from engine.meeting import Seat
from engine.moments import Moments
from engine.spec import Spec


@dataclass(frozen=True)
class _Cache:
    z: Array
    inverse: Array  # 1 / √(variance + epsilon), ready to be multiplied with z
    batch: Moments | None  # of all shards; None outside training
    seat: Seat | None


class BatchNorm(Spec, Layer, frozen=True):
    """Bring each channel to mean 0 and variance 1 over the batch, then scale and shift it.

    z = (x - mean) / √(variance + epsilon) and y = scale · z + shift. While training, mean and
    variance are those of the whole batch: over its pictures and, for pictures, all positions.
    Where the batch is cut into shards, these exchange their moments, so that the result is that
    of the uncut batch. Outside training the moving statistics stand in for them:
    moving = (1 - momentum) · moving + momentum · batch, the variance with n - 1 in its divisor.
    A batch of one single value says nothing of a variance and leaves the moving one as it is.

    Shapes: (N, features) or (N, C, H, W) -> the same
    Weights: scale, shift, moving_mean, moving_variance, one number a channel; the latter two are
        statistics: measured, not learnt.
    Gradient: dshift = Σ dy, dscale = Σ dy · z, and over the n numbers of a channel
        dx = scale / √(variance + epsilon) · (dy - dshift / n - z · dscale / n), the sums over all
        shards; outside training dx = dy · scale / √(variance + epsilon).
    Raises: UserError for anything but vectors and pictures.
    Source: Ioffe & Szegedy 2015, algorithms 1 and 2.
    """

    momentum: Annotated[float, Meta(ge=0.0, le=1.0)] = 0.1  # weight of the newest batch
    epsilon: Annotated[float, Meta(gt=0.0, le=1.0)] = 1e-5

    def output_shape(self, shape: Shape) -> Shape:
        if len(shape) not in (1, 3):
            raise UserError(
                "BatchNorm needs vectors (features,) or pictures (channels, height, width); what "
                f"comes in has the shape {shape}. Put it where vectors or pictures pass."
            )
        return shape

    def weight_shapes(self, shape: Shape) -> dict[str, Shape]:
        names = ("scale", "shift", "moving_mean", "moving_variance")
        return dict.fromkeys(names, (shape[0],))

    def statistics(self, shape: Shape) -> frozenset[str]:
        return frozenset({"moving_mean", "moving_variance"})

    def init(self, shape: Shape, rng: Generator) -> Weights:
        ones = {"scale", "moving_variance"}
        return {
            path: np.full(weight, float(path in ones), np.float32)
            for path, weight in self.weight_shapes(shape).items()
        }

    def forward(self, w: Weights, x: Array, ctx: Context) -> tuple[Array, Cache]:
        batch = _whole_batch(x, ctx.seat) if ctx.training else None
        mean = w["moving_mean"] if batch is None else batch.mean
        variance = w["moving_variance"] if batch is None else batch.variance
        inverse = _spread(1 / np.sqrt(variance + self.epsilon), x)
        z = (x - _spread(mean, x)) * inverse
        y = _spread(w["scale"], x) * z + _spread(w["shift"], x)
        return y, _Cache(z, inverse, batch, ctx.seat)

    def backward(self, w: Weights, cache: Cache, dy: Array) -> tuple[Array, Weights]:
        axes = _all_but_channels(dy)
        dshift, dscale = dy.sum(axis=axes), (dy * cache.z).sum(axis=axes)
        factor = _spread(w["scale"], dy) * cache.inverse
        if cache.batch is None:
            return dy * factor, {"scale": dscale, "shift": dshift}
        sums = np.stack([dshift, dscale])
        if cache.seat is not None:
            sums = np.sum(cache.seat.exchange(sums), axis=0)
        shift, scale = (_spread(total / cache.batch.count, dy) for total in sums)
        dx = factor * (dy - shift - cache.z * scale)
        return dx, {"scale": dscale, "shift": dshift}

    def advance(self, w: Weights, cache: Cache) -> Weights:
        batch = cache.batch
        if batch is None:
            return w
        moved = dict(w)
        moved["moving_mean"] = self._moved(w["moving_mean"], batch.mean)
        if batch.count > 1:
            unbiased = batch.squares / (batch.count - 1)
            moved["moving_variance"] = self._moved(w["moving_variance"], unbiased)
        return moved

    def _moved(self, old: Array, measured: Array) -> Array:
        new: Array = (1 - self.momentum) * old + self.momentum * measured
        return new.astype(old.dtype)


def _whole_batch(x: Array, seat: Seat | None) -> Moments:
    """The moments of each channel over all shards, merged in their order: the same for all."""
    own = Moments.of(x, _all_but_channels(x))
    if seat is None:
        return own
    first, *others = (Moments.unpacked(array) for array in seat.exchange(own.packed()))
    for other in others:
        first = first.merged(other)
    return first


def _all_but_channels(x: Array) -> tuple[int, ...]:
    return (0, *range(2, x.ndim))


def _spread(values: Array, x: Array) -> Array:
    """One value a channel, in the type of x and ready to be combined with it."""
    return values.reshape(-1, *(1,) * (x.ndim - 2)).astype(x.dtype)
