"""What the window says, language by language: one .ts file each, and how it is read."""
