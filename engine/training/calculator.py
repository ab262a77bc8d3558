"""Who computes: the fast plan, or the reference layers it is measured against."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol

from engine.array import Array, Weights
from engine.draws import Draws
from engine.layers import Context
from engine.losses import Loss
from engine.network import Network
from engine.plan import PlanCache, compile_inference
from engine.training.gradient import BatchResult, batch_gradient

EVALUATION_BATCH = 250  # pictures that the inference plan is tuned for


class Calculator(Protocol):
    """Gradients of batches and outputs of any number of pictures, for one network.

    BLAS is to be kept at one thread meanwhile. Results depend on the shards that it was made for,
    not on how many cores execute them.
    """

    def gradient(
        self, loss: Loss, weights: Weights, batch: tuple[Array, Array], draws: Draws
    ) -> BatchResult:
        """What a batch (pictures float32 (N, C, H, W), labels (N,)) teaches.

        The gradients hold until the next call.
        """

    def outputs(self, weights: Weights, x: Array) -> Array:
        """Outputs (N, classes) of pictures float32 (N, C, H, W), outside training."""

    def close(self) -> None:
        """End the threads."""


MakeCalculator = Callable[[Network, int], Calculator]
"""(network, shards) -> calculator."""


class FastCalculator:
    """The network compiled into fused, threaded NumPy (`engine.plan`)."""

    def __init__(self, network: Network, shards: int) -> None:
        self._plans = PlanCache(network, shards)
        self._inference = compile_inference(network, EVALUATION_BATCH, shards)

    def gradient(
        self, loss: Loss, weights: Weights, batch: tuple[Array, Array], draws: Draws
    ) -> BatchResult:
        """As `Calculator` says."""
        x, labels = batch
        return self._plans.of(len(x)).gradient(loss, weights, x, labels, draws)

    def outputs(self, weights: Weights, x: Array) -> Array:
        """As `Calculator` says."""
        return self._inference.outputs(weights, x)

    def close(self) -> None:
        """End the threads."""
        self._plans.close()
        self._inference.close()


class ReferenceCalculator:
    """The readable layers, shard by shard in threads."""

    def __init__(self, network: Network, shards: int) -> None:
        self._network, self._shards = network, shards
        self._executor = ThreadPoolExecutor(shards)

    def gradient(
        self, loss: Loss, weights: Weights, batch: tuple[Array, Array], draws: Draws
    ) -> BatchResult:
        """As `Calculator` says."""
        return batch_gradient(
            self._network, loss, weights, batch, draws, self._shards, self._executor
        )

    def outputs(self, weights: Weights, x: Array) -> Array:
        """As `Calculator` says."""
        return self._network.forward(weights, x, Context())[0]

    def close(self) -> None:
        """End the threads."""
        self._executor.shutdown()
