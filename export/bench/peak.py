"""The most memory that this process ever held."""

import sys
from pathlib import Path

import psutil

STATUS = Path("/proc/self/status")


def resident_bytes() -> int:
    """What the process holds now."""
    return int(psutil.Process().memory_info().rss)


def peak_bytes() -> int | None:
    """The most it ever held; None where the system doesn't tell.

    Linux: VmHWM, which begins anew with each program. `ru_maxrss` doesn't: a child begins with
    what its parent held when it was started.
    """
    if STATUS.is_file():
        return read_high_water(STATUS.read_text())
    if sys.platform == "win32":
        return int(psutil.Process().memory_info().peak_wset)
    if sys.platform == "darwin":
        import resource  # noqa: PLC0415 - Windows has none

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # bytes there
    return None


def read_high_water(status: str) -> int | None:
    """VmHWM in bytes from the text of /proc/self/status."""
    for line in status.splitlines():
        name, _, value = line.partition(":")
        if name == "VmHWM":
            return int(value.split()[0]) * 1024  # kB
    return None
