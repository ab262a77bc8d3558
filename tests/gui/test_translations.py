"""The catalogue: complete, current, and with the places that its sources have."""

import ast
import re
from pathlib import Path

import pytest

from docs.harvest import MARKS, harvest
from gui.translations.catalogue import (
    LANGUAGES,
    Message,
    catalogue_path,
    read_catalogue,
    write_catalogue,
)
from gui.translations.phrasebook import Pair, Phrasebook, fill, places
from gui.translations.translator import phrasebook

ROOT = Path(__file__).resolve().parents[2]
OTHERS = [language for language in LANGUAGES if language != "en"]
NUMBERS = r"\d[\d,.]*\d|\d"
MARKED = re.compile(
    r"str\(|^stage\.name$|^source$|^text$|^name$"
)  # words marked elsewhere, or handed on


@pytest.fixture(scope="module")
def harvested():
    return harvest()


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_of_the_source_is_translated(language, harvested):
    known = {(m.context, m.source) for m in read_catalogue(language) if m.translation.strip()}
    waiting = [(m.context, m.source) for m in harvested if (m.context, m.source) not in known]
    assert not waiting, "run `make translations` and fill in what it lists"


@pytest.mark.parametrize("language", OTHERS)
def test_no_entry_is_stale(language, harvested):
    wanted = {(m.context, m.source) for m in harvested}
    stale = [m for m in read_catalogue(language) if (m.context, m.source) not in wanted]
    assert not stale, "run `make translations`"


@pytest.mark.parametrize("language", OTHERS)
def test_translations_keep_the_places_and_the_outer_spaces(language):
    for message in filter(lambda each: each.translation, read_catalogue(language)):
        assert places(message.source) == places(message.translation), message
        outer = [re.match(r"^\s*", t)[0] for t in (message.source, message.translation)]
        assert outer[0] == outer[1], message


def test_a_chinese_translation_is_chinese_or_holds_no_english_phrase():
    """What has no Chinese sign is a name, a formula, a unit, or its places alone."""
    for message in read_catalogue("zh_CN"):
        if not re.search("[\u4e00-\u9fff]", message.translation):
            english = re.search(r"\b(the|a|of|is|and|no|to|on|for)\b [a-z]", message.translation)
            assert not english, message


@pytest.mark.parametrize("language", OTHERS)
def test_the_file_is_written_as_the_tool_writes_it(language, tmp_path):
    again = tmp_path / "again.ts"
    write_catalogue(again, language, read_catalogue(language))
    assert again.read_text("utf-8") == catalogue_path(language).read_text("utf-8")


def test_every_call_for_a_text_can_be_harvested():
    """`tr` and `translate` are given plain words, so that no text escapes the catalogue."""
    for path in sorted((ROOT / "gui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or _name(node) not in MARKS:
                continue
            last = node.args[-1]
            if not (isinstance(last, ast.Constant) and isinstance(last.value, str)):
                assert MARKED.search(ast.unparse(last)), f"{path.name}:{node.lineno}"
            if isinstance(node.func, ast.Attribute) and node.func.attr == "tr":
                assert ast.unparse(node.func.value) == "self", f"{path.name}:{node.lineno}"


def _name(call):
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


@pytest.fixture(scope="module")
def book():
    return phrasebook("en", "zh_CN")


@pytest.fixture(scope="module")
def back():
    return phrasebook("zh_CN", "en")


COMPOSED = [
    "Run 3: LeNet on UCI digits",
    "Build a network and see what it costs (Ctrl+3)",
    "at least 0, at most 14; 2 is usual.",
    "Dense needs vectors; what comes in has the shape (1, 28, 28). Put Flatten before it.",
    "Layer 2: MaxPool2D needs pictures of at least 2 × 2 pixels; this one is 1 × 1. "
    "Use a smaller window, or padding.",
    "Adam: beta1 must be at least 0.0 and below 1.0; it is 2.0.",
    "60,000 pictures; two components keep 41 % of the variance.",
    "Step 84: loss 0.362, accuracy 85.7%. Best epoch 4: validation accuracy 93.75%.",
]


@pytest.mark.parametrize("text", COMPOSED)
def test_a_composed_text_is_said_in_the_other_language(book, text):
    said = book.say(text)
    assert re.search("[\u4e00-\u9fff]", said)
    assert sorted(re.findall(NUMBERS, said)) == sorted(re.findall(NUMBERS, text))
    assert not re.search(r"\b(the|of|is|and|has|needs) [a-z]", said), said


@pytest.mark.parametrize("text", COMPOSED)
def test_and_comes_back_as_it_was(book, back, text):
    assert back.say(book.say(text)) == text


@pytest.mark.parametrize(
    "text", ["University of Toronto", "my notes of Monday", "cat", "LeNet on my set", "", "42"]
)
def test_what_is_no_message_stays(book, text):
    assert book.say(text) == text


def test_of_two_messages_that_read_alike_the_nearer_one_is_meant():
    book = Phrasebook([Pair("Rail", "训练", "Train"), Pair("Legend", "训练", "training")])
    assert book.say("训练", ("Entry", "Legend", "Rail")) == "training"
    assert book.say("训练", ("Rail",)) == "Train"


def test_a_value_never_runs_into_the_next_sentence():
    book = Phrasebook(
        [Pair("", "Loss {loss}.", "损失 {loss}。"), Pair("", "Best {n}.", "最好 {n}。")]
    )
    assert book.say("Loss 0.5. Best 3.", ("",)) == "损失 0.5。 最好 3。"


def test_filling_takes_numbered_named_and_bare_places():
    assert fill("{1:,} of {0} {{x}}", {"0": "a", "1": "2,000"}) == "2,000 of a {x}"
    assert fill("{} and {}", {"0": "a", "1": "b"}) == "a and b"


def test_harvesting_finds_classes_functions_and_the_engine(harvested):
    from docs.harvest import window_texts

    code = (
        "class A:\n    def f(self):\n        self.tr('one')\n"
        "def g():\n    words = partial(translate, 'B')\n    words('two')\n"
        "translate('C', 'three')\n"
    )
    assert set(window_texts(ast.parse(code))) == {("A", "one"), ("B", "two"), ("C", "three")}
    assert any(m == Message("engine", "Cross entropy") for m in harvested)
