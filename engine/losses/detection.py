"""The loss of a detector: is there something, where exactly, and which."""

from typing import Annotated

import numpy as np
from msgspec import Meta

from engine.array import Array
from engine.detection.learned.generalised_overlap import generalised_overlap
from engine.detection.learned.targets import Targets, assign, count_boxes
from engine.losses.base import Loss, squash
from engine.spec import Spec

OBJECTNESS, BOX, CLASSES = 0, slice(1, 5), slice(5, None)  # as in DetectorNetwork
LARGEST_LOGARITHM = 6.0  # of a box's side in cells; beyond, it doesn't grow


class Detection(Spec, Loss, frozen=True):
    """What a detector's maps are worth, cell by cell; labels as `engine.detection.learned.targets`.

    With p = σ(objectness), the sum over cells that answer for a box, all of one box counting as 1,
        -(1 - p)^gamma · log p + box · (1 - GIoU) + classes · (-log softmax_class),
    and over cells elsewhere -w^sparing · p^gamma · log(1 - p), w the cell's emptiness; divided by
    the number of boxes and pictures together, so that pictures without a box count too.

    Shapes: outputs (N, 5 + classes, H', W'), labels (N, M, 5)
    Gradient: focal terms g(z) with t = ±1 towards the target, s = σ(t · z):
        t · (1 - s)^gamma · (gamma · s · log s - (1 - s)); softmax - onehot; GIoU's own, through
        the sides' exponentials.
    Source: Lin, Goyal, Girshick, He & Dollár 2017 (focal loss, sigmoid); Zhou, Wang & Krähenbühl
    2019, equation 1 (spared cells); Rezatofighi et al. 2019 (GIoU); Tian, Shen, Chen & He 2019,
    equation 2 (their sum).
    """

    gamma: Annotated[float, Meta(ge=0.0, le=20.0)] = 2.0
    sparing: Annotated[float, Meta(ge=0.0, le=20.0)] = 4.0
    box: Annotated[float, Meta(ge=0.0, le=1000.0)] = 2.0
    classes: Annotated[float, Meta(ge=0.0, le=1000.0)] = 1.0

    def weight(self, labels: Array) -> float:
        """Boxes to be found, and pictures."""
        return float(count_boxes(labels) + len(labels))

    def correct(self, outputs: Array, labels: Array) -> float:
        """The share of boxes that are found and read rightly, times the pictures.

        Where there is no box, the share of pictures in which nothing is found.
        """
        targets = assign(labels, *outputs.shape[2:])
        if not len(targets.boxes):
            return float((outputs[:, OBJECTNESS].max(axis=(1, 2)) < 0).sum())
        cells = _cells(outputs, targets)
        right = cells[:, CLASSES].argmax(axis=1) == targets.boxes[:, 0]
        right &= cells[:, OBJECTNESS] > 0
        return float((right * targets.shares).sum() / targets.shares.sum()) * len(labels)

    def value_and_gradient(self, outputs: Array, labels: Array) -> tuple[float, Array]:
        labels = labels.astype(outputs.dtype, copy=False)
        targets = assign(labels, *outputs.shape[2:])
        cells = _cells(outputs, targets)
        value, slope = self._filled(cells, targets)
        gradient = np.zeros_like(outputs)
        empty, gradient[:, OBJECTNESS] = self._empty(outputs[:, OBJECTNESS], targets.emptiness)
        gradient[targets.pictures, :, targets.rows, targets.columns] = slope
        whole = self.weight(labels)
        gradient /= outputs.dtype.type(whole)
        return (value + empty) / whole, gradient

    def _filled(self, cells: Array, targets: Targets) -> tuple[float, Array]:
        """The sum over cells (P, 5 + classes) that answer for a box, and its gradient there."""
        slope = np.empty_like(cells)
        there, slope[:, OBJECTNESS] = _focal(cells[:, OBJECTNESS], self.gamma, 1)
        where, slope[:, BOX] = _box_loss(cells[:, BOX], targets)
        which, slope[:, CLASSES] = _class_loss(cells[:, CLASSES], targets.boxes[:, 0])
        slope[:, BOX] *= self.box
        slope[:, CLASSES] *= self.classes
        slope *= targets.shares[:, None]
        value = (there + self.box * where + self.classes * which) * targets.shares
        return float(value.sum()), slope

    def _empty(self, objectness: Array, emptiness: Array) -> tuple[float, Array]:
        """The sum over all other cells, and its gradient at the objectness (N, H', W')."""
        value, slope = _focal(objectness, self.gamma, -1)
        weights = np.where(emptiness > 0, emptiness**self.sparing, 0)
        return float((value * weights).sum(dtype=np.float64)), slope * weights


def _cells(outputs: Array, targets: Targets) -> Array:
    """What the cells that answer for a box say, (P, 5 + classes)."""
    cells: Array = outputs[targets.pictures, :, targets.rows, targets.columns]
    return cells


def _focal(logits: Array, gamma: float, towards: int) -> tuple[Array, Array]:
    """-(1 - s)^γ · log s with s = σ(± logit), and its slope."""
    z = logits * towards
    surprise = np.maximum(-z, 0) + np.log1p(np.exp(-np.abs(z)))  # -log s
    sure, doubt = squash(z, "sigmoid"), squash(-z, "sigmoid")
    focus = doubt**gamma
    return focus * surprise, -towards * focus * (gamma * sure * surprise + doubt)


def _box_loss(coded: Array, targets: Targets) -> tuple[Array, Array]:
    """1 - GIoU for boxes (P, 4) coded as offsets and logarithms, and its gradient."""
    sides = np.exp(np.minimum(coded[:, 2:], LARGEST_LOGARITHM))
    middles = np.stack([targets.columns, targets.rows], axis=1) + coded.dtype.type(0.5)
    boxes = np.concatenate([middles.astype(coded.dtype) + coded[:, :2], sides], axis=1)
    value, slope = generalised_overlap(boxes, targets.boxes[:, 1:])
    slope[:, 2:] *= sides * (coded[:, 2:] < LARGEST_LOGARITHM)
    return 1 - value, -slope


def _class_loss(scores: Array, classes: Array) -> tuple[Array, Array]:
    """-log softmax of the right class, (P,), and its gradient."""
    places = np.arange(len(scores)), classes.astype(np.int64)
    shifted = scores - scores.max(axis=1, keepdims=True)
    slope = np.exp(shifted)
    total = slope.sum(axis=1, keepdims=True)
    slope /= total
    value = np.log(total[:, 0]) - shifted[places]
    slope[places] -= 1
    return value, slope
