import numpy as np
import pytest

from engine.blas import one_blas_thread
from engine.data.digits import load_digits
from engine.errors import UserError
from engine.layers import Context, Conv2D, Dense, Dropout, Flatten, ReLU, Sigmoid, Softmax
from engine.network import Network
from engine.preprocessing import Preprocessing, measure
from engine.pretraining import Pretraining, hidden_layers, pretrain
from engine.pretraining.machine import hidden_probabilities
from engine.pretraining.stack import folded

SHAPE = (3, 4, 4)
LAYERS = (Flatten(), Dense(12), Sigmoid(), Dense(7), Sigmoid(), Dense(5))
NETWORK = Network(SHAPE, LAYERS)


def colourful(count=150):
    """Pictures of few colours, so that there is something to model."""
    rng = np.random.default_rng(0)
    palette = rng.integers(0, 256, (5, *SHAPE[1:], 3))
    noise = rng.integers(-20, 21, (count, *SHAPE[1:], 3))
    return np.clip(palette[np.arange(count) % 5] + noise, 0, 255).astype(np.uint8)


def work(seed=0, network=NETWORK, **changes):
    pictures = colourful()
    weights = network.init(np.random.default_rng(9))
    spec = Pretraining(**{"epochs": 3, "batch_size": 10, **changes})
    return weights, pretrain(spec, network, weights, pictures, measure(pictures, "photo"), seed)


def test_every_layer_and_epoch_is_told_and_the_errors_fall():
    epochs = list(work(epochs=20)[1])
    assert [(e.layer, e.epoch) for e in epochs] == [
        (layer, epoch) for layer in (1, 3) for epoch in range(1, 21)
    ]
    for layer in (1, 3):
        errors = [e.error for e in epochs if e.layer == layer]
        assert errors[-1] < 0.7 * errors[0]


def test_hidden_layers_change_from_below_and_the_last_one_stays():
    weights, epochs = work()
    kept = {path: w.copy() for path, w in weights.items()}
    epochs = list(epochs)
    for path, w in weights.items():
        np.testing.assert_array_equal(w, kept[path])  # what was given is left as it was
        assert epochs[-1].weights[path].dtype == w.dtype
    changed = [
        {path for path, w in epoch.weights.items() if not np.array_equal(w, weights[path])}
        for epoch in epochs
    ]
    assert changed[:3] == [{"1/kernel", "1/bias"}] * 3
    assert changed[3:] == [{"1/kernel", "1/bias", "3/kernel", "3/bias"}] * 3
    NETWORK.check_weights(epochs[-1].weights)


def test_the_seed_alone_decides():
    first, second, other = (list(work(seed)[1])[-1].weights for seed in (1, 1, 2))
    for path, w in first.items():
        np.testing.assert_array_equal(w, second[path])
    assert not np.array_equal(first["3/kernel"], other["3/kernel"])


def test_more_rounds_are_another_estimate():
    one, three = (list(work(k=k)[1])[-1].weights["1/kernel"] for k in (1, 3))
    assert not np.array_equal(one, three)


def test_decay_keeps_the_kernels_small():
    free, held = (
        np.linalg.norm(list(work(weight_decay=d, epochs=10)[1])[-1].weights["1/kernel"])
        for d in (0.0, 0.1)
    )
    assert held < 0.7 * free


def test_folding_gives_the_machines_probabilities_on_normalised_pictures():
    rng = np.random.default_rng(0)
    machine = {
        "kernel": rng.standard_normal((48, 9)),
        "hidden_bias": rng.standard_normal(9),
        "visible_bias": np.zeros(48),
    }
    pictures = colourful(20)
    preprocessing = Preprocessing("photo", (0.3, 0.5, 0.1), (0.2, 0.9, 0.05))
    seen = pictures.transpose(0, 3, 1, 2).reshape(20, -1) / 255
    layer = folded(machine, preprocessing, 16)
    x = preprocessing.normalise(pictures).astype(np.float64)
    outputs = Network(SHAPE, (Flatten(), Dense(9), Sigmoid())).forward(
        {f"1/{name}": w for name, w in layer.items()}, x, Context()
    )[0]
    np.testing.assert_allclose(outputs, hidden_probabilities(machine, seen), atol=1e-6)


def test_the_second_machine_sees_what_the_first_layer_gives():
    pictures = colourful()
    preprocessing = measure(pictures, "photo")
    weights = list(work(epochs=1)[1])[-1].weights
    one_layer = Network(SHAPE, (*LAYERS[:3], Dense(5)))
    same = list(work(epochs=1, network=one_layer)[1])[-1].weights
    np.testing.assert_array_equal(weights["1/kernel"], same["1/kernel"])
    features = one_layer.forward(weights | {"3/kernel": np.zeros((12, 5)), "3/bias": np.zeros(5)},
                                 preprocessing.normalise(pictures), Context())  # fmt: skip
    assert features[1][2].shape == (150, 12)  # the sigmoid's output, in [0, 1]
    assert 0 <= features[1][2].min() < features[1][2].max() <= 1


@pytest.mark.parametrize(
    ("layers", "sentence"),
    [
        ((Flatten(), Dense(4), ReLU(), Dense(2)), "layer 2 is ReLU where Sigmoid should be"),
        ((Flatten(), Dense(4), Dense(3), Sigmoid(), Dense(2)), "layer 2 is Dense where Sigmoid"),
        ((Flatten(), Dense(4), Sigmoid(), Dropout(), Dense(2)), "layer 3 is Dropout where Dense"),
        ((Conv2D(2), Flatten(), Dense(4), Sigmoid(), Dense(2)), "layer 0 is Conv2D where Flatten"),
        ((Flatten(), Dense(4), Sigmoid(), Sigmoid()), "layer 2 is Sigmoid where Dense"),
        ((Flatten(), Dense(4, bias=False), Sigmoid(), Dense(2)), r"layer 1 \(Dense\) has none"),
        ((Flatten(), Dense(2)), "this network has none"),
        ((Flatten(), Dense(2), Sigmoid()), "this network has none"),
    ],
)
def test_other_networks_are_refused_by_the_layers_name(layers, sentence):
    network = Network(SHAPE, layers)
    with pytest.raises(UserError, match=sentence):
        work(network=network)


@pytest.mark.parametrize("ending", [(), (Sigmoid(),), (Softmax(),)], ids=repr)
def test_sigmoid_stacks_of_any_ending_are_accepted(ending):
    assert hidden_layers(Network(SHAPE, (*LAYERS, *ending))) == (1, 3)
    assert hidden_layers(Network(SHAPE, (*LAYERS[:3], Dense(2, bias=False), *ending))) == (1,)


def test_numbers_that_grow_without_bounds_are_a_sentence():
    with pytest.raises(UserError, match="layer 1 grew beyond all numbers"):
        list(work(learning_rate=10.0, weight_decay=1.0, epochs=100)[1])


def test_grey_pictures_of_digits_are_reconstructed():
    part = load_digits().train
    network = Network((1, 28, 28), (Flatten(), Dense(64), Sigmoid(), Dense(10)))
    weights = network.init(np.random.default_rng(0))
    spec, preprocessing = Pretraining(epochs=6, momentum=0.8), measure(part.pictures, "ink")
    with one_blas_thread():
        epochs = pretrain(spec, network, weights, part.pictures, preprocessing, 0)
        errors = [epoch.error for epoch in epochs]
    variance = np.var(part.pictures / 255, axis=0).mean()  # what knowing the means alone leaves
    assert errors[-1] < 0.4 * variance
