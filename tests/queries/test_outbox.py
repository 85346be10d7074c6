"""What clerks see of the outbox: letters of their committees, first what waits for them."""

from collections.abc import Callable

import pytest

from committee.model.letters import Letter
from committee.queries import outbox
from committee.queries.recipients import Recipient
from committee.rules.letters import LetterKind, LetterState
from committee.rules.refusals import NotFound
from committee.rules.vocabulary import Role
from committee.services import outbox as services
from committee.services import people
from committee.services.actions import raise_action
from tests.statements import counted


@pytest.fixture
def action(world):
    return raise_action(world.context(world.clerk), world.held.items[1], text="Write")


@pytest.fixture
def put(world, action) -> Callable[..., Letter]:
    """Puts a letter in the outbox, in a state."""

    def put(key: str, state: LetterState = LetterState.WAITING) -> Letter:
        to = Recipient(f"Owner {key}", "owner@northmoor.example")
        about = {action: ""}
        letter = services.put(world.context(world.clerk), LetterKind.ENDED, to, about, key=key)
        letter.state = state
        world.session.commit()
        return letter

    return put


def test_what_waits_for_the_clerk_is_counted_and_the_oldest_are_given(put, context_for, world):
    clerk = context_for(world.clerk)
    assert outbox.troubled(clerk) == (0, ())
    for number in range(4):
        put(f"r{number}", LetterState.REFUSED)
        put(f"h{number}", LetterState.HELD)
        put(f"s{number}", LetterState.SENT)
    total, first = outbox.troubled(clerk, most=3)
    assert total == 8
    assert [letter.key for letter in first] == ["r0", "h0", "r1"]


def test_the_letters_in_each_state_are_counted(put, context_for, world) -> None:
    put("a", LetterState.SENT)
    put("b", LetterState.SENT)
    put("c", LetterState.REFUSED)
    counts = outbox.counts(context_for(world.clerk))
    assert counts == {LetterState.SENT: 2, LetterState.REFUSED: 1}


def test_a_list_of_fifty_takes_no_more_questions_than_one_of_five(put, context_for, world) -> None:
    clerk = context_for(world.clerk)

    def look() -> None:
        for letter in outbox.listed(clerk, None).rows:
            assert [enclosure.action.reference for enclosure in letter.enclosures]

    for number in range(5):
        put(str(number))
    few = counted(world.session, look)
    for number in range(5, 50):
        put(str(number))
    assert counted(world.session, look) == few


def test_only_the_clerks_of_a_committee_see_the_letters_of_its_actions(
    put, context_for, world, action
) -> None:
    letter = put("a", LetterState.REFUSED)
    admin = context_for(world.administrator)
    for person, committee in ((world.outsider, world.other), (world.member, world.osc)):
        since = world.today
        people.give_role(admin, person, Role.CLERK, committee_id=committee.id, since=since)
    assert outbox.one(context_for(world.member), letter.id) is letter
    assert outbox.of_action(context_for(world.member), action) == [letter]
    for person in (world.outsider, world.director, world.chair, None):
        other = context_for(person)
        assert outbox.troubled(other) == (0, ())
        assert outbox.of_action(other, action) == []
        with pytest.raises(NotFound):
            outbox.one(other, letter.id)
