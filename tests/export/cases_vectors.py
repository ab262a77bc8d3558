"""Networks with layers of vectors and combinators, for the tests of export: (shape, layers)."""

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

END = (Flatten(), Dense(3))

CASES = [
    ((1, 6, 5), (Flatten(), Dense(4), Dense(3))),
    ((1, 5, 4), (ReLU(), *END)),
    ((1, 5, 4), (Flatten(), Dense(4), Tanh(), Dense(2))),
    ((1, 5, 4), (Flatten(), Dense(4), Sigmoid(), Dense(2))),
    ((1, 5, 4), (*END, Sigmoid())),
    ((1, 5, 4), (*END, Softmax())),
    ((3, 5, 4), (Softmax(), *END)),
    ((1, 5, 4), (Dropout(0.5), *END, Dropout(0.3))),
    ((1, 9, 9), (Sequential((Conv2D(2), Sequential((ReLU(), MaxPool2D(2))))), *END)),
    ((1, 5, 4), (Flatten(), Sequential((Dense(3), Softmax())))),
    ((4, 5, 4), (Sequential(()), *END)),
]
