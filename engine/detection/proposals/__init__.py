"""The first detector: pieces of ink are proposed, the classifier reads them all at once."""

from engine.detection.proposals.detector import ProposalDetector

__all__ = ["ProposalDetector"]
