"""What can be asked of a training process."""

import msgspec

from engine.schedules import Drawn
from engine.training.events import SeenKind
from engine.training.recipe import Intervention


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
    """Use this learning rate from the next step to the end; None follows the schedule again.

    Raises: UserError where it is no rate, so that the asker hears of it and not the worker.
    """

    learning_rate: float | None

    def __post_init__(self) -> None:
        Intervention(0, self.learning_rate)  # has the range


class DrawSchedule(Command, frozen=True):
    """Follow this curve, over the whole run, from the next step on."""

    drawn: Drawn


class SwitchOptimizer(Command, frozen=True):
    """Let the recipe's second optimizer take over; nothing happens where it already has."""


class Look(Command, frozen=True):
    """Show this while training goes on, until another wish; with nothing set, show nothing."""

    layer: str = ""  # as its weights' paths begin, such as "2/"
    kind: SeenKind = "maps"
    picture: int = 0  # number in the validation part
    batches: bool = False  # the classes of each batch


class Stop(Command, frozen=True):
    """Write a checkpoint and the model, then end."""


TrainingCommand = (
    Begin | Pause | Continue | Step | SetLearningRate | DrawSchedule | SwitchOptimizer | Look | Stop
)
