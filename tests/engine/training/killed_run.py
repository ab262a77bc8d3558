"""A training process that is killed at a stated moment: python killed_run.py RUN MOMENT NUMBER.

MOMENT is `never`; `after` NUMBER milliseconds of training; or, within the writing of checkpoint
number NUMBER: `half` of its bytes written, `whole` but not yet in place, `placed`. `ask` sets a
learning rate at step 30 and asks for the second optimizer at step 90, as a person would, and ends
at step 100.
"""

import os
import signal
import sys
import tempfile
import threading

from engine.runs.store import RunStore
from engine.training.conduct import conduct
from engine.training.events import Started, StepDone

RATE_STEP, SWITCH_STEP, ASKED_STEP = 30, 90, 100


def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)


class HalfWriter:
    """A file that writes half of what it is given, lets it reach the disk, and dies."""

    def __init__(self, file):
        self._file = file

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None

    def write(self, content):
        self._file.write(content[: len(content) // 2])
        self._file.flush()
        die()


def arm(moment, number):
    written = 0
    make, fdopen, replace = tempfile.mkstemp, os.fdopen, os.replace

    def counting(*arguments, **options):
        nonlocal written
        written += "checkpoint" in options.get("prefix", "")
        return make(*arguments, **options)

    def opening(*arguments):
        file = fdopen(*arguments)
        return HalfWriter(file) if moment == "half" and written == number else file

    def replacing(source, target):
        ours = "checkpoint" in str(target) and written == number
        if ours and moment == "whole":
            die()
        replace(source, target)
        if ours and moment == "placed":
            die()

    tempfile.mkstemp, os.fdopen, os.replace = counting, opening, replacing


def main(name, moment, number):
    run = RunStore().run(name)
    run.claim()
    conducted = conduct(run)
    arm(moment, number)
    for event in conducted.events:
        if isinstance(event, Started) and moment == "after":
            threading.Timer(number / 1000, die).start()
        if moment == "ask" and isinstance(event, StepDone):
            if event.step == RATE_STEP:
                conducted.training.set_learning_rate(0.004)
            if event.step == SWITCH_STEP:
                conducted.training.switch_optimizer()
            if event.step == ASKED_STEP:
                die()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
