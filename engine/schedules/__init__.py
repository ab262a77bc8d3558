"""The schedules: one file each, all in the SCHEDULES table."""

from collections.abc import Mapping

from engine.schedules.base import Schedule
from engine.schedules.constant import Constant
from engine.schedules.cosine import Cosine

SCHEDULES: Mapping[str, type[Schedule]] = {
    schedule.__name__: schedule for schedule in (Constant, Cosine)
}

__all__ = ["SCHEDULES", "Constant", "Cosine", "Schedule"]
