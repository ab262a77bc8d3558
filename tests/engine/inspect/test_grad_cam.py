import numpy as np
import pytest

from engine.errors import UserError
from engine.inspect.activations import layer_output
from engine.inspect.bilinear import enlarge
from engine.inspect.grad_cam import grad_cam, picture_layers
from engine.layers import Dense, Flatten
from engine.network import Network
from tests.engine.inspect.networks import NETWORKS, SHAPE, close, drawn, pictures
from tests.engine.inspect.twin import needs_torch, torch, twin

LABELS = np.array([2, 0, 1])


def hooked(network, weights, x, layer, before):
    """Grad-CAM by hooks on PyTorch's twin; `before` counts the modules up to the logits."""
    modules = twin(network, weights)
    kept = {}
    modules[layer].register_forward_hook(lambda *call: kept.update(features=call[2]))
    modules[layer].register_full_backward_hook(lambda *call: kept.update(slopes=call[2][0]))
    logits = modules[:before](torch.tensor(x, requires_grad=True))
    logits[torch.arange(3), torch.tensor(LABELS)].sum().backward()
    alpha = kept["slopes"].mean(dim=(2, 3), keepdim=True)
    coarse = torch.relu((alpha * kept["features"]).sum(dim=1))
    large = torch.nn.functional.interpolate(
        coarse[:, None], size=x.shape[2:], mode="bilinear", align_corners=False
    )
    return coarse.detach().numpy(), large[:, 0].detach().numpy()


@needs_torch
@pytest.mark.parametrize(
    ("name", "layer", "before"),
    [("logits", 4, 9), ("logits", 2, 9), ("logits", 0, 9), ("sigmoid", 3, 9), ("nested", 3, 9),
     ("residual", 0, 7), ("residual", 3, 7), ("residual", 4, 7)],
)  # fmt: skip
def test_maps_are_those_of_hooks_in_pytorch(name, layer, before):
    network = NETWORKS[name]
    weights, x = drawn(network), pictures(network)
    found = grad_cam(network, weights, x, LABELS, layer)
    coarse, large = hooked(network, weights, x, layer, before)
    assert coarse.max() > 0, "an empty map would prove nothing"
    assert close(found.coarse, coarse)
    assert close(found.map, large)


def test_the_last_layer_of_more_than_one_pixel_is_the_default():
    for name, layer in (("logits", 4), ("softmax", 4), ("residual", 4)):
        network = NETWORKS[name]
        weights, x = drawn(network), pictures(network)
        found = grad_cam(network, weights, x, LABELS)
        assert found.layer == layer
        np.testing.assert_array_equal(found.map, grad_cam(network, weights, x, LABELS, layer).map)


def test_before_a_global_average_it_is_the_class_activation_map():
    """Zhou et al. 2016: the last weights themselves say how much each filter counts."""
    network = NETWORKS["residual"]
    weights, x = drawn(network), pictures(network)
    features = layer_output(network, weights, x, "4/")
    kernel = weights["6/kernel"][:, LABELS].T / features[0, 0].size
    wanted = np.maximum((kernel[:, :, None, None] * features).sum(axis=1), 0)
    assert close(grad_cam(network, weights, x, LABELS).coarse, wanted)


def test_a_network_or_layer_without_pictures_is_refused():
    network = NETWORKS["logits"]
    assert set(picture_layers(network)) == {0, 1, 2, 3, 4}
    for layer in (5, 8, 9, -1):
        with pytest.raises(UserError, match=r"Those that are: 0, 1, 2, 3, 4\."):
            grad_cam(network, drawn(network), pictures(network), 0, layer)
    flat = Network(SHAPE, (Flatten(), Dense(3)))
    with pytest.raises(UserError, match="network has none"):
        grad_cam(flat, drawn(flat), pictures(flat), 0)


@needs_torch
@pytest.mark.parametrize("size", [(9, 8), (3, 4), (5, 1), (2, 17)])
def test_enlarging_is_pytorchs_bilinear_interpolation(size):
    maps = np.random.default_rng(0).standard_normal((2, 4, 3))
    wanted = torch.nn.functional.interpolate(
        torch.tensor(maps)[None], size=size, mode="bilinear", align_corners=False
    )
    assert close(enlarge(maps, *size), wanted[0].numpy())
