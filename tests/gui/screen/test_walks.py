"""Short walks through each page, with a real mouse and a real keyboard; each is quick."""


def on_page(widget):
    return widget["x"] > 80 and widget["y"] > 48  # neither the rail nor the top bar


def in_rail(widget):
    return widget["x"] < 80


def row_texts(widget):
    return [row["text"] for row in widget["rows"]]


def test_the_welcome_leads_to_training(person):
    person.click("Train a network")
    person.wait("Train", where=lambda w: not in_rail(w) and w["y"] < 48)  # the title
    person.wait("Start", until=lambda w: w["enabled"])


def test_browse_data_by_class(person):
    person.click("Data", where=in_rail)
    person.click_row("Data sets", "UCI digits")
    person.wait("Number 0 of 1,438", within=True)
    person.click("Class")
    person.do("key", "Down", "Down", "Down", "Down", "Return")  # all, 0, 1, 2, 3
    person.wait("Class", until=lambda w: "3" in w["text"])
    person.click("Pictures", where=lambda w: on_page(w) and w["height"] > 200)
    person.do("key", "Home")
    person.wait("3", where=on_page)  # the large picture's label
    person.click_row("Views of the set", "Pixels")
    person.wait("deviation")


def test_remove_a_layer_and_take_it_back(person):
    person.click("Model", where=in_rail)
    wide = {"where": lambda w: w["rows"] and w["width"] > 400}
    before = row_texts(person.wait("Layers", **wide))
    person.click_row("Layers", "MaxPool2D", **wide)
    person.do("key", "Delete")
    after = row_texts(person.wait("Layers", until=lambda w: row_texts(w) != before, **wide))
    assert len(after) == len(before) - 1
    person.do("key", "ctrl+z")
    person.wait("Layers", until=lambda w: row_texts(w) == before, **wide)


def train_shortly(person):
    person.click("Train", where=in_rail)
    person.type_into("Epochs", "400")
    person.click("Start")
    person.wait("Step epoch", until=lambda w: w["enabled"])


def test_pause_stop_and_compare_two_runs(person):
    train_shortly(person)
    person.wait("Loss against epochs", colour="#0B6FB8", until=lambda w: w["pixels"] > 200)
    person.click("Pause")
    person.wait("Continue", until=lambda w: w["enabled"])
    person.click("Continue")
    person.wait("Pause", until=lambda w: w["enabled"])
    person.click("Stop", where=on_page)
    person.wait("Start", until=lambda w: w["enabled"])
    train_shortly(person)
    person.click("Stop", where=on_page)
    person.wait("Start", until=lambda w: w["enabled"])

    person.click("Runs", where=in_rail)
    person.wait("Runs", until=lambda w: len(w["rows"]) == 2, where=on_page)
    person.click_row("Runs", "1", where=lambda w: w["rows"])
    person.do("key", "ctrl+a")
    person.wait("Let the chosen recipes race", until=lambda w: w["enabled"])  # two are chosen


def test_look_inside_layer_by_layer(person):
    person.click("Inside", where=in_rail)
    person.wait("32 maps of 28 × 28")
    person.click_row("Layers", "MaxPool2D", where=lambda w: w["rows"])
    person.wait("32 maps of 14 × 14")
    person.click_row("Ways to look inside", "Why")
    person.wait("Why this answer")
    number = person.wait("Number")["text"]
    person.do("key", "ctrl+Right")
    person.wait("Number", until=lambda w: w["text"] != number)


def test_the_palette_does_everything_by_keys(person):
    person.find("dark theme")
    person.wait("Canvas", colour="#1C2026", until=lambda w: w["pixels"] > 1000)
    person.find("duplicate layer")
    person.wait("Model", where=lambda w: not in_rail(w) and w["y"] < 48)
    person.do("key", "ctrl+1")
    person.wait("Canvas")


def test_shortcuts_are_changed_at_the_keyboard(person):
    person.do("key", "ctrl+shift+k")
    person.wait("Find shortcuts", until=lambda w: w["focused"])
    person.do("type", "dark")
    person.click_row("Shortcuts", "Everywhere")
    person.do("key", "Down")
    person.click("New keys")
    person.do("key", "ctrl+j")
    person.wait("“Dark” has Ctrl+J now.")
    person.do("key", "Escape")


def test_the_language_changes_at_once_and_back(person):
    person.find("language")
    person.wait("绘制", where=in_rail)
    person.find("english", field="查找命令")
    person.wait("Draw", where=in_rail)
