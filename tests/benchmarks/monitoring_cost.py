"""By how much watching the layers and the training part slows training.

    python tests/benchmarks/monitoring_cost.py [--data mnist] [--preset lenet] [--pairs 15]

Two runs of one recipe, watched and not, take turns of as many steps as lie between two
measurements; the shares are medians over the pairs. Then the pieces are timed alone, and their
share worked out for training at other speeds: the fast plan's steps are shorter, its figures cost
the same. Prints one JSON object. Goal: at most 0.03, at 5,000 and at 30,000 pictures a second.
"""

import argparse
import json
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("NEOCOG_DATA", str(ROOT.parent / "shared" / "data"))
for name in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"):  # preset on some machines; slows products
    os.environ.pop(name, None)

import numpy as np  # noqa: E402 - once the BLAS is left alone and the root is on the path

from engine.blas import one_blas_thread  # noqa: E402
from engine.monitoring import Monitoring, histograms, measure_layers  # noqa: E402
from engine.training.batches import PROBE, Batches  # noqa: E402
from engine.training.compose import compose  # noqa: E402
from engine.training.data import TrainingData, prepare_data  # noqa: E402
from engine.training.events import StepDone  # noqa: E402
from engine.training.judging import figures_of  # noqa: E402
from engine.training.loop import LoopEvent, Training  # noqa: E402
from engine.training.recipe import Recipe  # noqa: E402
from engine.training.state import initial_state  # noqa: E402

SPEEDS = (5_000, 30_000)  # pictures a second
REPEATS = 31


def main() -> None:
    """Measure both ways and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", default="mnist")
    parser.add_argument("--preset", default="lenet")
    parser.add_argument("--pairs", type=int, default=15)
    wishes = parser.parse_args()
    recipe = compose(data=wishes.data, preset=wishes.preset, epochs=1000)
    data = prepare_data(recipe)
    whole = measured_shares(recipe, data, wishes.pairs)
    with one_blas_thread():
        pieces = timed_pieces(recipe, data)
    result = {
        "every": recipe.monitoring.every,
        **whole,
        "pieces_ms": {name: round(1000 * seconds, 3) for name, seconds in vars(pieces).items()},
        "share_at": {str(speed): round(pieces.share(recipe, data, speed), 4) for speed in SPEEDS},
    }
    print(json.dumps(result))


def measured_shares(recipe: Recipe, data: TrainingData, pairs: int) -> dict[str, object]:
    """How much longer the watched run's turns took: quartiles by the clock and of the cores' time.

    Only the cores' time means anything where other processes keep them busy.
    """
    unwatched = msgspec.structs.replace(recipe, monitoring=Monitoring(active=False, sample=0))
    runs = [iter(Training(chosen, data)) for chosen in (recipe, unwatched)]
    steps = recipe.monitoring.every
    for run in runs:
        timed_turn(run, steps)  # warm
    turns: list[tuple[Turn, Turn]] = []
    for number in range(pairs):
        first = number % 2  # whoever goes first has the colder cache
        turn = {way: timed_turn(runs[way], steps) for way in (first, 1 - first)}
        turns.append((turn[0], turn[1]))
    speed = statistics.median(steps * recipe.batch_size / off.seconds for _, off in turns)
    return {
        "share_by_the_clock": quartiles([on.seconds / off.seconds - 1 for on, off in turns]),
        "share_of_the_cores": quartiles([on.cores / off.cores - 1 for on, off in turns]),
        "images_per_second": round(speed),
    }


@dataclass(frozen=True)
class Turn:
    """What some steps cost."""

    seconds: float
    cores: float  # seconds of all cores together, for this process


def timed_turn(run: Iterator[LoopEvent], steps: int) -> Turn:
    """The cost of so many steps of a run, what it tells between them included."""
    began, cores, done = time.perf_counter(), time.process_time(), 0
    while done < steps:
        done += isinstance(next(run), StepDone)
    return Turn(time.perf_counter() - began, time.process_time() - cores)


def quartiles(shares: list[float]) -> list[float]:
    """The three numbers that cut them into four equal parts."""
    return [round(share, 4) for share in statistics.quantiles(shares, n=4)]


@dataclass(frozen=True)
class Pieces:
    """Seconds that each piece takes alone."""

    layers: float  # once every so many steps
    histograms: float  # likewise, only where they are asked for
    observe: float  # every step
    training_figures: float  # once an epoch, on the sample
    validation_figures: float  # once an epoch, on the whole part

    def share(self, recipe: Recipe, data: TrainingData, speed: float) -> float:
        """What all but histograms add to an epoch at so many pictures a second."""
        steps = len(data.training) / recipe.batch_size
        added = steps * (self.layers / recipe.monitoring.every + self.observe)
        added += self.training_figures + self.validation_figures
        return added * speed / len(data.training)


def timed_pieces(recipe: Recipe, data: TrainingData) -> Pieces:
    """Each piece in the middle of many times, on weights and outputs as they are at the start."""
    batches, rng = Batches(recipe, data), np.random.default_rng(0)
    state = batches.with_sample(initial_state(recipe))
    network, weights = recipe.network, state.weights
    gradients = {path: rng.standard_normal(w.shape, np.float32) for path, w in weights.items()}
    after = {path: w - np.float32(0.001) * gradients[path] for path, w in weights.items()}
    chosen = batches.batch(0)[0]
    outputs = rng.standard_normal((len(data.training), network.classes), np.float32)
    sample, validation = len(batches.sample_labels), len(data.validation)

    def figures(count: int) -> Callable[[], object]:
        labels = rng.integers(0, network.classes, count)
        return lambda: figures_of(network, 0.0, outputs[:count], labels)

    assert len(batches.probe) <= PROBE
    return Pieces(
        timed(lambda: measure_layers(network, weights, after, gradients, batches.probe)),
        timed(lambda: histograms(network, after, gradients, batches.probe)),
        timed(lambda: batches.observe(state, chosen, outputs[: len(chosen)])),
        timed(figures(sample)),
        timed(figures(validation)),
    )


def timed(work: Callable[[], object]) -> float:
    """Seconds of this thread on its core, where all of it runs; the median of many times."""
    seconds = []
    for _ in range(REPEATS):
        began = time.thread_time()
        work()
        seconds.append(time.thread_time() - began)
    return statistics.median(seconds)


if __name__ == "__main__":
    main()
