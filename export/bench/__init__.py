"""How fast Neocog is, beside PyTorch and ONNX Runtime on the same machine at the same time."""
