"""Start from what another run learned: its weights where they fit, chosen layers kept as they are.

Source: Yosinski, Clune, Bengio & Lipson 2014, "How transferable are features in deep neural
networks?", which freezes the first layers and learns the rest anew.
"""

from functools import lru_cache
from pathlib import Path

import numpy as np

from engine.array import Array, Weights
from engine.errors import UserError
from engine.network import Network
from engine.weights_file import read_weights

CHECKPOINT = "weights/"  # how the weights of a checkpoint begin; those of a model have no prefix


@lru_cache(maxsize=8)
def frozen_weights(network: Network, frozen: tuple[str, ...]) -> frozenset[str]:
    """The paths of the weights that training leaves as they are, such as `0/kernel`.

    `frozen` are paths of layers, such as `0` or `3/body/1`; a layer made of layers stands for all
    of its members. Statistics, such as moving means, are not among them: they are measured, not
    learned, and go on being measured, as in PyTorch.
    Raises: UserError where a layer has no weights, or nothing is left to learn.
    """
    body, shape = network.body, network.input_shape
    learned = body.weight_shapes(shape).keys() - body.statistics(shape)
    found: set[str] = set()
    for layer in frozen:
        own = {path for path in learned if path.startswith(f"{layer.strip('/')}/")}
        if not own:
            raise UserError(
                f"There is no layer {layer!r} with weights to freeze. Layers with weights are "
                f"{', '.join(_layers(learned))}."
            )
        found |= own
    if frozen and not learned - found:
        raise UserError("All layers are frozen, so there is nothing to learn. Leave one free.")
    return frozenset(found)


def started_weights(start: str, fresh: Weights) -> Weights:
    """Fresh weights, replaced by those of a model or checkpoint file whose path and shape fit.

    Statistics come along. What does not fit, such as a last layer for other classes, stays fresh.
    Raises: UserError where the file can't be read, or nothing in it fits.
    """
    kept = plain_weights(Path(start))
    weights = {path: _fitting(kept, path, array) for path, array in fresh.items()}
    if all(weights[path] is fresh[path] for path in fresh):
        raise UserError(
            f"No weights of {start} fit this network: their paths or shapes are others. Choose a "
            "model of a network that begins like this one."
        )
    for path, array in weights.items():
        if not np.isfinite(array).all():
            raise UserError(f"{start} holds weights that are no numbers ({path}). Choose another.")
    return weights


def plain_weights(path: Path) -> Weights:
    """The weights of a model or checkpoint file by their paths in the network.

    Raises: UserError where the file can't be read.
    """
    kept, metadata = read_weights(path)
    if metadata.get("format") != "neocog checkpoint":
        return kept
    prefix = len(CHECKPOINT)
    return {name[prefix:]: w for name, w in kept.items() if name.startswith(CHECKPOINT)}


def _fitting(kept: Weights, path: str, fresh: Array) -> Array:
    found = kept.get(path)
    if found is None or (found.shape, found.dtype) != (fresh.shape, fresh.dtype):
        return fresh
    return found.copy()  # what was read from a file may not be written to


def _layers(paths: set[str]) -> list[str]:
    return list(dict.fromkeys(path.rsplit("/", 1)[0] for path in sorted(paths, key=_order)))


def _order(path: str) -> list[tuple[int, str]]:
    return [(int(part) if part.isdigit() else 0, part) for part in path.split("/")]
