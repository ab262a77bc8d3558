"""A little noise that breaks the answer: the fast gradient sign method."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator

from engine.array import Array
from engine.errors import UserError
from engine.inspect.checks import check_labels, check_pictures, check_range
from engine.inspect.progress import Progress
from engine.inspect.scores import gradient_at, one_hot
from engine.layers import Context, Softmax
from engine.model import Model

WHITE = 255
BLACKEST = -1e30  # a logit that takes a class out of a softmax; far from overflow in float32
REFINEMENTS = 10  # halvings of a grey level: to a thousandth


@dataclass(frozen=True)
class Attack:
    """Pictures with noise on them, and what the model says of them."""

    pictures: Array  # as given: (N, H, W) or (N, H, W, C); uint8, or float32 where not quantised
    strength: float  # grey levels, the most that any pixel has moved
    probabilities: Array  # (N, classes)


def fgsm(
    model: Model, pictures: Array, labels: Array | int, strength: float, quantised: bool = True
) -> Attack:
    """Move every pixel by `strength` grey levels the way that makes the loss grow.

    picture' = clip(picture + strength · sign(d J / d picture), 0, 255), J the cross-entropy of
    the class in `labels`; quantised rounds to whole grey levels, as a picture file would.
    Shapes: pictures uint8 (N, H, W) or (N, H, W, C), labels (N,) or one for all.
    Raises: UserError for pictures or classes the model doesn't have, or a strength outside 0 … 255.
    Source: Goodfellow, Shlens & Szegedy 2015, section 4.
    """
    check_range("The noise's strength in grey levels", strength, 0, WHITE)
    signs = loss_signs(model, pictures, labels)
    return _attacked(model, pictures, signs, strength, quantised)


def random_noise(
    model: Model, pictures: Array, strength: float, rng: Generator, quantised: bool = True
) -> Attack:
    """Move every pixel by `strength` grey levels up or down by chance: what `fgsm` is held against.

    Shapes and errors: as `fgsm`.
    """
    check_range("The noise's strength in grey levels", strength, 0, WHITE)
    _check_grey(pictures)
    signs = rng.integers(0, 2, pictures.shape).astype(np.float32) * 2 - 1
    return _attacked(model, pictures, signs, strength, quantised)


def smallest_flip(
    model: Model, picture: Array, label: int | None = None, quantised: bool = True, batch: int = 16
) -> Iterator[Progress[Attack | None]]:
    """The smallest strength along FGSM's direction at which the answer is no longer `label`.

    Every whole strength from 0 to 255 is tried in turn, because more noise may bring the answer
    back; not quantised, the last grey level before the flip is then halved down to a thousandth.
    None as label means the model's answer. The last step holds the attack, or None where even 255
    does not flip it.
    Shapes: picture uint8 (H, W) or (H, W, C).
    Raises: UserError as `fgsm` does.
    """
    answer = int(model.probabilities(picture[None])[0].argmax()) if label is None else label
    signs = loss_signs(model, picture[None], answer)
    for start in range(0, WHITE + 1, batch):
        strengths = np.arange(start, min(start + batch, WHITE + 1), dtype=np.float32)
        noisy = _moved(picture[None], signs, strengths, quantised)
        flipped = model.probabilities(noisy).argmax(axis=1) != answer
        if flipped.any():
            strength = float(strengths[flipped.argmax()])
            if not quantised and strength > 0:
                strength = _refined(model, picture[None], signs, strength, answer)
            attack = _attacked(model, picture[None], signs, strength, quantised)
            yield Progress(WHITE + 1, WHITE + 1, attack)
            return
        yield Progress(int(strengths[-1]) + 1, WHITE + 1, None)


def loss_signs(model: Model, pictures: Array, labels: Array | int) -> Array:
    """Where the loss of the class in `labels` grows with a pixel +1, where it falls -1, float32.

    Of the pictures' shape. With q the softmax over the other classes' logits, J's gradient at the
    logits is (1 - p_label) · (q - onehot(label)): the first factor, which is 0 in float32 where the
    network is sure, does not change a sign and is left out.
    """
    _check_grey(pictures)
    x = model.preprocessing.normalise(pictures)
    check_pictures(model.network, x)
    classes = check_labels(model.network, labels, len(x))

    def slope(logits: Array) -> Array:
        chosen = one_hot(classes, logits)
        others = np.where(chosen == 1, np.asarray(BLACKEST, logits.dtype), logits)
        return Softmax().forward({}, others, Context())[0] - chosen

    signs = np.sign(gradient_at(model.network, model.weights, x, slope))
    return signs[:, 0] if pictures.ndim == 3 else signs.transpose(0, 2, 3, 1)


def _moved(pictures: Array, signs: Array, strengths: Array | float, quantised: bool) -> Array:
    """The pictures with signs · strength added, one strength a picture or one for all."""
    amount = np.reshape(np.asarray(strengths, np.float32), (-1, *[1] * (pictures.ndim - 1)))
    noisy = np.clip(pictures + amount * signs, 0, WHITE).astype(np.float32, copy=False)
    return np.rint(noisy).astype(np.uint8) if quantised else noisy


def _attacked(
    model: Model, pictures: Array, signs: Array, strength: float, quantised: bool
) -> Attack:
    noisy = _moved(pictures, signs, strength, quantised)
    return Attack(noisy, strength, model.probabilities(noisy))


def _check_grey(pictures: Array) -> None:
    if pictures.dtype != np.uint8:
        raise UserError(
            f"Noise is laid on pictures of whole grey levels (uint8); these are {pictures.dtype}. "
            "Give the pictures as they were before normalisation."
        )


def _refined(model: Model, picture: Array, signs: Array, strength: float, answer: int) -> float:
    """Halve the last grey level before a flip; the upper end always flips."""
    low, high = strength - 1, strength
    for _ in range(REFINEMENTS):
        middle = (low + high) / 2
        noisy = _moved(picture, signs, middle, quantised=False)
        if int(model.probabilities(noisy)[0].argmax()) == answer:
            low = middle
        else:
            high = middle
    return high
