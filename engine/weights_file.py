"""Arrays with metadata in one safetensors file; the same content gives the same bytes."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from safetensors import SafetensorError
from safetensors.numpy import load, save

from engine.array import Array, Weights
from engine.errors import UserError
from engine.places import read_limited, write_whole

LENGTH_BYTES = 8  # the header's length stands before it, little-endian


def write_weights(path: Path, arrays: Mapping[str, Array], metadata: dict[str, str]) -> None:
    """Write the arrays; an older file stays until the new one is whole.

    Raises: UserError where the place can't be written.
    """
    content = save({name: np.ascontiguousarray(a) for name, a in arrays.items()}, metadata)
    write_whole(path, _in_fixed_order(content))


def read_weights(path: Path) -> tuple[Weights, dict[str, str]]:
    """The arrays by name, and the metadata. Raises: UserError where the file is none or damaged."""
    content = read_limited(path)
    try:
        header, _ = _split(content)
        metadata = msgspec.convert(header.get("__metadata__", {}), dict[str, str])
        return load(content), metadata
    except (SafetensorError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise UserError(f"{path} is not a safetensors file, or is damaged: {error}.") from error


def _in_fixed_order(content: bytes) -> bytes:
    """safetensors writes the entries of its header in an order that changes from run to run."""
    header, arrays = _split(content)
    text = json.dumps(header, sort_keys=True, separators=(",", ":")).encode()
    text += b" " * (-len(text) % LENGTH_BYTES)
    return len(text).to_bytes(LENGTH_BYTES, "little") + text + arrays


def _split(content: bytes) -> tuple[dict[str, Any], bytes]:
    length = int.from_bytes(content[:LENGTH_BYTES], "little")
    if not 0 < length <= len(content) - LENGTH_BYTES:
        raise ValueError("the header is cut off")
    end = LENGTH_BYTES + length
    return msgspec.json.decode(content[LENGTH_BYTES:end], type=dict[str, Any]), content[end:]
