"""The import contracts must name what is there, so that nothing new escapes them."""

import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"][
    "importlinter"
]["contracts"]


def contract(word):
    return next(c for c in CONTRACTS if word in c["name"])


def modules(folder):
    return {
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in (ROOT / folder).iterdir()
        if (path.suffix == ".py" or (path / "__init__.py").exists()) and path.stem != "__init__"
    }


def test_every_module_but_imaging_is_kept_from_opencv():
    kept = set(contract("OpenCV")["source_modules"])
    assert kept == (modules("engine") - {"engine.imaging"}) | {"export", "gui"}


SHARED = {"base", "combinator"}  # the words of a family, which its members may import


@pytest.mark.parametrize("family", ["layers", "losses", "optimizers", "schedules"])
def test_every_member_of_a_family_is_kept_from_its_siblings(family):
    named = set(contract(family.capitalize())["modules"])
    assert named == modules(f"engine/{family}") - {f"engine.{family}.{name}" for name in SHARED}


def test_every_page_is_kept_from_the_others():
    from gui.pages import PAGES

    assert set(contract("Pages")["modules"]) == {f"gui.pages.{key}" for key in PAGES}
