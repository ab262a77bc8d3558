"""Scenes as files: pictures and a COCO file with their boxes."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from engine import places
from engine.detection.coco import BoxedPicture, write_coco
from engine.detection.scenes.scene import LABELS, Scene
from engine.imaging.decode import write_png

FILE = "annotations.json"


def write_scenes(folder: Path, composed: Iterable[Scene]) -> Iterator[Path]:
    """Write each scene as PNG, and when the last is written the COCO file beside them.

    Yields every file as it is done, so that whoever asks can show progress or stop; a folder
    whose writing was stopped has no COCO file.
    Raises: UserError where nothing can be written there.
    """
    places.make_folder(folder)
    boxed: list[BoxedPicture] = []
    for scene in composed:
        path = folder / f"scene-{scene.seed:08d}.png"
        write_png(path, scene.picture)
        height, width = scene.picture.shape[:2]
        boxed.append(BoxedPicture(path, height, width, scene.boxes, scene.labels))
        yield path
    write_coco(folder / FILE, boxed, LABELS)
    yield folder / FILE
