"""What stands in the sample council, whatever the day it is made for."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee.rules.actions import OUTSTANDING, ActionState, is_due_soon, is_overdue
from committee.rules.blocks import plain
from committee.rules.chasing import Closing, Ladder, Means, OwnerPart
from committee.rules.letters import Digest
from committee.rules.markup import parse
from committee.rules.proceedings import Conduct, MovementKind, VoteKind
from committee.rules.vocabulary import Capacity, DueKind, MeetingKind, MeetingState
from committee.rules.votes import settled
from committee.services.sample import scenes, script
from committee.services.sample.days import moment
from committee.services.sample.lives import Life, live
from committee.services.sample.plan import Action, Business, Plan, matters_arising
from committee.services.sample.stories import STORIES

ON = date(2026, 11, 24)
AWKWARD = (
    date(2026, 11, 22),
    date(2026, 12, 28),
    date(2027, 1, 1),
    date(2027, 5, 1),
    date(2028, 2, 29),
)
DAYS = st.one_of(st.sampled_from(AWKWARD), st.dates(date(2025, 1, 1), date(2032, 12, 31)))


def businesses(plan: Plan) -> list[Business]:
    return [plan.business(meeting) for meeting in plan.meetings]


def lives(plan: Plan) -> list[tuple[Action, Life]]:
    return [
        (action, live(action, "the clerk", "OSC (26/27) 001"))
        for business in businesses(plan)
        for item in business.items
        for action in item.actions
    ]


def moments(plan: Plan) -> Iterator[datetime]:
    for meeting, business in zip(plan.meetings, businesses(plan), strict=True):
        yield meeting.called_at
        yield from filter(
            None,
            (
                business.noticed_at,
                business.settled_at,
                business.decided_at,
                business.issued_at,
            ),
        )
        for item in business.items:
            yield from (at for at, _ in item.texts)
            for action in item.actions:
                yield from (action.raised_at, *(deed.at for deed in action.deeds))
        if business.approval:
            yield business.approval.at


@given(on=DAYS)
def test_it_is_true_and_alive_on_any_day(on: date):
    plan = scenes.plan(on)
    kept = Plan(
        plan.register, plan.meetings, dict(zip(plan.meetings, businesses(plan), strict=True)).get
    )
    everything_has_happened_before(on, kept)
    every_state_and_age_is_there(on, lives(kept))
    for committee in ("OSC", "ASC"):
        members_have_answers_to_read(kept, committee)
    committees_meet_on_working_days(on, kept)
    actions_are_raised_in_the_order_of_their_references(kept)


def everything_has_happened_before(on: date, plan: Plan) -> None:
    assert plan.register.begun_at < min(moments(plan))
    assert max(moments(plan)) < moment(on, time())


def every_state_and_age_is_there(on: date, found: list[tuple[Action, Life]]) -> None:
    assert {life.state for _, life in found} == set(ActionState)
    late = [(on - life.due.on).days for _, life in found if is_overdue(life.state, life.due.on, on)]
    outstanding = sum(life.state in OUTSTANDING for _, life in found)
    assert outstanding / 5 < len(late) < outstanding / 3
    assert min(late) < 30
    assert max(late) > 180
    assert any(is_due_soon(life.state, life.due.on, on) for _, life in found)
    assert {life.due.kind for _, life in found} == set(DueKind)
    assert any(life.declined for _, life in found)
    known = [
        any(each.post or each.person or each.body for each in life.owners) for _, life in found
    ]
    assert not all(known)


def members_have_answers_to_read(plan: Plan, committee: str) -> None:
    meetings = [meeting for meeting in plan.meetings if meeting.committee == committee]
    last = max(each.day for each in meetings if plan.business(each).state is MeetingState.HELD)
    found = lives(Plan(plan.register, meetings, plan.business))
    assert any(life.completed_on and life.completed_on >= last for _, life in found)


def committees_meet_on_working_days(on: date, plan: Plan) -> None:
    assert all(meeting.day.weekday() < 5 for meeting in plan.meetings)
    assert max(Counter((each.committee, each.day) for each in plan.meetings).values()) == 1
    held = [each.day for each in plan.meetings if plan.business(each).state is MeetingState.HELD]
    assert timedelta(0) < on - max(held) <= timedelta(days=3)


def actions_are_raised_in_the_order_of_their_references(plan: Plan) -> None:
    raised: dict[str, datetime] = {}
    for meeting in plan.meetings:
        for item in plan.business(meeting).items:
            for action in item.actions:
                assert action.raised_at > raised.get(meeting.committee, plan.register.begun_at)
                raised[meeting.committee] = action.raised_at


def test_the_same_day_gives_the_same_plan():
    first, second = scenes.plan(ON), scenes.plan(ON)
    assert first.register == second.register
    assert first.meetings == second.meetings
    assert businesses(first) == businesses(second)


def test_it_is_as_large_as_a_council_and_the_small_one_is_small():
    plan, small = scenes.plan(ON), scenes.plan(ON, small=True)
    assert 30 <= len(plan.meetings) <= 40
    assert 40 <= len(plan.register.people) <= 45
    assert 115 <= len(lives(plan)) <= 130
    assert len(plan.register.years) == 2
    assert len(small.register.committees) == 2
    assert len(small.meetings) == 6
    assert 10 <= len(lives(small)) <= 20


def test_every_kind_of_thing_is_there_to_be_seen():
    plan = scenes.plan(ON)
    found = businesses(plan)
    came = {each.capacity for business in found for each in business.attendance}
    assert came == set(Capacity)
    assert {business.state for business in found} >= {MeetingState.HELD, MeetingState.CALLED}
    assert any(business.state is MeetingState.CANCELLED for business in found)
    assert any(business.taken for business in found)
    assert any(business.approval for business in found)
    assert any(not item.mark.is_open for business in found for item in business.items)
    assert MeetingKind.CALL_IN in {meeting.kind for meeting in plan.meetings}
    assert {committee.style for committee in plan.register.committees} >= {"narrative"}
    assert any(len(post.holders) > 1 for post in plan.register.posts)


def test_every_kind_of_proceeding_is_there_to_be_seen():
    plan = scenes.plan(ON)
    found = businesses(plan)
    told = [business.proceedings for business in found]
    assert {each.conduct for one in told for each in one.declarations} >= {
        Conduct.STAYED,
        Conduct.DID_NOT_VOTE,
        Conduct.LEFT,
    }
    assert any(each.is_sensitive for one in told for each in one.declarations)
    assert {each.kind for one in told for each in one.movements} == set(MovementKind)
    assert any(one.presidings for one in told)
    assert any(came.is_remote for business in found for came in business.attendance)
    items = [item for business in found for item in business.items]
    motions = [item.motion for item in items if item.motion]
    assert {motion.ballot.kind for motion in motions} == set(VoteKind)
    assert any(motion.ballot.casting for motion in motions)
    asked = [motion for motion in motions if motion.named and motion.ballot.votes_for is not None]
    assert asked
    assert any(item.urgent_reason for item in items)
    assert any(item.corrections for item in items)
    assert all(business.noticed_at for business in found if business.issued_at)
    assert all(business.decided_at for business in found if business.issued_at)


def test_every_way_of_chasing_is_there_to_be_seen():
    plan = scenes.plan(ON)
    assert {each.chased.closing for each in plan.register.committees} == set(Closing)
    assert Ladder.ASK in {each.chased.ladder for each in plan.register.committees}
    assert any(post.delegate for post in plan.register.posts)
    assert Digest.WEEKLY in {person.digest for person in plan.register.people}
    found = lives(plan)
    owners = [owner for _, life in found for owner in life.owners]
    assert {owner.part for owner in owners} == set(OwnerPart)
    assert {bool(owner.email) for owner in owners if owner.body} == {True, False}
    happened = [each for _, life in found for each in life.history]
    assert {each.said.means for each in happened} >= {Means.EMAIL, Means.TELEPHONE}
    assert "circulate" in {each.step for each in happened}


def test_what_was_minuted_lately_says_what_was_reported_and_the_rest_waits_for_it():
    plan = scenes.plan(ON)
    for meeting, business in zip(plan.meetings, businesses(plan), strict=True):
        lately = meeting.day >= plan.reported_from
        is_minuted = any(item.texts for item in business.items)
        assert bool(business.reported_at) == (lately and is_minuted)
        assert matters_arising(business.items) == 3


def test_the_public_are_excluded_from_every_exempt_item():
    for business in businesses(scenes.plan(ON)):
        if business.state is MeetingState.HELD:
            marked = [p for p, item in enumerate(business.items) if not item.mark.is_open]
            assert [each.place for each in business.proceedings.exclusions] == marked


def test_whoever_did_something_was_there():
    for business in businesses(scenes.plan(ON)):
        there = {
            came.person
            for came in business.attendance
            if came.capacity not in (Capacity.APOLOGIES, Capacity.ABSENT)
        }
        told = business.proceedings
        assert {each.person for each in (*told.declarations, *told.movements)} <= there
        assert {each.person for each in told.presidings} <= there
        for declared in told.declarations:
            motion = business.items[declared.place].motion
            if motion and declared.conduct is not Conduct.STAYED:
                named = {motion.mover, motion.seconder, *dict(motion.named)}
                assert declared.person not in named


def test_every_vote_can_be_recorded():
    for business in businesses(scenes.plan(ON)):
        for item in business.items:
            if item.motion:
                named = dict(enumerate(dict(item.motion.named).values()))
                assert settled(replace(item.motion.ballot, named=named))


def test_every_story_is_told_by_the_scripts():
    told = {
        action["story"]
        for committee in script.committees()
        for meeting in committee["meetings"]
        for item in meeting.get("items", ())
        for action in item.get("actions", ())
    }
    assert told == set(STORIES)


def test_what_gave_rise_to_an_action_stands_in_the_minute():
    for business in businesses(scenes.plan(ON)):
        for item in business.items:
            words = plain(parse(item.texts[-1][1])) if item.texts else ""
            for wording in item.resolutions:
                words = "\n".join((words, wording.lead_in, *wording.limbs))
            for action in item.actions:
                assert action.quote in words, action.text


@pytest.mark.parametrize(
    ("wrapped", "text"),
    [
        ("One line\nand its rest.", "One line and its rest."),
        ("A paragraph.\n\nAnother\none.", "A paragraph.\n\nAnother one."),
        ("Points:\n\n- one\n  goes on\n- two", "Points:\n\n- one goes on\n- two"),
        ("1. one\n2. two", "1. one\n2. two"),
        ("| a | b |\n| - | - |", "| a | b |\n| - | - |"),
    ],
)
def test_only_line_ends_that_keep_the_file_narrow_are_taken_out(wrapped: str, text: str):
    assert script.unwrapped(wrapped) == text
