"""What every schedule is: a function of the step."""


class Schedule:
    """The learning rate for each step; `learning_rate` is its largest value.

    Subclasses are also `Spec`s with a field `learning_rate`.
    """

    __slots__ = ()

    def rate(self, step: int, steps: int) -> float:
        """The learning rate of step number `step` (from 0) in a run of `steps` steps."""
        raise NotImplementedError(type(self).__name__)
