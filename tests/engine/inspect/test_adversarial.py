import numpy as np
import pytest

from engine.errors import UserError
from engine.inspect.adversarial import fgsm, loss_signs, random_noise, smallest_flip
from engine.inspect.progress import finish
from engine.layers import Dense
from engine.model import Model
from engine.preprocessing import Preprocessing
from tests.engine.inspect.networks import NETWORKS, bundled, drawn, exact, path_of, real_digits
from tests.engine.inspect.twin import needs_torch, torch, twin

STRENGTH = 25  # grey levels of 255


def small_model(name):
    network = NETWORKS[name]
    preprocessing = Preprocessing("photo", (0.4, 0.6), (0.2, 0.3))
    return Model(network, drawn(network), preprocessing, ("a", "b", "c"))


def grey(count=4):
    return np.random.default_rng(2).integers(0, 256, (count, 9, 8, 2), np.uint8)


def torch_signs(model, pictures, labels, before):
    """The signs of the cross-entropy's gradient at the grey levels, in PyTorch."""
    planes = pictures[:, None] if pictures.ndim == 3 else pictures.transpose(0, 3, 1, 2)
    given = torch.tensor(planes.astype(np.float64), requires_grad=True)
    mean, deviation = (
        torch.tensor(values)[:, None, None]
        for values in (model.preprocessing.mean, model.preprocessing.deviation)
    )
    x = (given / 255 - mean) / deviation
    logits = twin(model.network, model.weights)[:before](x)
    torch.nn.functional.cross_entropy(logits, torch.tensor(labels), reduction="sum").backward()
    slope = given.grad.numpy()
    return slope[:, 0] if pictures.ndim == 3 else slope.transpose(0, 2, 3, 1)


@needs_torch
@pytest.mark.parametrize(
    ("name", "before"), [("logits", 9), ("sigmoid", 9), ("nested", 9), ("residual", 7)]
)
def test_every_pixel_moves_the_way_pytorchs_gradient_points(name, before):
    model, pictures, labels = small_model(name), grey(), np.array([0, 1, 2, 1])
    slope = torch_signs(model, pictures, labels, before)
    found = fgsm(model, pictures, labels, 3, quantised=True)
    wanted = np.clip(pictures + 3 * np.sign(slope), 0, 255)
    sure = np.abs(slope) > 1e-5 * np.abs(slope).max()  # the normalised picture is float32
    assert sure.mean() > 0.99
    np.testing.assert_array_equal(found.pictures[sure], wanted[sure])
    np.testing.assert_array_equal(found.probabilities, model.probabilities(found.pictures))


@needs_torch
def test_the_bundled_model_is_attacked_the_way_pytorch_would():
    model, part = exact(bundled()), real_digits()
    pictures, labels = part.pictures[:20], part.labels[:20]
    slope = torch_signs(model, pictures, labels, before=len(model.network.layers))
    largest = np.abs(slope).max(axis=(1, 2), keepdims=True)
    sure = np.abs(slope) > 1e-4 * largest
    assert sure.mean() > 0.9
    found = loss_signs(model, pictures, labels)
    np.testing.assert_array_equal(found[sure], np.sign(slope)[sure])


def test_a_little_noise_breaks_most_real_answers_and_random_noise_of_equal_strength_does_not():
    model, part = bundled(), real_digits()
    right = model.probabilities(part.pictures).argmax(axis=1) == part.labels
    pictures, labels = part.pictures[right], part.labels[right]
    attacked = fgsm(model, pictures, labels, STRENGTH)
    chance = random_noise(model, pictures, STRENGTH, np.random.default_rng(0))
    assert attacked.pictures.dtype == np.uint8
    assert (attacked.probabilities.argmax(axis=1) != labels).mean() > 0.5
    assert (chance.probabilities.argmax(axis=1) != labels).mean() < 0.05


@pytest.mark.parametrize("quantised", [True, False])
def test_what_comes_back_is_pictures_not_what_the_network_reads(quantised):
    model, part = bundled(), real_digits()
    pictures = part.pictures[:3]
    for attack in (
        fgsm(model, pictures, part.labels[:3], 5, quantised),
        random_noise(model, pictures, 5, np.random.default_rng(0), quantised),
    ):
        moved = attack.pictures.astype(np.float64) - pictures
        assert np.abs(moved).max() == 5
        inside = (pictures >= 5) & (pictures <= 250)
        assert (np.abs(moved[inside]) == 5).mean() > 0.95


@pytest.mark.parametrize("quantised", [True, False])
@pytest.mark.parametrize("strength", [0, 0.7, 2, 255])
def test_pixels_move_no_further_than_the_strength_and_stay_grey_levels(strength, quantised):
    model, pictures = small_model("logits"), grey()
    for noisy in (
        fgsm(model, pictures, 1, strength, quantised).pictures,
        random_noise(model, pictures, strength, np.random.default_rng(1), quantised).pictures,
    ):
        assert noisy.dtype == (np.uint8 if quantised else np.float32)
        assert noisy.min() >= 0 and noisy.max() <= 255
        moved = np.abs(noisy.astype(np.float64) - pictures)
        assert moved.max() <= (np.rint(strength) if quantised else strength) + 1e-4
        assert strength == 0 or moved.max() > 0


def test_a_network_that_is_sure_still_shows_the_way():
    """In float32 its probability is exactly 1 and the loss's own gradient exactly 0."""
    model, part = bundled(), real_digits()
    last = path_of(model, Dense, -1)
    sure = {p: w * (30 if p == f"{last}kernel" else 1) for p, w in model.weights.items()}
    certain = Model(model.network, sure, model.preprocessing, model.labels)
    probabilities = certain.probabilities(part.pictures)
    stuck = (probabilities == 1).any(axis=1)
    assert stuck.sum() > 100
    signs = loss_signs(certain, part.pictures[stuck], part.labels[stuck])
    assert (np.abs(signs).mean(axis=(1, 2)) > 0.5).all()


@pytest.mark.parametrize("quantised", [True, False])
def test_the_smallest_flip_flips_and_less_does_not(quantised):
    model, part = bundled(), real_digits()
    for picture in part.pictures[:6]:
        answer = int(model.probabilities(picture[None]).argmax())
        flip = finish(smallest_flip(model, picture, quantised=quantised))
        assert flip is not None
        assert flip.probabilities.argmax() != answer
        again = fgsm(model, picture[None], answer, flip.strength, quantised)
        np.testing.assert_array_equal(again.pictures, flip.pictures)
        less = [k for k in range(256) if k < flip.strength]
        for strength in less if quantised else [*less, flip.strength - 0.002]:
            attack = fgsm(model, picture[None], answer, strength, quantised)
            assert attack.probabilities.argmax() == answer, strength


def test_an_answer_that_is_already_another_needs_no_noise():
    model, part = bundled(), real_digits()
    wrong = (int(part.labels[0]) + 1) % 10
    flip = finish(smallest_flip(model, part.pictures[0], wrong))
    assert flip.strength == 0
    np.testing.assert_array_equal(flip.pictures[0], part.pictures[0])


def test_an_answer_that_no_noise_changes_gives_none():
    model = small_model("logits")
    deaf = {p: w * (not p.startswith("0/k")) for p, w in model.weights.items()}
    steps = list(
        smallest_flip(Model(model.network, deaf, model.preprocessing, model.labels), grey(1)[0])
    )
    assert steps[-1].result is None
    assert [step.done for step in steps] == list(range(16, 257, 16))
    assert {step.total for step in steps} == {256}


def test_what_is_no_picture_of_grey_levels_or_no_strength_is_refused():
    model, pictures = small_model("logits"), grey()
    with pytest.raises(UserError, match="uint8"):
        fgsm(model, pictures / 255, 1, 3)
    with pytest.raises(UserError, match="uint8"):
        random_noise(model, pictures / 255, 3, np.random.default_rng(0))
    with pytest.raises(UserError, match="grey levels must be 0 to 255; it is 256"):
        fgsm(model, pictures, 1, 256)
    with pytest.raises(UserError, match="classes are 0 to 2"):
        fgsm(model, pictures, 3, 1)
    with pytest.raises(UserError, match="2 channels"):
        fgsm(model, pictures[..., 0], 1, 1)
