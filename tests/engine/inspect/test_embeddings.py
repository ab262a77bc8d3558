import subprocess
import sys

import numpy as np
import pytest
from sklearn.decomposition import PCA
from sklearn.manifold import TSNE, trustworthiness
from threadpoolctl import threadpool_limits

from engine.errors import UserError
from engine.inspect.activations import activations
from engine.inspect.embeddings import features, principal_components, tsne
from engine.inspect.progress import finish
from engine.layers import Dense, MaxPool2D
from tests.engine.inspect.networks import bundled, close, path_of, real_digits


@pytest.fixture(autouse=True)
def one_thread():
    """As Neocog runs; and t-SNE turns the last bit of a sum into another picture."""
    with threadpool_limits(1):
        yield


def digit_features(count=150):
    hidden = path_of(bundled(), Dense, -2)
    return finish(features(bundled(), real_digits().pictures[:count], hidden, batch=64))


def test_features_are_the_layers_output_one_row_a_picture():
    model, pictures = bundled(), real_digits().pictures[:10]
    steps = list(features(model, pictures, path_of(model, Dense, -1), batch=4))
    assert [(step.done, step.total, len(step.result)) for step in steps] == [
        (4, 10, 4), (8, 10, 8), (10, 10, 10),
    ]  # fmt: skip
    np.testing.assert_allclose(steps[-1].result, model.outputs(pictures), rtol=1e-5, atol=1e-5)
    pooled = path_of(model, MaxPool2D)
    shape = activations(model.network, model.weights, model.preprocessing.normalise(pictures))
    width = next(one.output[0].size for one in shape if one.path == pooled)
    assert finish(features(model, pictures, pooled)).shape == (10, width)


@pytest.mark.parametrize("shape", [(40, 7), (7, 40), (300, 260), (260, 300), (5, 5)])
@pytest.mark.parametrize("components", [2, 4])
def test_components_are_those_of_scikit_learn(shape, components):
    rng = np.random.default_rng(0)
    given = rng.standard_normal(shape) * np.geomspace(10, 0.1, shape[1]) + 3
    oracle = PCA(components, svd_solver="full").fit(given)
    found = principal_components(given, components)
    assert close(found.points, oracle.transform(given))
    assert close(found.directions, oracle.components_)
    assert close(found.share, oracle.explained_variance_ratio_)


def test_the_same_features_give_the_same_points_whatever_their_order():
    given = digit_features()
    order = np.random.default_rng(0).permutation(len(given))
    found = principal_components(given)
    again = principal_components(given[order])
    np.testing.assert_allclose(again.points, found.points[order], rtol=1e-6, atol=1e-6)
    largest = np.abs(found.directions).argmax(axis=1)
    assert (found.directions[[0, 1], largest] > 0).all()


def test_pictures_that_are_all_alike_lie_on_one_point():
    found = principal_components(np.ones((6, 3)))
    assert (found.points == 0).all() and (found.share == 0).all()
    alike = finish(tsne(np.ones((12, 3)), np.random.default_rng(0), 2.0, stages=1))
    assert np.isfinite(alike).all()


def test_tsne_keeps_neighbours_and_puts_digits_of_a_kind_together():
    given, labels = digit_features(), real_digits().labels[:150]
    points = finish(tsne(given, np.random.default_rng(0), perplexity=15.0))
    assert points.shape == (150, 2)
    assert trustworthiness(given, points, n_neighbors=10) > 0.95
    distances = ((points[:, None] - points[None]) ** 2).sum(axis=2)
    np.fill_diagonal(distances, np.inf)
    assert (labels[distances.argmin(axis=1)] == labels).mean() > 0.85


def test_stages_are_scikit_learns_with_attraction_exaggerated_in_the_first():
    given = digit_features(60)
    near = principal_components(given, 50).points.astype(np.float32)
    points = near[:, :2] * np.float32(1e-4 / float(near[:, 0].std()))
    stages = tsne(given, np.random.default_rng(4), perplexity=8.0, stages=2)
    for stage, exaggeration in zip(stages, (12.0, 1.0), strict=True):
        oracle = TSNE(perplexity=8.0, early_exaggeration=exaggeration, max_iter=250, init=points)
        points = oracle.fit_transform(near)
        np.testing.assert_array_equal(stage.result, points)


def test_tsne_gives_the_same_points_for_the_same_seed_and_looks_on_the_way():
    given = digit_features(60)
    runs = [list(tsne(given, np.random.default_rng(4), perplexity=8.0, stages=2)) for _ in range(2)]
    assert [(step.done, step.total) for step in runs[0]] == [(1, 2), (2, 2)]
    np.testing.assert_array_equal(runs[0][1].result, runs[1][1].result)
    assert np.abs(runs[0][0].result - runs[0][1].result).max() > 0


def test_sets_too_small_or_too_large_are_refused_with_what_is_possible():
    rng = np.random.default_rng(0)
    with pytest.raises(UserError, match="at least 2 pictures; 1 came"):
        principal_components(np.ones((1, 5)))
    with pytest.raises(UserError, match="components must be 1 to 3"):
        principal_components(np.ones((9, 3)), 4)
    with pytest.raises(UserError, match="t-SNE must be 4 to 5000; it is 5001"):
        next(tsne(np.ones((5001, 2)), rng))
    with pytest.raises(UserError, match="perplexity for 31 pictures must be 1 to 10; it is 30"):
        next(tsne(np.ones((31, 2)), rng))
    many = np.broadcast_to(np.zeros((1, 28, 28), np.uint8), (10_000_000, 28, 28))
    with pytest.raises(UserError, match="Use at most 838,860 pictures, or a later layer"):
        next(features(bundled(), many, path_of(bundled(), Dense, -1)))
    with pytest.raises(UserError, match="no layer at '99/'"):
        next(features(bundled(), many, "99/"))


def test_scikit_learn_and_scipy_are_not_imported_before_they_are_used():
    code = (
        "import sys, engine.inspect.embeddings;"
        "assert not {'sklearn', 'scipy'} & set(sys.modules), 'imported at start'"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
