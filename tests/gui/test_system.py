from pathlib import Path

import pytest

from engine.errors import UserError
from gui import system

ABSENT = {"libnowhere.so.9": "libnowhere9", "libelsewhere.so.1": "libelsewhere1"}


@pytest.mark.skipif(not system.sys.platform.startswith("linux"), reason="packages are Debian's")
def test_missing_libraries_are_named_in_the_line_that_installs_them(monkeypatch):
    monkeypatch.setattr(system, "QT_LIBRARIES", ABSENT)
    with pytest.raises(UserError, match="apt-get install libnowhere9 libelsewhere1"):
        system.check_libraries(window=False)


def test_the_packages_are_the_ones_that_the_readme_names():
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    for package in (*system.QT_LIBRARIES.values(), *system.X_LIBRARIES.values()):
        assert package in readme


@pytest.mark.parametrize(
    ("environment", "shown"),
    [
        ({}, False),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"DISPLAY": ":7421"}, False),
        ({"DISPLAY": "localhost:7421"}, False),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
    ],
    ids=str,
)
def test_a_screen_is_found_where_there_is_one(environment, shown, monkeypatch):
    if not system.sys.platform.startswith("linux"):
        pytest.skip("other systems always have one")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert system.has_screen() is shown
