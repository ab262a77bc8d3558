"""What README shows from Python works as it stands there."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from engine import library
from engine.families import FAMILIES

ROOT = Path(__file__).resolve().parent.parent


def test_the_ten_lines_build_train_evaluate_and_keep_a_network(tmp_path):
    (code,) = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(), re.DOTALL)
    assert len(list(filter(None, code.splitlines()))) == 10
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    *epochs, last = done.stdout.splitlines()
    assert len(epochs) == 5
    assert float(last.split()[-1]) > 0.9
    assert library.load_model(tmp_path / "digits.safetensors").network.classes == 10


def test_every_table_entry_can_be_imported_from_the_library():
    for table in FAMILIES.values():
        for name, kind in table.items():
            assert getattr(library, name) is kind
    with pytest.raises(AttributeError, match="no 'Nothing'"):
        _ = library.Nothing
