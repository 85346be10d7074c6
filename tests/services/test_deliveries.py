"""Letters are claimed by one, marked with what came of them, and looked after by clerks."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from committee.mail.words import Written
from committee.model.actions import Event
from committee.model.letters import Letter
from committee.model.posts import Tenure
from committee.queries.recipients import Recipient
from committee.rules.due import Due
from committee.rules.letters import LONGEST_WAIT, STALE, LetterKind, LetterState
from committee.rules.refusals import NotPermitted, OutOfOrder
from committee.rules.reminders import Stage, StageKind
from committee.rules.vocabulary import DueKind
from committee.services import action_changes, action_steps, deliveries, outbox, posts
from committee.services.actions import OwnerGiven, raise_action

WORDS = Written("An action", "Dear Ben", "<p>Dear Ben</p>")


@pytest.fixture
def action(world, clerk):
    """An action that waits with its owner; its letter is taken out of the way."""
    action = raise_action(
        clerk,
        world.held.items[1],
        text="Write",
        owners=[OwnerGiven(post_id=world.ict.id)],
        due=Due(DueKind.DATE, date(2026, 9, 9)),
    )
    action_steps.send(clerk, action)
    for letter in world.session.scalars(select(Letter)):
        world.session.delete(letter)
    world.session.commit()
    return action


@pytest.fixture
def put(world, clerk, action) -> Callable[..., Letter]:
    """Puts a letter about the action in the outbox."""

    def put(key: str = "asked:1", kind: LetterKind = LetterKind.ASKED, **given: object) -> Letter:
        stage = str(given.pop("stage", ""))
        to = given.pop("to", None) or Recipient(
            world.director.name, world.director.email, world.director.id, world.ict.id
        )
        letter = outbox.put(clerk, kind, to, {action: stage}, key=key, **given)
        world.session.commit()
        return letter

    return put


def after(context, wait: timedelta):
    return replace(context, now=context.now + wait)


def test_a_letter_is_claimed_once(clerk, put) -> None:
    letter = put()
    assert deliveries.is_due(clerk)
    assert deliveries.claim(clerk) is letter
    assert (letter.claimed_at, letter.attempts) == (clerk.now, 1)
    assert deliveries.claim(clerk) is None
    assert not deliveries.is_due(clerk)


def test_the_one_due_longest_is_claimed_first(clerk, put) -> None:
    first, second = put("a"), put("b")
    first.next_at = clerk.now + timedelta(minutes=1)
    assert deliveries.claim(clerk) is second
    assert deliveries.claim(clerk) is None
    assert deliveries.claim(after(clerk, timedelta(minutes=1))) is first


@pytest.mark.parametrize("held", [True, False])
def test_only_what_waits_is_claimed(clerk, put, held) -> None:
    letter = put(held=held, to=Recipient("Nobody", "") if not held else None)
    assert letter.state is (LetterState.HELD if held else LetterState.REFUSED)
    assert not deliveries.is_due(clerk)
    assert deliveries.claim(clerk) is None


def test_two_at_once_never_claim_the_same(clerk, world, put) -> None:
    """On PostgreSQL the first has not even kept its claim; on SQLite the second waits for that."""
    put("a"), put("b")
    claimed = deliveries.claim(clerk)
    if world.session.get_bind().dialect.name == "sqlite":
        world.session.commit()
    with Session(world.session.get_bind()) as other:
        also = deliveries.claim(replace(clerk, session=other))
        assert (claimed.key, also.key) == ("a", "b")
        assert deliveries.claim(replace(clerk, session=other)) is None


def test_what_a_killed_process_left_is_taken_up_after_a_while(clerk, put) -> None:
    letter = put()
    deliveries.claim(clerk)
    assert deliveries.claim(after(clerk, STALE)) is None
    later = after(clerk, STALE + timedelta(seconds=1))
    assert deliveries.claim(later) is letter
    assert (letter.claimed_at, letter.attempts) == (later.now, 2)


def test_what_went_is_kept_as_it_was_said(clerk, put) -> None:
    letter = put()
    deliveries.later(clerk, deliveries.claim(clerk), "The mail server is away.")
    letter.next_at = clerk.now
    deliveries.went(clerk, deliveries.claim(clerk), WORDS)
    assert (letter.state, letter.sent_at, letter.claimed_at) == (LetterState.SENT, clerk.now, None)
    assert (letter.subject, letter.text, letter.html) == (
        "An action",
        "Dear Ben",
        "<p>Dear Ben</p>",
    )
    assert letter.fault == ""


def test_what_came_back_is_shown_with_what_the_server_said(clerk, put) -> None:
    letter = put()
    deliveries.came_back(clerk, deliveries.claim(clerk), "550 Nobody has this box")
    assert (letter.state, letter.fault) == (LetterState.REFUSED, "550 Nobody has this box")
    assert letter.claimed_at is None


def test_what_was_overtaken_is_not_sent(clerk, put) -> None:
    letter = put()
    deliveries.overtaken(clerk, deliveries.claim(clerk))
    assert (letter.state, letter.claimed_at) == (LetterState.DROPPED, None)


def test_a_server_that_is_away_for_days_loses_nothing(clerk, put) -> None:
    letter, context, waits = put(), clerk, []
    while context.now < clerk.now + timedelta(days=2):
        assert deliveries.claim(context) is letter
        deliveries.later(context, letter, "The mail server cannot be reached.")
        waits.append(letter.next_at - context.now)
        context = replace(context, now=letter.next_at)
    assert waits[:4] == [timedelta(minutes=minutes) for minutes in (1, 2, 4, 8)]
    assert waits[-1] == LONGEST_WAIT
    assert (letter.state, letter.attempts) == (LetterState.WAITING, len(waits))
    assert deliveries.claim(context) is letter


def test_a_held_letter_goes_when_the_clerk_says_so(clerk, put, action, world) -> None:
    stage = str(Stage(StageKind.RUNG, date(2026, 9, 9), 1))
    letter = put(kind=LetterKind.ESCALATION, held=True, stage=stage)
    later = after(clerk, timedelta(days=1))
    deliveries.release(later, letter)
    assert (letter.state, letter.next_at) == (LetterState.WAITING, later.now)
    last = world.session.scalars(select(Event).order_by(Event.id.desc()).limit(1)).one()
    assert (last.step, last.action_id, last.at) == ("escalate", action.id, later.now)
    with pytest.raises(OutOfOrder, match="Waiting to go"):
        deliveries.release(later, letter)


def test_what_was_refused_goes_to_the_address_known_by_now(clerk, put, world) -> None:
    letter = put()
    deliveries.came_back(clerk, deliveries.claim(clerk), "550 Nobody has this box")
    world.director.email = "ben.ffoulkes@northmoor.example"
    deliveries.try_again(clerk, letter)
    assert (letter.state, letter.attempts, letter.fault) == (LetterState.WAITING, 0, "")
    assert letter.address == "ben.ffoulkes@northmoor.example"
    with pytest.raises(OutOfOrder):
        deliveries.try_again(clerk, letter)


def test_a_letter_to_an_empty_post_goes_to_its_new_holder(clerk, put, world) -> None:
    letter = put(to=Recipient(world.ict.title, "", post_id=world.ict.id))
    posts.end_tenure(clerk, posts_held(world), until=date(2026, 9, 14))
    with pytest.raises(OutOfOrder, match=f"No e-mail address is known for {world.ict.title}"):
        deliveries.try_again(clerk, letter)
    posts.appoint(clerk, world.ict, world.head, since=date(2026, 9, 15))
    deliveries.try_again(clerk, letter)
    assert (letter.name, letter.address) == (world.head.name, world.head.email)
    assert letter.person_id == world.head.id


def posts_held(world):
    return world.session.scalars(select(Tenure).where(Tenure.post_id == world.ict.id)).one()


def test_a_letter_to_a_body_goes_to_the_address_that_it_has_by_now(clerk, put, action) -> None:
    bus = OwnerGiven(body="Moor Buses")
    action_changes.change_owners(clerk, action, [bus], version=action.version)
    letter = put(to=Recipient("Moor Buses", "", body="Moor Buses"))
    bus = OwnerGiven(body="Moor Buses", email="office@buses.example")
    action_changes.change_owners(clerk, action, [bus], version=action.version)
    deliveries.try_again(clerk, letter)
    assert letter.address == "office@buses.example"


def test_a_letter_that_the_clerk_drops_does_not_go(clerk, put) -> None:
    letter = put()
    deliveries.drop(clerk, letter)
    assert letter.state is LetterState.DROPPED
    assert deliveries.claim(clerk) is None
    with pytest.raises(OutOfOrder, match="Not sent"):
        deliveries.drop(clerk, letter)


def test_a_letter_in_hand_is_left_alone(clerk, put) -> None:
    letter = put()
    deliveries.claim(clerk)
    with pytest.raises(OutOfOrder) as refusal:
        deliveries.drop(clerk, letter)
    assert refusal.value.sentence == deliveries.IN_HAND
    assert letter.state is LetterState.WAITING


@pytest.mark.parametrize("verb", [deliveries.release, deliveries.try_again, deliveries.drop])
def test_only_clerks_of_its_committee_look_after_a_letter(world, context_for, put, verb) -> None:
    letter = put(held=True)
    for person in (None, world.director, world.chair, world.administrator):
        with pytest.raises(NotPermitted):
            verb(context_for(person), letter)
