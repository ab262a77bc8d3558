"""Strokes as data, and how they become ink.

The path runs through the middles of the straight pieces between the points, with the points as
control points of quadratic curves: smooth, local, and drawn while the pen still moves. A stroke is
painted as one path, so that soft edges don't add up where its curves meet; while the pen moves,
only the surroundings of the newest curve are painted again, with the last few hundred points. A
stylus that presses differently needs a width for each curve and paints them one by one.
"""

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

SHEET = 480  # units: strokes and their widths are kept on a sheet of this side
NEAREST = 1.5  # units: a point nearer to the last than this adds nothing
LONGEST_LIVE = 250  # points painted again at each move; keeps a move within 2 ms
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

    @property
    def presses_evenly(self) -> bool:
        """Whether one width does for the whole stroke."""
        return all(point.pressure == self.points[0].pressure for point in self.points)

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
        self._without = self._before = self.image.copy()
        self._settled = 0  # points of the stroke under way that `_before` holds already

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
        self._without = self._before = self.image.copy()
        self._settled = 0

    def paint(self, stroke: Stroke, start: int) -> None:
        """Paint the curves that points `start` and later complete."""
        painter = self._painter()
        if stroke.presses_evenly:
            around = _surroundings(stroke, start)
            painter.setClipRect(around)
            painter.drawImage(around, self._before, self._on_image(around))
            painter.setPen(self.pen(stroke, stroke.points[0]))
            painter.drawPath(_path(stroke.points[self._settled :]))
        else:
            for number in range(max(1, start), len(stroke.points)):
                self._paint_curve(painter, stroke, number)
        painter.end()
        if len(stroke.points) - self._settled > LONGEST_LIVE:
            self._settled, self._before = len(stroke.points) - 2, self.image.copy()

    def finish(self, stroke: Stroke) -> None:
        """Paint the stroke as a whole, in place of its pieces."""
        self.image = self._without.copy()
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
        if len(points) == 1 or not stroke.presses_evenly:
            for number in range(1, len(points)):
                self._paint_curve(painter, stroke, number)
            self.paint_end(painter, stroke)
        else:
            path = _path(points)
            path.lineTo(points[-1].at())
            painter.setPen(self.pen(stroke, points[0]))
            painter.drawPath(path)
        painter.end()

    def _on_image(self, area: QRectF) -> QRectF:
        return QRectF(area.topLeft() * self._scale, area.size() * self._scale)

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


def _path(points: tuple[Point, ...]) -> QPainterPath:
    """The curves that are complete: up to the middle of the last piece."""
    path = QPainterPath(points[0].at())
    for first, second in pairwise(points):
        path.quadTo(first.at(), middle(first, second))
    return path


def _surroundings(stroke: Stroke, start: int) -> QRectF:
    """A rectangle of whole units around all that points `start` and later can change."""
    touched = stroke.points[max(0, start - 2) :]
    xs, ys = [point.x for point in touched], [point.y for point in touched]
    box = QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys)))
    margin = stroke.width / 2 + 2
    return QRectF(box.adjusted(-margin, -margin, margin, margin).toAlignedRect())
