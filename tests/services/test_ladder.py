"""To whom letters about late actions go, above their owners, and in what order."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from committee.model.letters import Letter
from committee.model.people import Person
from committee.model.posts import Post, Tenure
from committee.rules.chasing import Ladder
from committee.rules.due import Due
from committee.rules.letters import LetterKind, LetterState
from committee.rules.vocabulary import DueKind
from committee.services import (
    action_answers,
    action_changes,
    action_ends,
    action_steps,
    ladder,
    reminders,
)
from committee.services.actions import OwnerGiven, raise_action

DUE = date(2026, 10, 30)
TWO_WEEKS = timedelta(days=14)
FIRST, SECOND, THIRD = (DUE + number * TWO_WEEKS for number in (1, 2, 3))


@pytest.fixture
def above(world):
    """The posts above Culture's head: a director and the chief executive, both held."""
    found = {}
    for key, title, name in (
        ("chief", "Chief Executive", "Marged Rowlands"),
        ("communities", "Director of Communities", "Ola Adeyemi"),
    ):
        person = Person(name=name, sort_name=name, email=f"{key}@northmoor.example")
        post = Post(title=title, superior=found.get("chief"))
        world.session.add_all([person, post])
        world.session.flush()
        world.session.add(Tenure(post_id=post.id, person_id=person.id, since=date(2026, 5, 6)))
        found[key] = post
    world.culture.superior = found["communities"]
    world.session.flush()
    return found


@pytest.fixture
def late(world, context_for, above):
    """An action of Culture's head that is due on DUE; its committee's letters go by themselves."""
    world.osc.ladder = Ladder.SEND
    return sent(context_for(world.clerk), world, OwnerGiven(post_id=world.culture.id))


def sent(clerk, world, *owners):
    due = Due(DueKind.DATE, DUE)
    action = raise_action(
        clerk, world.held.items[1], text=f"Report by {owners}", owners=owners, due=due
    )
    action_steps.send(clerk, action)
    return action


def on(world, day, person=None):
    """The context of a clerk, or of somebody else, on a day."""
    moved = replace(world, now=datetime.combine(day, world.now.time(), UTC))
    return moved.context(person or world.clerk)


def climb(world, *days):
    """Queue the letters of these days, and let each go on its day; gives to whom, and when."""
    went = []
    for day in days:
        context = on(world, day)
        reminders.queue(context, day)
        for letter in letters(world):
            if letter.state is LetterState.WAITING:
                letter.state, letter.sent_at = LetterState.SENT, context.now
                went.append((letter.name, day))
    return went


def letters(world):
    return world.session.scalars(
        select(Letter).where(Letter.kind == LetterKind.ESCALATION).order_by(Letter.id)
    ).all()


def days(first, last):
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def test_the_letter_goes_one_rung_higher_each_time_and_to_the_chair_last(world, late):
    assert climb(world, *days(DUE, DUE + timedelta(days=100))) == [
        ("Ola Adeyemi", FIRST),
        ("Marged Rowlands", SECOND),
        ("Councillor Siân Ŵyn-O'Connor", THIRD),
    ]
    assert [each.enclosures[0].stage for each in letters(world)] == [
        "rung:2026-10-30:1", "rung:2026-10-30:2", "rung:2026-10-30:3",
    ]  # fmt: skip


def test_there_is_no_ladder_unless_the_committee_switched_it_on(world, late):
    world.osc.ladder = Ladder.OFF
    assert climb(world, *days(FIRST, THIRD)) == []


def test_the_timer_that_stood_still_takes_no_two_rungs_at_once(world, late):
    missed = THIRD + timedelta(days=3)
    assert climb(world, *days(missed, missed + TWO_WEEKS)) == [
        ("Ola Adeyemi", missed),
        ("Marged Rowlands", missed + TWO_WEEKS),
    ]


def test_the_history_dates_each_step_and_names_to_whom(world, late):
    climb(world, FIRST, SECOND)
    steps = [(event.at.date(), event.note) for event in late.events if event.step == "escalate"]
    assert steps == [
        (FIRST, "To Ola Adeyemi: due 14 days ago"),
        (SECOND, "To Marged Rowlands: due 28 days ago"),
    ]


def test_a_letter_that_waits_for_the_clerk_stops_the_ladder(world, late):
    world.osc.ladder = Ladder.ASK
    assert climb(world, *days(FIRST, THIRD)) == []
    (held,) = letters(world)
    assert held.state is LetterState.HELD
    assert "escalate" not in [event.step for event in late.events]
    held.state, held.sent_at = LetterState.SENT, on(world, THIRD).now
    ladder.noted(on(world, THIRD), held)
    assert late.events[-1].step == "escalate"
    assert late.events[-1].person_id == world.clerk.id
    climb(world, *days(THIRD + timedelta(days=1), THIRD + TWO_WEEKS))
    assert [(each.name, each.state.value) for each in letters(world)] == [
        ("Ola Adeyemi", "sent"), ("Marged Rowlands", "held"),
    ]  # fmt: skip
    assert letters(world)[1].queued_at.date() == THIRD + TWO_WEEKS


def test_nothing_is_noted_of_what_was_done_while_the_letter_waited(world, late):
    world.osc.ladder = Ladder.ASK
    climb(world, FIRST)
    action_answers.complete(on(world, FIRST, world.head), late, answer="It is done")
    before = len(late.events)
    ladder.noted(on(world, FIRST), letters(world)[0])
    assert len(late.events) == before


def test_what_the_clerk_would_not_send_is_not_put_before_them_again(world, late):
    world.osc.ladder = Ladder.ASK
    climb(world, FIRST)
    version = {"version": late.version}
    other = [OwnerGiven(post_id=world.culture.id)]
    action_changes.change_owners(on(world, FIRST + timedelta(days=1)), late, other, **version)
    letters(world)[0].state = LetterState.DROPPED
    climb(world, *days(FIRST, SECOND + timedelta(days=1)))
    assert [each.name for each in letters(world)] == ["Ola Adeyemi", "Marged Rowlands"]


def test_a_rung_that_was_overtaken_is_taken_when_the_action_comes_back(world, late):
    climb(world, FIRST)
    letters(world)[0].state, letters(world)[0].attempts = LetterState.DROPPED, 1
    action_answers.complete(on(world, FIRST, world.head), late, answer="It is done")
    back = FIRST + timedelta(days=2)
    action_ends.send_back(on(world, back), late, reason="More, please")
    assert climb(world, *days(back, back + TWO_WEEKS)) == [("Ola Adeyemi", back + TWO_WEEKS)]


def test_another_date_begins_the_ladder_anew(world, late):
    climb(world, FIRST)
    other = Due(DueKind.DATE, SECOND)
    action_changes.change_due(
        on(world, FIRST), late, other, reason="More time", version=late.version
    )
    assert climb(world, *days(FIRST, SECOND + TWO_WEEKS)) == [("Ola Adeyemi", SECOND + TWO_WEEKS)]


def test_a_post_that_nobody_holds_is_passed_over(world, late, above):
    world.session.delete(above["communities"].tenures[0])
    world.session.flush()
    assert climb(world, *days(FIRST, SECOND)) == [
        ("Marged Rowlands", FIRST),
        ("Councillor Siân Ŵyn-O'Connor", SECOND),
    ]


def test_superiors_in_a_circle_lead_to_the_chair(world, late, above):
    above["communities"].superior = world.culture
    assert [name for name, _ in climb(world, *days(FIRST, THIRD))] == [
        "Ola Adeyemi", "Councillor Siân Ŵyn-O'Connor",
    ]  # fmt: skip


def test_nobody_is_written_to_twice_when_the_posts_are_put_in_another_order(world, late, above):
    climb(world, FIRST)
    above["communities"].superior = None
    world.culture.superior = above["chief"]
    world.session.flush()
    above["chief"].superior = above["communities"]
    later = climb(world, *days(SECOND, THIRD + 3 * TWO_WEEKS))
    assert [name for name, _ in later] == ["Councillor Siân Ŵyn-O'Connor"]


def test_a_person_who_owes_it_has_those_above_their_post(world, context_for, above):
    world.osc.ladder = Ladder.SEND
    sent(context_for(world.clerk), world, OwnerGiven(person_id=world.head.id))
    assert climb(world, FIRST) == [("Ola Adeyemi", FIRST)]


def test_above_an_outside_body_is_the_chair(world, context_for):
    world.osc.ladder = Ladder.SEND
    sent(context_for(world.clerk), world, OwnerGiven(body="Police", email="desk@police.example"))
    assert climb(world, *days(FIRST, THIRD)) == [("Councillor Siân Ŵyn-O'Connor", FIRST)]


def test_an_owner_is_not_written_to_as_their_own_superior(world, context_for, above):
    world.osc.ladder = Ladder.SEND
    world.session.add(
        Tenure(post_id=above["communities"].id, person_id=world.head.id, since=date(2026, 5, 6))
    )
    owners = (OwnerGiven(post_id=world.culture.id), OwnerGiven(post_id=above["chief"].id))
    sent(context_for(world.clerk), world, *owners)
    assert [name for name, _ in climb(world, *days(FIRST, SECOND))] == [
        "Ola Adeyemi", "Councillor Siân Ŵyn-O'Connor",
    ]  # fmt: skip


def test_nobody_above_is_written_to_while_the_clerk_looks_for_the_owner(world, late):
    action_answers.decline(on(world, DUE, world.head), late, words="It is not mine")
    assert climb(world, *days(FIRST, THIRD)) == []


def test_one_letter_holds_all_that_is_late_below(world, late, context_for):
    other = sent(
        context_for(world.clerk),
        world,
        OwnerGiven(post_id=world.culture.id),
        OwnerGiven(post_id=world.ict.id),
    )
    reminders.queue(on(world, FIRST), FIRST)
    (letter,) = letters(world)
    assert {each.action for each in letter.enclosures} == {late, other}
