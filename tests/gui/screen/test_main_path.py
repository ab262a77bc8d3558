"""The main path as a person walks it: a real X window, a real mouse, a real keyboard."""

from itertools import pairwise

import numpy as np

from export.session import OnnxClassifier


def along(*corners):
    """Points along straight lines from corner to corner, in shares of the canvas."""
    points = []
    for start, end in pairwise(corners):
        points += [tuple(p) for p in np.linspace(start, end, 20)]
    return points


def test_draw_a_seven_train_two_epochs_and_export(person, tmp_path):
    person.draw(along((0.3, 0.25), (0.7, 0.25), (0.45, 0.8)))
    answer = person.wait("Answer", until=lambda w: w["description"].startswith("7"))
    assert float(answer["description"].split()[1]) > 80  # per cent

    person.click("Train", where=lambda w: w["x"] < 80)
    person.type_into("Epochs", "2")
    blue = "#0B6FB8"
    empty = person.wait("Loss against epochs", colour=blue)["pixels"]
    person.click("Start")
    first = person.wait(
        "Loss against epochs", colour=blue, until=lambda w: w["pixels"] > empty + 10
    )
    person.wait(
        "Loss against epochs", colour=blue, until=lambda w: w["pixels"] > first["pixels"] + 10
    )
    person.click("Open in Draw")
    person.draw(along((0.3, 0.25), (0.7, 0.25), (0.45, 0.8)))
    person.wait("Answer", until=lambda w: w["description"] != "")

    out = tmp_path / "seven.onnx"
    person.click("Export", where=lambda w: w["x"] < 80)
    person.type_into("Where to write", str(out))
    person.click("Export", where=lambda w: w["x"] > 80 and w["y"] > 100)  # not the title
    person.wait("Passed: the ONNX file answers like the engine", seconds=30)
    classifier = OnnxClassifier(out)
    assert classifier.labels == tuple("0123456789")
    assert classifier.probabilities(np.zeros((1, 28, 28), np.uint8)).shape == (1, 10)
