"""What figures hold for, and a measurement without what slows BLAS down."""

import json
import os
import subprocess
import sys

from export.bench import environment, peak
from export.bench.environment import UNSET, cleaned, examine, preset_variables
from export.bench.memory import Order, peak_memory
from export.bench.report import tell_environment
from export.bench.workloads import Workload


def test_the_slowing_variables_are_taken_out_and_remembered():
    before = {"OPENBLAS_CORETYPE": "Haswell", "OPENBLAS_L2_SIZE": "1", "HOME": "/"}
    assert preset_variables(before) == ["OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"]
    after = cleaned(before)
    assert after == {"HOME": "/", UNSET: "OPENBLAS_CORETYPE,OPENBLAS_L2_SIZE"}
    assert preset_variables(after) == []


def test_the_machine_is_described(monkeypatch):
    monkeypatch.setenv(UNSET, "OPENBLAS_CORETYPE")
    monkeypatch.setenv("OPENBLAS_L2_SIZE", "1")
    found = examine(("numpy", "no-such-package"))
    assert found.blas.startswith("openblas")
    assert set(found.versions) == {"numpy"}
    assert found.blas_unset == ("OPENBLAS_CORETYPE",)
    assert found.blas_preset == {"OPENBLAS_L2_SIZE": "1"}
    text = tell_environment(found)
    assert "Taken out of the environment: OPENBLAS_CORETYPE" in text
    assert "Still set, which slows products: OPENBLAS_L2_SIZE" in text


def test_the_processors_name_is_read(monkeypatch, tmp_path):
    monkeypatch.setattr(environment, "PROCESSOR", tmp_path / "cpuinfo")
    assert environment.processor_name()
    (tmp_path / "cpuinfo").write_text("processor : 0\nmodel name\t: A Good One: 9\n")
    assert environment.processor_name() == "A Good One: 9"


def test_a_preset_core_type_is_removed_by_starting_again():
    words = [sys.executable, "-m", "gui", "bench", "--workload", "mlp@2", "--threads", "1",
             "--rounds", "1", "--seconds", "0.001", "--no-memory", "--json"]  # fmt: skip
    variables = {**os.environ, "OPENBLAS_CORETYPE": "Haswell"}
    done = subprocess.run(words, env=variables, capture_output=True, text=True, check=True)
    assert "OPENBLAS_CORETYPE slow BLAS down" in done.stderr
    result = json.loads(done.stdout.splitlines()[-1])
    assert result["environment"]["blas_unset"] == ["OPENBLAS_CORETYPE"]
    assert result["environment"]["blas_preset"] == {}
    assert result["rows"][0]["workload"] == "mlp"


def test_the_high_water_mark_is_read_in_bytes():
    assert peak.read_high_water("VmPeak:\t  9 kB\nVmHWM:\t   12 kB\n") == 12288
    assert peak.read_high_water("VmPeak:\t  9 kB\n") is None


def test_peak_memory_grows_with_the_batch_and_is_that_of_a_fresh_process():
    ballast = b"1" * (200 << 20)
    small = peak_memory(Workload("lenet", 8), 1, torch=False)
    large = peak_memory(Workload("lenet", 512), 1, torch=False)
    assert len(ballast) > large > small + (4 << 20) > 4 << 20


def test_an_order_that_fails_tells_no_number(monkeypatch):
    monkeypatch.setattr("export.bench.memory.STEPS", 1)
    assert peak_memory(Workload("no such preset", 8), 1, torch=False) is None
    assert Order("lenet", 1, False, 1, False).preset == "lenet"
