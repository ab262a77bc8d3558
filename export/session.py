"""A classifier that runs on ONNX Runtime, from a file that Neocog exported."""

from pathlib import Path
from typing import Any

import numpy as np

from engine.array import Array
from engine.errors import UserError
from engine.places import read_limited
from engine.preprocessing import InputPath
from export.inspection import inspect
from export.metadata import PICTURE, PROBABILITIES, Metadata
from export.runtime import CPU, Port, assigned_nodes, open_session, ports, run_session

LARGEST_SIDE = 8192  # pixels, as in engine.network
BATCH = 64  # pictures at a time


class OnnxClassifier:
    """An `engine.classifier.Classifier` on ONNX Runtime.

    All it needs stands in the file: labels, input path, picture size; normalisation and softmax
    are in the graph.
    Raises: UserError where the file is absent, damaged, too large or not Neocog's, where the
        provider isn't there, or where none of the model runs on it.
    """

    def __init__(
        self, source: Path | bytes, provider: str = CPU, threads: int | None = None
    ) -> None:
        what = "The ONNX model" if isinstance(source, bytes) else str(source)
        content = source if isinstance(source, bytes) else read_limited(source)
        self.metadata: Metadata = inspect(content, what)
        self._session, picture, probabilities = _open(content, what, provider, threads)
        self.input_shape: tuple[int, int, int] = _input_shape(picture, what)
        self.assignment = assigned_nodes(self._session)  # nodes by provider, most first
        self._check(what, provider, probabilities[2][1:])

    @property
    def name(self) -> str:
        """What the model is called; may be empty."""
        return self.metadata.name

    @property
    def labels(self) -> tuple[str, ...]:
        """The names of the classes, in the order of the probabilities."""
        return self.metadata.labels

    @property
    def input_path(self) -> InputPath:
        """How a picture from outside is brought to the network."""
        return self.metadata.preprocessing.input_path

    @property
    def hash(self) -> str:
        """The hash of the model that was exported, as the file states it."""
        return self.metadata.hash

    @property
    def provider(self) -> str:
        """The provider that really runs the model, or most of it: see `assignment`."""
        return next(iter(self.assignment), CPU)

    def probabilities(self, pictures: Array) -> Array:
        """Float32 (N, classes) for pictures uint8 (N, H, W) or (N, H, W, C).

        Raises: UserError where the pictures aren't of the size or the channels the model reads.
        """
        return self.run(pictures, (PROBABILITIES,))[0]

    def run(self, pictures: Array, outputs: tuple[str, ...]) -> list[Array]:
        """The named outputs (N, classes), computed `BATCH` pictures at a time."""
        self._check_pictures(pictures)
        parts = [
            run_session(self._session, {PICTURE: pictures[start : start + BATCH]}, outputs)
            for start in range(0, len(pictures), BATCH)
        ]
        if not parts:
            return [np.zeros((0, len(self.labels)), np.float32) for _ in outputs]
        return [np.concatenate(part) for part in zip(*parts, strict=True)]

    def _check_pictures(self, pictures: Array) -> None:
        channels, height, width = self.input_shape
        wanted = (height, width) if channels == 1 else (height, width, channels)
        if pictures.dtype != np.uint8 or pictures.shape[1:] != wanted:
            raise UserError(
                f"The model reads uint8 pictures of {' × '.join(map(str, wanted))}; these are "
                f"{pictures.dtype} of {' × '.join(map(str, pictures.shape[1:]))}."
            )

    def _check(self, what: str, provider: str, answers: list[Any]) -> None:
        channels = len(self.metadata.preprocessing.mean)
        if channels != self.input_shape[0] or answers != [len(self.labels)]:
            raise UserError(
                f"{what} contradicts itself: its graph reads {self.input_shape[0]} channels and "
                f"gives {answers} answers, its metadata states {channels} and "
                f"{len(self.labels)}. Export it again."
            )
        if provider not in self.assignment:
            raise UserError(
                f"{provider} runs no part of {what} on this machine; `neocog providers` says why. "
                f"Choose {CPU} instead."
            )


def _open(content: bytes, what: str, provider: str, threads: int | None) -> tuple[Any, Port, Port]:
    """A session and its input and first output. Raises: UserError, which names the file."""
    try:
        session = open_session(content, provider, threads)
        inputs, outputs = ports(session)
    except UserError as error:
        raise UserError(f"{what}: {error}") from error
    named = [port[:2] for port in (*inputs, *outputs[:1])]
    if named != [(PICTURE, "tensor(uint8)"), (PROBABILITIES, "tensor(float)")]:
        raise UserError(
            f"{what} doesn't take uint8 pictures and give probabilities. "
            "Choose a file that Neocog exported."
        )
    return session, inputs[0], outputs[0]


def _input_shape(port: Port, what: str) -> tuple[int, int, int]:
    sides = port[2][1:]
    fixed = all(isinstance(side, int) and 1 <= side <= LARGEST_SIDE for side in sides)
    if not fixed or len(sides) not in (2, 3):
        raise UserError(
            f"{what} doesn't state the size of its pictures; it states {sides}. Export it again."
        )
    height, width, *channels = sides
    return (channels[0] if channels else 1, height, width)
