import numpy as np
import pytest

from engine.errors import UserError
from engine.inspect.trace import filled
from engine.inspect.trace_pooling import trace_average_pooling, trace_max_pooling
from engine.layers import AveragePool2D, Context, MaxPool2D

SIZES = [
    ((2,), (2, 4, 6)),
    ((3, 2), (1, 7, 5)),
    ((2, 1), (2, 3, 4)),
    ((2, 3), (1, 8, 5)),
    (((2, 3), (1, 2), (1, 1)), (2, 4, 5)),
    ((4, 2, 2), (1, 5, 6)),
]


def whole_numbers(layer, shape):
    """Few different numbers, so that windows have equal ones."""
    rng = np.random.default_rng(0)
    x = rng.integers(-3, 4, shape).astype(np.float64)
    return x, rng.integers(-9, 10, layer.output_shape(shape)).astype(np.float64)


def computed(layer, x, dy):
    y, cache = layer.forward({}, x[None], Context())
    return y[0], layer.backward({}, cache, dy[None])[0][0]


@pytest.mark.parametrize(("fields", "shape"), SIZES, ids=repr)
def test_max_pooling_chooses_and_gives_back_as_the_layer_does(fields, shape):
    layer = MaxPool2D(*fields)
    x, dy = whole_numbers(layer, shape)
    trace = trace_max_pooling(layer, x, dy)
    y, dx = computed(layer, x, dy)
    found = {choice.index: choice.value for choice in trace.y}
    assert found == {index: y[index] for index in np.ndindex(y.shape)}
    np.testing.assert_array_equal(filled(trace.dx, shape), dx)
    for choice in trace.y:
        assert choice.winner in choice.window
        assert choice.value == max(one.value for one in choice.window)


@pytest.mark.parametrize("count_include_pad", [True, False])
@pytest.mark.parametrize(("fields", "shape"), SIZES, ids=repr)
def test_average_pooling_shares_as_the_layer_does(fields, shape, count_include_pad):
    layer = AveragePool2D(*fields, count_include_pad=count_include_pad)
    x, dy = whole_numbers(layer, shape)
    trace = trace_average_pooling(layer, x, dy)
    y, dx = computed(layer, x, dy)
    np.testing.assert_allclose(filled(trace.y, y.shape), y, rtol=1e-14, atol=1e-15)
    np.testing.assert_allclose(filled(trace.dx, shape), dx, rtol=1e-14, atol=1e-15)


def test_max_pooling_worked_by_hand():
    """Windows of 2 that step by 1 over 1 5 2 / 5 5 3: each 5 in the first row wins both."""
    x = np.array([[[1.0, 5.0, 2.0], [5.0, 5.0, 3.0]]])
    dy = np.array([[[10.0, 20.0]]])
    trace = trace_max_pooling(MaxPool2D(2, stride=1), x, dy)
    left, right = trace.y
    assert [one.name for one in left.window] == ["x[0,0,0]", "x[0,0,1]", "x[0,1,0]", "x[0,1,1]"]
    assert (left.name, left.value, left.winner.name) == ("y[0,0,0]", 5, "x[0,0,1]")
    assert (right.name, right.value, right.winner.name) == ("y[0,0,1]", 5, "x[0,0,1]")
    assert [one.value for one in trace.dx] == [0, 30, 0, 0, 0, 0]
    assert [one.name for one in trace.dx[1].addends] == ["dy[0,0,0]", "dy[0,0,1]"]


def test_padding_never_wins_a_window():
    layer = MaxPool2D(2, stride=2, padding=1)
    x = np.full((1, 2, 2), -4.0)
    trace = trace_max_pooling(layer, x, np.ones((1, 2, 2)))
    assert [choice.value for choice in trace.y] == [-4] * 4
    assert [one.name for one in trace.y[0].window] == ["x[0,0,0]"]


def test_average_pooling_worked_by_hand():
    """(1 + 2 + 3 + 6) / 4 = 3, and each pixel gets a quarter of dy = 8."""
    x = np.array([[[1.0, 2.0], [3.0, 6.0]]])
    trace = trace_average_pooling(AveragePool2D(2), x, np.array([[[8.0]]]))
    (mean,) = trace.y
    assert mean.value == 3
    assert [(p.left.name, p.right.name, p.value) for p in mean.products] == [
        ("x[0,0,0]", "1/4", 0.25), ("x[0,0,1]", "1/4", 0.5),
        ("x[0,1,0]", "1/4", 0.75), ("x[0,1,1]", "1/4", 1.5),
    ]  # fmt: skip
    assert [one.value for one in trace.dx] == [2, 2, 2, 2]
    assert [p.left.name for p in trace.dx[0].products] == ["dy[0,0,0]"]


def test_padding_counts_or_does_not_as_the_layer_says():
    x, dy = np.full((1, 2, 2), 8.0), np.ones((1, 2, 2))
    for counts, names, value in ((True, ["0", "0", "0", "x[0,0,0]"], 2), (False, ["x[0,0,0]"], 8)):
        layer = AveragePool2D(2, padding=1, count_include_pad=counts)
        corner = trace_average_pooling(layer, x, dy).y[0]
        assert [p.left.name for p in corner.products] == names
        assert corner.value == value


@pytest.mark.parametrize(
    ("layer", "trace"),
    [(MaxPool2D(2), trace_max_pooling), (AveragePool2D(2), trace_average_pooling)],
)
def test_a_trace_without_end_or_with_a_gradient_of_another_shape_is_refused(layer, trace):
    with pytest.raises(UserError, match="40,000 steps"):
        trace(layer, np.zeros((1, 200, 200)), np.zeros((1, 100, 100)))
    with pytest.raises(UserError, match=r"of the shape \(1, 2, 2\)"):
        trace(layer, np.zeros((1, 4, 4)), np.zeros((1, 4, 4)))
    with pytest.raises(UserError, match="pictures"):
        trace(layer, np.zeros(4), np.zeros(4))
