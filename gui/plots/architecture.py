"""Paint the drawing of a network; show it; save it as SVG or PNG."""

from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QIODevice,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPen,
    QPolygonF,
)

from engine.errors import UserError
from engine.network import Network
from gui.models.architecture import draw, kind_of
from gui.models.architecture_items import Line, Mark, Scene, Volume, Words
from gui.models.layer_places import Place
from gui.theme import LIGHT, Theme, application

TEXT = 11  # pixels
HEAD = 5  # pixels, of an arrow
DENSITY = 2  # of a PNG, in pixels to a pixel of the drawing
LARGEST_PNG = 16_000  # pixels


def draw_network(network: Network) -> Scene:
    """The drawing of a network in the application's font."""
    plain, bold = QFontMetricsF(_font(False)), QFontMetricsF(_font(True))
    return draw(network, lambda text, strong: (bold if strong else plain).horizontalAdvance(text))


def save_picture(network: Network, path: Path) -> None:
    """Write the drawing, on white paper, as the file's ending says: .svg or .png.

    Raises: UserError where the ending is another or the file can't be written.
    """
    ending = path.suffix.lower()
    if ending not in (".svg", ".png"):
        raise UserError(f"A picture is saved as .svg or .png; not as {path.name}. Change its name.")
    scene = draw_network(network)
    data = _svg(scene) if ending == ".svg" else _png(scene)
    try:
        path.write_bytes(data)
    except OSError as error:
        raise UserError(f"{path} can't be written: {error.strerror}. Choose another.") from error


def paint_scene(painter: QPainter, scene: Scene, theme: Theme, chosen: Place | None = None) -> None:
    """Paint all of it at its own size."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for item in scene.items:
        if isinstance(item, Line):
            _paint_line(painter, item, theme)
    for item in scene.items:
        if isinstance(item, Volume):
            _paint_volume(painter, item, theme, bool(chosen) and item.place == chosen)
        elif isinstance(item, Mark):
            _paint_mark(painter, item, theme, bool(chosen) and item.place == chosen)
        elif isinstance(item, Words):
            _paint_words(painter, item, theme)


def outline(v: Volume) -> QRectF:
    """The rectangle around a box."""
    return QRectF(v.x, v.y - v.slant, v.thickness + v.slant, v.height + v.slant)


def _paint_volume(painter: QPainter, v: Volume, theme: Theme, chosen: bool) -> None:
    colour = _colour(v.kind, theme)
    edge = QColor(theme.accent) if chosen else colour
    painter.setPen(QPen(edge, 2.4 if chosen else 1.2))
    right, top, bottom, back = v.x + v.thickness, v.y, v.y + v.height, v.slant
    faces = (
        (0.16, ((v.x, top), (v.x + back, top - back), (right + back, top - back), (right, top))),
        (0.45, ((right, top), (right + back, top - back), (right + back, bottom - back),
                (right, bottom))),
        (0.28, ((v.x, top), (right, top), (right, bottom), (v.x, bottom))),
    )  # fmt: skip
    for strength, corners in faces:
        painter.setBrush(_mixed(colour, theme, strength))
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
    for number, kind in enumerate(v.stripes):
        stripe = _colour(kind, theme)
        painter.setPen(QPen(stripe, 2.4))
        x = right + back * (number + 1) / (len(v.stripes) + 1)
        lift = back * (number + 1) / (len(v.stripes) + 1)
        painter.drawLine(QPointF(x, top - lift + 2), QPointF(x, bottom - lift - 2))


def _paint_line(painter: QPainter, line: Line, theme: Theme) -> None:
    pen = QPen(QColor(theme.muted), 1.2)
    if line.dashed:
        pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    points = [QPointF(*point) for point in line.points]
    painter.drawPolyline(QPolygonF(points))
    if not line.arrow:
        return
    (x0, y0), (x, y) = line.points[-2:]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.muted))
    if y0 == y:
        tail = x - HEAD if x > x0 else x + HEAD
        wings = (QPointF(tail, y - HEAD / 2), QPointF(tail, y + HEAD / 2))
    else:
        tail = y - HEAD if y > y0 else y + HEAD
        wings = (QPointF(x - HEAD / 2, tail), QPointF(x + HEAD / 2, tail))
    painter.drawPolygon(QPolygonF([QPointF(x, y), *wings]))


def _paint_mark(painter: QPainter, mark: Mark, theme: Theme, chosen: bool) -> None:
    colour = QColor(theme.accent)
    painter.setPen(QPen(colour, 2.4 if chosen else 1.2))
    painter.setBrush(QColor(theme.surface))
    box = QRectF(mark.x - 9, mark.y - 9, 18, 18)
    painter.drawEllipse(box)
    painter.setFont(_font(True))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, mark.text)


def _paint_words(painter: QPainter, words: Words, theme: Theme) -> None:
    font = _font(words.role == "title")
    painter.setFont(font)
    painter.setPen(QColor(theme.text if words.role == "title" else theme.muted))
    half = QFontMetricsF(font).horizontalAdvance(words.text) / 2
    painter.drawText(QPointF(words.x - half, words.y), words.text)


def kind_colour(name: str, theme: Theme) -> QColor:
    """The colour in which layers of a type are drawn."""
    return _colour(kind_of(name), theme)


def _colour(kind: str, theme: Theme) -> QColor:
    training, validation, green, pink, yellow = theme.series[:5]
    colours = {
        "see": training, "pool": green, "decide": validation, "bend": yellow, "steady": pink,
        "join": theme.accent,
    }  # fmt: skip
    return QColor(colours.get(kind, theme.muted))


def _mixed(colour: QColor, theme: Theme, strength: float) -> QColor:
    paper = QColor(theme.surface)
    parts = (
        round(strength * a + (1 - strength) * b)
        for a, b in zip(colour.getRgb()[:3], paper.getRgb()[:3], strict=True)  # type: ignore[index]
    )
    return QColor(*parts)


def _font(bold: bool) -> QFont:
    font = QFont(application().font())
    font.setPixelSize(TEXT)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


def _svg(scene: Scene) -> bytes:
    from PySide6.QtSvg import QSvgGenerator  # noqa: PLC0415 - needed only where one is saved

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(96)
    generator.setSize(QSize(round(scene.width), round(scene.height)))
    generator.setViewBox(QRect(0, 0, round(scene.width), round(scene.height)))
    generator.setTitle("Neocog: architecture")
    _paint_all(QPainter(generator), scene)
    return bytes(buffer.data().data())


def _png(scene: Scene) -> bytes:
    scale = min(DENSITY, LARGEST_PNG / max(scene.width, scene.height))
    image = QImage(
        round(scene.width * scale), round(scene.height * scale), QImage.Format.Format_RGB32
    )
    painter = QPainter(image)
    painter.scale(scale, scale)
    _paint_all(painter, scene)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes
    return bytes(buffer.data().data())


def _paint_all(painter: QPainter, scene: Scene) -> None:
    painter.fillRect(QRectF(0, 0, scene.width, scene.height), QColor(LIGHT.surface))
    paint_scene(painter, scene, LIGHT)
    painter.end()
