"""Prove that an exported file answers like the engine, on real pictures."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.array import Array
from engine.errors import UserError
from engine.layers import Context
from engine.model import Model
from engine.places import read_limited
from export.ending import split_ending
from export.inspection import inspect
from export.metadata import LOGITS, PROBABILITIES, Metadata
from export.runtime import CPU
from export.session import OnnxClassifier

BATCHES = (1, 64)  # pictures at a time
TOLERANCE = 1e-5  # of probabilities; of logits as a part of the largest

Answers = tuple[Array, Array]
"""Probabilities and logits, each (N, classes)."""


@dataclass(frozen=True)
class Verification:
    """How far ONNX Runtime and the engine agree, and whether that is enough."""

    count: int  # pictures
    batches: tuple[int, ...]  # all of them were compared at each of these sizes
    provider: str  # that ran the file
    max_abs_difference: float  # of probabilities
    max_logit_difference: float
    max_logit: float
    top1_agreement: float  # the share of pictures with the same answer, at the worse batch size
    engine_seconds: tuple[float, ...]  # for one picture, median, at each of `batches`
    runtime_seconds: tuple[float, ...]
    passed: bool
    why: str


@dataclass(frozen=True)
class Comparison:
    """Both runtimes' answers to the same pictures at one batch size."""

    engine: Answers
    runtime: Answers
    engine_seconds: float
    runtime_seconds: float

    def difference(self, index: int) -> float:
        """The largest difference of probabilities (0) or logits (1)."""
        return float(np.abs(self.engine[index] - self.runtime[index]).max())

    def same(self) -> Array:
        """For each picture, whether the most probable class is the same."""
        same: Array = self.engine[0].argmax(axis=1) == self.runtime[0].argmax(axis=1)
        return same


def verify(
    model: Model, onnx_source: Path | bytes, pictures: Array, provider: str = CPU
) -> Verification:
    """Compare the file with the model it should be: metadata, probabilities, logits, answers.

    Pictures uint8 (N, H, W) or (N, H, W, C). The logits come from a second output of a copy in
    memory; for a network that ends in Softmax or Sigmoid they are what goes into that layer.
    Passes where max |Δ probability| ≤ 1e-5, max |Δ logit| ≤ 1e-5 · max |logit|, every best
    class agrees at both batch sizes, and hash, labels and preprocessing are the model's.
    Raises: UserError where the two can't be compared at all.
    """
    if not len(pictures):
        raise UserError("Verification needs at least one picture. Choose data with a test part.")
    classifier = _with_logits(onnx_source, provider)
    if (classifier.input_shape, len(classifier.labels)) != (model.input_shape, len(model.labels)):
        raise UserError(
            f"The ONNX file reads {classifier.input_shape} and tells {len(classifier.labels)} "
            f"classes apart, the model {model.input_shape} and {len(model.labels)}. "
            "Choose the file exported from this model."
        )
    comparisons = [_compare(model, classifier, pictures, batch) for batch in BATCHES]
    return _judge(comparisons, classifier.provider, _differing(model, classifier.metadata))


def batch_words() -> str:
    """The batch sizes of a comparison, for a sentence."""
    return " and ".join(f"at batch {batch}" for batch in BATCHES)


def engine_answers(model: Model, pictures: Array) -> Answers:
    """The engine's probabilities and the numbers before its last softmax or sigmoid."""
    outputs = model.outputs(pictures)
    probabilities = model.network.probabilities(outputs, model.answers)
    if model.network.output == "logits":
        return probabilities, outputs
    body, _ = split_ending(model.network)
    x = model.preprocessing.normalise(pictures)
    return probabilities, body.forward(model.weights, x, Context())[0]


def _with_logits(source: Path | bytes, provider: str) -> OnnxClassifier:
    import onnx  # noqa: PLC0415 - takes 0.4 s
    from google.protobuf.message import (  # type: ignore[import-untyped]  # noqa: PLC0415
        DecodeError,  # what onnx raises
    )

    from export.model import with_logits  # noqa: PLC0415 - brings onnx

    what = "The ONNX model" if isinstance(source, bytes) else str(source)
    content = source if isinstance(source, bytes) else read_limited(source)
    metadata = inspect(content, what)
    try:
        proto = onnx.load_model_from_string(content)
    except DecodeError as error:
        raise UserError(f"{what} is not an ONNX file, or is damaged: {error}.") from error
    extended = with_logits(proto, len(metadata.labels))
    return OnnxClassifier(extended.SerializeToString(), provider)


def _compare(model: Model, classifier: OnnxClassifier, pictures: Array, batch: int) -> Comparison:
    def run(chunk: Array) -> Answers:
        probabilities, logits = classifier.run(chunk, (PROBABILITIES, LOGITS))
        return probabilities, logits

    engine, engine_seconds = _timed(lambda chunk: engine_answers(model, chunk), pictures, batch)
    runtime, runtime_seconds = _timed(run, pictures, batch)
    return Comparison(engine, runtime, engine_seconds, runtime_seconds)


def _timed(
    answer: Callable[[Array], Answers], pictures: Array, batch: int
) -> tuple[Answers, float]:
    """All answers, and the median time for one picture."""
    parts, times = [], []
    answer(pictures[:batch])  # the first call allocates; it is not what a user waits for later
    for start in range(0, len(pictures), batch):
        chunk = pictures[start : start + batch]
        before = time.perf_counter()
        parts.append(answer(chunk))
        times.append((time.perf_counter() - before) / len(chunk))
    probabilities, logits = (np.concatenate(part) for part in zip(*parts, strict=True))
    return (probabilities, logits), float(np.median(times))


def _differing(model: Model, found: Metadata) -> list[str]:
    """What the file states otherwise than the model."""
    wanted = Metadata.of(model)
    pairs = {
        "its hash is": (found.hash, wanted.hash),
        "its labels are": (found.labels, wanted.labels),
        "its preprocessing is": (found.preprocessing, wanted.preprocessing),
    }
    return [which for which, (one, other) in pairs.items() if one != other]


def _judge(comparisons: Sequence[Comparison], provider: str, differing: list[str]) -> Verification:
    # np.max keeps NaN, where Python's max would lose it.
    difference = float(np.max([part.difference(0) for part in comparisons]))
    logit_difference = float(np.max([part.difference(1) for part in comparisons]))
    max_logit = float(np.max(np.abs(comparisons[-1].engine[1])))
    count = len(comparisons[0].same())
    same = min(int(part.same().sum()) for part in comparisons)
    faults = [f"{which} not the model's" for which in differing]
    if not difference <= TOLERANCE:
        faults.append(f"probabilities differ by {difference:.2g}, more than {TOLERANCE:g}")
    if not logit_difference <= TOLERANCE * max_logit:
        faults.append(f"logits differ by {logit_difference:.2g} with the largest {max_logit:.3g}")
    if wrong := count - same:
        faults.append(f"{wrong:,} answer{'s differ' if wrong > 1 else ' differs'}")
    return Verification(
        count=count,
        batches=BATCHES,
        provider=provider,
        max_abs_difference=difference,
        max_logit_difference=logit_difference,
        max_logit=max_logit,
        top1_agreement=same / count,
        engine_seconds=tuple(part.engine_seconds for part in comparisons),
        runtime_seconds=tuple(part.runtime_seconds for part in comparisons),
        passed=not faults,
        why=_explain(faults, count, difference),
    )


def _explain(faults: list[str], count: int, difference: float) -> str:
    if faults:
        return f"The file is not the model's equal: {'; '.join(faults)}."
    return (
        f"{count:,} pictures compared {batch_words()}: probabilities differ by at most "
        f"{difference:.2g}, every answer is the same."
    )
