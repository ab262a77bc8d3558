"""What a person does on the Data page."""


def choose(qtbot, page, name):
    page.sets.select(name)
    qtbot.waitUntil(lambda: page.dataset is not None and page.set.shows_pictures, timeout=10_000)
