"""What is open is told to those who listen, and bad files change nothing."""

import pytest

import gui.session as session_module
from engine.data.samples import count_samples
from gui.session import Session
from gui.settings import Settings


def open_bundled(session):
    session.open_model(session.bundled_model())


def test_a_model_is_opened_and_remembered(qtbot, session):
    with qtbot.waitSignal(session.model_opened) as told:
        open_bundled(session)
    assert told.args == [session.model]
    assert session.classifier is session.model
    assert Settings().recent_models == (session.bundled_model(),)
    assert session.recent_models() == ()


@pytest.mark.parametrize("content", [None, b"", b"not a model", b"\xff" * 64])
def test_a_bad_model_file_gives_a_sentence_and_keeps_the_model(qtbot, session, tmp_path, content):
    open_bundled(session)
    kept = session.model
    path = tmp_path / "bad.safetensors"
    if content is not None:
        path.write_bytes(content)
    with qtbot.waitSignal(session.failed) as told:
        session.open_model(path)
    assert str(path) in told.args[0]
    assert session.model is kept
    assert path not in session.settings.recent_models


def test_a_large_model_is_read_in_the_background(qtbot, session, monkeypatch):
    monkeypatch.setattr(session_module, "LARGE_MODEL", 1000)
    with qtbot.waitSignal(session.model_opened, timeout=5000):
        open_bundled(session)
        assert session.model is None, "the window waited for the file"
    assert session.classifier is session.model is not None


def test_a_bad_large_model_gives_a_sentence_too(qtbot, session, monkeypatch, tmp_path):
    monkeypatch.setattr(session_module, "LARGE_MODEL", 1000)
    path = tmp_path / "large.safetensors"
    path.write_bytes(b"\xff" * 2000)
    with qtbot.waitSignal(session.failed, timeout=5000) as told:
        session.open_model(path)
    assert str(path) in told.args[0] and session.model is None


def test_the_last_model_asked_for_wins_over_a_slower_one(qtbot, session, monkeypatch, tmp_path):
    slow = tmp_path / "slow.safetensors"
    slow.write_bytes(session.bundled_model().read_bytes())
    opened = []
    session.model_opened.connect(lambda _: opened.append(session.model_path))
    monkeypatch.setattr(session_module, "LARGE_MODEL", 1000)
    session.open_model(slow)
    monkeypatch.setattr(session_module, "LARGE_MODEL", 4 << 20)
    open_bundled(session)
    qtbot.wait(300)
    assert opened == [session.bundled_model()]


def test_onnx_runtime_takes_over_and_answers_alike(qtbot, session):
    import numpy as np

    open_bundled(session)
    with qtbot.waitSignal(session.runtime_changed, timeout=30_000) as told:
        session.set_runtime("onnxruntime")
    assert told.args == ["onnxruntime"] and session.classifier is not session.model
    pictures = np.random.default_rng(0).integers(0, 256, (3, 28, 28), np.uint8)
    theirs = session.classifier.probabilities(pictures)
    assert np.abs(theirs - session.model.probabilities(pictures)).max() <= 1e-5
    with qtbot.waitSignal(session.runtime_changed):
        session.set_runtime("numpy")
    assert session.classifier is session.model


def test_the_chosen_runtime_is_there_at_the_next_start(qtbot, session):
    session.set_runtime("onnxruntime")
    again = Session()
    with qtbot.waitSignal(again.runtime_changed, timeout=30_000):
        again.open_first_model()
    assert again.runtime == "onnxruntime"


def test_a_kept_sample_is_counted_and_can_be_taken_back(qtbot, session):
    import numpy as np

    picture = np.zeros((28, 28), np.uint8)
    with (
        qtbot.waitSignal(session.sample_kept) as kept,
        qtbot.waitSignal(session.undo_offered) as offer,
    ):
        session.keep_sample(picture, "7")
    assert kept.args == [1] and count_samples() == {"7": 1}
    offer.args[1]()
    assert count_samples() == {}


def test_a_sample_kept_twice_is_one_and_is_not_undone(qtbot, session):
    import numpy as np

    picture = np.zeros((28, 28), np.uint8)
    session.keep_sample(picture, "7")
    with qtbot.assertNotEmitted(session.undo_offered), qtbot.waitSignal(session.informed):
        session.keep_sample(picture, "7")
    assert count_samples() == {"7": 1}


def test_damaged_settings_fall_back_to_their_defaults(own_home):
    own_home.mkdir()
    (own_home / "window.ini").write_bytes(b"[General]\ntheme=pink\nruntime=abacus\ngeometry=7\n")
    settings = Settings()
    assert (settings.mode, settings.runtime) == ("system", "numpy")
    assert settings.bytes("geometry").isEmpty()
    assert settings.whole_number("theme", 3) == 3
