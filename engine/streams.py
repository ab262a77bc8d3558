"""Printing that no terminal can make fail."""

from typing import TextIO


def write_line(text: str, stream: TextIO) -> None:
    """Print a line; a sign that the stream's encoding lacks becomes a question mark."""
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, "replace").decode(encoding) + "\n")
    stream.flush()
