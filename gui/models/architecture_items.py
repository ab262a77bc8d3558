"""What the drawing of a network is made of, in pixels; y goes down, 0 is the path of pictures."""

from dataclasses import dataclass, replace

from gui.models.layer_places import Place

GAP = 18.0  # pixels between boxes
LINE = 15.0  # between lines of text
RISE = 18.0  # from the lowest box to the first line under it

Point = tuple[float, float]


@dataclass(frozen=True)
class Volume:
    """A box: its front is `thickness` wide (channels) and `height` high, its side slants back."""

    x: float
    y: float  # of the front's upper edge
    thickness: float
    height: float
    slant: float
    kind: str  # a group of layers, `pool`, `join` or `input`
    place: Place
    stripes: tuple[str, ...] = ()  # groups of the layers folded into it


@dataclass(frozen=True)
class Line:
    """The way of the pictures."""

    points: tuple[Point, ...]
    arrow: bool = False
    dashed: bool = False


@dataclass(frozen=True)
class Mark:
    """A sign in a circle, such as a sum."""

    x: float
    y: float
    text: str
    place: Place


@dataclass(frozen=True)
class Words:
    """Text, its middle at x and its base line at y."""

    x: float
    y: float
    text: str
    role: str  # `title` or `muted`


Item = Volume | Line | Mark | Words


@dataclass(frozen=True)
class Scene:
    """A whole drawing."""

    width: float
    height: float
    items: tuple[Item, ...]

    @property
    def volumes(self) -> tuple[Volume, ...]:
        """Its boxes from the first layer to the last."""
        return tuple(item for item in self.items if isinstance(item, Volume))


@dataclass(frozen=True)
class Block:
    """A part of a drawing, with the path of pictures at y = 0."""

    width: float
    up: float  # how far it reaches above the path
    down: float  # and below, with what is written there
    items: tuple[Item, ...]
    enters: float  # x where the path meets its first item
    leaves: float  # x where the path leaves its last one


def moved(item: Item, right: float, down: float) -> Item:
    """The item somewhere else."""
    if isinstance(item, Line):
        return replace(item, points=tuple((x + right, y + down) for x, y in item.points))
    return replace(item, x=item.x + right, y=item.y + down)


def stretch(width: float) -> Block:
    """Nothing but the path."""
    return Block(width, 6, 6, (Line(((-2, 0), (width + 2, 0))),), 0, width)
