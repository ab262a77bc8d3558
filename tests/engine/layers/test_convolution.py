"""What a convolution is, against independent ways to compute it."""

import gc

import numpy as np
import pytest

from engine.errors import UserError
from engine.families import FAMILIES
from engine.layers import LAYERS, Context, Conv2D, ConvTranspose2D, Dense, Layer, MaxPool2D
from engine.spec import from_json, to_json
from tests.engine.layers import cases_spatial


def drawn(layer, shape, pictures=2):
    """Float64 weights without a bias of 0, and pictures."""
    rng = np.random.default_rng(11)
    weights = {path: w.astype(np.float64) for path, w in layer.init(shape, rng).items()}
    weights["bias"] = rng.standard_normal(layer.filters)
    return weights, rng.standard_normal((pictures, *shape))


def test_it_is_the_correlation_and_a_true_convolution_turns_the_kernel_by_180_degrees():
    from scipy.signal import convolve, correlate

    layer, shape = Conv2D(3, size=(3, 2)), (2, 6, 5)
    weights, x = drawn(layer, shape)
    y, _ = layer.forward(weights, x, Context())
    kernel = weights["kernel"]
    turned = np.rot90(kernel, 2, axes=(2, 3))
    for n, f in np.ndindex(2, 3):
        channels = range(2)
        correlated = sum(correlate(x[n, c], kernel[f, c], "valid") for c in channels)
        convolved = sum(convolve(x[n, c], turned[f, c], "valid") for c in channels)
        unturned = sum(convolve(x[n, c], kernel[f, c], "valid") for c in channels)
        bias = weights["bias"][f]
        np.testing.assert_allclose(y[n, f], correlated + bias, rtol=0, atol=1e-12)
        np.testing.assert_allclose(y[n, f], convolved + bias, rtol=0, atol=1e-12)
        assert np.abs(y[n, f] - unturned - bias).max() > 0.1


SHARED = [  # size, stride, padding and dilation by rows and columns
    (Conv2D(3, 3, (1, 1), (0, 0), (1, 1)), (2, 5, 4)),
    (Conv2D(2, (2, 3), (1, 2), (1, 2), (2, 1)), (2, 5, 4)),
    (Conv2D(4, 2, (1, 1), (0, 1), (1, 1), groups=2), (4, 4, 3)),
]


def dense_places(layer, shape):
    """For each weight of the kernel the (input, output) entries where a dense matrix repeats it."""
    channels, height, width = shape
    filters, rows, columns = layer.output_shape(shape)
    (height_step, width_step), (down, across) = layer.stride, layer.dilation
    top, left = layer.padding
    inputs, outputs = np.arange(np.prod(shape)).reshape(shape), np.arange(filters * rows * columns)
    outputs = outputs.reshape(filters, rows, columns)
    kernel = layer.weight_shapes(shape)["kernel"]
    group, own = filters // layer.groups, channels // layer.groups
    for f, c, u, v in np.ndindex(*kernel):
        entries = []
        for i, j in np.ndindex(rows, columns):
            row, column = i * height_step + u * down - top, j * width_step + v * across - left
            if 0 <= row < height and 0 <= column < width:
                entries.append((inputs[f // group * own + c, row, column], outputs[f, i, j]))
        yield (f, c, u, v), tuple(np.array(entries, int).reshape(-1, 2).T)


@pytest.mark.parametrize(("layer", "shape"), SHARED, ids=repr)
def test_it_is_the_dense_matrix_with_shared_weights(layer, shape):
    weights, x = drawn(layer, shape)
    y, cache = layer.forward(weights, x, Context())
    dy = np.random.default_rng(2).standard_normal(y.shape)
    dx, gradients = layer.backward(weights, cache, dy)

    dense = Dense(int(np.prod(y.shape[1:])))
    matrix = np.zeros((int(np.prod(shape)), dense.units))
    for weight, places in dense_places(layer, shape):
        matrix[places] = weights["kernel"][weight]
    bias = np.repeat(weights["bias"], y[0, 0].size)
    shared = {"kernel": matrix, "bias": bias}
    flat, flat_cache = dense.forward(shared, x.reshape(2, -1), Context())
    flat_dx, dense_gradients = dense.backward(shared, flat_cache, dy.reshape(2, -1))

    np.testing.assert_allclose(y, flat.reshape(y.shape), rtol=0, atol=1e-12)
    np.testing.assert_allclose(dx, flat_dx.reshape(x.shape), rtol=0, atol=1e-12)
    for weight, places in dense_places(layer, shape):
        wanted = dense_gradients["kernel"][places].sum()
        assert gradients["kernel"][weight] == pytest.approx(wanted, abs=1e-12)
    wanted = dense_gradients["bias"].reshape(layer.filters, -1).sum(axis=1)
    np.testing.assert_allclose(gradients["bias"], wanted, rtol=0, atol=1e-12)


def test_a_transposed_convolution_is_the_gradient_of_a_convolution():
    there = Conv2D(3, size=(3, 2), stride=2, padding=1, dilation=(1, 2))
    back = ConvTranspose2D(2, size=(3, 2), stride=2, padding=1, dilation=(1, 2), output_padding=1)
    shape = (2, 6, 8)
    weights, x = drawn(there, shape)
    y, cache = there.forward(weights, x, Context())
    dx, _ = there.backward(weights, cache, y)
    stamped, _ = back.forward({"kernel": weights["kernel"], "bias": np.zeros(2)}, y, Context())
    np.testing.assert_allclose(stamped, dx, rtol=0, atol=1e-12)


def test_depthwise_is_one_small_convolution_a_channel():
    layer, shape = Conv2D(3, size=3, groups=3, padding=1), (3, 5, 6)
    weights, x = drawn(layer, shape)
    y, _ = layer.forward(weights, x, Context())
    assert weights["kernel"].shape == (3, 1, 3, 3)
    alone = Conv2D(1, size=3, padding=1)
    for c in range(3):
        own = {"kernel": weights["kernel"][[c]], "bias": weights["bias"][[c]]}
        expected, _ = alone.forward(own, x[:, [c]], Context())
        np.testing.assert_allclose(y[:, [c]], expected, rtol=0, atol=1e-12)


@pytest.mark.parametrize(
    ("layer", "shape", "count"),
    [
        (Conv2D(8, size=5, padding=2), (1, 28, 28), 28 * 28 * 8 * 25),
        (Conv2D(16, size=3, stride=2, padding=1), (8, 9, 9), 5 * 5 * 16 * 8 * 9),
        (Conv2D(32, size=3, padding=1, groups=32), (32, 16, 16), 16 * 16 * 32 * 9),
        (Conv2D(6, size=(1, 4), groups=2), (4, 3, 5), 3 * 2 * 6 * 2 * 4),
        (ConvTranspose2D(3, size=4, stride=2), (2, 4, 5), 2 * 4 * 5 * 3 * 16),
        (ConvTranspose2D(6, size=2, groups=2), (4, 3, 3), 4 * 9 * 3 * 4),
        (MaxPool2D(2), (3, 8, 8), 0),
    ],
    ids=repr,
)
def test_multiplications_with_weights_are_counted(layer, shape, count):
    assert layer.multiply_adds(shape) == count


def test_fresh_kernels_keep_the_size_of_signals_whatever_the_groups():
    rng = np.random.default_rng(0)
    x = rng.standard_normal((4, 32, 12, 12)).astype(np.float32)
    for layer in (Conv2D(32), Conv2D(32, groups=32), ConvTranspose2D(32, size=4, stride=2)):
        y, _ = layer.forward(layer.init(x.shape[1:], rng), x, Context())
        assert 0.8 < y[:, :, 4:-4, 4:-4].std() / np.sqrt(2) < 1.2  # "he" doubles the variance


def test_files_name_sizes_by_one_number_or_by_two():
    read = from_json('{"type":"Conv2D","filters":8,"size":5,"padding":2}', Layer, FAMILIES, "it")
    assert read == Conv2D(8, size=5, padding=2)
    text = '{"type":"Conv2D","filters":1,"size":[3,5],"stride":[2,1],"padding":[0,2]}'
    read = from_json(text, Layer, FAMILIES, "it")
    assert read == Conv2D(1, size=(3, 5), stride=(2, 1), padding=(0, 2))
    assert read.weight_shapes((2, 9, 9))["kernel"] == (1, 2, 3, 5)


@pytest.mark.parametrize("size", ["[3]", "[3,0]", "[1,2,3]", "[3,65]", "0", '"same"', "[[3],3]"])
def test_damaged_sizes_in_files_are_refused(size):
    with pytest.raises(UserError, match="size"):
        from_json(f'{{"type":"Conv2D","filters":1,"size":{size}}}', Layer, FAMILIES, "it")


def test_both_numbers_of_a_size_have_a_range_in_python_too():
    with pytest.raises(UserError, match="size must be at least 1 and at most 64; it is 0"):
        Conv2D(1, size=(3, 0))
    with pytest.raises(UserError, match="padding must be"):
        Conv2D(1, padding=(65, 1))
    with pytest.raises(UserError, match="scale must be"):
        LAYERS["Upsample2D"]((2, 17))


def test_the_garbage_collector_survives_what_read_layers_leave_behind():
    for layer, _ in cases_spatial.GRADIENTS:  # msgspec 0.22 crashes here on tuple[Side, Side]
        from_json(to_json(layer), type(layer), FAMILIES, "a layer")
    gc.collect()
