"""Published data sets, fetched so that one is either whole or not there.

Why not pooch, which the design names: its downloads can't go on where they broke off, try no
second mirror, and can't be cancelled; and requests comes with it, five packages in all. The
standard library does it.
"""

from engine.data.download.get import download
from engine.data.download.progress import CancelledError, Progress

__all__ = ["CancelledError", "Progress", "download"]
