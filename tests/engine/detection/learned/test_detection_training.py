"""A detector learns like any other network: recipe, events, checkpoints, going on bit for bit."""

import numpy as np
import pytest

from engine.data.augment import Augmentation
from engine.data.split import class_counts
from engine.detection.learned.judging import detector_figures
from engine.detection.learned.network import DetectorNetwork
from engine.detection.learned.scene_set import SceneSet
from engine.detection.learned.targets import IGNORED, NOTHING
from engine.detection.learned.tiles import classed, cut_scenes
from engine.detection.scenes import Scene
from engine.errors import UserError
from engine.families import FAMILIES
from engine.layers import Conv2D, ReLU
from engine.losses import CrossEntropy, Detection
from engine.presets.digit_detector import digit_detector
from engine.schedules import Constant
from engine.spec import from_json
from engine.training.checkpoint import read_checkpoint, write_checkpoint
from engine.training.data import TrainingData, compose_data
from engine.training.events import EpochDone, Reported, StepDone
from engine.training.loop import Training
from engine.training.recipe import Recipe, recipe_text

LABELS = tuple("0123456789")
SMALL = DetectorNetwork(
    (1, 32, 32),
    (
        Conv2D(8, stride=2, padding=1), ReLU(), Conv2D(16, stride=2, padding=1), ReLU(),
        Conv2D(24, size=5, padding=2), ReLU(), Conv2D(15, size=1),
    ),
)  # fmt: skip


def recipe(**changes):
    chosen = {
        "network": SMALL, "loss": Detection(), "scenes": SceneSet(count=1, watched=1, judged=1),
        "schedule": Constant(0.01), "batch_size": 8, "epochs": 3, "threads": 2, "watch": "accuracy",
    }  # fmt: skip
    return Recipe(**(chosen | changes))


def bars(count, seed):
    """Bright pictures with one dark bar each: upright is a 1, level a 0."""
    rng = np.random.default_rng(seed)
    scenes = []
    for _ in range(count):
        upright = int(rng.integers(2))
        height, width = (16, 6) if upright else (6, 16)
        x, y = rng.integers(2, 14, 2)
        shown = np.full((32, 32, 3), 230, np.uint8)
        shown[y : y + height, x : x + width] = 20
        box = np.array([[x, y, width, height]], np.float32)
        scenes.append(Scene(shown, box, np.array([upright]), np.array([True]), 0, "plain"))
    return scenes


def bar_data(count=20):
    parts = [cut_scenes(bars(size, seed), SMALL, seed) for seed, size in enumerate((count, 6, 6))]
    from engine.preprocessing import measure

    return TrainingData(*parts, LABELS, measure(parts[0].pictures, "photo"))


def test_a_detector_learns_and_tells_average_precision_while_it_does():
    training = Training(recipe(epochs=12), bar_data())
    events = list(training)
    steps = [event for event in events if isinstance(event, StepDone)]
    epochs = [event for event in events if isinstance(event, EpochDone)]
    assert steps[-1].loss < steps[0].loss / 3
    assert epochs[-1].validation_accuracy > 0.6 > epochs[0].validation_accuracy  # AP50
    assert epochs[-1].validation_top_k <= epochs[-1].validation_accuracy  # AP50:95
    assert all(0 <= event.accuracy <= 1 for event in steps)
    report = [event for event in events if isinstance(event, Reported)][-1].validation
    assert report.support[0] + report.support[1] > 0 and sum(report.support[2:]) == 0


def test_a_run_goes_on_from_a_checkpoint_bit_for_bit(tmp_path):
    data, path = bar_data(8), tmp_path / "checkpoint.safetensors"
    whole = Training(recipe(), data)
    list(whole)
    first = Training(recipe(), data)
    for event in first:
        if isinstance(event, StepDone) and event.step == 3:
            break
    write_checkpoint(path, first.state, data.fingerprint)
    second = Training(recipe(), data, read_checkpoint(path, recipe(), data.fingerprint))
    list(second)
    for name, weights in whole.state.weights.items():
        np.testing.assert_array_equal(second.state.weights[name], weights)


def test_scenes_are_composed_and_cut_from_a_recipe_alone():
    chosen = recipe(scenes=SceneSet(count=2, watched=1, judged=1, height=96, width=128))
    data = compose_data(chosen, chosen.scenes)
    assert data.labels == LABELS
    assert data.training.pictures.shape[1:] == (32, 32)
    assert len(data.training) == 2 * len(data.validation) == 2 * len(data.test) == 28
    assert data.fingerprint == compose_data(chosen, chosen.scenes).fingerprint


def test_a_tile_holds_its_boxes_in_cells_and_those_cut_off_need_not_be_found():
    part = cut_scenes(bars(1, 3), SMALL, 0)
    box = bars(1, 3)[0].boxes[0]
    first = part.labels[0][part.labels[0][:, 0] != NOTHING]
    np.testing.assert_allclose(first[0, 1:3], (box[:2] + box[2:] / 2) / 4)
    np.testing.assert_allclose(first[0, 3:], box[2:] / 4)
    np.testing.assert_array_equal(part.pictures[0], bars(1, 3)[0].picture[..., 0])


def test_signs_of_the_wrong_size_at_a_scale_are_left_to_others():
    sizes = np.array([5, 8, 10, 36, 40, 60], np.float32)
    boxes = np.stack([sizes * 0, sizes * 0, sizes / 2, sizes], axis=1)
    kinds = classed(boxes, np.full(6, 7), SMALL)
    np.testing.assert_array_equal(kinds, [NOTHING, IGNORED, 7, 7, IGNORED, NOTHING])


def test_perfect_maps_have_an_average_precision_of_one():
    labels = np.full((1, 2, 5), NOTHING, np.float32)
    labels[0] = [[3, 2.5, 3.5, 2, 3], [IGNORED, 6.5, 6.5, 2, 2]]
    maps = np.full((1, 15, 8, 8), -20, np.float32)
    maps[0, :5, 3, 2] = 20, 0, 0, np.log(2), np.log(3)
    maps[0, 5 + 3, 3, 2] = 20
    maps[0, :5, 6, 6] = 20, 0, 0, np.log(2), np.log(2)  # over what need not be found
    figures, report = detector_figures(maps, labels, 0.5, 32, 32)
    assert (figures.accuracy, figures.top_k, figures.auc) == (1.0, 1.0, None)
    assert report.support[3] == report.confusion[3][3] == 1
    labels[0, 0, 0] = 4
    figures, report = detector_figures(maps, labels, 0.5, 32, 32)
    assert figures.accuracy == 0.0 and report.confusion[4][3] == 1


def test_a_recipe_of_a_detector_is_read_back_and_is_whole_or_refused():
    made = recipe(network=digit_detector((1, 128, 128), 10))
    assert from_json(recipe_text(made), Recipe, FAMILIES, "it") == made
    with pytest.raises(UserError, match="also needs the loss Detection"):
        recipe(loss=CrossEntropy())
    with pytest.raises(UserError, match="also needs scenes"):
        recipe(scenes=None)
    with pytest.raises(UserError, match=r"moved away from their boxes \(rotation\)"):
        recipe(augmentation=Augmentation(rotation=5))
    other = recipe(network=digit_detector((1, 32, 32), 3))
    with pytest.raises(UserError, match="10 digits"):
        compose_data(other, other.scenes)


def test_the_boxes_of_a_batch_are_counted_by_class():
    labels = np.full((2, 3, 5), NOTHING, np.float32)
    labels[0, :2, 0], labels[1, 0, 0] = (1, IGNORED), 1
    np.testing.assert_array_equal(class_counts(labels, 3), [0, 2, 0])
