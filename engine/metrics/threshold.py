"""One class against the rest at one threshold: what a point of its ROC curve stands for."""

from dataclasses import dataclass

from engine.array import Array


@dataclass(frozen=True)
class Decision:
    """How the pictures fall when "yes" is a probability of at least `threshold`."""

    threshold: float
    true_positives: int
    false_positives: int
    false_negatives: int
    true_negatives: int

    @property
    def true_positive_rate(self) -> float:
        """Recall: the share of the class's own pictures that get a yes; 0 where there are none."""
        return _share(self.true_positives, self.false_negatives)

    @property
    def false_positive_rate(self) -> float:
        """The share of all other pictures that get a yes; 0 where there are none."""
        return _share(self.false_positives, self.true_negatives)

    @property
    def precision(self) -> float:
        """The share of the yeses that are right; 0 where there are none."""
        return _share(self.true_positives, self.false_positives)

    @property
    def f1(self) -> float:
        """2 · TP / (2 · TP + FP + FN), the harmonic mean of precision and recall."""
        return _share(2 * self.true_positives, self.false_positives + self.false_negatives)


def decide(probabilities: Array, labels: Array, k: int, threshold: float) -> Decision:
    """Say yes to class k wherever its probability is at least `threshold`, and count.

    Shapes: probabilities (N, classes), labels (N,).
    Source: Fawcett 2006, "An introduction to ROC analysis", section 2.
    """
    yes, own = probabilities[:, k] >= threshold, labels == k
    return Decision(
        threshold,
        true_positives=int((yes & own).sum()),
        false_positives=int((yes & ~own).sum()),
        false_negatives=int((~yes & own).sum()),
        true_negatives=int((~yes & ~own).sum()),
    )


def _share(part: int, rest: int) -> float:
    return part / (part + rest) if part + rest else 0.0
