"""Detection over many picture files, one at a time: boxes, drawn pictures, COCO and CSV."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from glob import glob, has_magic
from pathlib import Path
from typing import Any

from engine import places
from engine.data.readers.class_folders import ENDINGS, natural_order
from engine.detection.boxes import Detections
from engine.detection.coco import BoxedPicture, write_coco
from engine.detection.detector import Detector
from engine.detection.reading_order import read_text, reading_lines
from engine.errors import UserError
from engine.imaging.annotate import annotate
from engine.imaging.decode import read_picture, write_png

COCO_FILE, CSV_FILE, DRAWN = "detections.json", "detections.csv", "-boxes.png"
COLUMNS = ("image", "line", "place", "label", "probability", "x", "y", "width", "height")


@dataclass(frozen=True)
class Seen:
    """What was found in one picture file; small, so that thousands can be kept."""

    path: Path
    height: int
    width: int
    detections: Detections


def find_pictures(words: Sequence[str]) -> list[Path]:
    """Files for what was named: files as they are, folders' pictures, patterns such as `*.jpg`.

    Raises: UserError for a folder or a pattern without pictures.
    """
    found: list[Path] = []
    for word in words:
        place = Path(word).expanduser()
        if place.is_dir():
            found += _pictures_of(place)
        elif has_magic(word) and not place.exists():
            found += _matching(str(place))
        else:
            found.append(place)
    return list(dict.fromkeys(found))


def detect_file(detector: Detector, path: Path, score: float, out: Path | None = None) -> Seen:
    """Find signs at least so sure in a picture file; with `out`, draw them to that file.

    Raises: UserError where the file can't be read or the drawn one not be written.
    """
    picture = read_picture(path)
    found = detector.detect(picture).above(score)
    if out is not None:
        words = [detector.labels[label] for label in found.labels]
        write_png(out, annotate(picture, found.boxes, words, found.scores))
    return Seen(path, picture.shape[0], picture.shape[1], found)


def drawn_names(paths: Sequence[Path], out: Path) -> Iterator[Path]:
    """A file in `out` for each picture's drawn copy, no name twice."""
    taken: set[str] = set()
    for path in paths:
        name, number = path.stem + DRAWN, 2
        while name in taken:
            name, number = f"{path.stem}-{number}{DRAWN}", number + 1
        taken.add(name)
        yield out / name


def describe(seen: Seen, labels: Sequence[str]) -> dict[str, Any]:
    """What `--json` carries for a picture; boxes in reading order, pixels from the top left."""
    words = [labels[label] for label in seen.detections.labels]
    rows = [int(row) for line in reading_lines(seen.detections.boxes) for row in line]
    return {
        "image": str(seen.path),
        "width": seen.width,
        "height": seen.height,
        "boxes": [_box(seen.detections, row, words[row]) for row in rows],
        "text": read_text(seen.detections.boxes, words),
    }


def write_lists(out: Path, seen: Sequence[Seen], labels: Sequence[str]) -> tuple[Path, Path]:
    """Write all boxes as COCO JSON and as CSV into the folder; returns both files.

    Raises: UserError where they can't be written.
    """
    pictures = [
        BoxedPicture(
            one.path, one.height, one.width, one.detections.boxes,
            one.detections.labels, one.detections.scores,
        )
        for one in seen
    ]  # fmt: skip
    write_coco(out / COCO_FILE, pictures, labels)
    places.write_whole(out / CSV_FILE, _csv(seen, labels).encode())
    return out / COCO_FILE, out / CSV_FILE


def _pictures_of(folder: Path) -> list[Path]:
    found = [path for path in folder.iterdir() if path.suffix.lower() in ENDINGS]
    if not found:
        raise UserError(f"The folder {folder} holds no pictures. Name one that does.")
    return sorted(found, key=lambda path: natural_order(path.name))


def _matching(pattern: str) -> list[Path]:
    found = [Path(name) for name in glob(pattern, recursive=True)]
    files = sorted((path for path in found if path.is_file()), key=lambda p: natural_order(str(p)))
    if not files:
        raise UserError(f"Nothing is called {pattern}. Check the pattern, or name a folder.")
    return files


def _box(found: Detections, row: int, label: str) -> dict[str, Any]:
    x, y, width, height = (round(float(value), 1) for value in found.boxes[row])
    return {
        "label": label,
        "probability": round(float(found.scores[row]), 4),
        "x": x, "y": y, "width": width, "height": height,
    }  # fmt: skip


def _csv(seen: Sequence[Seen], labels: Sequence[str]) -> str:
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(COLUMNS)
    for one in seen:
        found = one.detections
        for line_number, line in enumerate(reading_lines(found.boxes), 1):
            for place, row in enumerate(line.tolist(), 1):
                box = _box(found, row, labels[found.labels[row]])
                table.writerow([str(one.path), line_number, place, *box.values()])
    return text.getvalue()
