"""Random numbers that depend on the seed, the step, the place and the picture, and on nothing else.

A batch may be cut into shards and the shards may run anywhere: picture number r of the batch draws
the same numbers, because its row starts at a fixed position of a counter-based generator.

Source: Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3" (Philox).
"""

from dataclasses import dataclass, replace

import numpy as np

from engine.array import Array

FLOATS_PER_COUNT = 8  # one Philox4x64 count gives four 64-bit words, a float32 takes half of one


@dataclass(frozen=True)
class Draws:
    """A source of uniform numbers for the pictures `first`, `first + 1`, … of one batch."""

    seed: int
    step: int = 0
    first: int = 0  # the number, within the batch, of the first picture in this shard
    place: tuple[int, ...] = ()

    def at(self, index: int) -> "Draws":
        """The source for part number `index` of the present place, such as a layer of a stack."""
        return replace(self, place=(*self.place, index))

    def uniform(self, pictures: int, size: int) -> Array:
        """Float32 numbers in [0, 1) of shape (pictures, size), one row a picture."""
        counts = -(-size // FLOATS_PER_COUNT)
        entropy = np.random.SeedSequence((self.seed, self.step, len(self.place), *self.place))
        bits = np.random.Philox(entropy).advance(self.first * counts)
        width = counts * FLOATS_PER_COUNT
        rows = np.random.Generator(bits).random((pictures, width), dtype=np.float32)
        return rows[:, :size]

    def normal(self, pictures: int, size: int) -> Array:
        """Float32 standard normal numbers of shape (pictures, size), by Box and Muller 1958."""
        half = -(-size // 2)
        uniform = self.uniform(pictures, 2 * half).astype(np.float64)
        radius = np.sqrt(-2.0 * np.log1p(-uniform[:, :half]))
        angle = 2.0 * np.pi * uniform[:, half:]
        pairs = np.concatenate([radius * np.cos(angle), radius * np.sin(angle)], axis=1)
        return pairs[:, :size].astype(np.float32)
