"""Bank holidays, which are known without asking anybody."""

import socket
from datetime import date

import pytest

from committee.queries import holidays


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise AssertionError("nothing is fetched")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    holidays.known.cache_clear()


def test_each_nation_has_its_own() -> None:
    england, scotland, ireland = map(holidays.known, ("England", "Scotland", "Northern Ireland"))
    assert date(2026, 8, 31) in england
    assert date(2026, 8, 31) not in scotland
    assert date(2026, 11, 30) in scotland
    assert date(2026, 7, 13) in ireland
    assert holidays.known("Wales") == england


def test_they_are_known_for_years_to_come() -> None:
    assert max(holidays.known("England")) >= date(2028, 12, 26)
