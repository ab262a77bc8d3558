"""In which order the pictures of a test set are gone through."""

import numpy as np

from engine.array import Array


def places_of(labels: Array, wanted: int | None) -> Array:
    """The numbers of the pictures of a class, or of all; in the order of the set."""
    return np.arange(len(labels)) if wanted is None else np.flatnonzero(labels == wanted)


def next_example(labels: Array, wanted: int | None, now: int, by: int) -> int | None:
    """The next picture of the class after number `now`, or the last before it; round and round."""
    places = places_of(labels, wanted)
    if not len(places):
        return None
    if by > 0:
        at = np.searchsorted(places, now, side="right")
    else:
        at = np.searchsorted(places, now, side="left") - 1
    return int(places[at % len(places)])
