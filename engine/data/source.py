"""What is known of a data set that has a name."""

from collections.abc import Callable
from dataclasses import dataclass

from engine.data.augment import Augmentation
from engine.data.dataset import Dataset
from engine.data.readers import Format
from engine.preprocessing import InputPath


@dataclass(frozen=True)
class Folder:
    """How a set lies on the disk."""

    format: Format
    files: tuple[str, ...]  # all that must be there; a file that ends in .gz beside its name serves
    names: tuple[str, ...]  # what the folder may be called, the first when it is downloaded
    counts: tuple[int, int]  # training and test pictures


@dataclass(frozen=True)
class Source:
    """A data set known by name: what it is, whose it is, and where it comes from."""

    title: str
    count: str
    licence: str
    source: str
    input_path: InputPath
    labels: tuple[str, ...]
    loader: Callable[[], Dataset] | None = None  # of a set that comes along
    drawn: bool = False  # whether it then comes from a seed and no file
    folder: Folder | None = None  # of any other
    picture_shape: tuple[int, int, int] = (1, 28, 28)  # channels, height, width
    augmentation: Augmentation = Augmentation()  # what a recipe on it begins with
    private: bool = False  # nowhere published: named only where its folder is
