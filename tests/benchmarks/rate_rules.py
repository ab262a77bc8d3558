"""Which rule reads the best learning rate off a range test?

    python tests/benchmarks/rate_rules.py [DATA] [--preset P …] [--optimizer O …] [--epochs N]

For each preset and optimizer a recipe is trained at rates from 1e-5 to 3, four a decade, with a
cosine schedule; between them the validation loss is interpolated. A rule's rate is then judged by
what it would reach, beside the best of all rates. Prints one JSON object: for each rule, over all
recipes and seeds of the test, the ratio of validation losses (geometric mean, worst), the share of
accuracy given away, and the distance to the best rate in decades.
"""

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
import numpy as np

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("NEOCOG_DATA", str(ROOT.parent / "shared" / "data"))
for name in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"):  # preset on some machines; slows products
    os.environ.pop(name, None)

from engine.array import Array  # noqa: E402 - found once the root is on the path
from engine.optimizers import OPTIMIZERS  # noqa: E402
from engine.rate_finder import RatePoint, range_test, suggest  # noqa: E402
from engine.schedules import Cosine  # noqa: E402
from engine.training.compose import compose  # noqa: E402
from engine.training.data import TrainingData, prepare_data  # noqa: E402
from engine.training.diagnosis import DivergedError  # noqa: E402
from engine.training.loop import Training  # noqa: E402
from engine.training.recipe import Recipe  # noqa: E402

RATES = np.geomspace(1e-5, 3.16, 23)
SEEDS = (0, 1)
WORST = 20.0  # a loss that stands for a run that diverged
MOST = 3000  # pictures to train on

Rule = Callable[[Sequence[RatePoint]], float]


def steepest(points: Sequence[RatePoint]) -> float:
    """Where the smoothed loss falls fastest over the logarithm of the rate."""
    rates = np.array([point.learning_rate for point in points])
    slope = np.gradient([point.smoothed for point in points], np.log(rates))
    return float(rates[5:-1][slope[5:-1].argmin()])


def tenth(points: Sequence[RatePoint]) -> float:
    """A tenth of where the smoothed loss is smallest."""
    return min(points, key=lambda point: point.smoothed).learning_rate / 10


RULES: dict[str, Rule] = {
    "suggest": lambda points: suggest(points).learning_rate,
    "steepest": steepest,
    "tenth of the smoothed minimum": tenth,
}


def reached(recipe: Recipe, data: TrainingData) -> tuple[Array, Array]:
    """Validation loss and accuracy after training at each of RATES."""
    found = []
    for rate in RATES:
        run = Training(msgspec.structs.replace(recipe, schedule=Cosine(float(rate))), data)
        try:
            for _ in run:
                pass
            found.append(run.validate())
        except DivergedError:
            found.append((WORST, 0.0))
    loss, accuracy = np.array(found).T
    return np.minimum(loss, WORST), accuracy


def judged(rate: float, loss: Array, accuracy: Array) -> tuple[float, float, float]:
    """Logarithm of the ratio of losses, accuracy given away, decades above the best rate."""
    place, places = np.log10(rate), np.log10(RATES)
    ratio = np.interp(place, places, np.log(loss)) - np.log(loss.min())
    given_away = accuracy.max() - np.interp(place, places, accuracy)
    return ratio, given_away, place - places[loss.argmin()]


def compare(recipe: Recipe) -> dict[str, list[tuple[float, float, float]]]:
    """How each rule fares on one recipe, for each seed of the range test."""
    data = prepare_data(recipe)
    loss, accuracy = reached(recipe, data)
    results: dict[str, list[tuple[float, float, float]]] = {name: [] for name in RULES}
    for seed in SEEDS:
        points = list(range_test(msgspec.structs.replace(recipe, seed=seed), data))
        for name, rule in RULES.items():
            results[name].append(judged(rule(points), loss, accuracy))
    return results


def summary(results: Array) -> dict[str, float]:
    """Figures over all recipes and seeds; `results` (tests, 3) as from `judged`."""
    ratio, given_away, decades = results.T
    return {
        "loss ratio": round(float(np.exp(ratio.mean())), 2),
        "worst loss ratio": round(float(np.exp(ratio.max())), 2),
        "accuracy given away": round(float(given_away.mean()), 4),
        "most accuracy given away": round(float(given_away.max()), 4),
        "mean decades above the best": round(float(decades.mean()), 2),
    }


def main() -> None:
    raw = argparse.RawTextHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=raw)
    parser.add_argument("data", nargs="?", default="digits")
    parser.add_argument("--preset", nargs="*", default=["mlp", "lenet"])
    parser.add_argument("--optimizer", nargs="*", default=["SGD", "Momentum", "RMSprop", "Adam"],
                        choices=list(OPTIMIZERS))  # fmt: skip
    parser.add_argument("--epochs", type=int, default=4)
    chosen = parser.parse_args()
    together: dict[str, list[tuple[float, float, float]]] = {name: [] for name in RULES}
    for preset in chosen.preset:
        for optimizer in chosen.optimizer:
            recipe = compose(data=chosen.data, preset=preset, optimizer=optimizer,
                             epochs=chosen.epochs, limit=MOST)  # fmt: skip
            for name, found in compare(recipe).items():
                together[name] += found
            print(f"{preset} {optimizer} done", file=sys.stderr)
    print(json.dumps({name: summary(np.array(found)) for name, found in together.items()}))


if __name__ == "__main__":
    main()
