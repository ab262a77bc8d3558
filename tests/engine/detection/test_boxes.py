"""Detections keep their order and their words; COCO files come back as they were written."""

import json

import numpy as np
import pytest

from engine.detection.boxes import Detections, intersections, no_detections
from engine.detection.coco import (
    BoxedPicture,
    find_annotations,
    has_annotations,
    read_coco,
    write_coco,
)
from engine.errors import UserError


def test_detections_are_sorted_by_falling_score():
    boxes = np.arange(12).reshape(3, 4)
    found = Detections(boxes, np.array([[0.1, 0.2], [0.0, 0.9], [0.6, 0.3]]))
    assert found.scores.tolist() == pytest.approx([0.9, 0.6, 0.2])
    assert found.labels.tolist() == [1, 0, 1]
    assert found.boxes[:, 0].tolist() == [4, 8, 0]
    assert len(found.above(0.5)) == 2
    assert found.select(found.labels == 0).boxes[0].tolist() == [8, 9, 10, 11]
    assert found.boxes.dtype == found.probabilities.dtype == np.float32


def test_no_detections_have_the_right_shapes():
    nothing = no_detections(10)
    assert len(nothing) == 0 and nothing.probabilities.shape == (0, 10)
    assert nothing.labels.shape == nothing.scores.shape == (0,)


def test_intersections_count_shared_pixels():
    first = np.array([[0, 0, 4, 4]], np.float32)
    second = np.array([[2, 3, 5, 5], [4, 0, 2, 2]], np.float32)
    assert intersections(first, second).tolist() == [[2, 0]]


def two_pictures(folder):
    boxes = np.array([[1.5, 2, 10, 20], [30, 4.25, 7, 9]], np.float32)
    return (
        BoxedPicture(folder / "one.png", 60, 80, boxes, np.array([3, 0]), np.array([0.75, 0.5])),
        BoxedPicture(folder / "two.png", 5, 6, np.empty((0, 4)), np.empty(0, int)),
    )


def test_a_coco_file_comes_back_as_it_was_written(tmp_path):
    pictures = two_pictures(tmp_path)
    write_coco(tmp_path / "annotations.json", pictures, [str(label) for label in range(10)])
    stored = read_coco(tmp_path)
    assert stored.labels == tuple("0123456789")
    assert [(p.path, p.height, p.width) for p in stored.pictures] == [
        (tmp_path / "one.png", 60, 80),
        (tmp_path / "two.png", 5, 6),
    ]
    assert stored.pictures[0].boxes.tolist() == pictures[0].boxes.tolist()
    assert stored.pictures[0].labels.tolist() == [3, 0]
    assert stored.pictures[0].scores.tolist() == [0.75, 0.5]
    assert len(stored.pictures[1].boxes) == 0
    assert has_annotations(tmp_path)


def test_a_coco_file_has_what_other_tools_read(tmp_path):
    truth = two_pictures(tmp_path)[0]
    plain = BoxedPicture(truth.path, truth.height, truth.width, truth.boxes, truth.labels)
    write_coco(tmp_path / "annotations.json", [plain], ["0", "1", "2", "3"])
    content = json.loads((tmp_path / "annotations.json").read_text())
    assert content["images"] == [{"id": 1, "file_name": "one.png", "width": 80, "height": 60}]
    assert content["categories"][3] == {"id": 4, "name": "3"}
    assert content["annotations"][0] == {
        "id": 1, "image_id": 1, "category_id": 4, "bbox": [1.5, 2.0, 10.0, 20.0],
        "area": 200.0, "iscrowd": 0,
    }  # fmt: skip


def test_pictures_are_found_in_a_folder_beside_the_annotations(tmp_path):
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "one.png").touch()
    (tmp_path / "annotations").mkdir()
    write_coco(tmp_path / "annotations" / "train.json", two_pictures(tmp_path)[:1], list("0123"))
    content = (
        (tmp_path / "annotations" / "train.json")
        .read_text()
        .replace(str(tmp_path / "one.png"), "one.png")
    )
    (tmp_path / "annotations" / "train.json").write_text(content)
    assert read_coco(tmp_path).pictures[0].path.resolve() == tmp_path / "images" / "one.png"


GOOD = {"images": [], "categories": [], "annotations": []}
BOX = {"id": 1, "image_id": 7, "category_id": 1, "bbox": [0, 0, 1, 1]}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("[1]", "no COCO file"),
        ("{", "no COCO file"),
        ('{"images": []}', "no COCO file"),
        (json.dumps({**GOOD, "annotations": [BOX]}), "picture 7"),
        (json.dumps({**GOOD, "annotations": [{**BOX, "bbox": [1, 2]}]}), "no COCO file"),
        ("[" * 100000, "no COCO file"),
    ],
)
def test_a_broken_coco_file_is_refused_in_a_sentence(tmp_path, content, words):
    (tmp_path / "annotations.json").write_text(content)
    with pytest.raises(UserError, match=words):
        read_coco(tmp_path)


def test_a_folder_with_no_or_several_files_says_so(tmp_path):
    with pytest.raises(UserError, match="no COCO file"):
        find_annotations(tmp_path)
    assert not has_annotations(tmp_path)
    (tmp_path / "a.json").write_text("{}")
    (tmp_path / "b.json").write_text("{}")
    with pytest.raises(UserError, match=r"a\.json, b\.json"):
        find_annotations(tmp_path)
