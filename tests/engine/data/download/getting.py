"""Get the small set and look at what there is then."""

from engine import places
from engine.data.catalogue import data_state, load_dataset
from engine.data.download import download

BIG = "train-images-idx3-ubyte"  # the first file, of 31 kB
QUICK = {"timeout_s": 10, "pause_s": 0.02}


def get(*servers, **choices):
    """The folder of `mnist`, from these servers."""
    mirrors = [server.address for server in servers]
    return download("mnist", mirrors=mirrors, **{**QUICK, **choices})


def check_whole(folder, files):
    """The set is there, and nothing beside it but the lock."""
    assert folder == places.home() / "data" / "mnist"
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == files
    assert [path.name for path in (folder.parent / ".downloads").iterdir()] == ["mnist.lock"]
    assert len(load_dataset("mnist").train) == 40


def check_absent():
    """No set is there, nor anything that looks like one."""
    assert data_state("mnist") == ("missing", None)
    assert not (places.home() / "data" / "mnist").exists()


def parts():
    """What has come of an unfinished download, with its sizes."""
    folder = places.home() / "data" / ".downloads" / "mnist"
    return {path.name: path.stat().st_size for path in folder.iterdir()}
