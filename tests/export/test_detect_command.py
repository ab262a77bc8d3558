"""`neocog detect` over files, folders and patterns: what it prints, writes, skips and refuses."""

import csv
import json
import tracemalloc

import numpy as np
import pytest

from engine import places
from engine.detection.boxes import Detections
from engine.detection.coco import read_coco
from engine.errors import UserError
from engine.imaging.annotate import annotate
from engine.imaging.decode import encode_png, read_picture, write_png
from export.detect import describe, detect_file, drawn_names, find_pictures, write_lists
from export.detectors import DETECTORS, LEARNED, open_detector
from gui.__main__ import main
from tests.engine.detection.proposals.pages import page


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Two pages of digits, a broken picture and a text beside them."""
    place = tmp_path_factory.mktemp("pages")
    write_png(place / "page2.png", page("235", "742")[0])
    write_png(place / "page10.png", page("18")[0])
    (place / "broken.png").write_bytes((place / "page2.png").read_bytes()[:900])
    (place / "notes.txt").write_text("no picture")
    return place


@pytest.fixture
def ask(capsys):
    """Run the command with --json: exit status, the object, what was noted."""

    def run(*words):
        capsys.readouterr()
        status = main(["detect", *map(str, words), "--json"])
        out, err = capsys.readouterr()
        return status, json.loads(out.splitlines()[-1]) if out else None, err

    return run


def test_a_picture_is_read_in_reading_order(folder, ask):
    status, found, _ = ask(folder / "page2.png")
    assert status == 0
    (result,) = found["results"]
    height, width = read_picture(folder / "page2.png").shape[:2]
    assert (result["width"], result["height"]) == (width, height)
    assert [box["label"] for box in result["boxes"]] == list("235742")
    assert result["text"].replace(" ", "") == "235\n742"
    for box in result["boxes"]:
        assert set(box) == {"label", "probability", "x", "y", "width", "height"}
        assert 0.5 <= box["probability"] <= 1
        assert box["x"] >= 0 and box["x"] + box["width"] <= width


def test_a_folder_is_read_whole_and_broken_pictures_are_skipped(folder, ask, tmp_path):
    status, found, err = ask(folder, "--out", tmp_path)
    assert status == 2 and "broken.png" in err and "1 of 3" in err and "Traceback" not in err
    names = [result["image"].rsplit("/")[-1] for result in found["results"]]
    assert names == ["broken.png", "page2.png", "page10.png"]
    assert "cut short" in found["results"][0]["error"]
    assert [len(result["boxes"]) for result in found["results"]] == [0, 6, 2]
    written = {path.name for path in tmp_path.iterdir()}
    assert written == {"page2-boxes.png", "page10-boxes.png", "detections.json", "detections.csv"}


def test_the_written_files_hold_the_same_boxes(folder, ask, tmp_path):
    _, found, _ = ask(folder / "page2.png", "--out", tmp_path)
    boxes = found["results"][0]["boxes"]
    stored = read_coco(tmp_path / "detections.json")
    assert stored.labels == tuple("0123456789")
    coco = sorted(map(tuple, np.round(stored.pictures[0].boxes, 1).tolist()))
    listed = sorted((b["x"], b["y"], b["width"], b["height"]) for b in boxes)
    np.testing.assert_allclose(coco, listed, atol=0.06)
    rows = list(csv.DictReader((tmp_path / "detections.csv").read_text().splitlines()))
    assert [row["label"] for row in rows] == [box["label"] for box in boxes]
    assert [row["line"] for row in rows] == list("111222")
    drawn = read_picture(tmp_path / "page2-boxes.png")
    plain = read_picture(folder / "page2.png")
    assert drawn.shape == (*plain.shape[:2], 3) and (drawn != plain[..., None]).any()


def test_a_pattern_is_expanded(folder, ask):
    status, found, _ = ask(folder / "page*.png")
    assert status == 0 and len(found["results"]) == 2


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["nowhere.png"], "nowhere.png can't be read"),
        (["nothing*.png"], r"Nothing is called"),
        (["page2.png", "--detector", "magic"], "no detector 'magic'"),
        (["page2.png", "--model", "notes.txt"], "neither a .safetensors nor an .onnx"),
        (["broken.png"], "broken.png"),
        (["page2.png", "--score", "7"], "score"),
    ],
    ids=lambda value: value[-1] if isinstance(value, list) else "",
)
def test_what_can_not_be_is_said_in_a_sentence(folder, ask, words, message, monkeypatch):
    monkeypatch.chdir(folder)
    status, found, err = ask(*words)
    assert status == 2 and found is None
    assert message in err and "Traceback" not in err and err.count("\n") == 1


def test_an_empty_folder_is_named(tmp_path):
    with pytest.raises(UserError, match="holds no pictures"):
        find_pictures([str(tmp_path)])


def test_pictures_are_found_once_and_in_natural_order(folder):
    found = find_pictures([str(folder), str(folder / "page2.png"), str(folder / "page*.png")])
    assert [path.name for path in found] == ["broken.png", "page2.png", "page10.png"]


def test_drawn_files_never_share_a_name(tmp_path):
    names = list(drawn_names([tmp_path / "a" / "x.png", tmp_path / "b" / "x.jpg"], tmp_path))
    assert [path.name for path in names] == ["x-boxes.png", "x-2-boxes.png"]


class Still:
    """A detector that finds one digit at the same place in every picture."""

    labels = tuple("0123456789")

    def detect(self, picture):
        return Detections(np.array([[2, 3, 5, 6]]), np.eye(10, dtype=np.float32)[None, 4] * 0.9)


def test_many_pictures_take_no_more_memory_than_few(tmp_path):
    side = 700
    path = tmp_path / "large.png"
    path.write_bytes(encode_png(np.zeros((side, side, 3), np.uint8)))
    detector = Still()
    kept = [detect_file(detector, path, 0.5)]
    tracemalloc.start()
    try:
        kept += [detect_file(detector, path, 0.5) for _ in range(60)]
        grown = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    assert grown < side * side  # 60 results weigh less than a third of one picture
    assert describe(kept[-1], detector.labels)["text"] == "4"


def test_lists_of_nothing_are_still_written(tmp_path):
    write_lists(tmp_path, [], Still.labels)
    assert read_coco(tmp_path / "detections.json").pictures == ()
    assert (tmp_path / "detections.csv").read_text().startswith("image,line,")


def test_boxes_are_drawn_where_they_are_and_labels_within_the_picture():
    white = np.full((60, 80), 255, np.uint8)
    drawn = annotate(white, np.array([[20, 25, 30, 20], [-5, -5, 10, 10]]), ["7", "8"], [0.9, 0.5])
    green, orange = drawn[35, 20].astype(int), drawn[5, 3].astype(int)
    assert green[1] > green[0] and orange[0] > orange[2]
    assert (drawn[30:40, 30:40] == 255).all() and drawn.shape == (60, 80, 3)
    assert (white == 255).all()


def test_every_detector_opens_and_names_its_classes():
    assert set(DETECTORS) == {"proposals", "learned"}
    assert open_detector("proposals").labels == tuple("0123456789")
    if places.asset(LEARNED).exists():
        assert open_detector("learned").labels == tuple("0123456789")
    else:  # no trained one ships yet: a sentence says how to train one
        with pytest.raises(UserError, match="Train one with"):
            open_detector("learned")
