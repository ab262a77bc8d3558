"""Networks with layers of pictures, for the tests of export: (shape of a picture, layers)."""

from engine.layers import AveragePool2D, Conv2D, Dense, Flatten, MaxPool2D

END = (Flatten(), Dense(3))

CASES = [
    ((1, 7, 6), (Conv2D(2), *END)),
    ((3, 7, 6), (Conv2D(2, size=2, stride=3), *END)),
    ((2, 7, 8), (Conv2D(2, size=4, padding="same"), *END)),
    ((2, 8, 7), (Conv2D(3, size=2, stride=2, padding="same"), *END)),
    ((1, 5, 5), (Conv2D(2, size=3, padding=2, stride=2), *END)),
    ((1, 4, 4), (Conv2D(2, size=2, stride=3, padding="same"), *END)),
    ((2, 7, 8), (MaxPool2D(2), *END)),
    ((2, 7, 8), (MaxPool2D(3, stride=1), *END)),
    ((2, 7, 8), (MaxPool2D(2, stride=3), *END)),
    ((2, 7, 8), (AveragePool2D(2), *END)),
    ((2, 7, 8), (AveragePool2D(3, stride=2), *END)),
]
