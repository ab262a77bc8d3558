"""A training process that is killed at a stated moment: python killed_run.py RUN MOMENT NUMBER.

MOMENT is `never`; `after` NUMBER milliseconds of training; or, within the writing of checkpoint
number NUMBER: `half` of its bytes written, `whole` but not yet in place, `placed`. `ask` sets a
learning rate at the tenth of its steps and gives it back to the schedule later, as a person would,
and ends after NUMBER steps.
"""

import os
import signal
import sys
import tempfile
import threading

from engine.runs.store import RunStore
from engine.training.conduct import conduct
from engine.training.events import Started, StepDone

RATE_STEP = 10  # steps of this process, after which a rate is set
BEFORE_END = 5  # steps before the last one, where it is given back


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
    steps = 0
    for event in conducted.events:
        if isinstance(event, Started) and moment == "after":
            threading.Timer(number / 1000, die).start()
        if moment == "ask" and isinstance(event, StepDone):
            steps += 1
            if steps == RATE_STEP:
                conducted.training.set_learning_rate(0.004)
            if steps == number - BEFORE_END:
                conducted.training.set_learning_rate(None)
            if steps == number:
                die()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
