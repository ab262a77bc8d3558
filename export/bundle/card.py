"""The model card: what an exported model is, what it was trained on, how it was proven."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from engine.data.catalogue import DATASETS, is_joined
from engine.data.joined import JOINT
from engine.model import Model
from export.metadata import describe_input
from export.verify import TOLERANCE, Verification, batch_words


class Proven(Protocol):
    """A model with the proof of its file."""

    @property
    def model(self) -> Model:
        """The model that was exported."""

    @property
    def verification(self) -> Verification:
        """The comparison of file and engine."""

    @property
    def pictures(self) -> str:
        """Which pictures were compared."""


def write_card(product: Proven, data: str) -> str:
    """The card as Markdown; `data` is the name of the training data, empty where unknown."""
    title = product.model.name or "Neocog model"
    parts = [f"# {title}\n\n{_describe(product.model)}"]
    for heading, section in SECTIONS.items():
        parts.append(f"## {heading}\n\n{section(product, data)}")
    return "\n\n".join(parts) + "\n"


def _describe(model: Model) -> str:
    table = "\n".join(
        f"| {row.path} | {row.name} | {' × '.join(map(str, row.output_shape))} "
        f"| {row.parameters:,} |"
        for row in model.network.summary().rows
    )
    return (
        f"A classifier of pictures into {len(model.labels)} classes "
        f"({', '.join(model.labels)}), a network of {model.network.parameters:,} parameters, "
        "trained and exported by Neocog.\n\n"
        f"| | layer | output | parameters |\n|---|---|---|---|\n{table}"
    )


def _use(product: Proven, data: str) -> str:
    return (
        "```\npip install numpy opencv-python onnxruntime\npython predict.py PICTURE …\n```\n\n"
        "`predict.py` reads PNG, JPEG, BMP, TIFF and WebP and prepares pictures as Neocog does. "
        "`labels.txt` holds one class a line, in the order of the probabilities."
    )


def _input(product: Proven, data: str) -> str:
    model = product.model
    return (
        f"Input `picture`: {describe_input(model.input_shape, model.preprocessing)}.\n\n"
        f"Output `probabilities`: float32 (N, classes), {_meaning(model)}."
    )


def _meaning(model: Model) -> str:
    if model.network.output == "logits" and model.answers == "sigmoid":
        return "each class answered by itself: a picture may be of several classes, or of none"
    return "each row summing to 1"


def _training(product: Proven, data: str) -> str:
    if not data:
        return "Not known: the model file names no training data."
    named = data.split(JOINT) if is_joined(data) else [data]
    if not set(named) <= set(DATASETS):
        return f"Trained on pictures of the user's own (the folder {Path(data).name})."
    sets = [DATASETS[name] for name in named]
    return "\n".join(f"Trained on {one.title}: {one.count}. Source: {one.source}." for one in sets)


def _metrics(product: Proven, data: str) -> str:
    rows = [f"| {name} | {value:.6g} |" for name, value in sorted(product.model.metrics.items())]
    if not rows:
        return "None were stored with the model."
    return "\n".join(["| measure | value |", "|---|---|", *rows])


def _proof(product: Proven, data: str) -> str:
    proof = product.verification
    return (
        f"`model.onnx` was run by ONNX Runtime ({proof.provider}) against Neocog's engine on "
        f"{product.pictures}: {proof.count:,} pictures, {batch_words()}.\n\n"
        "| | found | allowed |\n|---|---|---|\n"
        f"| largest difference of a probability | {proof.max_abs_difference:.2g} "
        f"| {TOLERANCE:g} |\n"
        f"| largest difference of a logit | {proof.max_logit_difference:.2g} "
        f"| {TOLERANCE * proof.max_logit:.2g} |\n"
        f"| same answer | {proof.top1_agreement:.2%} | 100.00% |\n\n"
        f"Model hash (SHA-256 over network, preprocessing, labels and weights): "
        f"`{product.model.hash}`"
    )


def _licence(product: Proven, data: str) -> str:
    note = (
        "`predict.py` is part of Neocog, MIT licence. The weights belong to whoever trained them."
    )
    source = DATASETS.get(data)
    if source is None:
        return f"{note} Mind the licence of the training pictures."
    return f"{note} The training data, {source.title}, are under {source.licence}."


SECTIONS: dict[str, Callable[[Proven, str], str]] = {
    "Use": _use,
    "Input and output": _input,
    "Training data": _training,
    "Measures": _metrics,
    "Verification": _proof,
    "Licence": _licence,
}
