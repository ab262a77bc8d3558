"""Reads a text back to the message it was made from and its values, and says it otherwise.

A text on screen is a message with its values filled in, or several of them joined. So a window
can change its language without knowing how each of its texts came about: the text is compared
with every message, its values are taken out and put into the other language's message. The same
turns sentences of the engine, which knows English alone, into the user's language.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

PLACE = re.compile(r"\{\{|\}\}|\{(\w*)(?:!\w)?(?::([^{}]*))?\}")
JOINTS = tuple(  # where texts are joined, the widest first; what is between is said by itself
    map(
        re.compile,
        (
            r"( \((?:Ctrl|Alt|Shift|Meta|Esc|F\d)[^()]*\)$)",
            r"(\n+|<[^<>]+>|&nbsp;|  +)",
            r"((?<=[.!?。！？])\s+(?=\S)|(?<=。)(?=\S))",
            r"( · | — | – |(?<=\S) \+ (?=\S))",
            r"((?<=\S) ?[(（]|[)）](?= |$))",
            r"(: (?=\S)|：)",
            r"([;；] ?)",
            r"(, |，)",
        ),
    )
)
SENTENCES = 3  # of these, keys, lines and sentences
NUMBER = r"[-+−]?[\d.,]+(?:e[-+]?\d+)?%?"
TELLING = 10  # letters that must be fixed in a template that is known anywhere
DEEPEST = 3  # values that are texts themselves, inside each other


Values = re.Match[str]


@dataclass(frozen=True)
class Pair:
    """One message in two languages."""

    context: str
    given: str
    wanted: str


@dataclass(frozen=True)
class _Template:
    context: str
    pattern: str
    anchor: str  # the longest of its fixed parts: what lacks it can't match
    fixed: int  # how much of it is fixed: see `_telling`
    wanted: str

    def match(self, text: str) -> re.Match[str] | None:
        """The values in a text that was made from this; None where it wasn't."""
        return _compiled(self.pattern).fullmatch(text) if self.anchor in text else None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)  # a value is within one line


class Phrasebook:
    """Messages in two languages, to read texts in the one and say them in the other."""

    def __init__(self, pairs: Iterable[Pair]) -> None:
        self._whole: dict[str, list[Pair]] = {}
        self._templates: list[_Template] = []
        for pair in pairs:
            if not (pair.given and pair.wanted):
                continue
            pair = Pair(pair.context, pair.given.strip(), pair.wanted.strip())
            if not _places(pair.given):
                self._whole.setdefault(unescaped(pair.given), []).append(pair)
            elif (template := _template(pair)) is not None:
                self._templates.append(template)
        self._templates.sort(key=lambda each: -each.fixed)

    def say(self, text: str, contexts: Sequence[str] = ()) -> str:
        """The text in the other language; what is no message, and holds none, stays as it is.

        Where several messages read alike, that of the first of the contexts is meant.
        """
        return self._say(text, contexts, DEEPEST)

    def _say(self, text: str, contexts: Sequence[str], depth: int) -> str:
        bare = text.strip()
        if not any(sign.isalpha() for sign in bare):
            return text
        found = self._whole_text(bare, contexts) or self._sentences(bare, contexts, depth)
        if found is None:
            found = self._made(bare, contexts, depth)
        if found is not None:
            start = text.index(bare)
            return text[:start] + found + text[start + len(bare) :]
        return self._in_parts(text, contexts, depth)

    def _whole_text(self, text: str, contexts: Sequence[str]) -> str | None:
        """A text that is a message as it stands."""
        pairs = self._whole.get(text)
        if pairs is None:
            return None
        return unescaped(min(pairs, key=lambda pair: _rank(pair.context, contexts)).wanted)

    def _sentences(self, text: str, contexts: Sequence[str], depth: int) -> str | None:
        """Lines or sentences each of which is a message: no value of one runs into the next."""
        for joint in JOINTS[:SENTENCES]:
            parts = joint.split(text)
            if len(parts) > 1:
                said = [
                    part if number % 2 or not part else self._message(part, contexts, depth)
                    for number, part in enumerate(parts)
                ]
                if None not in said:
                    return "".join(part or "" for part in said)
        return None

    def _message(self, text: str, contexts: Sequence[str], depth: int) -> str | None:
        return self._whole_text(text, contexts) or self._made(text, contexts, depth)

    def _made(self, text: str, contexts: Sequence[str], depth: int) -> str | None:
        """A text that is a message with its values filled in; these are said, too."""
        alike = self._matches(text, contexts) if depth else []
        if not alike:
            return None
        template, match = min(alike, key=lambda pair: _rank(pair[0].context, contexts))
        inner = (template.context, *contexts)
        values = {
            name.lstrip("_"): self._say(value, inner, depth - 1)
            for name, value in match.groupdict().items()
        }
        return fill(template.wanted, values)

    def _in_parts(self, text: str, contexts: Sequence[str], depth: int) -> str:
        for joint in JOINTS:
            parts = joint.split(text)
            if len(parts) > 1:
                return "".join(
                    part if number % 2 else self._say(part, contexts, depth)
                    for number, part in enumerate(parts)
                )
        return text

    def _matches(self, text: str, contexts: Sequence[str]) -> list[tuple[_Template, Values]]:
        """The templates that fit best: those with the most fixed signs.

        One of few signs, such as `{0} of {1}`, fits much that it never made, such as a university;
        it is believed only where its own context says it.
        """
        alike: list[tuple[_Template, Values]] = []
        for each in self._templates:
            if alike and each.fixed < alike[0][0].fixed:
                break
            told = each.fixed >= TELLING or each.context in contexts
            if told and (match := each.match(text)) is not None:
                alike.append((each, match))
        return alike


def _rank(context: str, contexts: Sequence[str]) -> int:
    return contexts.index(context) if context in contexts else len(contexts)


def fill(template: str, values: dict[str, str]) -> str:
    """Put texts into the places of a template, whatever formats these ask for."""
    count = iter(range(len(values)))

    def put(place: re.Match[str]) -> str:
        if place[0] in ("{{", "}}"):
            return place[0][0]
        return values.get(place[1] or str(next(count)), place[0])

    return PLACE.sub(put, template)


def places(template: str) -> list[str]:
    """The places of a template, with their formats, sorted: translations must keep them."""
    return sorted(place[0] for place in _places(template))


def unescaped(text: str) -> str:
    """A message without places, as it is shown."""
    return text.replace("{{", "{").replace("}}", "}") if "{{" in text or "}}" in text else text


def _template(pair: Pair) -> _Template | None:
    """What recognises texts made from a message; None where it holds no words of its own."""
    fixed: list[str] = []
    pattern, end, seen = "", 0, set[str]()
    for number, place in enumerate(_places(pair.given)):
        fixed.append(unescaped(pair.given[end : place.start()]))
        name = place[1] or str(number)
        pattern += re.escape(fixed[-1]) + _value_pattern(f"_{name}", place[2] or "", seen)
        end = place.end()
    fixed.append(unescaped(pair.given[end:]))
    if not any(sign.isalpha() for part in fixed for sign in part):
        return None
    anchor, telling = max(fixed, key=len), sum(_telling(sign) for part in fixed for sign in part)
    if all(place[2] for place in _places(pair.given)):
        telling += TELLING  # nothing but numbers fit
    return _Template(pair.context, pattern + re.escape(fixed[-1]), anchor, telling, pair.wanted)


def _telling(sign: str) -> int:
    """A Chinese sign says as much as three letters do."""
    return 3 if sign > "\u3000" else 1


def _places(template: str) -> list[re.Match[str]]:
    return [place for place in PLACE.finditer(template) if place[0] not in ("{{", "}}")]


def _value_pattern(name: str, form: str, seen: set[str]) -> str:
    if name in seen:
        return f"(?P={name})"
    seen.add(name)
    return f"(?P<{name}>{NUMBER if form else '.*?'})"
