"""Strokes as data, and how they become ink.

The path runs through the middles of the straight pieces between the points, with the points as
control points of quadratic curves: smooth, local, and drawn while the pen still moves. While it
moves, every new curve is painted by itself, which leaves faint seams; when the pen is lifted, the
stroke is painted once more as a whole, and so it is when replayed: undo gives the same pixels.
"""

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

SHEET = 480  # units: strokes and their widths are kept on a sheet of this side
NEAREST = 1.5  # units: a point nearer to the last than this adds nothing
LIGHTEST = 0.35  # part of the width at a stylus's lightest touch


@dataclass(frozen=True)
class Point:
    """Where the pen was, in units of the sheet, and how hard it pressed (0 … 1)."""

    x: float
    y: float
    pressure: float = 1.0

    def at(self) -> QPointF:
        """The place alone."""
        return QPointF(self.x, self.y)


@dataclass(frozen=True)
class Stroke:
    """One line of pen or eraser."""

    points: tuple[Point, ...]
    width: float  # units
    erasing: bool = False

    def extended(self, point: Point) -> "Stroke":
        """The stroke with one more point; itself where the point is too near to matter."""
        last = self.points[-1]
        if abs(point.x - last.x) + abs(point.y - last.y) < NEAREST:
            return self
        return Stroke((*self.points, point), self.width, self.erasing)


class Sheet:
    """A picture that strokes are painted on, of `side` pixels."""

    def __init__(
        self, side: int, ink: QColor, paper: QColor, picture_format: QImage.Format
    ) -> None:
        self.image = QImage(side, side, picture_format)
        self._ink, self._paper, self._scale = ink, paper, side / SHEET
        self.clear()
        self._before = self.image.copy()

    def clear(self) -> None:
        """Nothing but paper."""
        self.image.fill(self._paper)

    def replay(self, strokes: tuple[Stroke, ...]) -> None:
        """Paint all the strokes on clean paper."""
        self.clear()
        for stroke in strokes:
            self._paint_whole(stroke)

    def begin(self) -> None:
        """A stroke is about to be painted: remember the sheet without it."""
        self._before = self.image.copy()

    def paint(self, stroke: Stroke, start: int) -> None:
        """Paint the curves that points `start` and later complete."""
        painter = self._painter()
        for number in range(max(1, start), len(stroke.points)):
            self._paint_curve(painter, stroke, number)
        painter.end()

    def finish(self, stroke: Stroke) -> None:
        """Paint the stroke as a whole, in place of its pieces."""
        self.image = self._before.copy()
        self._paint_whole(stroke)

    def paint_end(self, painter: QPainter, stroke: Stroke) -> None:
        """Paint the last half piece, or the dot where there is but one point."""
        points = stroke.points
        painter.setPen(self.pen(stroke, points[-1]))
        if len(points) == 1:
            painter.drawPoint(points[0].at())
        else:
            painter.drawLine(middle(points[-2], points[-1]), points[-1].at())

    def pen(self, stroke: Stroke, point: Point) -> QPen:
        """The pen at a point: round, in ink or in paper."""
        width = stroke.width * (LIGHTEST + (1 - LIGHTEST) * point.pressure)
        colour = self._paper if stroke.erasing else self._ink
        return QPen(
            colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap,
            Qt.PenJoinStyle.RoundJoin,
        )  # fmt: skip

    def _painter(self) -> QPainter:
        painter = QPainter(self.image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._scale, self._scale)
        return painter

    def _paint_whole(self, stroke: Stroke) -> None:
        points = stroke.points
        painter = self._painter()
        if len(points) == 1 or len({point.pressure for point in points}) > 1:
            for number in range(1, len(points)):
                self._paint_curve(painter, stroke, number)
            self.paint_end(painter, stroke)
        else:
            path = QPainterPath(points[0].at())
            for first, second in pairwise(points):
                path.quadTo(first.at(), middle(first, second))
            path.lineTo(points[-1].at())
            painter.setPen(self.pen(stroke, points[0]))
            painter.drawPath(path)
        painter.end()

    def _paint_curve(self, painter: QPainter, stroke: Stroke, number: int) -> None:
        points = stroke.points
        painter.setPen(self.pen(stroke, points[number]))
        end = middle(points[number - 1], points[number])
        if number == 1:
            painter.drawLine(points[0].at(), end)
            return
        path = QPainterPath(middle(points[number - 2], points[number - 1]))
        path.quadTo(points[number - 1].at(), end)
        painter.drawPath(path)


def middle(first: Point, second: Point) -> QPointF:
    """Halfway between two points."""
    return (first.at() + second.at()) / 2
