"""Try one provider for real; run as `python -m export.probe NAME`, in a process that may die.

Prints one JSON object as its last line: works, seconds_per_image, why.
"""

import statistics
import sys
import time

import msgspec
import numpy as np

from engine.errors import UserError
from engine.model import Model
from engine.preprocessing import Preprocessing
from engine.presets import build_preset
from export.metadata import PICTURE, PROBABILITIES
from export.model import to_onnx
from export.providers import Finding
from export.runtime import CPU, assigned_nodes, open_session, run_session

BATCH = 64  # pictures at a time
RUNS = 30
CLOSE = 1e-3  # of a probability; a provider that computes in half precision is still right


def probe(provider: str) -> Finding:
    """Run a small LeNet wholly on the provider and compare its answers with the engine's."""
    network = build_preset("lenet", (1, 28, 28), 10)
    rng = np.random.default_rng(0)
    model = Model(network, network.init(rng), Preprocessing(), tuple("0123456789"), "probe")
    pictures = rng.integers(0, 256, (BATCH, 28, 28), np.uint8)
    settings = {} if provider == CPU else {"session.disable_cpu_ep_fallback": "1"}
    try:
        content = to_onnx(model).SerializeToString()
        session = open_session(content, provider, None, settings, with_cpu=False)
        assigned = assigned_nodes(session)
        if set(assigned) != {provider}:
            return Finding(False, None, f"The network ran on {', '.join(assigned)} instead.")
        times, answers = [], np.zeros(0)
        for _ in range(RUNS):
            before = time.perf_counter()
            answers = run_session(session, {PICTURE: pictures}, (PROBABILITIES,))[0]
            times.append((time.perf_counter() - before) / BATCH)
    except UserError as error:
        return Finding(False, None, str(error))
    difference = float(np.abs(answers - model.probabilities(pictures)).max())
    if not difference <= CLOSE:
        return Finding(False, None, f"Its probabilities are off by {difference:.2g}.")
    nodes = sum(assigned.values())
    why = f"It ran all {nodes} nodes of a LeNet; probabilities differ by at most {difference:.1g}."
    return Finding(True, statistics.median(times), why)


if __name__ == "__main__":
    sys.stdout.buffer.write(b"\n" + msgspec.json.encode(probe(sys.argv[1])) + b"\n")
