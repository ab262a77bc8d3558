import numpy as np
import pytest

from engine.errors import UserError
from engine.inspect.activations import activations, layer_output, layers_by_path
from engine.layers import Context
from tests.engine.inspect.networks import NETWORKS, close, drawn, pictures
from tests.engine.inspect.twin import needs_torch, torch, twin


def test_every_layer_is_seen_with_its_path_name_and_shapes():
    network = NETWORKS["residual"]
    seen = activations(network, drawn(network), pictures(network))
    assert [(one.path, one.name) for one in seen] == [
        ("0/", "Conv2D"), ("1/", "BatchNorm"), ("2/", "ReLU"),
        ("3/body/0/", "Conv2D"), ("3/body/1/", "BatchNorm"), ("3/body/2/", "SiLU"),
        ("3/body/3/", "Conv2D"), ("3/projection/0/", "Conv2D"), ("3/", "Residual"),
        ("4/0/0/", "Conv2D"), ("4/0/1/", "ReLU"), ("4/0/", "Sequential"), ("4/1/", "MaxPool2D"),
        ("4/", "Concat"), ("5/", "GlobalAveragePool2D"), ("6/", "Dense"),
    ]  # fmt: skip
    known = layers_by_path(network)
    assert {one.path for one in seen} == set(known)
    for one in seen:
        assert one.input_shape == known[one.path].shape
        assert one.output.shape == (3, *known[one.path].output)


@needs_torch
@pytest.mark.parametrize("name", NETWORKS)
def test_top_layers_give_what_pytorch_modules_give(name):
    network = NETWORKS[name]
    weights, x = drawn(network), pictures(network)
    seen = {one.path: one.output for one in activations(network, weights, x)}
    y = torch.tensor(x)
    for index, part in enumerate(twin(network, weights)):
        y = part(y)
        assert close(seen[f"{index}/"], y.detach().numpy()), index


def test_one_layer_is_run_no_further_than_needed():
    network = NETWORKS["residual"]
    weights, x = drawn(network), pictures(network)
    whole = {one.path: one.output for one in activations(network, weights, x)}
    early = {path: w for path, w in weights.items() if not path.startswith(("4/", "5/", "6/"))}
    found = layer_output(network, early, x, "3/body/1/")
    np.testing.assert_array_equal(found, whole["3/body/1/"])


def test_looking_changes_nothing():
    network = NETWORKS["residual"]
    weights, x = drawn(network), pictures(network)
    activations(network, weights, x)
    np.testing.assert_array_equal(
        activations(network, weights, x)[-1].output, network.forward(weights, x, Context())[0]
    )


def test_a_wrong_path_is_answered_with_those_there_are():
    network = NETWORKS["residual"]
    for path in ("7/", "3", "3/body/9/", "", "x/"):
        with pytest.raises(UserError, match=r"3/body/1/ \(BatchNorm\)"):
            layer_output(network, drawn(network), pictures(network), path)


def test_pictures_of_another_shape_are_refused():
    network = NETWORKS["residual"]
    for shape in ((2, 9, 8), (1, 1, 9, 8), (0, 2, 9, 8)):
        with pytest.raises(UserError, match="N, 2, 9, 8"):
            activations(network, drawn(network), np.zeros(shape))
