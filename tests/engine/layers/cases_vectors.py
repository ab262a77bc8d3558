"""Layers of vectors, activations and combinators, for the table tests."""

from engine.layers import (
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    MaxPool2D,
    ReLU,
    Sequential,
    Sigmoid,
    Softmax,
    Tanh,
)

GRADIENTS = [  # (layer, shape of one picture)
    (Dense(4), (7,)),
    (Flatten(), (2, 3, 4)),
    (ReLU(), (3, 4, 4)),
    (Sigmoid(), (9,)),
    (Tanh(), (2, 3, 3)),
    (Softmax(), (6,)),
    (Dropout(0.4), (2, 5, 3)),
    (Sequential((Conv2D(2, size=2), Tanh(), MaxPool2D(2), Flatten(), Dense(3))), (1, 5, 5)),
]

PARITY = [  # (layer, shape, the same in PyTorch: f is torch.nn.functional)
    (Dense(5), (7,), lambda f, x, w: x @ w["kernel"] + w["bias"]),
    (Flatten(), (2, 3, 4), lambda f, x, w: x.flatten(1)),
    (ReLU(), (3, 4), lambda f, x, w: f.relu(x)),
    (Sigmoid(), (9,), lambda f, x, w: x.sigmoid()),
    (Tanh(), (9,), lambda f, x, w: x.tanh()),
    (Softmax(), (6,), lambda f, x, w: f.softmax(x, 1)),
    (
        Sequential((Conv2D(3, size=3), ReLU(), MaxPool2D(2), Flatten(), Dense(4))),
        (1, 8, 8),
        lambda f, x, w: f.linear(
            f.max_pool2d(f.relu(f.conv2d(x, w["0/kernel"], w["0/bias"])), 2).flatten(1),
            w["4/kernel"].T,
            w["4/bias"],
        ),
    ),
]

REFUSED = [  # (layer, shape it can't take, what the refusal says)
    (Dense(3), (1, 3, 3), "Dense"),
    (Sequential((Flatten(), Conv2D(1))), (1, 3, 3), "Layer 1: Conv2D"),
]
