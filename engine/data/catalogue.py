"""The data sets Neocog knows by name, and where it looks for them."""

from pathlib import Path

from engine.data.augment import Augmentation
from engine.data.dataset import Dataset
from engine.data.digits import load_digits
from engine.data.joined import JOINT, load_joined
from engine.data.named_folder import Availability, absent, find_folder, read_named
from engine.data.own_folder import read_own_folder
from engine.data.readers import FORMATS
from engine.data.readers.cifar_batches import ALL_FILES, NAMES_FILE, TEST_FILE
from engine.data.readers.idx_files import IDX_NAMES
from engine.data.source import Folder, Source

__all__ = [
    "DATASETS", "IDX_NAMES", "Source", "data_state", "data_title", "judging_set", "known_sets",
    "load_dataset",
]  # fmt: skip

TEN_DIGITS = tuple("0123456789")
GARMENTS = (
    "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat",
    "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot",
)  # fmt: skip
THINGS = (
    "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck",
)  # fmt: skip

# Four pixels either way and mirrored half the time, as in He et al. 2016, section 4.2.
MIRRORED = Augmentation(shift=4, flip=0.5)


def _load_strokes() -> Dataset:
    from engine.data.strokes import load_strokes  # noqa: PLC0415 - its tables are used here alone

    return load_strokes()


def _load_printed() -> Dataset:
    from engine.data.printed import load_printed  # noqa: PLC0415 - as above

    return load_printed()


DATASETS: dict[str, Source] = {
    "digits": Source(
        title="UCI digits",
        count="1,438 training and 359 test pictures, 28×28 grey",
        licence="CC BY 4.0",
        source="Alpaydin & Kaynak 1998, UCI Machine Learning Repository, by way of scikit-learn",
        input_path="ink",
        labels=TEN_DIGITS,
        loader=load_digits,
        # Few pictures by few hands: without it, a network knows no other hand's digits.
        augmentation=Augmentation(shift=1, rotation=10, scale=0.2, shear=15),
    ),
    "strokes": Source(
        title="Synthetic strokes",
        count="20,000 training and 2,000 test digits written by random pens, 28×28 grey",
        licence="MIT",
        source="Neocog's own",
        input_path="ink",
        labels=TEN_DIGITS,
        loader=_load_strokes,
        drawn=True,
    ),
    "printed": Source(
        title="Printed digits",
        count="20,000 training and 2,000 test digits of open typefaces and displays, 28×28 grey",
        licence="MIT; the typefaces under their own open licences",
        source="Neocog's own, from the outlines of open typefaces",
        input_path="ink",
        labels=TEN_DIGITS,
        loader=_load_printed,
        drawn=True,
    ),
    "mnist": Source(
        title="MNIST",
        count="60,000 training and 10,000 test pictures, 28×28 grey",
        licence="CC BY-SA 3.0",
        source="LeCun, Cortes & Burges 1998",
        input_path="ink",
        labels=TEN_DIGITS,
        folder=Folder(FORMATS["idx"], IDX_NAMES, ("mnist",), (60_000, 10_000)),
    ),
    "fashion-mnist": Source(
        title="Fashion-MNIST",
        count="60,000 training and 10,000 test pictures, 28×28 grey",
        licence="MIT",
        source="Xiao, Rasul & Vollgraf 2017, Zalando SE",
        input_path="photo",
        labels=GARMENTS,
        folder=Folder(FORMATS["idx"], IDX_NAMES, ("fashion-mnist",), (60_000, 10_000)),
    ),
    "cifar-10": Source(
        title="CIFAR-10",
        count="50,000 training and 10,000 test pictures, 32×32 RGB",
        licence="none stated; the authors ask to cite their report",
        source="Krizhevsky 2009, University of Toronto",
        input_path="photo",
        labels=THINGS,
        folder=Folder(
            FORMATS["cifar"], ALL_FILES, ("cifar-10", "cifar-10-batches-bin"), (50_000, 10_000)
        ),
        picture_shape=(3, 32, 32),
        augmentation=MIRRORED,
    ),
    "cifar-10-small": Source(
        title="CIFAR-10, a fifth from JPEG",
        count="10,000 training and 2,000 test pictures, 32×32 RGB, decoded from JPEG copies: to "
        "compare runs by, never to be quoted as CIFAR-10",
        licence="none stated; the authors ask to cite their report",
        source="Krizhevsky 2009, University of Toronto, by way of JPEG copies",
        input_path="photo",
        labels=THINGS,
        folder=Folder(
            FORMATS["cifar"],
            ("data_batch_1.bin", TEST_FILE, NAMES_FILE),
            ("cifar-10-small",),
            (10_000, 2_000),
        ),
        picture_shape=(3, 32, 32),
        augmentation=MIRRORED,
        private=True,
    ),
}


def known_sets() -> dict[str, Source]:
    """The sets to offer: all but those that are nowhere published and not here either."""
    return {
        name: source
        for name, source in DATASETS.items()
        if not source.private or data_state(name)[0] == "here"
    }


def is_joined(name: str) -> bool:
    """Whether several known sets are meant, such as `mnist+strokes`."""
    parts = name.split(JOINT)
    return len(parts) > 1 and all(part in DATASETS for part in parts)


def data_title(name: str) -> str:
    """What people call a data set: a known one's title, several joined, or a folder's own name."""
    if is_joined(name):
        return " + ".join(map(data_title, name.split(JOINT)))
    return DATASETS[name].title if name in DATASETS else Path(name).name


def judging_set(name: str) -> str:
    """The set whose test part judges a model: of several joined the first."""
    return name.split(JOINT)[0] if is_joined(name) else name


def load_dataset(name: str) -> Dataset:
    """The data set of that name in `DATASETS`, several joined, or the one in a folder.

    Raises: UserError for an unknown name, absent files and files that don't fit together.
    """
    if is_joined(name):
        return load_joined(name, load_dataset)
    source = DATASETS.get(name)
    if source is None:
        return read_own_folder(name, tuple(known_sets()))
    if source.loader is not None:
        return source.loader()
    folder = find_folder(source)
    if folder is None:
        here = [other for other in DATASETS if data_state(other)[0] != "missing"]
        raise absent(name, source, here)
    content = read_named(name, source, folder)
    return Dataset(name, content.train, content.test, source.labels, source.input_path)


def data_state(name: str) -> tuple[Availability, Path | None]:
    """Whether a named data set is there, and its folder where it lies in one."""
    if DATASETS[name].loader is not None:
        return "built in", None
    folder = find_folder(DATASETS[name])
    return ("missing", None) if folder is None else ("here", folder)
