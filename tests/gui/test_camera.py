"""A camera behind its class: a video file, a device that is pulled out, and none at all."""

import time

import numpy as np
import pytest

from engine.data.own_set import make_own_set
from engine.imaging.opencv import cv2
from gui import camera_dialog
from gui.camera import FAILED_READS, Camera
from gui.camera_dialog import CameraDialog

WAIT = 5_000  # milliseconds
SHAPE = (48, 64, 3)


class Device:
    """What OpenCV's capture offers, of pictures that grow brighter; then reads fail."""

    def __init__(self, good, opens=True):
        self.good, self.opens, self.reads, self.released = good, opens, 0, False

    def isOpened(self):
        return self.opens

    def get(self, wanted):
        return 0.0

    def read(self):
        self.reads += 1
        time.sleep(0.001)
        if self.reads > self.good:
            return False, None
        return True, np.full(SHAPE, (min(self.reads, 255), 0, 9), np.uint8)

    def release(self):
        self.released = True


@pytest.fixture
def video(tmp_path):
    """Twenty frames, blue then red, at 100 frames a second."""
    path = tmp_path / "clip.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter_fourcc(*"MJPG"), 100, (64, 48))
    for number in range(20):
        writer.write(np.full(SHAPE, (250, 0, 0) if number < 10 else (0, 0, 250), np.uint8))
    writer.release()
    return path


@pytest.fixture
def watch(qtbot):
    """A function: frames and last words of a camera that is started and ends by itself."""

    def run(camera, source):
        frames = []
        camera.arrived.connect(lambda: frames.append(camera.take()))
        with qtbot.waitSignal(camera.ended, timeout=WAIT) as ended:
            camera.start(source)
        return [frame for frame in frames if frame is not None], ended.args[0]

    return run


def test_a_video_file_is_shown_in_its_colours_and_ends_without_a_word(watch, video):
    frames, words = watch(Camera(), video)
    assert words == "" and frames[0].shape == SHAPE and frames[0].dtype == np.uint8
    assert frames[0][0, 0, 2] > 200 > 50 > frames[0][0, 0, 0]  # blue, as RGB
    assert frames[-1][0, 0, 0] > 200


def test_a_camera_that_is_pulled_out_says_so_and_is_let_go(watch):
    device = Device(good=5)
    frames, words = watch(Camera(open_capture=lambda source, size: device), 0)
    assert 1 <= len(frames) <= 5
    assert "Camera 0 was unplugged" in words
    assert device.reads == 5 + FAILED_READS and device.released


def test_a_few_lost_frames_end_nothing(qtbot):
    device = Device(good=10**6)
    real = device.read
    device.read = lambda: (
        (False, None) if device.reads in range(3, 20) and _step(device) else real()
    )
    camera = Camera(open_capture=lambda source, size: device)
    camera.start(0)
    qtbot.waitUntil(lambda: device.reads > 60, timeout=WAIT)
    assert camera.running
    camera.stop()
    assert device.released and not camera.running


def _step(device):
    device.reads += 1
    return True


def test_what_cannot_be_opened_is_a_sentence(watch, tmp_path):
    broken = tmp_path / "broken.mp4"
    broken.write_bytes(b"no video")
    for source, words in ((broken, "broken.mp4 is no video"), (7, "Camera 7 gives no picture")):
        camera = Camera(open_capture=None if source is broken else lambda s, z: Device(0, False))
        assert words in watch(camera, source)[1]


def test_a_fault_of_the_driver_is_a_sentence(watch, caplog):
    def fail(source, size):
        raise RuntimeError("driver")

    assert "gives no picture" in watch(Camera(open_capture=fail), 1)[1]


def test_stopping_frees_the_device_and_says_nothing(qtbot):
    device = Device(good=10**6)
    camera = Camera(open_capture=lambda source, size: device)
    with qtbot.waitSignal(camera.arrived, timeout=WAIT):
        camera.start(0)
    with qtbot.assertNotEmitted(camera.ended, wait=100):
        camera.stop()
    assert device.released


def test_a_slow_watcher_gets_the_newest_frame_alone(qtbot):
    device = Device(good=10**6)
    camera = Camera(open_capture=lambda source, size: device)
    told = []
    camera.arrived.connect(lambda: told.append(1))
    camera.start(0)
    qtbot.waitUntil(lambda: device.reads > 50, timeout=WAIT)
    assert len(told) == 1  # nobody took it, so nobody is told again
    assert camera.take()[0, 0, 2] > 40
    camera.stop()


def test_the_dialog_takes_pictures_and_lets_the_camera_go(qtbot, monkeypatch):
    monkeypatch.setattr(camera_dialog, "find_devices", lambda: (0, 2))
    device = Device(good=10**6)
    dialog = CameraDialog(None, Camera(open_capture=lambda source, size: device))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.shutter.isEnabled, timeout=WAIT)
    assert [dialog.device.itemText(n) for n in range(2)] == ["Camera 0", "Camera 2"]
    with qtbot.waitSignal(dialog.taken) as taken:
        dialog.shutter.click()
    assert taken.args[0].shape == SHAPE and dialog.count.text() == "1 taken"
    dialog.close()
    assert device.released


def test_without_a_camera_the_dialog_says_what_else_to_do(qtbot, monkeypatch):
    monkeypatch.setattr(camera_dialog, "find_devices", lambda: ())
    dialog = CameraDialog(None)
    qtbot.addWidget(dialog)
    dialog.show()
    assert "add picture files instead" in dialog.words.sentence.text()
    assert not dialog.shutter.isEnabled() and dialog.again.isVisible()


def test_photographs_go_into_the_chosen_class_of_ones_own_set(qtbot, window, monkeypatch, tmp_path):
    monkeypatch.setattr(camera_dialog, "find_devices", lambda: (0,))
    window.show_page("data")
    data = window.page("data")
    data._fill(make_own_set("Lamps", "photo", ("on", "off")))
    make = data.make
    make.photograph()
    make.camera.camera._open = lambda source, size: Device(good=10**6)
    make.camera.begin()
    qtbot.waitUntil(make.camera.shutter.isEnabled, timeout=WAIT)
    for _ in range(2):
        make.camera.take()
    chosen, other = make.classes.current, ({"on", "off"} - {make.classes.current}).pop()
    assert make.own.count(chosen) == 2 and make.own.count(other) == 0
    make.camera.close()
