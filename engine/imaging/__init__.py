"""Pictures: safe decoding, the way from a drawing to the network's input, warps (OpenCV)."""
