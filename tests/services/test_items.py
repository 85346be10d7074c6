"""Adding, changing, ordering and removing agenda items."""

from collections.abc import Callable

import pytest
from sqlalchemy import select

from committee.model.audit import AuditEntry
from committee.model.meetings import Item
from committee.model.minutes import Minutes
from committee.rules.access import OPEN_MARK, Level, Mark
from committee.rules.minutes import MinutesState
from committee.rules.refusals import Invalid, NotPermitted, OutOfOrder, Stale
from committee.rules.vocabulary import ItemKind, Part
from committee.services import actions, items, minutes
from tests.house.things import Things
from tests.world import World

EXEMPT = Mark(Level.EXEMPT, (3,))


def _agenda(world: World, *titles: str) -> list[Item]:
    context = world.context(world.clerk)
    return [items.add(context, world.called, title=title) for title in titles]


def _order(meeting_items: list[Item]) -> list[tuple[str, str]]:
    return [(item.number, item.title) for item in meeting_items]


def test_an_item_takes_the_next_number(world: World) -> None:
    context = world.context(world.clerk)
    items.add(context, world.called, title="Canal towpath", number="4a")
    items.add(context, world.called, title="Ffyrdd", number="7", author="Head of Roads")
    items.add(context, world.called, title="<script>alert(1)</script>")
    assert _order(world.called.items) == [
        ("4a", "Canal towpath"),
        ("7", "Ffyrdd"),
        ("8", "<script>alert(1)</script>"),
    ]
    assert [item.agenda_order for item in world.called.items] == [1, 2, 3]
    assert world.session.scalars(select(AuditEntry.detail)).all() == [
        "item 4a",
        "item 7",
        "item 8",
    ]


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"title": "  "}, "title"),
        ({"title": "x" * 501}, "title"),
        ({"title": "Digital inclusion"}, "title"),
        ({"number": "2"}, "number"),
        ({"number": "9" * 21}, "number"),
        ({"author": "x" * 201}, "author"),
        ({"public_summary": "x" * 20_001}, "public_summary"),
        ({"urgent_reason": "x" * 20_001}, "urgent_reason"),
        ({"mark": Mark(Level.EXEMPT)}, "mark"),
        ({"mark": Mark(Level.EXEMPT, (12,))}, "mark"),
    ],
)
def test_an_item_is_checked(world: World, changed: dict[str, object], field: str) -> None:
    with pytest.raises(Invalid) as refused:
        items.add(world.context(world.clerk), world.held, **{"title": "Buses", **changed})
    assert list(refused.value.errors) == [field]


def _change(world: World, item: Item, **changed: object) -> None:
    given = {
        "title": item.title,
        "number": item.number,
        "author": "",
        "kind": ItemKind.REPORT,
        "mark": item.mark,
        "public_summary": "",
        "urgent_reason": "",
        "version": item.version,
        **changed,
    }
    items.change(world.context(world.clerk), item, **given)


def test_why_an_item_is_urgent_is_recorded_and_changed(world: World) -> None:
    item = items.add(
        world.context(world.clerk), world.held, title="Flood", urgent_reason=" The river rose. "
    )
    assert item.urgent_reason == "The river rose."
    _change(world, item, urgent_reason="The river rose overnight.")
    assert item.urgent_reason == "The river rose overnight."
    assert "Why it is urgent: The river rose overnight." in items.facts(item)


def test_everything_that_is_recorded_of_an_item_keeps_it_on_the_agenda() -> None:
    referring = {
        column
        for table in Item.metadata.sorted_tables
        for column in table.columns
        for key in column.foreign_keys
        if key.column is Item.__table__.c.id and key.ondelete is None
    }
    assert {each.property.columns[0] for each in items.HANGING} == referring


def test_actions_and_what_happened_to_them_are_found_by_an_index() -> None:
    columns = [each.property.columns[0] for each in items.HANGING]
    for column in columns:
        if column.table.name in ("actions", "events"):  # of which there may be very many
            begin = [next(iter(index.columns)) for index in column.table.indexes]
            assert column in begin, f"Give {column} an index."


def test_an_item_is_changed_and_marked(world: World) -> None:
    item = world.held.items[1]
    _change(world, item, mark=EXEMPT, public_summary="A contract was discussed.")
    assert (item.mark, item.public_summary) == (EXEMPT, "A contract was discussed.")
    _change(world, item, mark=OPEN_MARK)
    assert item.mark == OPEN_MARK
    assert "Digital" not in " ".join(world.session.scalars(select(AuditEntry.detail)))


def test_an_item_saved_from_an_older_page_is_refused(world: World) -> None:
    with pytest.raises(Stale) as refused:
        _change(world, world.held.items[1], version=0, title="Digital exclusion")
    assert "Title: Digital inclusion" in refused.value.theirs


def test_numbers_stay_with_places_while_a_meeting_is_called(world: World) -> None:
    first, _, third = _agenda(world, "A", "B", "C")
    context = world.context(world.clerk)
    items.move(context, third, place=1)
    assert _order(world.called.items) == [("1", "C"), ("2", "A"), ("3", "B")]
    items.move(context, third, place=1)
    assert _order(world.called.items) == [("1", "C"), ("2", "A"), ("3", "B")]
    items.move(context, first, place=9)
    assert _order(world.called.items) == [("1", "C"), ("2", "B"), ("3", "A")]
    items.move(context, first, place=-3)
    assert _order(world.called.items) == [("1", "A"), ("2", "C"), ("3", "B")]


def test_numbers_stay_with_items_once_the_meeting_was_held(world: World) -> None:
    items.move(world.context(world.clerk), world.held.items[2], place=1)
    assert [item.number for item in world.held.items] == ["3", "1", "2"]


def test_an_item_without_business_is_removed(world: World) -> None:
    _, second, _ = _agenda(world, "A", "B", "C")
    items.remove(world.context(world.clerk), second)
    assert _order(world.called.items) == [("1", "A"), ("2", "C")]
    assert [item.agenda_order for item in world.called.items] == [1, 2]


def _write(world: World, item: Item) -> None:
    minutes.write(world.context(world.clerk), item, text="Noted.", base=0)


def _ask(world: World, item: Item) -> None:
    actions.raise_action(world.context(world.clerk), item, text="Circulate the figures")


@pytest.mark.parametrize("give_business", [_write, _ask])
def test_an_item_with_business_stays(
    world: World, give_business: Callable[[World, Item], None]
) -> None:
    item = world.held.items[1]
    give_business(world, item)
    with pytest.raises(OutOfOrder, match="so it stays on the agenda"):
        items.remove(world.context(world.clerk), item)


def test_the_order_taken_is_recorded_and_taken_back(world: World) -> None:
    context = world.context(world.clerk)
    first, second, third = world.held.items
    began = world.held.version
    items.take(context, world.held, [third, first, second], version=began)
    items.take(context, world.held, [third, first, second], version=began)
    assert [item.taken_order for item in (first, second, third)] == [2, 3, 1]
    assert items.add(context, world.held, title="Urgent business").taken_order == 4
    with pytest.raises(Stale) as refused:
        items.take(context, world.held, world.held.items, version=began)
    assert refused.value.theirs.startswith(f"{third.number}. {third.title}\n")
    items.take(context, world.held, world.held.items, version=began + 1)
    assert {item.taken_order for item in world.held.items} == {None}
    with pytest.raises(Invalid, match="one place"):
        items.take(context, world.held, [first, first, third], version=began + 2)
    with pytest.raises(OutOfOrder, match="was held"):
        items.take(context, world.called, [], version=1)


def test_approved_minutes_lock_the_items(world: World) -> None:
    world.session.add(
        Minutes(meeting=world.held, state=MinutesState.APPROVED, approved_at=world.called)
    )
    context = world.context(world.clerk)
    item = world.held.items[0]
    for verb in (
        lambda: items.add(context, world.held, title="Late"),
        lambda: _change(world, item),
        lambda: items.move(context, item, place=2),
        lambda: items.remove(context, item),
        lambda: items.take(context, world.held, world.held.items, version=1),
    ):
        with pytest.raises(OutOfOrder, match="approved on 20 October 2026"):
            verb()


def test_an_item_marked_after_it_was_written_begins_the_exempt_minutes(world: World) -> None:
    context, item = world.context(world.clerk), world.held.items[1]
    _change(world, item, mark=EXEMPT)
    exempt = minutes.of(context, world.held, Part.EXEMPT)
    assert exempt.state is MinutesState.NOT_STARTED
    _change(world, item)
    minutes.write(context, item, text="Members received a report.", base=0)
    _change(world, item, mark=EXEMPT)
    assert exempt.state is MinutesState.BEING_WRITTEN


def test_approved_exempt_minutes_lock_the_exempt_items(world: World) -> None:
    item = world.held.items[2]
    _change(world, item, mark=EXEMPT)
    world.session.add(Minutes(meeting=world.held, part=Part.EXEMPT, state=MinutesState.APPROVED))
    with pytest.raises(OutOfOrder, match="locked"):
        _change(world, item, title="Another")
    with pytest.raises(OutOfOrder, match="locked"):
        _change(world, world.held.items[1], mark=EXEMPT)


@pytest.mark.parametrize("name", ["declaration", "movement", "presided"])
def test_an_item_at_which_something_happened_stays(world: World, name: str) -> None:
    things = Things(world)
    assert getattr(things, name)
    with pytest.raises(OutOfOrder, match="stays on the agenda"):
        items.remove(things.clerk, things.item)


def test_members_and_officers_do_not_change_items(world: World) -> None:
    context = world.context(world.chair)
    item = world.held.items[0]
    for verb in (
        lambda: items.add(context, world.held, title="Mine"),
        lambda: items.change(
            context,
            item,
            title="Mine",
            number="1",
            author="",
            kind=ItemKind.REPORT,
            mark=OPEN_MARK,
            public_summary="",
            urgent_reason="",
            version=1,
        ),
        lambda: items.move(context, item, place=2),
        lambda: items.remove(context, item),
        lambda: items.take(context, world.held, world.held.items, version=1),
    ):
        with pytest.raises(NotPermitted):
            verb()
