"""What a recipe wants to be watched, and how often."""

from typing import Annotated

from msgspec import Meta

from engine.spec import Spec


class Monitoring(Spec, frozen=True):
    """How often the layers are measured, and on how many training pictures the area is."""

    active: bool = True  # False: no layer is measured
    every: Annotated[int, Meta(ge=1, le=1_000_000)] = 200  # steps from measurement to measurement
    histograms: bool = False  # of weights, gradients and activations, at the same steps
    sample: Annotated[int, Meta(ge=0, le=1_000_000)] = 5000
    """Training pictures, the same all through the run, that AUC and the report are made of."""

    def due(self, step: int) -> bool:
        """Whether the layers are to be measured after so many steps; the first one always is."""
        return self.active and step > 0 and (step == 1 or step % self.every == 0)
