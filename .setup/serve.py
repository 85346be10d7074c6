"""How `make run` serves: gunicorn's settings, and what is done once before the first request.

    .venv/bin/python -m gunicorn --config .setup/serve.py app:app

The application is loaded once, in gunicorn's own process. There the book is brought up to date and
the sample council is put into an empty one, so that a second `make run` pays for one start, not
four. Then one worker process with four threads serves it: SQLite has one writer at a time.
"""

import os
import socket
from threading import Thread
from time import sleep
from typing import Any

import click
from flask.cli import FlaskGroup

from app import app
from committee.cli import mail
from committee.database import db
from committee.web import maker

HOST = "127.0.0.1"
SECONDS_BETWEEN_POSTS = 5


def chosen_port(text: str) -> int:
    """The port that PORT names. Stops with one sentence where it names none."""
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise SystemExit(f"PORT must be a number from 1 to 65535; it is “{text}”.")
    return int(text)


PORT = chosen_port(os.environ.get("PORT", "8000"))

bind = f"{HOST}:{PORT}"
preload_app = True
workers = 1
worker_class = "gthread"
threads = 4
timeout = 60
loglevel = "warning"
control_socket_disable = True

BEFORE_SERVING = (
    ("db", "upgrade"),
    ("sample", "load", "--scale", "council", "--if-empty"),
    ("sample", "accounts"),
)


def on_starting(_server: Any) -> None:
    """Prepare the book. Its connections are closed after: a worker must open its own."""
    refuse_a_busy_port()
    for words in BEFORE_SERVING:
        flask(words)
    with app.app_context():
        db.engine.dispose()


def when_ready(_server: Any) -> None:
    """Say where the service is, once it listens there."""
    print(f"\nMatters Arising is at http://{bind}\nPress Ctrl+C to stop it.", flush=True)


def post_worker_init(_worker: Any) -> None:
    """Take up the papers that were in hand when the last worker stopped, and the letters."""
    maker.init_app(app)
    with app.app_context():
        maker.wake()
    Thread(target=deliver_letters, name="postman", daemon=True).start()


def deliver_letters() -> None:
    """Deliver whatever letters are due, every few seconds for as long as the worker lives."""
    while True:
        sleep(SECONDS_BETWEEN_POSTS)
        deliver_once()


def deliver_once() -> None:
    """Deliver whatever letters are due. Nothing that goes wrong with one post ends the next."""
    try:
        with app.app_context():
            mail.deliver_due()
    except Exception:
        app.logger.exception("The letters that are due could not be delivered.")


def refuse_a_busy_port() -> None:
    """Stop with one sentence where something listens already: gunicorn would try for seconds."""
    with socket.socket() as probe:
        if probe.connect_ex((HOST, PORT)) == 0:
            raise SystemExit(
                f"Something else is using port {PORT}. Choose another: PORT={PORT + 1} make run"
            )


def flask(words: tuple[str, ...]) -> None:
    """Run one `flask` command on the application that is already loaded."""
    try:
        FlaskGroup(create_app=lambda: app).main(words, prog_name="flask", standalone_mode=False)
    except click.ClickException as refusal:
        raise SystemExit(refusal.format_message()) from refusal
