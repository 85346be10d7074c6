"""Servers under measurement: gunicorn as the product runs it, stopped by its own process."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from html import unescape
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from socket import socket
from urllib.parse import urlencode

GUNICORN = (
    *("-m", "gunicorn", "--worker-class", "gthread", "--workers", "1", "--threads", "4"),
    *("--keep-alive", "75"),
)


@contextmanager
def serving(application: str, environment: Mapping[str, str]) -> Iterator["Browser"]:
    """Serve an application on a free port of this machine for as long as the block runs."""
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, *GUNICORN, "--bind", f"127.0.0.1:{port}", application],
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield Browser(port, process.pid)
    finally:
        process.terminate()
        process.wait(timeout=20)


class Browser:
    """One connection to a server, kept open, with the cookies it was given."""

    def __init__(self, port: int, master: int) -> None:
        self.port, self.master = port, master
        self.cookies: dict[str, str] = {}
        self.connection = self._connected()

    def get(self, path: str) -> str:
        """The page at a path. Raises RuntimeError where the answer is not 200."""
        return self._ask("GET", path).decode()

    def get_bytes(self, path: str) -> bytes:
        """The file at a path. Raises RuntimeError where the answer is not 200."""
        return self._ask("GET", path)

    def get_length(self, path: str) -> int:
        """How many bytes a file at a path has, of which no more than a piece is ever held."""
        answer = self._answer("GET", path)
        total = 0
        while piece := answer.read(1 << 16):
            total += len(piece)
        if answer.status != 200:
            raise RuntimeError(f"GET {path} answered {answer.status}")
        return total

    def peak(self) -> int:
        """The greatest size, in kB, of the server's worker since its peak was forgotten."""
        status = (self._worker() / "status").read_text(encoding="ascii")
        return int(status.split("VmHWM:")[1].split()[0])

    def forget_peak(self) -> None:
        """Let the peak begin anew: signing in takes more memory, on purpose, than much else."""
        (self._worker() / "clear_refs").write_text("5", encoding="ascii")

    def _worker(self) -> Path:
        children = Path(f"/proc/{self.master}/task/{self.master}/children")
        (worker,) = children.read_text(encoding="ascii").split()
        return Path("/proc", worker)

    def sign_in(self, email: str, password: str) -> None:
        """Sign in through the page, as a person does."""
        page = self.get("/sign-in")
        token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', page)
        assert token, "the sign-in page has no token"
        fields = {"csrf_token": unescape(token[1]), "email": email, "password": password}
        self._ask("POST", "/sign-in", urlencode(fields))

    def _connected(self) -> HTTPConnection:
        for _ in range(200):
            connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
            try:
                connection.connect()
            except ConnectionRefusedError:
                time.sleep(0.1)
            else:
                return connection
        raise RuntimeError("the server did not start")

    def _answer(self, method: str, path: str, body: str = "") -> HTTPResponse:
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if body:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self.connection.request(method, path, body or None, headers)
        return self.connection.getresponse()

    def _ask(self, method: str, path: str, body: str = "") -> bytes:
        answer = self._answer(method, path, body)
        content = answer.read()
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        if answer.status not in (200, 303):
            raise RuntimeError(f"{method} {path} answered {answer.status}")
        return content
