"""300 networks of all layers, each operation of their plans beside the reference in float64."""

from collections import Counter
from itertools import pairwise
from math import isinf

import numpy as np
import pytest
from hypothesis import HealthCheck, Phase, given, settings

from engine.blas import one_blas_thread
from engine.layers import LAYERS
from engine.summary import every_member
from tests.engine.plan.networks import networks
from tests.engine.plan.oracle import findings

NETWORKS = 300
TIMES = 20  # networks in which each kernel and each layer must have been
ALLOWED = 1e-5  # norm of the difference over norm
WIDER = 0.04  # of all comparisons at most, that float32's cancelling sums need another limit for
NEAR_TIES = 0.01  # of all comparisons at most, that can't be made
KERNELS = (
    "add", "average pool by slices", "batch normalisation", "convolution-chwn", "convolution-nhwc",
    "copy", "dense", "depthwise-chwn", "elementwise", "flatten by a copy", "fork", "frame",
    "hyperbolic tangent", "join", "leaky rectifier", "learnt rectifier",
    "local response by a band matrix", "mask", "max pool by slices", "mean by a product",
    "rectifier", "reference", "repeat by slices", "softmax",
)  # fmt: skip


@pytest.mark.slow
def test_any_network_computes_as_the_reference_does():
    kernels, layers, told = Counter(), Counter(), Counter()

    @settings(
        max_examples=NETWORKS, derandomize=True, database=None, deadline=None,
        phases=[Phase.generate], suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(networks())
    def check(drawn):
        network, batch, threads = drawn
        met = set()
        for found in found_in(network, batch, threads):
            met.add(found.kernel)
            told.update(all=1, ties=isinf(found.limit), wider=found.limit > ALLOWED)
            assert found.error <= max(ALLOWED, found.limit), (found, network, batch, threads)
        kernels.update(met)
        members = every_member(network.layers, network.input_shape)
        layers.update({type(member.layer).__name__ for member, _, _ in members})

    with one_blas_thread():
        check()
    assert told["wider"] <= WIDER * told["all"] and told["ties"] <= NEAR_TIES * told["all"]
    assert kernels.keys() == set(KERNELS), "a kernel is new, or gone"
    rare = {name: count for name, count in kernels.items() if count < TIMES}
    assert not rare, f"kernels met too seldom: {rare}"
    seldom = {name: layers[name] for name in LAYERS if layers[name] < TIMES}
    assert not seldom, f"layers met too seldom: {seldom}"


def found_in(network, batch, threads):
    """The comparisons for a batch of normal numbers, and weights that leave nothing out."""
    rng = np.random.default_rng(batch)
    weights = network.init(rng)
    for path, w in weights.items():
        if w.ndim == 1:
            weights[path] = w + rng.uniform(0.1, 0.3, w.shape).astype(np.float32)
    x = rng.standard_normal((batch, *network.input_shape), dtype=np.float32)
    edges = np.linspace(0, batch, min(threads, batch) + 1).astype(int)
    counts = tuple(int(last - first) for first, last in pairwise(edges))
    return findings(network, weights, x, counts, seed=batch)
