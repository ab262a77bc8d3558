"""`neocog bench`: one JSON object, or one plain sentence."""

import json
import subprocess
import sys

import pytest
import typer

from engine.errors import UserError
from export.bench import run
from export.bench.commands import add_bench_commands
from export.bench.run import thread_counts

FAST = ("--rounds", "1", "--seconds", "0.001", "--no-memory")
FIRST = ["workload", "threads", "images_per_second", "torch_images_per_second", "ratio"]
OTHERS = {
    "batch", "seconds", "processor_ratio", "channels_last_ratio", "onnxruntime_images_per_second",
    "onnxruntime_ratio", "peak_memory_bytes", "torch_peak_memory_bytes", "clean_samples",
}  # fmt: skip


def call(*words):
    app = typer.Typer(pretty_exceptions_enable=False)
    add_bench_commands(app)
    return app([str(word) for word in words], standalone_mode=False)


@pytest.fixture
def ask(capsys):
    def run(*words):
        call(*words, *FAST, "--json")
        return json.loads(capsys.readouterr().out.splitlines()[-1])

    return run


def test_rows_begin_with_the_designs_fields(ask):
    result = ask("--workload", "mlp@4", "--workload", "mlp-inference@1", "--threads", 1)
    trained, used = result["rows"]
    assert list(trained)[:5] == FIRST
    assert set(trained) == {*FIRST, *OTHERS}
    assert (trained["workload"], trained["batch"], trained["threads"]) == ("mlp", 4, 1)
    assert trained["ratio"] is trained["onnxruntime_ratio"] is None
    assert trained["images_per_second"] == pytest.approx(4 / trained["seconds"])
    assert used["workload"] == "mlp-inference"
    assert used["onnxruntime_ratio"] == pytest.approx(
        used["images_per_second"] / used["onnxruntime_images_per_second"]
    )
    assert result["environment"]["blas"]
    assert result["profile"] == result["growth"] == result["contended"] == []


def test_torch_competes_when_asked(ask):
    pytest.importorskip("torch", reason="PyTorch, the opponent, is not installed")
    result = ask("--workload", "mlp@4", "--threads", 1, "--against", "torch", "--profile")
    (row,) = result["rows"]
    assert row["ratio"] == pytest.approx(row["images_per_second"] / row["torch_images_per_second"])
    assert row["channels_last_ratio"] > 0
    assert result["environment"]["versions"]["torch"]
    assert {part["workload"] for part in result["profile"]} == {"mlp"}


def test_the_text_is_a_table(capsys):
    call("--workload", "mlp@4", "--threads", 1, *FAST)
    out, err = capsys.readouterr()
    assert "images/s" in out and "BLAS: openblas" in out
    assert "mlp, batch 4, 1 thread: images a second" in err


def test_growth_and_contention_are_measured_for_what_was_named(monkeypatch, ask):
    asked = []

    def remember(what):
        def measured(workload, threads, *_):
            asked.append((what, workload, threads))
            return []

        return measured

    monkeypatch.setattr(run, "measure_growth", remember("growth"))
    monkeypatch.setattr(run, "measure_contended", remember("contended"))
    names = ("--workload", "mlp@4", "--workload", "mlp@8", "--workload", "mlp-inference@1")
    ask(*names, "--threads", 1, "--growth", "--contended")
    assert [(what, w.preset, w.batch, n) for what, w, n in asked] == [
        ("growth", "mlp", 4, 1), ("contended", "mlp", 4, 1), ("contended", "mlp", 8, 1),
    ]  # fmt: skip


def test_without_torch_a_sentence_names_the_package(monkeypatch):
    def absent(name):
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)

    monkeypatch.setattr("export.bench.pytorch.import_module", absent)
    with pytest.raises(UserError, match=r"pip install torch==2\.13\.0"):
        call("--against", "torch", *FAST)


def test_nothing_brings_torch_until_it_is_asked_for():
    code = "import sys, gui.__main__, export.bench.run; gui.__main__.command_line(); "
    code += "sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--against", "tensorflow"), "against torch, not 'tensorflow'"),
        (("--workload", "lenet@0"), "a batch of 1 to"),
        (("--threads", 100_000), "Choose at most"),
    ],
)
def test_what_cannot_be_measured_is_refused_in_a_sentence(words, sentence):
    with pytest.raises(UserError, match=sentence):
        call(*words, *FAST)


@pytest.mark.parametrize(
    ("wanted", "cores", "expected"),
    [(0, 1, [1]), (0, 2, [1, 2]), (0, 6, [1, 2, 4, 6]), (0, 8, [1, 2, 4, 8]), (3, 8, [3])],
)
def test_threads_double_up_to_the_cores(wanted, cores, expected):
    assert thread_counts(wanted, cores) == expected
