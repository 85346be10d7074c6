"""The letters of the sample are few, and of every kind that a clerk has to do with."""

from collections import Counter
from datetime import time, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from committee.context import Context
from committee.mail.addresses import Addresses
from committee.model.letters import Letter, Link
from committee.queries.recipients import Recipient
from committee.rules.letters import LetterKind, LetterState
from committee.services import outbox
from committee.services.sample import post, register, rows, scenes
from committee.services.sample.days import moment
from tests.sample.test_scenes import ON

ADDRESSES = Addresses("https://matters.example", "a secret for the tests, long enough")
OLD = Recipient("Somebody", "somebody@northmoor.example")


@pytest.fixture
def letters(bare_session: Session) -> list[Letter]:
    """All letters of the sample, in which somebody was written to a week ago."""
    plan = scenes.plan(ON)
    known = register.write(bare_session, plan.register, lambda: None)
    rows.write(bare_session, plan, known, lambda: None)
    context = Context(bare_session, known.clerk.actor, moment(ON, time(0, 5)), known.clerk.council)
    before = Context(bare_session, context.actor, context.now - timedelta(days=7), context.council)
    outbox.put(before, LetterKind.DIGEST, OLD, {}, key="old")
    post.settle(context, ADDRESSES)
    bare_session.commit()
    return list(bare_session.scalars(select(Letter)))


def test_a_handful_waits_some_came_back_and_some_wait_for_the_clerk(letters: list[Letter]) -> None:
    found = Counter(letter.state for letter in letters)
    assert found[LetterState.WAITING] == post.LEFT
    assert 1 <= found[LetterState.REFUSED] <= 3
    assert 1 <= found[LetterState.HELD] <= 5
    assert 5 <= found[LetterState.SENT] <= 30


def test_what_was_sent_can_be_read(letters: list[Letter]) -> None:
    sent = [letter for letter in letters if letter.state is LetterState.SENT]
    assert all(letter.subject and "Dear " in letter.text for letter in sent)


def test_nothing_of_long_ago_is_left(letters: list[Letter], bare_session: Session) -> None:
    assert "old" not in {letter.key for letter in letters}
    enclosed = {each.link_id for letter in letters for each in letter.enclosures}
    assert set(bare_session.scalars(select(Link.id))) == enclosed - {None}
