"""What every loss is."""

from engine.array import Array


class Loss:
    """A number to make small, and its gradient, from the network's outputs and the true classes."""

    __slots__ = ()

    def weight(self, labels: Array) -> float:
        """What the mean over these pictures is divided by: their number, or their classes' weights.

        A batch cut into shards has the mean of the shards' values, weighted by this.
        """
        return float(len(labels))

    def value_and_gradient(self, outputs: Array, labels: Array) -> tuple[float, Array]:
        """The mean over the batch, and its gradient at `outputs`.

        Shapes: outputs (N, classes), labels (N,) int64 -> float, (N, classes)
        """
        raise NotImplementedError(type(self).__name__)
