"""What the window shows, as objects without widgets."""
