"""Put definitions of the engine and all that they need together as one source text.

A bundle must run where Neocog isn't installed, and a copy kept by hand would drift. So the
engine's own functions are taken from its source, those that they reach with them and nothing
else; where two modules use one name, the module's name is put before it.
"""

import ast
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec

OWN = "engine"  # what is gathered; imports of anything else are kept as imports

Definition = tuple[str, str]
"""A module and a name defined at its top."""


@dataclass(frozen=True)
class Source:
    """A module taken apart."""

    lines: tuple[bytes, ...]
    summary: str
    definitions: Mapping[str, ast.stmt]
    imports: Mapping[str, tuple[str, str | None]]  # alias -> module, and the name in it


@dataclass(frozen=True)
class Gathered:
    """Imports and definitions, ready to be put into a file."""

    imports: str
    definitions: str


def gather(roots: Iterable[Definition]) -> Gathered:
    """The source of the roots and of everything of the engine that they reach.

    Modules stand in the order of their imports, definitions in the order of their module.
    """
    found: dict[Definition, None] = {}
    external: set[str] = set()
    waiting = list(roots)
    while waiting:
        definition = waiting.pop()
        if definition in found:
            continue
        found[definition] = None
        for _, target in _references(*definition):
            if isinstance(target, str):
                external.add(target)
            else:
                waiting.append(target)
    names = _choose_names(found)
    sections = [_write_module(module, names) for module in _in_order(found)]
    return Gathered(_write_imports(external), "\n\n\n".join(sections))


@cache
def read_source(module: str) -> Source:
    """The module's definitions and imports, by name; what it does besides is left out."""
    spec = find_spec(module)
    assert spec is not None and spec.origin is not None, f"{module} has no source"
    with open(spec.origin, "rb") as file:
        content = file.read()
    tree = ast.parse(content)
    definitions = {name: node for node in tree.body for name in _defined(node)}
    imports = {
        alias.asname or alias.name: (node.module, alias.name)
        if isinstance(node, ast.ImportFrom)
        else (alias.name, None)
        for node in tree.body
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    }
    summary = (ast.get_docstring(tree) or "").split("\n", 1)[0]
    whole = {name: (module or OWN, member) for name, (module, member) in imports.items()}
    return Source(tuple(content.splitlines(keepends=True)), summary, definitions, whole)


def _defined(node: ast.stmt) -> list[str]:
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return [node.name]
    if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        return [node.target.id]
    if not isinstance(node, ast.Assign):
        return []
    targets = [name for target in node.targets for name in ast.walk(target)]
    return [name.id for name in targets if isinstance(name, ast.Name)]


def _resolve(module: str, name: str) -> Definition | str | None:
    """Where a name comes from: a definition, the text of an import, or nowhere (a builtin)."""
    source = read_source(module)
    if name in source.definitions:
        return module, name
    if name not in source.imports:
        return None
    origin, member = source.imports[name]
    if origin.split(".")[0] == OWN and member is not None:
        return _resolve(origin, member)
    if member is None:
        return f"import {origin}" + (f" as {name}" if name != origin else "")
    return f"from {origin} import {member}" + (f" as {name}" if name != member else "")


def _submodule(module: str, name: str) -> str | None:
    """The engine's module that a name stands for, as after `from engine.x import module`."""
    origin, member = read_source(module).imports.get(name, ("", None))
    path = f"{origin}.{member}"
    return path if origin.split(".")[0] == OWN and member and _is_module(path) else None


@cache
def _is_module(path: str) -> bool:
    try:
        return find_spec(path) is not None
    except ModuleNotFoundError:  # the part before the last dot is a module, not a package
        return False


def _references(module: str, name: str) -> Iterator[tuple[ast.expr, Definition | str]]:
    """Each expression in a definition that names something outside it, with what it names."""
    node = read_source(module).definitions[name]
    local = _bound(node)
    inner: set[ast.expr] = set()
    for part in ast.walk(node):
        if isinstance(part, ast.Attribute) and isinstance(part.value, ast.Name):
            other = _submodule(module, part.value.id)
            target = _resolve(other, part.attr) if other else None
            if target is not None:
                inner.add(part.value)
                yield part, target
        elif isinstance(part, ast.Name) and part.id not in local and part not in inner:
            target = _resolve(module, part.id)
            if target is not None:
                yield part, target


def _bound(node: ast.stmt) -> set[str]:
    """The names that functions in the statement bind for themselves."""
    functions = [f for f in ast.walk(node) if isinstance(f, ast.FunctionDef | ast.Lambda)]
    parts = [part for function in functions for part in ast.walk(function)]
    arguments = {part.arg for part in parts if isinstance(part, ast.arg)}
    stored = {p.id for p in parts if isinstance(p, ast.Name) and isinstance(p.ctx, ast.Store)}
    return arguments | stored


def _choose_names(found: Iterable[Definition]) -> dict[Definition, str]:
    taken: dict[str, int] = {}
    for _, name in found:
        taken[name] = taken.get(name, 0) + 1
    return {
        (module, name): name
        if taken[name] == 1
        else f"{module.rsplit('.', 1)[1]}_{name.lstrip('_')}"
        for module, name in found
    }


def _in_order(found: Iterable[Definition]) -> list[str]:
    """The modules, each after those it imports from."""
    needs: dict[str, set[str]] = {module: set() for module, _ in found}
    for module, name in found:
        targets = [target for _, target in _references(module, name)]
        needs[module] |= {target[0] for target in targets if not isinstance(target, str)}
    ordered: list[str] = []

    def place(module: str) -> None:
        for other in sorted(needs[module] - {module}):
            if other not in ordered:
                place(other)
        if module not in ordered:
            ordered.append(module)

    for module in sorted(needs):
        place(module)
    return ordered


def _write_module(module: str, names: Mapping[Definition, str]) -> str:
    source = read_source(module)
    own = [name for other, name in names if other == module]
    statements = {source.definitions[name].lineno: name for name in own}
    parts = [_write(module, statements[line], names) for line in sorted(statements)]
    path = module.replace(".", "/")
    return "\n\n".join([f"# ── {path}.py: {source.summary}", *parts])


def _write(module: str, name: str, names: Mapping[Definition, str]) -> str:
    """One definition's text, with the comment above it and the names that were chosen."""
    source = read_source(module)
    node = source.definitions[name]
    lines = list(source.lines)
    edits = [
        (part.lineno, part.col_offset, part.end_col_offset or 0, names[target])
        for part, target in _references(module, name)
        if not isinstance(target, str)
    ]
    for line, start, end, new in sorted(set(edits), reverse=True):
        text = lines[line - 1]
        lines[line - 1] = text[:start] + new.encode() + text[end:]
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        head = lines[node.lineno - 1]
        new = names[module, name]
        lines[node.lineno - 1] = head.replace(f" {name}".encode(), f" {new}".encode(), 1)
    first = min([node.lineno, *(d.lineno for d in getattr(node, "decorator_list", []))])
    while first > 1 and lines[first - 2].startswith(b"#"):
        first -= 1
    return b"".join(lines[first - 1 : node.end_lineno]).decode().rstrip()


def _write_imports(external: Iterable[str]) -> str:
    """One line for each module: the standard library first, plain imports before others."""
    members: dict[str, list[str]] = {}
    for line in sorted(external):
        head, _, member = line.partition(" import ") if line.startswith("from") else (line, "", "")
        members.setdefault(head, []).append(member)
    lines = [f"{head} import {', '.join(m)}" if m[0] else head for head, m in members.items()]

    def order(line: str) -> tuple[bool, bool, str]:
        top = line.split()[1].split(".")[0]
        return top not in sys.stdlib_module_names, line.startswith("from"), line

    return "\n".join(sorted(lines, key=order))
