"""The settings of letters, as the environment gives them; a wrong one is said in one sentence."""

from pathlib import Path

import pytest

from committee.config import Settings

SERVER = "smtp://clerk:wet%2Fpaint@mail.northmoor.example:587"
ALL = {
    "SECRET_KEY": "kept by the tests",
    "MAIL_SERVER": SERVER,
    "MAIL_FROM": "clerks@northmoor.example",
    "PUBLIC_ADDRESS": "https://actions.northmoor.example/",
}


def settings(**changed: str) -> Settings:
    return Settings.from_environment(ALL | changed, Path("/srv/instance"))


def test_without_a_mail_server_letters_become_files_here() -> None:
    found = Settings.from_environment({"SECRET_KEY": "key", "PORT": "8123"}, Path("/srv/instance"))
    assert found.mail_server == ""
    assert found.letters_folder == "/srv/instance/letters"
    assert found.public_address == "http://127.0.0.1:8123"
    assert "@" in found.mail_from


def test_with_one_letters_lead_to_where_people_reach_the_service() -> None:
    found = settings()
    assert (found.mail_server, found.mail_from) == (SERVER, "clerks@northmoor.example")
    assert found.public_address == "https://actions.northmoor.example"


@pytest.mark.parametrize("name", ["MAIL_FROM", "PUBLIC_ADDRESS"])
def test_what_letters_need_is_asked_for(name: str) -> None:
    with pytest.raises(SystemExit, match=f"{name} must be set where MAIL_SERVER is"):
        settings(**{name: ""})


@pytest.mark.parametrize(
    "server",
    [
        "mail.northmoor.example",
        "http://secret@mail",
        "smtp://",
        "smtp://secret@mail:port",
        "smtp://[x",
    ],
)
def test_what_is_no_mail_server_is_refused_and_not_repeated(server: str) -> None:
    with pytest.raises(SystemExit, match="MAIL_SERVER must be an address such as") as refusal:
        settings(MAIL_SERVER=server)
    assert "secret" not in str(refusal.value)


@pytest.mark.parametrize(
    "address", ["clerks", "Clerks <clerks@x.example>", "a@x, b@x", "a@x\nBcc: b"]
)
def test_a_sender_without_an_address_is_refused(address: str) -> None:
    with pytest.raises(SystemExit, match="MAIL_FROM must be an address"):
        settings(MAIL_FROM=address)


def test_an_address_that_is_none_of_the_web_is_refused() -> None:
    with pytest.raises(SystemExit, match="PUBLIC_ADDRESS must begin with https://"):
        settings(PUBLIC_ADDRESS="actions.northmoor.example")


def test_what_is_secret_is_not_shown_with_the_settings() -> None:
    shown = repr(settings(DATABASE_URL="postgresql://book:sunflower@host/book"))
    for secret in ("wet", "kept by the tests", "sunflower"):
        assert secret not in shown
