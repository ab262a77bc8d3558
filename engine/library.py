"""What a script needs to build, train and evaluate networks, under one roof.

    from engine.library import Network, Recipe, begin, ...

Every layer, loss, optimizer and schedule of the tables can be imported from here by its name.
"""

from collections.abc import Iterator
from typing import Any

from engine.data.catalogue import load_dataset
from engine.families import FAMILIES
from engine.model import Model, load_model, save_model
from engine.network import Network
from engine.presets import build_preset
from engine.training.conduct import trained_model
from engine.training.data import prepare_data
from engine.training.events import EpochDone
from engine.training.loop import Training
from engine.training.recipe import Recipe, read_recipe

__all__ = [
    "EpochDone", "Model", "Network", "Recipe", "Training", "begin", "build_preset", "epochs",
    "load_dataset", "load_model", "read_recipe", "save_model", "trained_model",
]  # fmt: skip


def begin(recipe: Recipe) -> Training:
    """A training run of the recipe on its data, kept nowhere: iterate over it for its events.

    Raises: UserError where the data is absent or does not fit.
    """
    return Training(recipe, prepare_data(recipe))


def epochs(training: Training) -> Iterator[EpochDone]:
    """Train to the end, telling of whole epochs only."""
    return (event for event in training if isinstance(event, EpochDone))


def __getattr__(name: str) -> Any:
    for table in FAMILIES.values():
        if name in table:
            return table[name]
    raise AttributeError(f"engine.library has no {name!r}")
