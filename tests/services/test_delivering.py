"""Delivering that is killed at random, and done by several at once: nothing is lost, none doubled.

The letters go from the book by processes of their own to a real mail server.
"""

import os
import random
from collections import Counter
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select

from committee.model.letters import Letter
from committee.queries.recipients import Recipient
from committee.rules.due import Due
from committee.rules.letters import STALE, LetterKind, LetterState
from committee.rules.vocabulary import DueKind
from committee.services import outbox
from committee.services.action_steps import send
from committee.services.actions import OwnerGiven, raise_action
from tests import postman
from tests.post_office import PostOffice
from tests.world import World

KILLS = 100 if os.environ.get("PROOF") else 12
LETTERS_A_KILL = 6


@pytest.fixture
def office() -> PostOffice:
    return PostOffice()


def fill_the_outbox(world: World, many: int) -> None:
    """Put letters in the outbox, one of them by a verb."""
    clerk = world.context(world.clerk)
    owners, due = [OwnerGiven(post_id=world.ict.id)], Due(DueKind.DATE, date(2026, 10, 1))
    action = raise_action(clerk, world.held.items[1], text="Write", owners=owners, due=due)
    send(clerk, action)
    to = Recipient(world.director.name, world.director.email, world.director.id, world.ict.id)
    for number in range(1, many):
        outbox.put(clerk, LetterKind.ASKED, to, {action: ""}, key=f"more:{number}")
    world.session.commit()


def letters(world: World) -> list[Letter]:
    world.session.rollback()
    return list(world.session.scalars(select(Letter)))


def test_killed_at_random_it_doubles_only_what_was_in_flight(
    library, office: PostOffice, world: World
) -> None:
    many, chance, now = KILLS * LETTERS_A_KILL, random.Random(4), world.now
    fill_the_outbox(world, many)
    in_flight: Counter[str] = Counter()
    with office.open():
        for _ in range(KILLS):
            now = kill_one(library.shelf.url, office, now, chance)
            claimed = [letter for letter in letters(world) if letter.claimed_at == now]
            assert len(claimed) <= 1
            in_flight.update(letter.key for letter in claimed)
            now += STALE + timedelta(minutes=1)
        last = postman.begin(library.shelf.url, office.address, now)
        last.join()
    assert last.exitcode == 0
    sent = letters(world)
    assert {letter.state for letter in sent} == {LetterState.SENT}
    assert sum(letter.attempts for letter in sent) == many + in_flight.total()
    assert len(office.times) == many, "Each letter came."
    doubled = office.times.total() - many
    assert doubled <= in_flight.total() <= KILLS


def kill_one(url: str, office: PostOffice, now: datetime, chance: random.Random) -> datetime:
    """Let a process deliver some letters and then kill it at any moment; gives its clock."""
    before, some = len(office.came), chance.randint(0, 2 * LETTERS_A_KILL - 2)
    process = postman.begin(url, office.address, now)
    while process.is_alive() and len(office.came) < before + some:
        process.join(0.001)
    process.join(chance.uniform(0, 0.03))
    process.kill()
    process.join()
    return now


def test_four_at_once_send_each_letter_once(library, office: PostOffice, world: World) -> None:
    fill_the_outbox(world, 60)
    with office.open():
        four = [postman.begin(library.shelf.url, office.address, world.now) for _ in range(4)]
        for each in four:
            each.join()
    assert [each.exitcode for each in four] == [0, 0, 0, 0]
    assert (len(office.times), set(office.times.values())) == (60, {1})
    assert {letter.attempts for letter in letters(world)} == {1}
    assert {letter.state for letter in letters(world)} == {LetterState.SENT}
