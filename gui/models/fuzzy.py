"""Finding by a few letters: `trst` finds `Start training`, and `lenet` comes before `le … net`."""

from dataclasses import dataclass

WHOLE, START, INSIDE = 100, 60, 30  # of a word found in one piece: a word, its start, within
LETTER_START, LETTER_NEXT, LETTER = 10, 6, 1  # of letters apart: at a word's start, adjoining, any
LOOSEST = 7  # per letter on average: what is below is chance
LATER = 0.01  # for each letter that comes before the match, or is none of it


@dataclass(frozen=True)
class Match:
    """How well a text answers, and which of its letters did."""

    score: float
    places: tuple[int, ...]


def match(query: str, text: str) -> Match | None:
    """Every word of the query must be in the text, in one piece or letter by letter in order.

    Higher scores are better; an empty query matches everything alike.
    """
    folded = _fold(text)
    found = [_match_word(word, folded) for word in _fold(query).split()]
    if any(each is None for each in found):
        return None
    whole = [each for each in found if each is not None]
    places = sorted({place for each in whole for place in each.places})
    rest = len(text) - len(places) if places else 0  # of two alike the shorter is meant
    return Match(sum(each.score for each in whole) - LATER * rest, tuple(places))


def _match_word(word: str, text: str) -> Match | None:
    pieces = [at for at in range(len(text)) if text.startswith(word, at)]
    if not pieces:
        return _match_letters(word, text)
    scored = [(_piece_score(word, text, at), -at) for at in pieces]
    score, at = max(scored)
    return Match(score - LATER * -at, tuple(range(-at, -at + len(word))))


def _piece_score(word: str, text: str, at: int) -> float:
    if not _starts_word(text, at):
        return INSIDE
    end = at + len(word)
    return WHOLE if end == len(text) or not text[end].isalnum() else START


def _match_letters(word: str, text: str) -> Match | None:
    """The best of all ways that begin at one of the first letter's places."""
    tries = (_follow(word, text, at) for at, letter in enumerate(text) if letter == word[0])
    found = [each for each in tries if each is not None]
    best = max(found, key=lambda each: each.score, default=None)
    return best if best is not None and best.score >= LOOSEST * len(word) else None


def _follow(word: str, text: str, first: int) -> Match | None:
    """From there on, each letter where it adjoins, else at a word's start, else anywhere."""
    places, score = [first], float(LETTER_START if _starts_word(text, first) else LETTER)
    for letter in word[1:]:
        last = places[-1]
        rest = [at for at in range(last + 1, len(text)) if text[at] == letter]
        if not rest:
            return None
        at = rest[0]
        if at != last + 1:
            at = next((each for each in rest if _starts_word(text, each)), at)
        places.append(at)
        if at == last + 1:
            score += LETTER_NEXT
        else:
            score += LETTER_START if _starts_word(text, at) else LETTER
    return Match(score - LATER * first, tuple(places))


def _starts_word(text: str, at: int) -> bool:
    return at == 0 or not text[at - 1].isalnum() or not text[at - 1].isascii()


def _fold(text: str) -> str:
    """Lower case, letter for letter, so that places stay places of the text."""
    return "".join(letter if len(letter.lower()) != 1 else letter.lower() for letter in text)
