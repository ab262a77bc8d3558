import numpy as np
import pytest

from engine.errors import UserError
from engine.inspect.activations import layer_output
from engine.inspect.exciters import exciters
from engine.inspect.progress import finish
from engine.inspect.receptive_field import receptive_box
from engine.layers import Conv2D, Dense
from engine.model import Model
from engine.preprocessing import Preprocessing
from tests.engine.inspect.networks import NETWORKS, bundled, drawn, path_of, real_digits


def residual_model():
    network = NETWORKS["residual"]
    preprocessing = Preprocessing("photo", (0.4, 0.6), (0.2, 0.3))
    weights = drawn(network, dtype=np.float32)
    return Model(network, weights, preprocessing, ("a", "b", "c"))


def grey(count):
    return np.random.default_rng(2).integers(0, 256, (count, 9, 8, 2), np.uint8)


@pytest.mark.parametrize("path", ["0/", "3/body/1/", "4/0/1/", "4/", "6/"])
def test_each_filter_finds_what_sorting_all_pictures_finds(path):
    model, pictures = residual_model(), grey(30)
    found = finish(exciters(model, pictures, path, count=4, batch=7))
    x = model.preprocessing.normalise(pictures)
    answers = layer_output(model.network, model.weights, x, path)
    answers = answers.reshape(*answers.shape[:2], *(answers.shape[2:] or (1, 1)))
    assert found.values.shape == (answers.shape[1], 4)
    for number in range(answers.shape[1]):
        largest = answers[:, number].max(axis=(1, 2))
        order = sorted(range(30), key=lambda i: (-largest[i], i))[:4]
        assert list(found.pictures[number]) == order
        for place, picture in enumerate(order):
            row, column = found.rows[number, place], found.columns[number, place]
            value = found.values[number, place]
            np.testing.assert_allclose(value, largest[picture], rtol=1e-5)
            np.testing.assert_allclose(value, answers[picture, number, row, column], rtol=1e-5)
            box = receptive_box(model.network, path, int(row), int(column))
            wanted = [box.top, box.left, box.bottom, box.right]
            assert list(found.boxes[number, place]) == wanted


def test_what_lies_outside_the_box_does_not_matter():
    model, part = bundled(), real_digits()
    path = path_of(model, Conv2D, 1)
    found = finish(exciters(model, part.pictures, path, count=2))
    for number in range(len(found.boxes)):
        top, left, bottom, right = found.boxes[number, 0]
        alone = np.full((1, 28, 28), 128, np.uint8)
        best = part.pictures[found.pictures[number, 0]]
        alone[0, top:bottom, left:right] = best[top:bottom, left:right]
        x = model.preprocessing.normalise(alone)
        answer = layer_output(model.network, model.weights, x, path)
        at = answer[0, number, found.rows[number, 0], found.columns[number, 0]]
        assert at == pytest.approx(found.values[number, 0], rel=1e-4)


def test_filters_of_a_class_are_excited_by_pictures_of_that_class():
    model, part = bundled(), real_digits()
    found = finish(exciters(model, part.pictures, path_of(model, Dense, -1), count=10))
    assert (part.labels[found.pictures] == np.arange(10)[:, None]).mean() > 0.95
    assert (found.boxes == [0, 0, 28, 28]).all()


def test_equal_answers_keep_the_order_of_the_set():
    model = residual_model()
    pictures = np.repeat(grey(1), 6, axis=0)
    found = finish(exciters(model, pictures, "0/", count=3, batch=2))
    assert (found.pictures == [0, 1, 2]).all()


def test_progress_is_told_and_few_pictures_give_few_exciters():
    steps = list(exciters(residual_model(), grey(5), "2/", count=9, batch=2))
    assert [(step.done, step.total) for step in steps] == [(2, 5), (4, 5), (5, 5)]
    assert [step.result.values.shape for step in steps] == [(4, 2), (4, 4), (4, 5)]


def test_no_pictures_or_a_path_that_is_not_there_is_refused():
    model = residual_model()
    with pytest.raises(UserError, match="no layer at '8/'"):
        finish(exciters(model, grey(3), "8/"))
    with pytest.raises(UserError, match="need a set to search"):
        finish(exciters(model, grey(0), "0/"))
    with pytest.raises(UserError, match="each filter must be 1 to 1000"):
        finish(exciters(model, grey(3), "0/", count=0))
