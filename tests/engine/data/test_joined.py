import numpy as np
import pytest

from engine.data.catalogue import DATASETS, data_title, judging_set, load_dataset
from engine.errors import UserError
from engine.training.compose import compose
from engine.training.data import prepare_data


def test_joined_sets_are_learnt_from_and_the_first_alone_is_watched():
    alone, joined = load_dataset("digits"), load_dataset("digits+digits")
    assert joined.extra is not None
    np.testing.assert_array_equal(joined.train.pictures, alone.train.pictures)
    np.testing.assert_array_equal(joined.extra.labels, alone.train.labels)
    plain, both = (prepare_data(compose(data=name)) for name in ("digits", "digits+digits"))
    np.testing.assert_array_equal(plain.validation.pictures, both.validation.pictures)
    np.testing.assert_array_equal(plain.test.labels, both.test.labels)
    assert len(both.training) == len(plain.training) + len(alone.train)


def test_a_limit_counts_the_pictures_of_all_joined_sets():
    limited = prepare_data(compose(data="digits+digits", settings=["limit=300"]))
    assert len(limited.training) == 300
    assert len(limited.validation) == len(prepare_data(compose(data="digits")).validation)


def test_sets_of_another_kind_cannot_be_joined(real_data):
    with pytest.raises(UserError, match="can't be joined to mnist"):
        load_dataset("mnist+fashion-mnist")


def test_a_plus_in_a_folders_name_is_no_joint(tmp_path):
    with pytest.raises(UserError, match="no data set"):
        load_dataset("digits+nothing")


def test_a_joined_set_is_called_by_its_sets_and_judged_by_the_first():
    assert data_title("mnist+strokes") == "MNIST + " + DATASETS["strokes"].title
    assert data_title("/some/where/mine") == "mine"
    assert judging_set("mnist+strokes") == "mnist" and judging_set("a+b") == "a+b"
