"""The thread of this process that writes the long papers, one after another.

It lives while a paper waits and no longer. What waits stands in the book, so nothing is lost when
the process ends: the next one takes it up.
"""

from datetime import datetime
from threading import Lock, Thread

from flask import Flask, current_app

from committee.database import keeping
from committee.services import copies


class Maker:
    """The one that writes the long papers of an application."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.started = self._now()
        self._lock = Lock()
        self._thread: Thread | None = None
        self._is_wanted = False

    def wake(self) -> None:
        """See to it that every paper that waits is written."""
        with self._lock:
            self._is_wanted = True
            if self._thread is None:
                self._thread = Thread(target=self._work, name="maker of papers", daemon=True)
                self._thread.start()

    def _work(self) -> None:
        while self._goes_on():
            try:
                with self.app.app_context():
                    self._make_all()
            except Exception:
                self.app.logger.exception("The papers that wait could not be made.")
                # What was in hand is begun again by the next to ask, as after a restart.
                self.started = self._now()

    def _goes_on(self) -> bool:
        """Whether there is more to do; where not, the next to wake begins a new thread."""
        with self._lock:
            goes_on, self._is_wanted = self._is_wanted, False
            if not goes_on:
                self._thread = None
            return goes_on

    def _make_all(self) -> None:
        while job := self._taken():
            try:
                content = copies.made(job)
            except Exception:
                self.app.logger.exception("Paper %s could not be made.", job.copy_id)
                with keeping() as session:
                    copies.fail(session, job)
            else:
                with keeping() as session:
                    copies.finish(session, job, content, self._now())

    def _taken(self) -> copies.Job | None:
        with keeping() as session:
            return copies.take(session, self._now(), self.started)

    def _now(self) -> datetime:
        moment: datetime = self.app.config["CLOCK"]()
        return moment


def init_app(app: Flask) -> None:
    """Give the application its maker, who sleeps until woken."""
    app.extensions["maker"] = Maker(app)


def wake() -> None:
    """See to it that every paper that waits is written, by this process."""
    maker: Maker = current_app.extensions["maker"]
    maker.wake()
