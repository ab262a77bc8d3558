"""ONNX's training operators as a second oracle of the optimizers.

The node cases of `onnx.backend.test` give one batch each; the reference evaluator runs the same
operators on more. Their `norm_coefficient` is coupled weight decay and is added to the gradient
here. Adam goes through an adapter: its cases start at T = 0, where the operator corrects no bias,
and it adds epsilon to √v before the correction, not after.
"""

from importlib import import_module

import numpy as np
import onnx
import pytest
from onnx.reference import ReferenceEvaluator

from engine.optimizers import Adagrad, Adam, Momentum, Nesterov

FAMILIES = ("adagrad", "momentum", "adam")
NAMES = [
    "test_adagrad", "test_adagrad_multiple", "test_momentum", "test_momentum_multiple",
    "test_nesterov_momentum", "test_adam", "test_adam_multiple",
]  # fmt: skip


@pytest.fixture(scope="module")
def cases():
    """name -> (node, inputs, outputs): what each case hands to `expect`."""
    found = {}

    def keep(node, inputs, outputs, name, **_):
        found[name] = node, inputs, outputs

    with pytest.MonkeyPatch.context() as patch:
        for family in FAMILIES:
            module = import_module(f"onnx.backend.test.case.node.{family}")
            patch.setattr(module, "expect", keep)
            exporter = getattr(module, family.capitalize())
            for name in vars(exporter):
                if name.startswith("export_"):
                    getattr(exporter, name)()
    return found


def settings_of(node):
    return {a.name: onnx.helper.get_attribute_value(a) for a in node.attribute}


def ours(node, inputs):
    """The node's outputs, computed by our rules: new parameters, then each slot of all."""
    rate, count, *arrays = inputs
    slots_each = 2 if node.op_type == "Adam" else 1
    groups = np.split(np.arange(len(arrays)), slots_each + 2)
    settings, results = settings_of(node), []
    for members in zip(*groups, strict=True):
        parameter, gradient, *memory = (arrays[member] for member in members)
        gradient = gradient + settings.get("norm_coefficient", 0.0) * parameter
        update = {"Adam": adam, "Momentum": momentum, "Adagrad": adagrad}[node.op_type]
        results.append(update(settings, float(rate), int(count), parameter, gradient, memory))
    return [array for kind in zip(*results, strict=True) for array in kind]


def adagrad(settings, rate, count, parameter, gradient, memory):
    rule = Adagrad(settings["decay_factor"], epsilon=settings["epsilon"])
    changed, slots = rule.update(parameter, gradient, {"sum": memory[0]}, rate, count + 1)
    return changed, slots["sum"]


def momentum(settings, rate, count, parameter, gradient, memory):
    assert settings["beta"] == 1.0 or count == 0, "beta damps the gradient; our rules do not"
    kind = Nesterov if settings["mode"] == b"nesterov" else Momentum
    slots = {"velocity": memory[0]}
    changed, slots = kind(settings["alpha"]).update(parameter, gradient, slots, rate, count + 1)
    return changed, slots["velocity"]


def adam(settings, rate, count, parameter, gradient, memory):
    """Undo our correction where the operator makes none; move epsilon to where it adds it."""
    alpha, beta, step = settings["alpha"], settings["beta"], max(1, count)
    late = np.sqrt(1 - beta**step)
    if count == 0:
        rate = rate * (1 - alpha**step) / late
    rule = Adam(alpha, beta, settings["epsilon"] / float(late))
    slots = {"mean": memory[0], "square": memory[1]}
    changed, slots = rule.update(parameter, gradient, slots, float(rate), step)
    return changed * (1 - settings.get("norm_coefficient_post", 0.0)), *slots.values()


def agree(found, expected):
    assert len(found) == len(expected)
    for mine, theirs in zip(found, expected, strict=True):
        assert mine.dtype == np.float32  # the operators' own arithmetic strays to float64
        np.testing.assert_allclose(mine, theirs, rtol=1e-6, atol=1e-6)


def test_every_case_of_the_operators_is_known(cases):
    assert sorted(cases) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_node_case_is_computed_by_our_rule(cases, name):
    node, inputs, outputs = cases[name]
    agree(ours(node, inputs), outputs)


@pytest.mark.parametrize("count", [0, 1, 7])
@pytest.mark.parametrize(
    ("operator", "slots", "attributes"),
    [
        ("Adagrad", 1, {"decay_factor": 0.05, "epsilon": 1e-6, "norm_coefficient": 0.01}),
        ("Momentum", 1, {"alpha": 0.9, "beta": 1.0, "mode": "standard", "norm_coefficient": 0.0}),
        ("Momentum", 1, {"alpha": 0.9, "beta": 1.0, "mode": "nesterov", "norm_coefficient": 0.01}),
        ("Adam", 2, {"alpha": 0.9, "beta": 0.999, "epsilon": 1e-4, "norm_coefficient": 0.01,
                     "norm_coefficient_post": 0.02}),
    ],
)  # fmt: skip
def test_our_rule_equals_the_reference_evaluator(operator, slots, attributes, count):
    names = ["X", "G", *"VH"[:slots]]
    new = [f"{name}_new" for name in names if name != "G"]
    domain = "ai.onnx.preview.training"
    node = onnx.helper.make_node(operator, ["R", "T", *names], new, domain=domain, **attributes)
    rng = np.random.default_rng(count)
    arrays = [rng.standard_normal((4, 3)).astype(np.float32) for _ in names]
    if operator != "Momentum":
        arrays[-1] = np.square(arrays[-1])  # a sum or mean of squares
    inputs = [np.float32(0.1), np.int64(count), *arrays]
    feeds = dict(zip(["R", "T", *names], map(np.asarray, inputs), strict=True))
    agree(ours(node, inputs), ReferenceEvaluator(node).run(None, feeds))
