"""A committee that is merged into another: its open actions go with it, its references stay."""

from datetime import date, time

import pytest
from sqlalchemy import select

from committee.model.audit import AuditEntry
from committee.queries import actions as queries
from committee.queries.action_filters import Filters
from committee.rules.due import Due
from committee.rules.refusals import Invalid, NotPermitted, OutOfOrder, Stale
from committee.rules.vocabulary import DueKind, MeetingState, Role
from committee.services import (
    action_answers,
    action_ends,
    action_steps,
    committees,
    meetings,
    people,
)
from committee.services.actions import raise_action

LAST = date(2026, 9, 10)


@pytest.fixture
def clerk(world, context_for):
    called, clerk = world.called, context_for(world.clerk)
    meetings.not_held(clerk, called, MeetingState.CANCELLED, version=called.version)
    return clerk


@pytest.fixture
def asked(world, clerk):
    """Gives an action of the old committee, due at its next meeting unless told otherwise."""

    def asked(text, *, send=True, due=Due(DueKind.NEXT_MEETING)):  # noqa: B008 - a value
        action = raise_action(clerk, world.held.items[1], text=text, due=due)
        if send:
            action_steps.send(clerk, action)
        return action

    return asked


def merge(world, clerk, **given):
    given = {"on": LAST, "version": world.osc.version, **given}
    committees.merge(clerk, world.osc, given.pop("into", world.other), **given)


def call(clerk, committee, day):
    return meetings.call(clerk, committee, day=day, starts_at=time(10, 0))


def test_what_is_not_ended_goes_with_it_under_its_reference(session, world, clerk, asked):
    unsent, sent, done, ended = (asked(text, send=text != "One") for text in ("One", "2", "3", "4"))
    for action in (done, ended):
        action_answers.complete(clerk, action, answer="It was sent")
    action_ends.close(clerk, ended)
    merge(world, clerk)
    assert (world.osc.ended_on, world.osc.heir) == (LAST, world.other)
    assert {each.committee for each in (unsent, sent, done)} == {world.other}
    assert ended.committee == world.osc
    assert sent.events[-1].note == (
        "Committee: Overview and Scrutiny Committee → Children and Families Scrutiny Committee"
    )
    found = queries.listing(clerk, Filters(words="OSC (26/27) 002"))
    assert [line.committee for line in found.lines] == [world.other.name]
    moved = select(AuditEntry.subject_id).where(AuditEntry.verb == "actions.follow_merger")
    assert set(session.scalars(moved)) == {unsent.id, sent.id, done.id}


def test_what_is_due_at_the_next_meeting_is_due_at_that_of_the_other(world, clerk, asked):
    action = asked("Write")
    call(clerk, world.other, LAST)
    merge(world, clerk)
    assert action.due.is_uncalled
    after = call(clerk, world.other, date(2026, 11, 5))
    assert action.due_on == after.day


def test_what_is_raised_later_is_owed_to_the_other_under_the_old_numbers(world, clerk, asked):
    asked("Write")
    after = call(clerk, world.other, date(2026, 11, 5))
    merge(world, clerk)
    late = asked("Write again", due=Due(DueKind.MEETING, meeting_id=after.id))
    assert (late.reference, late.committee) == ("OSC (26/27) 002", world.other)
    assert late.due_on == after.day


def test_a_reopened_action_comes_to_the_heir(world, clerk, asked):
    action = asked("Write")
    action_answers.complete(clerk, action, answer="It was sent")
    action_ends.close(clerk, action)
    merge(world, clerk)
    action_ends.reopen(clerk, action, reason="It was another letter")
    assert action.committee == world.other


def test_an_abbreviation_stays_with_the_references_that_bear_it(world, clerk, asked):
    asked("Write")
    merge(world, clerk)
    given = {"style": "", "name": "Scrutiny"}
    with pytest.raises(Invalid, match="OSC is the abbreviation of Overview and Scrutiny"):
        committees.add(clerk, **given, abbreviation="OSC")
    old = world.osc
    committees.change(
        clerk,
        old,
        name=old.name,
        abbreviation="OLD",
        style="",
        ended_on=LAST,
        version=old.version,
    )
    for change in (
        lambda: committees.add(clerk, **given, abbreviation="OSC"),
        lambda: committees.change(
            clerk,
            world.other,
            **given,
            abbreviation="OSC",
            ended_on=None,
            version=world.other.version,
        ),
    ):
        with pytest.raises(Invalid, match="Another committee’s actions are called OSC"):
            change()


def test_a_merged_committee_keeps_its_last_day_and_is_not_merged_again(world, clerk):
    merge(world, clerk)
    old = world.osc
    with pytest.raises(Invalid) as refused:
        committees.change(
            clerk,
            old,
            name=old.name,
            abbreviation="OSC",
            style="",
            ended_on=None,
            version=old.version,
        )
    assert list(refused.value.errors) == ["ended_on"]
    with pytest.raises(OutOfOrder, match="has been merged into Children and Families"):
        merge(world, clerk)
    with pytest.raises(Invalid) as refused:
        committees.merge(clerk, world.other, old, on=LAST, version=world.other.version)
    assert list(refused.value.errors) == ["into"]


def test_a_merger_is_checked(world, clerk):
    for given, field in (
        ({"into": world.osc}, "into"),
        ({"on": date(2026, 9, 16)}, "on"),
        ({"on": date(2026, 9, 7)}, "on"),
    ):
        with pytest.raises(Invalid) as refused:
            merge(world, clerk, **given)
        assert list(refused.value.errors) == [field]
    with pytest.raises(Stale):
        merge(world, clerk, version=99)


def test_no_meeting_is_left_behind(world, clerk):
    call(clerk, world.osc, date(2026, 12, 1))
    with pytest.raises(Invalid, match="It has a meeting on 1 December 2026"):
        merge(world, clerk)


def test_only_a_clerk_of_both_merges_them(world, clerk, context_for):
    people.give_role(
        context_for(world.administrator),
        world.head,
        Role.CLERK,
        committee_id=world.osc.id,
        since=world.today,
    )
    with pytest.raises(NotPermitted):
        merge(world, context_for(world.head))
