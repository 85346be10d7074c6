"""Items and actions that differ in a number alone are put in each by itself, and known again."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import func, select

from committee.model.actions import Action
from committee.queries import put_ins, revisions
from committee.rules.readings import FindingKind, FindingState
from committee.services import finding_splits, put_in
from tests.proposals import (
    AGENCY,
    DECLARED,
    DEFENCES,
    MET,
    accept_all,
    actions,
    brought_in,
    part,
    states,
)
from tests.statements import counted

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


@pytest.mark.parametrize(
    ("second", "number"),
    [
        (("9", "Flood defences"), "9"),
        (("3", "Any other business"), "3A"),
        (("3", "Flood defences"), "3A"),
        (("", "Flood defences"), "4"),
    ],
    ids=["one title", "one number", "both", "one without a number"],
)
def test_two_items_alike_are_put_in_as_printed_and_known_again(
    world, clerk, second, number
) -> None:
    printed, title = second
    late = replace(AGENCY, quote="The Clerk to ring the school.", task="Ring the school")
    twin = replace(
        DECLARED,
        number=printed,
        title=title,
        minute="The Clerk to ring the school.",
        actions=(late,),
    )
    met = replace(MET, items=(DEFENCES, twin))
    reading = brought_in(clerk, met)
    assert len(put_ins.planned(clerk, reading).twins) == 0
    accept_all(world, reading)
    assert len(put_ins.planned(clerk, reading).twins) == 1
    (meeting,) = put_in.put_in(clerk, reading)
    first, other = meeting.items
    assert [first.number, first.minute_number, first.title] == ["3", "3", "Flood defences"]
    assert [other.number, other.minute_number, other.title] == [number, printed, title]
    assert revisions.latest(clerk, other).text == twin.minute
    raised = world.session.scalars(select(Action).where(Action.item_id == other.id)).all()
    assert [action.text for action in raised] == ["Ring the school"]
    again = brought_in(clerk, met)
    assert set(states(again)) == {FindingState.KNOWN}
    assert [each.item for each in again.findings if each.kind is FindingKind.ITEM] == [first, other]


def test_an_item_that_was_joined_of_two_alike_is_known_again_as_both(world, clerk) -> None:
    twin = replace(DECLARED, number="3", title="Flood defences", minute="Nothing more.")
    met = replace(MET, items=(DEFENCES, twin))
    reading = brought_in(clerk, met)
    second = part(reading, FindingKind.ITEM, 1)
    finding_splits.join_items(clerk, second, version=second.version)
    accept_all(world, reading)
    (meeting,) = put_in.put_in(clerk, reading)
    assert len(meeting.items) == 1
    assert set(states(brought_in(clerk, met))) == {FindingState.KNOWN}


def test_putting_in_takes_a_few_statements_an_item(world, clerk) -> None:
    def sent(items: int, begin: str = "") -> int:
        many = tuple(application(number, numbered=True) for number in range(1, items + 1))
        reading = brought_in(clerk, replace(MET, day=date(2026, 6, items), items=many))
        accept_all(world, reading)
        return counted(world.session, lambda: put_in.put_in(clerk, reading), begin)

    few, more = sent(2, "SELECT"), sent(12, "SELECT")
    assert (more - few) / 10 <= 9


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
