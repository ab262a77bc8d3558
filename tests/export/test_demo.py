"""The demo's end where it doesn't come to its end."""

import json

import pytest
import typer

from engine.errors import UserError
from engine.training import console
from export.demo import add_commands


def call(*words):
    app = typer.Typer(pretty_exceptions_enable=False)
    add_commands(app)
    app([str(word) for word in words], standalone_mode=False)


def test_a_stopped_training_ends_the_demo_with_the_way_to_go_on(tmp_path, monkeypatch, capsys):
    def stop_early(recipe, out):
        out.write_bytes(b"as far as it came")
        return {"run": "7", "validation_accuracy": 0.5, "test_accuracy": None}

    monkeypatch.setattr(console, "train_run", stop_early)
    with pytest.raises(UserError, match="neocog train --resume 7"):
        call("--out", tmp_path, "--json")
    assert capsys.readouterr().out == ""
    assert not (tmp_path / "model.onnx").exists()


def test_the_demo_tells_what_it_did(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("export.demo.EPOCHS", 1)
    call("--out", tmp_path, "--json")
    result = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert [row["image"] for row in result["results"]] == [
        row["image"] for row in result["bundled"]
    ]
    assert all(len(row["top"]) == 3 for row in result["bundled"])
