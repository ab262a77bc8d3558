"""Neocog as a contender: the plan and the momentum rule, as training uses them."""

from concurrent.futures import ThreadPoolExecutor

from engine.draws import Draws
from engine.losses import CrossEntropy
from engine.optimizers import Momentum
from engine.plan import compile_inference
from engine.plan.plan import Plan
from engine.plan.team import Team
from engine.training.gradient import BatchResult
from engine.training.update import stepped
from export.bench.sampler import Contender
from export.bench.workloads import Material

RATE = 1e-6
"""So small that thousands of steps on one batch change little: numbers that die out are slow."""


class OwnTraining:
    """Steps of training on one batch; BLAS should be kept at one thread."""

    def __init__(
        self,
        material: Material,
        threads: int,
        workers: int | None = None,
        team: Team | None = None,
    ) -> None:
        self.material, self.workers = material, workers or threads
        self.plan = Plan(material.network, len(material.x), threads, team or Team(threads))
        self.weights = dict(material.weights)
        self._loss, self._rule, self._count = CrossEntropy(), Momentum(0.9), 0
        self._slots = {path: self._rule.slots(array) for path, array in self.weights.items()}
        self._executor = ThreadPoolExecutor(self.workers) if self.workers > 1 else None

    def step(self) -> None:
        """Forward, backward, update."""
        self.update(self.gradient())

    def gradient(self) -> BatchResult:
        """Forward and backward."""
        x, labels = self.material.x, self.material.labels
        draws = Draws(0, self._count)
        return self.plan.gradient(self._loss, self.weights, x, labels, draws, self.workers)

    def update(self, result: BatchResult) -> None:
        """The momentum rule on every weight, and the moving statistics."""
        self._count += 1
        for path, gradient in result.gradients.items():
            self.weights[path], self._slots[path] = stepped(
                self._rule, self.weights[path], gradient, self._slots[path], RATE, self._count,
                self._executor,
            )  # fmt: skip
        self.weights |= result.statistics

    def close(self) -> None:
        """End its threads."""
        self.plan.close()
        if self._executor is not None:
            self._executor.shutdown()


def own_training(material: Material, threads: int, workers: int | None = None) -> Contender:
    """Training in `threads` shards that `workers` threads execute, as many if not said."""
    training = OwnTraining(material, threads, workers)
    return Contender(training.step, close=training.close)


def own_inference(material: Material, threads: int) -> Contender:
    """Outputs of the batch."""
    inference = compile_inference(material.network, len(material.x), threads)
    weights, x = material.weights, material.x
    return Contender(lambda: inference.outputs(weights, x), close=inference.close)
