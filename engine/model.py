"""A trained model: network, weights, and all that is needed to use them; one safe file."""

import hashlib
import json
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import numpy as np

from engine.array import Array, Weights
from engine.detection.learned.network import DetectorNetwork
from engine.errors import UserError
from engine.families import FAMILIES
from engine.losses import Loss
from engine.losses.base import Answers
from engine.network import Network
from engine.predictor import Predictor
from engine.preprocessing import InputPath, Preprocessing
from engine.spec import from_json, to_json
from engine.weights_file import read_weights, write_weights

FORMAT = "1"
AnyNetwork = Network | DetectorNetwork  # a file says which


@dataclass(frozen=True)
class Model:
    """A classifier, or a detector, that can be kept, shown and exported."""

    network: Network
    weights: Weights
    preprocessing: Preprocessing
    labels: tuple[str, ...]
    name: str = ""
    recipe: str = ""  # the training recipe as JSON; empty where none is known
    metrics: dict[str, float] = field(default_factory=dict)
    answers: Answers = "softmax"  # what scores go through; the loss it learned by says so

    def __post_init__(self) -> None:
        self.network.check_weights(self.weights)
        if len(self.labels) != self.network.classes:
            raise UserError(
                f"The model tells {self.network.classes} classes apart and names "
                f"{len(self.labels)} of them."
            )
        if len(self.preprocessing.mean) != self.network.input_shape[0]:
            raise UserError("The model's means and its network differ in channels.")

    @cached_property
    def hash(self) -> str:
        """SHA-256 over network, preprocessing, labels and weights: all that decides an answer."""
        digest = hashlib.sha256()
        for part in (to_json(self.network), to_json(self.preprocessing), "\n".join(self.labels)):
            digest.update(part.encode() if isinstance(part, str) else part)
        if self.answers != "softmax":  # what models had before there was a choice
            digest.update(self.answers.encode())
        for path in sorted(self.weights):
            digest.update(path.encode())
            digest.update(np.ascontiguousarray(self.weights[path], "<f4").tobytes())
        return digest.hexdigest()

    @property
    def input_path(self) -> InputPath:
        """How a picture from outside is brought to the network."""
        return self.preprocessing.input_path

    @property
    def input_shape(self) -> tuple[int, int, int]:
        """Channels, height and width that the network reads."""
        return self.network.input_shape

    def outputs(self, pictures: Array) -> Array:
        """Raw outputs float32 (N, classes) for pictures uint8 (N, H, W) or (N, H, W, C).

        Raises: UserError where the pictures are not of the size or the channels the model reads.
        """
        shape = self.network.input_shape
        if pictures.shape[1:3] != shape[1:]:
            raise UserError(
                f"The model reads pictures of {shape[1]} × {shape[2]} pixels; "
                f"these are {' × '.join(map(str, pictures.shape[1:3]))}."
            )
        return self._predictor.outputs(self.preprocessing.normalise(pictures))

    @cached_property
    def _predictor(self) -> Predictor:
        return Predictor(self.network, self.weights)

    def probabilities(self, pictures: Array) -> Array:
        """Class probabilities float32 (N, classes) for pictures as `outputs` takes them.

        Each row sums to 1, unless every class is answered by itself (`answers` is "sigmoid").
        """
        return self.network.probabilities(self.outputs(pictures), self.answers)


def save_model(model: Model, path: Path) -> None:
    """Write the model as safetensors: weights by path, the rest as metadata.

    Raises: UserError where the file can't be written.
    """
    metadata = {
        "format": "neocog",
        "version": FORMAT,
        "name": model.name,
        "network": to_json(model.network).decode(),
        "preprocessing": to_json(model.preprocessing).decode(),
        "labels": json.dumps(model.labels),
        "recipe": model.recipe,
        "metrics": json.dumps(model.metrics),
        "answers": json.dumps(model.answers),
    }
    write_weights(path, model.weights, metadata)


def load_model(path: Path) -> Model:
    """Read a model; loading runs no code.

    Raises: UserError for anything that is not a whole, consistent model file.
    """
    weights, metadata = read_weights(path)
    if metadata.get("format") != "neocog":
        raise UserError(f"{path} holds weights, but not a Neocog model: no network is described.")
    if metadata.get("version") != FORMAT:
        raise UserError(
            f"{path} was written in format {metadata.get('version')!r}; this Neocog reads {FORMAT}."
        )
    return _assemble(path, metadata, weights)


def _assemble(path: Path, metadata: dict[str, str], weights: Weights) -> Model:
    def text(key: str) -> str:
        if key not in metadata:
            raise UserError(f"{path} lacks the entry {key!r}.")
        return metadata[key]

    if any(array.dtype != np.float32 for array in weights.values()):
        raise UserError(f"{path} holds weights that are not float32; Neocog reads float32.")
    if not all(np.isfinite(array).all() for array in weights.values()):
        raise UserError(f"{path} holds weights that are no numbers (NaN or infinite).")
    try:
        return Model(
            from_json(text("network"), AnyNetwork, FAMILIES, "the network"),  # type: ignore[arg-type]
            weights,
            from_json(text("preprocessing"), Preprocessing, {}, "the preprocessing"),
            from_json(text("labels"), tuple[str, ...], {}, "the list of labels"),
            text("name"),
            text("recipe"),
            from_json(text("metrics"), dict[str, float], {}, "the table of metrics"),
            _answers(metadata),
        )
    except UserError as error:
        raise UserError(f"{path} is not a usable model: {error}") from error


def _answers(metadata: dict[str, str]) -> Answers:
    """As the file says; an older one says it by the loss in its recipe, if that is known."""
    if "answers" in metadata:
        return from_json(metadata["answers"], Answers, {}, "how it answers")  # type: ignore[arg-type]
    try:
        text = json.dumps(json.loads(metadata["recipe"])["loss"])
        return from_json(text, Loss, FAMILIES, "the loss").answers
    except (ValueError, TypeError, KeyError, UserError):
        return "softmax"
