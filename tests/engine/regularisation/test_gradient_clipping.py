"""Gradient clipping: equal to PyTorch's, and safe where numbers are too large."""

import numpy as np
import pytest

from engine.errors import UserError
from engine.regularisation import GradientClipping
from engine.spec import from_json, to_json


def drawn(scale: float = 1.0) -> dict[str, np.ndarray]:
    rng = np.random.default_rng(0)
    shapes = {"kernel": (7, 5), "bias": (7,), "slope": ()}
    return {path: scale * rng.standard_normal(shape) for path, shape in shapes.items()}


@pytest.mark.parametrize("norm", [0.01, 1.0, 5.0, 100.0])
def test_the_norm_is_clipped_as_pytorch_clips_it(norm):
    torch = pytest.importorskip("torch")
    parameters = []
    for gradient in drawn().values():
        parameters.append(torch.nn.Parameter(torch.zeros(gradient.shape, dtype=torch.float64)))
        parameters[-1].grad = torch.tensor(gradient)
    length = torch.nn.utils.clip_grad_norm_(parameters, norm)
    clipped, measured = GradientClipping(norm=norm).clip(drawn())
    assert measured == pytest.approx(float(length), rel=1e-12)
    for ours, parameter in zip(clipped.values(), parameters, strict=True):
        np.testing.assert_allclose(ours, parameter.grad.numpy(), rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("value", [0.01, 0.5, 10.0])
def test_values_are_clipped_as_pytorch_clips_them(value):
    torch = pytest.importorskip("torch")
    clipped, _ = GradientClipping(value=value).clip(drawn())
    for path, gradient in drawn().items():
        parameter = torch.nn.Parameter(torch.zeros(gradient.shape, dtype=torch.float64))
        parameter.grad = torch.tensor(gradient)
        torch.nn.utils.clip_grad_value_([parameter], value)
        np.testing.assert_array_equal(clipped[path], parameter.grad.numpy())


def test_with_both_neither_bound_is_passed():
    clipped, before = GradientClipping(norm=2.0, value=0.3).clip(drawn())
    _, after = GradientClipping().clip(clipped)
    assert before > 5 > 2 >= after
    assert max(np.abs(g).max() for g in clipped.values()) == 0.3


def test_off_changes_nothing_and_still_measures():
    gradients = drawn()
    clipped, length = GradientClipping().clip(gradients)
    assert clipped is gradients
    flat = np.concatenate([g.ravel() for g in gradients.values()])
    assert length == pytest.approx(np.linalg.norm(flat), rel=1e-12)


def test_a_gradient_whose_square_overflows_float32_is_still_clipped():
    huge = {path: g.astype(np.float32) for path, g in drawn(1e25).items()}
    clipped, length = GradientClipping(norm=1.0).clip(huge)
    assert 1e25 < length < 1e27
    assert GradientClipping().clip(clipped)[1] == pytest.approx(1.0, rel=1e-5)
    assert {g.dtype for g in clipped.values()} == {np.dtype(np.float32)}


@pytest.mark.parametrize("bad", [np.nan, np.inf])
def test_what_is_no_number_stays_for_the_loop_to_find(bad):
    gradients = drawn() | {"slope": np.array(bad)}
    clipped, length = GradientClipping(norm=1.0).clip(gradients)
    assert not np.isfinite(length)
    assert clipped is gradients


def test_it_survives_json_and_refuses_what_is_out_of_range():
    spec = GradientClipping(1.0, 0.5)
    assert from_json(to_json(spec), GradientClipping, {}, "it") == spec
    for field in ("norm", "value"):
        with pytest.raises(UserError, match=field):
            GradientClipping(**{field: -0.1})
