"""The drawing of a network: one box a feature map, nothing over anything else, and its files."""

import xml.etree.ElementTree as ElementTree

import pytest
from PySide6.QtGui import QImage

from engine.errors import UserError
from engine.layers import Concat, Conv2D, Dense, Flatten, MaxPool2D, Sequential
from engine.network import Network
from engine.presets import PRESETS, build_preset
from gui.models.architecture import draw
from gui.models.architecture_items import Line, Mark, Words
from gui.plots.architecture import draw_network, outline, save_picture

BRANCHED = Network(
    (3, 32, 32),
    (
        Concat((Conv2D(8, 1), Sequential((Conv2D(4, 1), Conv2D(16, 3, padding="same"))),
                Sequential(()))),
        MaxPool2D(2), Flatten(), Dense(10),
    ),
)  # fmt: skip
NETWORKS = [*(build_preset(name, (3, 32, 32), 10) for name in PRESETS), BRANCHED]
IDS = [*PRESETS, "branched"]


def measure(text, bold):
    return 6.5 * len(text)


@pytest.mark.parametrize("network", NETWORKS, ids=IDS)
def test_no_box_lies_on_another_and_all_lie_on_the_paper(qapp, network):
    scene = draw(network, measure)
    boxes = [outline(volume) for volume in scene.volumes]
    for number, box in enumerate(boxes):
        assert box.left() >= 0 and box.right() <= scene.width
        assert box.top() >= 0 and box.bottom() <= scene.height
        assert not any(box.intersects(other) for other in boxes[number + 1 :])


@pytest.mark.parametrize("network", NETWORKS, ids=IDS)
def test_no_words_lie_on_others(network):
    scene = draw(network, measure)
    words = [item for item in scene.items if isinstance(item, Words)]
    spans = [
        (w.y, w.x - measure(w.text, False) / 2, w.x + measure(w.text, False) / 2) for w in words
    ]
    for number, (y, left, right) in enumerate(spans):
        for other, start, end in spans[number + 1 :]:
            assert abs(y - other) > 10 or right <= start or end <= left


def test_larger_maps_are_higher_and_more_channels_thicker():
    volumes = draw(NETWORKS[IDS.index("lenet")], measure).volumes
    pictures = [v for v in volumes if v.kind in ("see", "pool")]
    assert [v.height for v in pictures] == sorted((v.height for v in pictures), reverse=True)
    assert pictures[0].thickness < pictures[2].thickness


def test_a_residual_is_a_way_around_that_ends_in_a_sum():
    scene = draw(NETWORKS[IDS.index("resnet-8")], measure)
    assert [item.text for item in scene.items if isinstance(item, Mark)] == ["+"] * 3
    assert sum(isinstance(item, Line) and item.dashed for item in scene.items) == 3


@pytest.mark.parametrize("ending", ["svg", "png"])
def test_the_picture_is_written_and_can_be_read(qapp, tmp_path, ending):
    path = tmp_path / f"network.{ending}"
    network = NETWORKS[IDS.index("lenet")]
    save_picture(network, path)
    scene = draw_network(network)
    if ending == "png":
        image = QImage(str(path))
        assert image.width() == pytest.approx(2 * scene.width, abs=2)
        colours = {image.pixelColor(x, image.height() // 2).name() for x in range(image.width())}
        assert len(colours) > 6
    else:
        root = ElementTree.parse(path).getroot()
        texts = [e.text for e in root.iter("{http://www.w3.org/2000/svg}text")]
        assert any("Conv2D 5×5" in (text or "") for text in texts)


@pytest.mark.parametrize("name", ["network.gif", "missing/network.svg"])
def test_a_picture_that_can_not_be_written_says_why(qapp, tmp_path, name):
    with pytest.raises(UserError, match=r"saved as \.svg or \.png|can't be written"):
        save_picture(BRANCHED, tmp_path / name)
