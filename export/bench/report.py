"""What was measured, as tables to read."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from export.bench.contended import Contended
from export.bench.environment import Environment
from export.bench.growth import Growth
from export.bench.profile import Part
from export.bench.rows import Row
from export.bench.run import Result

LEAST_SHARE = 0.005  # of a step: operations below it are added up in the text


def tell(result: Result) -> str:
    """All of it."""
    parts = [tell_environment(result.environment), tell_rows(result.rows)]
    if result.profile:
        parts.append(tell_profile(result.profile))
    if result.growth:
        parts.append(tell_growth(result.growth))
    if result.contended:
        title = "While another process burns one core"
        parts.append(f"{title}\n{tell_contended(result.contended)}")
    return "\n\n".join(parts)


def tell_environment(found: Environment) -> str:
    """The machine in a few lines."""
    versions = ", ".join(f"{name} {number}" for name, number in found.versions.items())
    lines = [
        f"{found.processor}, {found.cores} cores for this process; {found.system}",
        f"Python {found.python}, {versions}",
        f"BLAS: {found.blas}, one thread in each of ours",
    ]
    if found.blas_unset:
        lines.append(f"Taken out of the environment: {', '.join(found.blas_unset)}")
    if found.blas_preset:
        lines.append(f"Still set, which slows products: {', '.join(found.blas_preset)}")
    return "\n".join(lines)


def tell_rows(rows: Sequence[Row]) -> str:
    """The main table; ratios above 1 mean that Neocog is the faster one."""
    lines = [_row_table(rows)]
    if any(row.clean_samples == 0 for row in rows):
        lines.append("clean 0: others were never idle, and the fastest third of the samples counts")
    return "\n".join(lines)


def _row_table(rows: Sequence[Row]) -> str:
    return table(
        ("workload", "batch", "threads", "ms/step", "images/s", "PyTorch", "ratio",
         "in CPU s", "to ch.-last", "to ORT", "MB", "PyTorch MB", "clean"),
        (
            (
                row.workload, str(row.batch), str(row.threads), f"{row.seconds * 1e3:.3g}",
                f"{row.images_per_second:,.0f}", _optional(row.torch_images_per_second, "{:,.0f}"),
                _optional(row.ratio), _optional(row.processor_ratio),
                _optional(row.channels_last_ratio), _optional(row.onnxruntime_ratio),
                _megabytes(row.peak_memory_bytes), _megabytes(row.torch_peak_memory_bytes),
                str(row.clean_samples),
            )
            for row in rows
        ),
    )  # fmt: skip


def tell_profile(parts: Sequence[Part]) -> str:
    """One table for each workload and number of threads."""
    tables = []
    for (workload, batch, threads), group in groupby(
        parts, lambda part: (part.workload, part.batch, part.threads)
    ):
        found = list(group)
        shown = [part for part in found if part.share >= LEAST_SHARE]
        rows = [(p.operation, p.phase, f"{p.seconds * 1e3:.3f}", f"{p.share:.1%}") for p in shown]
        small = sum(part.share for part in found) - sum(part.share for part in shown)
        rows.append((f"{len(found) - len(shown)} smaller ones", "", "", f"{small:.1%}"))
        title = f"{workload}, batch {batch}, {threads} thread{'s' * (threads > 1)}"
        tables.append(f"{title}\n{table(('operation', 'phase', 'ms/step', 'share'), rows)}")
    return "\n\n".join(tables)


def tell_growth(rows: Sequence[Growth]) -> str:
    """Seconds by size; the exponent is 1 where time grows in proportion."""
    return table(
        ("workload", "threads", "grows", "value", "ms/step", "PyTorch ms", "exponent"),
        (
            (
                row.workload, str(row.threads), row.grows, f"{row.value:g}",
                f"{row.seconds * 1e3:.2f}",
                _optional(row.torch_seconds and row.torch_seconds * 1e3), _optional(row.exponent),
            )
            for row in rows
        ),
    )  # fmt: skip


def tell_contended(rows: Sequence[Contended]) -> str:
    """Images a second while another process burns one core."""
    return table(
        ("workload", "batch", "shards", "workers", "images/s", "PyTorch", "ratio"),
        (
            (
                row.workload, str(row.batch), str(row.threads), str(row.workers),
                f"{row.images_per_second:,.0f}", _optional(row.torch_images_per_second, "{:,.0f}"),
                _optional(row.ratio),
            )
            for row in rows
        ),
    )  # fmt: skip


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Columns as wide as they need to be: the first and words to the left, numbers to the right."""
    columns = list(zip(heads, *rows, strict=True))
    lined_up = []
    for number, cells in enumerate(columns):
        width = max(map(len, cells))
        words = number == 0 or any(cell[:1].isalpha() for cell in cells[1:])
        lined_up.append([cell.ljust(width) if words else cell.rjust(width) for cell in cells])
    return "\n".join("  ".join(line).rstrip() for line in zip(*lined_up, strict=True))


def _optional(number: float | None, form: str = "{:.2f}") -> str:
    return "–" if number is None else form.format(number)


def _megabytes(count: int | None) -> str:
    return _optional(None if count is None else count / 1e6, "{:.0f}")
