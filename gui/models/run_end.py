"""How a run ended, and what to say of it."""

import signal
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from engine.runs.run import Run
from engine.training.events import Failed, Finished

translate = QCoreApplication.translate  # under a name that the collector of sentences knows


@dataclass(frozen=True)
class RunEnd:
    """How a run ended: by itself or by Stop (`finished`), or by a fault (`message`)."""

    run: str  # its name in the store; empty where it could not even be made
    finished: Finished | None
    message: str = ""
    can_resume: bool = False  # there is a checkpoint, and there are steps left


def good_end(run: Run, finished: Finished) -> RunEnd:
    """The worker's own last word; a stopped run can go on."""
    return RunEnd(run.id, finished, can_resume=finished.outcome == "stopped")


def failed_end(run: Run, failed: Failed) -> RunEnd:
    """A fault that the worker could still tell of."""
    return RunEnd(run.id, None, failure_sentence(failed), run.checkpoint_path.exists())


def interrupted_end(run: Run, exitcode: int | None, told_to_go: bool) -> RunEnd:
    """The worker died; the run is marked so in the store."""
    steps = run.steps()
    resumable = run.checkpoint_path.exists()
    parts = (
        _reason(exitcode, told_to_go),
        _kept(steps[-1].step if steps else 0),
        _next_step(resumable),
    )
    message = " ".join(parts)
    run.mark_interrupted(message)
    return RunEnd(run.id, None, message, resumable)


def failure_sentence(failed: Failed) -> str:
    """What went wrong, and where the details are."""
    if not failed.log:
        return failed.message
    sentence = translate("RunEnd", "{message} Details are in {log}.")
    return sentence.format(message=failed.message, log=failed.log)


def exit_words(exitcode: int | None) -> str:
    """How a process ended: `The training process was killed by SIGKILL.`"""
    if exitcode is None:
        return translate("RunEnd", "The training process closed its connection.")
    if exitcode >= 0:
        sentence = translate("RunEnd", "The training process ended with code {code}.")
        return sentence.format(code=exitcode)
    try:
        name = signal.Signals(-exitcode).name
    except ValueError:
        name = translate("RunEnd", "signal {number}").format(number=-exitcode)
    sentence = translate("RunEnd", "The training process was killed by {signal}.")
    return sentence.format(signal=name)


def _reason(exitcode: int | None, told_to_go: bool) -> str:
    if told_to_go:
        return translate("RunEnd", "The training process did not answer Stop and was ended.")
    return exit_words(exitcode)


def _kept(last_step: int) -> str:
    if not last_step:
        return translate("RunEnd", "It had not done a step.")
    sentence = translate("RunEnd", "The history is kept until step {step}.")
    return sentence.format(step=f"{last_step:,}")


def _next_step(resumable: bool) -> str:
    if resumable:
        return translate("RunEnd", "Resume goes on from its last checkpoint.")
    return translate(
        "RunEnd", "It had not reached its first checkpoint; press Start to begin a new run."
    )
