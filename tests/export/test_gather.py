"""Source gathered from several modules: whole, in order, without clashes."""

import sys

import pytest

from export.bundle import gather as gathering
from export.bundle.gather import gather

MODULES = {
    "engine_like/__init__.py": "",
    "engine_like/base.py": (
        '"""The base."""\nimport os\nimport sys\n\n# Why ten.\nLIMIT: int = 10  # ×\n\n\n'
        "def unused():\n    return os\n\n\ndef read(x):\n    return min(x, LIMIT)\n"
    ),
    "engine_like/left.py": (
        '"""Left."""\nfrom engine_like import base\n\nSIGN = -1\n\n\n'
        "def read(x):\n    return SIGN * base.read(x)\n"
    ),
    "engine_like/right.py": (
        '"""Right."""\nimport math as m\nfrom engine_like import left\n'
        "from engine_like.base import LIMIT, read\n\nSIGN = '×'; OTHER = 1\n\n\n"
        "def answer(x, LIMIT=LIMIT):\n    y = '·×' * 0; SIGN = left.read(x)\n"
        "    return SIGN + read(x) + m.floor(0.5) + len(y) + LIMIT\n"
    ),
}


@pytest.fixture
def engine_like(tmp_path, monkeypatch):
    for name, content in MODULES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(gathering, "OWN", "engine_like")
    yield
    for name in [name for name in sys.modules if name.startswith("engine_like")]:
        del sys.modules[name]


def test_what_is_gathered_runs_alone_and_holds_only_what_is_needed(engine_like):
    gathered = gather([("engine_like.right", "answer")])
    space = {}
    exec(compile(f"{gathered.imports}\n{gathered.definitions}", "gathered", "exec"), space)
    assert space["answer"](99) == -10 + 10 + 0 + 0 + 10
    assert space["answer"](3, 1) == -3 + 3 + 0 + 0 + 1
    assert gathered.imports == "import math as m"
    assert "unused" not in gathered.definitions
    assert "# Why ten.\nLIMIT: int = 10  # ×" in gathered.definitions
    assert "def base_read(x)" in gathered.definitions
    assert "def left_read(x)" in gathered.definitions
