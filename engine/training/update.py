"""One step of the optimizer over all weights, with what keeps them small."""

from dataclasses import replace

from engine.array import Weights
from engine.optimizers import Slots
from engine.training.gradient import BatchResult
from engine.training.phases import optimizer_at_work
from engine.training.recipe import Recipe
from engine.training.state import TrainingState


def updated(
    recipe: Recipe, state: TrainingState, result: BatchResult, learning_rate: float
) -> TrainingState:
    """The state after one step: weights, slots and statistics, and one step more.

    Order, as in PyTorch: the gradient is clipped, coupled decay joins it, decoupled decay shrinks
    the weights, the optimizer steps.
    """
    optimizer = optimizer_at_work(recipe, state)
    count = state.step - state.phase.origin + 1
    gradients, _ = recipe.clipping.clip(result.gradients)
    gradients = recipe.decay.add_gradient(state.weights, gradients)
    before = recipe.decay.decay({path: state.weights[path] for path in gradients}, learning_rate)
    weights: Weights = {}
    slots: dict[str, Slots] = {}
    for path, parameter in before.items():
        weights[path], slots[path] = optimizer.update(
            parameter, gradients[path], state.slots[path], learning_rate, count
        )
    weights |= result.statistics
    ordered = {path: weights[path] for path in state.weights}
    return replace(state, weights=ordered, slots=slots, step=state.step + 1)
