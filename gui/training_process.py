"""Start training processes ahead, and see them out."""

import threading
from concurrent.futures import Future
from contextlib import suppress

from engine.worker import TrainingProcess

KILL_S = 1.0  # from being told to go to being killed


def spawn() -> Future[TrainingProcess]:
    """A process that waits for its run, once it has started."""
    future: Future[TrainingProcess] = Future()

    def make() -> None:
        try:
            future.set_result(TrainingProcess())
        except BaseException as error:  # whoever waits for the process must hear of it
            future.set_exception(error)

    threading.Thread(target=make, name="training process", daemon=True).start()
    return future


def end_spare(spare: Future[TrainingProcess]) -> None:
    """See out a process that nobody needed, where it could be started."""
    if spare.exception() is None:
        end_process(spare.result())


def end_process(process: TrainingProcess, patience: float = 0.0) -> None:
    """See the process out: wait, terminate, wait, kill. `patience` in seconds."""
    with suppress(OSError):  # it went by itself between two looks
        process.join(patience)
        if process.is_alive():
            process.terminate()
            process.join(KILL_S)
        if process.is_alive():
            process.kill()
            process.join(KILL_S)
