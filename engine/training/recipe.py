"""All that reproduces a training run, as one JSON file."""

from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from engine.blas import usable_cores
from engine.data.augment import Augmentation
from engine.detection.learned.network import DetectorNetwork
from engine.detection.learned.scene_set import SceneSet
from engine.errors import UserError
from engine.families import FAMILIES
from engine.losses import (
    BinaryCrossEntropy,
    CrossEntropy,
    Detection,
    Focal,
    Huber,
    Loss,
    MeanSquaredError,
)
from engine.losses.base import ClassWeighted
from engine.monitoring import Monitoring
from engine.network import Network, Output
from engine.optimizers import Adam, Momentum, Optimizer
from engine.places import read_limited
from engine.pretraining import Pretraining, hidden_layers
from engine.regularisation import EarlyStopping, GradientClipping, WeightDecay
from engine.schedules import Cosine, Drawn, Schedule
from engine.schedules.warm_up import WarmUp
from engine.spec import Spec, from_json, to_json
from engine.training.transfer import frozen_weights


class Intervention(Spec, frozen=True):
    """What a person changed while a run was under way; a resumed run makes it again."""

    step: Annotated[int, Meta(ge=0)]  # takes effect before this step, counted from 0
    learning_rate: Annotated[float, Meta(gt=0.0, le=100.0)] | None = None
    """Holds until the end, the switch or the next one; None goes back to the schedule."""
    switch: bool = False  # the second optimizer takes over instead
    drawn: Drawn | None = None
    """In place of a rate: a curve over the whole run, from its first step to its last."""


MOVING = (
    "shift", "rotation", "scale", "shear", "elastic", "flip", "stroke_width", "erase"
)  # fmt: skip
"""What augmentation does to where ink lies."""


class Switch(Spec, frozen=True):
    """A second optimizer that takes over during the run: Adam first, then finely tuned SGD.

    It takes over after whole epoch number `epoch`, or once `patience` epochs brought no better
    value of what is watched, or when the user asks; 0 switches the first two off.
    Source: Keskar & Socher 2017, "Improving generalization performance by switching from Adam to
    SGD".
    """

    optimizer: Optimizer = Momentum()
    schedule: Schedule = Cosine(Momentum.usual_rate / 10)
    epoch: Annotated[int, Meta(ge=0, le=100_000)] = 0
    patience: Annotated[int, Meta(ge=0, le=100_000)] = 0  # epochs


Watched = Literal["loss", "accuracy", "auc"]
"""The validation figure that plateaus, early stopping and the best epoch are told by."""


class Recipe(Spec, frozen=True):
    """Data, network and every choice of training; the same recipe gives the same weights.

    `threads` fixes into how many shards a batch is cut and so the order of summation; any number
    of cores may execute them. Bit-identity holds on one machine with one BLAS.
    Raises: UserError where the choices contradict each other.
    """

    network: Network | DetectorNetwork
    name: str = ""  # what to call the model; without one it is called by its network and data
    data: str = "digits"  # a name of the catalogue or a folder
    preset: str = ""  # the name of the preset the network came from, for display
    scenes: SceneSet | None = None  # a detector learns from these instead of `data`
    samples: bool = False  # train on the pictures corrected on the Draw page too
    limit: Annotated[int, Meta(ge=0)] = 0  # training pictures, a stratified part; 0 takes all
    validation: Annotated[float, Meta(gt=0.0, lt=1.0)] = 0.1  # share of the training part
    shuffle: bool = True  # False feeds class after class, to show why shuffling matters
    augmentation: Augmentation = Augmentation()
    pretraining: Pretraining = Pretraining()
    start: str = ""  # a model or checkpoint file whose weights it begins with, where they fit
    frozen: tuple[str, ...] = ()  # paths of layers that stay as they begin, such as `0`
    loss: Loss = CrossEntropy()
    balance: bool = False  # weigh classes so that rare ones count as much as frequent ones
    optimizer: Optimizer = Adam()
    schedule: Schedule = Cosine(Adam.usual_rate)
    warm_up: WarmUp = WarmUp()
    switch: Switch = Switch()
    decay: WeightDecay = WeightDecay()
    clipping: GradientClipping = GradientClipping()
    watch: Watched = "loss"
    stopping: EarlyStopping = EarlyStopping()
    batch_size: Annotated[int, Meta(ge=1, le=65536)] = 64
    epochs: Annotated[int, Meta(ge=1, le=100_000)] = 10
    seed: Annotated[int, Meta(ge=0, le=2**62)] = 0
    threads: Annotated[int, Meta(ge=1, le=256)] = msgspec.field(default_factory=usable_cores)
    checkpoint_seconds: Annotated[float, Meta(ge=0.1)] = 60.0  # besides one every epoch
    monitoring: Monitoring = Monitoring()

    def __post_init__(self) -> None:
        super().__post_init__()
        ending = self.network.output
        needless = self._needless_layer(ending)
        if needless:
            raise UserError(
                f"{type(self.loss).__name__} takes the scores before {needless}: leave the last "
                f"{needless} out, or choose MeanSquaredError."
            )
        if ending != "logits" and getattr(self.loss, "through", "nothing") != "nothing":
            raise UserError(
                f"{type(self.loss).__name__} would squash twice: the network ends in its own "
                "Softmax or Sigmoid. Leave that out, or set through to nothing."
            )
        self.loss.check_classes(self.network.classes)
        self._check_detection()
        if self.pretraining.epochs:
            hidden_layers(self.network)  # refuses what is no stack of sigmoid layers
            if self.start:
                raise UserError(
                    "Pre-training would replace the weights that the run starts from. Leave "
                    "pretraining or start out."
                )
        if self.frozen:
            frozen_weights(self.network, self.frozen)  # refuses what can't be frozen
        if self.balance and not isinstance(self.loss, ClassWeighted):
            raise UserError(
                "Balanced classes need CrossEntropy or Focal, which have class weights; "
                f"{type(self.loss).__name__} has none."
            )

    def _check_detection(self) -> None:
        """Raises: UserError unless network, loss and scenes all make a detector, or none does."""
        parts = {
            "a DetectorNetwork": isinstance(self.network, DetectorNetwork),
            "the loss Detection": isinstance(self.loss, Detection),
            "scenes": self.scenes is not None,
        }
        if len(set(parts.values())) > 1:
            lacking = " and ".join(name for name, there in parts.items() if not there)
            raise UserError(f"A detector's recipe also needs {lacking}; a classifier's has none.")
        moved = [name for name in MOVING if getattr(self.augmentation, name)]
        if self.scenes is not None and moved:
            raise UserError(
                f"A detector's pictures can't be moved away from their boxes ({', '.join(moved)}). "
                "Leave these at 0; scenes vary in place, size and slant by themselves."
            )

    def _needless_layer(self, ending: Output) -> str:
        """The last layer, where the loss wants what comes before it; else nothing."""
        if ending == "probabilities" and not isinstance(self.loss, MeanSquaredError | Huber):
            return "Softmax"
        squashes = isinstance(self.loss, CrossEntropy | BinaryCrossEntropy | Focal)
        return "Sigmoid" if ending == "scores" and squashes else ""


def read_recipe(path: Path) -> Recipe:
    """Read a recipe file. Raises: UserError where it is absent or not a recipe."""
    return from_json(read_limited(path, 1 << 24), Recipe, FAMILIES, str(path))


def recipe_from_text(text: str) -> Recipe:
    """The recipe kept in a model or in the run store. Raises: UserError where it is damaged."""
    return from_json(text, Recipe, FAMILIES, "The recipe")


def recipe_text(recipe: Recipe) -> str:
    """The recipe as readable JSON."""
    return to_json(recipe, indent=2).decode()
