"""A network's loss gradients by eager PyTorch in float32, for the layers of some presets."""

from engine.layers import (
    BatchNorm,
    Conv2D,
    Dense,
    Flatten,
    GlobalAveragePool2D,
    MaxPool2D,
    ReLU,
    Residual,
)


def in_torch(torch, network, weights, x, labels):
    """(outputs, gradients by path) of mean cross-entropy."""
    tensors = {
        path: torch.tensor(w, requires_grad=not path.split("/")[-1].startswith("moving"))
        for path, w in weights.items()
    }
    outputs = row(torch, network.layers, tensors, torch.tensor(x), "")
    torch.nn.functional.cross_entropy(outputs, torch.tensor(labels)).backward()
    gradients = {path: w.grad.numpy() for path, w in tensors.items() if w.requires_grad}
    return outputs.detach().numpy(), gradients


def row(torch, layers, weights, x, path):
    for index, layer in enumerate(layers):
        x = one(torch, layer, weights, x, f"{path}{index}/")
    return x


def one(torch, layer, w, x, at):
    f = torch.nn.functional
    if isinstance(layer, Conv2D):
        bias, padding = w.get(f"{at}bias"), layer.padding
        padding = 0 if padding == "valid" else padding
        return f.conv2d(x, w[f"{at}kernel"], bias, layer.stride, padding, 1, layer.groups)
    if isinstance(layer, BatchNorm):
        scale, shift = w[f"{at}scale"], w[f"{at}shift"]
        return f.batch_norm(x, None, None, scale, shift, True, 0.0, layer.epsilon)
    if isinstance(layer, Dense):
        return f.linear(x, w[f"{at}kernel"].T, w[f"{at}bias"])
    if isinstance(layer, Residual):
        body = row(torch, layer.layers, w, x, f"{at}body/")
        return body + row(torch, layer.projection, w, x, f"{at}projection/")
    simple = {
        ReLU: torch.relu,
        MaxPool2D: lambda x: f.max_pool2d(x, layer.size),
        Flatten: lambda x: x.flatten(1),
        GlobalAveragePool2D: lambda x: x.mean(dim=(2, 3)),
    }
    return simple[type(layer)](x)
