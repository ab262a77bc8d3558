"""The export floor's part of the command line, from export and verify to detect and providers.

What brings ONNX, ONNX Runtime or scikit-learn is imported inside the commands, so that
`neocog --help` and the window don't wait for it.
"""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from engine.commandline import AsJson, answer, note
from engine.errors import UserError
from export.detect_command import DetectorName, detect_command, evaluate_boxes

ModelFile = Annotated[Path, typer.Argument(help="A model: .safetensors, or .onnx from Neocog.")]
TrainedModel = Annotated[Path, typer.Argument(help="A trained model (.safetensors).")]
DataName = Annotated[str, typer.Option("--data", help="A data set's name, or a folder.")]

PRECISIONS = ("float32",)


def add_commands(app: typer.Typer) -> None:
    """Add this floor's commands to the application."""
    for name, command in COMMANDS.items():
        app.command(name)(command)


def export_command(
    model: TrainedModel,
    out: Annotated[Path, typer.Option(help="The file to write, or the folder.")],
    target: Annotated[str, typer.Option(help="onnx (one file) or folder.")] = "onnx",
    precision: Annotated[str, typer.Option(help="float32.")] = "float32",
    as_json: AsJson = False,
) -> None:
    """Write a model as ONNX, proven equal to the engine on real pictures."""
    from engine.model import load_model  # noqa: PLC0415 - see the module
    from export.exporting import export_model  # noqa: PLC0415

    if precision not in PRECISIONS:
        raise UserError(f"There is no precision {precision!r}. Choose {', '.join(PRECISIONS)}.")
    report = export_model(load_model(model), out, target)
    files = [str(file) for file in report.files]
    proof = report.verification
    result = {
        "files": files,
        "max_abs_difference": proof.max_abs_difference,
        "top1_agreement": proof.top1_agreement,
        "opset": report.opset,
        "bytes": report.bytes,
        "ir": report.ir,
        "count": proof.count,
        "pictures": report.pictures,
    }
    text = f"Wrote {', '.join(files)}, proven on {report.pictures}. {proof.why}"
    answer(result, text, as_json)


def verify_command(
    model: TrainedModel,
    onnx: Annotated[Path, typer.Argument(help="The ONNX file exported from it.")],
    data: Annotated[str, typer.Option("--data", help="Data; the model's own if left out.")] = "",
    provider: Annotated[str, typer.Option(help="What runs the file.")] = "CPUExecutionProvider",
    as_json: AsJson = False,
) -> None:
    """Compare an ONNX file with its model on real test pictures."""
    from engine.model import load_model  # noqa: PLC0415 - see the module
    from export.exporting import find_pictures, load_pictures  # noqa: PLC0415
    from export.verify import verify  # noqa: PLC0415

    trained = load_model(model)
    pictures, what = load_pictures(trained, data) if data else find_pictures(trained)
    verification = verify(trained, onnx, pictures, provider)
    result = {**asdict(verification), "pictures": what}
    answer(result, f"Compared on {what}. {verification.why}", as_json)
    if not verification.passed:
        raise UserError(verification.why)


def evaluate_command(
    model: ModelFile,
    data: DataName,
    detector: DetectorName = "proposals",
    as_json: AsJson = False,
) -> None:
    """Measure a model on the test part of a data set, or a detector on a COCO folder."""
    from engine.data.catalogue import load_dataset  # noqa: PLC0415 - see the module
    from engine.detection.coco import has_annotations  # noqa: PLC0415
    from export.classifier import open_classifier  # noqa: PLC0415
    from export.evaluation import check_fit, evaluate  # noqa: PLC0415

    if has_annotations(Path(data)):
        evaluate_boxes(model, Path(data), detector, as_json)
        return
    classifier, dataset = open_classifier(model), load_dataset(data)
    check_fit(classifier, dataset)
    measured = evaluate(classifier, dataset.test)
    result = {**asdict(measured), "confusion": measured.confusion.tolist()}
    area = "not defined" if measured.auc is None else f"{measured.auc:.5f}"
    text = (
        f"{measured.count:,} pictures: accuracy {measured.accuracy:.2%}, among the first five "
        f"{measured.top5:.2%}, loss {measured.loss:.4f}, area under the curve {area}"
    )
    answer(result, text, as_json)


def predict_command(
    model: ModelFile,
    images: Annotated[list[Path], typer.Argument(help="Picture files.", metavar="IMAGE…")],
    top: Annotated[int, typer.Option(help="How many answers for each picture.", min=1)] = 5,
    as_json: AsJson = False,
) -> None:
    """Say what pictures show."""
    from export.classifier import open_classifier  # noqa: PLC0415 - see the module
    from export.prediction import read_pictures  # noqa: PLC0415

    results = read_pictures(open_classifier(model), images, top)
    errors = [result["error"] for result in results if "error" in result]
    if errors and len(results) == 1:
        raise UserError(errors[0])
    for result in results:
        if not result["top"]:
            note(result.get("error", f"{result['image']} shows no ink."))
    answer({"results": results}, "\n".join(map(_describe, results)), as_json)
    if errors:
        raise UserError(f"{len(errors)} of {len(results)} pictures got no answer; see above.")


def providers_command(as_json: AsJson = False) -> None:
    """Try what can run a model on this machine, each in a process of its own."""
    from export.providers import advise, probe_providers  # noqa: PLC0415 - see the module

    reports = probe_providers()
    advice = advise(reports)
    lines = []
    for report in reports:
        seconds = report.seconds_per_image
        speed = f"{seconds * 1e6:.1f} µs a picture" if seconds is not None else "doesn't work"
        lines.append(f"{report.name}: {speed}. {report.why}")
    text = "\n".join([*lines, *([advice] if advice else [])])
    answer({"providers": reports, "advice": advice}, text, as_json)


def _describe(result: dict[str, Any]) -> str:
    answers = [f"{one['label']} {one['probability']:.1%}" for one in result["top"]]
    nothing = "no answer" if "error" in result else "no ink"
    return f"{result['image']}: {', '.join(answers) or nothing}"


COMMANDS: Mapping[str, Callable[..., None]] = {
    "export": export_command,
    "verify": verify_command,
    "evaluate": evaluate_command,
    "predict": predict_command,
    "detect": detect_command,
    "providers": providers_command,
}
