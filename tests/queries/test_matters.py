"""What arises at a meeting: what is due or done by then, once, and for whom it is open."""

from datetime import date

import pytest

from committee.model.meetings import Item
from committee.queries import matters
from committee.rules.vocabulary import ItemKind, MeetingState
from committee.services import action_ends, meetings
from committee.services import matters as services
from tests.matters import EXEMPT, Arising, arising
from tests.world import World


@pytest.fixture
def october(world: World) -> Arising:
    return arising(world)


def texts(october: Arising, item: Item | None = None) -> list[str]:
    found = matters.arising(october.clerk, item or october.item)
    return [matter.action.text for matter in found]


def test_what_is_due_by_the_day_or_done_arises_in_this_order(october: Arising) -> None:
    closed = october.done("Closed since")
    october.done("Done", due=30)
    october.action("Due on the day", due=20)
    october.action("Overdue", due=2)
    october.action("Due later", due=21)
    action_ends.close(october.on(october.world.clerk, october.world.now), closed)
    assert texts(october) == ["Overdue", "Due on the day", "Done", "Closed since"]


def test_an_action_of_the_meeting_itself_does_not_arise_there(october: Arising) -> None:
    action = october.action("Asked for here")
    action.raised_on = october.item.meeting.day
    assert texts(october) == []


def test_what_ended_in_any_way_since_the_last_meeting_is_reported(october: Arising) -> None:
    world = october.world
    withdrawn, long_ago = october.action("Withdrawn"), october.action("Ended long ago")
    action_ends.withdraw(world.context(world.clerk), withdrawn, reason="Not needed")
    action_ends.withdraw(world.context(world.clerk), long_ago, reason="Not needed")
    long_ago.ended_on = date(2026, 9, 7)
    assert texts(october) == ["Withdrawn"]


def test_nothing_arises_under_another_kind_or_at_a_meeting_that_is_not_held(
    october: Arising,
) -> None:
    october.action("Overdue", due=2)
    october.item.kind = ItemKind.REPORT
    assert texts(october) == []
    october.item.kind = ItemKind.MATTERS_ARISING
    meeting = october.item.meeting
    meetings.not_held(october.clerk, meeting, MeetingState.CANCELLED, version=meeting.version)
    assert texts(october) == []


def test_an_open_item_lists_what_is_open_and_an_exempt_one_the_rest(october: Arising) -> None:
    october.action("Open")
    october.action("Hidden", mark=EXEMPT)
    assert texts(october) == ["Open"]
    assert texts(october, october.another(EXEMPT)) == ["Hidden"]


def test_exempt_actions_are_counted_for_those_who_may_know_of_them(october: Arising) -> None:
    world = october.world
    october.action("Hidden", mark=EXEMPT)
    counts = {
        name: matters.listing(october.on(getattr(world, name)), october.item).hidden
        for name in ("clerk", "member", "outsider", "director")
    }
    assert counts == {"clerk": 1, "member": 1, "outsider": 0, "director": 0}


def test_an_action_of_an_exempt_item_is_exempt_itself(october: Arising) -> None:
    action = october.action("Hidden with its item")
    action.item.mark = EXEMPT
    october.world.session.flush()
    assert texts(october) == []


def test_what_was_reported_is_kept_as_it_was_and_a_page_adds_what_arises_since(
    october: Arising,
) -> None:
    action = october.action("Overdue", due=2)
    october.hold()
    services.confirm(october.clerk, october.item, [])
    action.state = action.state.COMPLETED
    october.action("Found later", due=3)
    listed = matters.listing(october.clerk, october.item)
    assert [(each.action.text, each.state, each.is_recorded) for each in listed.matters] == [
        ("Overdue", "not_started", True),
        ("Found later", "not_started", False),
    ]


def test_who_may_not_record_is_not_offered_it(october: Arising) -> None:
    world = october.world
    october.done("Done")
    assert not matters.listing(october.clerk, october.item).may_record
    october.hold()
    assert matters.listing(october.clerk, october.item).may_record
    for person in (world.member, world.chair, world.outsider, world.director):
        assert not matters.listing(october.on(person), october.item).may_record


def test_an_agenda_prints_what_arises_until_it_is_recorded(october: Arising) -> None:
    done = october.done("Done")
    october.action("Due", due=2)

    def printed() -> list[tuple[str, str, str]]:
        found = matters.for_agenda(october.clerk, [october.item], lambda mark: mark.is_open)
        return [(each.action.text, each.stands, each.answer) for each in found[october.item.id]]

    assert printed() == [
        ("Due", "Not started", ""),
        ("Done", "Completed, to be confirmed", "Done: it was done."),
    ]
    october.hold()
    services.confirm(october.clerk, october.item, [done])
    october.action("Found later", due=3)
    assert printed() == [
        ("Due", "Not started", ""),
        ("Done", "Confirmed as done", "Done: it was done."),
    ]


def test_a_report_of_an_action_that_was_marked_since_is_kept_from_the_public(
    october: Arising,
) -> None:
    action = october.action("Hidden since")
    october.hold()
    services.confirm(october.clerk, october.item, [])
    action.mark = EXEMPT
    of_public = matters.for_minutes(october.clerk, [october.item], lambda mark: mark.is_open)
    assert of_public == {october.item.id: []}
    outsider = october.on(october.world.outsider)
    assert matters.listing(outsider, october.item).matters == []
    assert len(matters.listing(october.on(october.world.member), october.item).matters) == 1
