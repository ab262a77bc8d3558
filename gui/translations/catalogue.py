"""A .ts file, the format of Qt's Linguist, as messages; it ships and is read as it is."""

import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
LANGUAGES = {"en": "English", "zh_CN": "简体中文"}
"""By their codes; each is named in itself, so that whoever reads it finds it."""
ENGINE = "engine"  # the context of what the lower floors say, who know nothing of languages


@dataclass(frozen=True)
class Message:
    """One text and its translation, which is empty as long as nobody wrote it."""

    context: str  # the class or the family of words that says it
    source: str
    translation: str = ""


def catalogue_path(language: str) -> Path:
    """Where a language's messages stand."""
    return FOLDER / f"neocog_{language}.ts"


@cache
def read_catalogue(language: str) -> tuple[Message, ...]:
    """All messages of a language; English, being the source, has none."""
    path = catalogue_path(language)
    if language == "en":
        return ()
    return tuple(_messages(ElementTree.parse(path).getroot()))


def _messages(root: ElementTree.Element) -> Iterable[Message]:
    for context in root.iter("context"):
        name = context.findtext("name", "")
        for entry in context.iter("message"):
            yield Message(name, entry.findtext("source", ""), entry.findtext("translation", ""))


def write_catalogue(path: Path, language: str, messages: Iterable[Message]) -> None:
    """Write messages, sorted, so that a change is a small difference."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ElementTree.Element] = {}
    for message in sorted(messages, key=lambda each: (each.context, each.source)):
        if message.context not in contexts:
            contexts[message.context] = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(contexts[message.context], "name").text = message.context
        entry = ElementTree.SubElement(contexts[message.context], "message")
        ElementTree.SubElement(entry, "source").text = message.source
        translation = ElementTree.SubElement(entry, "translation")
        translation.text = message.translation
        if not message.translation:
            translation.set("type", "unfinished")
    ElementTree.indent(root, "  ")
    text = ElementTree.tostring(root, encoding="unicode", short_empty_elements=False)
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(head + text + "\n", encoding="utf-8", newline="\n")
