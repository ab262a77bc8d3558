"""Stopping a run and waiting for its end, with the window alive."""

from PySide6.QtCore import QEventLoop, QTimer

from gui.runner import LONGEST_STOP_MS, Runner


def stop_and_wait(runner: Runner) -> None:
    """Let the run end, its ladder of patience included; input waits meanwhile."""
    waiting = QEventLoop(runner)
    runner.run_ended.connect(waiting.quit)
    QTimer.singleShot(LONGEST_STOP_MS, waiting, waiting.quit)  # then shutdown ends the process
    runner.stop()
    if runner.busy:
        waiting.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
