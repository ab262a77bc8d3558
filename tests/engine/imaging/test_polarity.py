"""Dark ink was inverted, bright ink was not, in even light and in uneven."""

import numpy as np
import pytest

from engine.imaging.background import extract_ink
from engine.imaging.polarity import was_inverted


def page(dark_ink, size, slope, colour):
    rows, columns = np.indices(size)
    light = 200 - slope * columns / size[1] if dark_ink else 40 + slope * columns / size[1]
    across = (abs(rows - size[0] / 2) < size[0] / 6) & (abs(columns - size[1] / 2) < size[1] / 20)
    grey = np.where(across, light - 40 if dark_ink else light + 60, light).astype(np.uint8)
    return np.stack([grey] * 3, axis=2) if colour else grey


@pytest.mark.parametrize("dark_ink", [True, False])
@pytest.mark.parametrize("size", [(28, 28), (300, 400), (900, 1100)])
@pytest.mark.parametrize("slope", [0, 90])
@pytest.mark.parametrize("colour", [True, False])
def test_the_polarity_is_found_again(dark_ink, size, slope, colour):
    picture = page(dark_ink, size, slope, colour)
    ink = extract_ink(picture)
    assert ink is not None
    assert was_inverted(picture, ink) is dark_ink


def test_ink_that_fills_the_picture_has_a_polarity_too():
    assert was_inverted(np.full((5, 5), 10, np.uint8), np.full((5, 5), 200, np.uint8))
