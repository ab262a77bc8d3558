"""Whether and how a recipe's network is pre-trained."""

from typing import Annotated

from msgspec import Meta

from engine.spec import Spec


class Pretraining(Spec, frozen=True):
    """Contrastive divergence for each hidden layer in turn, before training; labels are not used.

    Source: Hinton 2012, "A practical guide to training restricted Boltzmann machines", sections 3
    to 10, for what the settings do.
    """

    epochs: Annotated[int, Meta(ge=0, le=10_000)] = 0  # for each layer; 0 leaves it out
    k: Annotated[int, Meta(ge=1, le=1000)] = 1  # rounds of Gibbs sampling
    learning_rate: Annotated[float, Meta(gt=0.0, le=10.0)] = 0.1
    momentum: Annotated[float, Meta(ge=0.0, lt=1.0)] = 0.5
    weight_decay: Annotated[float, Meta(ge=0.0, le=1.0)] = 0.0002  # L2, of the kernels
    batch_size: Annotated[int, Meta(ge=1, le=65536)] = 64
