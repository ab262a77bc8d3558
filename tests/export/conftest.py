"""Models to export: small, real in structure, with weights drawn from a seed."""

import struct

import numpy as np
import pytest

from engine.data.catalogue import IDX_NAMES, load_dataset
from engine.model import Model
from engine.network import Network
from engine.preprocessing import Preprocessing
from engine.presets import build_preset


def make_model(network: Network, seed: int = 0, input_path="ink", **fields) -> Model:
    """A model with random weights, no bias 0 or scale 1, and channels normalised differently."""
    rng = np.random.default_rng(seed)
    weights = network.init(rng)
    for path, array in weights.items():
        if path.endswith("bias"):
            weights[path] = rng.normal(0, 0.1, array.shape).astype(np.float32)
        if path.endswith(("scale", "shift", "moving_mean", "moving_variance")):
            weights[path] = array + rng.uniform(0.1, 0.5, array.shape).astype(np.float32)
    channels = network.input_shape[0]
    preprocessing = Preprocessing(
        input_path,
        tuple(0.1 + 0.2 * index for index in range(channels)),
        tuple(0.3 + 0.1 * index for index in range(channels)),
    )
    labels = tuple(f"class {index}" for index in range(network.classes))
    fields.setdefault("labels", labels)
    return Model(network, weights, preprocessing, **fields)


def make_pictures(model: Model, count: int = 5, seed: int = 1):
    """Random uint8 pictures of the model's size."""
    channels, height, width = model.input_shape
    shape = (count, height, width) if channels == 1 else (count, height, width, channels)
    return np.random.default_rng(seed).integers(0, 256, shape, np.uint8)


def write_numbered_set(folder, labels):
    """Four IDX files of small random pictures, one a label; the folder."""
    folder.mkdir(parents=True)
    labels = np.fromiter(labels, np.uint8)
    pictures = np.random.default_rng(3).integers(0, 256, (len(labels), 28, 28), np.uint8)
    for name in IDX_NAMES:
        array = pictures if "images" in name else labels
        head = bytes([0, 0, 8, array.ndim]) + struct.pack(f">{array.ndim}I", *array.shape)
        (folder / name).write_bytes(head + array.tobytes())
    return folder


@pytest.fixture(scope="session")
def write_set():
    return write_numbered_set


@pytest.fixture(scope="session")
def build():
    return make_model


@pytest.fixture(scope="session")
def draw_pictures():
    return make_pictures


@pytest.fixture(scope="session")
def lenet():
    network = build_preset("lenet", (1, 28, 28), 10)
    return make_model(network, labels=tuple("0123456789"), name="LeNet")


@pytest.fixture(scope="session")
def digit_pictures():
    return load_dataset("digits").test.pictures


@pytest.fixture
def onnx_file(lenet):
    from export.model import to_onnx

    return to_onnx(lenet).SerializeToString()
