"""The built-in data set: 1,797 real handwritten digits, brought to 28 × 28 in MNIST's manner.

The digits are those that scikit-learn installs: 8 × 8 counts 0 … 16, each the ink of a 4 × 4
block of a 32 × 32 scan. The file is read from the installed package without importing it,
because importing scikit-learn takes up to a second and training must show its first point sooner.

Source: Alpaydin & Kaynak 1998, "Optical recognition of handwritten digits", UCI repository.
"""

import gzip
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from engine.array import Array
from engine.data.dataset import Dataset, Part
from engine.data.split import split
from engine.errors import UserError
from engine.imaging.enlarge import enlarge_digits

TEST_FRACTION = 0.2
TEST_SEED = 1998  # fixed for ever, so that scores of different days can be compared


def load_digits() -> Dataset:
    """The data set `digits`: 1,438 training and 359 test pictures, uint8, 28 × 28.

    The test part is a fixed stratified fifth. Scikit-learn's copy comes from 13 people and does
    not say who wrote which digit, so writers are shared between the parts.
    """
    counts, labels = read_uci_digits()
    everything = Part(enlarge_digits(counts), labels)
    train, test = split(everything, TEST_FRACTION, TEST_SEED)
    return Dataset("digits", train, test, tuple("0123456789"), "ink")


def read_uci_digits() -> tuple[Array, Array]:
    """Scikit-learn's counts, uint8 (1797, 8, 8) in 0 … 16, and labels, int64 (1797,).

    Raises: UserError where scikit-learn is not installed or lacks the file.
    """
    package = find_spec("sklearn")
    if package is None or package.origin is None:
        raise UserError(
            "The built-in digits need scikit-learn, which isn't installed. "
            "Install it with: pip install scikit-learn"
        )
    path = Path(package.origin).parent / "datasets" / "data" / "digits.csv.gz"
    try:
        text = gzip.decompress(path.read_bytes())
    except (OSError, EOFError) as error:
        raise UserError(
            f"The built-in digits can't be read from {path} ({error}). "
            "Mend the installation with: pip install --force-reinstall scikit-learn"
        ) from error
    table = np.loadtxt(text.decode("ascii").splitlines(), np.int64, delimiter=",")
    return table[:, :-1].astype(np.uint8).reshape(-1, 8, 8), table[:, -1]
