"""Scenes come back bit for bit, tell the truth about their digits, and keep to their style."""

import numpy as np
import pytest

from engine.data.dataset import Part
from engine.data.printed.printing import faces_of
from engine.detection.coco import read_coco
from engine.detection.scenes import (
    LABELS,
    UNSEEN,
    SceneStyle,
    compose,
    scenes,
    write_scenes,
)
from engine.detection.scenes.camera import choose_view, spoil
from engine.detection.scenes.page import Page
from engine.detection.scenes.papers import PAPERS
from engine.detection.scenes.press import choose_face
from engine.detection.scenes.style import SEEN_PAPERS, SEEN_PENS
from engine.errors import UserError
from engine.imaging.decode import read_picture
from engine.spec import from_json, to_json

SMALL = (240, 320)
CLEAN = SceneStyle(
    papers=("plain",), pens=("felt", "marker"), smallest=16, distractors=0, damage=0, shadow=0,
    blur=0, motion=0, noise=0, quality=100,
)  # fmt: skip


def test_the_same_seed_gives_the_same_bits_and_another_another_scene():
    first, again, other = compose(7, size=SMALL), compose(7, size=SMALL), compose(8, size=SMALL)
    for name in ("picture", "boxes", "labels", "written"):
        np.testing.assert_array_equal(getattr(first, name), getattr(again, name))
    assert (first.seed, first.paper) == (again.seed, again.paper)
    assert (first.picture != other.picture).mean() > 0.5


def test_a_scene_depends_on_its_number_and_not_on_those_before():
    row = list(scenes(4, seed=3, size=SMALL))
    (third,) = scenes(1, seed=3, size=SMALL, first=2)
    np.testing.assert_array_equal(third.picture, row[2].picture)
    assert len({scene.seed for scene in row}) == 4
    assert {s.seed for s in scenes(4, seed=4, size=SMALL)}.isdisjoint({s.seed for s in row})


@pytest.mark.parametrize("paper", PAPERS)
def test_every_paper_holds_digits_with_boxes_within_the_picture(paper):
    count = 0
    for size, seed in ((SMALL, 1), (SMALL, 2), ((90, 400), 3), ((200, 61), 4)):
        style = SceneStyle(papers=(paper,), empty=0)
        scene = compose(seed, style, size)
        assert scene.paper == paper
        assert scene.picture.shape == (*size, 3) and scene.picture.dtype == np.uint8
        assert scene.picture.std() > 2
        number = len(scene.labels)
        assert scene.boxes.shape == (number, 4) and scene.boxes.dtype == np.float32
        assert scene.labels.dtype == np.int64 and np.isin(scene.labels, np.arange(10)).all()
        assert scene.written.shape == (number,)
        x, y, width, height = scene.boxes.T
        assert (x >= 0).all() and (y >= 0).all() and (width > 0.5).all()
        assert (x + width <= size[1]).all() and (y + height <= size[0]).all()
        assert (height >= 0.75 * style.smallest).all() and (height <= style.largest).all()
        count += number
    assert count > 0


def test_boxes_are_tight_around_the_ink():
    """On clean paper the ink within and around a box reaches just to all four of its sides."""
    checked = disturbed = 0
    for scene in scenes(24, seed=5, style=CLEAN, size=SMALL):
        grey = scene.picture.astype(float).mean(axis=2)
        for x, y, width, height in scene.boxes.tolist():
            left, top = max(round(x) - 3, 0), max(round(y) - 3, 0)
            crop = grey[top : round(y + height) + 3, left : round(x + width) + 3]
            paper, ink = np.percentile(crop, 80), crop.min()
            if paper - ink < 60 or _has_neighbour(scene.boxes, x, y, width, height):
                continue
            dark = crop < paper - 0.45 * (paper - ink)
            checked += 1
            if dark[[0, -1]].any() or dark[:, [0, -1]].any():  # the paper's edge, or a large error
                disturbed += 1
                continue
            down, across = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
            found = np.array([across[0], down[0], across[-1] + 1, down[-1] + 1])
            expected = (x - left, y - top, x + width - left, y + height - top)
            np.testing.assert_allclose(found, expected, atol=2)
    assert checked > 60 and disturbed < 0.1 * checked


def _has_neighbour(boxes, x, y, width, height):
    """Whether another box reaches into the surroundings of this one."""
    left, top = boxes[:, 0] - 6, boxes[:, 1] - 6
    right, bottom = boxes[:, 0] + boxes[:, 2] + 6, boxes[:, 1] + boxes[:, 3] + 6
    near = (left < x + width) & (right > x) & (top < y + height) & (bottom > y)
    return near.sum() > 1


def test_all_digits_and_both_ways_to_write_occur_small_and_large():
    found = list(scenes(40, seed=11, size=SMALL))
    labels = np.concatenate([scene.labels for scene in found])
    assert np.bincount(labels, minlength=10).min() > 0.05 * len(labels)
    written = np.concatenate([scene.written for scene in found])
    assert 0.2 < written.mean() < 0.9
    heights = np.concatenate([scene.boxes[:, 3] for scene in found])
    assert np.percentile(heights, 20) < 20 and heights.max() > 80
    assert len({scene.paper for scene in found}) >= 8


def test_a_style_keeps_digits_few_by_hand_or_printed_or_away():
    base = {"papers": ("plain",), "distractors": 0.0}
    for scene in scenes(6, style=SceneStyle(most=3, empty=0, **base), size=SMALL):
        assert 1 <= len(scene.labels) <= 3
    for share in (0, 1):
        some = list(scenes(8, style=SceneStyle(written=share, empty=0, **base), size=SMALL))
        assert {bool(by_hand) for s in some for by_hand in s.written} == {bool(share)}
    for scene in scenes(6, style=SceneStyle(empty=1), size=SMALL):
        assert len(scene.labels) == 0 and scene.boxes.shape == (0, 4)


def test_what_the_unseen_style_shows_the_usual_one_never_does():
    assert set(UNSEEN.papers).isdisjoint(SEEN_PAPERS)
    assert set(UNSEEN.papers) | set(SEEN_PAPERS) == set(PAPERS)
    assert set(UNSEEN.pens).isdisjoint(SEEN_PENS)
    rng = np.random.default_rng(0)
    held_out, learnt = ({id(face) for face in faces_of(part)} for part in (1, 0))
    assert {id(choose_face(rng, UNSEEN.faces)) for _ in range(40)} <= held_out
    assert {id(choose_face(rng, SceneStyle().faces)) for _ in range(40)} <= learnt
    assert held_out.isdisjoint(learnt)


def test_digits_can_be_told_from_their_paper():
    """In the worst light that a style allows, nearly every digit's ink stands out of its box."""
    differences = []
    for scene in scenes(30, seed=21, size=SMALL):
        grey = scene.picture[..., 1].astype(float)
        for x, y, width, height in scene.boxes.tolist():
            crop = grey[int(y) : int(y + height) + 1, int(x) : int(x + width) + 1]
            differences.append(np.percentile(crop, 95) - np.percentile(crop, 5))
    assert len(differences) > 200
    assert np.percentile(differences, 2) > 18


@pytest.mark.parametrize(("paper", "spoilt"), [("plain", True), ("board", False), ("panel", False)])
def test_sheets_are_folded_and_stained_and_boards_are_not(paper, spoilt):
    style = SceneStyle(papers=(paper,), damage=1, distractors=0)
    whole = SceneStyle(papers=(paper,), damage=0, distractors=0)
    shades = []
    for allowed in (style, whole):
        rng = np.random.default_rng(6)
        page = Page(rng, allowed, choose_view(rng, allowed, SMALL))
        PAPERS[paper](page, None)
        before = page.light.copy(), page.sheet.copy()
        spoil(page)
        shades.append((page.light != before[0]).any() and (page.sheet != before[1]).any())
    assert shades == [spoilt, False]


@pytest.mark.parametrize("paper", PAPERS)
def test_the_smallest_pictures_and_the_narrowest_can_be_composed(paper):
    style = SceneStyle(papers=(paper,), damage=1, distractors=1)
    for seed, size in enumerate(((32, 32), (64, 64), (32, 400), (300, 33)) * 2):
        assert compose(seed, style, size).picture.shape == (*size, 3)


@pytest.mark.parametrize("quality", [5, 97, 98, 99, 100])
def test_every_quality_that_a_style_may_name_can_be_composed(quality):
    style = SceneStyle(papers=("plain",), quality=quality)
    for seed in range(4):
        assert compose(seed, style, (64, 64)).picture.shape == (64, 64, 3)


def test_given_pictures_are_what_hands_write():
    """Solid blocks in place of digits: a box of one is filled with ink."""
    pictures = np.zeros((10, 28, 28), np.uint8)
    pictures[:, 4:24, 8:20] = 255
    given = Part(pictures, np.arange(10))
    style = SceneStyle(papers=("plain",), pens=("felt",), written=1, empty=0, smallest=20,
                       largest=60, distractors=0, damage=0, turn=0, slant=0, bend=0)  # fmt: skip
    blocks = [
        box[2] / box[3]
        for scene in scenes(12, style=style, size=SMALL, pictures=given)
        for box in scene.boxes
    ]
    filled = np.abs(np.array(blocks) - 12 / 20) < 0.08
    assert 0.2 < filled.mean() <= 1


def test_a_style_comes_back_from_json():
    text = to_json(UNSEEN)
    assert from_json(text, SceneStyle, {}, "The style") == UNSEEN
    with pytest.raises(UserError, match="papyrus"):
        from_json(text.replace(b"graph", b"papyrus"), SceneStyle, {}, "The style")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"papers": ()}, "at least one paper"),
        ({"pens": ()}, "one pen"),
        ({"smallest": 50, "largest": 40}, "above its largest"),
        ({"noise": 99.0}, "noise must be"),
        ({"written": 1.5}, "written must be"),
    ],
)
def test_a_style_that_cannot_be_is_refused(wrong, said):
    with pytest.raises(UserError, match=said):
        SceneStyle(**wrong)


def test_what_cannot_be_composed_is_said():
    with pytest.raises(UserError, match="0 or more; it is -1"):
        compose(-1)
    with pytest.raises(UserError, match="32 … 4096 pixels; asked for are 20 × 640"):
        compose(0, size=(20, 640))
    with pytest.raises(UserError, match="1,000,000 scenes"):
        list(scenes(2, first=999_999))


def test_scenes_are_written_as_coco(tmp_path):
    composed = list(scenes(3, seed=2, size=SMALL))
    written = list(write_scenes(tmp_path / "set", composed))
    assert [path.suffix for path in written] == [".png"] * 3 + [".json"]
    stored = read_coco(tmp_path / "set")
    assert stored.labels == LABELS
    for scene, picture in zip(composed, stored.pictures, strict=True):
        np.testing.assert_array_equal(read_picture(picture.path), scene.picture)
        np.testing.assert_allclose(picture.boxes, scene.boxes, atol=0.006)
        np.testing.assert_array_equal(picture.labels, scene.labels)
