"""Layers of pictures, for the table tests: convolution, pooling, upsampling, normalisation."""

from engine.layers import AveragePool2D, Conv2D, MaxPool2D

GRADIENTS = [  # (layer, shape of one picture)
    (Conv2D(3, size=3), (2, 6, 5)),
    (Conv2D(2, size=3, padding=2), (3, 5, 4)),
    (Conv2D(2, size=3, stride=2, padding="same"), (2, 7, 6)),
    (Conv2D(2, size=2, stride=3), (1, 8, 7)),
    (Conv2D(4, size=1), (3, 3, 3)),
    (MaxPool2D(2), (2, 6, 5)),
    (MaxPool2D(3, stride=2), (2, 7, 8)),
    (MaxPool2D(2, stride=3), (1, 8, 8)),
    (AveragePool2D(2), (2, 6, 5)),
    (AveragePool2D(3, stride=1), (2, 5, 6)),
]

PARITY = [  # (layer, shape, the same in PyTorch: f is torch.nn.functional)
    (Conv2D(3, size=3), (2, 6, 5), lambda f, x, w: f.conv2d(x, w["kernel"], w["bias"])),
    (
        Conv2D(4, size=3, stride=2, padding=1),
        (2, 7, 6),
        lambda f, x, w: f.conv2d(x, w["kernel"], w["bias"], stride=2, padding=1),
    ),
    (
        Conv2D(4, size=4, padding="same"),
        (2, 7, 6),
        lambda f, x, w: f.conv2d(f.pad(x, (1, 2, 1, 2)), w["kernel"], w["bias"]),
    ),
    (MaxPool2D(2), (2, 7, 6), lambda f, x, w: f.max_pool2d(x, 2)),
    (MaxPool2D(3, stride=2), (2, 7, 8), lambda f, x, w: f.max_pool2d(x, 3, 2)),
    (AveragePool2D(3, stride=2), (2, 7, 8), lambda f, x, w: f.avg_pool2d(x, 3, 2)),
]

REFUSED = [  # (layer, shape it can't take, what the refusal says)
    (Conv2D(1, size=5), (1, 4, 9), "Conv2D"),
    (MaxPool2D(3), (1, 2, 9), "MaxPool2D"),
    (AveragePool2D(3), (1, 9, 2), "AveragePool2D"),
    (Conv2D(1), (9,), "Conv2D"),
]
