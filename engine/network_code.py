"""A network as the Python that builds it again."""

from typing import Any

import msgspec

from engine.layers import Layer
from engine.network import Network

INDENT = "    "


def python_code(network: Network) -> str:
    """Code of `engine.library` that gives this network, called `network`."""
    names = sorted({"Network", *_names(network.layers)})
    lines = [
        f"from engine.library import {', '.join(names)}",
        "",
        "network = Network(",
        f"{INDENT}input_shape={network.input_shape},",
        f"{INDENT}layers={_row(network.layers, 1)},",
        ")",
    ]
    if len(lines[0]) > 100:
        imported = ",\n".join(f"{INDENT}{name}" for name in names)
        lines[0] = f"from engine.library import (\n{imported},\n)"
    return "\n".join(lines) + "\n"


def layer_code(layer: Layer, level: int = 0) -> str:
    """The call that makes a layer: what must be said, and what is not as usual."""
    arguments: list[str] = []
    for field in msgspec.structs.fields(layer):  # type: ignore[arg-type]  # a Layer is a Spec too
        value = getattr(layer, field.name)
        if field.required and not arguments:
            arguments.append(_value(value, level))
        elif field.required or value != field.default:
            arguments.append(f"{field.name}={_value(value, level)}")
    return f"{type(layer).__name__}({', '.join(arguments)})"


def _value(value: Any, level: int) -> str:
    if isinstance(value, tuple) and value and all(isinstance(each, Layer) for each in value):
        return _row(value, level)
    return f'"{value}"' if isinstance(value, str) else repr(value)


def _row(layers: tuple[Layer, ...], level: int) -> str:
    if not layers:
        return "()"
    edge = INDENT * (level + 1)
    inner = "".join(f"{edge}{layer_code(layer, level + 1)},\n" for layer in layers)
    return f"(\n{inner}{INDENT * level})"


def _names(layers: tuple[Layer, ...]) -> set[str]:
    names = set()
    for layer in layers:
        names.add(type(layer).__name__)
        for field in msgspec.structs.fields(layer):  # type: ignore[arg-type]
            value = getattr(layer, field.name)
            if isinstance(value, tuple) and value and isinstance(value[0], Layer):
                names |= _names(value)
    return names
