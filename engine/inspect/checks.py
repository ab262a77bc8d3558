"""Refusals that every way of looking inside a network shares."""

import numpy as np

from engine.array import Array
from engine.errors import UserError
from engine.network import Network


def check_pictures(network: Network, x: Array) -> None:
    """Raises: UserError where x isn't (N, C, H, W) as the network reads it."""
    if x.ndim != 4 or x.shape[1:] != tuple(network.input_shape) or len(x) == 0:
        raise UserError(
            f"The network reads pictures as an array (N, {_sides(network.input_shape)}); "
            f"what came has the shape ({_sides(x.shape)}). Normalise the pictures first."
        )


def check_labels(network: Network, labels: Array | int, pictures: int) -> Array:
    """One class for each picture, int64 (N,); a single number holds for all of them.

    Raises: UserError where a class does not exist or their count is not the pictures'.
    """
    array = np.asarray(labels, np.int64)
    if array.ndim == 0:
        array = np.full(pictures, array)
    if array.shape != (pictures,):
        raise UserError(
            f"{pictures} pictures need {pictures} classes, one each; {array.size} came. "
            "Give one class for each picture, or one for all."
        )
    if len(array) and not 0 <= array.min() <= array.max() < network.classes:
        raise UserError(
            f"The network's classes are 0 to {network.classes - 1}; "
            f"{array.min()} to {array.max()} came. Choose one of those."
        )
    return array


def check_range(what: str, value: float, low: float, high: float) -> None:
    """Raises: UserError where a setting lies outside low … high."""
    if not low <= value <= high:
        raise UserError(f"{what} must be {low:g} to {high:g}; it is {value:g}.")


def _sides(shape: tuple[int, ...]) -> str:
    return ", ".join(map(str, shape))
