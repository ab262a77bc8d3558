"""What pre-training does for deep sigmoid networks, in three figures.

    python tests/benchmarks/pretraining.py [DATA] [--seed S]

A perceptron of six layers with sigmoid units learns from small random weights, and from the same
ones after pre-training with restricted Boltzmann machines; one with ReLU and He's weights stands
beside them. Data, optimizer, rate, batch and epochs are the same for all. Prints one JSON object.
Goal: at most 20 %, at least 90 %.
"""

import argparse
import json
import os
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("NEOCOG_DATA", str(ROOT.parent / "shared" / "data"))
for name in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"):  # preset on some machines; slows products
    os.environ.pop(name, None)

from engine.data.augment import Augmentation  # noqa: E402 - found once the root is on the path
from engine.initializers import InitializerName  # noqa: E402
from engine.layers import Dense, Flatten, Layer, ReLU, Sigmoid  # noqa: E402
from engine.network import Network  # noqa: E402
from engine.optimizers import SGD  # noqa: E402
from engine.pretraining import Pretraining  # noqa: E402
from engine.schedules import Constant  # noqa: E402
from engine.training.data import TrainingData, prepare_data  # noqa: E402
from engine.training.events import EpochDone, Pretrained  # noqa: E402
from engine.training.loop import Training  # noqa: E402
from engine.training.recipe import Recipe  # noqa: E402

UNITS = 256
HIDDEN = 5  # hidden layers; with the last one, six
SMALL = 0.01  # deviation of the small random weights


@dataclass(frozen=True)
class Settings:
    """What a data set of that size needs."""

    epochs: int
    learning_rate: float
    pretraining: Pretraining


SETTINGS = {
    "mnist": Settings(5, 0.05, Pretraining(epochs=2)),
    "digits": Settings(20, 0.1, Pretraining(epochs=10, momentum=0.8)),
}


def recipes(data: str, seed: int) -> dict[str, Recipe]:
    """The three runs, by the words that the result calls them."""
    chosen = SETTINGS[data]
    small = Recipe(
        perceptron(Sigmoid(), "normal", SMALL),
        data=data,
        augmentation=Augmentation(),
        optimizer=SGD(),
        schedule=Constant(chosen.learning_rate),
        epochs=chosen.epochs,
        seed=seed,
    )
    change = msgspec.structs.replace
    return {
        "sigmoid, small random weights": small,
        "sigmoid, pre-trained": change(small, pretraining=chosen.pretraining),
        "ReLU, He": change(small, network=perceptron(ReLU(), "he-normal", 1.0)),
    }


def perceptron(activation: Layer, initializer: InitializerName, scale: float) -> Network:
    """Six layers for grey pictures of 28 × 28 pixels."""
    dense = Dense(UNITS, initializer=initializer, scale=scale)
    last = Dense(10, initializer=initializer, scale=scale)
    return Network((1, 28, 28), (Flatten(), *(dense, activation) * HIDDEN, last))


def measure(recipe: Recipe, data: TrainingData) -> dict[str, Any]:
    """Train, and say what came of it."""
    began, accuracies, errors = time.perf_counter(), [], {}
    for event in Training(recipe, data):
        if isinstance(event, EpochDone):
            accuracies.append(round(event.validation_accuracy, 4))
        if isinstance(event, Pretrained):
            errors[f"layer {event.layer}"] = round(event.error, 5)
    row = {"validation_accuracy": accuracies[-1], "by_epoch": accuracies}
    if errors:
        row["reconstruction_error"] = errors
    return row | {"seconds": round(time.perf_counter() - began, 1)}


def main() -> None:
    """Measure all three and print them."""
    parser = argparse.ArgumentParser()
    parser.add_argument("data", nargs="?", choices=SETTINGS, default="mnist")
    parser.add_argument("--seed", type=int, default=0)
    wishes = parser.parse_args()
    runs = recipes(wishes.data, wishes.seed)
    data = prepare_data(next(iter(runs.values())))
    result = {name: measure(recipe, data) for name, recipe in runs.items()}
    print(json.dumps({"data": wishes.data, **result}))


if __name__ == "__main__":
    main()
