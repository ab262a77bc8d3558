"""The main job in a few seconds: train on real handwriting, export, agree, read a picture."""

import json
import time

from engine.places import asset
from gui.__main__ import main

BUDGET_S = 20  # five when the machine is idle


def run_json(capsys, *words):
    assert main([*words, "--json"]) == 0
    return json.loads(capsys.readouterr().out.splitlines()[-1])


def test_the_main_job_runs_from_data_to_a_proven_file(tmp_path, capsys):
    began = time.perf_counter()
    model, onnx = str(tmp_path / "m.safetensors"), str(tmp_path / "m.onnx")
    trained = run_json(capsys, "train", "--data", "digits", "--epochs", "4", "--out", model)
    assert trained["validation_accuracy"] > 0.9
    exported = run_json(capsys, "export", model, "--out", onnx)
    assert exported["top1_agreement"] == 1.0
    evaluated = [run_json(capsys, "evaluate", f, "--data", "digits") for f in (model, onnx)]
    assert evaluated[0]["confusion"] == evaluated[1]["confusion"]
    bundled = str(asset("models/digits.safetensors"))
    found = run_json(capsys, "predict", bundled, str(asset("pictures/seven-ink.png")))
    assert found["results"][0]["top"][0]["label"] == "7"
    assert time.perf_counter() - began < BUDGET_S
