"""What a race is, and what makes it fair."""

from collections.abc import Sequence
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from engine.errors import UserError
from engine.families import FAMILIES
from engine.spec import Spec, from_json
from engine.training.compose import optimizer_called
from engine.training.recipe import Recipe

FEWEST, MOST = 2, 8  # entrants
RACED = ("SGD", "Momentum", "Nesterov", "Adagrad", "Adadelta", "RMSprop", "Adam")
RATES = (0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0)  # the shared grid
SHARED = (
    "network", "data", "samples", "limit", "validation", "shuffle", "augmentation", "pretraining",
    "start", "frozen", "batch_size", "epochs", "seed", "threads",
)  # fmt: skip
"""What all entrants must have in common: it decides initial weights, batches and effort."""


class Race(Spec, frozen=True):
    """Recipes that start from the same weights and see the same batches in the same order.

    Where there are `rates`, every recipe first tries each of them for `search_epochs`, and races
    at the one with the lowest validation loss: the same grid and the same budget for all. Without
    rates each keeps its own. `in_turns`: a step of each after the other, else run after run.
    Raises: UserError where the recipes differ in what must be the same, or are too few or many.
    """

    recipes: tuple[Recipe, ...]
    rates: tuple[Annotated[float, Meta(gt=0.0, le=100.0)], ...] = RATES
    search_epochs: Annotated[int, Meta(ge=1, le=1000)] = 1
    in_turns: bool = True

    def __post_init__(self) -> None:
        super().__post_init__()
        if not FEWEST <= len(self.recipes) <= MOST:
            raise UserError(
                f"A race has {FEWEST} to {MOST} recipes; there are {len(self.recipes)}. "
                "Choose others."
            )
        first = self.recipes[0]
        for name in SHARED:
            if any(getattr(recipe, name) != getattr(first, name) for recipe in self.recipes):
                raise UserError(
                    f"These recipes can't race: they differ in {name}, which decides the initial "
                    "weights, the batches or the effort. Make it the same in all."
                )

    @property
    def names(self) -> tuple[str, ...]:
        """What the entrants are called: by optimizer, numbered where two have the same."""
        kinds = [type(recipe.optimizer).__name__ for recipe in self.recipes]
        names = []
        for place, kind in enumerate(kinds):
            twins = kinds.count(kind) > 1
            names.append(f"{kind} {kinds[: place + 1].count(kind)}" if twins else kind)
        return tuple(names)


def optimizer_race(base: Recipe, optimizers: Sequence[str] = RACED, **options: Any) -> Race:
    """The base recipe once with each optimizer at its usual settings; `options` are Race's.

    Raises: UserError where an optimizer is unknown, or too few or too many are given.
    """
    recipes = []
    for name in optimizers:
        optimizer = optimizer_called(name)
        recipe = msgspec.structs.replace(base, optimizer=optimizer)
        recipes.append(with_rate(recipe, optimizer.usual_rate))
    return Race(tuple(recipes), **options)


def with_rate(recipe: Recipe, learning_rate: float) -> Recipe:
    """The recipe with its schedule at another learning rate."""
    schedule: Any = recipe.schedule
    schedule = msgspec.structs.replace(schedule, learning_rate=learning_rate)
    return msgspec.structs.replace(recipe, schedule=schedule)


def rate_of(recipe: Recipe) -> float:
    """The learning rate of the recipe's schedule."""
    schedule: Any = recipe.schedule
    return float(schedule.learning_rate)


def read_race(text: str | bytes) -> Race:
    """The race described in JSON. Raises: UserError where it is none."""
    return from_json(text, Race, FAMILIES, "The race")
