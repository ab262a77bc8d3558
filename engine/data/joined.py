"""Several data sets as one: `mnist+strokes` is MNIST with strokes to learn from besides."""

from collections.abc import Callable
from dataclasses import replace
from functools import reduce

from engine.data.dataset import Dataset, Part
from engine.errors import UserError

JOINT = "+"


def load_joined(name: str, load: Callable[[str], Dataset]) -> Dataset:
    """The first of the named sets, with the training pictures of the others as `extra`.

    Validation and test pictures are the first one's alone, so scores can be compared.
    Raises: UserError where one is absent, or its pictures or classes are not the first one's.
    """
    first, *others = (load(part) for part in name.split(JOINT))
    for other in others:
        if other.picture_shape != first.picture_shape or other.labels != first.labels:
            raise UserError(
                f"{other.name} can't be joined to {first.name}: pictures {other.picture_shape} "
                f"and {len(other.labels)} classes, not {first.picture_shape} and "
                f"{len(first.labels)}, or other names. Join sets of the same kind."
            )
    extra = reduce(Part.joined, (other.train for other in others))
    return replace(first, name=name, extra=extra)
