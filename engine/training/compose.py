"""Make a recipe from names, as the command line and the window give them."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from engine.data.augment import Augmentation
from engine.data.catalogue import DATASETS, is_joined, judging_set, load_dataset
from engine.errors import UserError
from engine.optimizers import OPTIMIZERS, Optimizer
from engine.presets import PRESETS, PictureShape, build_preset
from engine.training.recipe import Recipe
from engine.training.settings import with_settings

DEFAULT_PRESET = "lenet"


def data_form(name: str) -> tuple[PictureShape, int]:
    """Picture shape (channels, height, width) and number of classes of a data set.

    Quick for the known names; a folder is read. Raises: UserError where there is none.
    """
    source = DATASETS.get(judging_set(name))
    if source is not None:
        return source.picture_shape, len(source.labels)
    dataset = load_dataset(name)
    channels, height, width = dataset.picture_shape
    return (channels, height, width), len(dataset.labels)


def placed(data: str) -> str:
    """A data set's name as it is, a folder as its whole path: a recipe holds from anywhere."""
    known = data in DATASETS or is_joined(data)
    return data if known else str(Path(data).expanduser().absolute())


def compose(
    base: Recipe | None = None,
    data: str | None = None,
    preset: str | None = None,
    optimizer: str | None = None,
    learning_rate: float | None = None,
    settings: Iterable[str] = (),
    **choices: Any,
) -> Recipe:
    """A recipe, or another one with some choices changed; None leaves a choice as it is.

    `choices` are further fields of `Recipe`, `settings` any by path, which are put in last
    (`with_settings`). A new data set or preset brings a new network, a new
    optimizer its usual learning rate unless one is given.
    Raises: UserError where a choice is unknown, out of range or does not fit the others.
    """
    changes = {name: value for name, value in choices.items() if value is not None}
    if optimizer is not None:
        changes["optimizer"] = chosen = optimizer_called(optimizer)
        learning_rate = chosen.usual_rate if learning_rate is None else learning_rate
    if base is None:
        base = _fresh(placed(data or "digits"), preset or DEFAULT_PRESET)
    elif data is not None or preset is not None:
        changes |= _renewed(base, None if data is None else placed(data), preset)
    if learning_rate is not None:
        schedule: Any = base.schedule
        changes["schedule"] = msgspec.structs.replace(schedule, learning_rate=learning_rate)
    return with_settings(msgspec.structs.replace(base, **changes), settings)


def optimizer_called(name: str) -> Optimizer:
    """The optimizer of that name with its usual settings; capital letters don't matter."""
    known = {key.lower(): kind for key, kind in OPTIMIZERS.items()}
    if name.lower() not in known:
        raise UserError(f"There is no optimizer {name!r}. Known are {', '.join(OPTIMIZERS)}.")
    return known[name.lower()]()


def _fresh(data: str, preset: str) -> Recipe:
    network = build_preset(preset, *data_form(data))
    source = DATASETS.get(data)
    augmentation = source.augmentation if source else Augmentation()
    return Recipe(network, data=data, preset=preset, augmentation=augmentation)


def _renewed(base: Recipe, data: str | None, preset: str | None) -> dict[str, Any]:
    name = data or base.data
    if preset is None and not _is_stock(base):
        return {"data": name}  # a network of the user's own stays; training says where it can't fit
    preset = preset or base.preset
    return {"data": name, "preset": preset, "network": build_preset(preset, *data_form(name))}


def _is_stock(recipe: Recipe) -> bool:
    """Whether the network is the preset's, as nobody has changed it."""
    network = recipe.network
    if recipe.preset not in PRESETS:
        return False
    return build_preset(recipe.preset, network.input_shape, network.classes) == network
