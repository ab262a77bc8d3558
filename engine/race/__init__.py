"""Races: several recipes from the same initial weights on the same batches."""
