"""The learned detector: the network's fast plan over every scale of a picture, cut into tiles."""

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from threading import Lock

import msgspec
import numpy as np

from engine.array import Array, Weights
from engine.blas import one_blas_thread, usable_cores
from engine.detection.boxes import Detections
from engine.detection.learned.decode import Candidates, candidates, settle
from engine.detection.learned.network import DetectorNetwork
from engine.detection.learned.pyramid import STEP, grey, pyramid
from engine.errors import UserError
from engine.inspect.receptive_field import field_size
from engine.model import Model
from engine.plan import compile_inference
from engine.plan.inference import Inference

LARGEST_TILE = 1024  # pixels of a side, without margins: memory stays bounded for any picture
SMALLEST_TILE = 192  # pixels: below, margins would cost more than a second core gains
COMPILED = 12  # sizes of tiles whose plans are kept


@dataclass(frozen=True)
class Span:
    """A tile along one axis: what is computed, and which of it counts; pixels."""

    first: int
    size: int
    kept_first: int
    kept_last: int


class LearnedDetector:
    """An `engine.detection.detector.Detector`; any thread may ask, one at a time is answered.

    Tiles carry margins as wide as the network sees, so that cutting changes no answer.
    Raises: UserError where the model is no detector, or doesn't read grey pictures.
    """

    def __init__(self, model: Model, threads: int | None = None) -> None:
        self._network = detector_network(model)
        self.labels = model.labels
        self._weights: Weights = model.weights
        self._preprocessing = model.preprocessing
        self._threads = threads or usable_cores()
        self._margin = _margin(self._network)
        self._plans: OrderedDict[tuple[int, int], Inference] = OrderedDict()
        self._lock = Lock()

    def detect(self, picture: Array) -> Detections:
        """Everything found in a picture, uint8 (H, W, 3) RGB or (H, W) grey, in its own pixels."""
        height, width = picture.shape[:2]
        found: list[Candidates] = []
        with self._lock, one_blas_thread():
            for level, plane in enumerate(pyramid(grey(picture))):
                found += self._look(plane, level)
        return settle(found, width, height)

    def _look(self, plane: Array, level: int) -> Iterator[Candidates]:
        """The candidates of one scale, tile by tile, as many at once as there are threads."""
        x = self._preprocessing.normalise(plane[None])[0]
        height, width = plane.shape
        part = max(SMALLEST_TILE, -(-height // self._threads))
        tiles = [
            (down, across)
            for down in spans(height, min(part, LARGEST_TILE), self._margin)
            for across in spans(width, LARGEST_TILE, self._margin)
        ]
        for start in range(0, len(tiles), self._threads):
            chosen = tiles[start : start + self._threads]
            views = [
                x[:, d.first : d.first + d.size, a.first : a.first + a.size] for d, a in chosen
            ]
            maps = self._outputs(np.stack(views))
            for (down, across), one in zip(chosen, maps, strict=True):
                yield self._decoded(one, down, across, level)

    def _decoded(self, maps: Array, down: Span, across: Span, level: int) -> Candidates:
        """The cells of a tile that count; a cell's side grows with the level."""
        side = self._network.stride
        rows = slice((down.kept_first - down.first) // side, (down.kept_last - down.first) // side)
        columns = slice(
            (across.kept_first - across.first) // side, (across.kept_last - across.first) // side
        )
        return candidates(
            maps[:, rows, columns],
            side * 2.0**level,
            down.kept_first // side,
            across.kept_first // side,
        )

    def _outputs(self, x: Array) -> Array:
        size = (x.shape[2], x.shape[3])
        if size not in self._plans:
            network = msgspec.structs.replace(self._network, input_shape=x.shape[1:])
            self._plans[size] = compile_inference(network, len(x), len(x))
            if len(self._plans) > COMPILED:
                self._plans.popitem(last=False)[1].close()
        self._plans.move_to_end(size)
        return self._plans[size].outputs(self._weights, x)


def detector_network(model: Model) -> DetectorNetwork:
    """The model's network. Raises: UserError where it is no grey detector's."""
    network = model.network
    if not isinstance(network, DetectorNetwork):
        raise UserError(
            f"{model.name or 'This model'} tells whole pictures apart; it finds nothing in them. "
            "Choose a detector's model, or the detector by proposals."
        )
    if network.input_shape[0] != 1:
        raise UserError(
            f"A detector reads grey pictures, of one channel; this one reads "
            f"{network.input_shape[0]}. Train it with an input of one channel."
        )
    return network


def spans(length: int, part: int, margin: int) -> list[Span]:
    """Tiles of one size that cover a length, a multiple of STEP, each with margins where it can."""
    if length <= part + 2 * margin:
        return [Span(0, length, 0, length)]
    inner = -(-length // -(-length // part))
    inner += -inner % STEP
    size = min(inner + 2 * margin, length)
    found = []
    for kept in range(0, length, inner):
        first = min(max(0, kept - margin), length - size)
        found.append(Span(first, size, kept, min(kept + inner, length)))
    return found


def _margin(network: DetectorNetwork) -> int:
    """How far a cell sees, up to a multiple of STEP."""
    wide = msgspec.structs.replace(network, input_shape=(network.input_shape[0], 256, 256))
    field = max(field_size(wide, f"{len(network.layers) - 1}/").size)
    reach = field // 2 + network.stride
    return reach + -reach % STEP
