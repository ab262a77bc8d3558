"""`neocog detect`: box and read every digit in pictures, folders of them, or what a pattern names.

What brings OpenCV or ONNX Runtime is imported inside the command.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from engine.commandline import AsJson, answer, note
from engine.errors import UserError

if TYPE_CHECKING:
    from engine.detection.detector import Detector
    from export.detect import Seen

T = TypeVar("T")

Images = Annotated[
    list[str],
    typer.Argument(help="Pictures, folders, patterns such as '*.jpg'.", metavar="IMAGE…"),
]
ModelOption = Annotated[
    Path | None, typer.Option("--model", help="A model file; Neocog's own digits if left out.")
]
OutFolder = Annotated[
    Path | None,
    typer.Option("--out", help="A folder for drawn pictures, detections.json (COCO) and .csv."),
]
Score = Annotated[
    float, typer.Option(help="The least probability that counts.", min=0.0, max=1.0)
]  # fmt: skip
DetectorName = Annotated[
    str, typer.Option("--detector", help="How to find: proposals (segmentation + classifier).")
]
USUAL_SCORE = 0.5


def detect_command(
    images: Images,
    detector: DetectorName = "proposals",
    model: ModelOption = None,
    out: OutFolder = None,
    score: Score = USUAL_SCORE,
    as_json: AsJson = False,
) -> None:
    """Box and read every digit in pictures."""
    from engine.places import check_writable  # noqa: PLC0415 - see the module
    from export.detect import describe, find_pictures, write_lists  # noqa: PLC0415
    from export.detectors import open_detector  # noqa: PLC0415

    paths = find_pictures(images)
    opened = open_detector(detector, model)
    if out is not None:
        check_writable(out)
    seen: list[Seen] = []
    results: list[dict[str, Any]] = []
    for path, found in _detect_all(opened, paths, score, out):
        if isinstance(found, str):
            results.append({"image": str(path), "boxes": [], "error": found})
        else:
            seen.append(found)
            results.append(describe(found, opened.labels))
    errors = [result["error"] for result in results if "error" in result]
    if len(errors) == len(paths) == 1:
        raise UserError(errors[0])
    answer_fields: dict[str, Any] = {"detector": detector, "results": results}
    if out is not None:
        answer_fields["files"] = [str(file) for file in write_lists(out, seen, opened.labels)]
    answer(answer_fields, "\n".join(map(_describe, results)), as_json)
    if errors:
        raise UserError(f"{len(errors)} of {len(paths)} pictures were skipped; see above.")


def evaluate_boxes(model: Path, data: Path, detector: str, as_json: bool) -> None:
    """Average precision of a detector with this model on a folder or file in COCO format."""
    from export.detection_evaluation import (  # noqa: PLC0415 - see the module
        describe_evaluation,
        evaluate_detector,
        load_boxed,
    )
    from export.detectors import open_detector  # noqa: PLC0415

    opened = open_detector(detector, model)
    pictures = load_boxed(data, opened).pictures
    measured = evaluate_detector(opened, _tracked(pictures, len(pictures)))
    precision = measured.precision
    text = (
        f"{measured.boxes:,} boxes in {measured.pictures:,} pictures: AP50 {precision.at_50:.4f}, "
        f"AP50:95 {precision.over_all:.4f}, recall {precision.recall:.4f}, "
        f"{measured.milliseconds:.0f} ms a picture"
    )
    answer({"detector": detector, **describe_evaluation(measured)}, text, as_json)


def _tracked(items: Iterable[T], count: int) -> Iterable[T]:
    """The same items; a bar on standard error shows how far they are gone through."""
    from rich.console import Console  # noqa: PLC0415 - see the module
    from rich.progress import track  # noqa: PLC0415

    return track(items, "detecting", count, console=Console(stderr=True), disable=count == 1)


def _detect_all(
    detector: "Detector", paths: Sequence[Path], score: float, out: Path | None
) -> Iterator[tuple[Path, "Seen | str"]]:
    """What was found in each file, or why nothing could be; a bar on standard error shows how far.

    One picture is in memory at a time.
    """
    from export.detect import detect_file, drawn_names  # noqa: PLC0415 - see the module

    drawn = [None] * len(paths) if out is None else drawn_names(paths, out)
    for path, file in _tracked(zip(paths, drawn, strict=True), len(paths)):
        try:
            yield path, detect_file(detector, path, score, file)
        except UserError as error:
            if len(paths) > 1:  # a single one's ends the command
                note(str(error))
            yield path, str(error)


def _describe(result: dict[str, Any]) -> str:
    if "error" in result:
        return f"{result['image']}: skipped"
    count = len(result["boxes"])
    if not count:
        return f"{result['image']}: nothing found"
    lines = "\n".join(f"  {line}" for line in result["text"].splitlines())
    return f"{result['image']}: {count} found\n{lines}"
