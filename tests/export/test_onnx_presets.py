"""Every preset as ONNX, proven as exported models are, with statistics that have moved."""

import numpy as np
import pytest

from engine.presets import PRESETS, build_preset
from export.model import to_onnx
from export.verify import verify


@pytest.mark.parametrize("name", PRESETS)
@pytest.mark.parametrize("shape", [(1, 28, 28), (3, 17, 18)], ids=["grey", "colour"])
def test_a_preset_gives_the_same_answers_as_onnx(name, shape, build, draw_pictures):
    model = build(build_preset(name, shape, 5))
    rng = np.random.default_rng(4)
    for path in model.network.body.statistics(shape):
        change = rng.uniform(0.5, 2.0, model.weights[path].shape).astype(np.float32)
        model.weights[path] = model.weights[path] * change + change
    found = verify(model, to_onnx(model).SerializeToString(), draw_pictures(model, 12))
    assert found.passed, found.why
