"""The names of what is measured."""

import numpy as np
import pytest

from engine.errors import UserError
from engine.presets import PRESETS
from export.bench.workloads import LETTERS, Workload, find_workloads, material


def test_without_a_name_all_usual_workloads_are_meant_once():
    assert find_workloads(()) == tuple(w for group in LETTERS.values() for w in group)
    assert find_workloads(("A", "lenet@64", "lenet")) == LETTERS["A"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("b", (Workload("vgg-mini", 64),)),
        ("C", (Workload("lenet", 1, True), Workload("lenet", 256, True))),
        ("mlp@7", (Workload("mlp", 7),)),
        ("lenet-1998-inference@3", (Workload("lenet-1998", 3, True),)),
        ("resnet-8-inference", (Workload("resnet-8", 1, True), Workload("resnet-8", 256, True))),
    ],
)
def test_a_name_states_preset_batch_and_use(name, expected):
    assert find_workloads((name,)) == expected


@pytest.mark.parametrize("name", ["", "Z", "lenet@", "lenet@0", "lenet@x", "lenet@-1", "lenet@1e9"])
def test_a_wrong_name_is_refused_with_the_right_ones(name):
    with pytest.raises(UserError, match="workload"):
        find_workloads((name,))


@pytest.mark.parametrize("preset", PRESETS)
def test_every_preset_has_pictures_and_weights(preset):
    workload = Workload(preset, 3)
    given = material(workload.network(), workload.batch)
    assert given.x.shape == (3, *workload.shape) and given.x.dtype == np.float32
    assert given.labels.shape == (3,)
    given.network.check_weights(given.weights)
