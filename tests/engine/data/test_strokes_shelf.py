"""Strokes kept for the next start: drawn once, and never another set's or a broken file's."""

import numpy as np
import pytest

from engine import places
from engine.data.strokes import load_strokes, write_digits
from engine.data.strokes.shelf import PROBED, PROBES, shelved

COUNT = 300


def drawn(seed=0, log=None):
    """A drawer of pictures that notes how many it drew."""

    def draw(first, count):
        if log is not None:
            log.append(count)
        rng = np.random.default_rng(seed)
        return rng.integers(0, 255, (COUNT, 4, 4), np.uint8)[first : first + count]

    return draw


@pytest.fixture
def path():
    """The file of the shelf's part `some`."""
    return places.home() / "cache" / "some.idx3-ubyte"


def test_what_was_drawn_is_not_drawn_again(path):
    log = []
    first = shelved("some", COUNT, drawn(log=log))
    assert log == [COUNT] and path.is_file()
    second = shelved("some", COUNT, drawn(log=log))
    assert log[1:] == [PROBED] * PROBES
    np.testing.assert_array_equal(first, second)


@pytest.mark.parametrize("seed", [0, 1])
def test_another_seed_or_count_is_drawn_anew(seed):
    shelved("some", COUNT, drawn(0))
    for count in (COUNT, 10):
        expected = drawn(seed)(0, count)
        np.testing.assert_array_equal(shelved("some", count, drawn(seed)), expected)


def cut_short(content):
    return content[:-7]


def lengthened(content):
    return content + b"more"


def with_other_pictures(content):
    return content[:16] + bytes(len(content) - 16)


def foreign(content):
    return b"\x89PNG" + content


def promising_too_much(content):
    return content[:4] + b"\xff" * 12 + content[16:]


def flat(content):
    return b"\0\0\x08\x01" + (COUNT).to_bytes(4, "big") + content[16 : 16 + COUNT]


@pytest.mark.parametrize(
    "spoil", [cut_short, lengthened, with_other_pictures, foreign, promising_too_much, flat]
)
def test_a_broken_file_is_replaced(path, spoil):
    whole = shelved("some", COUNT, drawn())
    content = path.read_bytes()
    path.write_bytes(spoil(content))
    np.testing.assert_array_equal(shelved("some", COUNT, drawn()), whole)
    assert path.read_bytes() == content


def test_without_a_place_to_write_it_works_all_the_same(own_home):
    own_home.mkdir()
    (own_home / "cache").write_text("a file where the folder should be")
    np.testing.assert_array_equal(shelved("some", COUNT, drawn()), drawn()(0, COUNT))


def test_the_second_load_of_strokes_is_the_first():
    first, second = (load_strokes(train=200, test=130) for _ in range(2))
    assert (places.home() / "cache" / "strokes-train.idx3-ubyte").is_file()
    for one, other in ((first.train, second.train), (first.test, second.test)):
        np.testing.assert_array_equal(one.pictures, other.pictures)
    labels = np.arange(200) % 10
    np.testing.assert_array_equal(second.train.pictures, write_digits(labels, 0))
    np.testing.assert_array_equal(second.train.labels, labels)
