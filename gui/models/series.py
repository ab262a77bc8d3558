"""Numbers that keep coming, kept in bounded room."""

import numpy as np

from engine.array import Array

CAPACITY = 16_384  # points; four for each pixel of the widest plot


class Series:
    """Points (x, y1 … yn) in the order of x; the last of them may be a mean under way.

    Where the room is full, neighbours are merged into their mean and each new point stands for
    twice as many, so memory and painting cost stay bounded however long a run goes on.
    """

    def __init__(self, columns: int, capacity: int = CAPACITY) -> None:
        assert capacity % 2 == 0
        self._points = np.empty((256, columns))
        self._capacity = capacity
        self.count = 0
        self.stride = 1  # values in one point
        self._sum = np.zeros(columns)
        self._summed = 0

    def append(self, rows: Array) -> None:
        """Add rows (N, columns), oldest first."""
        if self.stride == 1 and self.count + len(rows) <= self._capacity:
            self._reserve(self.count + len(rows))
            self._points[self.count : self.count + len(rows)] = rows
            self.count += len(rows)
            return
        for row in rows:
            self._add(row)

    def column(self, number: int) -> Array:
        """One column of the points so far, float64 (count,); a view."""
        return self._points[: self.count, number]

    def _add(self, row: Array) -> None:
        self._sum += row
        self._summed += 1
        if self._summed < self.stride:
            return
        if self.count == self._capacity:
            self._merge()
            if self._summed < self.stride:
                return
        self._reserve(self.count + 1)
        self._points[self.count] = self._sum / self._summed
        self.count += 1
        self._sum[:] = 0
        self._summed = 0

    def _merge(self) -> None:
        pairs = self._points[: self.count].reshape(self.count // 2, 2, -1)
        self.count //= 2
        self._points[: self.count] = pairs.mean(axis=1)
        self.stride *= 2

    def _reserve(self, count: int) -> None:
        if count > len(self._points):
            room = min(max(count, 2 * len(self._points)), self._capacity)
            grown = np.empty((room, self._points.shape[1]))
            grown[: self.count] = self._points[: self.count]
            self._points = grown
