"""Long papers: ordered once, made by a thread, told of in a page, and taken up after a restart."""

import time
from collections.abc import Callable
from datetime import timedelta
from threading import Event

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.exc import OperationalError

from committee.documents import writers
from committee.model.papers import StoredPaper
from committee.rules.access import Level, Mark
from committee.rules.papers import PaperState
from committee.rules.vocabulary import Part
from committee.services import copies, minutes
from committee.web import served
from committee.web.maker import Maker
from tests.doors import make_app
from tests.minuting import issued, write
from tests.world import World

EXEMPT = Mark(Level.EXEMPT, (3,))


class Writer:
    """A writer of PDF that waits until it may go on."""

    def __init__(self) -> None:
        self.written: list[str] = []
        self.may_go_on = Event()
        self.fails = False

    def __call__(self, document: writers.Document) -> bytes:
        assert self.may_go_on.wait(30)
        self.written.append(document.title)
        if self.fails:
            raise RuntimeError("the writer fell over")
        return b"%PDF of " + document.title.encode()


@pytest.fixture
def writer(monkeypatch: pytest.MonkeyPatch) -> Writer:
    """Every PDF is long, and this writes them."""
    monkeypatch.setattr(served, "LONG", {"pdf": 0})
    found = Writer()
    monkeypatch.setitem(writers.WRITERS, "pdf", ("application/pdf", found))
    return found


def file(world: World, part: str = "public") -> str:
    return f"/meetings/{world.held.id}/minutes.pdf?part={part}"


def stored(world: World) -> list[StoredPaper]:
    world.session.rollback()
    return list(world.session.scalars(select(StoredPaper)))


def until(done: Callable[[], bool]) -> None:
    """Wait, at most half a minute."""
    for _ in range(600):
        if done():
            return
        time.sleep(0.05)
    raise AssertionError("it took too long")


def is_in(world: World, state: PaperState) -> Callable[[], bool]:
    return lambda: [copy.state for copy in stored(world)] == [state]


def test_a_long_paper_is_made_by_and_by(client_for, world: World, writer: Writer) -> None:
    issued(world)
    client = client_for(world.member)
    answer = client.get(file(world))
    assert answer.status_code == 303
    page = client.see(answer.location)
    assert page.h1 == "The minutes are being made"
    assert "takes about 10 seconds" in page.text
    assert page.answer.headers["Refresh"] == "5"
    assert page.link("Look again now") == answer.location
    writer.may_go_on.set()
    until(is_in(world, PaperState.READY))
    page = client.see(answer.location)
    assert page.h1 == "The minutes are ready"
    address = page.link("Download the minutes")
    assert page.answer.headers["Refresh"] == f"0; url={address}"
    assert client.get(address).data.startswith(b"%PDF of Overview")
    assert len(writer.written) == 1


def test_two_who_order_the_same_paper_wait_for_one(
    client_for, world: World, writer: Writer
) -> None:
    issued(world)
    places = {
        client_for(person).get(file(world)).location for person in (world.clerk, world.member)
    }
    assert len(places) == 1
    writer.may_go_on.set()
    until(is_in(world, PaperState.READY))
    assert len(writer.written) == 1


def test_a_paper_that_failed_can_be_tried_again(client_for, world: World, writer: Writer) -> None:
    issued(world)
    writer.fails = True
    writer.may_go_on.set()
    client = client_for(world.member)
    progress = client.get(file(world)).location
    until(is_in(world, PaperState.FAILED))
    page = client.see(progress)
    assert page.h1 == "The minutes are not made"
    assert copies.FAILED in page.text
    assert "Refresh" not in page.answer.headers
    assert "fell over" not in page.answer.text
    writer.fails = False
    assert client.get(page.link("Try again")).location == progress
    until(is_in(world, PaperState.READY))
    assert client.get(file(world)).status_code == 200


def test_progress_is_told_to_those_alone_who_may_read_the_paper(
    client_for, world: World, writer: Writer
) -> None:
    world.held.items[2].mark = EXEMPT
    write(world, world.held.items[2], "To Zanzibar.")
    context = world.context(world.clerk)
    minutes.issue(context, minutes.of(context, world.held, Part.EXEMPT))
    progress = client_for(world.member).get(file(world, "exempt")).location
    assert client_for(world.clerk).see(progress).h1 == "The minutes are being made"
    for person in (world.director, world.outsider):
        client_for(person).see(progress, status=404)
    assert client_for(None).see(progress).h1 == "Sign in"
    elsewhere = progress.replace(f"/{world.held.id}/", f"/{world.called.id}/")
    client_for(world.clerk).see(elsewhere, status=404)
    client_for(world.clerk).see(f"/meetings/{world.held.id}/papers/99", status=404)
    writer.may_go_on.set()
    until(is_in(world, PaperState.READY))


def test_what_a_dead_process_left_is_made_by_the_next_that_is_asked(
    app: Flask, client_for, world: World, clock, writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    issued(world)
    with monkeypatch.context() as patch:
        patch.setattr(Maker, "wake", lambda maker: None)
        progress = client_for(world.member).get(file(world)).location
    job = copies.take(world.session, clock.now, clock.now)
    assert job is not None
    world.session.commit()
    clock.now += timedelta(minutes=1)
    writer.may_go_on.set()
    restarted = make_app(app.config["SQLALCHEMY_DATABASE_URI"]).extensions["maker"]
    monkeypatch.setitem(app.extensions, "maker", restarted)
    assert client_for(world.member).see(progress).h1 == "The minutes are being made"
    until(is_in(world, PaperState.READY))
    assert len(writer.written) == 1


def test_what_could_not_be_kept_is_made_again_for_the_next_who_asks(
    client_for, world: World, clock, writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    issued(world)
    finish, met = copies.finish, Event()

    def locked(*given: object) -> None:
        monkeypatch.setattr(copies, "finish", finish)
        clock.now += timedelta(seconds=5)
        met.set()
        raise OperationalError("UPDATE", {}, Exception("database is locked"))

    monkeypatch.setattr(copies, "finish", locked)
    writer.may_go_on.set()
    client = client_for(world.member)
    progress = client.get(file(world)).location
    assert met.wait(30)
    until(lambda: client.see(progress).h1 == "The minutes are ready")


def test_a_paper_of_ordinary_length_comes_at_once(client_for, world: World) -> None:
    issued(world)
    answer = client_for(world.member).get(file(world))
    assert answer.status_code == 200
    assert answer.data.startswith(b"%PDF")
