"""Export writes what is proven, and nothing else."""

import json
import os
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest

from engine import places
from engine.classifier import classify
from engine.data.catalogue import DATASETS, load_dataset
from engine.errors import UserError
from engine.imaging.decode import read_picture, write_png
from engine.layers import Dense, Flatten
from engine.model import load_model
from engine.network import Network
from export.exporting import TARGETS, export_model, training_data
from export.session import OnnxClassifier

ABSENT = ("engine", "export", "gui", "onnx", "msgspec", "platformdirs", "safetensors", "sklearn")


def test_the_report_says_what_was_written_and_on_what_it_was_proven(lenet, tmp_path):
    out = tmp_path / "new folder" / "lenet.onnx"
    report = export_model(lenet, out)
    assert report.files == (out,)
    assert report.bytes == out.stat().st_size
    assert (report.opset, report.ir) == (17, 8)
    assert report.pictures == "the test part of UCI digits"
    assert report.verification.passed
    assert OnnxClassifier(out).hash == lenet.hash


def test_a_folder_called_digits_is_not_described_as_uci_digits(lenet, write_set, tmp_path):
    folder = write_set(tmp_path / "digits", range(10))
    model = replace(lenet, recipe=json.dumps({"data": str(folder)}))
    report = export_model(model, tmp_path / "out", "folder")
    assert report.pictures == "the test part of the folder digits"
    card = (tmp_path / "out" / "README.md").read_text("utf-8")
    assert "UCI" not in card and "Alpaydin" not in card and "CC BY" not in card
    assert "pictures of the user's own (the folder digits)" in card
    assert str(tmp_path) not in card  # where it lay is nobody else's business


def test_the_proof_is_made_on_the_data_of_the_recipe(lenet, tmp_path, real_data):
    model = replace(lenet, recipe='{"data": "fashion-mnist", "epochs": 3}')
    assert training_data(model) == "fashion-mnist"
    report = export_model(model, tmp_path / "m.onnx")
    assert report.pictures == "the test part of Fashion-MNIST"
    assert report.verification.count == 10_000


def test_a_recipe_that_cannot_be_read_names_no_data(lenet):
    assert training_data(replace(lenet, recipe="{")) == ""


def test_a_model_that_cannot_be_proven_is_not_written(lenet, tmp_path, digit_pictures):
    out = tmp_path / "m.onnx"
    out.write_bytes(b"older")
    weights = {path: array.copy() for path, array in lenet.weights.items()}
    weights["9/bias"][3] = np.nan
    broken = replace(lenet, weights=weights)
    for target, place in (("onnx", out), ("folder", tmp_path / "folder")):
        with pytest.raises(UserError, match="Nothing was exported"):
            export_model(broken, place, target, digit_pictures[:64])
    assert out.read_bytes() == b"older"
    assert [path.name for path in tmp_path.iterdir() if path.name != "home"] == ["m.onnx"]


def test_a_model_without_data_of_its_size_says_so(build, tmp_path):
    model = build(Network((1, 5, 5), (Flatten(), Dense(3))))
    with pytest.raises(UserError, match="No test pictures of"):
        export_model(model, tmp_path / "m.onnx")


@pytest.mark.parametrize(
    ("name", "target", "words"),
    [
        ("m.pt", "onnx", r"ends in \.onnx"),
        ("m.onnx", "folder", "Give a folder's name"),
        ("m", "tflite", "There is no target 'tflite'"),
    ],
)
def test_places_and_targets_that_do_not_fit_are_refused(name, target, words, lenet, tmp_path):
    with pytest.raises(UserError, match=words):
        export_model(lenet, tmp_path / name, target)
    assert not (tmp_path / name).exists()


def test_the_targets_are_those_of_the_command_line():
    assert set(TARGETS) == {"onnx", "folder"}


@pytest.fixture(scope="module")
def shipped():
    """The model that ships, which knows digits: its answers differ from picture to picture."""
    model = load_model(places.asset("models/digits.safetensors"))
    return replace(model, recipe='{"data": "mnist"}', metrics={"test_accuracy": 0.9931})


@pytest.fixture(scope="module")
def bundle(shipped, tmp_path_factory):
    folder = tmp_path_factory.mktemp("bundle") / "digits"
    pictures = load_dataset("digits").test.pictures
    report = export_model(shipped, folder, "folder", pictures)
    assert {path.name for path in report.files} == {
        "model.onnx", "labels.txt", "README.md", "predict.py"
    }  # fmt: skip
    return folder


def run_bundle(bundle, *arguments):
    """Run predict.py in an isolated Python in which Neocog and its other needs don't exist."""
    code = (
        "import runpy, sys\n"
        f"sys.modules.update(dict.fromkeys({ABSENT!r}))\n"
        "sys.argv = sys.argv[1:]\n"
        "runpy.run_path(sys.argv[0], run_name='__main__')\n"
    )
    words = [sys.executable, "-I", "-c", code, str(bundle / "predict.py"), *map(str, arguments)]
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    return subprocess.run(words, capture_output=True, text=True, cwd=bundle, env=environment)


def assert_same_answers(bundle, model, paths):
    done = run_bundle(bundle, "--json", *paths)
    assert (done.returncode, done.stderr) == (0, "")
    results = json.loads(done.stdout)["results"]
    assert [result["image"] for result in results] == [str(path) for path in paths]
    for path, result in zip(paths, results, strict=True):
        wanted = classify(model, read_picture(path)).top(5)
        assert [one["label"] for one in result["top"]] == [label for label, _ in wanted]
        found = [one["probability"] for one in result["top"]]
        np.testing.assert_allclose(found, [p for _, p in wanted], rtol=0, atol=1e-5)


def test_the_folder_answers_like_the_draw_page_on_the_sample_pictures(bundle, shipped):
    paths = sorted(p for p in places.asset("pictures").iterdir() if p.suffix in (".png", ".jpg"))
    assert len(paths) >= 5
    assert_same_answers(bundle, shipped, paths)


def test_the_folder_answers_like_the_draw_page_on_mnist(bundle, shipped, real_data, tmp_path):
    paths = [tmp_path / f"{index}.png" for index in range(40)]
    for path, picture in zip(paths, load_dataset("mnist").test.pictures, strict=False):
        write_png(path, picture)
    assert_same_answers(bundle, shipped, paths)


def test_the_folder_says_what_is_wrong_with_a_picture(bundle, tmp_path):
    write_png(tmp_path / "blank.png", np.full((50, 50), 255, np.uint8))
    blank = run_bundle(bundle, "--json", tmp_path / "blank.png")
    assert json.loads(blank.stdout)["results"][0]["top"] == []
    assert (blank.returncode, blank.stderr.strip().endswith("shows no ink.")) == (0, True)
    seven = places.asset("pictures/seven-ink.png")
    mixed = run_bundle(bundle, "--json", bundle / "labels.txt", seven)
    first, second = json.loads(mixed.stdout)["results"]
    assert (mixed.returncode, first["top"], len(second["top"])) == (2, [], 5)
    assert first["error"] in mixed.stderr
    bad = run_bundle(bundle, bundle / "labels.txt")
    assert (bad.returncode, bad.stdout) == (2, "")
    assert "labels.txt is a text, not a picture" in bad.stderr
    assert "Traceback" not in bad.stderr


def test_the_program_names_nothing_of_neocog(bundle):
    lines = (bundle / "predict.py").read_text("utf-8").splitlines()
    imported = [
        line.split()[1].split(".")[0] for line in lines if line.startswith(("import ", "from "))
    ]
    assert {name for name in imported if name not in sys.stdlib_module_names} == {
        "numpy", "cv2", "onnxruntime"
    }  # fmt: skip


def test_the_card_tells_of_every_set_that_was_joined(lenet, tmp_path, digit_pictures):
    joined = replace(lenet, recipe='{"data": "mnist+strokes"}')
    export_model(joined, tmp_path / "out", "folder", digit_pictures)
    card = (tmp_path / "out" / "README.md").read_text("utf-8")
    assert "Trained on MNIST:" in card and f"Trained on {DATASETS['strokes'].title}:" in card


def test_the_card_tells_data_measures_proof_and_hash(bundle, shipped):
    card = (bundle / "README.md").read_text("utf-8")
    for words in (
        shipped.hash,
        "MNIST",
        "CC BY-SA 3.0",
        "0.9931",
        "Model hash",
        "359 pictures",
        "bright ink",
    ):
        assert words in card
    assert (bundle / "labels.txt").read_text().split() == list("0123456789")
