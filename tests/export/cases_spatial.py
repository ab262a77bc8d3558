"""Networks with layers of pictures, for the tests of export: (shape of a picture, layers)."""

from engine.layers import (
    AveragePool2D,
    BatchNorm,
    Conv2D,
    ConvTranspose2D,
    Dense,
    Flatten,
    GlobalAveragePool2D,
    GroupNorm,
    LayerNorm,
    LocalResponseNorm,
    MaxPool2D,
    Upsample2D,
    ZeroPad2D,
)

END = (Flatten(), Dense(3))

CASES = [
    ((1, 7, 6), (Conv2D(2), *END)),
    ((3, 7, 6), (Conv2D(2, size=2, stride=3), *END)),
    ((2, 7, 8), (Conv2D(2, size=4, padding="same"), *END)),
    ((2, 8, 7), (Conv2D(3, size=2, stride=2, padding="same"), *END)),
    ((1, 5, 5), (Conv2D(2, size=3, padding=2, stride=2), *END)),
    ((1, 4, 4), (Conv2D(2, size=2, stride=3, padding="same"), *END)),
    ((2, 7, 9), (Conv2D(3, size=(2, 3), stride=(1, 2), padding=(3, 1), dilation=(3, 2)), *END)),
    ((2, 7, 8), (Conv2D(3, size=(3, 2), dilation=(1, 3), padding="same"), *END)),
    ((4, 6, 5), (Conv2D(6, groups=2, padding=1), *END)),
    ((3, 6, 5), (Conv2D(6, groups=3, stride=2), *END)),
    ((3, 6, 5), (Conv2D(6, groups=3, bias=False), *END)),
    ((4, 3, 4), (ConvTranspose2D(6, stride=2, groups=2, bias=False), *END)),
    ((2, 4, 5), (ConvTranspose2D(3, size=4, stride=2, padding=1), *END)),
    (
        (3, 3, 4),
        (
            ConvTranspose2D(
                2, (2, 3), (3, 2), padding=(1, 2), output_padding=(2, 1), dilation=(2, 3)
            ),
            *END,
        ),
    ),
    ((4, 3, 4), (ConvTranspose2D(6, size=3, stride=2, groups=2), *END)),
    ((2, 7, 8), (MaxPool2D(2), *END)),
    ((2, 7, 8), (MaxPool2D(3, stride=1), *END)),
    ((2, 7, 8), (MaxPool2D(2, stride=3), *END)),
    ((2, 7, 8), (MaxPool2D((3, 4), stride=(2, 1), padding=(1, 2)), *END)),
    ((2, 7, 8), (AveragePool2D(2), *END)),
    ((2, 7, 8), (AveragePool2D(3, stride=2), *END)),
    ((2, 7, 8), (AveragePool2D(3, stride=2, padding=1), *END)),
    ((2, 7, 8), (AveragePool2D((2, 3), padding=1, count_include_pad=False), *END)),
    ((3, 5, 4), (GlobalAveragePool2D(), Dense(3))),
    ((2, 3, 4), (Upsample2D((2, 3)), *END)),
    ((2, 4, 5), (Upsample2D((3, 4), method="bilinear"), *END)),
    ((2, 3, 4), (ZeroPad2D(1, 2, 0, 3), *END)),
    ((3, 4, 5), (BatchNorm(epsilon=1e-3), *END)),
    ((1, 4, 5), (Flatten(), Dense(4), BatchNorm(), Dense(3))),
    ((2, 4, 5), (LayerNorm(), *END)),
    ((1, 4, 5), (Flatten(), LayerNorm(epsilon=1e-3), Dense(3))),
    ((2, 4, 5), (Conv2D(6, size=1), GroupNorm(3), *END)),
    ((1, 4, 6), (Flatten(), GroupNorm(4), Dense(3))),
    ((2, 3, 4), (Conv2D(6, size=1), LocalResponseNorm(5, alpha=0.4, beta=0.7, k=1.5), *END)),
    ((2, 3, 4), (Conv2D(6, size=1), LocalResponseNorm(4, alpha=0.4, beta=0.7, k=1.5), *END)),
]
