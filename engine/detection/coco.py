"""Pictures with boxes as COCO JSON files, the format that most tools for labelling write.

One file lists `images`, `categories` and `annotations`; a box is x, y, width, height in pixels.
Detections are written as annotations that have a `score` besides.

Source: https://cocodataset.org/#format-data
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np

from engine import places
from engine.array import Array
from engine.errors import UserError

USUAL_NAMES = ("annotations.json", "_annotations.coco.json")
PICTURE_FOLDERS = (".", "images", "..", "../images")  # where the pictures of a file may lie


@dataclass(frozen=True)
class BoxedPicture:
    """A picture file and what stands in it, or what was found."""

    path: Path
    height: int
    width: int
    boxes: Array  # float32 (N, 4): x, y, width, height in pixels, from the top left
    labels: Array  # int64 (N,): places in the set's labels
    scores: Array | None = None  # float32 (N,): how sure a detector was; None for truth
    crowds: Array | None = None  # bool (N,): boxes around more than can be counted; None: none is


@dataclass(frozen=True)
class BoxedPictures:
    """A set of pictures with boxes."""

    labels: tuple[str, ...]
    pictures: tuple[BoxedPicture, ...]


class _Image(msgspec.Struct):
    id: int
    file_name: str
    width: int
    height: int


class _Category(msgspec.Struct):
    id: int
    name: str


class _Annotation(msgspec.Struct):
    id: int | str
    image_id: int
    category_id: int
    bbox: tuple[float, float, float, float]
    area: float = 0.0
    iscrowd: int = 0
    score: float | msgspec.UnsetType | None = msgspec.UNSET  # written for detections alone


class _File(msgspec.Struct):
    images: list[_Image]
    categories: list[_Category]
    annotations: list[_Annotation]


def find_annotations(place: Path) -> Path:
    """The COCO file of a folder: a usual name, or the one JSON file there or in `annotations/`.

    Raises: UserError where there is none, or several and no usual name among them.
    """
    if place.is_file():
        return place
    found = sorted([*place.glob("*.json"), *place.glob("annotations/*.json")])
    usual = [path for path in found if path.name in USUAL_NAMES]
    if len(usual) == 1 or len(found) == 1:
        return (usual or found)[0]
    if found:
        names = ", ".join(str(path.relative_to(place)) for path in found[:5])
        raise UserError(f"{place} holds several JSON files ({names}). Name the one to be read.")
    raise UserError(
        f"{place} holds no COCO file with boxes. It needs an {USUAL_NAMES[0]} beside its pictures."
    )


def has_annotations(place: Path) -> bool:
    """Whether a folder looks like a set in COCO format: its JSON file begins with an object."""
    try:
        start = places.read_limited(find_annotations(place))
    except UserError:
        return False
    return start.lstrip()[:1] == b"{" and b'"annotations"' in start and b'"images"' in start


def read_coco(place: Path) -> BoxedPictures:
    """Read a COCO file, or the one in a folder. Categories keep the order of their numbers.

    Raises: UserError where it can't be read, or names pictures or categories that it lacks.
    """
    path = find_annotations(place)
    try:
        stored = msgspec.json.decode(places.read_limited(path), type=_File)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise UserError(f"{path} is no COCO file: {error}.") from error
    categories = sorted(stored.categories, key=lambda category: category.id)
    classes = {category.id: number for number, category in enumerate(categories)}
    boxes: dict[int, list[_Annotation]] = {image.id: [] for image in stored.images}
    for annotation in stored.annotations:
        if annotation.image_id not in boxes or annotation.category_id not in classes:
            raise UserError(
                f"{path}: the annotation {annotation.id} belongs to picture {annotation.image_id} "
                f"and category {annotation.category_id}, and one of them isn't in the file."
            )
        boxes[annotation.image_id].append(annotation)
    pictures = tuple(
        _picture(path.parent, image, boxes[image.id], classes)
        for image in sorted(stored.images, key=lambda image: image.id)
    )
    return BoxedPictures(tuple(category.name for category in categories), pictures)


def write_coco(path: Path, pictures: Sequence[BoxedPicture], labels: Sequence[str]) -> None:
    """Write pictures with boxes, whole or not at all; file names are relative where they can be.

    Raises: UserError where the file can't be written.
    """
    places.write_whole(path, encode_coco(pictures, labels, path.parent))


def encode_coco(pictures: Sequence[BoxedPicture], labels: Sequence[str], folder: Path) -> bytes:
    """The bytes of a COCO file that is to lie in `folder`; numbers count from 1, as COCO's do."""
    images: list[_Image] = []
    annotations: list[_Annotation] = []
    for number, picture in enumerate(pictures, 1):
        name = _name_from(picture.path, folder)
        images.append(_Image(number, name, picture.width, picture.height))
        for row in range(len(picture.boxes)):
            annotations.append(_annotation(picture, row, number, len(annotations) + 1))
    categories = [_Category(number, label) for number, label in enumerate(labels, 1)]
    return msgspec.json.format(
        msgspec.json.encode(_File(images, categories, annotations)), indent=1
    )


def _picture(
    folder: Path, image: _Image, found: Sequence[_Annotation], classes: dict[int, int]
) -> BoxedPicture:
    scores = [one.score for one in found if isinstance(one.score, float)]
    scored = bool(found) and len(scores) == len(found)
    return BoxedPicture(
        path=_find_picture(folder, image.file_name),
        height=image.height,
        width=image.width,
        boxes=np.asarray([one.bbox for one in found], np.float32).reshape(-1, 4),
        labels=np.asarray([classes[one.category_id] for one in found], np.int64),
        scores=np.asarray(scores, np.float32) if scored else None,
        crowds=np.asarray([one.iscrowd == 1 for one in found], bool),
    )


def _find_picture(folder: Path, name: str) -> Path:
    places_tried = [folder / place / name for place in PICTURE_FOLDERS]
    return next((path for path in places_tried if path.is_file()), folder / name)


def _name_from(path: Path, folder: Path) -> str:
    try:
        return path.resolve().relative_to(folder.resolve()).as_posix()
    except ValueError:  # it lies elsewhere
        return str(path)


def _annotation(picture: BoxedPicture, row: int, image: int, number: int) -> _Annotation:
    x, y, width, height = (round(float(value), 2) for value in picture.boxes[row])
    crowd = picture.crowds is not None and bool(picture.crowds[row])
    scores = picture.scores
    return _Annotation(
        id=number,
        image_id=image,
        category_id=int(picture.labels[row]) + 1,
        bbox=(x, y, width, height),
        area=round(width * height, 2),
        iscrowd=int(crowd),
        score=msgspec.UNSET if scores is None else round(float(scores[row]), 5),
    )
