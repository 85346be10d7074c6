"""Numbers that are stored at the issue and stay with their paragraphs ever after."""

import pytest

from committee.model.meetings import Item
from committee.model.minutes import Revision
from committee.queries import minutes as queries
from committee.queries import revisions
from committee.rules.access import Level, Mark
from committee.rules.minutes import MinutesState
from committee.rules.vocabulary import Part
from committee.services import minutes, resolutions
from committee.services import revisions as revise
from committee.services.resolutions import Wording
from tests.minuting import WRITTEN, issued, next_meeting, public, write
from tests.world import World


def stored(revision: Revision) -> list[str]:
    return [number.number for number in revision.numbers]


def numbers(world: World, place: int = 1) -> list[str]:
    """The paragraph numbers as they stand of an item of the meeting."""
    record = queries.for_actor(world.context(world.clerk), world.held)
    return list(record.items[place].numbers)


def test_issue_stores_the_numbers_of_items_and_paragraphs(world: World) -> None:
    of = issued(world)
    item = world.held.items[1]
    assert of.state is MinutesState.DRAFT_ISSUED
    assert of.issued_at == world.now
    assert [each.minute_number for each in world.held.items] == ["1", "2", "3"]
    assert item.minute_sequence is None
    revision = revisions.latest(world.context(world.clerk), item)
    assert revision is not None
    assert stored(revision) == ["2.1", "2.2"]


def test_running_numbers_go_on_through_the_municipal_year(world: World) -> None:
    world.osc.style = "narrative"
    world.year.first_minute_number = 24
    of = issued(world)
    assert [item.minute_number for item in world.held.items] == ["24", "25", "26"]
    assert [item.minute_sequence for item in world.held.items] == [24, 25, 26]
    assert numbers(world) == []
    following = next_meeting(world)
    following.items.append(Item(number="1", title="Minutes", agenda_order=1))
    world.session.flush()
    context = world.context(world.clerk)
    minutes.write(context, following.items[0], text="Agreed.", base=0)
    minutes.issue(context, minutes.of(context, following, Part.PUBLIC))
    assert following.items[0].minute_number == "27"
    world.osc.style = "decision_first"
    assert [item.minute_number for item in of.meeting.items] == ["24", "25", "26"]


def test_a_number_once_stored_never_changes_whatever_the_style_does(world: World) -> None:
    issued(world)
    world.osc.style = "narrative"
    world.held.items[1].number = "9"
    assert numbers(world) == ["2.1", "2.2"]
    write(world, world.held.items[1], WRITTEN.replace("The Chair", "New.\n\nThe Chair"))
    assert numbers(world) == ["2.1", "2.1A", "2.2"]


def test_numbers_stay_with_their_paragraphs_through_every_edit(world: World) -> None:
    issued(world)
    item = world.held.items[1]
    write(world, item, "New.\n\n" + WRITTEN)
    assert numbers(world) == ["2.0A", "2.1", "2.2"]
    write(world, item, "Members received a report.")
    assert numbers(world) == ["2.1"]
    write(world, item, "Members received a report.\n\nSomething said later.")
    assert numbers(world) == ["2.1", "2.3"]
    write(world, item, "")
    write(world, item, WRITTEN)
    assert numbers(world) == ["2.1", "2.2"]


def test_a_resolution_put_in_after_the_issue_takes_a_number_of_its_own(world: World) -> None:
    issued(world)
    context, item = world.context(world.clerk), world.held.items[1]
    text = WRITTEN.replace("The Chair", "[resolution 1]\n\nThe Chair")
    write(world, item, text)
    assert numbers(world) == ["2.1", "2.2"]
    added = resolutions.add(context, item, Wording("that the report be noted"))
    assert numbers(world) == ["2.1", "2.1A", "2.2"]
    resolutions.remove(context, added)
    assert numbers(world) == ["2.1", "2.2"]


def test_an_item_with_nothing_but_a_resolution_has_its_number_stored(world: World) -> None:
    context, item = world.context(world.clerk), world.held.items[2]
    resolutions.add(context, item, Wording("that the report be noted"))
    issued(world)
    assert numbers(world, 2) == ["3.1"]
    revision = revisions.latest(context, item)
    assert revision is not None
    assert (revision.text, stored(revision)) == ("", ["3.1"])


def test_a_text_written_after_the_issue_is_numbered_at_once(world: World) -> None:
    issued(world)
    assert stored(write(world, world.held.items[2], "One.\n\nTwo.")) == ["3.1", "3.2"]


def test_an_item_put_in_after_the_issue_takes_its_number_at_the_approval(world: World) -> None:
    of = issued(world)
    late = Item(number="4", title="Urgent business", agenda_order=4)
    world.held.items.append(late)
    world.session.flush()
    assert stored(write(world, late, "One.")) == []
    minutes.approve(world.context(world.clerk), of, at=next_meeting(world))
    assert late.minute_number == "4"
    assert numbers(world, 3) == ["4.1"]


def test_each_part_is_issued_by_itself_but_shares_the_minute_numbers(world: World) -> None:
    context, secret = world.context(world.clerk), world.held.items[2]
    secret.mark = Mark(Level.EXEMPT, (3,))
    write(world, secret, "First draft.")
    issued(world)
    assert secret.minute_number == "3"
    write(world, secret, "One.\n\nFirst draft.")
    assert numbers(world, 2) == ["3.1", "3.2"]
    exempt = minutes.of(context, world.held, Part.EXEMPT)
    assert exempt.state is MinutesState.BEING_WRITTEN
    minutes.issue(context, exempt)
    write(world, secret, "Nought.\n\nOne.\n\nFirst draft.")
    assert numbers(world, 2) == ["3.0A", "3.1", "3.2"]


def imported(world: World, *numbers: str) -> Item:
    """The second item with a minute that was printed with these numbers."""
    context, item = world.context(world.clerk), world.held.items[1]
    item.minute_number = "31"
    revise.keep_printed(context, item, write(world, item, WRITTEN), numbers)
    return item


def test_an_imported_minute_keeps_the_numbers_it_had_in_print(world: World) -> None:
    item = imported(world, "31.4", "")
    assert numbers(world) == ["31.4", ""]
    write(world, item, WRITTEN.replace("The Chair", "A member\n\nThe Chair"))
    assert numbers(world) == ["31.4", "31.5", ""]


@pytest.mark.parametrize("style", ["decision_first", "narrative"])
def test_what_was_printed_without_numbers_has_none_in_any_style(world: World, style: str) -> None:
    world.osc.style = style
    item = imported(world, "", "")
    minutes.issue(world.context(world.clerk), public(world))
    write(world, item, f"Quite new.\n\n{WRITTEN}\n\nThe end.")
    assert numbers(world) == [""] * 4


def test_a_resolution_after_an_imported_text_has_no_number_it_did_not_have(world: World) -> None:
    context, item = world.context(world.clerk), world.held.items[1]
    resolutions.add(context, item, Wording("that it be noted"))
    revise.keep_printed(context, item, write(world, item, ""), ())
    assert numbers(world) == [""]
