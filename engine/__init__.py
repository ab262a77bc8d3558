"""The engine: everything in Neocog that thinks. It knows no window and no ONNX."""
