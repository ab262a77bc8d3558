"""Plots: each draws what a model in `gui.models` holds, in the colours of the theme."""
