"""The fast executor: layouts, fused blocks, threads, buffers."""

from engine.plan.cache import PlanCache
from engine.plan.inference import compile_inference
from engine.plan.plan import compile_plan

__all__ = ["PlanCache", "compile_inference", "compile_plan"]
