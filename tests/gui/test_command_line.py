"""The command line as a person meets it: exit codes, one sentence, one JSON object."""

import json
import os
import subprocess
import sys
import zlib
from pathlib import Path

import cv2
import numpy as np
import pytest

from engine.places import asset
from gui.__main__ import main

MODEL = str(asset("models/digits.safetensors"))
SEVEN = asset("pictures/seven-ink.png")


def run(capsys, *words):
    code = main(list(words))
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def run_json(capsys, *words):
    code, out, err = run(capsys, *words, "--json")
    assert code == 0, err
    return json.loads(out.splitlines()[-1])


def bad_pictures(folder):
    """One file of each kind that can't be read, with a word of the sentence it must get."""
    seven = SEVEN.read_bytes()
    _, jpeg = cv2.imencode(".jpg", np.full((80, 80), 200, np.uint8))
    header = b"IHDR" + (60_000).to_bytes(4, "big") * 2 + seven[24:29]
    huge = seven[:12] + header + zlib.crc32(header).to_bytes(4, "big") + seven[33:]
    contents = {
        "cut.png": (seven[: len(seven) // 2], "cut"),
        "cut.jpg": (jpeg.tobytes()[:-40], "cut"),
        "text.png": (b"no picture at all", "not a picture"),
        "empty.png": (b"", "empty"),
        "huge.png": (huge, "megapixel"),
    }
    for name, (content, word) in contents.items():
        (folder / name).write_bytes(content)
        yield folder / name, word
    yield folder / "absent.png", "absent.png"
    yield folder, str(folder)


def test_every_bad_picture_is_one_sentence_and_code_2(tmp_path, capsys):
    for path, word in bad_pictures(tmp_path):
        code, out, err = run(capsys, "predict", MODEL, str(path))
        assert code == 2, path
        assert word.lower() in err.lower(), err
        assert err.count("\n") == 1, err
        assert "Traceback" not in err
        assert out == ""


def test_a_bad_picture_among_good_ones_ends_with_2_after_all_answers(tmp_path, capsys):
    absent = tmp_path / "absent.png"
    code, out, err = run(capsys, "predict", MODEL, str(absent), str(SEVEN), "--json")
    first, second = json.loads(out.splitlines()[-1])["results"]
    assert (code, first["top"], second["top"][0]["label"]) == (2, [], "7")
    assert first["error"] in err and "Traceback" not in err


@pytest.mark.parametrize(
    ("words", "word"),
    [
        (["predict", "absent.safetensors", str(SEVEN)], "absent.safetensors"),
        (["predict", str(SEVEN), str(SEVEN)], "seven-ink.png"),
        (["train", "--data", "nowhere"], "nowhere"),
        (["train", "--preset", "nothing"], "nothing"),
        (["train", "--optimizer", "magic"], "magic"),
        (["train", "--epochs", "0"], "epochs"),
        (["train", "--learning-rate", "-1"], "learning_rate"),
        (["train", "--resume", "77"], "77"),
        (["train", "--resume", "1", "--epochs", "3"], "no other choice"),
        (["train", "--out", "model.txt"], ".safetensors"),
        (["train", "absent.json"], "absent.json"),
        (["export", MODEL, "--out", "x.onnx", "--target", "toaster"], "toaster"),
        (["export", MODEL, "--out", "x.onnx", "--precision", "int3"], "int3"),
        (["evaluate", MODEL, "--data", "nowhere"], "nowhere"),
        (["verify", MODEL, str(SEVEN), "--data", "digits"], "seven-ink.png"),
        (["runs", "show", "5"], "5"),
        (["no-such-command"], "no-such-command"),
        (["train", "--epochs", "many"], "--epochs"),
    ],
    ids=" ".join,
)
def test_wrong_usage_and_bad_input_end_with_2_and_a_plain_sentence(words, word, capsys):
    code, _, err = run(capsys, *words)
    assert code == 2
    assert word in err
    assert "Traceback" not in err


def test_a_fault_of_ours_is_logged_and_ends_with_1(capsys, monkeypatch, own_home):
    def break_down(*_):
        raise ZeroDivisionError("something of ours")

    monkeypatch.setattr("engine.runs.store.RunStore.runs", break_down)
    code, _, err = run(capsys, "runs", "list")
    assert code == 1
    log = Path(err.strip().split(" in ")[-1])
    assert "ZeroDivisionError" in log.read_text()
    assert log.parent == own_home / "logs"


def test_lists_are_json_objects(capsys):
    assert run_json(capsys, "runs", "list") == {"runs": []}
    assert {entry["name"] for entry in run_json(capsys, "data", "list")["data"]} >= {"digits"}
    assert {finding["name"] for finding in run_json(capsys, "doctor")["findings"]} >= {"data"}


def test_a_trained_run_is_listed_and_shown(capsys):
    trained = run_json(capsys, "train", "--preset", "mlp", "--epochs", "1")
    listed = run_json(capsys, "runs", "list")["runs"]
    assert [row["id"] for row in listed] == [trained["run"]]
    shown = run_json(capsys, "runs", "show", trained["run"])
    assert shown["epochs"][0]["validation_accuracy"] == trained["validation_accuracy"]
    assert shown["recipe"]["preset"] == "mlp"


def test_a_run_is_exported_deleted_and_brought_back(tmp_path, capsys):
    run_json(capsys, "train", "--preset", "mlp", "--epochs", "1")
    table = tmp_path / "run.csv"
    assert run_json(capsys, "runs", "export", "1", "--out", str(table))["file"] == str(table)
    assert table.read_text().startswith("run,seconds,step,epoch,loss")
    assert run(capsys, "runs", "export", "1", "--out", str(tmp_path / "run.doc"))[0] == 2
    assert run_json(capsys, "runs", "delete", "1") == {"deleted": "1"}
    assert run_json(capsys, "runs", "list") == {"runs": []}
    assert run_json(capsys, "runs", "restore", "1") == {"restored": "1"}
    assert run_json(capsys, "runs", "show", "1")["epochs"]


def test_a_race_tells_its_grid_and_its_standings_and_keeps_its_runs(capsys):
    words = ["--preset", "mlp", "--limit", "200", "--epochs", "1", "--threads", "1"]
    words += ["--optimizer", "SGD", "--optimizer", "Adam", "--rate", "0.01", "--rate", "0.1"]
    result = run_json(capsys, "race", *words)
    assert [(one["entrant"], one["learning_rate"]) for one in result["grid"]] == [
        ("SGD", 0.01), ("SGD", 0.1), ("Adam", 0.01), ("Adam", 0.1)
    ]  # fmt: skip
    listed = {row["id"]: row for row in run_json(capsys, "runs", "list")["runs"]}
    assert {one["run"] for one in result["entrants"]} == set(listed)
    assert all(row["tags"] == [result["tag"]] for row in listed.values())
    assert run(capsys, "race", "--optimizer", "SGD")[0] == 2


def test_a_recipe_file_gives_the_run_that_its_options_gave(tmp_path, capsys):
    first = run_json(capsys, "train", "--preset", "mlp", "--epochs", "1", "--seed", "4")
    recipe = Path(first["model"]).parent / "recipe.json"
    again = run_json(capsys, "train", str(recipe), "--out", str(tmp_path / "again.safetensors"))
    assert Path(again["model"]).read_bytes() == Path(first["model"]).read_bytes()


def test_without_a_display_it_says_so_and_names_what_works(own_home):
    absent = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {key: value for key, value in os.environ.items() if key not in absent}
    command = [sys.executable, "-m", "gui"]
    found = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    if sys.platform.startswith("linux"):
        assert found.returncode == 2
        assert "no display" in found.stderr
        assert "neocog demo" in found.stderr


def test_subcommands_never_import_qt():
    words = [
        ["runs", "list"],
        ["data", "list"],
        ["doctor"],
        ["train", "--preset", "mlp", "--epochs", "1"],
        ["predict", MODEL, str(SEVEN)],
        ["evaluate", MODEL, "--data", "digits"],
    ]
    code = (
        f"import sys\nfrom gui.__main__ import main\ncodes = [main(w) for w in {words!r}]\n"
        "assert codes == [0] * len(codes), codes\n"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True).returncode == 0


@pytest.mark.parametrize("encoding", ["ascii", "cp936"])
def test_output_that_the_terminal_cannot_show_is_no_fault(encoding):
    environment = {**os.environ, "PYTHONIOENCODING": encoding}
    for words in (["data", "list"], ["data", "list", "--json"], ["train", "--epochs", "0"]):
        command = [sys.executable, "-m", "gui", *words]
        found = subprocess.run(command, capture_output=True, env=environment, check=False)
        assert found.returncode == (2 if "train" in words else 0), found.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="/proc is of Linux")
def test_a_fault_is_told_even_where_nothing_can_be_written(capsys, monkeypatch):
    monkeypatch.setenv("NEOCOG_HOME", "/proc/nohome")
    monkeypatch.setattr("engine.data.catalogue.data_state", lambda name: 1 / 0)
    assert main(["data", "list"]) == 1
    assert "internal fault" in capsys.readouterr().err


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="/proc is of Linux")
def test_a_place_that_takes_no_file_is_named_before_training_begins(capsys):
    code, _, err = run(capsys, "train", "--out", "/proc/m.safetensors", "--epochs", "100000")
    assert code == 2
    assert "/proc" in err
    assert run_json(capsys, "runs", "list") == {"runs": []}


def test_the_demo_does_the_main_job(tmp_path, capsys):
    result = run_json(capsys, "demo", "--out", str(tmp_path / "demo"))
    assert result["validation_accuracy"] > 0.95
    assert result["top1_agreement"] == 1.0
    assert len(result["results"]) >= 6
    assert all(Path(file).stat().st_size > 1000 for file in result["files"])
    curves = cv2.imread(str(tmp_path / "demo" / "curves.png"))
    assert len(np.unique(curves.reshape(-1, 3), axis=0)) > 20
