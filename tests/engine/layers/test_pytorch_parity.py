"""PyTorch in float64 as the oracle of the reference layers."""

import numpy as np
import pytest

from engine.layers import LAYERS, Context, Dropout, SpatialDropout2D
from tests.engine.layers import cases_spatial, cases_vectors

torch = pytest.importorskip("torch", reason="PyTorch, the oracle, is not installed")

CASES = [*cases_spatial.PARITY, *cases_vectors.PARITY]
RANDOM = {Dropout, SpatialDropout2D}  # PyTorch draws other numbers
NAMES = [f"{i}-{layer!r}"[:60] for i, (layer, _, _) in enumerate(CASES)]


def test_every_deterministic_layer_is_compared():
    assert {type(layer) for layer, _, _ in CASES} == set(LAYERS.values()) - RANDOM


def assert_equal_to(reference, found, what):
    expected = reference.detach().numpy()
    assert found.shape == expected.shape, what
    assert np.abs(found - expected).max() <= 1e-9 * np.abs(expected).max() + 1e-12, what


@pytest.mark.parametrize(("layer", "shape", "theirs"), CASES, ids=NAMES)
def test_forward_backward_and_statistics_equal_pytorch(layer, shape, theirs):
    rng = np.random.default_rng(5)
    weights = {path: w.astype(np.float64) for path, w in layer.init(shape, rng).items()}
    for path in weights:  # a shift of 0 or a scale of 1 would hide errors
        weights[path] += rng.uniform(0.1, 0.5, weights[path].shape)
    x = rng.standard_normal((4, *shape)).round(1)  # rounded, so that pooling meets ties
    y, cache = layer.forward(weights, x, Context(training=True))
    dy = rng.standard_normal(y.shape)
    dx, gradients = layer.backward(weights, cache, dy)
    advanced = layer.advance(weights, cache)

    measured = layer.statistics(shape)
    tx = torch.tensor(x, requires_grad=True)
    tw = {path: torch.tensor(w, requires_grad=path not in measured) for path, w in weights.items()}
    ty = theirs(torch.nn.functional, tx, tw)
    ty.backward(torch.tensor(dy))
    assert_equal_to(ty, y, "outputs")
    assert_equal_to(tx.grad, dx, "dx")
    assert set(gradients) == set(weights) - measured
    for path in weights:
        if path in measured:
            assert_equal_to(tw[path], advanced[path], path)
        else:
            assert_equal_to(tw[path].grad, gradients[path], path)
