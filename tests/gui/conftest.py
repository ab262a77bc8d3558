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
