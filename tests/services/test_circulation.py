"""Sending an answer to the members, and what the action's page then says of it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from committee.model.audit import AuditEntry
from committee.model.committees import Membership
from committee.model.letters import Letter
from committee.model.people import Person
from committee.queries import circulations
from committee.rules.actions import ActionState
from committee.rules.letters import LetterKind, LetterState, covering_note
from committee.rules.refusals import Invalid, NotPermitted, OutOfOrder
from committee.rules.vocabulary import Role, Seat
from committee.services import action_answers, action_ends, action_steps, people
from committee.services.actions import raise_action
from committee.services.circulation import circulate
from committee.services.owners import OwnerGiven


@pytest.fixture
def answered(world, clerk, context_for):
    action = raise_action(
        clerk, world.held.items[1], text="Write", owners=[OwnerGiven(post_id=world.ict.id)]
    )
    action_steps.send(clerk, action)
    action_answers.complete(context_for(world.director), action, answer="It is written")
    return action


@pytest.fixture
def unreached(world):
    """A member whose address nobody knows."""
    person = Person(name="Councillor Owen Blythe", sort_name="blythe owen")
    world.session.add(person)
    world.session.flush()
    world.session.add(
        Membership(
            committee_id=world.osc.id, person_id=person.id, seat=Seat.MEMBER, since=world.today
        )
    )
    world.session.flush()
    return person


def letters(session):
    return session.scalars(
        select(Letter).where(Letter.kind == LetterKind.CIRCULATED).order_by(Letter.id)
    ).all()


def test_the_answer_goes_to_everybody_with_a_seat(world, session, clerk, answered):
    event = circulate(clerk, answered, note="For your meeting.")
    assert [(each.name, each.address) for each in letters(session)] == [
        ("Councillor Tom Ashby", "member@northmoor.example"),
        ("Councillor Siân Ŵyn-O'Connor", "chair@northmoor.example"),
    ]
    assert {each.event_id for each in letters(session)} == {event.id}
    assert {each.enclosures[0].action_id for each in letters(session)} == {answered.id}
    assert (event.step, event.source, event.target) == ("circulate", "completed", "completed")
    assert event.note == "To 2 members\n\nFor your meeting."
    assert covering_note(event.note) == "For your meeting."
    entry = session.scalars(select(AuditEntry).order_by(AuditEntry.id.desc())).first()
    assert (entry.verb, entry.subject_id, entry.detail) == (
        "circulation.circulate", answered.id, "to 2",
    )  # fmt: skip


def test_who_has_no_address_is_not_reached_and_the_page_says_so(
    world, session, context_for, clerk, answered, unreached
):
    assert circulate(clerk, answered).note == "To 2 members"
    went = letters(session)[0]
    went.state, went.sent_at = LetterState.SENT, clerk.now + timedelta(minutes=1)
    (circulation,) = circulations.of_action(context_for(world.outsider), answered)
    assert (circulation.at, circulation.reached) == (clerk.now, 2)
    assert {each.name: (each.state, each.sent_at) for each in circulation.members} == {
        went.name: (LetterState.SENT, went.sent_at),
        unreached.name: (LetterState.REFUSED, None),
        "Councillor Siân Ŵyn-O'Connor": (LetterState.WAITING, None),
    }


def test_two_clerks_at_once_send_it_once(world, clerk, context_for, answered):
    admin = context_for(world.administrator)
    people.give_role(admin, world.head, Role.CLERK, committee_id=None, since=world.today)
    event = circulate(clerk, answered)
    assert circulate(context_for(world.head), answered) is event


def test_a_button_pressed_twice_sends_once_and_later_it_goes_again(session, clerk, answered):
    first = circulate(clerk, answered)
    assert circulate(clerk, answered) is first
    assert len(letters(session)) == 2
    later = replace(clerk, now=clerk.now + timedelta(minutes=5))
    second = circulate(later, answered)
    assert len(letters(session)) == 4
    assert [each.at for each in circulations.of_action(clerk, answered)] == [
        second.at, first.at,
    ]  # fmt: skip
    assert len(letters(session)) == len({each.key for each in letters(session)})


def test_a_closed_action_s_answer_is_sent_too(clerk, answered):
    action_ends.close(clerk, answered)
    assert circulate(clerk, answered).target is ActionState.CLOSED


def test_only_a_clerk_of_the_committee_sends_it(world, context_for, session, answered):
    for person in (world.director, world.chair, world.member, world.administrator, None):
        with pytest.raises(NotPermitted):
            circulate(context_for(person), answered)
    assert letters(session) == []


def test_without_an_answer_there_is_nothing_to_send(session, clerk, answered):
    action_ends.send_back(clerk, answered, reason="More, please")
    with pytest.raises(OutOfOrder) as refusal:
        circulate(clerk, answered)
    assert refusal.value.sentence == ("OSC (26/27) 001 is “In progress”: there is no answer yet.")
    action_ends.withdraw(clerk, answered, reason="Nobody wants it")
    with pytest.raises(OutOfOrder):
        circulate(clerk, answered)
    assert letters(session) == []


def test_where_nobody_sits_on_the_committee_nobody_can_get_it(world, session, clerk, answered):
    for membership in world.osc.memberships:
        membership.until = world.today - timedelta(days=1)
    with pytest.raises(OutOfOrder) as refusal:
        circulate(clerk, answered)
    assert refusal.value.sentence == "Nobody sits on the Overview and Scrutiny Committee today."


def test_a_note_has_its_limit(session, clerk, answered):
    with pytest.raises(Invalid) as refusal:
        circulate(clerk, answered, note="a" * 501)
    assert list(refusal.value.errors) == ["note"]
    assert letters(session) == []
