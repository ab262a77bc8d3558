"""Where a run stands: all that its next step depends on."""

from dataclasses import dataclass, field

import numpy as np

from engine.array import Array, Weights
from engine.optimizers import Slots
from engine.regularisation.patience import Patience
from engine.schedules import Drawn
from engine.schedules.base import LearningRate
from engine.schedules.plateau import PlateauState
from engine.training.recipe import Recipe
from engine.training.transfer import frozen_weights, started_weights


@dataclass(frozen=True)
class EpochTally:
    """Sums over the batches of the epoch under way."""

    loss: float = 0.0  # sum over pictures
    correct: float = 0.0  # pictures; of one with several digits, the share that was right
    pictures: int = 0
    seconds: float = 0.0  # of training

    def add(self, loss: float, correct: float, pictures: int, seconds: float) -> "EpochTally":
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
class Phase:
    """Which of the recipe's two optimizers is at work, and since which step."""

    second: bool = False
    origin: int = 0  # steps before it; its schedule and bias corrections count from here
    plateau: PlateauState = PlateauState()  # of a schedule that waits for plateaus
    waiting: Patience = Patience()  # for the plateau that brings the second optimizer


@dataclass(frozen=True)
class TrainingState:
    """Weights, the optimizer's memory and the position.

    Nothing in it is ever changed in place but `observed`, which fills up as the epoch goes on.
    """

    weights: Weights
    slots: dict[str, Slots]
    best: Weights = field(default_factory=dict)  # of the best epoch, where the recipe restores it
    observed: Array = field(default_factory=lambda: np.zeros((0, 0), np.float32))
    """Outputs (sample, classes) for the training pictures that are watched; NaN: not yet seen."""
    step: int = 0  # steps done
    epoch: int = 0  # whole epochs done
    learning_rate: LearningRate | None = None  # set by hand; None follows the schedule
    drawn: Drawn | None = None  # by hand, over the whole run, in place of the schedule
    pretrained: bool = False
    phase: Phase = Phase()
    patience: Patience = Patience()  # of early stopping; knows the best epoch in any case
    ended_early: bool = False
    tally: EpochTally = EpochTally()
    last_epoch: tuple[float, float, float] = (0.0, 0.0, 0.0)
    """Training loss, validation loss and validation accuracy of the last whole epoch."""
    pictures: int = 0  # seen in the whole run
    seconds: float = 0.0  # of training in the whole run


def initial_state(recipe: Recipe) -> TrainingState:
    """Fresh weights from the recipe's seed, and those of the file that it starts from.

    Raises: UserError where that file is absent, damaged, or of a network that begins otherwise.
    """
    weights = recipe.network.init(np.random.default_rng(recipe.seed))
    if recipe.start:
        weights = started_weights(recipe.start, weights)
    return TrainingState(weights, fresh_slots(recipe, weights, second=False))


def fresh_slots(recipe: Recipe, weights: Weights, second: bool) -> dict[str, Slots]:
    """The memory of the first or the second optimizer before its first step.

    Weights that are not learned, statistics and those of frozen layers, have none.
    """
    optimizer = recipe.switch.optimizer if second else recipe.optimizer
    others = recipe.network.body.statistics(recipe.network.input_shape)
    if recipe.frozen:
        others |= frozen_weights(recipe.network, recipe.frozen)
    return {path: optimizer.slots(w) for path, w in weights.items() if path not in others}
