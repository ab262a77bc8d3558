"""What a training run tells, in the order in which it happens."""

from typing import Literal

import msgspec

from engine.metrics import Report
from engine.monitoring import Histogram, LayerFigures
from engine.schedules import Drawn

SeenKind = Literal["maps", "filters"]


class Event(msgspec.Struct, frozen=True, tag=True, tag_field="type"):
    """One fact about a run; `time` is seconds since the epoch, as from time.time()."""

    time: float


class Started(Event, frozen=True):
    """The data is loaded and the first step is next."""

    run: str  # the run's name in the store; empty where it is not kept
    parameters: int
    training_count: int  # pictures
    validation_count: int
    test_count: int
    steps_per_epoch: int
    first_step: int  # 0, or where a resumed run goes on


class StepDone(Event, frozen=True):
    """One batch was learnt from; loss and accuracy are those of the batch before the update."""

    step: int  # from 1
    epoch: int  # from 1
    loss: float
    accuracy: float
    learning_rate: float
    images_per_second: float  # over the training time of this epoch so far


class EpochDone(Event, frozen=True):
    """All training pictures were seen once more; training figures are means over its batches."""

    epoch: int
    step: int
    training_loss: float
    training_accuracy: float
    validation_loss: float
    validation_accuracy: float
    images_per_second: float
    seconds: float  # of training in this epoch, validation left out
    training_auc: float | None = None  # macro, one against the rest; on a fixed sample
    validation_auc: float | None = None  # None where it is not defined: a class is missing
    training_top_k: float | None = None  # the label among the five likeliest; on the sample
    validation_top_k: float | None = None
    best_epoch: int = 0  # by what the recipe watches, this one included


class Reported(Event, frozen=True):
    """The epoch class by class: precision, recall, F1 and who was taken for whom."""

    step: int
    training: Report | None  # on the fixed sample, as it was answered before the updates
    validation: Report


class LayersMeasured(Event, frozen=True):
    """How each layer fares at this step: norms, updates, dead and saturated units."""

    step: int
    layers: tuple[LayerFigures, ...]


class HistogramsMeasured(Event, frozen=True):
    """How weights, gradients and activations are spread; only where the recipe asks for it."""

    step: int
    histograms: tuple[Histogram, ...]


class Pretrained(Event, frozen=True):
    """One epoch of pre-training of one layer by a restricted Boltzmann machine."""

    step: int  # always 0: it comes before the first step
    layer: int  # the number of the Dense layer in the network
    epoch: int  # from 1
    error: float  # mean squared reconstruction error, per visible unit


class Switched(Event, frozen=True):
    """The second optimizer took over; its memory is empty and its schedule begins."""

    step: int  # steps done before it
    optimizer: str
    reason: Literal["epoch", "plateau", "asked"]
    replayed: bool = False  # asked before the run was interrupted, and done again at its step


class StoppedEarly(Event, frozen=True):
    """No epoch was better for as long as the recipe's patience; training is over."""

    step: int
    epoch: int
    best_epoch: int
    restored: bool  # whether the weights of the best epoch were put back


class LearningRateSet(Event, frozen=True):
    """The user set the rate, drew its curve, or gave it back to the schedule, from this step on."""

    step: int  # steps done before it
    learning_rate: float | None  # None: the curve that was drawn, else the schedule's own
    replayed: bool = False  # set before the run was interrupted, and set again at its step
    drawn: Drawn | None = None  # over the whole run


class LayerSeen(Event, frozen=True):
    """What a layer makes of one validation picture now; told where somebody looks, kept nowhere."""

    step: int
    path: str  # of the layer, as its weights' paths begin
    kind: SeenKind
    shape: tuple[int, ...]  # of `numbers`: (units, height, width), or (units,)
    units: int  # that there are; the numbers may hold fewer
    numbers: bytes  # float32
    picture: bytes  # uint8
    picture_shape: tuple[int, ...]  # (height, width) or (height, width, channels)
    number: int  # of the picture in the validation part
    pictures: int  # in that part
    label: int
    probabilities: tuple[float, ...]


class BatchesSeen(Event, frozen=True):
    """How many pictures of each class were in the last batches; told where somebody looks."""

    step: int  # the number of the last of them
    counts: tuple[tuple[int, ...], ...]  # batch by batch, class by class


class Paused(Event, frozen=True):
    """Training waits, at the user's wish."""

    step: int


class Resumed(Event, frozen=True):
    """Training goes on after a pause."""

    step: int


class Checkpointed(Event, frozen=True):
    """Everything needed to go on from this step is on the disk."""

    step: int
    path: str


class Finished(Event, frozen=True):
    """The run ended and its model is on the disk.

    The test part is evaluated once, when all epochs are done; a run stopped early leaves it unseen.
    """

    outcome: Literal["finished", "stopped"]
    epoch: int  # whole epochs done
    step: int
    training_loss: float  # of the last epoch or the part of it that was done
    validation_loss: float
    validation_accuracy: float
    test_loss: float | None  # None where the run was stopped early
    test_accuracy: float | None
    images_per_second: float  # training pictures over training time alone
    seconds: float  # since the start or the last resumption, pauses included
    model: str  # path; empty where it is not kept
    test_auc: float | None = None
    best_epoch: int = 0


class Failed(Event, frozen=True):
    """The run ended by a fault; the sentence is for the user."""

    message: str
    log: str = ""  # the file with the details; empty for what a person can mend


TrainingEvent = (
    Started
    | StepDone
    | EpochDone
    | Reported
    | LayersMeasured
    | HistogramsMeasured
    | Pretrained
    | Switched
    | StoppedEarly
    | LearningRateSet
    | LayerSeen
    | BatchesSeen
    | Paused
    | Resumed
    | Checkpointed
    | Finished
    | Failed
)
