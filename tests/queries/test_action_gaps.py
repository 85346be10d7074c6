"""What a clerk has still to complete, and what each line says is lacking."""

from datetime import date, timedelta

import pytest

from committee.queries import actions
from committee.queries.action_filters import Filters
from committee.rules.chasing import OwnerPart
from committee.rules.due import Due
from committee.rules.vocabulary import DueKind, MeetingState, Seat
from committee.services import action_answers, action_steps, committees, meetings, posts
from committee.services.actions import OwnerGiven, raise_action
from tests.statements import counted

NOVEMBER = Due(DueKind.DATE, date(2026, 11, 2))


@pytest.fixture
def clerk(world, context_for):
    return context_for(world.clerk)


@pytest.fixture
def ask(world, clerk):
    def ask(text, *owners, due=NOVEMBER, send=True):
        action = raise_action(clerk, world.held.items[1], text=text, owners=owners, due=due)
        if send:
            action_steps.send(clerk, action)
        return action

    return ask


def to_complete(clerk):
    return {line.text: line.lacks for line in actions.every(clerk, Filters("to_complete"))}


def leave(clerk, post):
    posts.end_tenure(clerk, post.tenures[0], until=clerk.today - timedelta(days=1))


def test_what_lacks_nothing_is_not_on_the_list(world, clerk, ask):
    ask("a post", OwnerGiven(post_id=world.ict.id))
    ask("a person", OwnerGiven(person_id=world.director.id))
    ask("a body", OwnerGiven(body="Police"))
    ask("whoever never had a post", OwnerGiven(person_id=world.member.id))
    assert to_complete(clerk) == {}


def test_each_line_says_what_it_lacks(world, clerk, ask, context_for):
    ict = OwnerGiven(post_id=world.ict.id)
    ask("unsent", ict, send=False)
    ask("undated", ict, due=Due())
    ask("unowned", OwnerGiven("officers"))
    ask("accounted for", OwnerGiven(person_id=world.member.id, part=OwnerPart.ACCOUNTABLE))
    ask("waits", ict, due=Due(DueKind.NEXT_MEETING))
    mine = ask("declined", ict)
    action_answers.decline(context_for(world.director), mine, words="This is for Culture")
    called = world.called
    meetings.not_held(clerk, called, MeetingState.CANCELLED, version=called.version)
    assert to_complete(clerk) == {
        "unsent": (),
        "undated": ("Date to be set",),
        "unowned": ("Owner to be set",),
        "accounted for": ("Owner to be set",),
        "waits": ("Meeting to be called",),
        "declined": (),
    }


def test_an_owner_that_nobody_stands_for_is_on_the_list(world, clerk, ask):
    ask("post", OwnerGiven(post_id=world.ict.id))
    ask("person", OwnerGiven(person_id=world.director.id))
    ask("both", OwnerGiven(post_id=world.ict.id), OwnerGiven(post_id=world.culture.id))
    done = ask("done", OwnerGiven(post_id=world.ict.id))
    action_answers.complete(clerk, done, answer="It was sent")
    leave(clerk, world.ict)
    assert to_complete(clerk) == {
        "post": ("Post vacant",),
        "person": ("Owner has left",),
        "both": ("Post vacant",),
    }
    posts.delegate(clerk, world.ict, world.head, since=world.today)
    assert to_complete(clerk) == {"person": ("Owner has left",)}
    committees.seat(clerk, world.osc, world.director, Seat.CO_OPTEE, since=world.today)
    assert to_complete(clerk) == {}


def test_an_accountable_member_who_has_left_is_nobodys_gap(world, clerk, ask):
    member = OwnerGiven(person_id=world.director.id, part=OwnerPart.ACCOUNTABLE)
    ask("write", OwnerGiven(post_id=world.culture.id), member)
    leave(clerk, world.ict)
    assert to_complete(clerk) == {}


def test_the_list_takes_as_many_questions_for_many_as_for_few(world, session, clerk, ask):
    ask("one", due=Due())
    few = counted(session, lambda: actions.listing(clerk, Filters("to_complete")))
    for number in range(20):
        ask(f"more {number}", OwnerGiven(post_id=world.ict.id), due=Due())
    assert counted(session, lambda: actions.listing(clerk, Filters("to_complete"))) == few
