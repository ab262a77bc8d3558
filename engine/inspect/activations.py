"""What every layer gives for some pictures."""

from collections.abc import Mapping
from dataclasses import dataclass

from engine.array import Array, Shape, Weights
from engine.errors import UserError
from engine.inspect.checks import check_pictures
from engine.inspect.cut import head
from engine.layers import Context, Layer
from engine.layers.combinator import Member
from engine.network import Network
from engine.summary import every_member


@dataclass(frozen=True)
class Activation:
    """One layer's output, members of combinators included."""

    path: str  # as its weights' paths begin, such as "2/" or "2/body/0/"
    name: str  # the layer's kind, such as "Conv2D"
    input_shape: Shape  # of one picture, without N
    output: Array  # (N, …)


def activations(network: Network, weights: Weights, x: Array) -> tuple[Activation, ...]:
    """The output of every layer for pictures x (N, C, H, W), in the order they were passed.

    A combinator's members come before the combinator itself.
    Raises: UserError where x isn't what the network reads.
    """
    check_pictures(network, x)
    seen: list[Activation] = []

    def watch(path: str, layer: Layer, given: Array, output: Array) -> None:
        seen.append(Activation(path, type(layer).__name__, given.shape[1:], output))

    network.forward(weights, x, Context(watch=watch))
    return tuple(seen)


def layers_by_path(network: Network) -> Mapping[str, Member]:
    """Every layer, those inside others too, with the shapes that come in and go out."""
    members = every_member(network.layers, network.input_shape)
    return {path: member for member, path, _ in members}


def check_path(network: Network, path: str) -> None:
    """Raises: UserError, which lists the paths there are, for a path of no layer."""
    known = layers_by_path(network)
    if path not in known:
        names = ", ".join(f"{name} ({type(m.layer).__name__})" for name, m in known.items())
        raise UserError(f"The network has no layer at {path!r}. It has {names}.")


def layer_output(network: Network, weights: Weights, x: Array, path: str) -> Array:
    """The output (N, …) of the layer at `path` for pictures x (N, C, H, W).

    Layers after it are not run. Raises: UserError where there is no such layer.
    """
    check_pictures(network, x)
    check_path(network, path)
    layers, own = head(network.layers, weights, int(path.partition("/")[0]) + 1)
    seen: dict[str, Array] = {}

    def watch(place: str, layer: Layer, given: Array, output: Array) -> None:
        if place == path:
            seen[place] = output

    layers.forward(own, x, Context(watch=watch))
    return seen[path]
