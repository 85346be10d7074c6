"""How letters are handed over: to a mail server, or as files to a folder while there is none.

A transport takes one letter after another over one connection, which it opens for the first. It
says in a sentence why a letter was not taken: `Refused` for good, `Deferred` for now, `Unreachable`
where the server took nothing from anybody.
"""

import ssl
from collections.abc import Iterator
from contextlib import closing, contextmanager
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from pathlib import Path
from smtplib import (
    SMTP,
    SMTP_SSL,
    SMTPDataError,
    SMTPException,
    SMTPRecipientsRefused,
    SMTPResponseException,
    SMTPSenderRefused,
)
from typing import Protocol
from urllib.parse import SplitResult, unquote, urlsplit

TIMEOUT = 30
"""Seconds for each answer of a server: all of a letter's together are less than STALE."""

THIS_MACHINE = ("localhost", "127.0.0.1", "::1")
NO_ENCRYPTION = "The mail server offers no encryption, so the password was not sent to it."


class NotTaken(Exception):
    """A letter was not taken; `sentence` tells a person why."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class Refused(NotTaken):
    """The letter will never be taken: nobody has this address, or its server wants no letters."""


class Deferred(NotTaken):
    """The server asks for this one letter to come again later."""


class Unreachable(NotTaken):
    """The server is away, or takes no letters from us: this one and all others may go later."""


class Transport(Protocol):
    """What letters are given to."""

    def send(self, message: EmailMessage) -> None:
        """Hand a letter over. Raises NotTaken, as one of the three that it may be."""

    def close(self) -> None:
        """Say that no more letters come."""


@contextmanager
def opened(server: str, folder: str) -> Iterator[Transport]:
    """The transport to a mail server (`smtp://…`, `smtps://…`), or with "" to a folder."""
    transport: Transport = Server(urlsplit(server)) if server else Folder(Path(folder))
    with closing(transport):
        yield transport


class Folder:
    """A folder in which each letter becomes a file that mail programs open."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def send(self, message: EmailMessage) -> None:
        """Write the file, whole or not at all. Raises Unreachable where it cannot be written."""
        at = parsedate_to_datetime(message["Date"])
        file = self.path / f"{at:%Y%m%d-%H%M%S}-{message['Message-ID'][1:13]}.eml"
        unfinished = file.with_suffix(".part")
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            unfinished.write_bytes(message.as_bytes())
            unfinished.replace(file)
        except OSError as fault:
            raise Unreachable(f"The letter could not be written to {self.path}.") from fault

    def close(self) -> None:
        """Nothing is open between letters."""


class Server:
    """A mail server, reached by SMTP when the first letter comes."""

    def __init__(self, address: SplitResult) -> None:
        self._address = address
        self._smtp: SMTP | None = None

    def send(self, message: EmailMessage) -> None:
        """Hand a letter over; after a fault of the connection the next letter opens another."""
        smtp = self._connected()
        try:
            smtp.send_message(message)
        except SMTPRecipientsRefused as refusal:
            raise _not_taken(*next(iter(refusal.recipients.values()))) from refusal
        except SMTPDataError as refusal:
            raise _not_taken(refusal.smtp_code, refusal.smtp_error) from refusal
        except (SMTPException, OSError) as fault:
            self.close()
            raise _unreachable(fault) from fault

    def close(self) -> None:
        """Take leave of the server, which may be gone already."""
        smtp, self._smtp = self._smtp, None
        if smtp is not None and smtp.sock is not None:
            try:
                smtp.quit()
            except (SMTPException, OSError):
                smtp.close()

    def _connected(self) -> SMTP:
        """The connection; a server that takes only so many letters over one may have ended it."""
        if self._smtp is None or self._smtp.sock is None:
            try:
                self._smtp = self._begun()
            except (SMTPException, OSError) as fault:
                raise _unreachable(fault) from fault
        return self._smtp

    def _begun(self) -> SMTP:
        """A new connection: encrypted where the server can, and signed in where we have a name.

        With a password the server must prove who it is before it gets it. Without one, encryption
        that proves nothing is still better than none, and all that a server may be asked.
        """
        host, port, user = self._address.hostname or "", self._address.port, self._address.username
        context = ssl.create_default_context()
        if self._address.scheme == "smtps":
            smtp: SMTP = SMTP_SSL(host, port or 465, timeout=TIMEOUT, context=context)
        else:
            smtp = SMTP(host, port or 25, timeout=TIMEOUT)
        try:
            smtp.ehlo_or_helo_if_needed()
            if self._address.scheme == "smtp" and smtp.has_extn("starttls"):
                if not user:
                    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
                smtp.starttls(context=context)
            elif self._address.scheme == "smtp" and user and host not in THIS_MACHINE:
                raise Unreachable(NO_ENCRYPTION)
            if user:
                smtp.login(unquote(user), unquote(self._address.password or ""))
        except BaseException:
            smtp.close()
            raise
        return smtp


def _not_taken(code: int, answer: bytes | str) -> NotTaken:
    """What the server's answer to one letter comes to: 5xx is for good (RFC 5321, 4.2.1)."""
    words = f"{code} {_words(answer)}"
    if code >= 500:
        return Refused(f"The mail server refused it: {words}")
    return Deferred(f"The mail server asks for it to come later: {words}")


def _unreachable(fault: SMTPException | OSError) -> Unreachable:
    if isinstance(fault, SMTPSenderRefused):
        answer = f"{fault.smtp_code} {_words(fault.smtp_error)}"
        return Unreachable(f"The mail server takes no letters from {fault.sender}: {answer}")
    if isinstance(fault, SMTPResponseException):
        answer = f"{fault.smtp_code} {_words(fault.smtp_error)}"
        return Unreachable(f"The mail server does not let us in: {answer}")
    words = _words(fault.strerror or str(fault))
    return Unreachable(f"The mail server cannot be reached: {words}.")


def _words(answer: bytes | str) -> str:
    """What a server said, on one line."""
    text = answer.decode(errors="replace") if isinstance(answer, bytes) else answer
    return " ".join(text.split()).rstrip(".")
