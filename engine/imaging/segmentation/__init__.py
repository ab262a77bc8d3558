"""Find pieces of ink in photos of pages: contrast, masks, lines, pieces, cuts, crops (OpenCV)."""
