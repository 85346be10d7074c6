"""Meetings loaded whole: in order, with numbers, and never more than the reader may see."""

import pytest

from committee.model.meetings import Item
from committee.model.minutes import Minutes
from committee.model.people import Person
from committee.model.record import ItemRecord, MeetingRecord, Unseen
from committee.queries import minutes as queries
from committee.queries import revisions
from committee.rules.access import Level, Mark
from committee.rules.blocks import List, Paragraph, ResolutionPlace, Withheld, plain
from committee.rules.papers import PaperKind
from committee.rules.refusals import NotFound
from committee.rules.vocabulary import Part, Placement, Seat
from committee.services import action_steps, actions, minutes, resolutions
from committee.services.resolutions import Wording
from tests.statements import counted
from tests.world import World

EXEMPT = Mark(Level.EXEMPT, (3,))
TEXT = "Open words.\n\n[exempt 3] Secret words.\n\n- secret bullet\n\n[resolution 1]\n\nLast words."


def write(world: World, item: Item, text: str) -> None:
    context = world.context(world.clerk)
    standing = revisions.latest(context, item)
    minutes.write(context, item, text=text, base=standing.number if standing else 0)


def issue(world: World, part: Part = Part.PUBLIC) -> Minutes:
    context = world.context(world.clerk)
    of = minutes.of(context, world.held, part)
    minutes.issue(context, of)
    return of


def seen(world: World, person: Person | None, place: int = 1) -> ItemRecord:
    return queries.for_actor(world.context(person), world.held).items[place]


def paper(
    world: World,
    person: Person | None,
    part: Part = Part.PUBLIC,
    kind: PaperKind = PaperKind.MINUTES,
) -> MeetingRecord:
    return queries.for_paper(world.context(person), world.held, part, kind)


@pytest.fixture
def told(world: World) -> Item:
    """An item with an exempt paragraph, an exempt resolution and an exempt action, issued."""
    context, item = world.context(world.clerk), world.held.items[1]
    write(world, item, TEXT)
    resolutions.add(context, item, Wording("that the secret be kept", mark=EXEMPT))
    resolutions.add(context, item, Wording("that the report be noted"))
    for text, mark in (("Send figures", Mark()), ("Keep the secret", EXEMPT)):
        action_steps.send(context, actions.raise_action(context, item, text=text, mark=mark))
    issue(world)
    issue(world, Part.EXEMPT)
    return item


def test_items_stand_in_the_order_they_were_taken(world: World) -> None:
    first, second, third = world.held.items
    third.taken_order, first.taken_order, second.taken_order = 1, 2, 3
    record = queries.for_actor(world.context(world.clerk), world.held)
    assert [each.item for each in record.items] == [third, first, second]


def test_a_clerk_reads_the_draft_and_nobody_else_before_it_is_issued(world: World) -> None:
    write(world, world.held.items[1], "Draft words.")
    assert plain(seen(world, world.clerk).blocks) == "Draft words."
    assert seen(world, world.clerk).revision == 1
    for person in (world.chair, world.monitoring_officer, world.director, None):
        assert seen(world, person).blocks == ()
        with pytest.raises(NotFound, match="not issued yet"):
            paper(world, person)
    issue(world)
    for person in (world.chair, world.director, None):
        assert plain(seen(world, person).blocks) == "Draft words."
        assert plain(paper(world, person).items[1].blocks) == "Draft words."


@pytest.mark.usefixtures("told")
def test_those_of_the_committee_see_what_is_exempt_and_others_a_notice(world: World) -> None:
    for person in (world.clerk, world.monitoring_officer, world.member):
        inside = seen(world, person)
        assert "Secret words" in plain(inside.blocks)
        assert len(inside.resolutions) == len(inside.actions) == 2
    for person in (world.outsider, world.director, None):
        outside = seen(world, person)
        words = plain(outside.blocks)
        assert "ecret" not in words
        assert "Exempt, paragraph 3" in words
        assert [each.lead_in for each in outside.resolutions] == ["that the report be noted"]
        assert [each.text for each in outside.actions] == ["Send figures"]


def test_what_is_exempt_in_an_open_item_waits_for_the_exempt_minutes(world: World) -> None:
    item = world.held.items[1]
    write(world, item, TEXT)
    wording = Wording("that the secret be kept", mark=EXEMPT)
    resolutions.add(world.context(world.clerk), item, wording)
    issue(world)
    for person, reads in ((world.clerk, True), (world.member, False)):
        record = seen(world, person)
        assert ("Secret words" in plain(record.blocks)) is reads
        assert bool(record.resolutions) is reads
    issue(world, Part.EXEMPT)
    assert "Secret words" in plain(seen(world, world.member).blocks)
    assert seen(world, world.member).resolutions


@pytest.mark.usefixtures("told")
def test_what_is_withheld_keeps_its_paragraph_number(world: World) -> None:
    shown = seen(world, None)
    assert [type(block) for block in shown.blocks] == [
        Paragraph,
        Withheld,
        Withheld,
        Paragraph,
        ResolutionPlace,
    ]
    assert shown.numbers == ("2.1", "2.2", "2.3", "2.4", "2.5")
    assert seen(world, world.clerk).numbers == shown.numbers
    assert any(isinstance(block, List) for block in seen(world, world.clerk).blocks)


@pytest.mark.usefixtures("told")
def test_the_public_paper_holds_no_marked_word_whoever_asks_for_it(world: World) -> None:
    for person in (world.clerk, world.chair, world.director):
        record = paper(world, person).items[1]
        assert "ecret" not in plain(record.blocks)
        assert [each.lead_in for each in record.resolutions] == ["that the report be noted"]
        assert [each.text for each in record.actions] == ["Send figures"]


def test_an_exempt_item_is_withheld_whole(world: World) -> None:
    secret = world.held.items[2]
    secret.mark = EXEMPT
    write(world, secret, "Secret words.")
    issue(world, Part.EXEMPT)
    for person in (world.outsider, None):
        record = seen(world, person, 2)
        assert (record.withheld, record.blocks, record.resolutions) == (True, (), ())
        with pytest.raises(NotFound, match="no such paper"):
            paper(world, person, Part.EXEMPT)
        with pytest.raises(NotFound, match="no such minutes"):
            queries.one(world.context(person), world.held.id, Part.EXEMPT)
    assert plain(paper(world, world.member, Part.EXEMPT).items[2].blocks) == "Secret words."
    assert queries.one(world.context(world.member), world.held.id, Part.EXEMPT).id
    with pytest.raises(NotFound):
        queries.one(world.context(world.clerk), world.called.id, Part.PUBLIC)


def test_the_exempt_paper_shows_a_member_no_draft_of_the_public_part(world: World) -> None:
    write(world, world.held.items[1], "Public draft.")
    world.held.items[2].mark = EXEMPT
    write(world, world.held.items[2], "Secret words.")
    issue(world, Part.EXEMPT)
    assert paper(world, world.member, Part.EXEMPT).items[1].blocks == ()
    assert plain(paper(world, world.clerk, Part.EXEMPT).items[1].blocks) == "Public draft."


def test_only_clerks_see_an_action_before_it_is_sent_and_no_paper_prints_it(world: World) -> None:
    context, item = world.context(world.clerk), world.held.items[1]
    write(world, item, "Words.")
    action = actions.raise_action(context, item, text="Send figures")
    issue(world)
    assert seen(world, world.clerk).actions == (action,)
    assert seen(world, world.member).actions == ()
    assert paper(world, world.clerk).items[1].actions == ()
    action_steps.send(context, action)
    assert seen(world, world.member).actions == (action,)
    assert paper(world, world.clerk).items[1].actions == (action,)


def test_a_resolution_of_the_decision_alone_has_no_place_in_the_minutes(world: World) -> None:
    context, item = world.context(world.clerk), world.held.items[1]
    write(world, item, "Words.\n\n[resolution 1]")
    resolutions.add(context, item, Wording("that it be noted", placement=Placement.DECISION))
    record = seen(world, world.clerk)
    assert plain(record.blocks) == "Words."
    assert [each.lead_in for each in record.resolutions] == ["that it be noted"]


def test_a_record_holds_attendance_seats_and_the_state_of_each_part(world: World) -> None:
    write(world, world.held.items[1], "Words.")
    record = queries.for_actor(world.context(world.clerk), world.held)
    assert [each.person for each in record.attendances] == [world.chair, world.member]
    assert record.seats == {world.chair.id: Seat.CHAIR, world.member.id: Seat.MEMBER}
    assert list(record.minutes) == [Part.PUBLIC]


def test_a_meeting_takes_as_many_statements_with_many_items_as_with_few(world: World) -> None:
    context = world.context(world.clerk)

    def fill(item: Item) -> None:
        write(world, item, "Words.")
        resolutions.add(context, item, Wording("that it be noted:", ("a", "b")))
        actions.raise_action(context, item, text="Do it")

    fill(world.held.items[0])
    few = counted(world.session, lambda: seen(world, world.clerk))
    for order in range(4, 30):
        world.held.items.append(Item(number=str(order), title=f"Item {order}", agenda_order=order))
    world.session.flush()
    for item in world.held.items:
        fill(item)
    assert counted(world.session, lambda: seen(world, world.clerk)) == few


@pytest.mark.usefixtures("told")
def test_a_resolution_that_may_not_be_seen_leaves_a_trace(world: World) -> None:
    item = world.held.items[1]
    wording = Wording("that the price be kept", placement=Placement.DECISION, mark=EXEMPT)
    resolutions.add(world.context(world.clerk), item, wording)
    unseen = (Unseen(1, Placement.BOTH, EXEMPT), Unseen(3, Placement.DECISION, EXEMPT))
    for person in (world.outsider, None):
        assert seen(world, person).unseen == unseen
    assert paper(world, world.clerk).items[1].unseen == unseen
    assert seen(world, world.member).unseen == ()
