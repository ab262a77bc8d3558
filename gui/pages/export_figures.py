"""What an export measured, as rows and bars for its report."""

from PySide6.QtCore import QCoreApplication

from export.exporting import ExportReport
from export.verify import TOLERANCE, Verification, batch_words
from gui.said import said
from gui.widgets.time_bars import TimeBar

SERIES = {"NumPy": 2, "ONNX Runtime": 3}  # not the colours of training and validation
translate = QCoreApplication.translate


def empty_rows() -> tuple[tuple[str, str, str], ...]:
    """What will be measured, and the limits it has to keep."""
    limit = translate("ReportCard", "limit {0}")
    logits = translate("ReportCard", "limit {0} of the largest").format(f"{TOLERANCE:g}")
    bounds = (said(batch_words()), limit.format(f"{TOLERANCE:g}"), logits, limit.format("100 %"))
    return tuple((name, "–", bound) for name, bound in zip(_row_names(), bounds, strict=False))


def figure_rows(report: ExportReport) -> tuple[tuple[str, str, str], ...]:
    """What was measured, the value, and the limit it had to keep."""
    proof = report.verification
    limit = translate("ReportCard", "limit {0}")
    at_most = translate("ReportCard", "✓ {0} at most")
    logits = translate("ReportCard", "limit {0} (largest {1})").format(
        f"{TOLERANCE * proof.max_logit:.2g}", f"{proof.max_logit:.3g}"
    )
    written = translate("ReportCard", "opset {0}, IR {1}, {2}")
    values = (
        f"{proof.count:,}, {said(batch_words())}",
        at_most.format(f"{proof.max_abs_difference:.2g}"),
        at_most.format(f"{proof.max_logit_difference:.2g}"),
        f"✓ {proof.top1_agreement * 100:.6g} %",
        written.format(report.opset, report.ir, size_words(report.bytes)),
    )
    bounds = ("", limit.format(f"{TOLERANCE:g}"), logits, limit.format("100 %"), "")
    return tuple(zip(_row_names(), values, bounds, strict=True))


def time_bars(proof: Verification) -> tuple[TimeBar, ...]:
    """Both runtimes at each batch size, for one picture."""
    single = translate("ReportCard", "one at a time")
    several = translate("ReportCard", "{0} at a time")
    return tuple(
        TimeBar(single if batch == 1 else several.format(batch), name, seconds, SERIES[name])
        for batch, engine, runtime in zip(
            proof.batches, proof.engine_seconds, proof.runtime_seconds, strict=True
        )
        for name, seconds in (("NumPy", engine), ("ONNX Runtime", runtime))
    )


def _row_names() -> tuple[str, ...]:
    return (
        translate("ReportCard", "Pictures compared"),
        translate("ReportCard", "Probabilities differ by"),
        translate("ReportCard", "Logits differ by"),
        translate("ReportCard", "Same answer"),
        translate("ReportCard", "Written as"),
    )


def size_words(count: int) -> str:
    """Bytes for people: 812 B, 209.4 kB, 1.2 MB."""
    if count < 1000:
        return f"{count} B"
    return f"{count / 1e3:,.1f} kB" if count < 1e6 else f"{count / 1e6:,.1f} MB"
