"""One machine after another: each learns to model what the one below makes of the pictures.

Source: Hinton & Salakhutdinov 2006, "Reducing the dimensionality of data with neural networks";
Bengio, Lamblin, Popovici & Larochelle 2007, "Greedy layer-wise training of deep networks".
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from engine.array import Array, Weights
from engine.errors import UserError
from engine.network import Network
from engine.optimizers import Momentum, Slots
from engine.preprocessing import Preprocessing
from engine.pretraining.choice import Pretraining
from engine.pretraining.machine import (
    contrastive_divergence,
    fresh_machine,
    hidden_probabilities,
)
from engine.pretraining.stack import folded, hidden_layers

STREAM = 5_000_021  # keeps these draws apart from every other use of the seed
MEASURED = 2000  # pictures that the first visible biases are measured on


@dataclass(frozen=True)
class PretrainedEpoch:
    """One epoch of one machine."""

    layer: int  # the number of the Dense layer in the network
    epoch: int  # of this layer, from 1
    error: float  # mean squared reconstruction error, per visible unit
    weights: Weights  # of the whole network, as they stand


def pretrain(
    spec: Pretraining,
    network: Network,
    weights: Weights,
    pictures: Array,
    preprocessing: Preprocessing,
    seed: int,
) -> Iterator[PretrainedEpoch]:
    """Train a machine for each hidden layer, from below; the last epoch has the final weights.

    Pictures uint8 (N, H, W) or (N, H, W, C); as probabilities, value / 255, they are what the first
    machine sees. The last Dense layer keeps its weights. Every draw derives from (seed, layer,
    epoch, step), so the same call gives the same weights.
    Raises: UserError where the network is not a stack of sigmoid layers; while it works, where
    the numbers grow beyond all bounds.
    """
    numbers = hidden_layers(network)
    return _all_layers(spec, weights, numbers, _Stack(pictures, preprocessing), seed)


class _Stack:
    """The pictures, and the machines trained so far, through which they are seen."""

    def __init__(self, pictures: Array, preprocessing: Preprocessing) -> None:
        self.pictures = pictures
        self.preprocessing = preprocessing
        channels = len(preprocessing.mean)
        self.unit = Preprocessing(mean=(0.0,) * channels, deviation=(1.0,) * channels)
        self.machines: list[Weights] = []

    def seen(self, chosen: Array) -> Array:
        """What the next machine sees of those pictures, float32 (N, visible) in [0, 1]."""
        v = self.unit.normalise(self.pictures[chosen]).reshape(len(chosen), -1)
        for machine in self.machines:
            v = hidden_probabilities(machine, v)
        return v

    def folded(self, machine: Weights) -> Weights:
        """The Dense layer's weights from those of the next machine."""
        if self.machines:
            return folded(machine, None, 0)
        pixels = len(machine["visible_bias"]) // len(self.preprocessing.mean)
        return folded(machine, self.preprocessing, pixels)


def _all_layers(
    spec: Pretraining, weights: Weights, numbers: tuple[int, ...], stack: _Stack, seed: int
) -> Iterator[PretrainedEpoch]:
    for number in numbers:
        place = (seed, STREAM, number)
        rng = np.random.default_rng((*place, 0))
        chosen = rng.permutation(len(stack.pictures))[:MEASURED]
        units = len(weights[f"{number}/bias"])
        machine = fresh_machine(stack.seen(chosen).mean(axis=0), units, rng)
        slots = {name: Momentum(spec.momentum).slots(w) for name, w in machine.items()}
        for epoch in range(1, spec.epochs + 1):
            machine, slots, error = _epoch(spec, machine, slots, stack, (*place, epoch))
            _check_finite(machine, number, spec)
            layer = stack.folded(machine)
            weights = weights | {f"{number}/{name}": w for name, w in layer.items()}
            yield PretrainedEpoch(number, epoch, error, weights)
        stack.machines.append(machine)


def _epoch(
    spec: Pretraining,
    machine: Weights,
    slots: dict[str, Slots],
    stack: _Stack,
    place: tuple[int, ...],
) -> tuple[Weights, dict[str, Slots], float]:
    """The machine after all pictures were seen once more, and its mean error before the updates."""
    order = np.random.default_rng(place).permutation(len(stack.pictures))
    total = 0.0
    for step, start in enumerate(range(0, len(order), spec.batch_size), 1):
        batch = stack.seen(order[start : start + spec.batch_size])
        rng = np.random.default_rng((*place, step))
        with np.errstate(over="ignore", invalid="ignore"):  # looked for at the end of the epoch
            machine, slots, error = _step(spec, machine, slots, batch, rng)
        total += error * len(batch)
    return machine, slots, total / len(order)


def _step(
    spec: Pretraining, machine: Weights, slots: dict[str, Slots], batch: Array, rng: Generator
) -> tuple[Weights, dict[str, Slots], float]:
    gradients, error = contrastive_divergence(machine, batch, spec.k, rng)
    gradients["kernel"] += np.float32(spec.weight_decay) * machine["kernel"]
    optimizer = Momentum(spec.momentum)
    after, memory = {}, {}
    for name, w in machine.items():
        after[name], memory[name] = optimizer.update(
            w, gradients[name], slots[name], spec.learning_rate, 1
        )
    return after, memory, error


def _check_finite(machine: Weights, number: int, spec: Pretraining) -> None:
    if not all(np.isfinite(w).all() for w in machine.values()):
        raise UserError(
            f"Pre-training of layer {number} grew beyond all numbers with a learning rate of "
            f"{spec.learning_rate:g}. Use a smaller one."
        )
