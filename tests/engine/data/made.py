"""Small data sets in every format, made for tests."""

import gzip
import io
import struct
import tarfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from engine.data.readers.cifar_batches import NAMES_FILE
from engine.data.readers.idx_files import IDX_NAMES
from engine.imaging.decode import encode_png

CIFAR_NAMES = (
    "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck",
)  # fmt: skip


def idx_bytes(array: np.ndarray) -> bytes:
    """The array as an IDX file."""
    head = bytes([0, 0, 8, array.ndim]) + struct.pack(f">{array.ndim}I", *array.shape)
    return head + array.astype(np.uint8).tobytes()


def write_idx_set(folder: Path, pictures: np.ndarray, labels: np.ndarray) -> list[Path]:
    """Four IDX files, both parts alike, the test part's packed."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name in IDX_NAMES:
        content = idx_bytes(pictures if "images" in name else labels)
        packed = name.startswith("t10k")
        path = folder / (name + (".gz" if packed else ""))
        path.write_bytes(gzip.compress(content, mtime=0) if packed else content)
        paths.append(path)
    return paths


def cifar_bytes(labels: Sequence[int], seed: int = 0) -> bytes:
    """A batch of random pictures with these labels."""
    rng = np.random.default_rng(seed)
    records = rng.integers(0, 256, (len(labels), 3073), np.uint8)
    records[:, 0] = labels
    return records.tobytes()


def write_cifar_set(folder: Path, batches: int = 1, count: int = 10) -> list[Path]:
    """Some training batches, the test batch and the names."""
    folder.mkdir(parents=True, exist_ok=True)
    names = [f"data_batch_{number}.bin" for number in range(1, batches + 1)]
    labels = [number % 10 for number in range(count)]
    for seed, name in enumerate([*names, "test_batch.bin"]):
        (folder / name).write_bytes(cifar_bytes(labels, seed))
    (folder / NAMES_FILE).write_text("\n".join(CIFAR_NAMES) + "\n")
    return sorted(folder.iterdir())


def write_class_folders(
    folder: Path, counts: Mapping[str, int], size: tuple[int, ...] = (12, 10), seed: int = 0
) -> list[Path]:
    """Random PNG files, so many of each class; colour where the size ends in 3."""
    rng = np.random.default_rng(seed)
    paths = []
    for name, count in counts.items():
        for number in range(count):
            path = folder / name / f"{number}.png"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(encode_png(rng.integers(0, 256, size, np.uint8)))
            paths.append(path)
    return paths


def tar_bytes(files: Mapping[str, bytes], packed: bool = True) -> bytes:
    """An archive of these files."""
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return gzip.compress(stream.getvalue(), mtime=0) if packed else stream.getvalue()
