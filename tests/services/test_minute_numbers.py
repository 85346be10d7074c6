"""Minute numbers in every scheme: stored at the issue, and carried through the year."""

from dataclasses import replace

import pytest

from committee.model.meetings import Item
from committee.queries import house_styles as queries
from committee.queries import minutes as records
from committee.rules.styles import NARRATIVE, Numbering
from committee.rules.vocabulary import Part
from committee.services import house_styles, minutes
from tests.minuting import issued, next_meeting, write
from tests.world import World


def use(world: World, scheme: Numbering, **settings: object) -> None:
    """Let the committee number in this way, in its own style."""
    context = world.context(world.clerk)
    row = queries.row_of(context, NARRATIVE.key)
    style = replace(
        queries.named(context, NARRATIVE.key),
        numbering=scheme,
        **settings,  # type: ignore[arg-type]
    )
    house_styles.change(context, NARRATIVE.key, style, version=row.version if row else 0)
    world.osc.style = NARRATIVE.key


def issue_next(world: World) -> Item:
    """The only item of the next meeting, whose minutes are issued."""
    following = next_meeting(world)
    item = Item(number="1", title="Minutes", agenda_order=1)
    following.items.append(item)
    world.session.flush()
    write(world, item, "Agreed.")
    context = world.context(world.clerk)
    minutes.issue(context, minutes.of(context, following, Part.PUBLIC))
    return item


def stored(world: World) -> list[str | None]:
    """The numbers of the meeting's items as they were issued."""
    return [item.minute_number for item in world.held.items]


@pytest.mark.parametrize(
    ("scheme", "first", "next_", "paragraphs"),
    [
        (Numbering.RUNNING, ["24", "25", "26"], "27", ["25.1", "25.2"]),
        (Numbering.YEAR, ["24/26", "25/26", "26/26"], "27/26", ["25.1", "25.2"]),
        (Numbering.PREFIX, ["OS.24", "OS.25", "OS.26"], "OS.27", ["OS.25.1", "OS.25.2"]),
        (Numbering.DUAL, ["24 (1)", "25 (2)", "26 (3)"], "27 (1)", ["25.1", "25.2"]),
    ],
)
def test_running_numbers_go_on_from_meeting_to_meeting(
    world: World, scheme: Numbering, first: list[str], next_: str, paragraphs: list[str]
) -> None:
    world.year.first_minute_number = 24
    use(world, scheme, prefix="OS.", paragraphs_numbered=True)
    issued(world)
    assert stored(world) == first
    record = records.for_actor(world.context(world.clerk), world.held).items[1]
    assert (record.minute_number, list(record.numbers)) == (first[1], paragraphs)
    write(world, record.item, "Members received a report.\n\nIt was new.\n\nThe Chair asked:")
    again = records.for_actor(world.context(world.clerk), world.held).items[1]
    assert list(again.numbers) == [paragraphs[0], f"{paragraphs[0]}A", paragraphs[1]]
    assert issue_next(world).minute_number == next_


def test_another_scheme_in_the_middle_of_the_year_leaves_what_was_issued(world: World) -> None:
    use(world, Numbering.PREFIX)
    issued(world)
    assert stored(world) == ["OSC.1", "OSC.2", "OSC.3"]
    use(world, Numbering.YEAR)
    assert issue_next(world).minute_number == "4/26"
    assert stored(world) == ["OSC.1", "OSC.2", "OSC.3"]


@pytest.mark.parametrize("between", [Numbering.AGENDA, Numbering.NONE])
def test_running_numbers_go_on_after_a_meeting_without_them(
    world: World, between: Numbering
) -> None:
    use(world, between)
    issued(world)
    assert stored(world) == (["1", "2", "3"] if between is Numbering.AGENDA else [""] * 3)
    use(world, Numbering.RUNNING)
    assert issue_next(world).minute_number == "1"


def test_a_minute_issued_without_a_number_never_gets_one(world: World) -> None:
    use(world, Numbering.NONE, paragraphs_numbered=True)
    issued(world)
    use(world, Numbering.RUNNING, paragraphs_numbered=True)
    write(world, world.held.items[1], "Members received another report.")
    record = records.for_actor(world.context(world.clerk), world.held).items[1]
    assert (record.minute_number, record.numbers) == ("", ())
    assert stored(world) == [""] * 3
