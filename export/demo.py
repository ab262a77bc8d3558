"""`neocog demo`: the main job without a window, on the built-in digits, in under a minute."""

from pathlib import Path
from typing import Annotated, Any

import typer

from engine.commandline import AsJson, answer, note
from engine.errors import UserError

EPOCHS = 20


def add_commands(app: typer.Typer) -> None:
    """Add `demo` to the command line."""
    app.command()(demo)


def demo(
    out: Annotated[Path, typer.Option(help="The folder to write to.")] = Path("neocog-demo"),
    as_json: AsJson = False,
) -> None:
    """Train on the built-in digits, export, verify, predict sample pictures, draw the curves."""
    from engine.model import load_model  # noqa: PLC0415 - each floor loads when used
    from engine.places import asset, make_folder  # noqa: PLC0415
    from export.exporting import export_model  # noqa: PLC0415

    make_folder(out)
    note("1. Train LeNet on the built-in digits.")
    trained = _train(out / "model.safetensors")
    note("2. Export to ONNX and prove it equal on the test pictures.")
    report = export_model(load_model(out / "model.safetensors"), out / "model.onnx")
    note("3. Read the sample pictures with the exported file, and with the model that comes along.")
    read = _read(out / "model.onnx")
    bundled = _read(asset("models/digits.safetensors"))
    curves = _draw_curves(str(trained["run"]), out / "curves.png")
    result = {
        "validation_accuracy": trained["validation_accuracy"],
        "test_accuracy": trained["test_accuracy"],
        "max_abs_difference": report.verification.max_abs_difference,
        "top1_agreement": report.verification.top1_agreement,
        "results": read,
        "bundled": bundled,
        "files": [str(out / "model.safetensors"), *map(str, report.files), str(curves)],
    }
    answer(result, _tell(result, report.verification.why), as_json)


def _train(model: Path) -> dict[str, Any]:
    """Figures of a finished training. Raises: UserError where it was stopped before its end."""
    from engine.training.compose import compose  # noqa: PLC0415
    from engine.training.console import train_run  # noqa: PLC0415

    recipe = compose(data="digits", epochs=EPOCHS)
    trained = train_run(recipe, model)
    if trained["test_accuracy"] is None:
        raise UserError(
            "The demo's training was stopped, so there is nothing to export yet. "
            f"Go on with it by `neocog train --resume {trained['run']}`, or begin the demo again."
        )
    return trained


def _read(model: Path) -> list[dict[str, Any]]:
    from engine.places import asset  # noqa: PLC0415
    from export.classifier import open_classifier  # noqa: PLC0415
    from export.prediction import read_pictures  # noqa: PLC0415

    pictures = sorted(p for p in asset("pictures").iterdir() if p.suffix in (".png", ".jpg"))
    rows = read_pictures(open_classifier(model), pictures, 3)
    return [{**row, "image": Path(row["image"]).name} for row in rows]


def _draw_curves(run: str, path: Path) -> Path:
    import numpy as np  # noqa: PLC0415

    from engine.imaging.chart import Curve, draw_chart  # noqa: PLC0415
    from engine.imaging.decode import write_png  # noqa: PLC0415
    from engine.runs.store import RunStore  # noqa: PLC0415

    epochs = RunStore().run(run).epochs()
    x = [epoch.epoch for epoch in epochs]
    training, validation = (11, 111, 184), (199, 74, 0)
    charts = [
        draw_chart(
            f"{name.capitalize()}, run {run}",
            "epoch",
            [
                Curve("training", x, [getattr(e, f"training_{name}") for e in epochs], training),
                Curve("validation", x, [getattr(e, f"validation_{name}") for e in epochs],
                      validation),
            ],
        )
        for name in ("loss", "accuracy")
    ]  # fmt: skip
    write_png(path, np.hstack(charts))
    return path


def _tell(result: dict[str, Any], verdict: str) -> str:
    lines = [
        f"Validation {result['validation_accuracy']:.2%}, test {result['test_accuracy']:.2%}.",
        verdict,
        f"{'':<22} trained now    comes along (MNIST)",
    ]
    for now, before in zip(result["results"], result["bundled"], strict=True):
        lines.append(f"{now['image']:<22} {_best(now):<14} {_best(before)}")
    return "\n".join([*lines, f"Written: {', '.join(result['files'])}"])


def _best(row: dict[str, Any]) -> str:
    if not row["top"]:
        return "nothing"
    return f"{row['top'][0]['label']}  {row['top'][0]['probability']:.1%}"
