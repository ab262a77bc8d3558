"""A recipe's data, loaded and cut into its three parts."""

import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import msgspec
import numpy as np

from engine.data.catalogue import load_dataset
from engine.data.dataset import Dataset, Part
from engine.data.samples import with_samples
from engine.data.split import class_counts, split, subset
from engine.detection.learned.network import BESIDES, DetectorNetwork
from engine.detection.learned.scene_set import SceneSet
from engine.errors import UserError
from engine.losses import Loss
from engine.losses.base import class_weights_from
from engine.preprocessing import Preprocessing, measure
from engine.training.recipe import Recipe


@dataclass(frozen=True)
class TrainingData:
    """What a run learns from, what it is watched on, and what it is judged by once at the end."""

    training: Part
    validation: Part
    test: Part
    labels: tuple[str, ...]
    preprocessing: Preprocessing  # measured on the training part alone

    def balanced(self, loss: Loss) -> Loss:
        """The loss with class weights that give rare and frequent classes the same say."""
        weights = class_weights_from(self.training.labels, len(self.labels))
        spec: Any = loss
        changed: Loss = msgspec.structs.replace(spec, class_weights=weights)
        return changed

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 of the pictures and labels that a run learns from and is watched on."""
        digest = hashlib.sha256()
        for part in (self.training, self.validation):
            for array in (part.pictures, part.labels):
                digest.update(f"{array.dtype} {array.shape}".encode())
                digest.update(np.ascontiguousarray(array).data)
        return digest.hexdigest()


def prepare_data(recipe: Recipe) -> TrainingData:
    """Load and split the recipe's data set.

    Raises: UserError where it is absent or does not fit the recipe's network.
    """
    if recipe.scenes is not None:
        return compose_data(recipe, recipe.scenes)
    dataset = load_dataset(recipe.data)
    if recipe.samples:
        dataset = with_samples(dataset)
    return split_data(recipe, dataset)


def compose_data(recipe: Recipe, chosen: SceneSet) -> TrainingData:
    """Compose a detector's scenes and cut them into tiles.

    Raises: UserError where the network tells other classes apart than scenes show.
    """
    from engine.detection.learned.tiles import cut_scenes  # noqa: PLC0415 - brings OpenCV
    from engine.detection.scenes import LABELS, scenes  # noqa: PLC0415 - likewise

    network = recipe.network
    assert isinstance(network, DetectorNetwork), "a recipe with scenes has one"
    if network.classes != len(LABELS):
        raise UserError(
            f"Scenes show {len(LABELS)} digits; the network tells {network.classes} classes apart. "
            f"Give its last layer {BESIDES + len(LABELS)} filters."
        )
    size = chosen.height, chosen.width
    counts = (chosen.count, chosen.watched, chosen.judged)
    training, validation, test = (
        cut_scenes(scenes(count, seed, chosen.style, size), network, seed)
        for seed, count in enumerate(counts, chosen.seed)
    )
    preprocessing = measure(training.pictures, "photo")
    return TrainingData(training, validation, test, LABELS, preprocessing)


def split_data(recipe: Recipe, dataset: Dataset) -> TrainingData:
    """Split a data set at hand as the recipe says. Raises: UserError where it does not fit."""
    _check_fit(recipe, dataset)
    training, validation = split(dataset.train, recipe.validation, recipe.seed)
    if dataset.extra is not None:
        training = training.joined(dataset.extra)
    if recipe.limit:
        training = subset(training, recipe.limit, recipe.seed)
    if len(validation) == 0:
        raise UserError(
            f"A validation share of {recipe.validation} of {len(dataset.train)} pictures is none "
            "at all. Use a larger share or more pictures."
        )
    _check_watched(recipe, dataset, validation)
    preprocessing = measure(training.pictures, dataset.input_path)
    return TrainingData(training, validation, dataset.test, dataset.labels, preprocessing)


def _check_watched(recipe: Recipe, dataset: Dataset, validation: Part) -> None:
    """Refuse to watch an area that is not defined: no epoch would ever be better than the first."""
    counts = class_counts(validation.labels, len(dataset.labels))
    absent = [name for name, count in zip(dataset.labels, counts, strict=True) if not count]
    if recipe.watch == "auc" and absent:
        raise UserError(
            "Watching the AUC needs validation pictures of every class; there are none of "
            f"{', '.join(absent)}. Use a larger share for validation, or watch the loss."
        )


def _check_fit(recipe: Recipe, dataset: Dataset) -> None:
    network = recipe.network
    if dataset.picture_shape != tuple(network.input_shape):
        raise UserError(
            f"The network reads pictures of {network.input_shape} (channels, height, width); "
            f"those of {dataset.name} are {dataset.picture_shape}. Choose a network made for them."
        )
    if network.classes != len(dataset.labels):
        raise UserError(
            f"The network tells {network.classes} classes apart; {dataset.name} has "
            f"{len(dataset.labels)}. Give the last layer {len(dataset.labels)} units."
        )
