"""The learned detector by its name: with a model file, and the recipe that ships."""

import numpy as np
import pytest

from engine import places
from engine.errors import UserError
from engine.model import Model, save_model
from engine.preprocessing import Preprocessing
from engine.presets import build_preset
from engine.presets.digit_detector import digit_detector
from engine.training.recipe import read_recipe
from export.detectors import LEARNED_RECIPE, open_detector

LABELS = tuple("0123456789")
PHOTO = Preprocessing("photo", (0.5,), (0.25,))


def kept(network, path):
    weights = network.init(np.random.default_rng(0))
    save_model(Model(network, weights, PHOTO, LABELS), path)
    return path


def test_a_detectors_file_is_opened_by_name(tmp_path):
    path = kept(digit_detector((1, 64, 64), 10), tmp_path / "detector.safetensors")
    detector = open_detector("learned", path)
    assert detector.labels == LABELS
    found = detector.detect(np.zeros((40, 60, 3), np.uint8))
    assert found.probabilities.shape == (len(found), 10)
    np.testing.assert_array_equal(found.boxes[:, 0] + found.boxes[:, 2] <= 60.001, True)


def test_a_classifiers_file_is_refused_with_a_sentence(tmp_path):
    path = kept(build_preset("lenet", (1, 28, 28), 10), tmp_path / "lenet.safetensors")
    with pytest.raises(UserError, match="finds nothing"):
        open_detector("learned", path)


def test_the_recipe_that_ships_is_that_of_the_preset():
    recipe = read_recipe(places.asset(LEARNED_RECIPE))
    assert recipe.network == digit_detector((1, 128, 128), 10)
    assert recipe.network.body.multiply_adds((1, 480, 640)) < 0.6e9
    assert recipe.scenes is not None and recipe.watch == "accuracy"
