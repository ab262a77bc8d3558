"""One picture on its way through one layer: what came in, what went out, what came back."""

from dataclasses import dataclass

from engine.array import Array, Weights
from engine.inspect.activations import check_path, layers_by_path
from engine.inspect.checks import check_labels, check_pictures
from engine.inspect.cut import head
from engine.inspect.scores import score_gradient
from engine.layers import Context, Layer
from engine.layers.combinator import part
from engine.network import Network


@dataclass(frozen=True)
class Passage:
    """A layer with its own weights and the arrays of one picture, each without N."""

    path: str
    layer: Layer
    weights: Weights  # by the layer's own paths, such as `kernel`
    x: Array  # what came in
    y: Array  # what went out
    dy: Array | None  # d logit / d y of the class asked for; None inside a combinator


def passage(network: Network, weights: Weights, x: Array, path: str, label: int) -> Passage:
    """How one picture x (1, C, H, W) passes the layer at `path`, and `label`'s gradient there.

    Raises: UserError for a path of no layer, or pictures or a class that can't be.
    """
    check_pictures(network, x)
    check_path(network, path)
    labels = check_labels(network, label, len(x))
    number, _, inner = path.partition("/")
    layers, own = head(network.layers, weights, int(number) + 1)
    seen: dict[str, tuple[Array, Array]] = {}

    def watch(place: str, layer: Layer, given: Array, output: Array) -> None:
        if place == path:
            seen[place] = given, output

    layers.forward(own, x, Context(watch=watch))
    given, output = seen[path]
    dy = None
    if not inner:
        dy = score_gradient(network, weights, output, labels, "logit", int(number) + 1)[0]
    layer = layers_by_path(network)[path].layer
    return Passage(path, layer, part(weights, path.rstrip("/")), given[0], output[0], dy)
