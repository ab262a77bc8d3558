"""The readers of models, recipes and checkpoints as targets for broken files."""

from pathlib import Path

import numpy as np

from engine.layers import BatchNorm, Conv2D, Dense, Flatten, ReLU
from engine.model import Model, load_model, save_model
from engine.network import Network
from engine.preprocessing import Preprocessing
from engine.training.checkpoint import read_checkpoint, write_checkpoint
from engine.training.compose import compose
from engine.training.recipe import Recipe, read_recipe, recipe_text
from engine.training.state import initial_state
from tests.fuzz import Target

NETWORK = Network((1, 6, 6), (Conv2D(2), BatchNorm(), ReLU(), Flatten(), Dense(3)))
LARGEST = 1_000_000  # bytes; the files have a few thousand


def write_model(folder: Path) -> list[Path]:
    weights = NETWORK.init(np.random.default_rng(0))
    path = folder / "m.safetensors"
    save_model(Model(NETWORK, weights, Preprocessing(), ("a", "b", "c"), "name"), path)
    return [path]


def read_model(folder: Path) -> int:
    model = load_model(folder / "m.safetensors")
    assert model.probabilities(np.zeros((1, *model.input_shape[1:]), np.uint8)).shape == (1, 3)
    return sum(array.nbytes for array in model.weights.values())


def write_recipe(folder: Path) -> list[Path]:
    path = folder / "recipe.json"
    path.write_text(recipe_text(compose(preset="lenet", data="digits")))
    return [path]


def read_a_recipe(folder: Path) -> int:
    assert isinstance(read_recipe(folder / "recipe.json"), Recipe)
    return 0


def write_a_checkpoint(folder: Path) -> list[Path]:
    path = folder / "c.safetensors"
    write_checkpoint(path, initial_state(Recipe(NETWORK)), "data")
    return [path]


def read_a_checkpoint(folder: Path) -> int:
    state = read_checkpoint(folder / "c.safetensors", Recipe(NETWORK), "data")
    return sum(array.nbytes for array in state.weights.values()) + state.observed.nbytes


TARGETS = {
    "model": Target(write_model, read_model, LARGEST),
    "recipe": Target(write_recipe, read_a_recipe, LARGEST),
    "checkpoint": Target(write_a_checkpoint, read_a_checkpoint, LARGEST),
}
