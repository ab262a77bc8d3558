import numpy as np
import pytest

from engine.errors import UserError
from engine.inspect.occlusion import occlusion
from engine.inspect.progress import finish
from tests.engine.inspect.networks import NETWORKS, bundled, drawn, pictures, real_digits


@pytest.mark.parametrize("name", NETWORKS)
@pytest.mark.parametrize(("patch", "step"), [(3, 1), (2, 2), (4, 3)])
def test_each_place_is_the_drop_with_that_square_hidden(name, patch, step):
    network = NETWORKS[name]
    weights, x = drawn(network), pictures(network, 1)[0]
    fill = np.array([0.5, -1.0])
    found = finish(occlusion(network, weights, x, 1, patch, step, fill, batch=7))
    for row in range(0, 9, step):
        for column in range(0, 8, step):
            covered = x.copy()
            for i in range(row - patch // 2, row - patch // 2 + patch):
                for j in range(column - patch // 2, column - patch // 2 + patch):
                    if 0 <= i < 9 and 0 <= j < 8:
                        covered[:, i, j] = fill
            before, after = (
                network.probabilities(network.predict(weights, one[None]))[0, 1]
                for one in (x, covered)
            )
            assert found[row // step, column // step] == pytest.approx(before - after, abs=1e-12)
    assert found.shape == (-(-9 // step), -(-8 // step))


def test_covering_what_is_empty_changes_nothing_and_covering_a_stroke_does():
    model, part = bundled(), real_digits()
    for picture, label in zip(part.pictures[:5], part.labels[:5], strict=True):
        x = model.preprocessing.normalise(picture[None])[0]
        paper = model.preprocessing.normalise(np.zeros_like(picture)[None])[0, 0, 0, 0]
        drops = finish(occlusion(model.network, model.weights, x, int(label), 7, 2, paper))
        empty = np.array([
            [not picture[max(0, i - 3) : i + 4, max(0, j - 3) : j + 4].any()
             for j in range(0, 28, 2)] for i in range(0, 28, 2)
        ])  # fmt: skip
        assert empty.any()
        assert np.abs(drops[empty]).max() < 1e-5
        assert drops[~empty].max() > 0.05


def test_the_map_grows_by_batches_and_leaves_what_is_unknown():
    network = NETWORKS["logits"]
    steps = list(occlusion(network, drawn(network), pictures(network, 1)[0], 0, batch=50))
    assert [(step.done, step.total) for step in steps] == [(50, 72), (72, 72)]
    assert np.isnan(steps[0].result).sum() == 22
    np.testing.assert_array_equal(steps[0].result.ravel()[:50], steps[1].result.ravel()[:50])


def test_settings_that_cannot_be_are_refused():
    network = NETWORKS["logits"]
    weights, x = drawn(network), pictures(network, 1)[0]
    with pytest.raises(UserError, match="side in pixels must be 1 to 8; it is 9"):
        finish(occlusion(network, weights, x, 0, patch=9))
    with pytest.raises(UserError, match="step in pixels must be 1 to 8; it is 0"):
        finish(occlusion(network, weights, x, 0, step=0))
    with pytest.raises(UserError, match="classes are 0 to 2"):
        finish(occlusion(network, weights, x, -1))
    with pytest.raises(UserError, match="N, 2, 9, 8"):
        finish(occlusion(network, weights, x[:1], 0))
