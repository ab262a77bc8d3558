"""How good predictions are."""

from engine.metrics.cells import cell_pictures, worst_mistakes
from engine.metrics.counts import accuracy, confusion, top_k
from engine.metrics.ranking import RocCurve, area_under_curve, class_area, roc_curve
from engine.metrics.report import Figures, Report, report
from engine.metrics.threshold import Decision, decide

__all__ = [
    "Decision", "Figures", "Report", "RocCurve", "accuracy", "area_under_curve", "cell_pictures",
    "class_area", "confusion", "decide", "report", "roc_curve", "top_k", "worst_mistakes",
]  # fmt: skip
