"""Small changes that keep a picture's meaning, so that a network sees each one in many ways."""

from engine.data.augment.augmentation import Augmentation
from engine.data.augment.preview import preview

__all__ = ["Augmentation", "preview"]
