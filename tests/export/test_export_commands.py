"""The export floor's commands: one JSON object, or one plain sentence."""

import json
from dataclasses import replace

import numpy as np
import pytest
import typer
from sklearn.metrics import log_loss, roc_auc_score

from engine import places
from engine.data.catalogue import DATASETS, load_dataset
from engine.errors import UserError
from engine.imaging.decode import write_png
from engine.layers import Dense, Flatten
from engine.model import save_model
from engine.network import Network
from export.commands import add_commands


@pytest.fixture(scope="module")
def files(lenet, build, tmp_path_factory):
    """A model as both kinds of file, another size's model, and pictures."""
    folder = tmp_path_factory.mktemp("files")
    save_model(lenet, folder / "m.safetensors")
    tiny = build(Network((1, 5, 5), (Flatten(), Dense(3))))
    save_model(tiny, folder / "tiny.safetensors")
    blank = np.full((40, 40), 255, np.uint8)
    write_png(folder / "blank.png", blank)
    call("export", folder / "m.safetensors", "--out", folder / "m.onnx")
    return folder


def call(*words):
    app = typer.Typer(pretty_exceptions_enable=False)
    add_commands(app)
    app([str(word) for word in words], standalone_mode=False)


@pytest.fixture
def ask(capsys):
    """Run a command with --json; its result and what it noted beside."""

    def run(*words):
        capsys.readouterr()
        call(*words, "--json")
        out, err = capsys.readouterr()
        return json.loads(out.splitlines()[-1]), err

    return run


def test_export_and_verify_say_how_equal_the_file_is(files, ask, tmp_path):
    exported, _ = ask("export", files / "m.safetensors", "--out", tmp_path / "new.onnx")
    assert exported["files"] == [str(tmp_path / "new.onnx")]
    assert exported["bytes"] == (tmp_path / "new.onnx").stat().st_size
    assert (exported["opset"], exported["top1_agreement"]) == (17, 1.0)
    assert 0 <= exported["max_abs_difference"] <= 1e-5
    verified, _ = ask("verify", files / "m.safetensors", tmp_path / "new.onnx", "--data", "digits")
    assert (verified["count"], verified["top1_agreement"]) == (359, 1.0)
    assert verified["max_abs_difference"] <= 1e-5


def test_the_folder_target_is_a_command_too(files, ask, tmp_path):
    words = ("--out", tmp_path / "folder", "--target", "folder")
    exported, _ = ask("export", files / "m.safetensors", *words)
    assert len(exported["files"]) == 4


def test_verify_fails_for_a_file_of_other_weights_and_still_answers(
    files, lenet, build, capsys, tmp_path
):
    save_model(build(lenet.network, 5, labels=lenet.labels), tmp_path / "other.safetensors")
    with pytest.raises(UserError, match="not the model's equal"):
        call("verify", tmp_path / "other.safetensors", files / "m.onnx", "--json")
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["passed"] is False


@pytest.mark.parametrize("name", ["m.safetensors", "m.onnx"])
def test_evaluate_measures_like_scikit_learn(name, files, lenet, ask):
    measured, _ = ask("evaluate", files / name, "--data", "digits")
    test = load_dataset("digits").test
    rows = lenet.probabilities(test.pictures).astype(np.float64)
    rows /= rows.sum(axis=1, keepdims=True)
    assert measured["count"] == 359
    assert measured["accuracy"] == pytest.approx((rows.argmax(1) == test.labels).mean())
    assert measured["auc"] == pytest.approx(
        roc_auc_score(test.labels, rows, multi_class="ovr"),
        abs=1e-4,  # near ties may turn
    )
    assert measured["loss"] == pytest.approx(log_loss(test.labels, rows), rel=1e-4)
    confusion = np.asarray(measured["confusion"])
    assert confusion.sum(axis=1).tolist() == np.bincount(test.labels).tolist()
    assert np.trace(confusion) == round(measured["accuracy"] * 359)
    assert measured["accuracy"] <= measured["top5"] <= 1


@pytest.mark.parametrize("name", ["m.safetensors", "m.onnx"])
def test_predict_answers_for_each_picture(name, files, ask):
    picture = places.asset("pictures/seven-ink.png")
    result, noted = ask("predict", files / name, picture, files / "blank.png", "--top", 3)
    first, second = result["results"]
    assert first["image"] == str(picture)
    assert [set(one) for one in first["top"]] == [{"label", "probability"}] * 3
    assert first["top"][0]["probability"] >= first["top"][1]["probability"]
    assert second == {"image": str(files / "blank.png"), "top": []}
    assert noted == f"{files / 'blank.png'} shows no ink.\n"


@pytest.mark.parametrize("as_json", [True, False])
def test_a_bad_picture_among_good_ones_leaves_them_their_answers(as_json, files, capsys):
    pictures = (files / "absent.png", places.asset("pictures/seven-ink.png"), files / "m.onnx")
    capsys.readouterr()
    with pytest.raises(UserError, match="2 of 3 pictures"):
        call("predict", files / "m.onnx", *pictures, "--top", 2, *(["--json"] if as_json else []))
    out, err = capsys.readouterr()
    assert err.count("\n") == 2
    assert "absent.png can't be read" in err and "m.onnx is not a picture" in err
    lines = out.splitlines()
    if as_json:
        first, second, third = json.loads(lines[-1])["results"]
        assert [one["image"] for one in (first, second, third)] == [str(one) for one in pictures]
        assert (first["top"], third["top"], len(second["top"])) == ([], [], 2)
        assert first["error"] in err and third["error"] in err and "error" not in second
    else:
        assert [line.split(": ")[0] for line in lines] == [str(one) for one in pictures]
        assert "%" in lines[1]


def test_providers_lists_what_was_tried(ask):
    result, _ = ask("providers")
    cpu = next(one for one in result["providers"] if one["name"] == "CPUExecutionProvider")
    assert set(cpu) == {"name", "works", "seconds_per_image", "why"}
    assert cpu["works"]


BAD = {
    "data of another size": (("evaluate", "tiny.safetensors", "--data", "digits"), "5 × 5 pixels"),
    "verify, another size": (
        ("verify", "tiny.safetensors", "m.onnx", "--data", "digits"), "of the model's size"
    ),
    "no such data": (("evaluate", "m.onnx", "--data", "nothing"), "no data set 'nothing'"),
    "a bad picture": (("predict", "m.onnx", "m.onnx"), "m.onnx is not a picture"),
    "no model": (("predict", "blank.png", "blank.png"), "neither a .safetensors nor an .onnx"),
    "a missing model": (("evaluate", "no.onnx", "--data", "digits"), "no.onnx can't be read"),
    "exporting ONNX": (("export", "m.onnx", "--out", "n.onnx"), "not a safetensors file"),
    "a precision": (
        ("export", "m.safetensors", "--out", "n.onnx", "--precision", "int4"), "no precision 'int4'"
    ),
}  # fmt: skip


@pytest.mark.parametrize(("words", "sentence"), BAD.values(), ids=BAD)
def test_bad_input_gets_its_sentence(words, sentence, files, monkeypatch, capsys):
    monkeypatch.chdir(files)
    with pytest.raises(UserError) as caught:
        call(*words)
    assert sentence in str(caught.value)
    assert capsys.readouterr().out == ""


def test_a_folder_of_numbered_classes_is_measured_by_number(files, lenet, ask, real_data):
    folder = real_data / "fashion-mnist"
    if not folder.is_dir():
        pytest.skip("Fashion-MNIST isn't in NEOCOG_DATA")
    names = DATASETS["fashion-mnist"].labels
    save_model(replace(lenet, labels=names), files / "garments.safetensors")
    by_path, _ = ask("evaluate", files / "garments.safetensors", "--data", folder)
    by_name, _ = ask("evaluate", files / "garments.safetensors", "--data", "fashion-mnist")
    assert by_path == by_name
    assert by_path["count"] == 10_000


def test_a_folder_of_another_number_of_classes_is_refused(files, write_set, tmp_path):
    folder = write_set(tmp_path / "three", range(3))
    with pytest.raises(UserError, match="Choose data with the model's classes"):
        call("evaluate", files / "m.onnx", "--data", folder)


def test_data_with_other_classes_are_refused(files, real_data):
    with pytest.raises(UserError, match="Choose data with the model's classes"):
        call("evaluate", files / "m.onnx", "--data", "fashion-mnist")
