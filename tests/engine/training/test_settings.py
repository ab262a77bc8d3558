"""Every field of a recipe can be set by its path, from options and with --set."""

import json

import msgspec
import pytest

from engine.errors import UserError
from engine.layers import Dropout, SiLU
from engine.losses import LOSSES, Focal
from engine.optimizers import OPTIMIZERS, SGD, RMSprop
from engine.presets import PRESETS
from engine.schedules import SCHEDULES, Step
from engine.train_command import PATHS, settings_of
from engine.training.compose import compose
from engine.training.recipe import Recipe, recipe_from_text
from engine.training.settings import with_settings
from gui.__main__ import main


def test_numbers_switches_words_and_lists_are_put_where_the_path_leads():
    changed = with_settings(
        compose(preset="lenet"),
        ["optimizer.beta1=0.8", "shuffle=false", "watch=auc", "augmentation.rotation=10",
         'schedule={"type": "MultiStep", "milestones": [2, 4]}', "decay.l2=0.0005",
         "monitoring.histograms=true", "network.layers.0.filters=6"],
    )  # fmt: skip
    assert changed.optimizer.beta1 == 0.8
    assert changed.shuffle is False
    assert changed.watch == "auc"
    assert changed.augmentation.rotation == 10
    assert changed.schedule.milestones == (2, 4)
    assert changed.decay.l2 == 0.0005
    assert changed.monitoring.histograms
    assert changed.network.layers[0].filters == 6


def test_a_member_of_a_family_is_given_by_its_name_and_brings_its_usual_rate():
    base = compose(learning_rate=0.5)
    named = with_settings(base, ["loss=focal", "schedule=Step", "switch.optimizer=sgd"])
    assert named.loss == Focal()
    assert named.schedule == Step(0.5)
    assert named.switch.optimizer == SGD()
    assert named.switch.schedule.learning_rate == pytest.approx(SGD.usual_rate / 10)
    other = with_settings(base, ["optimizer=RMSprop", "optimizer.centred=true"])
    assert other.optimizer == RMSprop(centred=True)
    assert other.schedule.learning_rate == RMSprop.usual_rate


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ("optimizer", "a path, = and a value"),
        ("=3", "a path, = and a value"),
        ("optimizer.beta9=1", "no 'beta9' .* beta1"),
        ("network.layers.99.rate=1", "no '99' .* numbers from 0"),
        ("network.layers.x=1", "no 'x'"),
        ("epochs.deeper=1", "no 'deeper'"),
        ("optimizer=Newton", "no optimizer 'Newton'. Known are SGD"),
        ("stopping=Patience", "no other of its kind"),
        ("optimizer.beta1=2", "beta1"),
        ("epochs=many", "epochs"),
        ("watch=sometimes", "watch.; known are loss, accuracy, auc"),
        ("network.layers.0.padding=sam", r"padding.; known are valid, same .*network\.layers\[0\]"),
        ("network.layers.0=Nothing", "no layer 'Nothing'. Known are Conv2D"),
        ("network.layers.0.size=[3, -1]", r"Conv2D: .*network\.layers\[0\]"),
    ],
)
def test_a_setting_that_is_none_is_a_sentence(setting, words):
    with pytest.raises(UserError, match=words):
        with_settings(compose(), [setting])


def test_every_option_is_a_field_of_the_recipe():
    choices = {
        "limit": 500, "validation": 0.2, "shuffle": False, "balance": True, "loss": "Focal",
        "schedule": "Exponential", "warm_up": 1.5, "switch_to": "SGD", "switch_at": 3,
        "pretrain": 0, "weight_decay": 0.01, "clip_norm": 5.0, "patience": 4, "watch": "accuracy",
        "setting": ["seed=9"],
    }  # fmt: skip
    assert set(choices) == {*PATHS, "setting"}
    built = compose(settings=settings_of(dict(choices)))
    assert (built.limit, built.validation, built.shuffle, built.balance) == (500, 0.2, False, True)
    assert (built.warm_up.epochs, built.switch.epoch, built.stopping.patience) == (1.5, 3, 4)
    assert (built.decay.l2, built.clipping.norm, built.watch, built.seed) == (
        0.01,
        5,
        "accuracy",
        9,
    )


def test_the_recipe_can_be_printed_and_trained_from(capsys, tmp_path):
    words = ["--preset", "mlp", "--optimizer", "adamw", "--set", "optimizer.weight_decay=0.1"]
    assert main(["train", *words, "--epochs", "1", "--print-recipe"]) == 0
    text = capsys.readouterr().out
    assert recipe_from_text(text).optimizer.weight_decay == 0.1
    (tmp_path / "r.json").write_text(text)
    assert main(["train", str(tmp_path / "r.json"), "--limit", "300", "--json"]) == 0
    result = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert result["epochs"] == 1
    assert 0 <= result["test_auc"] <= 1


def test_a_second_optimizer_that_would_never_take_over_is_refused(capsys):
    words = ["train", "--preset", "mlp", "--switch-to", "SGD", "--print-recipe"]
    assert main(words) == 2
    assert "--switch-at" in capsys.readouterr().err
    for more in (["--switch-at", "2"], ["--set", "switch.patience=3"]):
        assert main([*words, *more]) == 0
        assert recipe_from_text(capsys.readouterr().out).switch.optimizer == SGD()


def test_the_help_names_every_member_of_every_table(capsys):
    main(["train", "--help"])
    shown = capsys.readouterr().out
    for table in (OPTIMIZERS, LOSSES, SCHEDULES, PRESETS):
        for name in table:
            assert name in shown, name


def test_a_dropout_rate_is_reached_inside_a_network():
    recipe = compose(preset="vgg-mini", data="digits")
    index = next(i for i, layer in enumerate(recipe.network.layers) if isinstance(layer, Dropout))
    changed = with_settings(recipe, [f"network.layers.{index}.rate=0.25"])
    assert changed.network.layers[index].rate == 0.25
    assert msgspec.structs.replace(changed, network=recipe.network) == recipe
    assert isinstance(changed, Recipe)


def test_members_of_lists_are_put_in_by_name_and_number():
    recipe = compose(preset="mlp", data="digits")
    changed = with_settings(recipe, ["network.layers.2=SiLU"])
    assert changed.network.layers[2] == SiLU()
    weighted = with_settings(recipe, [f"loss.class_weights={[1.0] * 10}", "loss.class_weights.3=2"])
    assert weighted.loss.class_weights[2:5] == (1.0, 2.0, 1.0)
