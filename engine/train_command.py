"""`neocog train`: a recipe from a file, from options, or from both."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from engine.commandline import AsJson, answer
from engine.errors import UserError

if TYPE_CHECKING:
    from engine.training.recipe import Recipe

Option = typer.Option

PATHS = {
    "limit": "limit",
    "validation": "validation",
    "shuffle": "shuffle",
    "balance": "balance",
    "loss": "loss",
    "schedule": "schedule",
    "warm_up": "warm_up.epochs",
    "switch_to": "switch.optimizer",
    "switch_at": "switch.epoch",
    "pretrain": "pretraining.epochs",
    "weight_decay": "decay.l2",
    "clip_norm": "clipping.norm",
    "patience": "stopping.patience",
    "watch": "watch",
}
"""Options that are settings of a recipe, by the path of the field; in the order of effect."""


def train(
    recipe: Annotated[Path | None, typer.Argument(help="A recipe file (JSON).")] = None,
    data: Annotated[str | None, Option(help="A name of `neocog data list`, or a folder.")] = None,
    preset: Annotated[str | None, Option(help="mlp, lenet, lenet-1998, alexnet-mini, vgg-mini, "
                                         "resnet-8 or mobilenet-mini.")] = None,
    optimizer: Annotated[str | None, Option(help="SGD, Momentum, Nesterov, Adagrad, Adadelta, "
                                            "RMSprop, Adam, AMSGrad, AdamW, NAdam, Lion.")] = None,
    learning_rate: Annotated[float | None, Option(help="Usual: 0.003 for Adam, "
                                                  "0.1 for SGD.")] = None,
    epochs: Annotated[int | None, Option(help="Times all pictures are seen.")] = None,
    batch_size: Annotated[int | None, Option(help="Pictures a step.")] = None,
    seed: Annotated[int | None, Option(help="Fixes every random choice.")] = None,
    threads: Annotated[int | None, Option(help="Shards of a batch; the cores by default.")] = None,
    samples: Annotated[bool | None, Option("--samples/--no-samples",
                                           help="Add the samples corrected in Draw.")] = None,
    limit: Annotated[int | None, Option(help="Train on this many pictures only.")] = None,
    validation: Annotated[float | None, Option(help="Share kept aside to watch progress.")] = None,
    shuffle: Annotated[bool | None, Option("--shuffle/--no-shuffle",
                                           help="Feed the classes mixed, or one by one.")] = None,
    balance: Annotated[bool | None, Option("--balance/--no-balance",
                                           help="Weigh rare classes more.")] = None,
    loss: Annotated[str | None, Option(help="CrossEntropy, MeanSquaredError, BinaryCrossEntropy, "
                                       "Hinge, Huber or Focal.")] = None,
    schedule: Annotated[str | None, Option(help="Constant, Step, MultiStep, Exponential, Cosine, "
                                           "OneCycle, ReduceOnPlateau or Drawn.")] = None,
    warm_up: Annotated[float | None, Option(help="Epochs of linear warm-up.")] = None,
    switch_to: Annotated[str | None, Option(help="A second optimizer that takes over.")] = None,
    switch_at: Annotated[int | None, Option(help="After this epoch.")] = None,
    pretrain: Annotated[int | None, Option(help="Epochs of RBM pre-training a layer.")] = None,
    weight_decay: Annotated[float | None, Option(help="L2 penalty on kernels.")] = None,
    clip_norm: Annotated[float | None, Option(help="Largest norm of the gradient.")] = None,
    patience: Annotated[int | None, Option(help="Stop after so many epochs without a better "
                                           "one.")] = None,
    watch: Annotated[str | None, Option(help="loss, accuracy or auc: what patience and plateaus "
                                        "are told by.")] = None,
    setting: Annotated[list[str] | None, Option("--set", metavar="PATH=VALUE",
        help="Any other field, as in --set optimizer.beta1=0.8 "
        "--set augmentation.rotation=10.")] = None,
    print_recipe: Annotated[bool, Option("--print-recipe",
                                         help="Print the recipe instead of training.")] = False,
    resume: Annotated[str | None, Option(help="Go on with this run, bit for bit; "
                                         "--learning-rate may change the rate.")] = None,
    out: Annotated[Path | None, Option(help="Also write the model here (.safetensors).")] = None,
    as_json: AsJson = False,
) -> None:  # fmt: skip
    """Train a network with a progress bar; Ctrl-C ends at a checkpoint."""
    given = {name: value for name, value in locals().items() if value is not None}
    for name in ("recipe", "print_recipe", "resume", "out", "as_json"):
        given.pop(name, None)
    if resume is not None:
        rate = given.pop("learning_rate", None)
        _refuse_other_choices(recipe, given)
        result = _train(resume, out, rate)
    else:
        composed = recipe_from(recipe, given)
        if print_recipe:
            _print_recipe(composed)
            return
        result = _train(composed, out)
    answer(result, _training_text(result), as_json)


def recipe_from(file: Path | None, choices: dict[str, Any]) -> "Recipe":
    """The recipe of a file, or a fresh one, with the options of the command line put in.

    Raises: UserError where they don't fit, or name a second optimizer that never takes over.
    """
    from engine.training.compose import compose  # noqa: PLC0415 - the engine loads when it is used
    from engine.training.recipe import read_recipe  # noqa: PLC0415

    second, settings = choices.get("switch_to"), settings_of(choices)
    composed = compose(read_recipe(file) if file else None, settings=settings, **choices)
    if second is not None and not (composed.switch.epoch or composed.switch.patience):
        raise UserError(
            f"--switch-to {second} needs a moment to take over: give --switch-at EPOCH, or "
            "--set switch.patience=EPOCHS."
        )
    return composed


def settings_of(choices: dict[str, Any]) -> list[str]:
    """Take the options that are settings out of `choices`, as `path=value`; `--set` comes last."""
    named = [
        f"{path}={_json(choices.pop(name))}" for name, path in PATHS.items() if name in choices
    ]
    return named + list(choices.pop("setting", ()))


def _json(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _train(
    recipe_or_run: Any, out: Path | None, learning_rate: float | None = None
) -> dict[str, object]:
    from engine.training.console import train_run  # noqa: PLC0415 - likewise

    return train_run(recipe_or_run, out, learning_rate)


def _print_recipe(recipe: Any) -> None:
    from engine.training.recipe import recipe_text  # noqa: PLC0415 - likewise

    typer.echo(recipe_text(recipe))


def _refuse_other_choices(recipe: Path | None, choices: dict[str, Any]) -> None:
    if recipe is not None or choices:
        given = ", ".join(sorted(choices)) or str(recipe)
        raise UserError(
            "--resume goes on with the run's own recipe and takes no other choice than a learning "
            f"rate ({given} given)."
        )


def _training_text(result: dict[str, object]) -> str:
    test = result["test_accuracy"]
    judged = f"test {percent(test)}" if test is not None else "stopped: the test part is unseen"
    return (
        f"Run {result['run']}: {result['epochs']} epochs, validation "
        f"{percent(result['validation_accuracy'])}, {judged}, "
        f"{result['images_per_second']:,.0f} images/s. Model: {result['model']}"
    )


def percent(share: object) -> str:
    """A share for people; a dash where there is none."""
    return f"{share:.2%}" if isinstance(share, float) else "–"
