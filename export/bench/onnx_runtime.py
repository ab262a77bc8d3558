"""ONNX Runtime as a contender: our exported graph, cut to what the others compute."""

from typing import Any

import onnx
from onnx.utils import Extractor

from engine.model import Model
from engine.network import Network
from engine.preprocessing import Preprocessing
from export.bench.sampler import Contender
from export.bench.workloads import Material
from export.metadata import LOGITS, PICTURE
from export.model import to_onnx

CPU = "CPUExecutionProvider"


def onnx_inference(material: Material, threads: int) -> Contender:
    """Outputs of the batch, by a session with ONNX Runtime's own settings but the threads.

    The session lives for a sample only: its threads spin when there is nothing to do.
    """
    graph = bare_graph(material.network, material)
    source, content = graph.graph.input[0].name, graph.SerializeToString()
    feeds = {source: material.x}
    held: list[Any] = []

    def prepare() -> None:
        held[:] = [_session(content, threads)]

    def step() -> Any:
        return held[0].run(None, feeds)

    return Contender(step, prepare, held.clear, held.clear)


def bare_graph(network: Network, material: Material) -> onnx.ModelProto:
    """The exported graph from the normalised pictures, float32, to the logits."""
    labels = tuple(map(str, range(network.classes)))
    channels = network.input_shape[0]
    preprocessing = Preprocessing("photo", (0.0,) * channels, (1.0,) * channels)
    whole = to_onnx(Model(network, material.weights, preprocessing, labels))
    return Extractor(whole).extract_model([_normalised(whole)], [LOGITS])


def _normalised(whole: onnx.ModelProto) -> str:
    """The name of the last value under `normalise/`."""
    names = [name for node in whole.graph.node for name in node.output]
    last: str = [name for name in names if name.startswith("normalise/")][-1]
    assert PICTURE not in names, "the picture is the graph's input"
    return last


def _session(content: bytes, threads: int) -> Any:
    import onnxruntime  # noqa: PLC0415 - costs 0.2 s

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 4
    return onnxruntime.InferenceSession(content, options, providers=[CPU])
