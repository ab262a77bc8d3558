"""A tiny task that is learnt in seconds, and runs on it."""

import msgspec
import numpy as np

from engine.data.augment import Augmentation
from engine.data.dataset import Dataset, Part
from engine.layers import BatchNorm, Conv2D, Dense, Dropout, Flatten, ReLU
from engine.network import Network
from engine.schedules import Cosine
from engine.training.data import split_data
from engine.training.events import StepDone
from engine.training.loop import Training
from engine.training.recipe import Recipe

SHAPE = (1, 8, 8)
LABELS = ("left", "right")


def half_bright(count=120, noise=90):
    """Pictures whose left or right half is bright, with noise."""
    rng = np.random.default_rng(0)
    labels = np.arange(count) % 2
    pictures = rng.integers(0, noise, (count, 8, 8), np.uint8)
    for picture, label in zip(pictures, labels, strict=True):
        picture[:, 4 * label : 4 * label + 4] += 120
    return Part(pictures, labels)


def halves():
    return Dataset("halves", half_bright(), half_bright(40), LABELS, "photo")


def recipe(**changes):
    network = Network(SHAPE, (Flatten(), Dense(16), ReLU(), Dropout(0.3), Dense(2)))
    base = Recipe(network, epochs=3, batch_size=16, threads=2, schedule=Cosine(0.01),
                  augmentation=Augmentation(shift=1, rotation=5))  # fmt: skip
    return msgspec.structs.replace(base, **changes)


def rich_network():
    """Batch normalisation and dropout: what depends on the shards and on chance."""
    return Network(SHAPE, (Conv2D(3), BatchNorm(), ReLU(), Dropout(0.2), Flatten(), Dense(2)))


def training(chosen=None, dataset=None, **resumed):
    chosen = chosen or recipe()
    return Training(chosen, split_data(chosen, dataset or halves()), **resumed)


def weights_after(run, steps=None):
    for event in run:
        if isinstance(event, StepDone) and event.step == steps:
            break
    return run.state.weights


def assert_same(first, second):
    assert first.keys() == second.keys()
    for path in first:
        np.testing.assert_array_equal(first[path], second[path], err_msg=path)
