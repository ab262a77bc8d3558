import msgspec

from engine.layers import Dense, Flatten, ReLU
from engine.network import Network
from engine.training.compose import compose
from engine.training.recipe import Recipe
from engine.training.recipe_diff import ABSENT, Difference, recipe_diff


def test_equal_recipes_do_not_differ():
    assert recipe_diff([compose(), compose(), compose()]) == ()
    assert recipe_diff([compose()]) == ()


def test_fields_are_named_as_set_takes_them_in_the_recipes_order():
    first, second = compose(), compose(epochs=3, settings=["optimizer.beta1=0.8"])
    assert recipe_diff([first, second]) == (
        Difference("optimizer.beta1", ("0.9", "0.8")),
        Difference("epochs", ("10", "3")),
    )


def test_members_of_another_kind_are_compared_whole():
    found = recipe_diff([compose(), compose(optimizer="SGD"), compose()])
    assert found[0].path == "optimizer"
    assert found[0].values[0].startswith("Adam(beta1=0.9,") and found[0].values[1] == "SGD()"
    assert found[1] == Difference("schedule.learning_rate", ("0.003", "0.1", "0.003"))


def test_a_layer_more_is_absent_in_the_other():
    short = Network((1, 4, 4), (Flatten(), Dense(8), ReLU(), Dense(2)))
    long = Network((1, 4, 4), (*short.layers, ReLU()))
    wide = Network((1, 4, 4), (Flatten(), Dense(9), ReLU(), Dense(2)))
    recipes = [Recipe(network, threads=1) for network in (short, long, wide)]
    assert recipe_diff(recipes) == (
        Difference("network.layers.1.units", ("8", "8", "9")),
        Difference("network.layers.4", (ABSENT, "ReLU()", ABSENT)),
    )


def test_truths_and_shapes_read_as_words():
    other = msgspec.structs.replace(compose(), shuffle=False)
    assert recipe_diff([compose(), other]) == (Difference("shuffle", ("yes", "no")),)
    small, large = (Network((1, side, side), (Flatten(), Dense(2))) for side in (4, 8))
    assert recipe_diff([Recipe(small, threads=1), Recipe(large, threads=1)]) == (
        Difference("network.input_shape", ("(1, 4, 4)", "(1, 8, 8)")),
    )
