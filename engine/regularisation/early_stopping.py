"""When to end a run before all its epochs are done."""

from typing import Annotated

from msgspec import Meta

from engine.spec import Spec


class EarlyStopping(Spec, frozen=True):
    """End training once that many epochs in a row brought nothing better; 0 never does.

    Better means below the best by more than `improvement`, in units of what is watched (see
    `Patience`). Then the weights of the best epoch are put back, which costs one more set of them.
    Source: Goodfellow, Bengio & Courville 2016, "Deep learning", section 7.8.
    """

    patience: Annotated[int, Meta(ge=0, le=100_000)] = 0  # epochs
    improvement: Annotated[float, Meta(ge=0.0, le=1e6)] = 0.0
    restore_best: bool = True

    @property
    def keeps_best(self) -> bool:
        """Whether the weights of the best epoch must be kept, to be put back at the end."""
        return self.patience > 0 and self.restore_best
