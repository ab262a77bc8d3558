"""What is drawn, and what it was before: every state is a tuple of strokes."""

from gui.widgets.strokes import Stroke

LONGEST_HISTORY = 500  # states; they share their strokes


class Drawing:
    """Strokes with undo and redo. Clearing is a step like any other."""

    def __init__(self) -> None:
        self._states: list[tuple[Stroke, ...]] = [()]
        self._now = 0

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        """The strokes on the sheet, oldest first."""
        return self._states[self._now]

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self._now > 0

    @property
    def can_redo(self) -> bool:
        """Whether a step was taken back."""
        return self._now < len(self._states) - 1

    def add(self, stroke: Stroke) -> None:
        """Put a finished stroke on the sheet."""
        self._push((*self.strokes, stroke))

    def clear(self) -> None:
        """Empty the sheet; nothing happens on an empty one."""
        if self.strokes:
            self._push(())

    def undo(self) -> None:
        """Go one state back, if there is one."""
        self._now = max(0, self._now - 1)

    def redo(self) -> None:
        """Go one state forward, if there is one."""
        self._now = min(len(self._states) - 1, self._now + 1)

    def _push(self, state: tuple[Stroke, ...]) -> None:
        del self._states[self._now + 1 :]
        self._states.append(state)
        del self._states[:-LONGEST_HISTORY]
        self._now = len(self._states) - 1
