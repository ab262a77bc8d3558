"""What is measured: presets with a batch size, trained or only used."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from engine.array import Array, Shape, Weights
from engine.errors import UserError
from engine.network import Network
from engine.presets import PRESETS, build_preset

CLASSES = 10
GREY, COLOUR = (1, 28, 28), (3, 32, 32)  # pictures of MNIST and of CIFAR-10
FOR_DIGITS = ("mlp", "lenet", "lenet-1998")  # presets measured on grey pictures
LARGEST_BATCH = 1 << 14
INFERENCE = "-inference"


@dataclass(frozen=True)
class Workload:
    """A preset on batches of `batch` pictures: forward, backward and update, or inference."""

    preset: str
    batch: int = 64
    inference: bool = False

    @property
    def name(self) -> str:
        """The preset, and whether it is only used."""
        return self.preset + INFERENCE * self.inference

    @property
    def shape(self) -> tuple[int, int, int]:
        """Channels, height and width of its pictures."""
        return GREY if self.preset in FOR_DIGITS else COLOUR

    def network(self) -> Network:
        """The network of the preset."""
        return build_preset(self.preset, self.shape, CLASSES)


@dataclass(frozen=True)
class Material:
    """A network with weights and one batch, the same for all who compete."""

    network: Network
    weights: Weights
    x: Array  # (N, C, H, W), float32
    labels: Array  # (N,)


def material(network: Network, batch: int) -> Material:
    """Fresh weights and a batch of noise: speed doesn't depend on what the numbers say."""
    rng = np.random.default_rng(0)
    shape: Shape = (batch, *network.input_shape)
    x = rng.standard_normal(shape, dtype=np.float32)
    return Material(network, network.init(rng), x, rng.integers(0, network.classes, batch))


LETTERS: Mapping[str, tuple[Workload, ...]] = {
    "A": (Workload("lenet", 64), Workload("lenet", 256)),
    "B": (Workload("vgg-mini"),),
    "R": (Workload("resnet-8"),),
    "M": (Workload("mobilenet-mini"),),
    "C": (Workload("lenet", 1, inference=True), Workload("lenet", 256, inference=True)),
}
"""The usual workloads by their letters; all of them where none is named."""


def find_workloads(names: Sequence[str]) -> tuple[Workload, ...]:
    """The workloads that names such as `A`, `vgg-mini`, `lenet@256` or `mlp-inference@1` mean.

    Raises: UserError for an unknown preset or a batch that is no size.
    """
    found = [workload for name in names or LETTERS for workload in _named(name)]
    return tuple(dict.fromkeys(found))


def _named(name: str) -> tuple[Workload, ...]:
    if name.upper() in LETTERS:
        return LETTERS[name.upper()]
    word, _, batch = name.partition("@")
    preset = word.removesuffix(INFERENCE)
    if preset not in PRESETS:
        raise UserError(
            f"There is no workload {name!r}. Choose {', '.join(LETTERS)}, or a preset "
            f"({', '.join(PRESETS)}), such as lenet@256 or lenet{INFERENCE}@1."
        )
    inference = word != preset
    if "@" not in name:
        batches = (1, 256) if inference else (64,)
        return tuple(Workload(preset, usual, inference) for usual in batches)
    if not re.fullmatch(r"[0-9]{1,9}", batch) or not 1 <= int(batch) <= LARGEST_BATCH:
        raise UserError(
            f"The workload {name!r} needs a batch of 1 to {LARGEST_BATCH} pictures after the @."
        )
    return (Workload(preset, int(batch), inference),)
