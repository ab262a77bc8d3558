"""The words for arrays that every module shares."""

from typing import Any

from numpy.typing import NDArray

Array = NDArray[Any]
"""A NumPy array of any element type; the docstring beside it gives shape and type."""

Shape = tuple[int, ...]
"""The shape of one sample, without the batch: (C, H, W) for pictures, (features,) for vectors."""

Weights = dict[str, Array]
"""Trainable arrays by path, such as `0/kernel`; a layer sees its own part without the prefix."""
