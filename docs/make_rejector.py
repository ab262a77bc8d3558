"""Train the network that tells digits from what is none: assets/models/rejector.safetensors.

Scenes are composed and segmented; every candidate that a true box overlaps enough is a digit, every
one that no box overlaps is something else: letters, stains, halves and pairs of digits, rests of
lines. The network learns to tell them apart from themselves and from what stands around them.
Digits of MNIST are written in many of the scenes, so that data set must be at hand. Takes half an
hour on two cores. Run from the project's root:

    python -m docs.make_rejector [SCENES]
"""

import sys
from collections.abc import Iterator

import numpy as np

from engine.array import Array
from engine.blas import usable_cores
from engine.data.augment import Augmentation
from engine.data.catalogue import load_dataset
from engine.data.dataset import Dataset, Part
from engine.detection.boxes import overlaps
from engine.detection.proposals.rejection import LABELS, SIZE, judged, looks
from engine.detection.scenes.compose import compose
from engine.imaging.segmentation.segment import segment
from engine.layers import Conv2D, Dense, Dropout, Flatten, MaxPool2D, ReLU
from engine.model import Model, save_model
from engine.network import Network
from engine.places import asset
from engine.schedules import Cosine
from engine.training.data import split_data
from engine.training.events import EpochDone
from engine.training.loop import Training
from engine.training.recipe import Recipe, recipe_text

FIRST = 50_000_000  # the first scene's seed: none of those that detectors are judged by
SCENES = 3000
TESTED = 10  # every tenth of the candidates, at the end, is not learnt from
SIZES = ((480, 640), (640, 480), (720, 960), (960, 1280), (1280, 960))  # height, width
OFTEN = (0.4, 0.2, 0.2, 0.1, 0.1)
FROM_MNIST = 0.7  # of the scenes
TURNED = 0.4  # of the candidates are learnt from turned, too
ANY_WAY, UPSIDE_DOWN = (0, 8), (1, 2, 5, 6, 9)  # look like a digit turned, or upside down
EACH = 70  # candidates of a kind from one scene, so that a page of text has no greater say
NETWORK = Network(
    (2, SIZE, SIZE),
    (
        Conv2D(10, 5, padding="same"), ReLU(), MaxPool2D(2),
        Conv2D(20, 5), ReLU(), MaxPool2D(2),
        Flatten(), Dropout(0.2), Dense(64), ReLU(), Dense(len(LABELS)),
    ),
)  # fmt: skip


def with_turned(
    seen: Array, truth: Array, digits: Array, rng: np.random.Generator, count: int
) -> tuple[Array, Array]:
    """Some of the first `count` candidates turned by quarters besides: none of those is a digit.

    By them a page on its side is told from an upright one. Left out are digits that look like
    themselves or another when they are turned, and those whose `digits` (N,) aren't known, -1.
    """
    chosen = np.flatnonzero(rng.random(count) < TURNED)
    turns = rng.integers(1, 4, len(chosen))
    alike = np.isin(digits[chosen], UPSIDE_DOWN) & (turns == 2)
    unknown = (truth[chosen] == 1) & (digits[chosen] < 0)
    clear = ~alike & ~unknown & ~np.isin(digits[chosen], ANY_WAY)
    pairs = zip(chosen[clear].tolist(), turns[clear].tolist(), strict=True)
    turned = [np.rot90(seen[row], quarters) for row, quarters in pairs]
    others = np.zeros(len(turned), truth.dtype)
    return np.concatenate([turned, seen]), np.concatenate([others, truth])


def candidates(scenes: int) -> Iterator[tuple[Array, Array, Array]]:
    """What the network sees of each scene's candidates, what it should say, and which digit."""
    written = load_dataset("mnist").train
    for number in range(scenes):
        rng = np.random.default_rng((FIRST, number))
        size = SIZES[int(rng.choice(len(SIZES), p=OFTEN))]
        pictures = written if rng.random() < FROM_MNIST else None
        scene = compose(FIRST + number, None, size, pictures)
        found = segment(scene.picture)
        truth = judged(found, scene.boxes)
        rows = np.concatenate(
            [rng.permutation(np.flatnonzero(truth == label))[:EACH] for label in range(len(LABELS))]
        )
        digits = np.full(len(rows), -1)
        whole = truth[rows] == 1
        if whole.any():
            best = overlaps(found.boxes[rows[whole]], scene.boxes).argmax(axis=1)
            digits[whole] = scene.labels[best]
        yield looks(found, rows, found.cut(rows)), truth[rows], digits


def gather(scenes: int) -> Dataset:
    """The candidates of all scenes as a data set; those of the last scenes are the test part."""
    pictures, truth, digits = map(np.concatenate, zip(*candidates(scenes), strict=True))
    tested = len(truth) // TESTED
    rng = np.random.default_rng(FIRST)
    pictures, truth = with_turned(pictures, truth, digits, rng, len(truth) - tested)
    learnt = len(truth) - tested
    parts = Part(pictures[:learnt], truth[:learnt]), Part(pictures[learnt:], truth[learnt:])
    return Dataset("candidates", *parts, LABELS, "photo")


def train(data: Dataset) -> Model:
    """The network after a run on the candidates."""
    recipe = Recipe(
        NETWORK, name="Rejector", data="candidates", validation=0.05,
        augmentation=Augmentation(shift=1.0, rotation=8.0, scale=0.08, contrast=0.2, blur=0.4),
        schedule=Cosine(0.0015), batch_size=128, epochs=12, threads=usable_cores(),
    )  # fmt: skip
    training = Training(recipe, split_data(recipe, data))
    for event in training:
        if isinstance(event, EpochDone):
            sys.stderr.write(f"{event.epoch}: {event.validation_accuracy:.4f}\n")
    loss, accuracy = training.test()
    return Model(
        NETWORK, training.state.weights, training.data.preprocessing, LABELS, recipe.name,
        recipe_text(recipe), {"test_loss": loss, "test_accuracy": accuracy},
    )  # fmt: skip


if __name__ == "__main__":
    model = train(gather(int(sys.argv[1]) if len(sys.argv) > 1 else SCENES))
    sys.stderr.write(f"{model.metrics}\n")
    save_model(model, asset("models/rejector.safetensors"))
