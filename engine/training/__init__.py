"""Training: the recipe, the loop, its events and its checkpoints."""
