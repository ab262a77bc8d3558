"""Broken files by the thousand: mutations of real ones, and what a reader may do with them.

A reader may read or raise UserError; anything else is a fault. Hypothesis draws the mutations in
tests, a seed in the benchmark (`tests/benchmarks/fuzz_readers.py`).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from hypothesis import strategies as st

from engine.errors import UserError

KINDS = ("set", "flip", "cut", "drop", "repeat", "insert", "zeros", "ones")
LONGEST = 64  # bytes that one mutation touches; a cut takes all behind its place


@dataclass(frozen=True)
class Mutation:
    """One change of some bytes."""

    kind: str
    place: float  # 0 … 1, from the file's beginning to its end
    length: int  # bytes
    value: int  # 0 … 255


@dataclass(frozen=True)
class Target:
    """A reader with whole files for it.

    `write` makes them in an empty folder and returns those that may be broken; `read` reads the
    folder and returns about how many bytes of memory the result takes.
    """

    write: Callable[[Path], Sequence[Path]]
    read: Callable[[Path], int]
    largest: int  # bytes that a result may take, whatever the files promise


def mutate(content: bytes, mutations: Sequence[Mutation]) -> bytes:
    """The bytes with these changes, one after the other."""
    for mutation in mutations:
        content = _apply(content, mutation)
    return content


def drawn_mutations() -> st.SearchStrategy[list[Mutation]]:
    """Some mutations, most near the beginning, where the headers are."""
    places = st.one_of(st.floats(0, 1), st.floats(0, 0.02), st.just(1.0))
    one = st.builds(
        Mutation, st.sampled_from(KINDS), places, st.integers(1, LONGEST), st.integers(0, 255)
    )
    return st.lists(one, min_size=1, max_size=4)


def random_mutations(rng: np.random.Generator) -> list[Mutation]:
    """The same from a generator."""
    return [
        Mutation(
            KINDS[rng.integers(len(KINDS))],
            float(rng.random() ** rng.choice([1, 8])),
            int(rng.integers(1, LONGEST + 1)),
            int(rng.integers(256)),
        )
        for _ in range(rng.integers(1, 5))
    ]


def attempt(target: Target, folder: Path, which: int, mutations: Sequence[Mutation]) -> str:
    """Break one of the target's files and read: "read", or the sentence of the refusal.

    Any other error, and a result that is too large, comes out.
    """
    for path in sorted(folder.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    files = target.write(folder)
    path = files[which % len(files)]
    path.write_bytes(mutate(path.read_bytes(), mutations))
    try:
        taken = target.read(folder)
    except UserError as refusal:
        said = str(refusal)
    else:
        assert taken <= target.largest, f"{taken:,} bytes from files of a few kilobytes"
        return "read"
    assert said.strip() and "\n" not in said, said
    return said


def _apply(content: bytes, mutation: Mutation) -> bytes:
    start = min(int(mutation.place * len(content)), len(content))
    stop = min(start + mutation.length, len(content))
    head, piece, tail = content[:start], content[start:stop], content[stop:]
    if mutation.kind == "set":
        piece = bytes([mutation.value]) + piece[1:] if piece else piece
    elif mutation.kind == "flip":
        piece = bytes([piece[0] ^ (1 << mutation.value % 8)]) + piece[1:] if piece else piece
    elif mutation.kind == "cut":
        return head
    elif mutation.kind == "drop":
        piece = b""
    elif mutation.kind == "repeat":
        piece *= 2
    elif mutation.kind == "insert":
        piece = bytes([mutation.value]) * mutation.length + piece
    else:
        piece = (b"\x00" if mutation.kind == "zeros" else b"\xff") * len(piece)
    return head + piece + tail
