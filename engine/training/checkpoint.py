"""Everything a run needs to go on, bit for bit, in one file."""

from dataclasses import asdict
from pathlib import Path

import msgspec

from engine.array import Array
from engine.errors import UserError
from engine.training.recipe import Recipe
from engine.training.state import TrainingState, initial_state
from engine.weights_file import read_weights, write_weights

POSITION = ("step", "epoch", "learning_rate", "tally", "last_epoch", "pictures", "seconds")


def write_checkpoint(path: Path, state: TrainingState, data: str) -> None:
    """Write weights, optimizer slots and position; the old file stays until the new is whole.

    `data` is the fingerprint of what the run learns from.

    Raises: UserError where the place can't be written.
    """
    position = {name: asdict(state)[name] for name in POSITION}
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
    fresh = initial_state(recipe)
    _check(path, arrays, _arrays(fresh))
    return _assemble(path, metadata.get("position", ""), arrays, fresh)


def _arrays(state: TrainingState) -> dict[str, Array]:
    arrays = {f"weights/{path}": w for path, w in state.weights.items()}
    for path, slots in state.slots.items():
        for name, slot in slots.items():
            arrays[f"slots/{path}/{name}"] = slot
    return arrays


def _check(path: Path, found: dict[str, Array], expected: dict[str, Array]) -> None:
    for name in sorted(found.keys() | expected.keys()):
        shapes = [(a[name].shape, a[name].dtype) if name in a else None for a in (found, expected)]
        if shapes[0] != shapes[1]:
            raise UserError(f"{path} does not fit the recipe: {name} is {shapes[0] or 'absent'}.")


def _assemble(
    path: Path, position: str, arrays: dict[str, Array], fresh: TrainingState
) -> TrainingState:
    weights = {name: arrays[f"weights/{name}"] for name in fresh.weights}
    slots = {
        name: {slot: arrays[f"slots/{name}/{slot}"] for slot in slots}
        for name, slots in fresh.slots.items()
    }
    try:
        fields = msgspec.json.decode(position, type=dict[str, msgspec.Raw])
        kinds = {**TrainingState.__annotations__}
        values = {name: msgspec.json.decode(fields[name], type=kinds[name]) for name in POSITION}
    except (msgspec.MsgspecError, KeyError) as error:
        raise UserError(f"{path} is damaged: its position can't be read ({error}).") from error
    return TrainingState(weights, slots, **values)
