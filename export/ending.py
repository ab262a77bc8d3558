"""Where a network's logits stand: before the softmax or sigmoid that it ends in, if any."""

from engine.layers import Layer, Sequential, Sigmoid, Softmax
from engine.network import Network, find_last


def split_ending(network: Network) -> tuple[Sequential, Softmax | Sigmoid | None]:
    """The network up to its logits, and the softmax or sigmoid that makes answers of them.

    The ending may lie in a Sequential, and layers that change no number may follow it. It is
    replaced by an empty Sequential, so that every weight keeps its path.
    """
    place, last = find_last(network.layers, network.input_shape)
    if network.output == "logits":
        return network.body, None
    assert isinstance(last, Softmax | Sigmoid), "Network.output says that there is one"
    return Sequential(_without(network.layers, place)), last


def _without(layers: tuple[Layer, ...], place: tuple[int, ...]) -> tuple[Layer, ...]:
    """The layers with nothing at a place."""
    index, *rest = place
    members: tuple[Layer, ...] = ()
    if rest:
        outer = layers[index]
        assert isinstance(outer, Sequential), "only a Sequential is looked into"
        members = _without(outer.layers, tuple(rest))
    return (*layers[:index], Sequential(members), *layers[index + 1 :])
