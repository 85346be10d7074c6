"""Items and actions that differ in a number alone are put in each by itself, and known again."""

from dataclasses import replace

import pytest
from sqlalchemy import func, select

from committee.model.actions import Action
from committee.rules.readings import FindingState
from committee.services import put_in
from tests.proposals import AGENCY, DECLARED, MET, accept_all, actions, brought_in, states

ITEMS = 40


def application(number: int, *, numbered: bool):
    """An item on a planning application, and three actions in nearly the same words."""
    promised = tuple(
        replace(
            AGENCY,
            quote=f"The Clerk to send plan {number} to ward {ward}",
            task=f"Send plan {number} to ward {ward}",
        )
        for ward in (1, 2, 12)
    )
    return replace(
        DECLARED,
        number=str(number) if numbered else "",
        title=f"Planning application {number}",
        minute=f"Application {number} was looked at.",
        actions=promised,
    )


@pytest.mark.parametrize("numbered", [True, False], ids=["numbered", "without numbers"])
def test_near_twins_are_put_in_each_by_itself(world, clerk, numbered) -> None:
    items = tuple(application(number, numbered=numbered) for number in range(1, ITEMS + 1))
    met = replace(MET, items=items)
    reading = brought_in(clerk, met)
    assert set(states(reading)) == {FindingState.OPEN}
    accept_all(world, reading)
    (meeting,) = put_in.put_in(clerk, reading)
    assert [item.title for item in meeting.items] == [item.title for item in items]
    assert world.session.scalar(select(func.count(Action.id))) == 3 * ITEMS
    again = brought_in(clerk, met)
    assert set(states(again)) == {FindingState.KNOWN}
    assert len({each.action_id for each in actions(again)}) == 3 * ITEMS


def test_titles_of_which_one_begins_the_other_are_two_items(world, clerk) -> None:
    first, second = (
        replace(DECLARED, number="", title=title) for title in ("The street trees", "Street trees")
    )
    reading = brought_in(clerk, replace(MET, items=(first, second)))
    accept_all(world, reading)
    (meeting,) = put_in.put_in(clerk, reading)
    assert [item.title for item in meeting.items] == [first.title, second.title]


def test_what_has_one_number_more_than_the_record_is_new(world, clerk) -> None:
    item = application(7, numbered=False)
    reading = brought_in(clerk, replace(MET, items=(replace(item, actions=item.actions[2:]),)))
    accept_all(world, reading)
    put_in.put_in(clerk, reading)
    again = brought_in(clerk, replace(MET, items=(item,)), digest="b" * 64)
    assert [each.state for each in actions(again)] == [
        FindingState.OPEN,
        FindingState.OPEN,
        FindingState.KNOWN,
    ]
