"""The Model page beside others: clipboard, files, kernels, the Train page, keys."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractSpinBox, QCheckBox, QComboBox

from engine.families import FAMILIES
from engine.layers import Dense, Dropout, Flatten
from engine.network import Network
from engine.spec import from_json
from tests.gui.model_hands import at, click, run

WAIT_MS = 10_000


@pytest.fixture
def page(model_page):
    return model_page


def test_python_and_json_on_the_clipboard_rebuild_the_network(page):
    network = page.document.network
    page.session.actions["model.copy_python"].trigger()
    assert run(QGuiApplication.clipboard().text()) == network
    page.session.actions["model.copy_json"].trigger()
    text = QGuiApplication.clipboard().text()
    assert from_json(text, Network, FAMILIES, "it") == network


def test_json_is_pasted_with_its_pictures_and_bad_text_is_refused(qtbot, page):
    pasted = '{"type":"Network","input_shape":[1,9,9],"layers":[{"type":"Flatten"},' \
             '{"type":"Dense","units":3}]}'  # fmt: skip
    QGuiApplication.clipboard().setText(pasted)
    page.session.actions["model.paste"].trigger()
    assert page.document.network == Network((1, 9, 9), (Flatten(), Dense(3)))
    assert page.column.data.currentIndex() == -1
    for bad in ("espresso", pasted.replace("Dense", "Tense"), ""):
        QGuiApplication.clipboard().setText(bad)
        with qtbot.waitSignal(page.session.failed) as heard:
            page.session.actions["model.paste"].trigger()
        assert heard.args[0]
    assert page.document.network.classes == 3


def test_the_open_models_network_can_be_taken(page):
    page.session.open_first_model()
    page.session.actions["model.take"].trigger()
    assert page.document.network == page.session.model.network


def test_kernels_are_named_once_they_are_known(qtbot, page):
    qtbot.waitUntil(lambda: len(page.table.kernels) == 10, timeout=WAIT_MS)
    assert page.table.kernel(page.table.index(0, 0)).startswith("convolution")
    page.add_layer("Softplus", at(1))
    qtbot.waitUntil(lambda: len(page.table.kernels) == 11, timeout=WAIT_MS)


def test_the_network_goes_to_the_train_page(qtbot, window):
    page = window.page("model")
    window.show_page("model")
    page.column.data.setCurrentIndex(page.column.data.findData("digits"))
    page.add_layer("Dropout", at(7))
    window.session.actions["model.train"].trigger()
    assert window.current_page == "train"
    form = window.page("train").form
    assert form.preset.currentText() == "Own network"
    assert form.problem == ""
    recipe = form.recipe()
    assert recipe.network == page.document.network and recipe.preset == ""
    assert Dropout in {type(layer) for layer in recipe.network.layers}
    form.data.setCurrentIndex(form.data.findData("cifar-10"))
    assert "Your own network takes pictures of 1 × 28 × 28" in form.problem or (
        "missing" in form.problem
    )


def test_a_draft_that_does_not_fit_is_not_handed_over(qtbot, page):
    page.document.edit(at(9), replace(page.document.draft.layer(at(9)), units=3), "units", "e")
    heard = []
    page.session.network_chosen.connect(heard.append)
    with qtbot.waitSignal(page.session.failed):
        page.train()
    assert heard == []


def test_enter_opens_a_card_for_the_keys_and_escape_closes_it(qtbot, page):
    page.cards.choose(at(3))
    qtbot.keyClick(page.cards, Qt.Key.Key_Return)
    assert page.cards.panel.isAncestorOf(page.window().focusWidget())
    page.step_back()
    assert page.cards.panel is None
    assert page.window().focusWidget() is page.cards


def test_a_box_of_the_picture_leads_to_its_card(qtbot, page):
    box = next(v for v in page.picture.sheet.scene.volumes if v.place == at(3))
    centre = QPointF(box.x + box.thickness / 2, box.y + box.height / 2) * page.picture.sheet.scale
    qtbot.mouseClick(page.picture.sheet, Qt.MouseButton.LeftButton, pos=centre.toPoint())
    assert page.cards.current.place == at(3)


@pytest.mark.parametrize("ending", ["svg", "png"])
def test_the_picture_is_saved(qtbot, page, tmp_path, ending):
    with qtbot.waitSignal(page.session.informed):
        page.exchange.save(tmp_path / f"mine.{ending}")
    assert (tmp_path / f"mine.{ending}").stat().st_size > 2000
    with qtbot.waitSignal(page.session.failed):
        page.exchange.save(tmp_path / "mine.gif")


def test_an_empty_network_says_the_next_step(qtbot, page):
    for _ in range(10):
        page.cards.choose(at(0))
        page.session.actions["model.remove"].trigger()
    assert page.table.rowCount() == 0 and "end doesn't fit" in page.foot.words
    qtbot.waitUntil(lambda: page.foot.buttons[0].isVisible(), timeout=WAIT_MS)
    qtbot.mouseClick(page.foot.buttons[0], Qt.MouseButton.LeftButton)
    assert page.document.fits


@pytest.mark.parametrize("number", [0, 2, 9])
def test_every_editor_of_a_card_has_a_name_and_a_tip(qtbot, page, number):
    click(qtbot, page, at(number))
    kinds = (QComboBox, QCheckBox, QAbstractSpinBox)
    editors = [each for kind in kinds for each in page.cards.panel.findChildren(kind)]
    assert editors and all(each.toolTip() and each.accessibleName() for each in editors)


def test_tab_goes_from_the_cards_through_the_form_to_the_foot(qtbot, page):
    page.cards.open(at(9))
    page.cards.setFocus()
    reached = []
    for _ in range(12):
        qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
        reached.append(page.window().focusWidget())
    inside = [page.cards.panel.isAncestorOf(widget) for widget in reached]
    assert inside[:4] == [True] * 4 and not any(inside[4:])  # units, initializer, scale, bias
    assert page.foot.train in reached[4:6]
