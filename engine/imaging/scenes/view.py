"""Where a sheet lies before the camera: from places on the sheet to places in the picture."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.array import Array
from engine.imaging.opencv import cv2

COARSE = 8  # pixels between the places that are worked out exactly
ROUNDS = 8  # of taking back a bend; each leaves a tenth of the error or less


@dataclass(frozen=True)
class View:
    """A camera's view of a sheet that is slanted and a little bent.

    A place on the sheet that lies at u when it is flat lies at u + Σ amplitude · sin(waves · u +
    phase) of the sheet's own drawing, and is seen at matrix · (u, 1). Places are x, y in pixels,
    counted from the middle of the first.
    """

    size: tuple[int, int]  # the picture's height and width
    sheet: tuple[int, int]  # the sheet's
    matrix: Array  # float64 (3, 3), from the sheet to the picture
    amplitudes: Array  # float64 (B, 2), pixels
    waves: Array  # float64 (B, 2), radians a pixel
    phases: Array  # float64 (B,)

    @classmethod
    def through(cls, size: tuple[int, int], corners: Array, bends: tuple[Array, ...]) -> "View":
        """The view in which the sheet's `corners`, (4, 2) clockwise from the top left, are the
        picture's. The sheet is as large as they and the bends need.

        `bends`: amplitudes, waves and phases, the fields of those names.
        """
        reach = np.abs(bends[0]).sum(axis=0) + 1
        least = np.floor(corners.min(axis=0) - reach)
        width, height = (np.ceil(corners.max(axis=0) + reach - least) + 1).astype(int).tolist()
        bottom, right = size[0] - 1, size[1] - 1
        seen = np.array([(0, 0), (right, 0), (right, bottom), (0, bottom)], np.float32)
        matrix = cv2.getPerspectiveTransform((corners - least).astype(np.float32), seen)
        return cls(size, (height, width), matrix, *bends)

    def project(self, points: Array) -> Array:
        """Where places of the sheet's drawing, float (N, 2), are seen: float64 (N, 2)."""
        flat = points = np.asarray(points, np.float64)
        for _ in range(ROUNDS if len(self.phases) else 0):
            flat = points - self._bend(flat)
        return _mapped(self.matrix, flat)

    def look(self, sheet: Array) -> Array:
        """The sheet as it is seen: uint8 (h, w, 3) or (h, w) -> uint8 of the picture's size."""
        x, y = self._origins()
        return cv2.remap(sheet, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)

    def slopes(self) -> Array:
        """How the bent sheet turns to the light, -1 … 1, at a quarter of the picture's size."""
        height, width = (-(-side // 4) for side in self.size)
        y, x = np.mgrid[:height, :width].reshape(2, -1) * 4.0
        flat = _mapped(np.linalg.inv(self.matrix), np.stack([x, y], axis=1))
        phases = flat @ self.waves.T + self.phases
        turned: Array = np.cos(phases).sum(axis=1) / max(len(self.phases), 1)
        return turned.astype(np.float32).reshape(height, width)

    def _origins(self) -> tuple[Array, Array]:
        """The place on the sheet of each of the picture's pixels, x and y, float32 (H, W).

        Worked out for the middles of blocks and between those linearly, as resizing does.
        """
        rows, columns = (-(-side // COARSE) + 2 for side in self.size)
        middle = (COARSE - 1) / 2
        y, x = (np.mgrid[:rows, :columns].reshape(2, -1) - 1.0) * COARSE + middle
        flat = _mapped(np.linalg.inv(self.matrix), np.stack([x, y], axis=1))
        places = (flat + self._bend(flat)).astype(np.float32).reshape(rows, columns, 2)
        whole: Any = cv2.resize(places, (columns * COARSE, rows * COARSE))
        whole = whole[COARSE : COARSE + self.size[0], COARSE : COARSE + self.size[1]]
        return np.ascontiguousarray(whole[..., 0]), np.ascontiguousarray(whole[..., 1])

    def _bend(self, flat: Array) -> Array:
        moved: Array = np.sin(flat @ self.waves.T + self.phases) @ self.amplitudes
        return moved


def _mapped(matrix: Array, points: Array) -> Array:
    """The places (N, 2) under a projective matrix (3, 3)."""
    along = points @ matrix[:, :2].T + matrix[:, 2]
    mapped: Array = along[:, :2] / along[:, 2:]
    return mapped
