"""What a race tells, in the order in which it happens."""

from typing import Literal

import msgspec

from engine.training.events import EpochDone, Failed, Finished, StepDone


class RaceEvent(msgspec.Struct, frozen=True, tag=True, tag_field="type"):
    """One fact about a race; `time` is seconds since the epoch, as from time.time()."""

    time: float


class RateTried(RaceEvent, frozen=True):
    """One entrant trained at one rate of the grid for as long as all others."""

    entrant: int  # its place among the recipes, from 0
    learning_rate: float
    loss: float | None  # on the validation part; None where training left the finite numbers
    accuracy: float | None
    done: int  # places of the grid tried so far
    total: int


class RateChosen(RaceEvent, frozen=True):
    """The rate that an entrant races at."""

    entrant: int
    learning_rate: float
    at_edge: bool  # of the grid: a rate beyond it might be better still


class Entered(RaceEvent, frozen=True):
    """Every entrant is a run of the store now; the race itself begins."""

    tag: str  # that all of its runs have
    names: tuple[str, ...]
    runs: tuple[str, ...]
    rates: tuple[float, ...]
    steps: int  # of each


class Lap(RaceEvent, frozen=True):
    """What one entrant's run tells."""

    entrant: int
    event: StepDone | EpochDone | Finished | Failed


class Standing(msgspec.Struct, frozen=True):
    """What one entrant reached."""

    name: str
    run: str
    learning_rate: float
    outcome: Literal["finished", "stopped", "failed"]
    training_loss: float | None
    validation_loss: float | None
    validation_accuracy: float | None
    test_accuracy: float | None
    seconds: float  # of training alone


class RaceEnded(RaceEvent, frozen=True):
    """All is done, or the race was stopped; the best validation loss comes first."""

    tag: str
    standings: tuple[Standing, ...]


class RaceFailed(RaceEvent, frozen=True):
    """The race could not go on; the sentence is for the user."""

    message: str
    log: str = ""


AnyRaceEvent = RateTried | RateChosen | Entered | Lap | RaceEnded | RaceFailed
