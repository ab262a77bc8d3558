"""Non-maximum suppression against a plain loop and against ONNX Runtime's operator."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.detection.boxes import overlaps
from engine.detection.suppression import BLOCK, suppress, suppress_by_class


def one_overlap(first, second):
    """Intersection over union of two boxes, written out."""
    left, top = max(first[0], second[0]), max(first[1], second[1])
    right = min(first[0] + first[2], second[0] + second[2])
    bottom = min(first[1] + first[3], second[1] + second[3])
    common = max(0.0, right - left) * max(0.0, bottom - top)
    union = first[2] * first[3] + second[2] * second[3] - common
    return common / union if union > 0 else 0.0


def suppress_plainly(boxes, scores, overlap):
    """The loop of the paper: take the surest, drop what lies upon it, go on."""
    left = sorted(range(len(boxes)), key=lambda row: (-scores[row], row))
    kept = []
    while left:
        best = left.pop(0)
        kept.append(best)
        left = [row for row in left if one_overlap(boxes[best], boxes[row]) <= overlap]
    return kept


def crowd(count, seed, levels=0):
    """Boxes that overlap a lot; with `levels`, on whole pixels and with few different scores."""
    rng = np.random.default_rng(seed)
    corners, sides = rng.uniform(0, 120, (count, 2)), rng.uniform(4, 60, (count, 2))
    boxes, scores = np.concatenate([corners, sides], axis=1), rng.random(count)
    if levels:
        boxes, scores = np.round(boxes), np.round(scores * levels) / levels
    return boxes.astype(np.float32), scores.astype(np.float32)


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 90), st.integers(0, 10**6), st.floats(0, 1), st.sampled_from([0, 3]))
def test_suppression_keeps_what_the_plain_loop_keeps(count, seed, overlap, levels):
    boxes, scores = crowd(count, seed, levels)
    assert suppress(boxes, scores, overlap).tolist() == suppress_plainly(boxes, scores, overlap)


@pytest.mark.parametrize("count", [BLOCK, BLOCK + 1, 3 * BLOCK + 7])
def test_suppression_is_the_same_over_several_blocks(count):
    boxes, scores = crowd(count, 5)
    assert suppress(boxes, scores, 0.4).tolist() == suppress_plainly(boxes, scores, 0.4)


def test_a_chain_is_settled_greedily():
    # 0 drops 1; 1 would have dropped 2, but is gone, so 2 stays and drops 3.
    boxes = np.array([[10 * i, 0, 20, 20] for i in range(5)], np.float32)
    scores = np.array([0.9, 0.8, 0.7, 0.6, 0.5])
    assert suppress(boxes, scores, 0.2).tolist() == [0, 2, 4]


def test_boxes_without_area_never_suppress():
    boxes = np.array([[3, 3, 0, 0], [3, 3, 0, 0]], np.float32)
    assert suppress(boxes, np.array([0.5, 0.6]), 0.0).tolist() == [1, 0]
    assert (overlaps(boxes, boxes) == 0).all()


def test_suppression_by_class_leaves_other_classes_alone():
    boxes = np.array([[0, 0, 10, 10], [1, 0, 10, 10], [0, 1, 10, 10]], np.float32)
    scores, labels = np.array([0.5, 0.9, 0.7]), np.array([1, 2, 1])
    assert suppress_by_class(boxes, scores, labels, 0.5).tolist() == [1, 2]
    assert suppress_by_class(boxes[:0], scores[:0], labels[:0], 0.5).tolist() == []


@pytest.mark.parametrize("overlap", [0.0, 0.3, 0.5, 0.9])
@pytest.mark.parametrize("levels", [0, 4])
def test_suppression_agrees_with_the_onnx_operator(overlap, levels):
    boxes, scores = crowd(400, 11, levels)
    corners = np.concatenate([boxes[:, 1::-1], (boxes[:, :2] + boxes[:, 2:])[:, ::-1]], axis=1)
    kept = run_operator(corners, scores, overlap)
    assert suppress(boxes, scores, overlap).tolist() == kept


def run_operator(corners, scores, overlap):
    """ONNX NonMaxSuppression on ONNX Runtime: y1, x1, y2, x2 (N, 4) -> kept rows."""
    import onnx
    import onnxruntime

    node = onnx.helper.make_node(
        "NonMaxSuppression", ["boxes", "scores", "most", "overlap"], ["kept"]
    )
    kinds = {"boxes": (1, [1, None, 4]), "scores": (1, [1, 1, None]), "most": (7, [1])}
    inputs = [onnx.helper.make_tensor_value_info(n, *kind) for n, kind in kinds.items()]
    inputs.append(onnx.helper.make_tensor_value_info("overlap", 1, [1]))
    output = onnx.helper.make_tensor_value_info("kept", 7, [None, 3])
    graph = onnx.helper.make_graph([node], "suppression", inputs, [output])
    opset = onnx.helper.make_opsetid("", 17)
    model = onnx.helper.make_model(graph, opset_imports=[opset], ir_version=8)
    session = onnxruntime.InferenceSession(model.SerializeToString())
    feed = {
        "boxes": corners[None],
        "scores": scores[None, None],
        "most": np.array([len(scores)], np.int64),
        "overlap": np.array([overlap], np.float32),
    }
    return session.run(None, feed)[0][:, 2].tolist()
