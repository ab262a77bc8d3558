"""A window with the bundled model, on a user folder of its own."""

import pytest

from gui.main_window import MainWindow
from gui.session import Session


@pytest.fixture
def session(qtbot):
    """What the pages share, with nothing open."""
    return Session()


@pytest.fixture
def window(qtbot, session):
    """The window on screen, the bundled model open."""
    made = MainWindow(session)
    qtbot.addWidget(made)
    session.open_first_model()
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def page(window):
    """The Draw page."""
    return window.page("draw")


@pytest.fixture
def model_page(qtbot, session):
    """The Model page alone, for the built-in digits."""
    from gui.pages.model import ModelPage

    made = ModelPage(session)
    qtbot.addWidget(made)
    made.column.data.setCurrentIndex(made.column.data.findData("digits"))
    made.resize(1180, 720)
    made.show()
    qtbot.waitExposed(made)
    made.cards.setFocus()
    return made


@pytest.fixture
def runs_page(qtbot, session):
    """The Runs page alone, not yet shown."""
    from gui.pages.runs import RunsPage

    made = RunsPage(session)
    made.resize(1180, 720)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def data(qtbot, window, monkeypatch, own_home):
    """The Data page with the built-in digits open."""
    from gui.pages import data as data_page

    window.session.settings.keep_text(data_page.LAST, "digits")
    window.show_page("data")
    page = window.page("data")
    qtbot.waitUntil(lambda: page.dataset is not None, timeout=10_000)
    return page
