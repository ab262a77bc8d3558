"""ONNX Runtime computes what the others compute: from normalised pictures to logits."""

import numpy as np

from engine.plan import compile_inference
from export.bench.onnx_runtime import bare_graph, onnx_inference
from export.bench.workloads import Workload, material


def test_the_bare_graph_gives_the_networks_outputs():
    given = material(Workload("resnet-8").network(), 5)
    contender = onnx_inference(given, 1)
    contender.prepare()
    (outputs,) = contender.step()
    contender.rest()
    expected = given.network.predict(given.weights, given.x)
    assert np.abs(outputs - expected).max() <= 1e-4 * np.abs(expected).max()
    plan = compile_inference(given.network, 5, 1)
    assert np.abs(plan.outputs(given.weights, given.x) - expected).max() <= 1e-4


def test_the_bare_graph_neither_normalises_nor_squashes():
    given = material(Workload("lenet").network(), 1)
    operators = {node.op_type for node in bare_graph(given.network, given).graph.node}
    assert operators == {"Conv", "Relu", "MaxPool", "Flatten", "Gemm", "Identity"}
