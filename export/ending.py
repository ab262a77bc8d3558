"""Where a network's logits stand: before the softmax or sigmoid that it ends in, if any."""

from engine.layers import Dropout, Flatten, Layer, Sequential, Sigmoid, Softmax
from engine.network import Network


def split_ending(network: Network) -> tuple[Sequential, Softmax | Sigmoid | None]:
    """The network up to its logits, and the softmax or sigmoid that makes answers of them.

    The ending may lie in a Sequential, and Dropout and Flatten, which change no number, may
    follow it. It is replaced by an empty Sequential, so that every weight keeps its path.
    """
    if network.output == "logits":
        return network.body, None
    layers, ending = _take_last(network.layers)
    assert isinstance(ending, Softmax | Sigmoid), "Network.output says that there is one"
    return Sequential(layers), ending


def _take_last(layers: tuple[Layer, ...]) -> tuple[tuple[Layer, ...], Layer | None]:
    """The layers without the last that changes numbers outside training, and that one."""
    for index, layer in reversed(list(enumerate(layers))):
        if isinstance(layer, Dropout | Flatten):
            continue
        members, taken = _take_inside(layer)
        if taken is not None:
            return (*layers[:index], Sequential(members), *layers[index + 1 :]), taken
    return layers, None


def _take_inside(layer: Layer) -> tuple[tuple[Layer, ...], Layer | None]:
    return _take_last(layer.layers) if isinstance(layer, Sequential) else ((), layer)
