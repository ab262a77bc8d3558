"""Long work as a generator: each step tells how far it is and what it has so far."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

Result = TypeVar("Result")


@dataclass(frozen=True)
class Progress(Generic[Result]):
    """A step of long work; whoever wants to cancel asks for no further one."""

    done: int
    total: int
    result: Result  # what is known so far; whole where done == total


def finish(steps: Iterable[Progress[Result]]) -> Result:
    """Go through all the steps and give the last one's result."""
    last = None
    for last in steps:  # noqa: B007 - the last one is the answer
        pass
    assert last is not None, "long work has at least one step"
    return last.result
