"""Drafts of networks: where layers stand, what is wrong, and what would fit."""

import pytest
from msgspec.structs import replace

from engine.errors import UserError
from engine.layers import (
    LAYERS,
    Concat,
    Conv2D,
    Dense,
    Flatten,
    GroupNorm,
    MaxPool2D,
    ReLU,
    Residual,
    Sequential,
)
from engine.presets import PRESETS, build_preset
from gui.models.field_kinds import field_kinds, neighbours
from gui.models.layer_catalogue import GROUPS, new_layer, offers
from gui.models.layer_kernels import REFERENCE, kernels_of
from gui.models.layer_places import find_layer, insert_layers, move_layer, remove_layer
from gui.models.network_draft import NetworkDraft, entrance, judge, shape_words, size_words, total
from gui.models.network_mends import find_mends
from gui.models.preset_finder import PresetFinder


def at(*numbers):
    """A place in rows of layers alone."""
    return tuple(("layers", number) for number in numbers)


def names(layers):
    return [type(layer).__name__ for layer in layers]


LENET = NetworkDraft.of(build_preset("lenet", (1, 28, 28), 10))
NESTED = (
    Sequential((ReLU(), Flatten())),
    Residual((Conv2D(4),), (Conv2D(8), ReLU())),
    Concat((Conv2D(1), Conv2D(2), Conv2D(3))),
)


@pytest.mark.parametrize("name", PRESETS)
def test_rows_and_totals_are_those_of_the_networks_own_summary(name):
    network = build_preset(name, (3, 32, 32), 10)
    judgement = judge(NetworkDraft.of(network))
    summary = network.summary(64)
    rows = [row for row in judgement.rows if row.layer is not None]
    assert judgement.network == network and judgement.reason == ""
    assert [
        (row.output, row.parameters, row.multiply_adds, row.bytes(64), row.depth) for row in rows
    ] == [
        (r.output_shape, r.parameters, r.multiply_adds, r.activation_bytes, r.depth)
        for r in summary.rows
    ]
    assert total(judgement.rows)[:2] == (summary.parameters, summary.multiply_adds)


@pytest.mark.parametrize(
    ("place", "found"),
    [
        (at(0, 1), Flatten()),
        ((("layers", 1), ("projection", 0)), Conv2D(8)),
        ((("layers", 2), ("branches", 2)), Conv2D(3)),
    ],
)
def test_a_layer_inside_others_is_found_taken_out_and_put_back(place, found):
    assert find_layer(NESTED, place) == found
    without = remove_layer(NESTED, place)
    assert without != NESTED
    assert insert_layers(without, place, found) == NESTED


@pytest.mark.parametrize(
    ("source", "target", "there", "order"),
    [
        (at(0), at(2), at(1), ["Residual", "Sequential", "Concat"]),
        (at(2), at(0), at(0), ["Concat", "Sequential", "Residual"]),
        (at(0, 0), at(2), at(2), ["Sequential", "Residual", "ReLU", "Concat"]),
        (at(2), at(0, 0), at(0, 0), ["Sequential", "Residual"]),
        (at(0), (("layers", 1), ("projection", 2)), (("layers", 0), ("projection", 2)),
         ["Residual", "Concat"]),
    ],
)  # fmt: skip
def test_a_moved_layer_stands_where_it_was_dropped(source, target, there, order):
    layer = find_layer(NESTED, source)
    layers, place = move_layer(NESTED, source, target)
    assert (place, names(layers)) == (there, order)
    assert find_layer(layers, place) == layer


def test_a_layer_can_not_go_inside_itself():
    assert move_layer(NESTED, at(0), at(0, 1)) == (NESTED, at(0))


def test_what_follows_a_layer_that_does_not_fit_has_no_shape():
    draft = LENET.put(at(0), replace(LENET.layer(at(0)), groups=3))
    judgement = judge(draft)
    assert judgement.network is None and judgement.trouble == at(0)
    assert "groups=3" in judgement.rows[0].problem
    assert {row.output for row in judgement.rows} == {None}


def test_a_misfit_inside_others_is_told_at_its_own_row_only():
    inner = Residual((Conv2D(8, 3, padding="same"), GroupNorm(3)), (Conv2D(8, 1),))
    draft = NetworkDraft((1, 28, 28), 10, (inner, Flatten(), Dense(10)))
    told = [row.place for row in judge(draft).rows if row.problem]
    assert told == [at(0, 1)]


def test_other_classes_than_the_pictures_have_are_told_at_the_end():
    judgement = judge(LENET.put(at(9), Dense(7)))
    assert judgement.trouble == at(9)
    assert "10 classes" in judgement.reason and "Give the last Dense 10 units" in judgement.reason
    with pytest.raises(UserError, match="answers with 7"):
        LENET.put(at(9), Dense(7)).network()


MISFITS = {
    "a kernel larger than the picture": (
        LENET.put(at(0), replace(LENET.layer(at(0)), size=60, padding=0)),
        (at(0), "size"),
        ("set", at(0), "size", 17),
    ),
    "a kernel that starves a later layer": (
        LENET.put(at(0), replace(LENET.layer(at(0)), size=27, padding=0)),
        (at(0), "size"),
        ("set", at(0), "size", 17),
    ),
    "groups that do not divide": (
        LENET.put(at(0), replace(LENET.layer(at(0)), groups=4)),
        (at(0), "groups"),
        ("set", at(0), "groups", 1),
    ),
    "a Dense on pictures": (LENET.remove(at(6)), None, ("insert", at(6), "", None)),
    "too few units at the end": (
        LENET.put(at(9), Dense(7)), (at(9), "units"), ("set", at(9), "units", 10)
    ),
    "a Flatten that came too early": (
        LENET.move(at(6), at(0))[0], None, ("move", at(1), "", None)
    ),
    "nothing at all": (NetworkDraft((1, 28, 28), 10, ()), None, ("insert", at(0), "", None)),
    "a residual that changes the shape": (
        NetworkDraft(
            (1, 28, 28), 10,
            (Residual((Conv2D(8, 3, 2, padding=1),)), Flatten(), Dense(10)),
        ),
        None,
        ("set", at(0), "projection", (Conv2D(8, 1, 2),)),
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", MISFITS)
def test_a_misfit_is_answered_with_a_change_after_which_all_fits(case):
    draft, edited, expected = MISFITS[case]
    judgement = judge(draft)
    assert judgement.reason
    mends = find_mends(draft, judgement, edited)
    first = mends[0]
    assert (first.act, first.place, first.field, first.value) == expected
    assert 1 <= len(mends) <= 3
    for mend in mends:
        assert isinstance(mend.draft.network().classes, int)  # raises where it doesn't fit


def test_a_flatten_that_came_too_early_goes_back_to_where_it_stood():
    draft = LENET.move(at(6), at(2))[0]
    assert find_mends(draft, judge(draft))[0].draft == LENET


def test_the_named_value_is_the_nearest_that_fits():
    for size in range(5, 18):
        assert not judge(LENET.put(at(0), Conv2D(8, size, padding=0))).reason
    for size in range(18, 28):
        assert judge(LENET.put(at(0), Conv2D(8, size, padding=0))).reason


def test_a_network_that_fits_needs_no_mends():
    assert find_mends(LENET, judge(LENET)) == []


@pytest.mark.parametrize(
    ("field", "value", "first"),
    [
        ("size", 3, [2, 4, 1]),
        ("size", (3, 1), [(2, 1), (4, 1), (3, 2)]),
        ("padding", "valid", [1, 0, 2]),
        ("bias", True, [False]),
        ("scale", 1.0, []),
    ],
)
def test_neighbours_are_near_and_within_the_range(field, value, first):
    found = list(neighbours(field_kinds(Conv2D, field), value))
    assert found[: len(first)] == first and value not in found


def test_optional_numbers_and_words_are_among_the_kinds():
    assert field_kinds(MaxPool2D, "stride").absent
    assert field_kinds(Conv2D, "padding").options == ("valid", "same")
    assert not field_kinds(Residual, "layers").known


def test_every_layer_is_offered_in_a_group_with_a_line():
    assert {offer.name for offer in offers()} == set(LAYERS)
    assert {name for group in GROUPS.values() for name in group} == set(LAYERS)
    assert all(len(offer.line) > 10 and "`" not in offer.line for offer in offers())


@pytest.mark.parametrize(
    ("words", "name"), [("largest window", "MaxPool2D"), ("dense", "Dense"), ("  RELU ", "ReLU")]
)
def test_a_search_finds_layers_by_name_and_by_what_they_do(words, name):
    assert name in [offer.name for offer in offers(words)]
    assert offers("no layer does this") == ()


@pytest.mark.parametrize("name", LAYERS)
@pytest.mark.parametrize("shape", [(6, 14, 14), (1, 28, 28), (10,)])
def test_a_new_layer_fits_wherever_its_kind_can(name, shape):
    layer = new_layer(name, shape)
    pictures = {"Conv2D", "ConvTranspose2D", "Upsample2D", "ZeroPad2D", "MaxPool2D", "Concat",
                "AveragePool2D", "GlobalAveragePool2D", "SpatialDropout2D", "LocalResponseNorm",
                "Residual"}  # fmt: skip
    if (name == "Dense" and len(shape) == 3) or (name in pictures and len(shape) == 1):
        with pytest.raises(UserError):
            layer.output_shape(shape)
    else:
        assert min(layer.output_shape(shape)) >= 1


def test_what_comes_into_a_place_is_known_as_far_as_the_layers_fit():
    judgement = judge(LENET)
    assert entrance(LENET, judgement, at(0)) == (1, 28, 28)
    assert entrance(LENET, judgement, at(3)) == (8, 14, 14)
    assert entrance(LENET, judgement, at(10)) == (10,)
    empty = NetworkDraft((3, 8, 8), 2, (Sequential(()),))
    assert entrance(empty, judge(empty), at(0, 0)) == (3, 8, 8)


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_is_known_again_until_it_is_changed(name):
    finder = PresetFinder()
    draft = NetworkDraft.of(build_preset(name, (1, 28, 28), 10))
    assert finder.find(draft) == name
    assert finder.find(draft.remove(at(0))) == ""


def test_every_layer_of_a_network_has_a_kernel_or_the_reference():
    network = build_preset("resnet-8", (1, 28, 28), 10)
    kernels = kernels_of(network)
    assert len(kernels) == len(network.summary().rows)
    assert any("convolution" in kernel for kernel in kernels)
    assert REFERENCE not in kernels


def test_shapes_and_sizes_read_well():
    assert shape_words((6, 28, 28)) == "6 × 28 × 28" and shape_words(None) == "–"
    assert [size_words(n) for n in (12, 1605632, 2_500_000_000)] == ["12 B", "1.61 MB", "2.5 GB"]
