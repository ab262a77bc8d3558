"""What a network learns from the synthetic strokes alone, told by handwriting of real people.

    python tests/benchmarks/strokes.py [--count 20000] [--epochs 10] [--seed 0] [--mnist]

Trains LeNet on so many strokes and prints one JSON object: pictures drawn a second, and accuracy
on strokes it has not seen, on all 1,797 UCI digits, and with --mnist on MNIST's test part. That one
is the judge: choices are made by the UCI digits, which are nobody's test here.
Goal: at least 0.95 on MNIST's test part.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent


def train(count: int, epochs: int, seed: int) -> tuple[Any, dict[str, float]]:
    """The model trained on strokes, and figures of drawing and training."""
    from engine.data.augment import Augmentation
    from engine.data.strokes import load_strokes
    from engine.losses import CrossEntropy
    from engine.training.compose import compose
    from engine.training.conduct import trained_model
    from engine.training.data import split_data
    from engine.training.events import EpochDone
    from engine.training.loop import Training

    # Some strokes can be read by nobody; smoothing keeps the network from learning them by heart.
    recipe = compose(
        data="strokes", preset="lenet", epochs=epochs, seed=seed,
        loss=CrossEntropy(label_smoothing=0.1),
        augmentation=Augmentation(shift=1.5, rotation=8, scale=0.12, shear=12, elastic=2.0,
                                  stroke_width=0.8),
    )  # fmt: skip
    began = time.perf_counter()
    dataset = load_strokes(train=count)
    drawn = len(dataset.train) + len(dataset.test)
    figures = {"drawn_per_second": round(drawn / (time.perf_counter() - began))}
    training = Training(recipe, split_data(recipe, dataset))
    began = time.perf_counter()
    for event in training:
        if isinstance(event, EpochDone):
            print(f"epoch {event.epoch}: {event.validation_accuracy:.4f}", file=sys.stderr)
    figures["training_seconds"] = round(time.perf_counter() - began, 1)
    model = trained_model(training, {})
    figures["strokes"] = accuracy(model, dataset.test.pictures, dataset.test.labels)
    return model, figures


def accuracy(model: Any, pictures: Any, labels: Any) -> float:
    """The share of pictures whose most probable class is their label."""
    right = model.probabilities(pictures).argmax(axis=1) == labels
    return round(float(right.mean()), 4)


def main() -> None:
    """Train and judge, with a user folder of its own: nothing drawn before is used."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--mnist", action="store_true")
    wanted = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    for name in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"):
        os.environ.pop(name, None)
    os.environ.setdefault("NEOCOG_DATA", str(ROOT.parent / "shared" / "data"))

    from engine.data.catalogue import load_dataset
    from engine.data.digits import read_uci_digits
    from engine.imaging.enlarge import enlarge_digits

    with tempfile.TemporaryDirectory() as folder:
        os.environ["NEOCOG_HOME"] = folder
        model, figures = train(wanted.count, wanted.epochs, wanted.seed)
    counts, labels = read_uci_digits()
    figures["uci_digits"] = accuracy(model, enlarge_digits(counts), labels)
    if wanted.mnist:
        test = load_dataset("mnist").test
        figures["mnist_test"] = accuracy(model, test.pictures, test.labels)
    print(json.dumps({**vars(wanted), **figures}))


if __name__ == "__main__":
    main()
