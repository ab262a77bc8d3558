"""Which composed scenes a detector learns from, as a description that a recipe holds."""

from typing import Annotated

from msgspec import Meta

from engine.detection.scenes.style import SceneStyle
from engine.spec import Spec


class SceneSet(Spec, frozen=True):
    """So many scenes of a seed to learn from; others to watch progress on and to judge by.

    They are those of the seeds after it, so that nobody learns from what it is judged by.
    """

    count: Annotated[int, Meta(ge=1, le=100_000)] = 1000
    watched: Annotated[int, Meta(ge=1, le=10_000)] = 40
    judged: Annotated[int, Meta(ge=1, le=10_000)] = 40
    seed: Annotated[int, Meta(ge=0, le=1_000_000)] = 0
    height: Annotated[int, Meta(ge=32, le=4096)] = 480  # pixels
    width: Annotated[int, Meta(ge=32, le=4096)] = 640  # pixels
    style: SceneStyle = SceneStyle()
