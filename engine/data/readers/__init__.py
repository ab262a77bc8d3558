"""How folders of pictures are read: one format a file, tried in the order of FORMATS."""

from collections.abc import Mapping
from types import MappingProxyType

from engine.data.readers import cifar_batches, class_folders, idx_files
from engine.data.readers.base import Content, Format

FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "idx": Format(
            "four IDX files", idx_files.ENDINGS, idx_files.lacking, idx_files.read_folder
        ),
        "cifar": Format(
            "CIFAR-10 batches", ("",), cifar_batches.lacking, cifar_batches.read_folder
        ),
        "classes": Format("class folders", ("",), class_folders.lacking, class_folders.read_folder),
    }
)
"""A folder is read by the first format that lacks nothing there."""

__all__ = ["FORMATS", "Content", "Format"]
