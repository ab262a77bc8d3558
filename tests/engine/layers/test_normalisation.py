"""Normalising layers: over shards, outside training, and where numbers are hard."""

import threading

import numpy as np
import pytest

from engine.layers import BatchNorm, Context, GroupNorm, LayerNorm
from engine.meeting import Meeting

EDGES = [(0, 2), (2, 3), (3, 7)]  # three shards, one of a single picture


def drawn(layer, shape, pictures=7):
    rng = np.random.default_rng(3)
    weights = {path: w.astype(np.float64) for path, w in layer.init(shape, rng).items()}
    for path in weights:
        weights[path] += rng.uniform(0.1, 0.5, weights[path].shape)
    x = 3 + 2 * rng.standard_normal((pictures, *shape))
    return weights, x, rng.standard_normal(x.shape)


def in_shards(layer, weights, x, dy):
    """(y, dx, gradients, advanced weights) of each shard, computed at the same time."""
    meeting = Meeting(len(EDGES))
    results = [None] * len(EDGES)

    def work(number):
        first, last = EDGES[number]
        context = Context(training=True, seat=meeting.seat(number))
        y, cache = layer.forward(weights, x[first:last], context)
        dx, gradients = layer.backward(weights, cache, dy[first:last])
        results[number] = y, dx, gradients, layer.advance(weights, cache)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(len(EDGES))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert None not in results
    return results


@pytest.mark.parametrize("shape", [(5,), (3, 4, 2)])
def test_batch_norm_over_three_shards_is_that_of_the_whole_batch(shape):
    layer = BatchNorm(momentum=0.4)
    weights, x, dy = drawn(layer, shape)
    y, cache = layer.forward(weights, x, Context(training=True))
    dx, gradients = layer.backward(weights, cache, dy)
    advanced = layer.advance(weights, cache)

    ys, dxs, shares, moved = zip(*in_shards(layer, weights, x, dy), strict=True)
    np.testing.assert_allclose(np.concatenate(ys), y, rtol=0, atol=1e-13)
    np.testing.assert_allclose(np.concatenate(dxs), dx, rtol=0, atol=1e-13)
    for path in ("scale", "shift"):
        total = sum(share[path] for share in shares)
        np.testing.assert_allclose(total, gradients[path], rtol=0, atol=1e-12)
    for path in layer.statistics(shape):
        np.testing.assert_allclose(moved[0][path], advanced[path], rtol=1e-13)
        for other in moved[1:]:
            np.testing.assert_array_equal(other[path], moved[0][path])


def test_batch_norm_of_each_shard_alone_would_be_something_else():
    layer = BatchNorm()
    weights, x, _ = drawn(layer, (3, 4, 2))
    whole, _ = layer.forward(weights, x, Context(training=True))
    alone, _ = layer.forward(weights, x[:2], Context(training=True))
    assert np.abs(whole[:2] - alone).max() > 0.01


@pytest.mark.parametrize("shape", [(5,), (3, 4, 2)])
def test_batch_norm_outside_training_uses_the_moving_statistics_as_pytorch_does(shape):
    torch = pytest.importorskip("torch")
    layer = BatchNorm(epsilon=1e-3)
    weights, x, dy = drawn(layer, shape)
    y, cache = layer.forward(weights, x, Context())
    dx, gradients = layer.backward(weights, cache, dy)
    assert layer.advance(weights, cache) is weights

    tx = torch.tensor(x, requires_grad=True)
    tw = {path: torch.tensor(w) for path, w in weights.items()}
    for path in ("scale", "shift"):
        tw[path].requires_grad_()
    ty = torch.nn.functional.batch_norm(
        tx, tw["moving_mean"], tw["moving_variance"], tw["scale"], tw["shift"], eps=1e-3
    )
    ty.backward(torch.tensor(dy))
    np.testing.assert_allclose(y, ty.detach().numpy(), rtol=0, atol=1e-12)
    np.testing.assert_allclose(dx, tx.grad.numpy(), rtol=0, atol=1e-12)
    for path in ("scale", "shift"):
        np.testing.assert_allclose(gradients[path], tw[path].grad.numpy(), rtol=0, atol=1e-12)


def test_moving_statistics_come_to_those_of_the_data():
    layer, rng = BatchNorm(momentum=0.2), np.random.default_rng(0)
    weights = layer.init((2,), rng)
    for _ in range(100):
        x = (rng.standard_normal((256, 2)) * [0.5, 3] + [4, -1]).astype(np.float32)
        weights = layer.advance(weights, layer.forward(weights, x, Context(training=True))[1])
    assert {w.dtype for w in weights.values()} == {np.dtype(np.float32)}
    np.testing.assert_allclose(weights["moving_mean"], [4, -1], atol=0.15)
    np.testing.assert_allclose(weights["moving_variance"], [0.25, 9], rtol=0.1)


def test_one_single_value_leaves_the_moving_variance_and_gives_the_shift():
    layer = BatchNorm()
    weights, x, _ = drawn(layer, (4,), pictures=1)
    y, cache = layer.forward(weights, x, Context(training=True))
    moved = layer.advance(weights, cache)
    np.testing.assert_array_equal(y[0], weights["shift"])
    np.testing.assert_array_equal(moved["moving_variance"], weights["moving_variance"])
    np.testing.assert_allclose(moved["moving_mean"], 0.9 * weights["moving_mean"] + 0.1 * x[0])


@pytest.mark.parametrize("layer", [BatchNorm(epsilon=1e-9), LayerNorm(1e-9), GroupNorm(1, 1e-9)])
def test_a_small_spread_far_from_zero_is_measured_in_float32(layer):
    rng = np.random.default_rng(1)
    x = (1000 + 0.1 * rng.standard_normal((64, 1, 8, 8))).astype(np.float32)
    weights = layer.init(x.shape[1:], rng)
    y, _ = layer.forward(weights, x, Context(training=True))
    axis = (0, 2, 3) if isinstance(layer, BatchNorm) else (1, 2, 3)
    exact = x.astype(np.float64)
    exact -= exact.mean(axis=axis, keepdims=True)
    exact /= exact.std(axis=axis, keepdims=True)
    np.testing.assert_allclose(y, exact, rtol=0, atol=2e-3)


def test_one_group_is_a_layer_norm_and_one_a_channel_an_instance_norm():
    x = np.random.default_rng(4).standard_normal((2, 4, 3, 3))
    plain = {"scale": np.ones(4), "shift": np.zeros(4)}
    whole, _ = GroupNorm(1).forward(plain, x, Context())
    over_all = LayerNorm().init((4, 3, 3), np.random.default_rng(0))
    np.testing.assert_allclose(whole, LayerNorm().forward(over_all, x, Context())[0], atol=1e-12)
    each, _ = GroupNorm(4).forward(plain, x, Context())
    np.testing.assert_allclose(each.mean(axis=(2, 3)), 0, atol=1e-12)
