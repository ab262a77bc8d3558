"""How long nothing has become better."""

from dataclasses import dataclass
from math import isfinite


@dataclass(frozen=True)
class Patience:
    """The best value so far, where it was reached, and how many have followed it in vain.

    Smaller is better: callers negate an accuracy. A value that is NaN or infinite is never better.
    Source: Goodfellow, Bengio & Courville 2016, "Deep learning", algorithm 7.1.
    """

    best: float | None = None
    best_epoch: int = 0
    waited: int = 0  # epochs since the best one

    def after(self, value: float, epoch: int, improvement: float = 0.0) -> "Patience":
        """With one more epoch; it is the best where it lies below by more than `improvement`."""
        if isfinite(value) and (self.best is None or value + improvement < self.best):
            return Patience(value, epoch)
        return Patience(self.best, self.best_epoch, self.waited + 1)
