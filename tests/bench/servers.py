"""Servers under measurement: gunicorn as the product runs it, stopped by its own process."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from html import unescape
from http.client import HTTPConnection
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
        yield Browser(port)
    finally:
        process.terminate()
        process.wait(timeout=20)


class Browser:
    """One connection to a server, kept open, with the cookies it was given."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.cookies: dict[str, str] = {}
        self.connection = self._connected()

    def get(self, path: str) -> str:
        """The page at a path. Raises RuntimeError where the answer is not 200."""
        return self._ask("GET", path).decode()

    def get_bytes(self, path: str) -> bytes:
        """The file at a path. Raises RuntimeError where the answer is not 200."""
        return self._ask("GET", path)

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

    def _ask(self, method: str, path: str, body: str = "") -> bytes:
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if body:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self.connection.request(method, path, body or None, headers)
        answer = self.connection.getresponse()
        content = answer.read()
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        if answer.status not in (200, 303):
            raise RuntimeError(f"{method} {path} answered {answer.status}")
        return content
