"""Which pictures a step learns from, and what was answered to some of them."""

from dataclasses import replace

import numpy as np

from engine.array import Array
from engine.data.split import class_order, epoch_order
from engine.detection.learned.network import DetectorNetwork
from engine.draws import Draws
from engine.errors import UserError
from engine.training.data import TrainingData
from engine.training.recipe import Recipe
from engine.training.state import TrainingState

AUGMENTATION_PLACE = 1_000_000  # where augmentation draws; layers draw at their own numbers
SAMPLE_STREAM = 5_000_011  # keeps the choice of the sample apart from every other use of the seed
PROBE = 64  # validation pictures on which dead and saturated units are counted


class Batches:
    """The batches of a run by step number, and a fixed sample of pictures that is observed.

    The sample's outputs are those of training itself, before each update: watching the training
    part costs no pass of its own, and the figures match the training loss and accuracy.
    """

    def __init__(self, recipe: Recipe, data: TrainingData) -> None:
        self._recipe = recipe
        self._data = data
        self.per_epoch = -(-len(data.training) // recipe.batch_size)
        self._order: tuple[int, Array] | None = None  # the present epoch's, once it is drawn
        self._sample = self._choose_sample(len(data.training))
        self._row = np.full(len(data.training), -1)  # in the sample, by number of the picture
        self._row[self._sample] = np.arange(len(self._sample))
        self.probe = data.preprocessing.normalise(data.validation.pictures[:PROBE])

    @property
    def sample_labels(self) -> Array:
        """The labels of the sample, (sample,)."""
        return self._data.training.labels[self._sample]

    def batch(self, step: int) -> tuple[Array, Array, Array]:
        """Numbers (N,), pictures float32 (N, C, H, W) and labels (N,) of a step from 0."""
        recipe, part = self._recipe, self._data.training
        epoch, number = divmod(step, self.per_epoch)
        if self._order is None or self._order[0] != epoch:
            self._order = epoch, self._order_of(epoch)
        chosen = self._order[1][number * recipe.batch_size : (number + 1) * recipe.batch_size]
        draws = Draws(recipe.seed, step, place=(AUGMENTATION_PLACE,))
        pictures = recipe.augmentation.apply(part.pictures[chosen], draws)
        return chosen, self._data.preprocessing.normalise(pictures), part.labels[chosen]

    def with_sample(self, state: TrainingState) -> TrainingState:
        """The state with room for the sample's outputs, where it has none yet.

        Raises: UserError where it has those of another sample.
        """
        shape = (len(self._sample), self._recipe.network.classes)
        if state.observed.shape == shape:
            return state
        if state.observed.size:
            raise UserError(
                f"The checkpoint is damaged: the outputs it watched are {state.observed.shape}, "
                f"not {shape}. Begin a new run from the recipe."
            )
        return replace(state, observed=np.full(shape, np.nan, np.float32))

    def observe(self, state: TrainingState, chosen: Array, outputs: Array) -> None:
        """Note, in place, the outputs (N, classes) of those chosen pictures that are watched."""
        if not len(self._sample):
            return
        rows = self._row[chosen]
        state.observed[rows[rows >= 0]] = outputs[rows >= 0]

    def _order_of(self, epoch: int) -> Array:
        part, recipe = self._data.training, self._recipe
        if not recipe.shuffle:
            return class_order(part.labels)
        return epoch_order(len(part), recipe.seed, epoch)

    def _choose_sample(self, count: int) -> Array:
        wanted = self._recipe.monitoring.sample
        if isinstance(self._recipe.network, DetectorNetwork):
            return np.arange(0)  # its maps are large, and AP is told of the validation part
        if count <= wanted:
            return np.arange(count)
        rng = np.random.default_rng((self._recipe.seed, SAMPLE_STREAM))
        return np.sort(rng.choice(count, wanted, replace=False))
