"""What ships and is not code: models, sample pictures, icons."""
