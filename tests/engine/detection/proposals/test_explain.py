"""Every piece that isn't told of has a reason."""

import numpy as np

from engine.detection.proposals import ProposalDetector
from engine.detection.proposals.explain import explain
from engine.imaging.opencv import cv2
from tests.engine.detection.proposals.pages import bundled, page


def read(picture):
    reading = ProposalDetector(bundled(), turn=False).read(picture)
    return reading, explain(reading, picture.shape)


def reason_at(dropped, x, y):
    (found,) = [d for d in dropped if d.box[0] <= x < d.box[0] + d.box[2]
                and d.box[1] <= y < d.box[1] + d.box[3]]  # fmt: skip
    return found


def test_reasons_are_given_for_shape_and_for_doubt():
    picture, _, _ = page("235", "474")
    cv2.line(picture, (20, 215), (240, 215), 30, 2)
    cv2.circle(picture, (270, 60), 2, 30, -1)
    cv2.putText(picture, "W", (255, 150), cv2.FONT_HERSHEY_SIMPLEX, 1.2, 30, 3, cv2.LINE_AA)
    reading, dropped = read(np.pad(picture, ((0, 20), (0, 60)), "edge"))
    assert len(reading.detections) == 6
    assert reason_at(dropped, 270, 60).why == "too small"
    letter = reason_at(dropped, 256 + 14, 140)
    assert letter.why == "no digit, or none that is sure" and letter.score < 0.3


def test_what_is_told_of_is_not_dropped():
    reading, dropped = read(page("235")[0])
    told = reading.detections.boxes[:, :2].tolist()
    assert all(d.box[:2].tolist() not in told for d in dropped)
