"""Layers of pictures, for the table tests: convolution, pooling, upsampling, normalisation."""

from engine.layers import (
    AveragePool2D,
    BatchNorm,
    Conv2D,
    ConvTranspose2D,
    GlobalAveragePool2D,
    GroupNorm,
    LayerNorm,
    LocalResponseNorm,
    MaxPool2D,
    Upsample2D,
    ZeroPad2D,
)

GRADIENTS = [  # (layer, shape of one picture)
    (Conv2D(3, size=3), (2, 6, 5)),
    (Conv2D(2, size=3, padding=2), (3, 5, 4)),
    (Conv2D(2, size=3, stride=2, padding="same"), (2, 7, 6)),
    (Conv2D(2, size=2, stride=3), (1, 8, 7)),
    (Conv2D(4, size=1), (3, 3, 3)),
    (Conv2D(2, size=(1, 3), stride=(2, 1), padding=(0, 2)), (2, 5, 4)),
    (Conv2D(2, size=(3, 2), dilation=(1, 3), padding="same"), (2, 5, 6)),
    (Conv2D(6, size=2, groups=3), (3, 4, 4)),
    (Conv2D(4, size=3, groups=4, padding=1, stride=2), (4, 5, 5)),
    (Conv2D(4, size=2, groups=2, bias=False), (2, 3, 4)),
    (ConvTranspose2D(3, size=3), (2, 3, 4)),
    (ConvTranspose2D(2, stride=2, groups=2, bias=False), (2, 2, 3)),
    (ConvTranspose2D(2, size=(2, 3), stride=(3, 2), padding=(0, 1), output_padding=1), (2, 3, 3)),
    (ConvTranspose2D(4, size=3, stride=2, dilation=2, padding=1, groups=2), (2, 3, 3)),
    (MaxPool2D(2), (2, 6, 5)),
    (MaxPool2D(3, stride=2), (2, 7, 8)),
    (MaxPool2D(2, stride=3), (1, 8, 8)),
    (MaxPool2D((3, 2), stride=(1, 2), padding=(1, 0)), (2, 4, 5)),
    (AveragePool2D(2), (2, 6, 5)),
    (AveragePool2D(3, stride=1), (2, 5, 6)),
    (AveragePool2D(3, stride=2, padding=1), (2, 5, 6)),
    (AveragePool2D((2, 4), padding=(1, 2), count_include_pad=False), (2, 5, 6)),
    (GlobalAveragePool2D(), (3, 4, 5)),
    (Upsample2D(2), (2, 3, 4)),
    (Upsample2D((3, 1)), (2, 2, 3)),
    (Upsample2D((2, 3), method="bilinear"), (2, 3, 2)),
    (ZeroPad2D(1, 2, 0, 3), (2, 3, 2)),
    (BatchNorm(), (5,)),
    (BatchNorm(momentum=0.3, epsilon=0.01), (2, 3, 4)),
    (LayerNorm(), (6,)),
    (LayerNorm(), (2, 3, 4)),
    (GroupNorm(2), (4, 3, 2)),
    (GroupNorm(3), (6,)),
    (LocalResponseNorm(3, alpha=0.5, beta=0.6, k=0.8), (5, 2, 3)),
    (LocalResponseNorm(4, alpha=0.5), (5, 3, 2)),
    (LocalResponseNorm(9, alpha=2.0), (3, 2, 2)),
]

PARITY = [  # (layer, shape, the same in PyTorch: f is torch.nn.functional)
    (Conv2D(3, bias=False), (2, 6, 5), lambda f, x, w: f.conv2d(x, w["kernel"])),
    (
        ConvTranspose2D(3, stride=2, bias=False),
        (2, 3, 4),
        lambda f, x, w: f.conv_transpose2d(x, w["kernel"], stride=2),
    ),
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
    (
        Conv2D(4, size=(3, 2), padding="same", dilation=(2, 3)),
        (2, 7, 6),
        lambda f, x, w: f.conv2d(f.pad(x, (1, 2, 2, 2)), w["kernel"], w["bias"], 1, 0, (2, 3)),
    ),
    (
        Conv2D(3, size=(5, 2), stride=(1, 3), padding=(2, 1), dilation=(2, 1)),
        (2, 8, 9),
        lambda f, x, w: f.conv2d(x, w["kernel"], w["bias"], (1, 3), (2, 1), (2, 1)),
    ),
    (
        Conv2D(6, size=3, groups=2, padding=1),
        (4, 5, 6),
        lambda f, x, w: f.conv2d(x, w["kernel"], w["bias"], padding=1, groups=2),
    ),
    (
        Conv2D(10, size=3, groups=5),  # depthwise, two filters a channel
        (5, 6, 5),
        lambda f, x, w: f.conv2d(x, w["kernel"], w["bias"], groups=5),
    ),
    (
        ConvTranspose2D(3, size=4, stride=2, padding=1),
        (2, 4, 5),
        lambda f, x, w: f.conv_transpose2d(x, w["kernel"], w["bias"], 2, 1),
    ),
    (
        ConvTranspose2D(
            4, size=(2, 3), stride=(3, 2), padding=(1, 2), output_padding=(2, 1), dilation=(2, 3)
        ),
        (3, 4, 5),
        lambda f, x, w: f.conv_transpose2d(
            x, w["kernel"], w["bias"], (3, 2), (1, 2), (2, 1), 1, (2, 3)
        ),
    ),
    (
        ConvTranspose2D(6, size=3, stride=2, groups=3),
        (3, 4, 4),
        lambda f, x, w: f.conv_transpose2d(x, w["kernel"], w["bias"], stride=2, groups=3),
    ),
    (MaxPool2D(2), (2, 7, 6), lambda f, x, w: f.max_pool2d(x, 2)),
    (MaxPool2D(3, stride=2), (2, 7, 8), lambda f, x, w: f.max_pool2d(x, 3, 2)),
    (MaxPool2D(3, stride=1, padding=1), (2, 6, 5), lambda f, x, w: f.max_pool2d(x, 3, 1, 1)),
    (
        MaxPool2D((2, 5), stride=(3, 2), padding=(1, 2)),
        (2, 7, 8),
        lambda f, x, w: f.max_pool2d(x, (2, 5), (3, 2), (1, 2)),
    ),
    (AveragePool2D(3, stride=2), (2, 7, 8), lambda f, x, w: f.avg_pool2d(x, 3, 2)),
    (AveragePool2D(3, padding=1), (2, 7, 8), lambda f, x, w: f.avg_pool2d(x, 3, padding=1)),
    (
        AveragePool2D((4, 3), stride=2, padding=(2, 1), count_include_pad=False),
        (2, 7, 8),
        lambda f, x, w: f.avg_pool2d(x, (4, 3), 2, (2, 1), count_include_pad=False),
    ),
    (
        GlobalAveragePool2D(),
        (3, 5, 4),
        lambda f, x, w: f.adaptive_avg_pool2d(x, 1).flatten(1),
    ),
    (Upsample2D((2, 3)), (2, 4, 3), lambda f, x, w: f.interpolate(x, scale_factor=(2, 3))),
    (
        Upsample2D((4, 3), method="bilinear"),
        (2, 5, 4),
        lambda f, x, w: f.interpolate(x, scale_factor=(4, 3), mode="bilinear"),
    ),
    (
        Upsample2D((5, 2), method="bilinear"),
        (2, 1, 3),
        lambda f, x, w: f.interpolate(x, scale_factor=(5, 2), mode="bilinear"),
    ),
    (ZeroPad2D(1, 2, 3, 0), (2, 3, 4), lambda f, x, w: f.pad(x, (3, 0, 1, 2))),
    *(
        (
            BatchNorm(momentum=0.3, epsilon=1e-3),
            shape,
            lambda f, x, w: f.batch_norm(
                x, w["moving_mean"], w["moving_variance"], w["scale"], w["shift"], True, 0.3, 1e-3
            ),
        )
        for shape in [(6,), (3, 4, 5)]
    ),
    *(
        (LayerNorm(), shape, lambda f, x, w: f.layer_norm(x, x.shape[1:], w["scale"], w["shift"]))
        for shape in [(7,), (2, 4, 3)]
    ),
    *(
        (GroupNorm(3), shape, lambda f, x, w: f.group_norm(x, 3, w["scale"], w["shift"]))
        for shape in [(9,), (6, 3, 4)]
    ),
    *(
        (
            LocalResponseNorm(size, alpha=0.4, beta=0.7, k=1.5),
            (6, 3, 2),
            lambda f, x, w, size=size: f.local_response_norm(x, size, 0.4, 0.7, 1.5),
        )
        for size in (1, 4, 5, 20)
    ),
]

REFUSED = [  # (layer, shape it can't take, what the refusal says)
    (Conv2D(1, size=5), (1, 4, 9), r"Conv2D\(size=5\) needs .* 5 × 5 pixels; this one is 4 × 9"),
    (Conv2D(1, size=(2, 3), dilation=4), (1, 9, 8), r"Conv2D.* at least 5 × 9 .* is 9 × 8"),
    (Conv2D(1, size=5, padding=1), (1, 2, 9), r"Conv2D.* at least 3 × 3 .* is 2 × 9"),
    (Conv2D(1), (9,), "Conv2D"),
    (Conv2D(4, groups=2), (3, 8, 8), r"Conv2D\(groups=2\).* 3 channels and 4 filters"),
    (Conv2D(6, groups=4), (4, 8, 8), r"Conv2D\(groups=4\).* 4 channels and 6 filters"),
    (Conv2D(1, size=64, dilation=64, padding="same"), (64, 300, 300), "Conv2D.* 268,435,456"),
    (Conv2D(1, size=1, stride=64, padding=64), (9000, 65, 65), "Conv2D.* 268,435,456"),
    (ConvTranspose2D(4, groups=2), (3, 8, 8), r"ConvTranspose2D\(groups=2\).* 3 channels"),
    (ConvTranspose2D(3, groups=2), (4, 8, 8), r"ConvTranspose2D\(groups=2\).* 3 filters"),
    (ConvTranspose2D(1, padding=(0, 3)), (1, 2, 4), "ConvTranspose2D.* 2 × 4 .* leave 4 × 0"),
    (ConvTranspose2D(1, stride=2, output_padding=2), (1, 4, 4), "ConvTranspose2D.* stride is 2"),
    (ConvTranspose2D(999, size=64), (1, 300, 300), "ConvTranspose2D.* 268,435,456"),
    (ConvTranspose2D(1), (9,), "ConvTranspose2D"),
    (MaxPool2D(3), (1, 2, 9), r"MaxPool2D\(size=3\) .* 3 × 3 pixels; this one is 2 × 9"),
    (MaxPool2D(3, padding=2), (1, 9, 9), r"MaxPool2D\(size=3\).* half the window.* is 2"),
    (AveragePool2D(3), (1, 9, 2), r"AveragePool2D\(size=3\) .* this one is 9 × 2"),
    (AveragePool2D((2, 9), padding=(2, 0)), (1, 9, 9), r"AveragePool2D.* half .* is \(2, 0\)"),
    (GlobalAveragePool2D(), (9,), "GlobalAveragePool2D"),
    (Upsample2D(), (9,), "Upsample2D"),
    (ZeroPad2D(), (9,), "ZeroPad2D"),
    (BatchNorm(), (3, 4), "BatchNorm"),
    (GroupNorm(4), (6, 3, 3), r"GroupNorm\(groups=4\).* 6"),
    (LocalResponseNorm(), (9,), "LocalResponseNorm"),
]
