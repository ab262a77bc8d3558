"""Layers of vectors, activations and combinators, for the table tests."""

from engine.layers import (
    ELU,
    GELU,
    Concat,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    HardSigmoid,
    LeakyReLU,
    MaxPool2D,
    PReLU,
    ReLU,
    Residual,
    Sequential,
    Sigmoid,
    SiLU,
    Softmax,
    Softplus,
    SpatialDropout2D,
    Tanh,
)

SHORTCUT = Residual((Conv2D(4, padding=1, stride=2), Tanh()), (Conv2D(4, size=1, stride=2),))
BRANCHES = Concat((Sequential(()), Conv2D(2, size=1), Sequential((Conv2D(3, padding=1), SiLU()))))

GRADIENTS = [  # (layer, shape of one picture)
    (Dense(4), (7,)),
    (Dense(4, initializer="glorot-uniform", bias=False), (7,)),
    (Flatten(), (2, 3, 4)),
    (ReLU(), (3, 4, 4)),
    (Sigmoid(), (9,)),
    (Tanh(), (2, 3, 3)),
    (LeakyReLU(0.2), (3, 4, 4)),
    (PReLU(), (3, 4, 2)),
    (PReLU(), (5,)),
    (ELU(), (9,)),
    (ELU(0.3), (2, 3, 3)),
    (GELU(), (2, 3, 3)),
    (SiLU(), (2, 3, 3)),
    (Softplus(), (9,)),
    (Softplus(5.0), (2, 3, 3)),
    (HardSigmoid(), (2, 3, 3)),
    (Softmax(), (6,)),
    (Softmax(2.5), (3, 2, 2)),
    (Dropout(0.4), (2, 5, 3)),
    (SpatialDropout2D(0.4), (6, 2, 3)),
    (Sequential((Conv2D(2, size=2), Tanh(), MaxPool2D(2), Flatten(), Dense(3))), (1, 5, 5)),
    (Residual((Dense(4), Tanh(), Dense(4))), (4,)),
    (Residual(()), (2, 3)),
    (SHORTCUT, (2, 5, 4)),
    (Residual((SpatialDropout2D(0.5),), (Dropout(0.5),)), (3, 2, 2)),
    (BRANCHES, (2, 4, 3)),
    (Concat((Dense(2), Sequential((Dense(3), PReLU())))), (4,)),
    (Concat((Residual((Concat((Dense(1), Dense(3))),)), Dense(1))), (4,)),
]


def join_branches(f, x, w):
    """BRANCHES in PyTorch, whose `cat` hangs on no tensor: each branch padded to its channels."""
    one = f.conv2d(x, w["1/kernel"], w["1/bias"])
    many = f.silu(f.conv2d(x, w["2/0/kernel"], w["2/0/bias"], padding=1))
    return sum(
        f.pad(part, (0, 0, 0, 0, before, 7 - before - part.shape[1]))
        for before, part in ((0, x), (2, one), (4, many))
    )


PARITY = [  # (layer, shape, the same in PyTorch: f is torch.nn.functional)
    (Dense(5), (7,), lambda f, x, w: x @ w["kernel"] + w["bias"]),
    (Dense(5, bias=False), (7,), lambda f, x, w: x @ w["kernel"]),
    (Flatten(), (2, 3, 4), lambda f, x, w: x.flatten(1)),
    (ReLU(), (3, 4), lambda f, x, w: f.relu(x)),
    (Sigmoid(), (9,), lambda f, x, w: x.sigmoid()),
    (Tanh(), (9,), lambda f, x, w: x.tanh()),
    (LeakyReLU(0.2), (3, 4), lambda f, x, w: f.leaky_relu(x, 0.2)),
    (PReLU(), (3, 4, 2), lambda f, x, w: f.prelu(x, w["slope"])),
    (PReLU(), (5,), lambda f, x, w: f.prelu(x, w["slope"])),
    (ELU(0.3), (3, 4), lambda f, x, w: f.elu(x, 0.3)),
    (GELU(), (9,), lambda f, x, w: f.gelu(x)),
    (SiLU(), (9,), lambda f, x, w: f.silu(x)),
    (Softplus(3.0), (9,), lambda f, x, w: f.softplus(x, 3.0)),
    # PyTorch's own hardsigmoid holds its 1/6 in float32, in float64 too
    (HardSigmoid(), (9,), lambda f, x, w: f.relu6(x + 3) / 6),
    (Softmax(), (6,), lambda f, x, w: f.softmax(x, 1)),
    (Softmax(2.5), (3, 2, 2), lambda f, x, w: f.softmax(x / 2.5, 1)),
    (
        Sequential((Conv2D(3, size=3), ReLU(), MaxPool2D(2), Flatten(), Dense(4))),
        (1, 8, 8),
        lambda f, x, w: f.linear(
            f.max_pool2d(f.relu(f.conv2d(x, w["0/kernel"], w["0/bias"])), 2).flatten(1),
            w["4/kernel"].T,
            w["4/bias"],
        ),
    ),
    (
        Residual((Dense(4), ReLU())),
        (4,),
        lambda f, x, w: x + f.relu(x @ w["body/0/kernel"] + w["body/0/bias"]),
    ),
    (
        SHORTCUT,
        (2, 5, 4),
        lambda f, x, w: (
            f.conv2d(x, w["body/0/kernel"], w["body/0/bias"], stride=2, padding=1).tanh()
            + f.conv2d(x, w["projection/0/kernel"], w["projection/0/bias"], stride=2)
        ),
    ),
    (BRANCHES, (2, 4, 3), join_branches),
]

REFUSED = [  # (layer, shape it can't take, what the refusal says)
    (Dense(3), (1, 3, 3), "Dense"),
    (Sequential((Flatten(), Conv2D(1))), (1, 3, 3), "Layer 1: Conv2D"),
    (Sequential((ReLU(), Sequential((Dense(1),)))), (1, 3, 3), r"Layer 1/0: Dense .*\(1, 3, 3\)"),
    (SpatialDropout2D(), (9,), "SpatialDropout2D needs pictures"),
    (Residual((Dense(3),)), (4,), r"Residual .*\(3,\).*\(4,\).* Use a projection"),
    (Residual((Dense(3),), (Dense(2),)), (4,), r"\(3,\).*\(2,\).* Change the projection"),
    (Residual((ReLU(), Conv2D(1))), (4,), "Layer body/1: Conv2D"),
    (Residual((), (ReLU(), Dense(2))), (1, 2, 2), "Layer projection/1: Dense"),
    (Concat((Conv2D(1), Conv2D(2, size=2))), (1, 5, 5), r"\(1, 3, 3\), \(2, 4, 4\)"),
    (Concat((ReLU(), Dense(2))), (1, 5, 5), "Layer 1: Dense"),
    (Concat(()), (3,), "Concat needs at least one branch"),
]
