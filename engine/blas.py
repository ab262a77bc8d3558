"""How many threads matrix products use.

Neocog splits a batch over Python threads of its own and keeps BLAS at one thread in each: BLAS's
own threads collapse when another process takes a core, and they change how sums are rounded.
"""

import os
from contextlib import AbstractContextManager

from threadpoolctl import threadpool_limits


def one_blas_thread() -> AbstractContextManager[object]:
    """Keep matrix products on the calling thread, within `with` or for the rest of the process."""
    limits: AbstractContextManager[object] = threadpool_limits(1, user_api="blas")
    return limits


def usable_cores() -> int:
    """The processor cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
