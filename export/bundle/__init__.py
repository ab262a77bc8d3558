"""Folders that run a model elsewhere, one deployment target a file."""
