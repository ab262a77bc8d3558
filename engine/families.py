"""All tables of the engine in one place, for reading specs from files."""

from engine.layers import LAYERS, Layer
from engine.losses import ALL_LOSSES, Loss
from engine.optimizers import OPTIMIZERS, Optimizer
from engine.schedules import SCHEDULES, Schedule
from engine.spec import Tables

FAMILIES: Tables = {Layer: LAYERS, Loss: ALL_LOSSES, Optimizer: OPTIMIZERS, Schedule: SCHEDULES}
