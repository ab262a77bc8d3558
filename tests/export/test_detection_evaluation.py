"""`neocog evaluate` on a folder in COCO format."""

import json

import numpy as np
import pytest

from engine.detection.boxes import Detections
from engine.detection.coco import BoxedPicture, write_coco
from engine.errors import UserError
from engine.imaging.decode import write_png
from engine.places import asset
from export.detection_evaluation import describe_evaluation, evaluate_detector, load_boxed
from gui.__main__ import main
from tests.engine.detection.proposals.pages import page

LABELS = tuple("0123456789")


@pytest.fixture
def folder(tmp_path):
    """Two pages of digits with their boxes, categories in an order of their own."""
    pictures = []
    for number, lines in enumerate((("235", "742"), ("3573",))):
        picture, boxes, labels = page(*lines)
        path = tmp_path / f"{number}.png"
        write_png(path, picture)
        turned = 9 - np.asarray(labels)
        pictures.append(BoxedPicture(path, *picture.shape, boxes, turned))
    write_coco(tmp_path / "annotations.json", pictures, LABELS[::-1])
    return tmp_path


class Told:
    """A detector that answers what it was told, picture by picture."""

    labels = LABELS

    def __init__(self, answers):
        self._answers = iter(answers)

    def detect(self, picture):
        return next(self._answers)


def right(picture):
    return Detections(picture.boxes, np.eye(10, dtype=np.float32)[picture.labels] * 0.9)


def test_a_detector_that_tells_the_truth_reaches_one(folder):
    pictures = load_boxed(folder, Told([])).pictures
    measured = evaluate_detector(Told(map(right, pictures)), pictures)
    told = describe_evaluation(measured)
    assert (told["ap50"], told["ap"], told["recall"]) == (1, 1, 1)
    assert (told["pictures"], told["boxes"]) == (2, 10)
    assert told["by_class"]["3"] == 1 and told["by_class"]["9"] is None


def test_one_that_misses_a_page_reaches_what_its_classes_are_worth(folder):
    pictures = load_boxed(folder, Told([])).pictures
    nothing = Detections(np.empty((0, 4)), np.empty((0, 10)))
    told = describe_evaluation(evaluate_detector(Told([right(pictures[0]), nothing]), pictures))
    # 2 and 4 are found whole, 3 one of three, 5 and 7 one of two: 101 recalls, read at precision 1
    third, half = 34 / 101, 51 / 101
    assert told["ap50"] == pytest.approx((1 + 1 + third + half + half) / 5)


def test_the_command_measures_a_coco_folder(folder, capsys):
    model = str(asset("models/digits.safetensors"))
    assert main(["evaluate", model, "--data", str(folder), "--json"]) == 0
    told = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert told["detector"] == "proposals" and told["ap50"] > 0.9
    assert 0.3 < told["ap"] <= told["ap50"] and told["milliseconds"] > 0


@pytest.mark.parametrize(
    ("labels", "boxes", "message"),
    [(("0", "cat"), 1, "boxes of cat"), (("0", "1"), 0, "no boxes to find")],
)
def test_sets_that_do_not_fit_are_refused(tmp_path, labels, boxes, message):
    truth = BoxedPicture(
        tmp_path / "x.png", 9, 9, np.ones((boxes, 4), np.float32), np.zeros(boxes, int)
    )
    write_coco(tmp_path / "annotations.json", [truth], labels)
    with pytest.raises(UserError, match=message):
        load_boxed(tmp_path, Told([]))
