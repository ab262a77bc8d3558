"""A picture, the noise that breaks its answer, and both together."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from engine.array import Array
from engine.inspect.adversarial import Attack, fgsm, random_noise, smallest_flip
from engine.inspect.progress import Progress
from engine.model import Model

SEED = 0  # of the noise by chance: the same strength gives the same picture


@dataclass(frozen=True)
class Noisy:
    """What an attack made of one picture, ready to be shown."""

    picture: Array  # uint8, as the attack left it
    noise: Array  # int16, attacked - original, of the picture's shape
    probabilities: Array  # (classes,)
    strength: float  # grey levels

    @property
    def answer(self) -> int:
        """The most probable class."""
        return int(self.probabilities.argmax())

    @property
    def noise_picture(self) -> Array:
        """The noise as grey, uint8: none is the middle, all of it black or white."""
        largest = max(1, int(np.abs(self.noise).max()))
        return np.rint(127.5 + 127.5 * self.noise / largest).astype(np.uint8)


def add_noise(model: Model, picture: Array, label: int, strength: int, chance: bool) -> Noisy:
    """The picture with noise of that strength: against class `label`, or by chance.

    Raises: UserError for a class or a strength that can't be.
    """
    if chance:
        attack = random_noise(model, picture[None], strength, np.random.default_rng(SEED))
    else:
        attack = fgsm(model, picture[None], label, strength)
    return _noisy(picture, attack)


def find_flip(model: Model, picture: Array, label: int) -> Iterator[Progress[Noisy | None]]:
    """The weakest noise that changes the answer `label`; None at the end where none does."""
    for step in smallest_flip(model, picture, label):
        found = None if step.result is None else _noisy(picture, step.result)
        yield Progress(step.done, step.total, found)


def _noisy(picture: Array, attack: Attack) -> Noisy:
    attacked = attack.pictures[0]
    noise = attacked.astype(np.int16) - picture
    return Noisy(attacked, noise, attack.probabilities[0], attack.strength)
