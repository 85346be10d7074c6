"""A mail server that takes letters by SMTP on this machine, and remembers all it was given."""

import email
import email.policy
import socket
import ssl
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from threading import Lock

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

OK = "250 OK"


class PostOffice:
    """What came in, and what the server answers. `port` is free until it opens."""

    def __init__(self) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        self.came: list[EmailMessage] = []
        self.recipients: list[str] = []
        self.connections = 0
        self.signed_in: list[str] = []
        self.at_rcpt: Callable[[str], str] = lambda _address: OK
        self.at_data: Callable[[EmailMessage], str] = lambda _message: OK
        self._lock = Lock()

    @property
    def address(self) -> str:
        """The address of the server, as the setting has it."""
        return f"smtp://127.0.0.1:{self.port}"

    @property
    def times(self) -> Counter[str]:
        """How many times each letter came, by its Message-ID."""
        with self._lock:
            return Counter(message["Message-ID"] for message in self.came)

    @contextmanager
    def open(
        self, tls: ssl.SSLContext | None = None, password: str = "", *, at_once: bool = False
    ) -> Iterator[None]:
        """Take letters within this; with a password, from whoever signs in.

        With `tls` STARTTLS is offered, or the connection is encrypted `at_once`.
        """
        controller = Controller(
            self,
            hostname="127.0.0.1",
            port=self.port,
            tls_context=None if at_once else tls,
            ssl_context=tls if at_once else None,
            authenticator=self._knows(password) if password else None,
            auth_require_tls=tls is not None and not at_once,
            enable_SMTPUTF8=False,
        )
        controller.start()
        try:
            yield
        finally:
            controller.stop()

    def _knows(self, password: str) -> Callable[..., AuthResult]:
        def knows(server: SMTP, session: Session, *rest: object) -> AuthResult:
            login = rest[-1]
            assert isinstance(login, LoginPassword)
            is_right = login.password == password.encode()
            self.signed_in.append(login.login.decode())
            return AuthResult(success=is_right, handled=False)

        return knows

    async def handle_EHLO(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, name: str, answers: list[str]
    ) -> list[str]:
        """Count those who come."""
        self.connections += 1
        session.host_name = name
        return answers

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Take a recipient, unless the test says otherwise."""
        answer = self.at_rcpt(address)
        if answer == OK:
            envelope.rcpt_tos.append(address)
            self.recipients.append(address)
        return answer

    async def handle_DATA(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        """Take a letter, unless the test says otherwise."""
        content = envelope.content
        assert isinstance(content, bytes)
        message = email.message_from_bytes(content, policy=email.policy.default)
        assert isinstance(message, EmailMessage)
        answer = self.at_data(message)
        if answer == OK:
            with self._lock:
                self.came.append(message)
        return answer
