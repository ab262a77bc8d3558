"""A recipe that is opened stands in the form, field for field."""

import pytest

from engine.data.augment import Augmentation
from engine.layers import Dense, Flatten
from engine.losses import Focal
from engine.monitoring import Monitoring
from engine.network import Network
from engine.optimizers import Momentum, RMSprop
from engine.presets import build_preset
from engine.regularisation import EarlyStopping, GradientClipping, WeightDecay
from engine.schedules import Cosine, Step
from engine.schedules.warm_up import WarmUp
from engine.training.recipe import Recipe, Switch


@pytest.fixture
def train(window):
    window.show_page("train")
    return window.page("train")


def rich_recipe():
    return Recipe(
        network=Network((1, 28, 28), (Flatten(), Dense(10))), name="Mine", data="digits",
        limit=500, validation=0.2, shuffle=False, augmentation=Augmentation(rotation=7, blur=0.5),
        loss=Focal(gamma=3.0), balance=True, optimizer=RMSprop(decay=0.8), schedule=Step(0.02),
        warm_up=WarmUp(epochs=2), switch=Switch(Momentum(momentum=0.7), Cosine(0.05), epoch=3),
        decay=WeightDecay(l2=0.01), clipping=GradientClipping(norm=2.0), watch="accuracy",
        stopping=EarlyStopping(patience=4), batch_size=32, epochs=6, seed=9, threads=3,
        checkpoint_seconds=30.0, monitoring=Monitoring(every=7),
    )  # fmt: skip


def test_every_choice_of_a_recipe_is_shown(window, train):
    recipe = rich_recipe()
    window.session.recipe_requested.emit(recipe)
    assert train.form.recipe() == recipe
    assert window.messages.kind == "info"


def test_a_preset_is_shown_by_its_name(window, train):
    recipe = Recipe(network=build_preset("mlp", (1, 28, 28), 10), data="digits", preset="mlp")
    window.session.recipe_requested.emit(recipe)
    assert train.form.preset.currentData() == "mlp" and train.form.recipe() == recipe


def test_what_the_form_cannot_hold_is_told(window, train):
    recipe = Recipe(network=build_preset("mlp", (1, 28, 28), 10), data="digits", start="/w.bin")
    window.session.recipe_requested.emit(recipe)
    assert window.messages.kind == "bad" and "start" in window.messages.message


def test_unknown_data_is_told_and_changes_nothing(window, train):
    before = train.form.recipe()
    recipe = Recipe(network=build_preset("mlp", (1, 28, 28), 10), data="/no/such/folder")
    window.session.recipe_requested.emit(recipe)
    assert "/no/such/folder" in window.messages.message and train.form.recipe() == before
