"""How much memory a training run will take, told before it begins."""

from math import prod
from pathlib import Path

import psutil

from engine.array import Weights
from engine.errors import UserError
from engine.layers.combinator import Combinator
from engine.summary import every_member
from engine.training.recipe import Recipe
from engine.training.state import TrainingState

FLOAT = 4  # bytes
CACHED = 2  # arrays of an activation's size in one step: its value and its gradient
AT_ONCE = 16  # pictures whose windows a shard unrolls at a time
KEPT = 0.9  # of the free memory; the rest is left to everybody else
GIGABYTE = 1 << 30
NO_LIMIT = 1 << 62
CONTROL_GROUP = Path("/sys/fs/cgroup")


def available_bytes() -> int:
    """The memory that this computer, or the container that this process is in, can give now."""
    return min(int(psutil.virtual_memory().available), _left_in_container())


def _left_in_container() -> int:
    """What Linux control groups leave to this process; without a limit, more than there is."""
    try:
        limit = (CONTROL_GROUP / "memory.max").read_text().strip()
        used = int((CONTROL_GROUP / "memory.current").read_text())
        return max(0, int(limit) - used)  # "max" is no number: there is no limit
    except (OSError, ValueError):
        return NO_LIMIT


def needed_bytes(recipe: Recipe, state: TrainingState) -> dict[str, int]:
    """An estimate in bytes by purpose, beside the pictures, which are in memory already.

    `activations` counts each layer's output for a whole batch, and the unrolled windows (im2col)
    of convolutions for a few pictures; `weights` counts weights, gradients of every shard, slots,
    and the best weights.
    """
    network, batch = recipe.network, min(recipe.batch_size, max(1, recipe.limit or 1 << 30))
    numbers = network.body.activations(network.input_shape) * CACHED * batch
    numbers += unrolled_windows(recipe) * min(batch, AT_ONCE * recipe.threads)
    weights = _numbers(state.weights)
    slots = sum(_numbers(own) for own in state.slots.values())
    return {
        "activations": numbers * FLOAT,
        "weights": (weights * (3 + recipe.threads) + slots) * FLOAT,
    }


def unrolled_windows(recipe: Recipe) -> int:
    """How many numbers im2col makes of one picture, over all convolutions of the network.

    Each number of a column serves every filter, so there are as many as multiply-adds divided by
    filters.
    """
    network = recipe.network
    leaves = (
        member
        for member, _, _ in every_member(network.layers, network.input_shape)
        if not isinstance(member.layer, Combinator) and len(member.output) == 3
    )
    return sum(one.layer.multiply_adds(one.shape) // one.output[0] for one in leaves)


def check_memory(recipe: Recipe, state: TrainingState) -> None:
    """Raises: UserError where training would need more memory than there is."""
    needed, available = needed_bytes(recipe, state), available_bytes()
    total = sum(needed.values())
    if total <= available * KEPT:
        return
    parts = " and ".join(f"{size / GIGABYTE:.1f} GB for {name}" for name, size in needed.items())
    raise UserError(
        f"Training would need about {total / GIGABYTE:.1f} GB of memory ({parts}, at a batch of "
        f"{recipe.batch_size}); {available / GIGABYTE:.1f} GB are free. Use a smaller batch or "
        "smaller network, or close other programs."
    )


def _numbers(arrays: Weights) -> int:
    return sum(prod(array.shape) for array in arrays.values())
