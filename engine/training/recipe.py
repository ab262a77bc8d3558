"""All that reproduces a training run, as one JSON file."""

from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from engine.blas import usable_cores
from engine.data.augment import Augmentation
from engine.errors import UserError
from engine.families import FAMILIES
from engine.losses import CrossEntropy, Loss
from engine.network import Network
from engine.optimizers import Adam, Optimizer
from engine.places import read_limited
from engine.schedules import Cosine, Schedule
from engine.spec import Spec, from_json, to_json


class Intervention(Spec, frozen=True):
    """What a person changed while a run was under way; a resumed run makes it again."""

    step: Annotated[int, Meta(ge=0)]  # takes effect before this step, counted from 0
    learning_rate: Annotated[float, Meta(gt=0.0, le=100.0)]  # holds until the end or the next one


class Recipe(Spec, frozen=True):
    """Data, network and every choice of training; the same recipe gives the same weights.

    `threads` fixes into how many shards a batch is cut and so the order of summation; any number
    of cores may execute them. Bit-identity holds on one machine with one BLAS.
    Raises: UserError where the choices contradict each other.
    """

    network: Network
    data: str = "digits"  # a name of the catalogue or a folder
    preset: str = ""  # the name of the preset the network came from, for display
    samples: bool = False  # train on the pictures corrected on the Draw page too
    validation: Annotated[float, Meta(gt=0.0, lt=1.0)] = 0.1  # share of the training part
    augmentation: Augmentation = Augmentation()
    loss: Loss = CrossEntropy()
    optimizer: Optimizer = Adam()
    schedule: Schedule = Cosine(Adam.usual_rate)
    batch_size: Annotated[int, Meta(ge=1, le=65536)] = 64
    epochs: Annotated[int, Meta(ge=1, le=100_000)] = 10
    seed: Annotated[int, Meta(ge=0, le=2**62)] = 0
    threads: Annotated[int, Meta(ge=1, le=256)] = msgspec.field(default_factory=usable_cores)

    def __post_init__(self) -> None:
        super().__post_init__()
        if isinstance(self.loss, CrossEntropy) and self.network.output == "probabilities":
            raise UserError(
                "CrossEntropy takes the scores before Softmax: leave the last Softmax out, "
                "or choose MeanSquaredError."
            )


def read_recipe(path: Path) -> Recipe:
    """Read a recipe file. Raises: UserError where it is absent or not a recipe."""
    return from_json(read_limited(path, 1 << 24), Recipe, FAMILIES, str(path))


def recipe_from_text(text: str) -> Recipe:
    """The recipe kept in a model or in the run store. Raises: UserError where it is damaged."""
    return from_json(text, Recipe, FAMILIES, "The recipe")


def recipe_text(recipe: Recipe) -> str:
    """The recipe as readable JSON."""
    return to_json(recipe, indent=2).decode()
