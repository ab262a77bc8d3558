"""Every text that the window can show, found in the source: what there is to translate."""

import ast
import importlib
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from engine.layers import Layer
from gui.augmentation import UNITS
from gui.forms import field_tip, field_title
from gui.models.field_kinds import field_kinds
from gui.models.layer_catalogue import explanation, first_line
from gui.spec_choice import spaced
from gui.translations.catalogue import ENGINE, Message

ROOT = Path(__file__).parent.parent
MARKS = ("tr", "QT_TR_NOOP", "translate", "QT_TRANSLATE_NOOP")
ERRORS = ("UserError", "DivergedError", "MisfitError")
UNSEEN = (  # modules that speak on the command line alone
    "command", "console", "bench", "demo", "plan/", "landscapes", "typefaces", "doctor",
)  # fmt: skip
JOINED = (  # phrases that the engine joins from words: no expression holds them whole
    "at batch {0}", "at batch {0} and {1}", "at least {0}", "above {0}", "at most {0}", "below {0}",
    "at least {0} and at most {1}", "above {0} and at most {1}", "at least {0} and below {1}",
    "above {0} and below {1}",
)  # fmt: skip
NOTHING: Mapping[str, str] = {}
Texts = Iterator[tuple[str, str]]


def harvest() -> list[Message]:
    """All texts with their contexts, each once, without translations."""
    found = dict.fromkeys([*_window_texts(), *((ENGINE, text) for text in _engine_texts())])
    return [Message(context, source) for context, source in found if source.strip()]


def _window_texts() -> Texts:
    for path in sorted((ROOT / "gui").rglob("*.py")):
        yield from window_texts(ast.parse(path.read_text(encoding="utf-8")))


def window_texts(tree: ast.AST, owner: str = "", short: Mapping[str, str] = NOTHING) -> Texts:
    """What is said through `tr` in a class, or through `translate` with its context named.

    `short` has names that stand for `translate` and a context, made by `partial`.
    """
    for node in ast.iter_child_nodes(tree):
        inner = node.name if isinstance(node, ast.ClassDef) else owner
        known = {**short, **_shortcuts(node)} if isinstance(node, ast.FunctionDef) else short
        if isinstance(node, ast.Call):
            words = [arg.value for arg in node.args if isinstance(arg, ast.Constant)]
            called = _called(node)
            if called in known and words:
                yield known[called], words[0]
            elif called in MARKS and len(words) == len(node.args):
                yield (owner, words[0]) if len(words) == 1 else (words[0], words[1])
        yield from window_texts(node, inner, known)


def _shortcuts(function: ast.FunctionDef) -> dict[str, str]:
    """Names in a function such as `words = partial(translate, "RunsPage")`."""
    return {
        node.targets[0].id: node.value.args[1].value
        for node in ast.walk(function)
        if isinstance(node, ast.Assign)
        and isinstance(node.targets[0], ast.Name)
        and isinstance(node.value, ast.Call)
        and _called(node.value) == "partial"
        and ast.unparse(node.value.args[0]) == "translate"
        and isinstance(node.value.args[1], ast.Constant)
    }


def _called(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _engine_texts() -> Iterator[str]:
    for folder in ("engine", "export", "gui"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            if any(part in path.relative_to(ROOT).as_posix() for part in UNSEEN):
                continue
            tree = ast.parse(path.read_text(encoding="utf-8"))
            yield from _sentences(tree, returned=folder != "gui")
    yield from _titles()
    yield from (*UNITS.values(), *JOINED)
    for kind in _specs():
        yield from _spec_texts(kind)


def _sentences(tree: ast.AST, returned: bool) -> Iterator[str]:
    """What errors say; and what functions that make text `return`, for errors are made of it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node) in ERRORS and node.args:
            yield from filter(_speaks, _templates(node.args[0]))
        if isinstance(node, ast.keyword) and node.arg == "unit":  # of a number's range
            yield from _templates(node.value)
        if returned and isinstance(node, ast.FunctionDef) and _gives_text(node):
            for inner in ast.walk(node):
                if isinstance(inner, ast.Return) and inner.value is not None:
                    yield from filter(_phrase, _templates(inner.value))


def _gives_text(function: ast.FunctionDef) -> bool:
    return function.returns is not None and ast.unparse(function.returns) in ("str", "str | None")


def _templates(node: ast.expr) -> Iterable[str]:
    """The texts of an expression; what stands in braces in an f-string is numbered."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value.replace("{", "{{").replace("}", "}}")]
    if isinstance(node, ast.JoinedStr):
        return [_numbered(node)]
    if isinstance(node, ast.IfExp):
        return [*_templates(node.body), *_templates(node.orelse)]
    return []


def _numbered(text: ast.JoinedStr) -> str:
    numbers: dict[str, int] = {}
    parts = []
    for piece in text.values:
        if isinstance(piece, ast.Constant):
            parts.append(str(piece.value).replace("{", "{{").replace("}", "}}"))
        else:
            number = numbers.setdefault(ast.unparse(piece), len(numbers))
            parts.append(f"{{{number}}}")
    return "".join(parts)


def _speaks(text: str) -> bool:
    """Whether there are words beside the places for values."""
    return bool(re.search("[A-Za-z]{2}", re.sub(r"\{\d+\}", "", text)))


def _phrase(text: str) -> bool:
    """Whether it is words of a language and not a name or a piece of code."""
    bare = re.sub(r"\{\d+\}", "…", text)
    return _speaks(text) and " " in text.strip() and not re.search(r"[=<>_#]|\b[A-Z]{4,} ", bare)


def _titles() -> Iterator[str]:
    """What data sets and networks are called, and what is told of them."""
    catalogue = importlib.import_module("engine.data.catalogue")
    for source in catalogue.DATASETS.values():
        yield from (source.title, source.count, source.licence, source.source)
    yield from ("your own", "ink", "photo")  # a user's set's licence; ways into a network
    for picture in sorted((ROOT / "assets" / "pictures").glob("*.[jp][pn]g")):
        yield picture.stem.replace("-", " ")
    for preset in importlib.import_module("engine.presets").PRESETS.values():
        yield from (preset.title, preset.source)


def _specs() -> Iterator[Any]:
    """Every description that a form can show."""
    families = importlib.import_module("engine.families").FAMILIES
    for table in families.values():
        yield from table.values()
    recipe = importlib.import_module("engine.training.recipe").Recipe
    yield recipe
    for field in msgspec.structs.fields(recipe):
        if isinstance(field.default, msgspec.Struct):
            yield type(field.default)


def _spec_texts(kind: Any) -> Iterator[str]:
    yield from dict.fromkeys((first_line(kind), explanation(kind), field_tip(kind)))
    if not issubclass(kind, Layer):  # layers are called by their classes, as in code
        yield spaced(kind.__name__)
    for field in msgspec.structs.fields(kind):
        yield field_title(field.name)
        yield field.name.replace("_", " ")
        yield from (str(o) for o in field_kinds(kind, field.name).options if isinstance(o, str))
