"""Everything a run needs to go on, bit for bit, in one file."""

from dataclasses import fields
from pathlib import Path
from typing import Any, get_type_hints

import msgspec
import numpy as np

from engine.array import Array, Weights
from engine.errors import UserError
from engine.training.recipe import Recipe
from engine.training.state import Phase, TrainingState, fresh_slots
from engine.weights_file import read_weights, write_weights

ARRAYS = ("weights", "slots", "best", "observed")
COUNTS = ("step", "epoch", "pictures")
LARGEST_COUNT = 1 << 53  # whole numbers that a float can hold
LATER = {"drawn": "null"}  # what older checkpoints lack, and what it is there
POSITION = tuple(field.name for field in fields(TrainingState) if field.name not in ARRAYS)


def write_checkpoint(path: Path, state: TrainingState, data: str) -> None:
    """Write weights, optimizer slots and position; the old file stays until the new is whole.

    Random numbers need no state: they depend on the seed and the step alone (`engine.draws`).
    `data` is the fingerprint of what the run learns from.

    Raises: UserError where the place can't be written.
    """
    position = {name: getattr(state, name) for name in POSITION}
    metadata = {
        "format": "neocog checkpoint",
        "position": msgspec.json.encode(position).decode(),
        "data": data,
    }
    write_weights(path, _arrays(state), metadata)


def read_checkpoint(path: Path, recipe: Recipe, data: str) -> TrainingState:
    """The state to go on from.

    Raises: UserError where the file is not this recipe's, or the data has another fingerprint.
    """
    arrays, metadata = read_weights(path)
    if metadata.get("format") != "neocog checkpoint":
        raise UserError(f"{path} is not a checkpoint of Neocog.")
    if metadata.get("data") != data:
        raise UserError(
            f"The pictures of {recipe.data} are not those that {path} was trained on: samples were "
            "kept or files changed since. Put them back, or begin a new run."
        )
    position = _read_position(path, metadata.get("position", ""))
    weights, slots, best = _read_weights(path, recipe, position["phase"], arrays)
    observed = _read_observed(path, recipe, arrays)
    return TrainingState(weights, slots, best, observed, **position)


def _arrays(state: TrainingState) -> dict[str, Array]:
    arrays = {f"weights/{path}": w for path, w in state.weights.items()}
    arrays |= {f"best/{path}": w for path, w in state.best.items()}
    for path, slots in state.slots.items():
        arrays |= {f"slots/{path}/{name}": slot for name, slot in slots.items()}
    return arrays | {"observed": state.observed}


def _read_position(path: Path, text: str) -> dict[str, Any]:
    kinds = get_type_hints(TrainingState, include_extras=True)
    try:
        found = msgspec.json.decode(text, type=dict[str, msgspec.Raw])
        whole = {name: msgspec.Raw(text.encode()) for name, text in LATER.items()} | found
        position = {name: msgspec.json.decode(whole[name], type=kinds[name]) for name in POSITION}
    except (msgspec.MsgspecError, KeyError, RecursionError) as error:
        raise UserError(f"{path} is damaged: its position can't be read ({error}).") from error
    _check_counts(path, position["phase"], [position[name] for name in COUNTS])
    return position


def _check_counts(path: Path, phase: Phase, counts: list[int]) -> None:
    """Refuse what no run can have counted; `counts` begin with the steps done."""
    plateau = phase.plateau
    every = [*counts, phase.origin, plateau.waited, plateau.cooling, plateau.reductions]
    if min(every) < 0 or max(every) > LARGEST_COUNT or phase.origin > counts[0]:
        raise UserError(
            f"{path} is damaged: no run can stand at its position. Begin a new run from the recipe."
        )


def _read_weights(
    path: Path, recipe: Recipe, phase: Phase, arrays: dict[str, Array]
) -> tuple[Weights, dict[str, dict[str, Array]], Weights]:
    """Weights, slots and best weights, each of the shape and type that the recipe gives them."""
    expected = _blank(recipe.network.body.weight_shapes(recipe.network.input_shape))
    fresh = fresh_slots(recipe, expected, phase.second)
    weights = {name: _like(path, arrays, f"weights/{name}", w) for name, w in expected.items()}
    slots = {
        name: {key: _like(path, arrays, f"slots/{name}/{key}", slot) for key, slot in own.items()}
        for name, own in fresh.items()
    }
    has_best = any(name.startswith("best/") for name in arrays)
    best = {
        name: _like(path, arrays, f"best/{name}", w) for name, w in expected.items() if has_best
    }
    count = len(weights) + len(best) + sum(map(len, slots.values())) + ("observed" in arrays)
    if count != len(arrays):
        raise UserError(f"{path} does not fit the recipe: it holds arrays of another network.")
    return weights, slots, best


def _blank(shapes: dict[str, tuple[int, ...]]) -> Weights:
    return {name: np.zeros(shape, np.float32) for name, shape in shapes.items()}


def _like(path: Path, arrays: dict[str, Array], name: str, expected: Array) -> Array:
    found = arrays.get(name)
    if found is None or (found.shape, found.dtype) != (expected.shape, expected.dtype):
        shown = "absent" if found is None else (found.shape, str(found.dtype))
        raise UserError(f"{path} does not fit the recipe: {name} is {shown}.")
    return found


def _read_observed(path: Path, recipe: Recipe, arrays: dict[str, Array]) -> Array:
    """The outputs watched in the epoch under way; filled in place, so a copy of what was read."""
    found = arrays.get("observed")
    if found is None or found.ndim != 2 or found.dtype != np.float32:
        raise UserError(f"{path} is damaged: the outputs it watched are no table of numbers.")
    return found.copy()
