"""The fields of a recipe for people: what each of them does, and a usual value."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def recipe_tips() -> dict[str, str]:
    """By the name of the field, for every part of a recipe but its augmentation."""
    return _loss_tips() | _rate_tips() | _limit_tips() | _pretraining_tips() | _watch_tips()


def _loss_tips() -> dict[str, str]:
    return {
        "label_smoothing": translate(
            "recipe", "Asks for a little of every class, so that it never gets too sure; 0.1 helps."
        ),
        "class_weights": translate(
            "recipe", "How much each class counts: one number a class, or none for all alike."
        ),
        "gamma": translate("recipe", "How little sure and right pictures count; 2 is usual."),
        "margin": translate("recipe", "How far the right score must lead before nothing is lost."),
        "power": translate("recipe", "1 counts how far the lead falls short, 2 its square."),
        "delta": translate("recipe", "Up to here errors count squared, beyond it in proportion."),
        "through": translate("recipe", "What squashes the scores before they are compared."),
    }


def _rate_tips() -> dict[str, str]:
    return {
        "learning_rate": translate("recipe", "The largest rate of the curve."),
        "factor": translate("recipe", "The rate is multiplied by this at every stair."),
        "every": translate("recipe", "From one time to the next."),
        "milestones": translate("recipe", "The epochs at which the rate goes down a stair."),
        "places": translate(
            "recipe", "Where the points stand, from 0, the start, to 1, the end of the run."
        ),
        "shares": translate(
            "recipe", "Which share of the largest rate each point has; or drag them in the curve."
        ),
        "rise": translate("recipe", "The share of the run in which it goes up; 0.3 is usual."),
        "start_divisor": translate("recipe", "It begins at the largest rate divided by this."),
        "end_divisor": translate("recipe", "It ends at its first rate divided by this."),
        "cooldown": translate("recipe", "Epochs after a stair that are not counted."),
        "smallest": translate("recipe", "The rate goes no lower than this."),
        "start": translate("recipe", "The share of the first rate that warming up begins at."),
        "momentum": translate("recipe", "How much of the last step goes on; 0.9 is usual."),
        "beta1": translate("recipe", "How long past gradients are remembered; 0.9 is usual."),
        "beta2": translate("recipe", "How long their squares are remembered; 0.999 is usual."),
        "epsilon": translate("recipe", "Keeps a division from going by zero; seldom changed."),
    }


def _limit_tips() -> dict[str, str]:
    return {
        "l1": translate("recipe", "Pulls every weight towards 0 alike; many end there."),
        "l2": translate("recipe", "Pulls each weight towards 0 in proportion; 0.0001 is usual."),
        "decoupled": translate(
            "recipe", "Shrinks weights beside the optimizer, as AdamW does, and not through it."
        ),
        "norm": translate("recipe", "The longest gradient over all weights; 1 is usual, 0 is off."),
        "value": translate("recipe", "The largest number in a gradient; 0 is off."),
        "patience": translate(
            "recipe", "Epochs in a row without a better one before it acts; 5 is usual, 0 is never."
        ),
        "improvement": translate("recipe", "Only what is better by more than this counts."),
        "restore_best": translate("recipe", "Put the weights of the best epoch back at the end."),
    }


def _pretraining_tips() -> dict[str, str]:
    return {
        "epochs": translate("recipe", "How many epochs this takes; 0 leaves it out."),
        "epoch": translate("recipe", "After this epoch; 0 means not by the clock."),
        "k": translate("recipe", "Rounds of Gibbs sampling for each gradient; 1 is usual."),
        "weight_decay": translate("recipe", "Pulls kernels towards 0; 0.0002 is usual."),
        "batch_size": translate("recipe", "Pictures in one step."),
    }


def _watch_tips() -> dict[str, str]:
    return {
        "active": translate("recipe", "Measure norms, updates and silent units of each layer."),
        "histograms": translate(
            "recipe", "How weights, gradients and activations are spread; shown under Histograms."
        ),
        "sample": translate(
            "recipe", "Training pictures that the area under the curve is measured on."
        ),
    }
