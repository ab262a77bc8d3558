"""The Model page, driven like a person does: cards, forms, keys, drag, undo, files."""

import pytest
from PySide6.QtCore import Qt

from engine.layers import Conv2D, Residual
from engine.presets import build_preset
from gui.models.layer_table import MIME
from gui.widgets.layer_cards import NEW_LAYER
from gui.widgets.layer_finder import OFFER
from tests.gui.model_hands import at, click, drop, editor, names, type_into

WAIT_MS = 10_000


@pytest.fixture
def page(model_page):
    return model_page


def test_the_page_opens_on_a_preset_that_fits(page):
    assert page.document.fits and page.foot.train.isEnabled()
    assert page.column.preset.currentText() == "LeNet"
    assert page.table.rowCount() == 10
    assert "10 classes come out" in page.foot.words


def test_an_edit_in_the_card_changes_shapes_and_figures_at_once(qtbot, page):
    click(qtbot, page, at(0))
    before = page.document.judgement.rows[2].output
    type_into(qtbot, editor(page, "filters"), "12")
    assert page.document.draft.layer(at(0)).filters == 12
    assert page.document.judgement.rows[2].output == (12, *before[1:])
    assert page.column.preset.currentText() == "Own network"
    assert editor(page, "filters").edit.lineEdit().text() == "12"  # the card stayed open


def test_typing_is_one_step_of_undo_and_the_open_card_follows(qtbot, page):
    click(qtbot, page, at(0))
    type_into(qtbot, editor(page, "filters"), "128")
    assert page.document.stack.count() == 1
    page.session.actions["model.undo"].trigger()
    assert page.document.draft.layer(at(0)).filters == 8
    assert editor(page, "filters").edit.lineEdit().text() == "8"
    assert page.column.preset.currentText() == "LeNet"
    page.session.actions["model.redo"].trigger()
    assert editor(page, "filters").edit.lineEdit().text() == "128"


def test_a_pair_and_a_word_can_be_chosen_in_the_form(qtbot, page):
    click(qtbot, page, at(0))
    size, padding = editor(page, "size"), editor(page, "padding")
    size.choice.setCurrentText("height × width")
    type_into(qtbot, size.width_field, "3")
    padding.choice.setCurrentText("same")
    layer = page.document.draft.layer(at(0))
    assert (layer.size, layer.padding) == ((5, 3), "same")
    assert page.document.fits


def test_an_edit_that_can_not_fit_says_why_and_names_a_value_that_fits(qtbot, page):
    last = page.document.network
    click(qtbot, page, at(0))
    type_into(qtbot, editor(page, "size").one, "27")
    assert not page.document.fits and not page.foot.train.isEnabled()
    assert page.document.network.layers[1:] == last.layers[1:]  # one that fits is kept
    failing = page.document.judgement.row(at(3))
    assert "at least 5 × 5 pixels" in page.table.problem(failing)
    qtbot.waitUntil(lambda: page.foot.buttons[0].isVisible(), timeout=WAIT_MS)
    edited = page.document.judgement.row(at(0))
    assert page.table.problem(edited) == "With this, layer 4 doesn't fit. Size 21 fits."
    assert page.foot.buttons[0].text() == "Size 21"
    qtbot.mouseClick(page.foot.buttons[0], Qt.MouseButton.LeftButton)
    assert page.document.fits and page.document.draft.layer(at(0)).size == 21
    assert editor(page, "size").one.edit.lineEdit().text() == "21"
    assert not page.foot.buttons[0].isVisible()


def test_a_number_out_of_range_is_told_under_its_field_and_changes_nothing(qtbot, page):
    click(qtbot, page, at(0))
    before = page.document.draft
    type_into(qtbot, editor(page, "filters"), "0")
    assert page.document.draft.layer(at(0)).filters != 0
    assert "at least 1" in editor(page, "filters").problem
    type_into(qtbot, editor(page, "filters"), "8")
    assert page.document.draft == before


def test_a_layer_found_by_search_goes_in_after_the_chosen_card(qtbot, page):
    page.cards.choose(at(6))
    qtbot.keyClicks(page.column.finder.search, "randomly zero")
    if not page.column.finder.chosen:
        page.column.finder.search.clear()
        qtbot.keyClicks(page.column.finder.search, "dropout")
    assert page.column.finder.chosen == "Dropout"
    qtbot.keyClick(page.column.finder.search, Qt.Key.Key_Return)
    assert names(page)[7] == "Dropout"
    assert page.cards.current.place == at(7)
    assert page.document.fits


def test_the_search_is_walked_by_arrows_and_says_when_nothing_fits(qtbot, page):
    finder = page.column.finder
    qtbot.keyClicks(finder.search, "pool")
    first = finder.chosen
    qtbot.keyClick(finder.search, Qt.Key.Key_Down)
    assert finder.chosen != first and finder.chosen.endswith("Pool2D")
    finder.search.setText("espresso")
    assert finder.list.count() == 0 and finder.chosen == ""
    finder.add()
    assert page.document.stack.count() == 0


def test_keys_move_duplicate_and_remove_a_layer(qtbot, page):
    before = page.document.draft
    page.cards.choose(at(1))
    page.session.actions["model.down"].trigger()
    assert names(page)[1:3] == ["MaxPool2D", "ReLU"] and page.cards.current.place == at(2)
    page.session.actions["model.up"].trigger()
    assert page.document.draft == before
    page.session.actions["model.duplicate"].trigger()
    assert names(page)[1:3] == ["ReLU", "ReLU"] and page.cards.current.place == at(2)
    page.session.actions["model.remove"].trigger()
    assert page.document.draft == before
    for _ in range(4):
        page.session.actions["model.undo"].trigger()
    assert page.document.draft == before and not page.document.stack.canUndo()


def test_the_first_layer_can_not_go_up_nor_the_last_down(page):
    page.cards.choose(at(0))
    assert not page.session.actions["model.up"].isEnabled()
    assert page.session.actions["model.down"].isEnabled()
    page.cards.choose(at(9))
    assert not page.session.actions["model.down"].isEnabled()


@pytest.mark.parametrize(("below", "expected"), [(False, 2), (True, 3)])
def test_a_card_dropped_on_half_of_another_goes_before_or_after_it(page, below, expected):
    draft = page.document.draft
    relu = draft.layers.index(draft.layer(at(8)), 5)
    drop(page, MIME, str(relu).encode(), at(2), below)
    assert names(page)[expected] == "ReLU" and len(names(page)) == 10
    page.session.actions["model.undo"].trigger()
    assert page.document.draft == draft


def test_a_new_layer_can_be_dragged_onto_the_cards(page):
    item = next(
        page.column.finder.list.item(n)
        for n in range(page.column.finder.list.count())
        if page.column.finder.list.item(n).data(OFFER) is not None
        and page.column.finder.list.item(n).text() == "BatchNorm"
    )
    data = page.column.finder.list.mimeData([item])
    drop(page, NEW_LAYER, bytes(data.data(NEW_LAYER).data()), at(0), below=True)
    assert names(page)[1] == "BatchNorm" and page.document.fits


def test_members_of_a_residual_are_cards_that_can_be_edited_and_filled(qtbot, page):
    page.column.preset.setCurrentIndex(page.column.preset.findData("resnet-8"))
    place = (*at(3), ("layers", 0))
    row = page.table.row(page.table.find(place))
    assert row.depth == 1 and row.number == "4.1" and isinstance(row.layer, Conv2D)
    page.cards.choose((*at(3), ("projection", -1)))
    page.add_layer("Conv2D")
    residual = page.document.draft.layer(at(3))
    assert isinstance(residual, Residual) and len(residual.projection) == 1
    assert page.document.fits  # 16 filters are what this one needs
    page.cards.open((*at(3), ("projection", 0)))
    type_into(qtbot, editor(page, "filters"), "20")
    trouble = page.document.judgement
    assert trouble.trouble == at(3) and "both must have one shape" in trouble.reason


def test_a_preset_replaces_the_network_and_undo_brings_it_back(page):
    page.cards.choose(at(0))
    page.session.actions["model.remove"].trigger()
    own = page.document.draft
    page.column.preset.setCurrentIndex(page.column.preset.findData("mlp"))
    assert page.document.draft.layers == build_preset("mlp", (1, 28, 28), 10).layers
    page.session.actions["model.undo"].trigger()
    assert page.document.draft == own


def test_other_pictures_change_the_shapes_all_the_way(page):
    page.column.data.setCurrentIndex(page.column.data.findData("cifar-10"))
    assert page.document.draft.input_shape == (3, 32, 32)
    assert page.document.judgement.rows[0].output == (8, 32, 32)
    assert page.document.fits
