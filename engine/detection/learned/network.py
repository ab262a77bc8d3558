"""A network that answers at every place of a picture: is there a sign, where exactly, which."""

from typing import Annotated

import numpy as np
from msgspec import Meta
from numpy.random import Generator

from engine.array import Shape, Weights
from engine.errors import UserError
from engine.network import Network

OBJECTNESS, BOX, CLASSES = 0, slice(1, 5), slice(5, None)
"""Which maps are which: one, four, and one a class."""

BESIDES = 5  # maps that are no classes
RARE = 0.01  # how sure a fresh network is that there is something


class DetectorNetwork(Network, frozen=True):
    """A fully convolutional network whose outputs are maps of cells, one scale at a time.

    Map 0 is objectness, as a logit; maps 1 to 4 are the box: its centre's offset from the cell's,
    and the logarithms of its width and height, all in cells; the others are the classes' logits.
    Signs whose longer side is from `smallest` to `largest` pixels are found; others in smaller
    copies of the picture, each half as large as the one before.

    A fresh network holds every cell for empty, as sure as π = 0.01 allows: the many empty cells
    would drown the few others at the start.
    Shapes: (N, C, H, W) -> (N, 5 + classes, H', W')
    Raises: UserError where the layers don't end in maps, or cells are not square.
    Source: FCOS (Tian, Shen, Chen & He 2019) for answers of cells without anchors; YOLOX (Ge, Liu,
    Wang, Li & Sun 2021) for how they code a box; one network at several scales of the picture as
    in SNIP (Singh & Davis 2018); π from Lin, Goyal, Girshick, He & Dollár 2017, section 4.1.
    """

    smallest: Annotated[float, Meta(gt=0.0, le=1000.0)] = 10.0  # pixels
    largest: Annotated[float, Meta(gt=0.0, le=4000.0)] = 36.0  # pixels

    def _check_ending(self, shape: Shape) -> None:
        """Raises: UserError where the outputs are no maps of square cells."""
        if len(shape) != 3 or shape[0] < BESIDES + 1:
            raise UserError(
                "A detector's network must end in maps: objectness, four of the box and at least "
                f"one of a class, {BESIDES + 1} or more. This one ends in {shape}. Leave Flatten "
                "and Dense out; end in a convolution."
            )
        _, height, width = self.input_shape
        if height != shape[1] * self.stride or width != shape[2] * self.stride:
            raise UserError(
                f"A detector's cells must be square and cover the picture; {shape[1]} × {shape[2]} "
                f"cells don't cover {height} × {width} pixels. Use convolutions that keep the "
                "size but for their stride, and sides that the strides divide."
            )
        if self.largest < 2 * self.smallest:
            raise UserError(
                f"A detector must find signs at least up to twice the smallest, which half the "
                f"picture shows again; {self.largest} is less than 2 × {self.smallest} pixels."
            )

    @property
    def stride(self) -> int:
        """The side of a cell in pixels."""
        return max(1, self.input_shape[1] // self.output_shape[1])

    @property
    def classes(self) -> int:
        """How many classes the network tells apart."""
        return self.output_shape[0] - BESIDES

    def init(self, rng: Generator) -> Weights:
        """Fresh float32 weights by path, with the last bias so that objectness is rare."""
        weights = super().init(rng)
        maps = self.output_shape[0]
        last = [path for path, w in weights.items() if path.endswith("bias") and len(w) == maps]
        if last:
            bias = weights[last[-1]].copy()
            bias[OBJECTNESS] = -np.log((1 - RARE) / RARE)
            weights[last[-1]] = bias
        return weights
