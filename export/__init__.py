"""Everything that knows ONNX: writing a model, proving it equal, running it, taking it away."""
