"""Networks: what is refused and why, what the last layer means, what the summary counts."""

import numpy as np
import pytest

from engine.errors import UserError
from engine.families import FAMILIES
from engine.layers import (
    BatchNorm,
    Concat,
    Context,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    GlobalAveragePool2D,
    MaxPool2D,
    PReLU,
    ReLU,
    Residual,
    Sequential,
    Sigmoid,
    Softmax,
    SpatialDropout2D,
    Upsample2D,
)
from engine.network import DEEPEST, MOST_LAYERS, Network
from engine.spec import from_json
from engine.training.recipe import Recipe

SHAPE = (1, 12, 12)
END = (Flatten(), Dense(4))
WIDE = Residual(
    (Conv2D(6, padding=1, bias=False), BatchNorm(), PReLU(), Conv2D(6, size=1)),
    projection=(Conv2D(6, size=1),),
)
RICH = (
    WIDE,
    Sequential((MaxPool2D(2), Concat((Conv2D(2, size=1), Sequential(()))), ReLU())),
    GlobalAveragePool2D(),
    Dense(4),
)


@pytest.mark.parametrize(
    ("layers", "words"),
    [
        ((Conv2D(4), Dense(3)), r"Layer 1: Dense .*\(4, 10, 10\)"),
        ((Conv2D(4), MaxPool2D(20)), "Layer 1: MaxPool2D.* 10 × 10"),
        ((Conv2D(4),), "must end in a vector"),
        ((Flatten(), Dense(1)), "at least 2 classes"),
        ((Flatten(), Dense(60000), Dense(60000)), "parameters"),
        ((), "must end in a vector"),
        ((Sequential((ReLU(), Conv2D(2, size=13))), *END), "Layer 0/1: Conv2D.* 12 × 12"),
        ((Residual((ReLU(), Dense(3))), *END), r"Layer 0/body/1: Dense .*\(1, 12, 12\)"),
        ((Residual((), (ReLU(), Dense(3))), *END), "Layer 0/projection/1: Dense"),
        ((ReLU(), Residual((Conv2D(2),)), *END), r"Layer 1: Residual .*\(2, 10, 10\).*\(1, 12, 12"),
        (
            (Concat((ReLU(), Sequential((Residual((Conv2D(1, size=50),)),)))), *END),
            "Layer 0/1/0/body/0: Conv2D",
        ),
        ((SpatialDropout2D(), Flatten(), SpatialDropout2D()), "Layer 2: SpatialDropout2D"),
    ],
)
def test_a_network_that_cannot_be_is_refused_with_the_place_the_name_and_the_sizes(layers, words):
    with pytest.raises(UserError, match=words):
        Network(SHAPE, layers)


def test_a_refused_member_is_named_in_descriptions_from_files_too():
    text = (
        '{"type":"Network","input_shape":[1,4,4],"layers":[{"type":"Residual",'
        '"layers":[{"type":"Dense","units":3}]},{"type":"Flatten"},{"type":"Dense","units":2}]}'
    )
    with pytest.raises(UserError, match=r"Layer 0/body/0: Dense"):
        from_json(text, Network, FAMILIES, "the network")


def test_a_network_that_would_eat_the_memory_is_refused():
    end = (MaxPool2D(64, 64), Flatten(), Dense(2))
    with pytest.raises(UserError, match="numbers"):
        Network((1, 8192, 8192), (Conv2D(4096, size=1), *end))
    with pytest.raises(UserError, match="Conv2D"):
        Network((1, 8192, 8192), (Conv2D(1, size=3), *end))


def test_a_member_that_would_eat_the_memory_is_refused_too():
    inside = Sequential((Conv2D(4, size=1), MaxPool2D(64, 64)))
    with pytest.raises(UserError, match="Layer 0/body/0/0: Conv2D would give 268,435,456 numbers"):
        Network((1, 8192, 8192), (Residual((inside,), (inside,)), Flatten(), Dense(2)))


@pytest.mark.parametrize("wrap", [lambda x: Sequential((x,)), lambda x: Concat((x, ReLU())),
                                  lambda x: Residual((x,), (x,))])  # fmt: skip
def test_layers_too_deep_inside_each_other_are_refused_before_any_shape_is_worked_out(wrap):
    layer = ReLU()
    for _ in range(DEEPEST - 1):
        layer = Sequential((layer,))
    assert Network(SHAPE, (layer, *END)).classes == 4
    for _ in range(3):
        layer = wrap(layer)
    with pytest.raises(UserError, match=f"inside each other {DEEPEST} deep"):
        Network(SHAPE, (layer, *END))


def test_more_layers_than_can_be_shown_are_refused():
    half = Sequential((ReLU(),) * (MOST_LAYERS // 2))
    with pytest.raises(UserError, match=f"may have {MOST_LAYERS:,} layers"):
        Network(SHAPE, (half, half, *END))


@pytest.mark.parametrize(
    ("last", "kind"),
    [
        (Softmax(), "probabilities"),
        (Softmax(temperature=3.0), "probabilities"),
        (Sigmoid(), "scores"),
        (Dropout(), "logits"),
        (Residual((Dense(4), Softmax())), "logits"),
        (Concat((Dense(2), Sequential((Dense(2), Softmax())))), "logits"),
    ],
)
def test_probabilities_sum_to_one_whatever_the_last_layer(last, kind):
    network = Network(SHAPE, (*END, last))
    weights = network.init(np.random.default_rng(0))
    x = np.random.default_rng(1).standard_normal((3, *SHAPE)).astype(np.float32)
    outputs = network.predict(weights, x)
    assert network.output == kind
    probabilities = network.probabilities(outputs)
    np.testing.assert_allclose(probabilities.sum(axis=1), 1, rtol=1e-6)
    if kind == "probabilities":
        np.testing.assert_array_equal(probabilities, outputs)


def test_temperature_makes_probabilities_more_equal_or_more_certain():
    scores = np.array([[1.0, 2.0, 4.0]])
    answers = [Softmax(t).forward({}, scores, Context())[0].max() for t in (0.1, 0.5, 1, 5, 1000)]
    assert answers == sorted(answers, reverse=True)
    assert answers[0] > 0.999
    assert answers[-1] == pytest.approx(1 / 3, abs=1e-3)


@pytest.mark.parametrize(
    "tail",
    [
        (Sequential((Dense(4), Softmax())),),
        (Dense(4), Softmax(), Dropout(0.5)),
        (Dense(4), Softmax(0.5), Dropout(0.5)),
        (Dense(4), Sequential((Sequential((Softmax(),)), Dropout(0.1)))),
    ],
    ids=repr,
)
def test_a_softmax_that_is_hidden_is_not_applied_twice(tail):
    network = Network(SHAPE, (Flatten(), *tail))
    assert network.output == "probabilities"
    with pytest.raises(UserError, match="CrossEntropy takes the scores"):
        Recipe(network)


@pytest.mark.parametrize(
    ("layers", "kind"),
    [
        ((Conv2D(3), Softmax(), Flatten()), "logits"),
        ((Conv2D(3), Softmax(), GlobalAveragePool2D()), "logits"),
        ((Conv2D(3, size=12), Softmax(), Flatten()), "probabilities"),
        ((Conv2D(3, size=12), Softmax(), GlobalAveragePool2D()), "probabilities"),
        ((Conv2D(3, size=12), Softmax(), SpatialDropout2D(), Flatten()), "probabilities"),
        ((Conv2D(3, size=12), Softmax(), Sequential((Upsample2D(2), Flatten()))), "logits"),
        ((Conv2D(3), GlobalAveragePool2D()), "logits"),
        ((Conv2D(3), GlobalAveragePool2D(), Sigmoid()), "scores"),
    ],
)
def test_a_softmax_at_every_position_of_a_picture_gives_no_probabilities_of_the_whole(layers, kind):
    assert Network(SHAPE, layers).output == kind


def test_a_summary_has_a_row_for_every_layer_with_those_inside_after_their_own():
    rows = Network(SHAPE, RICH).summary().rows
    assert [(row.path, row.name, row.output_shape, row.depth) for row in rows] == [
        ("0", "Residual", (6, 12, 12), 0),
        ("0/body/0", "Conv2D", (6, 12, 12), 1),
        ("0/body/1", "BatchNorm", (6, 12, 12), 1),
        ("0/body/2", "PReLU", (6, 12, 12), 1),
        ("0/body/3", "Conv2D", (6, 12, 12), 1),
        ("0/projection/0", "Conv2D", (6, 12, 12), 1),
        ("1", "Sequential", (8, 6, 6), 0),
        ("1/0", "MaxPool2D", (6, 6, 6), 1),
        ("1/1", "Concat", (8, 6, 6), 1),
        ("1/1/0", "Conv2D", (2, 6, 6), 2),
        ("1/1/1", "Sequential", (6, 6, 6), 2),
        ("1/2", "ReLU", (8, 6, 6), 1),
        ("2", "GlobalAveragePool2D", (8,), 0),
        ("3", "Dense", (4,), 0),
    ]


def test_a_summary_counts_weights_statistics_and_work():
    network = Network(SHAPE, RICH)
    summary = network.summary()
    rows = {row.path: row for row in summary.rows}
    body = 6 * 9 + 12 + 6 + (6 + 1) * 6
    assert rows["0"].parameters == body + (1 + 1) * 6
    assert (rows["0/body/1"].parameters, rows["0/body/1"].statistics) == (12, 12)
    assert rows["0"].multiply_adds == 144 * (6 * 9 + 6 * 6 + 6)
    assert rows["1"].multiply_adds == rows["1/1/0"].multiply_adds == 36 * 6 * 2
    assert rows["3"].multiply_adds == 8 * 4
    assert summary.parameters == network.parameters == body + 12 + (6 + 1) * 2 + (8 + 1) * 4
    assert summary.statistics == 12
    assert summary.multiply_adds == 144 * 96 + 36 * 12 + 32
    weights = network.init(np.random.default_rng(0))
    assert sum(w.size for w in weights.values()) == summary.parameters + summary.statistics
    assert set(weights) == {
        *("0/body/0/kernel", "0/body/2/slope", "0/body/3/kernel", "0/body/3/bias"),
        *("0/body/1/scale", "0/body/1/shift", "0/body/1/moving_mean", "0/body/1/moving_variance"),
        *("0/projection/0/kernel", "0/projection/0/bias", "1/1/0/kernel", "1/1/0/bias"),
        *("3/kernel", "3/bias"),
    }


@pytest.mark.parametrize("batch", [1, 64])
def test_a_summary_counts_the_bytes_of_every_output_of_a_batch(batch):
    summary = Network(SHAPE, RICH).summary(batch)
    outputs = {
        "0": 5 * 6 * 144 + 6 * 144,  # five members, and their sum
        "1": 6 * 36 + 2 * 36 + 8 * 36 + 8 * 36,  # pool, branch, joined copy, ReLU
        "2": 8,
        "3": 4,
    }
    expected = {path: 4 * batch * count for path, count in outputs.items()}
    assert {row.path: row.activation_bytes for row in summary.outermost} == expected
    assert summary.activation_bytes == sum(expected.values())
    assert summary.batch == batch


def test_the_bytes_of_a_summary_are_those_that_a_pass_makes():
    network = Network(SHAPE, RICH)
    weights, made = network.init(np.random.default_rng(0)), {}

    def watch(path, layer, x, y):
        if y is not x:  # an empty Sequential passes on what it was given
            made[path] = y.nbytes

    network.forward(weights, np.zeros((5, *SHAPE), np.float32), Context(watch=watch))
    containers = {"1/"}  # gives what its last member gave
    total = sum(size for path, size in made.items() if path not in containers)
    assert total == network.summary(5).activation_bytes


def test_weights_must_hold_the_statistics_too():
    network = Network(SHAPE, RICH)
    weights = network.init(np.random.default_rng(0))
    network.check_weights(weights)
    lacking = {path: w for path, w in weights.items() if not path.endswith("moving_mean")}
    with pytest.raises(UserError, match=r"0/body/1/moving_mean should have the shape \(6,\)"):
        network.check_weights(lacking)
    with pytest.raises(UserError, match="9/kernel"):
        network.check_weights({**weights, "9/kernel": np.zeros(3, np.float32)})
