"""Get a published data set into the user's folder: all of it, or nothing that could be mistaken.

Everything comes into the hidden folder `data/.downloads`, is verified and unpacked there, and
becomes `data/NAME` in one step. What an ended download leaves is there too, and the next one
goes on from it.
"""

import os
import shutil
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from engine import places
from engine.data.catalogue import DATASETS, data_state
from engine.data.check import check_folder
from engine.data.download.archive import unpack
from engine.data.download.mirrors import Fetcher
from engine.data.download.progress import Asked, CancelledError, Doing, Progress, Report
from engine.data.download.turn import take_turn
from engine.data.remote import REMOTES, Remote, RemoteFile
from engine.errors import UserError

TIMEOUT_S = 20.0
PAUSE_S = 1.0  # before the second round of all mirrors; twice that before the third
RESERVE = 64 << 20  # bytes that are left free on the disk


def download(
    name: str,
    progress: Report = lambda _: None,
    cancelled: Asked = lambda: False,
    mirrors: Sequence[str] | None = None,
    timeout_s: float = TIMEOUT_S,
    pause_s: float = PAUSE_S,
) -> Path:
    """The folder of the published data set, after getting it where it isn't here whole.

    `progress` is told each step, `cancelled` asked about as often (at the latest after
    `timeout_s`, where a connection is silent). `mirrors`: addresses to take it from instead of the
    published ones. For a worker thread or process; it blocks.
    Raises: UserError where it can't be got, in one sentence; CancelledError.
    """
    remote = _find_remote(name)
    found = _whole(name)
    if found is not None:
        return found
    data = places.home() / "data"
    work = data / ".downloads"
    places.check_writable(work)
    getting = _Getting(name, remote, data, work, progress, cancelled)
    with take_turn(work / f"{name}.lock", getting.wait):
        found = _whole(name)  # by the process that was waited for
        if found is None:
            fetcher = Fetcher(
                mirrors or remote.mirrors, getting.parts, getting.arrived, cancelled,
                timeout_s, pause_s,
            )  # fmt: skip
            found = getting.get(fetcher)
    getting.tell("done", remote.size)
    return found


def _find_remote(name: str) -> Remote:
    if name in REMOTES:
        return REMOTES[name]
    published = ", ".join(REMOTES)
    if name in DATASETS and DATASETS[name].loader is not None:
        raise UserError(f"{name} comes with Neocog; there is nothing to get. ({published} can be.)")
    raise UserError(f"There is no published data set {name!r} to get. There are {published}.")


def _whole(name: str) -> Path | None:
    """Where the set is, whole; None where it isn't or a new download would mend it.

    Raises: UserError where a broken one lies in the way of the one that is to be got.
    """
    folder = data_state(name)[1]
    if folder is None:
        return None
    faults = check_folder(name, folder)
    if not faults:
        return folder
    if folder == places.home() / "data" / name:
        return None
    raise UserError(
        f"{folder} is broken and would be found before a new one: {faults[0]} Remove that folder, "
        f"then run `neocog data get {name}` again."
    )


class _Getting:
    """The download of one set, in its folders."""

    def __init__(
        self,
        name: str,
        remote: Remote,
        data: Path,
        work: Path,
        progress: Report,
        cancelled: Asked,
    ) -> None:
        self.parts = work / name  # files as they come
        self._unpacked = work / f"{name}.unpacked"
        self._old = work / f"{name}.old"
        self._target = data / name
        self._name, self._remote = name, remote
        self._progress, self._cancelled = progress, cancelled
        self._have: dict[str, int] = {}  # bytes of each file

    def get(self, fetcher: Fetcher) -> Path:
        """Fetch, unpack, put in place. Raises: UserError, CancelledError."""
        places.make_folder(self.parts)
        self._check_room()
        for file in self._remote.files:
            fetcher.fetch(file)
        try:
            self._put_in_place(self._unpack() if self._remote.members else self._only_files())
        except OSError as error:
            raise UserError(
                f"{self._target} can't be put in place ({error.strerror or error}). Close what "
                "uses that folder or free its permissions, then run it again."
            ) from error
        shutil.rmtree(self.parts, ignore_errors=True)
        self._clear_old()
        return self._target

    def arrived(self, file: RemoteFile, count: int, mirror: str) -> None:
        """So much of a file is there."""
        self._have[file.name] = count
        self.tell("fetching", sum(self._have.values()), file.name, mirror)

    def wait(self) -> None:
        """Another process is getting the set. Raises: CancelledError."""
        self.tell("waiting", 0)
        self._check_wanted()

    def tell(self, doing: Doing, received: int, file: str = "", mirror: str = "") -> None:
        """Report where the download is."""
        self._progress(Progress(self._name, doing, received, self._remote.size, file, mirror))

    def _only_files(self) -> Path:
        """The files as they came, without what an earlier version may have begun."""
        wanted = {file.name for file in self._remote.files}
        for path in self.parts.iterdir():
            if path.name not in wanted:
                path.unlink()
        return self.parts

    def _unpack(self) -> Path:
        shutil.rmtree(self._unpacked, ignore_errors=True)
        places.make_folder(self._unpacked)
        self.tell("unpacking", self._remote.size)
        try:
            for file in self._remote.files:
                unpack(self.parts / file.name, self._unpacked, self._remote, self._check_wanted)
        except BaseException:
            shutil.rmtree(self._unpacked, ignore_errors=True)
            raise
        return self._unpacked

    def _put_in_place(self, whole: Path) -> None:
        """The folder takes the set's name; a broken one before it gives way. Raises: OSError."""
        if self._target.exists():
            self._clear_old()  # of a download that was killed
            os.replace(self._target, self._old)
        try:
            os.replace(whole, self._target)
        except BaseException:
            with suppress(OSError):
                os.replace(self._old, self._target)
            raise

    def _clear_old(self) -> None:
        """Remove a broken set; what a user put beside its files comes into the new folder."""
        folder = DATASETS[self._name].folder
        assert folder is not None, "what is published lies in a folder"
        own = {name + ending for name in folder.files for ending in folder.format.endings}
        with suppress(OSError):
            if self._old.is_symlink():  # what it leads to is the user's
                self._old.unlink()
            for path in self._old.iterdir():
                if path.name not in own:
                    os.replace(path, self._target / path.name)
            shutil.rmtree(self._old)

    def _check_room(self) -> None:
        """Raises: UserError where the disk can't hold what is still to come."""
        here = sum(path.stat().st_size for path in self.parts.iterdir() if path.is_file())
        needed = self._remote.room - here + RESERVE
        free = shutil.disk_usage(self.parts).free
        if free < needed:
            raise UserError(
                f"{self._name} needs {needed / 1e6:,.0f} MB in {self.parts.parent}; "
                f"{free / 1e6:,.0f} MB are free. Make room, or set NEOCOG_HOME to a larger disk."
            )

    def _check_wanted(self) -> None:
        if self._cancelled():
            raise CancelledError
