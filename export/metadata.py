"""What an exported file says of itself: the entries of its metadata, and their words."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from engine.errors import UserError
from engine.model import Model
from engine.preprocessing import Preprocessing
from engine.spec import from_json, to_json

FORMAT = "neocog"
VERSION = "1"
PICTURE = "picture"  # the graph's input
PROBABILITIES = "probabilities"  # its output
LOGITS = "logits"  # the value before the last softmax or sigmoid, for verification


@dataclass(frozen=True)
class Metadata:
    """The model's description, as the file's metadata carries it."""

    name: str
    labels: tuple[str, ...]
    preprocessing: Preprocessing
    hash: str

    @classmethod
    def of(cls, model: Model) -> "Metadata":
        """The metadata that this model's file must carry."""
        return cls(model.name, model.labels, model.preprocessing, model.hash)


def write_metadata(model: Model) -> dict[str, str]:
    """The entries for a model's file."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "name": model.name,
        "labels": json.dumps(model.labels, ensure_ascii=False),
        "input": describe_input(model.input_shape, model.preprocessing),
        "input_path": model.input_path,
        "preprocessing": to_json(model.preprocessing).decode(),
        "hash": model.hash,
        "answers": model.answers,
    }


def read_metadata(entries: Mapping[str, str], what: str) -> Metadata:
    """The metadata from a file's entries; `what` names the file in a fault.

    Raises: UserError where the file isn't Neocog's, or its entries are damaged.
    """
    missing = {"name", "labels", "preprocessing", "hash"} - entries.keys()
    if entries.get("format") != FORMAT or missing:
        raise UserError(
            f"{what} lacks Neocog's metadata (labels, preprocessing, hash), so its pictures and "
            "answers can't be interpreted; choose a file that Neocog exported."
        )
    if entries.get("version") != VERSION:
        raise UserError(
            f"{what} was exported in format {entries.get('version')!r}; this Neocog reads "
            f"{VERSION}. Export it again."
        )
    return Metadata(
        entries["name"],
        from_json(entries["labels"], tuple[str, ...], {}, f"{what}: the labels"),
        from_json(entries["preprocessing"], Preprocessing, {}, f"{what}: the preprocessing"),
        entries["hash"],
    )


def describe_input(shape: tuple[int, int, int], preprocessing: Preprocessing) -> str:
    """One sentence on what to feed the file."""
    channels, height, width = shape
    layout = "(N, H, W)" if channels == 1 else "(N, H, W, C), RGB"
    manner = (
        "bright ink on black, scaled to 20/28 of the field and centred by mass, as in MNIST"
        if preprocessing.input_path == "ink"
        else "taken as they are, scaled to this size"
    )
    return (
        f"uint8 pictures {layout} of {height} × {width} pixels and {channels} channel"
        f"{'s' if channels > 1 else ''}, 0 to 255, {manner}; normalisation is in the graph"
    )
