"""How far minutes are: what is written, what is unsent, which places are empty."""

from collections.abc import Iterable

from committee.model.meetings import Item
from committee.queries import drafts
from committee.rules.access import Level, Mark
from committee.rules.vocabulary import Part, Placement
from committee.services import action_steps, actions, minutes, resolutions
from committee.services.resolutions import Wording
from tests.statements import counted
from tests.world import World


def write(world: World, item: Item, *texts: str) -> None:
    for base, text in enumerate(texts):
        minutes.write(world.context(world.clerk), item, text=text, base=base)


def titles(items: Iterable[Item]) -> list[str]:
    return [item.title for item in items]


def progress(world: World, part: Part = Part.PUBLIC) -> drafts.Progress:
    return drafts.progress(world.context(world.clerk), world.held, part)


def test_an_item_is_written_once_it_has_a_text_or_a_resolution(world: World) -> None:
    write(world, world.held.items[0], "Declared.")
    resolutions.add(world.context(world.clerk), world.held.items[2], Wording("that it be noted"))
    found = progress(world)
    assert len(found.items) == 3
    assert titles(found.unwritten) == ["Digital inclusion"]
    assert drafts.minuted(world.context(world.clerk), [world.held.id, world.called.id]) == {
        world.held.id: 2
    }


def test_a_text_taken_out_again_counts_no_longer(world: World) -> None:
    write(world, world.held.items[0], "Declared.", "")
    assert len(progress(world).unwritten) == 3
    assert drafts.minuted(world.context(world.clerk), [world.held.id]) == {}


def test_each_part_counts_its_own_items_in_the_order_they_were_taken(world: World) -> None:
    first, second, third = world.held.items
    third.mark = Mark(Level.EXEMPT, (3,))
    first.taken_order, second.taken_order = 2, 1
    assert titles(progress(world).items) == [second.title, first.title]
    assert titles(progress(world, Part.EXEMPT).items) == [third.title]


def test_actions_that_nobody_was_sent_are_counted(world: World) -> None:
    context = world.context(world.clerk)
    sent = actions.raise_action(context, world.held.items[1], text="Send the figures")
    actions.raise_action(context, world.held.items[1], text="Ask the Mayor")
    assert progress(world).unsent == 2
    action_steps.send(context, sent)
    assert progress(world).unsent == 1
    assert progress(world, Part.EXEMPT).unsent == 0


def test_a_place_is_empty_where_no_resolution_prints_there(world: World) -> None:
    context, item = world.context(world.clerk), world.held.items[1]
    write(world, item, "One.\n\n[resolution 1]\n\n[resolution 2]\n\n[resolution 3]")
    resolutions.add(context, item, Wording("that it be noted"))
    resolutions.add(context, item, Wording("that it end", placement=Placement.DECISION))
    assert [(gap.item, gap.number) for gap in progress(world).gaps] == [(item, 2), (item, 3)]


def test_it_takes_as_many_statements_for_many_items_as_for_few(world: World) -> None:
    few = counted(world.session, lambda: progress(world))
    for order in range(4, 40):
        world.held.items.append(Item(number=str(order), title=f"Item {order}", agenda_order=order))
    world.session.flush()
    for item in world.held.items:
        write(world, item, "Text.")
    assert counted(world.session, lambda: progress(world)) == few
