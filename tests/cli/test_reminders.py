from datetime import date

import pytest
from sqlalchemy import func, select

from committee.model.letters import Letter
from committee.rules.due import Due
from committee.rules.letters import LetterKind
from committee.rules.vocabulary import DueKind
from committee.services import action_steps
from committee.services.actions import OwnerGiven, raise_action

QUEUE = ("reminders", "queue")


@pytest.fixture
def due(world, context_for):
    """Two owners' actions, sent, due in three weeks: on 6 October 2026."""
    clerk = context_for(world.clerk)
    for post in (world.ict, world.culture):
        action = raise_action(
            clerk,
            world.held.items[1],
            text=f"Report by {post.title}",
            owners=[OwnerGiven(post_id=post.id)],
            due=Due(DueKind.DATE, date(2026, 10, 6)),
        )
        action_steps.send(clerk, action)
    world.session.commit()


def reminders(session):
    session.rollback()
    chosen = select(func.count()).where(Letter.kind == LetterKind.REMINDER)
    return session.scalar(chosen)


def test_it_says_how_many_letters_it_queued_and_nothing_else(run, due, session):
    result = run(*QUEUE, "--on", "2026-10-06")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "2\n", "")
    assert reminders(session) == 2


def test_the_same_day_again_queues_none(run, due, session):
    run(*QUEUE, "--on", "2026-10-06")
    assert run(*QUEUE, "--on", "2026-10-06").stdout == "0\n"
    assert reminders(session) == 2


def test_the_day_is_today_by_the_council_s_clock_unless_it_is_said(run, due, clock, session):
    assert run(*QUEUE).stdout == "0\n"
    clock.now = clock.now.replace(day=28, hour=23, minute=30)
    assert run(*QUEUE).stdout == "2\n"
    assert {letter.enclosures[0].stage for letter in session.scalars(_queued())} == {
        "before:2026-10-06"
    }


def _queued():
    return select(Letter).where(Letter.kind == LetterKind.REMINDER)


@pytest.mark.parametrize("day", ["tomorrow", "2026-13-01", "29/10/2026", ""])
def test_what_is_no_date_is_refused_on_one_line(run, refused, due, day, session):
    assert "does not match the format" in refused(run(*QUEUE, "--on", day))
    assert reminders(session) == 0


def test_a_book_without_a_council_is_refused_on_one_line(run_bare, refused):
    assert "has no council yet" in refused(run_bare(*QUEUE))


def test_nothing_is_queued_where_it_cannot_be_done_whole(run, due, session, monkeypatch):
    def fail(*_):
        raise RuntimeError("the power failed")

    monkeypatch.setattr("committee.services.ladder.queue", fail)
    assert run(*QUEUE, "--on", "2026-10-06").exit_code != 0
    assert reminders(session) == 0
