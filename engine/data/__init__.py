"""Data sets: readers, the built-in digits, splits, augmentation and the samples a user keeps."""
