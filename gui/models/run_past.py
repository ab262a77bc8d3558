"""What led to the checkpoint that a run goes on from, told again as events."""

from collections.abc import Iterator

from engine.runs.run import Run
from engine.training.events import (
    HistogramsMeasured,
    LayersMeasured,
    LearningRateSet,
    Pretrained,
    Reported,
    Started,
    Switched,
    TrainingEvent,
)

Events = tuple[TrainingEvent, ...]
BATCH = 1_000  # past events at once; the window takes them in a few milliseconds


def with_past(run: Run, events: Events) -> Iterator[Events]:
    """The events; where a run goes on, what led to its checkpoint follows its `Started`."""
    first = events[0]
    if not isinstance(first, Started) or first.first_step == 0:
        yield events
        return
    whole = (first, *_past(run, first), *events[1:])
    for start in range(0, len(whole), BATCH):
        yield whole[start : start + BATCH]


def _past(run: Run, first: Started) -> list[TrainingEvent]:
    """Each kind in its own order; of reports and histograms the last one tells all."""
    reached = first.first_step
    past: list[TrainingEvent] = [step for step in run.steps() if step.step <= reached]
    past += [epoch for epoch in run.epochs() if epoch.step <= reached]
    past += [
        LearningRateSet(first.time, change.step, change.learning_rate, drawn=change.drawn)
        for change in run.interventions()
        if change.step < reached and not change.switch  # the worker tells of the later ones itself
    ]
    past += run.details(Pretrained)
    past += [event for event in run.details(LayersMeasured) if event.step <= reached]
    past += [
        event
        for event in run.details(Switched)
        if event.step < reached or (event.step == reached and event.reason != "asked")
    ]
    past += [event for event in run.details(Reported) if event.step <= reached][-1:]
    past += [event for event in run.details(HistogramsMeasured) if event.step <= reached][-1:]
    return past
