"""Perturbing pixels as the oracle: a number depends on a pixel where moving it moves the number."""

import numpy as np
import pytest

from engine.errors import UserError
from engine.inspect.activations import layer_output, layers_by_path
from engine.inspect.receptive_field import Box, FieldSize, field_size, receptive_box
from engine.layers import (
    AveragePool2D,
    Concat,
    Conv2D,
    ConvTranspose2D,
    Dense,
    Flatten,
    MaxPool2D,
    ReLU,
    Residual,
    Sequential,
    Upsample2D,
    ZeroPad2D,
)
from engine.network import Network
from engine.presets import build_preset
from tests.engine.inspect.networks import NETWORKS, drawn, pictures

SHAPE = (2, 9, 8)
STACKS = {
    "strides": (Conv2D(3, size=3, stride=2), Conv2D(3, size=2, stride=2)),
    "same": (Conv2D(3, size=4, padding="same"), Conv2D(3, size=3, stride=2, padding="same")),
    "rectangles": (
        Conv2D(3, size=(1, 3), stride=(2, 1), padding=(0, 2), dilation=(1, 2)),
        AveragePool2D((2, 3), stride=(1, 2), padding=(1, 0)),
    ),
    "dilated": (Conv2D(3, size=3, dilation=2), Conv2D(3, size=3, padding=1, dilation=(1, 2))),
    "wide margins": (Conv2D(3, size=1, padding=(1, 2)), Conv2D(3, size=2, stride=2)),
    "pools": (MaxPool2D(3, stride=2, padding=1), Conv2D(3, size=2), AveragePool2D(2)),
    "transposed": (
        MaxPool2D(2),
        ConvTranspose2D(3, size=(3, 2), stride=(2, 3), padding=(1, 0), dilation=(2, 1)),
    ),
    "nearest": (MaxPool2D(2), Upsample2D((2, 3)), Conv2D(3, size=3)),
    "bilinear": (MaxPool2D(2), Upsample2D((2, 3), method="bilinear"), ZeroPad2D(2, 1, 0, 3)),
    "residual": (
        Conv2D(4, padding=1),
        Residual((Conv2D(4, padding=1), ReLU(), Conv2D(4, padding=1))),
        Residual((Conv2D(5, size=5, stride=2, padding=2),), (Conv2D(5, size=1, stride=2),)),
    ),
    "branches": (
        Concat((Sequential((Conv2D(2, size=3, padding=1), ReLU())), Sequential(()),
                Conv2D(2, size=(5, 1), padding=(2, 0)))),
        MaxPool2D(2),
    ),
}  # fmt: skip


def network_of(layers):
    return Network(SHAPE, (*layers, Flatten(), Dense(2)))


def changed(network, path):
    """For each position of the layer (rows, columns) the pixels that move it (H, W)."""
    weights, x = drawn(network), pictures(network, 1)
    height, width = network.input_shape[1:]
    moved = np.repeat(x, 2 * height * width, axis=0)
    for number, (row, column) in enumerate(np.ndindex(height, width)):
        moved[2 * number, :, row, column] += 100
        moved[2 * number + 1, :, row, column] -= 100
    still = layer_output(network, weights, x, path)
    differs = np.abs(layer_output(network, weights, moved, path) - still) > 1e-9
    differs = differs.reshape(height, width, 2, still.shape[1], -1).any(axis=(2, 3))
    sides = still.shape[2:] or (1, 1)
    return np.moveaxis(differs, 2, 0).reshape(*sides, height, width)


def hull(pixels):
    rows, columns = np.flatnonzero(pixels.any(axis=1)), np.flatnonzero(pixels.any(axis=0))
    return Box(rows[0], columns[0], rows[-1] + 1, columns[-1] + 1)


def assert_boxes_are_hulls(network, path):
    for (row, column), pixels in _places(changed(network, path)):
        box = receptive_box(network, path, row, column)
        if pixels.any():
            assert box == hull(pixels), (path, row, column)
        else:
            assert box == Box(0, 0, 0, 0), (path, row, column)


def _places(pixels):
    return [(place, pixels[place]) for place in np.ndindex(pixels.shape[:2])]


@pytest.mark.parametrize("name", STACKS)
def test_boxes_are_what_moving_pixels_reaches(name):
    network = network_of(STACKS[name])
    for path in layers_by_path(network):
        assert_boxes_are_hulls(network, path)


def test_layers_inside_others_see_what_moving_pixels_reaches():
    network = NETWORKS["residual"]
    for path in layers_by_path(network):
        assert_boxes_are_hulls(network, path)


@pytest.mark.parametrize(
    ("path", "size", "step"),
    [("0/", 5, 1), ("1/", 5, 1), ("2/", 6, 2), ("3/", 14, 2), ("5/", 16, 4)],
)
def test_lenets_fields_are_those_worked_by_hand(path, size, step):
    """5; pool: 5 + 1·1, step 2; conv: 6 + 4·2; pool: 14 + 1·2, step 4."""
    network = build_preset("lenet", (1, 28, 28), 10)
    assert field_size(network, path) == FieldSize((size, size), (step, step))


def test_a_vector_sees_the_whole_picture():
    network = build_preset("lenet", (1, 28, 28), 10)
    assert receptive_box(network, "7/") == Box(0, 0, 28, 28)
    assert field_size(network, "9/") == FieldSize((28, 28), (0, 0))


def test_a_position_or_path_that_is_not_there_is_refused():
    network = build_preset("lenet", (1, 28, 28), 10)
    with pytest.raises(UserError, match="gives 5 × 5 positions"):
        receptive_box(network, "5/", 5, 0)
    with pytest.raises(UserError, match="gives 1 × 1 positions"):
        receptive_box(network, "9/", 0, -1)
    with pytest.raises(UserError, match="no layer at '10/'"):
        field_size(network, "10/")
