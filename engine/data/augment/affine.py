"""Scale, shear, rotation and shift of each picture as one matrix."""

import numpy as np

from engine.array import Array


def affine_matrices(
    limits: tuple[float, float, float, float], signed: Array, height: int, width: int
) -> Array:
    """Shift · rotation · shear · scale about the middle, float64 (N, 2, 3).

    `limits`: shift in pixels, rotation in degrees, scale as a fraction, shear in degrees.
    `signed`: (N, 6) in -1 … 1, for shift x and y, rotation, scale x and y, shear.
    """
    shift, rotation, scale, shear = limits
    angle = np.radians(rotation) * signed[:, 2]
    scale_x, scale_y = (1 + scale * signed[:, column] for column in (3, 4))
    lean = np.tan(np.radians(shear) * signed[:, 5]) * scale_y
    cosine, sine = np.cos(angle), np.sin(angle)
    matrices = np.empty((len(signed), 2, 3))
    matrices[:, 0, 0], matrices[:, 0, 1] = cosine * scale_x, cosine * lean - sine * scale_y
    matrices[:, 1, 0], matrices[:, 1, 1] = sine * scale_x, sine * lean + cosine * scale_y
    middle = np.array([(width - 1) / 2, (height - 1) / 2])
    matrices[:, :, 2] = middle - matrices[:, :, :2] @ middle + shift * signed[:, :2]
    return matrices
