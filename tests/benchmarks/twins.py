"""The same network trained by Neocog and by PyTorch, on the same batches from the same weights.

    python tests/benchmarks/twins.py [--data cifar-10-small] [--preset resnet-8] [--epochs 20]
        [--seeds 3] [--threads 1]

Both see the same augmented pictures in the same order, with momentum and the same learning rate
at each step, so what is left between them is rounding. Prints one JSON object: for each seed the
accuracy on the test part, after the last epoch, of either.
"""

import argparse
import json
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent


def recipe_for(wanted: argparse.Namespace, seed: int) -> Any:
    """Momentum under a cosine, with flips and shifts where pictures are in colour."""
    from engine.data.augment import Augmentation
    from engine.schedules import Cosine
    from engine.training.compose import compose

    augmentation = Augmentation(flip=0.5, shift=3) if "cifar" in wanted.data else Augmentation()
    return compose(
        data=wanted.data, preset=wanted.preset, epochs=wanted.epochs, seed=seed,
        threads=wanted.threads, optimizer="Momentum", schedule=Cosine(wanted.learning_rate),
        augmentation=augmentation,
    )  # fmt: skip


def train_ours(recipe: Any, data: Any) -> float:
    """Accuracy on the test part of our engine's network after the last epoch."""
    from engine.training.events import EpochDone
    from engine.training.loop import Training

    training = Training(recipe, data)
    for event in training:
        if isinstance(event, EpochDone):
            print(f"  ours  {event.epoch}: {event.validation_accuracy:.4f}", file=sys.stderr)
    return training.test()[1]


def train_theirs(recipe: Any, data: Any) -> float:
    """The same of PyTorch's network, fed from the same `Batches`."""
    import torch

    from engine.training.batches import Batches
    from engine.training.phases import scheduled_rate
    from engine.training.state import initial_state
    from export.bench.twin import build_twin

    torch.set_num_threads(recipe.threads)
    state, batches = initial_state(recipe), Batches(recipe, data)
    module = build_twin(torch, recipe.network, state.weights).module.train()
    steps = batches.per_epoch * recipe.epochs
    descent = torch.optim.SGD(module.parameters(), 0.1, momentum=recipe.optimizer.momentum)
    for step in range(steps):
        at = replace(state, step=step)
        descent.param_groups[0]["lr"] = scheduled_rate(recipe, at, steps, batches.per_epoch)
        _, x, labels = batches.batch(step)
        loss = torch.nn.functional.cross_entropy(module(tensor(torch, x)), tensor(torch, labels))
        descent.zero_grad()
        loss.backward()
        descent.step()
    return judge(torch, module.eval(), data)


def tensor(torch: Any, array: Any) -> Any:
    """An array for PyTorch; labels as the 64-bit numbers that it wants."""
    found = torch.from_numpy(array)
    return found.long() if array.dtype.kind in "iu" else found


def judge(torch: Any, module: Any, data: Any) -> float:
    """The module's accuracy on the test part."""
    right, part = 0, data.test
    with torch.no_grad():
        for start in range(0, len(part), 500):
            x = data.preprocessing.normalise(part.pictures[start : start + 500])
            answers = module(tensor(torch, x)).argmax(1).numpy()
            right += int((answers == part.labels[start : start + 500]).sum())
    return right / len(part)


def main() -> None:
    """Train each seed by both, one after the other."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default="cifar-10-small")
    parser.add_argument("--preset", default="resnet-8")
    parser.add_argument("--epochs", type=int, default=20)
    parser.add_argument("--learning-rate", type=float, default=0.05)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--threads", type=int, default=1)
    wanted = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    for name in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"):
        os.environ.pop(name, None)
    shared = Path(os.environ.setdefault("NEOCOG_DATA", str(ROOT.parent / "shared" / "data")))
    if (shared / wanted.data).is_dir():
        wanted.data = str(shared / wanted.data)

    from engine.training.data import prepare_data

    found: dict[str, list[float]] = {"ours": [], "pytorch": []}
    for seed in range(wanted.seeds):
        recipe = recipe_for(wanted, seed)
        data = prepare_data(recipe)
        found["ours"].append(round(train_ours(recipe, data), 4))
        found["pytorch"].append(round(train_theirs(recipe, data), 4))
        print(f"seed {seed}: {found}", file=sys.stderr)
    print(json.dumps({**vars(wanted), "data": Path(wanted.data).name, **found}))


if __name__ == "__main__":
    main()
