"""The settings, read from the environment once, at start."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
INSTANCE = HERE / "instance"


@dataclass(frozen=True)
class Settings:
    """Every setting of the product; each field's variable is its name in capitals.

    `database_url` is an SQLAlchemy address; `secret_key` signs sessions and forms;
    `secure_cookies` keeps cookies to https; `session_hours` is how long a sign-in lasts without
    use; `largest_upload` is in megabytes.
    """

    database_url: str
    secret_key: str
    secure_cookies: bool = False
    session_hours: int = 12
    largest_upload: int = 10

    @classmethod
    def from_environment(
        cls, environment: Mapping[str, str] = os.environ, instance: Path = INSTANCE
    ) -> "Settings":
        """Read the settings; where no key is given, take the one that set-up wrote.

        Raises SystemExit with one sentence where a setting is missing or is not a number.
        """
        return cls(
            database_url=_driver(
                environment.get("DATABASE_URL", f"sqlite:///{instance / 'book.sqlite'}")
            ),
            secret_key=environment.get("SECRET_KEY") or _written_key(instance),
            secure_cookies=environment.get("SECURE_COOKIES", "no") == "yes",
            session_hours=_number(environment, "SESSION_HOURS", cls.session_hours),
            largest_upload=_number(environment, "LARGEST_UPLOAD", cls.largest_upload),
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
