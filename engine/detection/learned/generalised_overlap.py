"""Intersection over union that still has a slope where boxes don't touch."""

import numpy as np

from engine.array import Array


def generalised_overlap(boxes: Array, truth: Array) -> tuple[Array, Array]:
    """GIoU of each box with its true one, and its gradient at the box.

    GIoU = I / U - (C - U) / C: I the intersection's area, U the union's, C that of the smallest
    box around both. 1 where both are the same, towards -1 the farther they are apart.

    Shapes: (P, 4), (P, 4), each centre x, y, width, height, sides above 0 -> (P,), (P, 4)
    Gradient: by U = A + B - I, with A the box's own area:
        d GIoU = dI · (1 / U + I / U² - 1 / C) + dA · (1 / C - I / U²) - dC · U / C²
    Source: Rezatofighi et al. 2019, "Generalized intersection over union", algorithm 2.
    """
    low, high = boxes[:, :2] - boxes[:, 2:] / 2, boxes[:, :2] + boxes[:, 2:] / 2
    true_low, true_high = truth[:, :2] - truth[:, 2:] / 2, truth[:, :2] + truth[:, 2:] / 2
    common = np.minimum(high, true_high) - np.maximum(low, true_low)
    meets = (common > 0).all(axis=1, keepdims=True)
    common = np.where(meets, common, 0)
    around = np.maximum(high, true_high) - np.minimum(low, true_low)
    intersection, hull = common.prod(axis=1), around.prod(axis=1)
    union = boxes[:, 2:].prod(axis=1) + truth[:, 2:].prod(axis=1) - intersection
    value = intersection / union - (hull - union) / hull
    by_common = (1 / union + intersection / union**2 - 1 / hull)[:, None] * common[:, ::-1]
    by_own = (1 / hull - intersection / union**2)[:, None] * boxes[:, :1:-1]
    by_hull = (-union / hull**2)[:, None] * around[:, ::-1]
    at_high = np.where(meets & (high < true_high), by_common, 0)
    at_high += np.where(high > true_high, by_hull, 0)
    at_low = np.where(meets & (low > true_low), -by_common, 0)
    at_low += np.where(low < true_low, -by_hull, 0)
    gradient = np.concatenate([at_low + at_high, (at_high - at_low) / 2 + by_own], axis=1)
    return value, gradient
