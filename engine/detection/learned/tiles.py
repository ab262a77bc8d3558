"""Pieces of scenes at every scale, of the size that a network trains on, with boxes as labels."""

from collections.abc import Iterable

import numpy as np
from numpy.random import Generator

from engine.array import Array
from engine.data.dataset import Part
from engine.detection.learned.network import DetectorNetwork
from engine.detection.learned.pyramid import grey, pyramid
from engine.detection.learned.targets import IGNORED, NOTHING
from engine.detection.scenes.scene import Scene

TILES = (6, 4, 2, 1, 1)  # of one scene at each scale, the finest first
AROUND_A_SIGN = 0.75  # the share of them that are cut around a sign of the right size
VISIBLE = 0.7  # the share of a box that must lie within a tile to be asked for
NEARLY = 0.7  # of the smallest, and its inverse of the largest: such a sign may be found or not
OUTSIDE = 128  # grey beyond a picture that is smaller than a tile


def cut_scenes(scenes: Iterable[Scene], network: DetectorNetwork, seed: int) -> Part:
    """Tiles of all scenes as a part to train on: pictures uint8 (N, H, W), labels (N, M, 5)."""
    pictures, labels = [], []
    for number, scene in enumerate(scenes):
        rng = np.random.default_rng((seed, number))
        for picture, rows in _cut(scene, network, rng):
            pictures.append(picture)
            labels.append(rows)
    most = max(1, *(len(rows) for rows in labels))
    table = np.full((len(labels), most, 5), NOTHING, np.float32)
    for number, rows in enumerate(labels):
        table[number, : len(rows)] = rows
    return Part(np.stack(pictures), table)


def _cut(scene: Scene, network: DetectorNetwork, rng: Generator) -> list[tuple[Array, Array]]:
    found = []
    for level, (plane, count) in enumerate(zip(pyramid(grey(scene.picture)), TILES, strict=True)):
        boxes = scene.boxes / np.float32(2**level)
        classes = classed(boxes, scene.labels, network)
        for _ in range(count):
            top, left = _corner(plane, boxes[classes >= 0], network, rng)
            tile = _taken(plane, top, left, network)
            found.append((tile, _rows(boxes, classes, top, left, network)))
    return found


def classed(boxes: Array, labels: Array, network: DetectorNetwork) -> Array:
    """What each box is at this scale: its label, IGNORED where its size nearly fits, or NOTHING."""
    longer = boxes[:, 2:].max(axis=1, initial=0) if len(boxes) else np.zeros(0)
    fits = (longer >= network.smallest) & (longer <= network.largest)
    nearly = (longer >= network.smallest * NEARLY) & (longer <= network.largest / NEARLY)
    kinds: Array = np.where(fits, labels, np.where(nearly, IGNORED, NOTHING))
    return kinds


def _corner(
    plane: Array, boxes: Array, network: DetectorNetwork, rng: Generator
) -> tuple[int, int]:
    """Where a tile begins: so that some sign lies wholly in it, or anywhere."""
    sides = network.input_shape[1:]
    room = [max(0, whole - side) for whole, side in zip(plane.shape, sides, strict=True)]
    if len(boxes) and rng.random() < AROUND_A_SIGN:
        x, y, width, height = boxes[int(rng.integers(len(boxes)))]
        free = np.maximum(np.subtract(sides, (height, width)), 0)
        wished = np.array([y, x]) - rng.random(2) * free
    else:
        wished = rng.random(2) * np.add(room, 1)
    top, left = np.clip(wished, 0, room).astype(int).tolist()
    return top, left


def _taken(plane: Array, top: int, left: int, network: DetectorNetwork) -> Array:
    """The tile's pixels, uint8; OUTSIDE where the picture ends before it."""
    height, width = network.input_shape[1:]
    view = plane[top : top + height, left : left + width]
    tile = np.full((height, width), OUTSIDE, np.uint8)
    tile[: view.shape[0], : view.shape[1]] = np.rint(view)
    return tile


def _rows(boxes: Array, classes: Array, top: int, left: int, network: DetectorNetwork) -> Array:
    """Labels (K, 5) in cells, for boxes that reach into the tile."""
    height, width = network.input_shape[1:]
    low = boxes[:, :2] - (left, top)
    high = low + boxes[:, 2:]
    inner_low, inner_high = np.clip(low, 0, (width, height)), np.clip(high, 0, (width, height))
    inside = (inner_high - inner_low).prod(axis=1) / np.maximum(boxes[:, 2:].prod(axis=1), 1e-6)
    kept = (inside > 0) & (classes != NOTHING)
    cut = kept & (inside < VISIBLE)
    middles, sides = (inner_low + inner_high) / 2, inner_high - inner_low
    rows = np.column_stack([np.where(cut, IGNORED, classes), middles, sides]).astype(np.float32)
    rows[:, 1:] /= network.stride
    found: Array = rows[kept]
    return found
