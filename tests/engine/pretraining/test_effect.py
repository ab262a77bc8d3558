import importlib.util
import sys
from pathlib import Path

import msgspec
import pytest

from engine.training.data import prepare_data
from engine.training.events import Pretrained
from engine.training.loop import Training

SCRIPT = Path(__file__).resolve().parents[2] / "benchmarks" / "pretraining.py"
EPOCHS = 10  # half of the benchmark's, to be quick


@pytest.fixture
def benchmark(monkeypatch):
    """The benchmark as a module: its recipes are tested, on the built-in digits."""
    monkeypatch.setattr(sys, "path", list(sys.path))
    spec = importlib.util.spec_from_file_location("pretraining_benchmark", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, spec.name, module)
    spec.loader.exec_module(module)
    return module


def test_six_sigmoid_layers_learn_only_after_pre_training(benchmark):
    recipes = {
        name: msgspec.structs.replace(recipe, epochs=EPOCHS)
        for name, recipe in benchmark.recipes("digits", seed=1).items()
    }
    data = prepare_data(recipes["ReLU, He"])
    alone = benchmark.measure(recipes["sigmoid, small random weights"], data)
    helped = benchmark.measure(recipes["sigmoid, pre-trained"], data)
    assert alone["validation_accuracy"] <= 0.2
    assert helped["validation_accuracy"] >= 0.9
    assert list(helped["reconstruction_error"]) == [f"layer {n}" for n in (1, 3, 5, 7, 9)]


def test_training_tells_each_pretrained_epoch_before_its_first_step(benchmark):
    recipe = msgspec.structs.replace(
        benchmark.recipes("digits", seed=0)["sigmoid, pre-trained"], epochs=1, limit=64
    )
    events = list(Training(recipe, prepare_data(recipe)))
    told = [event for event in events if isinstance(event, Pretrained)]
    assert told == events[:50]
    assert [(event.layer, event.epoch) for event in told] == [
        (layer, epoch) for layer in (1, 3, 5, 7, 9) for epoch in range(1, 11)
    ]
