"""What can be asked of a training process."""

import msgspec


class Command(msgspec.Struct, frozen=True, tag=True, tag_field="type"):
    """One wish; it takes effect between two steps."""


class Begin(Command, frozen=True):
    """Train this run of the store; it must have been created there. Sent once, first."""

    run: str


class Pause(Command, frozen=True):
    """Wait before the next step."""


class Continue(Command, frozen=True):
    """Go on after a pause."""


class Step(Command, frozen=True):
    """Do `count` steps, then pause again."""

    count: int = 1


class SetLearningRate(Command, frozen=True):
    """Use this learning rate from the next step to the end."""

    learning_rate: float


class Stop(Command, frozen=True):
    """Write a checkpoint and the model, then end."""


TrainingCommand = Begin | Pause | Continue | Step | SetLearningRate | Stop
