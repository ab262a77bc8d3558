"""The schedules: one file each, all in the SCHEDULES table; WarmUp stands before any of them."""

from collections.abc import Mapping

from engine.schedules.base import Schedule
from engine.schedules.constant import Constant
from engine.schedules.cosine import Cosine
from engine.schedules.drawn import Drawn
from engine.schedules.exponential import Exponential
from engine.schedules.multi_step import MultiStep
from engine.schedules.one_cycle import OneCycle
from engine.schedules.plateau import PlateauState, ReduceOnPlateau
from engine.schedules.step import Step
from engine.schedules.warm_up import WarmUp

SCHEDULES: Mapping[str, type[Schedule]] = {
    schedule.__name__: schedule
    for schedule in (
        Constant, Step, MultiStep, Exponential, Cosine, OneCycle, ReduceOnPlateau, Drawn,
    )
}  # fmt: skip

__all__ = [
    "SCHEDULES",
    "Constant",
    "Cosine",
    "Drawn",
    "Exponential",
    "MultiStep",
    "OneCycle",
    "PlateauState",
    "ReduceOnPlateau",
    "Schedule",
    "Step",
    "WarmUp",
]
