"""Confirming at matters arising: closed at the meeting and item, reported once, all in one step."""

from datetime import date, time

import pytest
from sqlalchemy import select

from committee.model.actions import Action
from committee.model.audit import AuditEntry
from committee.model.reports import Report
from committee.queries import matters as queries
from committee.rules.actions import ActionState
from committee.rules.chasing import Closing
from committee.rules.refusals import NotPermitted, OutOfOrder
from committee.rules.vocabulary import ItemKind, Part
from committee.services import action_answers, action_ends, items, matters, meetings, minutes
from committee.services.matters import Confirmed
from tests.matters import EXEMPT, Arising, arising
from tests.world import World


@pytest.fixture
def october(world: World) -> Arising:
    return arising(world)


def reports(october: Arising) -> list[tuple[str, str]]:
    found = october.world.session.scalars(
        select(Report).join(Report.action).order_by(Action.sequence)
    )
    return [(report.action.text, report.state.value) for report in found]


def test_those_confirmed_are_closed_at_meeting_and_item_and_all_listed_are_reported(
    october: Arising,
) -> None:
    first, second, due = october.done("One"), october.done("Two"), october.action("Due")
    october.hold()
    done = matters.confirm(october.clerk, october.item, [first])
    assert done == Confirmed(reported=3, closed=1)
    assert (first.state, first.closed_at, first.closed_item) == (
        ActionState.CLOSED, october.item.meeting, october.item
    )  # fmt: skip
    event = first.events[-1]
    assert (event.step, event.meeting, event.item) == ("close", october.item.meeting, october.item)
    assert second.state is ActionState.COMPLETED
    assert due.state is ActionState.NOT_STARTED
    assert reports(october) == [
        ("One", "completed"), ("Two", "completed"), ("Due", "not_started")
    ]  # fmt: skip
    begun = minutes.of(october.clerk, october.item.meeting, Part.PUBLIC)
    assert begun.state == "being_written"


def test_pressing_twice_changes_nothing_and_more_is_confirmed_later(october: Arising) -> None:
    session = october.world.session
    first, second = october.done("One"), october.done("Two")
    october.hold()
    matters.confirm(october.clerk, october.item, [first])
    entries = len(session.scalars(select(AuditEntry)).all())
    assert matters.confirm(october.clerk, october.item, [first]) == Confirmed(0, 0)
    assert len(session.scalars(select(AuditEntry)).all()) == entries
    assert matters.confirm(october.clerk, october.item, [first, second]) == Confirmed(0, 1)
    assert len(reports(october)) == 2
    assert second.closed_item is october.item


def test_what_is_reported_as_ended_or_confirmed_is_in_no_later_list(october: Arising) -> None:
    closed, done = october.done("Closed"), october.done("Done")
    left, due = october.done("Not confirmed"), october.action("Due")
    action_ends.close(october.on(october.world.clerk, october.world.now), closed)
    october.hold()
    matters.confirm(october.clerk, october.item, [done])
    november = meetings.call(
        october.clerk, october.world.osc, day=date(2026, 11, 17), starts_at=time(18, 30)
    )
    kind = ItemKind.MATTERS_ARISING
    item = items.add(october.clerk, november, title="Matters arising", kind=kind)
    arise = [each.action for each in queries.arising(october.clerk, item)]
    assert arise == [due, left]
    action_ends.reopen(october.clerk, closed, reason="It was not done after all")
    action_answers.complete(october.clerk, closed, answer="Now it is")
    action_ends.close(october.clerk, closed)
    arise = [each.action for each in queries.arising(october.clerk, item)]
    assert arise == [due, left, closed], "closed anew, it is reported anew"


def test_one_closed_on_its_own_page_at_this_meeting_stands_in_the_list_as_confirmed(
    october: Arising,
) -> None:
    action = october.done("Done")
    october.hold()
    action_ends.close(october.clerk, action, at=october.item.meeting)
    (matter,) = queries.arising(october.clerk, october.item)
    assert matter.is_confirmed


def test_a_confirmation_is_taken_back_by_reopening_the_action(october: Arising) -> None:
    action = october.done("Done")
    october.hold()
    matters.confirm(october.clerk, october.item, [action])
    action_ends.reopen(october.clerk, action, reason="Ticked by mistake")
    (matter,) = queries.listing(october.clerk, october.item).matters
    assert (matter.is_confirmed, matter.state) == (False, ActionState.COMPLETED)


@pytest.mark.parametrize("closing", Closing)
def test_the_committee_confirms_whoever_closes_elsewhere_and_the_clerk_records_it(
    october: Arising, closing: Closing
) -> None:
    world = october.world
    world.osc.closing = closing
    action = october.done("Done")
    october.hold()
    for person in (world.chair, world.member, world.outsider, world.director):
        with pytest.raises(NotPermitted):
            matters.confirm(october.on(person), october.item, [action])
    matters.confirm(october.clerk, october.item, [action])
    assert action.state is ActionState.CLOSED


def test_nothing_is_confirmed_before_the_meeting_was_held(october: Arising) -> None:
    with pytest.raises(OutOfOrder, match="was held"):
        matters.confirm(october.clerk, october.item, [])


def test_nothing_is_confirmed_under_an_item_of_another_kind(october: Arising) -> None:
    october.hold()
    october.item.kind = ItemKind.REPORT
    with pytest.raises(OutOfOrder, match="matters arising"):
        matters.confirm(october.clerk, october.item, [])


def test_nothing_is_confirmed_in_approved_minutes(october: Arising) -> None:
    action = october.done("Done")
    october.hold()
    minutes.write(october.clerk, october.item, text="The list was read.", base=0)
    public = minutes.of(october.clerk, october.item.meeting, Part.PUBLIC)
    minutes.issue(october.clerk, public)
    minutes.approve(october.clerk, public, at=october.later())
    with pytest.raises(OutOfOrder, match="locked"):
        matters.confirm(october.clerk, october.item, [action])
    assert queries.listing(october.clerk, october.item).matters == []


def test_an_action_that_is_not_on_the_list_is_refused(october: Arising) -> None:
    exempt, sent_back = october.done("Exempt", mark=EXEMPT), october.done("Sent back", due=2)
    october.hold()
    action_ends.send_back(october.clerk, sent_back, reason="There is more to do")
    with pytest.raises(OutOfOrder, match="no longer reported"):
        matters.confirm(october.clerk, october.item, [exempt])
    with pytest.raises(OutOfOrder, match="In progress"):
        matters.confirm(october.clerk, october.item, [sent_back])


def test_the_item_stays_on_the_agenda_with_what_was_reported(october: Arising) -> None:
    october.action("Due")
    october.hold()
    matters.confirm(october.clerk, october.item, [])
    with pytest.raises(OutOfOrder, match="stays on the agenda"):
        items.remove(october.clerk, october.item)
