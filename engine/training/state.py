"""Where a run stands: all that its next step depends on."""

from dataclasses import dataclass

import numpy as np

from engine.array import Weights
from engine.optimizers import Optimizer, Slots
from engine.training.recipe import Recipe


@dataclass(frozen=True)
class EpochTally:
    """Sums over the batches of the epoch under way."""

    loss: float = 0.0  # sum over pictures
    correct: int = 0
    pictures: int = 0
    seconds: float = 0.0  # of training

    def add(self, loss: float, correct: int, pictures: int, seconds: float) -> "EpochTally":
        """The sums with one more batch."""
        return EpochTally(
            self.loss + loss * pictures,
            self.correct + correct,
            self.pictures + pictures,
            self.seconds + seconds,
        )

    @property
    def mean_loss(self) -> float:
        """Mean loss over the pictures seen."""
        return self.loss / max(1, self.pictures)

    @property
    def accuracy(self) -> float:
        """Share of the pictures seen that were classified rightly before the update."""
        return self.correct / max(1, self.pictures)

    @property
    def images_per_second(self) -> float:
        """Pictures over training time."""
        return self.pictures / self.seconds if self.seconds else 0.0


@dataclass(frozen=True)
class TrainingState:
    """Weights, the optimizer's memory and the position; nothing in it is ever changed in place."""

    weights: Weights
    slots: dict[str, Slots]
    step: int = 0  # steps done
    epoch: int = 0  # whole epochs done
    learning_rate: float | None = None  # set by hand; None follows the schedule
    tally: EpochTally = EpochTally()
    last_epoch: tuple[float, float, float] = (0.0, 0.0, 0.0)
    """Training loss, validation loss and validation accuracy of the last whole epoch."""
    pictures: int = 0  # seen in the whole run
    seconds: float = 0.0  # of training in the whole run


def initial_state(recipe: Recipe) -> TrainingState:
    """Fresh weights from the recipe's seed."""
    weights = recipe.network.init(np.random.default_rng(recipe.seed))
    return TrainingState(weights, {path: recipe.optimizer.slots(w) for path, w in weights.items()})


def updated(
    optimizer: Optimizer, state: TrainingState, gradients: Weights, learning_rate: float
) -> tuple[Weights, dict[str, Slots]]:
    """Weights and slots after one step of the optimizer."""
    weights, slots = {}, {}
    for path, parameter in state.weights.items():
        weights[path], slots[path] = optimizer.update(
            parameter, gradients[path], state.slots[path], learning_rate, state.step + 1
        )
    return weights, slots
