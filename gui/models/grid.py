"""Where the cells of a grid lie that is too long to be laid out."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Grid:
    """So many cells in rows, with a gap between and around them; all in pixels."""

    count: int
    room: int  # the width there is
    width: int  # of a cell
    height: int
    gap: int

    @property
    def columns(self) -> int:
        """Cells in a row: as many as fit, at least one."""
        return max(1, (self.room - self.gap) // (self.width + self.gap))

    @property
    def rows(self) -> int:
        """Rows, the last perhaps not full."""
        return -(-self.count // self.columns)

    @property
    def length(self) -> int:
        """The height of the whole grid."""
        return self.rows * self.pitch + self.gap

    @property
    def pitch(self) -> int:
        """From one row to the next."""
        return self.height + self.gap

    def corner(self, place: int) -> tuple[int, int]:
        """The left upper corner of a cell."""
        row, column = divmod(place, self.columns)
        return self.gap + column * (self.width + self.gap), self.gap + row * self.pitch

    def at(self, x: int, y: int) -> int | None:
        """The cell at a point; a gap belongs to the cell before it. None where there is none."""
        column, row = (x - self.gap) // (self.width + self.gap), (y - self.gap) // self.pitch
        place = row * self.columns + column
        inside = 0 <= column < self.columns and row >= 0 and place < self.count
        return place if inside else None

    def visible(self, top: int, height: int) -> range:
        """The rows of which a pixel lies in top … top + height."""
        first = max(0, (top - self.gap) // self.pitch)
        last = min(self.rows, -(-(top + height) // self.pitch))
        return range(first, max(first, last))

    def scroll_to(self, place: int, top: int, height: int) -> int:
        """The nearest top at which the whole cell is in sight."""
        y = self.corner(place)[1]
        if y - self.gap < top:
            return y - self.gap
        return max(top, y + self.height + self.gap - height)
