"""The settings, read from the environment once, at start."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from email.errors import HeaderParseError
from email.headerregistry import Address
from pathlib import Path
from urllib.parse import urlsplit

HERE = Path(__file__).resolve().parent.parent
INSTANCE = HERE / "instance"
MAIL_SCHEMES = ("smtp", "smtps")


@dataclass(frozen=True)
class Settings:
    """Every setting of the product; each field's variable is its name in capitals.

    `database_url` is an SQLAlchemy address; `secret_key` signs sessions and forms;
    `secure_cookies` keeps cookies to https; `session_hours` is how long a sign-in lasts without
    use; `largest_upload` is in megabytes. `mail_server` is where letters are handed over, "" for
    files in `letters_folder`; `mail_from` is the address they come from, and `public_address` that
    of the service, to which they lead. What holds a password or a key is not in the repr.
    """

    database_url: str = field(repr=False)
    secret_key: str = field(repr=False)
    secure_cookies: bool = False
    session_hours: int = 12
    largest_upload: int = 10
    mail_server: str = field(default="", repr=False)
    mail_from: str = "clerks@localhost"
    letters_folder: str = str(INSTANCE / "letters")
    public_address: str = "http://127.0.0.1:8000"

    @classmethod
    def from_environment(
        cls, environment: Mapping[str, str] = os.environ, instance: Path = INSTANCE
    ) -> "Settings":
        """Read the settings; where no key is given, take the one that set-up wrote.

        Raises SystemExit with one sentence where a setting is missing or cannot be used.
        """
        mail_server = _mail_server(environment)
        own = f"http://127.0.0.1:{environment.get('PORT', '8000')}"
        return cls(
            database_url=_driver(
                environment.get("DATABASE_URL", f"sqlite:///{instance / 'book.sqlite'}")
            ),
            secret_key=environment.get("SECRET_KEY") or _written_key(instance),
            secure_cookies=environment.get("SECURE_COOKIES", "no") == "yes",
            session_hours=_number(environment, "SESSION_HOURS", cls.session_hours),
            largest_upload=_number(environment, "LARGEST_UPLOAD", cls.largest_upload),
            mail_server=mail_server,
            mail_from=_mail_from(environment, cls.mail_from, is_needed=bool(mail_server)),
            letters_folder=environment.get("LETTERS_FOLDER") or str(instance / "letters"),
            public_address=_public_address(environment, own, is_needed=bool(mail_server)),
        )

    @property
    def session_length(self) -> timedelta:
        """How long a sign-in lasts without use."""
        return timedelta(hours=self.session_hours)


def _driver(url: str) -> str:
    """Some hosts give the old name of PostgreSQL's scheme, which SQLAlchemy refuses."""
    return url.replace("postgres://", "postgresql://", 1)


def _written_key(instance: Path) -> str:
    written = instance / "secret_key"
    if not written.exists():
        raise SystemExit("There is no secret key. Run “make setup”, or set SECRET_KEY.")
    return written.read_text().strip()


def _number(environment: Mapping[str, str], name: str, default: int) -> int:
    text = environment.get(name, str(default))
    if not text.isdecimal() or int(text) == 0:
        raise SystemExit(f"{name} must be a whole number above 0; it is “{text}”.")
    return int(text)


def _mail_server(environment: Mapping[str, str]) -> str:
    """The mail server. It may hold a password, so no sentence repeats it."""
    text = environment.get("MAIL_SERVER", "")
    sentence = "MAIL_SERVER must be an address such as smtp://user:password@mail.example.org:587."
    try:
        parts = urlsplit(text)
        is_one = not text or (parts.scheme in MAIL_SCHEMES and parts.hostname and parts.port != 0)
    except ValueError as fault:
        raise SystemExit(sentence) from fault
    if not is_one:
        raise SystemExit(sentence)
    return text


def _mail_from(environment: Mapping[str, str], default: str, *, is_needed: bool) -> str:
    text = _needed(environment, "MAIL_FROM", default, is_needed=is_needed)
    try:
        Address(addr_spec=text)
    except (HeaderParseError, ValueError, IndexError) as fault:
        sentence = f"MAIL_FROM must be an address such as clerks@example.org; it is “{text}”."
        raise SystemExit(sentence) from fault
    return text


def _public_address(environment: Mapping[str, str], default: str, *, is_needed: bool) -> str:
    text = _needed(environment, "PUBLIC_ADDRESS", default, is_needed=is_needed)
    if not text.startswith(("https://", "http://")):
        raise SystemExit(f"PUBLIC_ADDRESS must begin with https://; it is “{text}”.")
    return text.rstrip("/")


def _needed(environment: Mapping[str, str], name: str, default: str, *, is_needed: bool) -> str:
    """A setting without which letters must not go to a mail server."""
    text = environment.get(name, "")
    if not text and is_needed:
        raise SystemExit(f"{name} must be set where MAIL_SERVER is: letters need it.")
    return text or default
