"""What every schedule is: a function of the step."""

from typing import Annotated

from msgspec import Meta

LearningRate = Annotated[float, Meta(gt=0.0, le=100.0)]
"""The field that every schedule has: the largest rate of its curve."""


class Schedule:
    """The learning rate for each step; `learning_rate` is its largest value.

    Subclasses are also `Spec`s with a field `learning_rate`; durations among the fields are in
    epochs.
    """

    __slots__ = ()

    def rate(self, step: int, steps: int, epoch_steps: int) -> float:
        """The learning rate of step number `step` (from 0) in a run of `steps` steps.

        `epoch_steps` of them make an epoch. Plain arithmetic: a curve can be drawn without a run.
        """
        raise NotImplementedError(type(self).__name__)
