"""Small changes that keep a picture's meaning, so that a network sees each one in many ways."""

from typing import Annotated

import numpy as np
from msgspec import Meta

from engine.array import Array
from engine.draws import Draws
from engine.imaging.warp import warp_pictures
from engine.spec import Spec


class Augmentation(Spec, frozen=True):
    """Random affine changes, each uniform between -limit and +limit; 0 switches it off.

    A picture is scaled, sheared, rotated about its middle and shifted in one bilinear step; what
    comes in from outside is black. Limits that suit MNIST: 2 pixels, 10 degrees, 0.1, 10 degrees.
    Raises: UserError for a limit below 0 or above what leaves a picture recognisable.
    Source: Simard, Steinkraus & Platt 2003, "Best practices for convolutional neural networks".
    """

    # Right and down independently; 1 … 3 are usual.
    shift: Annotated[float, Meta(ge=0.0, le=14.0)] = 0.0  # pixels
    # About the middle; 5 … 15 are usual, and a 6 stays a 6.
    rotation: Annotated[float, Meta(ge=0.0, le=180.0)] = 0.0  # degrees
    # Height and width independently: 0.1 is 90 … 110 %.
    scale: Annotated[float, Meta(ge=0.0, le=0.5)] = 0.0  # fraction
    # By which upright strokes lean; 5 … 15 are usual.
    shear: Annotated[float, Meta(ge=0.0, le=45.0)] = 0.0  # degrees

    @property
    def active(self) -> bool:
        """Whether anything is changed at all."""
        return any((self.shift, self.rotation, self.scale, self.shear))

    def apply(self, pictures: Array, draws: Draws) -> Array:
        """uint8 (N, H, W) or (N, H, W, C) -> the same shape, one row of draws a picture."""
        if not self.active:
            return pictures
        signed = 2 * draws.uniform(len(pictures), 6).astype(np.float64) - 1
        return warp_pictures(pictures, self._matrices(signed, *pictures.shape[1:3]))

    def _matrices(self, signed: Array, height: int, width: int) -> Array:
        """Shift · rotation · shear · scale about the middle, float64 (N, 2, 3).

        `signed`: (N, 6) in -1 … 1, for shift x and y, rotation, scale x and y, shear.
        """
        angle = np.radians(self.rotation) * signed[:, 2]
        scale_x, scale_y = (1 + self.scale * signed[:, column] for column in (3, 4))
        lean = np.tan(np.radians(self.shear) * signed[:, 5]) * scale_y
        cosine, sine = np.cos(angle), np.sin(angle)
        matrices = np.empty((len(signed), 2, 3))
        matrices[:, 0, 0], matrices[:, 0, 1] = cosine * scale_x, cosine * lean - sine * scale_y
        matrices[:, 1, 0], matrices[:, 1, 1] = sine * scale_x, sine * lean + cosine * scale_y
        middle = np.array([(width - 1) / 2, (height - 1) / 2])
        matrices[:, :, 2] = middle - matrices[:, :, :2] @ middle + self.shift * signed[:, :2]
        return matrices
