"""The code of a network builds the same network."""

import pytest

from engine.layers import Concat, Conv2D, Dense, Flatten, MaxPool2D, Residual, Sequential
from engine.network import Network
from engine.network_code import python_code
from engine.presets import PRESETS, build_preset

BRANCHED = Network(
    (3, 17, 13),
    (
        Concat((Sequential(()), Sequential((Conv2D(4, (3, 5), padding=(1, 2)),)))),
        Residual((Conv2D(7, 3, padding="same", bias=False),), (Conv2D(7, 1, scale=0.5),)),
        MaxPool2D((2, 3), stride=(1, 2)),
        Flatten(),
        Dense(5, initializer="glorot-uniform"),
    ),
)


def run(code):
    names: dict[str, object] = {}
    exec(code, names)
    return names["network"]


@pytest.mark.parametrize("name", PRESETS)
def test_the_code_of_every_preset_builds_it_again(name):
    network = build_preset(name, (3, 32, 32), 7)
    assert run(python_code(network)) == network


def test_the_code_of_nested_layers_and_pairs_builds_them_again():
    code = python_code(BRANCHED)
    assert run(code) == BRANCHED
    assert "stride=1," not in code  # what is usual is not said
    assert max(map(len, code.splitlines())) <= 100
