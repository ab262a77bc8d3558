"""The description of all random changes, and their order."""

from typing import Annotated

import numpy as np
from msgspec import Meta

from engine.array import Array
from engine.data.augment.affine import affine_matrices
from engine.data.augment.elastic import elastic_displacements
from engine.data.augment.erasing import erased
from engine.data.augment.light import relit
from engine.data.augment.moving import flipped, moved
from engine.draws import Draws
from engine.imaging.pen import thicken_pictures
from engine.imaging.soften import soften_pictures
from engine.spec import Spec

# Where each kind draws its numbers, below the place given; the affine part draws at that itself.
ELASTIC, STROKE, FLIP, BLUR, LIGHT, NOISE, ERASE = range(1, 8)
OWN_PLACE = ("elastic", "stroke_width", "flip", "blur", "brightness", "contrast", "noise", "erase")
AFFINE = ("shift", "rotation", "scale", "shear")


class Augmentation(Spec, frozen=True):
    """Random changes that keep a picture's meaning; each field is a limit, 0 switches it off.

    Every picture draws its own amounts, uniform between -limit and +limit, or from 0 where there
    is only one direction. In this order: the pen is made thicker or thinner; the picture is
    mirrored; it is scaled, sheared, rotated about its middle, shifted and deformed in one bilinear
    step, with black coming in from outside; it is blurred, lit otherwise, made noisy, and a part is
    erased. What one field draws does not depend on the others.
    Limits that suit MNIST: 2 pixels, 10 degrees, 0.1, 10 degrees, and 2 pixels of elastic.
    Raises: UserError for a limit below 0 or above what leaves a picture recognisable.
    Source: Simard, Steinkraus & Platt 2003, "Best practices for convolutional neural networks"
    (affine, elastic); Zhong et al. 2020, "Random erasing data augmentation".
    """

    # Right and down independently; 1 … 3 are usual.
    shift: Annotated[float, Meta(ge=0.0, le=14.0)] = 0.0  # pixels
    # About the middle; 5 … 15 are usual, and a 6 stays a 6.
    rotation: Annotated[float, Meta(ge=0.0, le=180.0)] = 0.0  # degrees
    # Height and width independently: 0.1 is 90 … 110 %.
    scale: Annotated[float, Meta(ge=0.0, le=0.5)] = 0.0  # fraction
    # By which upright strokes lean; 5 … 15 are usual.
    shear: Annotated[float, Meta(ge=0.0, le=45.0)] = 0.0  # degrees
    # The largest displacement within a picture; 1 … 3 are usual.
    elastic: Annotated[float, Meta(ge=0.0, le=8.0)] = 0.0  # pixels
    # Over how far neighbours are displaced alike: 4 is a hand's trembling, 20 nearly a shift.
    elastic_smoothness: Annotated[float, Meta(ge=1.0, le=20.0)] = 4.0  # pixels
    # By which bright strokes grow wider or narrower; none vanishes. 1 is usual.
    stroke_width: Annotated[float, Meta(ge=0.0, le=4.0)] = 0.0  # pixels
    # The probability of exchanging left and right: 0.5 for things, 0 for characters.
    flip: Annotated[float, Meta(ge=0.0, le=1.0)] = 0.0
    # The deviation of a Gaussian; 0.3 … 1 are usual.
    blur: Annotated[float, Meta(ge=0.0, le=4.0)] = 0.0  # pixels
    # Every grey level is multiplied by 1 ± this.
    brightness: Annotated[float, Meta(ge=0.0, le=0.9)] = 0.0  # share
    # Every grey level's distance from the picture's mean is multiplied by 1 ± this.
    contrast: Annotated[float, Meta(ge=0.0, le=0.9)] = 0.0  # share
    # The deviation of Gaussian noise on every number; 0.02 … 0.1 are usual.
    noise: Annotated[float, Meta(ge=0.0, le=0.5)] = 0.0  # share of white
    # A rectangle of random grey levels, up to this large; 0.1 is usual, 0.4 for photos.
    erase: Annotated[float, Meta(ge=0.0, le=0.5)] = 0.0  # share of the picture's area

    @property
    def active(self) -> bool:
        """Whether anything is changed at all."""
        return any(getattr(self, name) for name in AFFINE + OWN_PLACE)

    def apply(self, pictures: Array, draws: Draws) -> Array:
        """uint8 (N, H, W) or (N, H, W, C) -> the same shape, one row of draws a picture."""
        if not self.active or len(pictures) == 0:
            return pictures
        return self._look(self._shape(pictures, draws), draws)

    def _shape(self, pictures: Array, draws: Draws) -> Array:
        """Pen, mirror, affine and elastic change: where the ink lies."""
        count, (height, width) = len(pictures), pictures.shape[1:3]
        if self.stroke_width:
            pixels = self.stroke_width * _signed(draws.at(STROKE), count, 1)[:, 0]
            pictures = thicken_pictures(pictures, pixels)
        if self.flip:
            pictures = flipped(pictures, draws.at(FLIP).uniform(count, 1)[:, 0] < self.flip)
        matrices = displacements = None
        if any(getattr(self, name) for name in AFFINE):
            limits = self.shift, self.rotation, self.scale, self.shear
            matrices = affine_matrices(limits, _signed(draws, count, 6), height, width)
        if self.elastic:
            displacements = elastic_displacements(
                self.elastic, self.elastic_smoothness, draws.at(ELASTIC), (count, height, width)
            )
        return moved(pictures, matrices, displacements)

    def _look(self, pictures: Array, draws: Draws) -> Array:
        """Blur, light, noise and erasing: what a camera and a crease do."""
        count = len(pictures)
        if self.blur:
            deviations = self.blur * draws.at(BLUR).uniform(count, 1)[:, 0]
            pictures = soften_pictures(pictures, deviations)
        if self.brightness or self.contrast or self.noise:
            limits = np.array((self.brightness, self.contrast))
            factors = 1 + limits * _signed(draws.at(LIGHT), count, 2)
            pictures = relit(pictures, factors, self.noise, draws.at(NOISE))
        if self.erase:
            pictures = erased(pictures, self.erase, draws.at(ERASE))
        return pictures


def _signed(draws: Draws, pictures: int, size: int) -> Array:
    """Float64 numbers in [-1, 1), one row a picture."""
    return 2 * draws.uniform(pictures, size).astype(np.float64) - 1
