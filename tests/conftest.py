"""What all tests share: real data where it is at hand, and a user folder of their own."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("NEOCOG_DATA", str(ROOT.parent / "shared" / "data"))
for name in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"):  # preset on some machines; slows products
    os.environ.pop(name, None)


@pytest.fixture(autouse=True)
def own_home(tmp_path, monkeypatch):
    """No test reads or writes the user's own folder."""
    monkeypatch.setenv("NEOCOG_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture(scope="session")
def real_data():
    """The folder of real data sets; skips, saying so, where it is absent."""
    folder = Path(os.environ["NEOCOG_DATA"])
    if not (folder / "mnist").is_dir():
        pytest.skip(f"no real data at {folder}: set NEOCOG_DATA")
    return folder
