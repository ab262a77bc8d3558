"""Which layers the fast plan computes with a kernel made for them."""

from engine.network import Network
from engine.plan import compile_plan

LARGEST = 20_000_000  # parameters: beyond this a plan's buffers are too much for a word on a card
BATCH = 32  # pictures; what a layer runs on depends on it little, from a few pictures on
REFERENCE = "reference"


def kernels_of(network: Network) -> tuple[str, ...]:
    """What computes each layer, in the order of the network's summary; empty where it is large.

    A layer made of layers has none of its own: its word is empty.
    """
    if network.parameters > LARGEST:
        return ()
    plan = compile_plan(network, BATCH, 1)
    try:
        found = {path.strip("/"): kernel for path, _, kernel in plan.kernels}
    finally:
        plan.close()
    return tuple(found.get(row.path, "") for row in network.summary().rows)
