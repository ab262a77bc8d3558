"""`neocog demo`: the main job without a window, on the built-in digits, in under a minute."""

from pathlib import Path
from typing import Annotated, Any

import typer

from engine.commandline import AsJson, answer, note

EPOCHS = 10


def add_commands(app: typer.Typer) -> None:
    """Add `demo` to the command line."""
    app.command()(demo)


def demo(
    out: Annotated[Path, typer.Option(help="The folder to write to.")] = Path("neocog-demo"),
    as_json: AsJson = False,
) -> None:
    """Train on the built-in digits, export, verify, predict sample pictures, draw the curves."""
    from engine.model import load_model  # noqa: PLC0415 - each floor loads when it is used
    from engine.places import asset, make_folder  # noqa: PLC0415
    from engine.training.compose import compose  # noqa: PLC0415
    from engine.training.console import train_run  # noqa: PLC0415
    from export.exporting import export_model  # noqa: PLC0415

    make_folder(out)
    note("1. Train LeNet on the built-in digits.")
    trained = train_run(compose(data="digits", epochs=EPOCHS, seed=0), out / "model.safetensors")
    note("2. Export to ONNX and prove it equal on the test pictures.")
    report = export_model(load_model(out / "model.safetensors"), out / "model.onnx")
    note("3. Read the sample pictures with the exported file.")
    pictures = sorted(p for p in asset("pictures").iterdir() if p.suffix in (".png", ".jpg"))
    read = _read(out / "model.onnx", pictures)
    curves = _draw_curves(str(trained["run"]), out / "curves.png")
    result = {
        "validation_accuracy": trained["validation_accuracy"],
        "test_accuracy": trained["test_accuracy"],
        "max_abs_difference": report.verification.max_abs_difference,
        "top1_agreement": report.verification.top1_agreement,
        "results": read,
        "files": [str(out / "model.safetensors"), *map(str, report.files), str(curves)],
    }
    answer(result, _tell(result, report.verification.why), as_json)


def _read(model: Path, pictures: list[Path]) -> list[dict[str, Any]]:
    from engine.classifier import classify  # noqa: PLC0415
    from engine.imaging.decode import read_picture  # noqa: PLC0415
    from export.classifier import open_classifier  # noqa: PLC0415

    classifier = open_classifier(model)
    rows = []
    for picture in pictures:
        found = classify(classifier, read_picture(picture))
        top = found.top(3) if found else ()
        rows.append(
            {"image": picture.name, "top": [{"label": n, "probability": p} for n, p in top]}
        )
    return rows


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
    ]
    for row in result["results"]:
        best = row["top"][0] if row["top"] else {"label": "nothing", "probability": 1.0}
        lines.append(f"{row['image']:<22} {best['label']}  {best['probability']:.1%}")
    return "\n".join([*lines, f"Written: {', '.join(result['files'])}"])
