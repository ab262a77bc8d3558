"""How good predictions are."""

from engine.metrics.counts import accuracy, confusion, top_k
from engine.metrics.ranking import RocCurve, area_under_curve, class_area, roc_curve
from engine.metrics.report import Figures, Report, report

__all__ = [
    "Figures", "Report", "RocCurve", "accuracy", "area_under_curve", "class_area", "confusion",
    "report", "roc_curve", "top_k",
]  # fmt: skip
