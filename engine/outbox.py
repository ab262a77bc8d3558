"""Events on their way to another process: gathered for a moment, sent together, none lost."""

import threading
import time
from collections import deque
from multiprocessing.connection import Connection

import msgspec

PERIOD_S = 1 / 30  # as often as a window redraws


class Outbox:
    """`put` returns at once; a thread sends what has gathered, at most 30 times a second."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._waiting: deque[msgspec.Struct] = deque()
        self._filled = threading.Event()
        self._closing = False
        self._thread = threading.Thread(target=self._send_all, daemon=True)
        self._thread.start()

    def put(self, event: msgspec.Struct) -> None:
        """Send the event soon."""
        self._waiting.append(event)
        self._filled.set()

    def close(self) -> None:
        """Send what is left and end."""
        self._closing = True
        self._filled.set()
        self._thread.join()

    def _send_all(self) -> None:
        while not (self._closing and not self._waiting):
            self._filled.wait()
            self._filled.clear()
            batch = tuple(self._waiting.popleft() for _ in range(len(self._waiting)))
            if batch:
                try:
                    self._connection.send_bytes(msgspec.msgpack.encode(batch))
                except OSError:  # nobody listens any more; the run store has every event
                    return
            if not self._closing:
                time.sleep(PERIOD_S)
