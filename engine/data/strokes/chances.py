"""What chance decides about each picture: rows of random numbers, taken column by column."""

from dataclasses import dataclass, field

import numpy as np

from engine.array import Array
from engine.draws import Draws

UNIFORM, NORMAL = 64, 160  # columns; more than any style takes


@dataclass
class Chances:
    """The chances of N pictures. Each call takes the next columns, the same for every picture.

    Picture number i has its row from (seed, part, i) alone, whoever is drawn beside it.
    """

    uniform_rows: Array  # float64 (N, UNIFORM) in [0, 1)
    normal_rows: Array  # float64 (N, NORMAL)
    _taken: dict[str, int] = field(default_factory=lambda: {"uniform": 0, "normal": 0})

    @classmethod
    def draw(cls, draws: Draws, count: int) -> "Chances":
        """The chances of the `count` pictures that begin with number `draws.first`."""
        return cls(
            draws.at(0).uniform(count, UNIFORM).astype(np.float64),
            draws.at(1).normal(count, NORMAL).astype(np.float64),
        )

    def of(self, members: Array) -> "Chances":
        """The same for some of the pictures, going on at the same column."""
        return Chances(self.uniform_rows[members], self.normal_rows[members], dict(self._taken))

    def uniform(self, columns: int = 1, low: float = 0.0, high: float = 1.0) -> Array:
        """Numbers from low to high, (N, columns)."""
        return low + (high - low) * self._next("uniform", self.uniform_rows, columns)

    def normal(self, columns: int = 1, deviation: float = 1.0, mean: float = 0.0) -> Array:
        """Normal numbers, (N, columns)."""
        return mean + deviation * self._next("normal", self.normal_rows, columns)

    def sometimes(self, chance: float) -> Array:
        """True for that share of the pictures, (N, 1)."""
        return self.uniform() < chance

    def _next(self, kind: str, rows: Array, columns: int) -> Array:
        first = self._taken[kind]
        self._taken[kind] = first + columns
        assert first + columns <= rows.shape[1], f"too few {kind} columns"
        return rows[:, first : first + columns]
