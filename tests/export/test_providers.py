"""Providers are tried in processes that may die, and remembered."""

import pytest

from export import providers
from export.providers import EXTRAS, ProviderReport, advise, probe_in_child, probe_providers
from export.runtime import NEEDS, available_providers

CPU = "CPUExecutionProvider"
BROKEN = {
    "crash": ("import os\nos.abort()\n", "crashed (signal 6)"),
    "silence": ("", "ended with status 0"),
    "noise": ("print('loaded driver 3')\n", "ended with status 0"),
    "failure": ("raise SystemExit('no driver')\n", "ended with status 1: no driver"),
    "hang": ("import time\ntime.sleep(60)\n", "no answer within 1 s"),
}


def test_the_cpu_is_proven_by_a_real_run():
    report = probe_in_child(CPU)
    assert (report.name, report.works) == (CPU, True)
    assert report.seconds_per_image is not None
    assert 1e-7 < report.seconds_per_image < 1e-2
    assert "all 14 nodes" in report.why


def test_a_provider_that_is_not_there_does_not_work():
    report = probe_in_child("TensorrtExecutionProvider")
    assert (report.works, report.seconds_per_image) == (False, None)
    assert "has no TensorrtExecutionProvider" in report.why


@pytest.mark.parametrize(("source", "words"), BROKEN.values(), ids=BROKEN)
def test_a_provider_that_breaks_its_process_is_reported(source, words, tmp_path, monkeypatch):
    (tmp_path / "broken_probe.py").write_text(source)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    report = probe_in_child(CPU, "broken_probe", timeout=1 if "sleep" in source else 30)
    assert not report.works
    assert words in report.why


def test_every_available_provider_is_reported_and_remembered(own_home):
    assert providers.remembered_providers() is None
    reports = probe_providers()
    assert tuple(report.name for report in reports) == available_providers()
    assert providers.remembered_providers() == reports


def test_another_runtime_is_not_taken_for_the_remembered_one(monkeypatch):
    probe_providers(lambda name: ProviderReport(name, True, 1e-5, ""))
    monkeypatch.setattr(providers, "available_providers", lambda: ("CUDAExecutionProvider",))
    assert providers.remembered_providers() is None


def test_a_damaged_memory_is_forgotten(own_home):
    own_home.mkdir()
    (own_home / "providers.json").write_bytes(b"{")
    assert providers.remembered_providers() is None


@pytest.mark.parametrize(
    ("works", "words"), [(True, ""), (False, "CUDAExecutionProvider is installed and failed")]
)
def test_advice_is_given_where_no_accelerator_works(works, words):
    reports = (
        ProviderReport("CUDAExecutionProvider", works, None, ""),
        ProviderReport(CPU, True, 1e-5, ""),
    )
    advice = advise(reports)
    assert words in advice
    assert bool(advice) is not works
    assert all(f'"neocog[{extra}]"' in advice for extra in EXTRAS) is not works


def test_every_extra_that_brings_a_provider_is_explained():
    assert set(EXTRAS) == set(NEEDS.values())
