"""Whatever is wrong with a model, a recipe or a checkpoint, its reader reads or says so."""

import copy

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.errors import UserError
from engine.training.compose import compose
from engine.training.recipe import Recipe, recipe_from_text
from tests.engine.fuzz_targets import TARGETS
from tests.fuzz import Mutation, attempt, drawn_mutations

RECIPE = msgspec.to_builtins(compose(preset="resnet-8", data="mnist"))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
    | st.sampled_from(["Dense", "Sequential", "Adam", "Cosine", "same"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=6,
)  # fmt: skip
FEW = settings(
    max_examples=500, deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("name", TARGETS)
@FEW
@given(which=st.integers(0, 7), mutations=drawn_mutations())
def test_broken_files_are_read_or_refused_and_nothing_else(name, tmp_path, which, mutations):
    attempt(TARGETS[name], tmp_path, which, mutations)


@pytest.mark.parametrize("name", TARGETS)
def test_whole_files_are_read(name, tmp_path):
    assert attempt(TARGETS[name], tmp_path, 0, [Mutation("repeat", 1.0, 1, 0)]) == "read"


@pytest.mark.slow
@FEW
@given(data=st.data())
def test_a_recipe_whose_values_are_others_is_read_or_refused(data):
    content = copy.deepcopy(RECIPE)
    for _ in range(data.draw(st.integers(1, 3))):
        holder, key = content, None
        while isinstance(holder, dict | list) and len(holder):
            keys = list(holder) if isinstance(holder, dict) else range(len(holder))
            parent, key = holder, data.draw(st.sampled_from(list(keys)))
            holder = holder[key]
            if data.draw(st.booleans()):
                break
        parent[key] = data.draw(JSON)
    try:
        read = recipe_from_text(msgspec.json.encode(content))
    except UserError:
        return
    assert isinstance(read, Recipe)
    assert recipe_from_text(msgspec.json.encode(read)) == read
