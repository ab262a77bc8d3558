"""A network ready to answer: compiled once for single pictures, once for many."""

from functools import cached_property
from threading import Lock

from engine.array import Array, Weights
from engine.blas import one_blas_thread, usable_cores
from engine.network import Network
from engine.plan import compile_inference
from engine.plan.inference import Inference

MANY = 250  # pictures that the plan for many is tuned for


class Predictor:
    """Outputs of a network with its weights; any thread may ask, one at a time is answered."""

    def __init__(self, network: Network, weights: Weights) -> None:
        self._network, self._weights = network, weights
        self._lock = Lock()

    def outputs(self, x: Array) -> Array:
        """Outputs float32 (N, classes) for pictures as the network reads them, (N, C, H, W)."""
        with self._lock:
            if len(x) == 1:
                return self._one.outputs(self._weights, x)
            with one_blas_thread():
                return self._many.outputs(self._weights, x)

    @cached_property
    def _one(self) -> Inference:
        return compile_inference(self._network, 1, 1)

    @cached_property
    def _many(self) -> Inference:
        return compile_inference(self._network, MANY, usable_cores())
