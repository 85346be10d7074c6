"""What `make run` does before it serves."""

import socket

import pytest
import serve
from flask import current_app


@pytest.mark.parametrize("text", ["", "0", "65536", "-1", "http", "80 80"])
def test_a_port_that_is_none_is_refused_in_one_sentence(text: str) -> None:
    with pytest.raises(SystemExit, match=f"PORT must be a number from 1 to 65535; it is “{text}”"):
        serve.chosen_port(text)


def test_a_port_is_taken_as_given() -> None:
    assert serve.chosen_port("8080") == 8080


def test_a_port_in_use_is_refused_with_another(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as taken:
        taken.bind((serve.HOST, 0))
        taken.listen()
        port = taken.getsockname()[1]
        monkeypatch.setattr(serve, "PORT", port)
        with pytest.raises(SystemExit, match=f"PORT={port + 1} make run"):
            serve.refuse_a_busy_port()


def test_what_a_command_refuses_stops_the_start() -> None:
    with pytest.raises(SystemExit, match="No such command"):
        serve.flask(("no-such-command",))


def test_one_process_serves_on_this_machine_alone() -> None:
    assert (serve.workers, serve.HOST) == (1, "127.0.0.1")


def test_letters_are_delivered_in_the_settings_of_the_application(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(serve.mail, "deliver_due", lambda: asked.append(current_app.name))
    serve.deliver_once()
    assert asked == ["committee"]


def test_a_post_that_goes_wrong_does_not_end_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    logged: list[str] = []
    monkeypatch.setattr(serve.mail, "deliver_due", lambda: 1 / 0)
    monkeypatch.setattr(serve.app.logger, "exception", logged.append)
    serve.deliver_once()
    assert logged == ["The letters that are due could not be delivered."]
