"""What keys do to the control points of a learning rate."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from gui.models.rate_points import RatePoints

UP, FAR = 1.1, 2.0  # what an arrow key multiplies a rate by, alone and with Shift
ASIDE = 100  # of the run that an arrow key with Ctrl moves a point by
SIDES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
RISES = {Qt.Key.Key_Down: -1, Qt.Key.Key_Up: 1}


def keyed(event: QKeyEvent, points: RatePoints, chosen: int) -> tuple[RatePoints, int] | None:
    """The points after a key and the number of the chosen one; None where it means nothing.

    Left and right choose a point, with Ctrl they move it aside; up and down move it, with Shift
    farther; Insert adds one after it, Delete takes it off. `chosen` is -1 where none is.
    """
    key, modifiers = Qt.Key(event.key()), event.modifiers()
    aside = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    way, rise = SIDES.get(key, 0), RISES.get(key, 0)
    number = chosen if chosen >= 0 else points.free[0]
    if way and not aside:
        place = points.free.index(number) + (way if chosen >= 0 else 0)
        return points, points.free[min(max(place, 0), len(points.free) - 1)]
    if way or rise:
        far = FAR if modifiers & Qt.KeyboardModifier.ShiftModifier else UP
        x = points.x[number] + way * points.end / ASIDE
        return points.moved(number, x, points.rate[number] * far**rise), number
    if key in (Qt.Key.Key_Insert, Qt.Key.Key_Plus):
        left = min(number, len(points.x) - 2)
        return points.with_point((max(points.x[left], points.now) + points.x[left + 1]) / 2)
    if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
        return points.without(number), min(max(number - 1, points.free[0]), len(points.x) - 1)
    return None
