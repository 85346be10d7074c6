"""`flask mail deliver` in processes of their own, which a test may kill at any moment."""

import multiprocessing
from contextlib import redirect_stdout
from datetime import datetime
from io import StringIO
from multiprocessing.process import BaseProcess

from flask.cli import FlaskGroup

from committee.config import Settings
from committee.factory import create_app

PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload(["tests.postman"])


def begin(url: str, server: str, now: datetime) -> BaseProcess:
    """Begin a delivery from the book at an address to a mail server, by a clock that says now."""
    process = PROCESSES.Process(target=_deliver, args=(url, server, now), daemon=True)
    process.start()
    return process


def _deliver(url: str, server: str, now: datetime) -> None:
    settings = Settings(database_url=url, secret_key="kept by the tests", mail_server=server)
    app = create_app(settings, clock=lambda: now)
    with redirect_stdout(StringIO()):
        FlaskGroup(create_app=lambda: app).main(["mail", "deliver"], prog_name="flask")
