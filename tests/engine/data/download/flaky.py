"""A web server on this machine that misbehaves as told."""

import contextlib
import socket
import struct
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Behaviour = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Answers with the next behaviour on the list, and as it should once there is none left."""

    server: "FlakyServer"
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """One request."""
        server = self.server
        with server.lock:
            server.requests.append((self.path, self.headers.get("Range")))
            behaviour = server.behaviours.pop(0) if server.behaviours else serve
        with contextlib.suppress(ConnectionError):
            behaviour(self)
        self.close_connection = True

    @property
    def content(self) -> bytes:
        """What the server holds under the path; empty where it holds nothing."""
        return self.server.files.get(self.path, b"")

    @property
    def start(self) -> int:
        """The first byte that is asked for."""
        asked = self.headers.get("Range", "bytes=0-")
        return int(asked.removeprefix("bytes=").removesuffix("-"))

    def head(self, status: int, **headers: object) -> None:
        """The answer's first lines; an underscore in a name stands for a hyphen."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), str(value))
        self.end_headers()

    def wait(self, seconds: float) -> None:
        """Do nothing for so long, or until the server is closed."""
        self.server.closing.wait(seconds)

    def log_message(self, format: str, *arguments: object) -> None:
        """Be silent."""


class FlakyServer(ThreadingHTTPServer):
    """Serves `files`; `behaviours` are what it does with the coming requests."""

    daemon_threads = True

    def __init__(self, files: dict[str, bytes]) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.files = {f"/{name}": content for name, content in files.items()}
        self.behaviours: list[Behaviour] = []
        self.requests: list[tuple[str, str | None]] = []  # path and Range
        self.lock, self.closing = threading.Lock(), threading.Event()
        self._thread = threading.Thread(target=self.serve_forever, args=(0.02,))
        self._thread.start()

    @property
    def address(self) -> str:
        """The mirror's address."""
        return f"http://127.0.0.1:{self.server_port}/"

    def close(self) -> None:
        """End everything."""
        self.closing.set()
        self.shutdown()
        self._thread.join()
        self.server_close()


def serve(handler: Handler) -> None:
    """As a good server does, ranges too."""
    content, start = handler.content, handler.start
    if not content:
        handler.head(404, Content_Length=0)
    elif start >= len(content):
        handler.head(416, Content_Length=0, Content_Range=f"bytes */{len(content)}")
    elif start:
        span = f"bytes {start}-{len(content) - 1}/{len(content)}"
        handler.head(206, Content_Length=len(content) - start, Content_Range=span)
        handler.wfile.write(content[start:])
    else:
        handler.head(200, Content_Length=len(content))
        handler.wfile.write(content)


def status(code: int) -> Behaviour:
    """Nothing but a status."""
    return lambda handler: handler.head(code, Content_Length=0)


def stall(count: int) -> Behaviour:
    """So many bytes, then silence."""

    def behave(handler: Handler) -> None:
        handler.head(200, Content_Length=len(handler.content))
        handler.wfile.write(handler.content[:count])
        handler.wfile.flush()
        handler.wait(30)

    return behave


def say_nothing(handler: Handler) -> None:
    """Take the question and never answer."""
    handler.wait(30)


def drip(handler: Handler) -> None:
    """One byte and then another."""
    handler.head(200, Content_Length=len(handler.content))
    for place in range(len(handler.content)):
        handler.wfile.write(handler.content[place : place + 1])
        handler.wfile.flush()
        handler.wait(0.02)
        if handler.server.closing.is_set():
            return


def trickle(handler: Handler) -> None:
    """Slowly, but with ranges: 16 KiB at a time."""
    content = handler.content[handler.start :]
    span = f"bytes {handler.start}-{len(handler.content) - 1}/{len(handler.content)}"
    handler.head(206 if handler.start else 200, Content_Length=len(content), Content_Range=span)
    for place in range(0, len(content), 1 << 14):
        handler.wfile.write(content[place : place + (1 << 14)])
        handler.wfile.flush()
        handler.wait(0.05)


def truncate(count: int) -> Behaviour:
    """Promise the rest, send so many bytes of it, close."""

    def behave(handler: Handler) -> None:
        rest = handler.content[handler.start :]
        span = f"bytes {handler.start}-{len(handler.content) - 1}/{len(handler.content)}"
        handler.head(206 if handler.start else 200, Content_Length=len(rest), Content_Range=span)
        handler.wfile.write(rest[:count])

    return behave


def reset(count: int) -> Behaviour:
    """So many bytes, then the connection is torn."""

    def behave(handler: Handler) -> None:
        truncate(count)(handler)
        handler.wfile.flush()
        handler.wait(0.1)  # what was sent arrives before the tearing
        linger = struct.pack("ii", 1, 0)
        handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        handler.connection.close()

    return behave


def corrupt(handler: Handler) -> None:
    """The right length, other bytes."""
    content = bytes(byte ^ 1 for byte in handler.content)
    handler.head(200, Content_Length=len(content))
    handler.wfile.write(content)


def corrupt_then_drop(count: int) -> Behaviour:
    """So many wrong bytes, then the end."""

    def behave(handler: Handler) -> None:
        handler.head(200, Content_Length=len(handler.content))
        handler.wfile.write(bytes(count))

    return behave


def ignore_range(handler: Handler) -> None:
    """Everything from the beginning, whatever was asked for."""
    handler.head(200, Content_Length=len(handler.content))
    handler.wfile.write(handler.content)


def another_range(handler: Handler) -> None:
    """Another part than the one asked for."""
    size = len(handler.content)
    handler.head(206, Content_Length=size - 1, Content_Range=f"bytes 1-{size - 1}/{size}")
    handler.wfile.write(handler.content[1:])


def another_length(handler: Handler) -> None:
    """A page instead of the file."""
    handler.head(200, Content_Length=19)
    handler.wfile.write(b"<html>Log in</html>")


def endless(handler: Handler) -> None:
    """No length, and zeros for ever."""
    handler.head(200)
    while not handler.server.closing.is_set():
        handler.wfile.write(bytes(1 << 16))


def redirect(target: str) -> Behaviour:
    """Elsewhere."""
    return lambda handler: handler.head(302, Location=target, Content_Length=0)


def chunked(handler: Handler) -> None:
    """In chunks, without a length."""
    handler.head(200, Transfer_Encoding="chunked")
    content = handler.content
    for place in range(0, len(content), 1000):
        piece = content[place : place + 1000]
        handler.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
    handler.wfile.write(b"0\r\n\r\n")


def broken_chunks(handler: Handler) -> None:
    """A chunk whose length is none."""
    handler.head(200, Transfer_Encoding="chunked")
    handler.wfile.write(b"zz\r\nxx")
