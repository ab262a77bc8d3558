"""What a few letters find, and in which order."""

import pytest

from gui.models.fuzzy import match

TEXTS = ("Start training", "Stop training", "Train one step", "Train", "LeNet", "Let the end net")


def found(query):
    scored = [(match(query, text), text) for text in TEXTS]
    hits = [(each.score, text) for each, text in scored if each is not None]
    return [text for _, text in sorted(hits, reverse=True)]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("train", "Train"),
        ("st tr", "Stop training"),
        ("star", "Start training"),
        ("lenet", "LeNet"),
        ("TOS", "Train one step"),
        ("step train", "Train one step"),
    ],
)
def test_the_best_answer_comes_first(query, first):
    assert found(query)[0] == first


@pytest.mark.parametrize("query", ["xyz", "train xyz", "nniart"])
def test_what_is_not_there_is_not_found(query):
    assert found(query) == []


def test_letters_scattered_by_chance_are_no_answer():
    assert match("aig", "Start training") is None


def test_an_empty_query_matches_everything_alike():
    scores = {match("", text).score for text in TEXTS}
    assert scores == {0}


@pytest.mark.parametrize(
    ("query", "text", "letters"),
    [("lng", "Learn İn Groups", "LnG"), ("训练", "开始训练", "训练"), ("开练", "开始训练", "开练")],
)
def test_places_are_those_of_the_letters(query, text, letters):
    assert "".join(text[place] for place in match(query, text).places) == letters
